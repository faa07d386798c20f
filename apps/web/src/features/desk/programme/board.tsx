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
import { RescheduleMeetingDocument, type BoardMeetingFragment } from '../../../generated/graphql.js';
import { instantAt, shortDayIn } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { Refusal } from '../../shell/refusal.js';
import { Translated } from '../../shell/translated.js';
import { useCommand } from '../../shell/use-command.js';
import { BoardCell } from './board-cell.js';
import { BoardZone } from './board-zone.js';
import { movedTo, placeId, placeOf, type BoardSession, type Place, type Slot } from './board-layout.js';
import classes from './board.module.css';
import { ClashList } from './clash-list.js';
import { toNearestPlace } from './keyboard-coordinates.js';
import { MeetingCard } from './meeting-card.js';
import { useBoardAnnouncements } from './use-board-announcements.js';
import { useClashes } from './use-clashes.js';

interface BoardProps {
  readonly session: BoardSession;
  readonly meetings: readonly BoardMeetingFragment[];
  readonly days: readonly string[];
  readonly slots: readonly Slot[];
  readonly editable: boolean;
  readonly onOpen: (meeting: BoardMeetingFragment) => void;
  readonly onSchedule: (place: Place) => void;
}

/** The place under the pointer; with the keyboard, the nearest one. */
const placeUnder: CollisionDetection = (args) => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args));

export function Board({ session, meetings, days, slots, editable, onOpen, onSchedule }: BoardProps) {
  const { t } = useLingui();
  const [dragged, setDragged] = useState<BoardMeetingFragment>();
  const [over, setOver] = useState<Place>();
  const [reschedule, { data, error, loading }] = useCommand(RescheduleMeetingDocument);
  const accessibility = useBoardAnnouncements(session);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNearestPlace,
      keyboardCodes: { start: ['Space'], end: ['Space', 'Enter'], cancel: ['Escape'] },
    }),
  );
  const moves = dragged && over && placeId(placeOf(dragged, session.timezone)) !== placeId(over);
  const clashes = useClashes(
    moves ? { sessionId: session.id, meetingId: dragged.id, input: movedTo(dragged, over, session) } : undefined,
  );
  const refusal = data?.rescheduleMeeting.__typename === 'Refusal' ? data.rescheduleMeeting : null;
  const rooms = [
    ...session.rooms.map(({ id, name }) => ({ id, name: <Translated of={name} /> })),
    { id: undefined, name: t`Online` },
  ];

  function drop({ over: target }: DragEndEvent) {
    const place = target?.data.current as Place | undefined;
    if (dragged && place && placeId(placeOf(dragged, session.timezone)) !== placeId(place)) {
      void reschedule({
        variables: { meetingId: dragged.id, input: movedTo(dragged, place, session), version: dragged.version },
      });
    }
    setDragged(undefined);
    setOver(undefined);
  }

  return (
    <BoardZone value={session.timezone}>
      <DndContext
        sensors={sensors}
        collisionDetection={placeUnder}
        accessibility={accessibility}
        onDragStart={({ active }) => setDragged(meetings.find(({ id }) => id === active.id))}
        onDragOver={({ over: target }) => setOver(target?.data.current as Place | undefined)}
        onDragEnd={drop}
        onDragCancel={() => {
          setDragged(undefined);
          setOver(undefined);
        }}
      >
        <div className={classes.warning} role="status">
          {clashes && clashes.length > 0 && <ClashList clashes={clashes} meetingId={dragged?.id} />}
        </div>
        <Refusal refusal={refusal} error={error} />
        <div
          className={classes.scroller}
          tabIndex={0}
          role="group"
          aria-label={t`Programme of work`}
          aria-busy={loading}
        >
          <table className={classes.board}>
            <thead>
              <tr>
                <th scope="col">{t`Room`}</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    {shortDayIn(currentLanguage(), instantAt(day, 720, session.timezone), session.timezone)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rooms.map((room) => (
                <tr key={room.id ?? 'online'}>
                  <th scope="row">{room.name}</th>
                  {days.map((day) => (
                    <td key={day}>
                      {slots.map((slot) => {
                        const place = { day, slot, roomId: room.id };
                        return (
                          <BoardCell
                            key={placeId(place)}
                            place={place}
                            meetings={meetings.filter(
                              (meeting) => placeId(placeOf(meeting, session.timezone)) === placeId(place),
                            )}
                            editable={editable}
                            clash={
                              moves === true && placeId(over) === placeId(place)
                                ? clashes && clashes.length > 0
                                : undefined
                            }
                            onOpen={onOpen}
                            onSchedule={onSchedule}
                          />
                        );
                      })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && <MeetingCard meeting={dragged} floating clash={clashes !== undefined && clashes.length > 0} />}
        </DragOverlay>
      </DndContext>
    </BoardZone>
  );
}
