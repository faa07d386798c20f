import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { OfferSwapDocument } from '../../generated/graphql.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import type { Slot } from '../floor/speaking-order.js';
import type { Commands } from '../floor/use-commands.js';
import { Plate } from '../shell/plate.js';
import { swapPartners } from './swap-partners.js';
import classes from './my-floor.module.css';

export interface ChangePlacesProps {
  readonly floor: MeetingFloor;
  readonly slot: Slot;
  readonly commands: Commands;
}

/** Offers another delegation of the list to change places, and takes up what others have offered (FLR-14). */
export function ChangePlaces({ floor, slot, commands }: ChangePlacesProps) {
  const { t } = useLingui();
  const { partners, offers, offeredTo } = swapPartners(floor, slot);
  const offer = (withSlotId: string) => void commands.run(OfferSwapDocument, { slotId: slot.id, withSlotId });
  const nameOf = (other: Slot) => other.delegation.plate.text;
  if (partners.length === 0) return null;
  return (
    <>
      {offers.map((other) => (
        <div key={other.id} className={classes.offer} role="status">
          <span>
            <Trans>
              {nameOf(other)}, number {other.position} on the list, offers to change places with you.
            </Trans>
          </span>
          <Button size="xs" disabled={commands.busy} onClick={() => offer(other.id)}>
            <Trans>Change places</Trans>
          </Button>
        </div>
      ))}
      {offeredTo && (
        <p className={classes.quiet} role="status">
          <Trans>You have offered {nameOf(offeredTo)} to change places. It is for that delegation to agree.</Trans>
        </p>
      )}
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconArrowsExchange size={16} aria-hidden />}>
            <Trans>Offer to change places</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {partners.map((other) => (
            <Menu.Item
              key={other.id}
              disabled={commands.busy}
              aria-label={t`Offer ${nameOf(other)}, number ${other.position}, to change places`}
              onClick={() => offer(other.id)}
            >
              {other.position} <Plate name={nameOf(other)} language={other.delegation.plate.language} size="sm" />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
