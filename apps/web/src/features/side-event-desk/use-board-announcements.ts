import type { DndContextProps } from '@dnd-kit/core';
import { useLingui } from '@lingui/react/macro';
import { useClashWord } from './clash-words.js';
import { clashesAt, type DeskBoard, type Place } from './place-clashes.js';
import { usePlaceWord } from './place-words.js';

/** What a screen reader says while an event is moved: where it is held, and what it would clash with there. */
export function useBoardAnnouncements(board: DeskBoard): DndContextProps['accessibility'] {
  const { t } = useLingui();
  const placeWord = usePlaceWord(board);
  const clashWord = useClashWord();
  const eventOf = (id: string | number) => board.events.find((event) => event.id === id);
  const placeOf = (over: { readonly data: { readonly current?: unknown } } | null) =>
    over?.data.current as Place | undefined;
  const titleOf = (id: string | number) => eventOf(id)?.title.text ?? '';
  return {
    screenReaderInstructions: {
      draggable: t`Press Enter to choose a place from a list. Or press the space bar to lift the event, the arrow keys to move it, the space bar to put it down, Escape to leave it where it was.`,
    },
    announcements: {
      onDragStart: ({ active }) => {
        const title = titleOf(active.id);
        return t`${title} is lifted.`;
      },
      onDragOver: ({ active, over }) => {
        const place = placeOf(over);
        const event = eventOf(active.id);
        if (!over || !event) return undefined;
        if (!place) return t`Off the board`;
        return [placeWord(place), ...clashesAt(board, event, place).map(clashWord)].join('. ');
      },
      onDragEnd: ({ active, over }) => {
        const title = titleOf(active.id);
        const place = placeOf(over);
        if (!over) return t`${title} stays where it was.`;
        const where = place ? placeWord(place) : t`Off the board`;
        return t`${title} is put down: ${where}`;
      },
      onDragCancel: ({ active }) => {
        const title = titleOf(active.id);
        return t`${title} stays where it was.`;
      },
    },
  };
}
