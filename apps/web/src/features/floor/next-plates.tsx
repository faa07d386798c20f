import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { MeetingFloor } from './meeting-feed.js';
import { activeList, waitingSlots } from './speaking-order.js';
import { ReadStatement } from './read-statement.js';
import { SlotNotes } from './slot-notes.js';
import { Plate } from '../shell/plate.js';
import classes from './next-plates.module.css';

export interface NextPlatesProps {
  readonly floor: MeetingFloor;
  readonly count: number;
  /** Offers the attached statements to those who read them before delivery. */
  readonly reads?: boolean;
}

/** The next speakers of the list being worked through. */
export function NextPlates({ floor, count, reads = false }: NextPlatesProps) {
  const heading = useId();
  const next = waitingSlots(activeList(floor)).slice(0, count);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        <Trans>Next speakers</Trans>
      </h2>
      {next.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>Nobody is waiting.</Trans>
        </p>
      ) : (
        <ol className={classes.list}>
          {next.map((slot) => (
            <li key={slot.id} className={classes.slot}>
              <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
              <SlotNotes slot={slot} />
              {reads && <ReadStatement meetingId={floor.meetingId} slot={slot} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
