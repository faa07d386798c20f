import { useDraggable } from '@dnd-kit/core';
import { UnstyledButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { EventCard } from './event-card.js';
import classes from './side-event-desk.module.css';

interface MovableEventProps {
  readonly event: BoardSideEventFragment;
  readonly faults?: readonly string[];
  /** Opens the dialog that moves it without dragging. */
  readonly onMove: (event: BoardSideEventFragment) => void;
}

/** Whether it can be moved: what is offered waits for its organizer's answer. */
export const isMovable = ({ state }: BoardSideEventFragment): boolean => state === 'SUBMITTED' || state === 'ACCEPTED';

/** An event that is dragged; pressed, it asks where to. */
export function MovableEvent({ event, faults = [], onMove }: MovableEventProps) {
  const { t } = useLingui();
  const movable = isMovable(event);
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: event.id,
    disabled: !movable,
    attributes: { roleDescription: t`movable event` },
  });
  if (!movable) return <EventCard event={event} faults={faults} />;
  return (
    <UnstyledButton
      ref={setNodeRef}
      className={classes.handle}
      data-event={event.id}
      data-dragging={isDragging || undefined}
      aria-roledescription={attributes['aria-roledescription']}
      aria-describedby={attributes['aria-describedby']}
      onClick={() => onMove(event)}
      // The space bar lifts the event; on a button it would also press it.
      onKeyUp={(pressed) => pressed.code === 'Space' && pressed.preventDefault()}
      {...listeners}
    >
      <EventCard event={event} faults={faults} />
    </UnstyledButton>
  );
}
