import { UnstyledButton } from '@mantine/core';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import type { BoardMeetingFragment } from '../../../generated/graphql.js';
import { clockOf, placeId, type Place } from './board-layout.js';
import classes from './board.module.css';
import { MeetingCard } from './meeting-card.js';

interface BoardCellProps {
  readonly place: Place;
  readonly meetings: readonly BoardMeetingFragment[];
  readonly editable: boolean;
  /** While a meeting is held over this place: whether it would clash; undefined while not known. */
  readonly clash: boolean | undefined;
  readonly onOpen: (meeting: BoardMeetingFragment) => void;
  readonly onSchedule: (place: Place) => void;
}

/** A room at a time of a day: what meets there, or room for something new. */
export function BoardCell({ place, meetings, editable, clash, onOpen, onSchedule }: BoardCellProps) {
  const { t } = useLingui();
  const { setNodeRef, isOver } = useDroppable({ id: placeId(place), data: place, disabled: !editable });
  const times = `${clockOf(place.slot.start)}–${clockOf(place.slot.end)}`;
  return (
    <div
      ref={setNodeRef}
      className={classes.cell}
      data-over={isOver || undefined}
      data-clash={(isOver && clash) || undefined}
    >
      {meetings.map((meeting) => (
        <DraggableMeeting key={meeting.id} meeting={meeting} editable={editable} onOpen={onOpen} />
      ))}
      {meetings.length === 0 &&
        (editable ? (
          <UnstyledButton
            className={classes.free}
            aria-label={t`Schedule a meeting here, ${times}`}
            onClick={() => onSchedule(place)}
          >
            <bdi>{times}</bdi>
            <IconPlus size={14} aria-hidden />
          </UnstyledButton>
        ) : (
          <span className={classes.free}>
            <bdi>{times}</bdi>
          </span>
        ))}
    </div>
  );
}

interface DraggableMeetingProps {
  readonly meeting: BoardMeetingFragment;
  readonly editable: boolean;
  readonly onOpen: (meeting: BoardMeetingFragment) => void;
}

function DraggableMeeting({ meeting, editable, onOpen }: DraggableMeetingProps) {
  const { t } = useLingui();
  const movable = editable && meeting.state === 'SCHEDULED';
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: meeting.id,
    disabled: !movable,
    attributes: { roleDescription: t`movable meeting` },
  });
  if (!editable) return <MeetingCard meeting={meeting} />;
  return (
    <UnstyledButton
      ref={setNodeRef}
      className={classes.handle}
      data-meeting={meeting.id}
      data-dragging={isDragging || undefined}
      aria-roledescription={movable ? attributes['aria-roledescription'] : undefined}
      aria-describedby={movable ? attributes['aria-describedby'] : undefined}
      onClick={() => onOpen(meeting)}
      // The space bar lifts the meeting; on a button it would also press it.
      onKeyUp={(event) => event.code === 'Space' && event.preventDefault()}
      {...(movable && listeners)}
    >
      <MeetingCard meeting={meeting} />
    </UnstyledButton>
  );
}
