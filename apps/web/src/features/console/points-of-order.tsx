import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { DecideReplyDocument, RulePointOfOrderDocument } from '../../generated/graphql.js';
import { SlotNotes } from '../floor/slot-notes.js';
import { requestedReplies } from '../floor/speaking-order.js';
import { Plate } from '../shell/plate.js';
import { CommandButton } from './command-button.js';
import { RuleText } from './rule-text.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

/** Points of order, oldest first, and rights of reply on which the Chair decides; each with its rule. */
export function PointsOfOrder({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const { floor, commands, meeting } = desk;
  const replies = requestedReplies(floor);
  if (floor.pointsOfOrder.length === 0 && replies.length === 0) return null;
  return (
    <section className={classes.points} aria-label={t`Points of order and rights of reply`}>
      {floor.pointsOfOrder.map((slot, index) => (
        <div key={slot.id} className={classes.point} role={index === 0 ? 'alert' : undefined}>
          <p className={classes.pointHead}>
            <IconFlag size={20} aria-hidden />
            <Trans>Point of order</Trans>
            <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
          </p>
          <SlotNotes slot={slot} />
          <div className={classes.tools}>
            {slot.state !== 'SPEAKING' && (
              <Button size="xs" onClick={() => desk.give(slot)}>
                <Trans>Give the floor</Trans>
              </Button>
            )}
            {index === 0 ? (
              <>
                <CommandButton desk={desk} action="upheld" size="xs" variant="default">
                  <Trans>Well taken</Trans>
                </CommandButton>
                <CommandButton desk={desk} action="notUpheld" size="xs" variant="default">
                  <Trans>Not well taken</Trans>
                </CommandButton>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() =>
                    void commands.run(RulePointOfOrderDocument, { slotId: slot.id, upheld: false, substance: true })
                  }
                >
                  <Trans>Addresses the substance</Trans>
                </Button>
              </>
            ) : null}
          </div>
        </div>
      ))}
      {floor.pointsOfOrder.length > 0 && <RuleText meeting={meeting} rule="order" />}
      {replies.map((slot) => (
        <div key={slot.id} className={classes.point}>
          <p className={classes.pointHead}>
            <Trans>Right of reply</Trans>
            <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
          </p>
          <SlotNotes slot={slot} />
          <div className={classes.tools}>
            <Button
              size="xs"
              onClick={() => void commands.run(DecideReplyDocument, { slotId: slot.id, accorded: true })}
            >
              <Trans>Accord it</Trans>
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => void commands.run(DecideReplyDocument, { slotId: slot.id, accorded: false })}
            >
              <Trans>Not accorded</Trans>
            </Button>
          </div>
        </div>
      ))}
      {replies.length > 0 && <RuleText meeting={meeting} rule="reply" />}
    </section>
  );
}
