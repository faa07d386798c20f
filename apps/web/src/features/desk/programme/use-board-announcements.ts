import type { DndContextProps } from '@dnd-kit/core';
import { useLingui } from '@lingui/react/macro';
import { dayIn, instantAt } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { clockOf, type BoardSession, type Place } from './board-layout.js';

/** What a screen reader says while a meeting is moved. */
export function useBoardAnnouncements(session: BoardSession): DndContextProps['accessibility'] {
  const { t } = useLingui();
  const titleOf = (id: string | number) => session.meetings.find((meeting) => meeting.id === id)?.title.text ?? '';
  const wordsFor = (place: Place | undefined) => {
    if (!place) return undefined;
    const room = session.rooms.find(({ id }) => id === place.roomId)?.name.text ?? t`Online`;
    const day = dayIn(currentLanguage(), instantAt(place.day, 720, session.timezone), session.timezone);
    return `${day}, ${clockOf(place.slot.start)}–${clockOf(place.slot.end)}, ${room}`;
  };
  const placeWords = (over: { readonly data: { readonly current?: unknown } } | null) =>
    wordsFor(over?.data.current as Place | undefined);
  return {
    screenReaderInstructions: {
      draggable: t`Press the space bar to lift the meeting, the arrow keys to move it, the space bar to put it down, Escape to leave it where it was. Enter opens it.`,
    },
    announcements: {
      onDragStart: ({ active }) => {
        const meeting = titleOf(active.id);
        return t`${meeting} is lifted.`;
      },
      onDragOver: ({ over }) => placeWords(over),
      onDragEnd: ({ active, over }) => {
        const meeting = titleOf(active.id);
        const place = placeWords(over);
        return place ? t`${meeting} is put down: ${place}` : t`${meeting} stays where it was.`;
      },
      onDragCancel: ({ active }) => {
        const meeting = titleOf(active.id);
        return t`${meeting} stays where it was.`;
      },
    },
  };
}
