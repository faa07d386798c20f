import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { HolderCard } from '../floor/holder-card.js';
import { listStates } from '../floor/floor-words.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import { SlotNotes } from '../floor/slot-notes.js';
import { activeList, takesRequests, waitingSlots } from '../floor/speaking-order.js';
import type { Slot } from '../floor/speaking-order.js';
import { Plate } from '../shell/plate.js';
import { StatusBadge } from '../shell/status-badge.js';
import { Translated } from '../shell/translated.js';
import classes from './meeting-room.module.css';

/** As many as a delegate needs to see before it is their turn. */
const nextShown = 5;

export interface OrderOfBusinessProps {
  readonly floor: MeetingFloor;
  readonly ownDelegationId: string | null;
}

/** What is being discussed, who has the floor, who speaks next. */
export function OrderOfBusiness({ floor, ownDelegationId }: OrderOfBusinessProps) {
  const { t } = useLingui();
  const heading = useId();
  const [all, setAll] = useState(false);
  const list = activeList(floor);
  const waiting = waitingSlots(list);
  const state = list && listStates[list.state];
  const shown = all ? waiting : waiting.slice(0, nextShown);
  return (
    <div className={classes.business}>
      <section aria-label={t`Item under discussion`} className={classes.item}>
        {floor.currentItem ? (
          <>
            <span className={classes.itemLabel}>{t`Item ${floor.currentItem.label}`}</span>
            <p>
              <Translated of={floor.currentItem.title} />
            </p>
          </>
        ) : (
          <p className={classes.quiet}>
            <Trans>No agenda item has been taken up yet.</Trans>
          </p>
        )}
      </section>

      <section aria-label={t`The floor`} className={classes.floor}>
        <HolderCard holder={floor.holder} announce />
        {floor.interrupted && (
          <div className={classes.interrupted}>
            <p className={classes.quiet}>
              <Trans>Interrupted by the point of order; the clock stands:</Trans>
            </p>
            <HolderCard holder={floor.interrupted} />
          </div>
        )}
        {floor.pointsOfOrder.length > 0 && (
          <p className={classes.points}>
            <Trans>Points of order raised:</Trans>{' '}
            {floor.pointsOfOrder.map((slot) => (
              <Plate
                key={slot.id}
                name={slot.delegation.plate.text}
                language={slot.delegation.plate.language}
                size="sm"
              />
            ))}
          </p>
        )}
      </section>

      <section aria-labelledby={heading}>
        <div className={classes.listHead}>
          <h2 id={heading} className={classes.heading}>
            <Trans>Next speakers</Trans>
          </h2>
          {state && (
            <StatusBadge tone={state.tone} icon={state.icon}>
              {t(state.label)}
            </StatusBadge>
          )}
        </div>
        {waiting.length === 0 ? (
          <p className={classes.quiet}>
            {list && takesRequests(list) ? (
              <Trans>Nobody has asked for the floor yet.</Trans>
            ) : (
              <Trans>Nobody is waiting.</Trans>
            )}
          </p>
        ) : (
          <ol className={classes.next}>
            {shown.map((slot, index) => (
              <NextSlot key={slot.id} slot={slot} place={index + 1} own={slot.delegation.id === ownDelegationId} />
            ))}
          </ol>
        )}
        {waiting.length > nextShown && (
          <Button variant="subtle" size="xs" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? (
              <Trans>Show only the next five</Trans>
            ) : (
              <Plural value={waiting.length} one="Show all (#)" other="Show all (#)" />
            )}
          </Button>
        )}
      </section>
    </div>
  );
}

function NextSlot({ slot, place, own }: { readonly slot: Slot; readonly place: number; readonly own: boolean }) {
  return (
    <li className={classes.nextSlot} data-own={own || undefined}>
      <span className={classes.place}>{place}</span>
      <span className={classes.nextWho}>
        <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
        <SlotNotes slot={slot} />
      </span>
    </li>
  );
}
