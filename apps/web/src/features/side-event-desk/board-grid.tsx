import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { toNearestPlace } from '../desk/programme/keyboard-coordinates.js';
import { shortDayIn, timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { Translated } from '../shell/translated.js';
import { BoardCell } from './board-cell.js';
import { Clashes } from './clash-words.js';
import { EventCard } from './event-card.js';
import { clashesAt, eventsAt, placeKey, type BoardSlot, type DeskBoard, type Place } from './place-clashes.js';
import classes from './side-event-desk.module.css';
import { offBoard, UnplacedEvents } from './unplaced-events.js';
import { useBoardAnnouncements } from './use-board-announcements.js';

interface BoardGridProps {
  readonly board: DeskBoard;
  readonly slots: readonly BoardSlot[];
  readonly busy: boolean;
  /** Puts an event somewhere; null takes it off the board. */
  readonly onPlace: (event: BoardSideEventFragment, place: Place | null) => void;
  readonly onMove: (event: BoardSideEventFragment) => void;
}

/** The place under the pointer; with the keyboard, the nearest one. */
const placeUnder: CollisionDetection = (args) => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args));

/** Slots by rooms, with those that have no place beside them. */
export function BoardGrid({ board, slots, busy, onPlace, onMove }: BoardGridProps) {
  const { t } = useLingui();
  const [dragged, setDragged] = useState<BoardSideEventFragment>();
  const [over, setOver] = useState<Place>();
  const accessibility = useBoardAnnouncements(board);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNearestPlace,
      keyboardCodes: { start: ['Space'], end: ['Space', 'Enter'], cancel: ['Escape'] },
    }),
  );
  const { call, hindrances } = board;
  const moved = dragged && over && (!dragged.placement || placeKey(dragged.placement) !== placeKey(over));
  const clashes = moved ? clashesAt(board, dragged, over) : [];
  const choice = dragged && over ? dragged.preferences.indexOf(over.slotId) + 1 : 0;
  const columns: readonly { readonly roomId: string | null }[] = [
    ...call.rooms,
    ...(call.onlineAtOnce > 0 ? [{ roomId: null }] : []),
  ];
  const faultsOf = (event: BoardSideEventFragment) =>
    board.clashes.filter(({ eventId }) => eventId === event.id).map(({ message }) => message);

  function drop({ over: target }: DragEndEvent) {
    if (dragged && target?.id === offBoard && dragged.placement) onPlace(dragged, null);
    else if (moved) onPlace(dragged, { slotId: over.slotId, roomId: over.roomId });
    release();
  }
  function release() {
    setDragged(undefined);
    setOver(undefined);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={placeUnder}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(board.events.find(({ id }) => id === active.id))}
      onDragOver={({ over: target }) => setOver(target?.data.current as Place | undefined)}
      onDragEnd={drop}
      onDragCancel={release}
    >
      <div className={classes.warning} data-held={dragged ? true : undefined}>
        {clashes.length > 0 && <Clashes clashes={clashes} />}
        {moved && clashes.length === 0 && (
          <p className={classes.fits}>
            {choice > 0
              ? t`It fits here: choice ${choice} of the organizer.`
              : t`It fits here, but nobody asked for it.`}
          </p>
        )}
      </div>
      <div className={classes.beside}>
        <UnplacedEvents board={board} onMove={onMove} />
        <div className={classes.scroller} tabIndex={0} role="group" aria-label={t`Board`} aria-busy={busy}>
          <table className={classes.board}>
            <thead>
              <tr>
                <th scope="col">{t`Slot`}</th>
                {call.rooms.map((room) => (
                  <th key={room.roomId} scope="col">
                    <Translated of={room.name} />
                    <span className={classes.small}>{t`${room.seats} seats`}</span>
                  </th>
                ))}
                {call.onlineAtOnce > 0 && (
                  <th scope="col">
                    {t`Online`}
                    <span className={classes.small}>{t`${call.onlineAtOnce} at a time`}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => {
                const barred = hindrances.some(({ slotId, roomId }) => slotId === slot.id && roomId === null);
                const wish = dragged ? dragged.preferences.indexOf(slot.id) + 1 : 0;
                return (
                  <tr key={slot.id} data-wished={wish > 0 || undefined}>
                    <th scope="row">
                      <span>{shortDayIn(currentLanguage(), slot.startsAt, call.timezone)}</span>
                      <bdi className="tabular">
                        {timeIn(currentLanguage(), slot.startsAt, call.timezone)}–
                        {timeIn(currentLanguage(), slot.endsAt, call.timezone)}
                      </bdi>
                      {wish > 0 && <span className={classes.wish}>{t`Choice ${wish}`}</span>}
                      {barred && <span className={classes.fault}>{t`Plenary`}</span>}
                    </th>
                    {columns.map(({ roomId }) => {
                      const place = { slotId: slot.id, roomId };
                      return (
                        <td key={placeKey(place)}>
                          <BoardCell
                            place={place}
                            events={eventsAt(board, place)}
                            faultsOf={faultsOf}
                            clash={moved === true && placeKey(over) === placeKey(place) && clashes.length > 0}
                            barred={
                              barred ||
                              hindrances.some(
                                (one) => one.slotId === slot.id && one.roomId !== null && one.roomId === roomId,
                              )
                            }
                            onMove={onMove}
                          />
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && <EventCard event={dragged} floating clash={clashes.length > 0} />}
      </DragOverlay>
    </DndContext>
  );
}
