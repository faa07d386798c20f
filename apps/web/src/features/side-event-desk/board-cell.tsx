import { useDroppable } from '@dnd-kit/core';
import { useLingui } from '@lingui/react/macro';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { MovableEvent } from './movable-event.js';
import { placeKey, type Place } from './place-clashes.js';
import classes from './side-event-desk.module.css';

interface BoardCellProps {
  readonly place: Place;
  readonly events: readonly BoardSideEventFragment[];
  readonly faultsOf: (event: BoardSideEventFragment) => readonly string[];
  /** While an event is held over this place: whether it would clash. */
  readonly clash: boolean;
  /** A meeting of the session is here. */
  readonly barred: boolean;
  readonly onMove: (event: BoardSideEventFragment) => void;
}

/** A room in a slot. */
export function BoardCell({ place, events, faultsOf, clash, barred, onMove }: BoardCellProps) {
  const { t } = useLingui();
  const { setNodeRef, isOver } = useDroppable({ id: placeKey(place), data: place });
  return (
    <div
      ref={setNodeRef}
      className={classes.cell}
      data-place={placeKey(place)}
      data-over={isOver || undefined}
      data-clash={(isOver && clash) || undefined}
      data-barred={barred || undefined}
    >
      {events.map((event) => (
        <MovableEvent key={event.id} event={event} faults={faultsOf(event)} onMove={onMove} />
      ))}
      {events.length === 0 && <span className={classes.free}>{barred ? t`Meeting` : t`Free`}</span>}
    </div>
  );
}
