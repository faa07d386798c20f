import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { TodayQuery } from '../../generated/graphql.js';
import { ClockFace } from '../floor/clock-face.js';
import { activeList, waitingSlots } from '../floor/speaking-order.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { Plate } from '../shell/plate.js';
import { useNow } from '../shell/use-now.js';
import classes from './today.module.css';
import { secondsUntilTurn } from './seconds-until-turn.js';

interface NextSlotProps {
  readonly meetingId: string;
  readonly delegations: TodayQuery['myDelegations'];
}

/** When a delegation of the reader's speaks next in this meeting: place in the list and about how long it will take. */
export function NextSlot({ meetingId, delegations }: NextSlotProps) {
  const { t } = useLingui();
  const { floor } = useMeetingFloor(meetingId);
  const now = useNow(1000);
  if (!floor || delegations.length === 0) return null;
  const own = new Set(delegations.map(({ id }) => id));
  if (floor.holder && own.has(floor.holder.slot.delegation.id)) {
    return (
      <div className={classes.slot} data-speaking role="status">
        <strong>{t`You have the floor`}</strong>
        <ClockFace source={floor.holder} />
      </div>
    );
  }
  const slot = floor.lists.flatMap(waitingSlots).find(({ delegation }) => own.has(delegation.id));
  if (!slot) return null;
  const inActiveList = slot.listId === floor.activeListId;
  const wait = inActiveList ? secondsUntilTurn(waitingSlots(activeList(floor)), slot.id, floor.holder, now) : undefined;
  const minutes = wait === undefined ? 0 : Math.max(1, Math.round(wait / 60));
  return (
    <div className={classes.slot}>
      <span>
        <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} size="sm" />{' '}
        {slot.position !== null && (
          <Trans>
            is number <strong>{slot.position}</strong> on the list of speakers.
          </Trans>
        )}
      </span>
      {wait !== undefined && (
        <strong className="tabular">
          <Plural value={minutes} one="In about # minute" other="In about # minutes" />
        </strong>
      )}
    </div>
  );
}
