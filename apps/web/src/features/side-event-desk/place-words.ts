import { useLingui } from '@lingui/react/macro';
import { shortDayIn, timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import type { BoardSlot, DeskBoard, Place } from './place-clashes.js';

/** A slot in words: day and times at the place of the session. */
export function slotWords(slot: BoardSlot, zone: string): string {
  const language = currentLanguage();
  const [start, end] = [slot.startsAt, slot.endsAt].map((instant) => timeIn(language, instant, zone));
  // Isolated and unbroken: a span of time reads from left to right in Arabic too.
  return `${shortDayIn(language, slot.startsAt, zone)}, \u2068${start}\u2060–\u2060${end}\u2069`;
}

/** A place on the board in words. */
export function usePlaceWord(board: Pick<DeskBoard, 'call'> | null | undefined): (place: Place) => string {
  const { t } = useLingui();
  return ({ slotId, roomId }) => {
    if (!board) return '';
    const { call } = board;
    const slot = call.slots.find(({ id }) => id === slotId);
    const where = roomId === null ? t`Online` : call.rooms.find((room) => room.roomId === roomId)?.name.text;
    return [slot ? slotWords(slot, call.timezone) : t`A slot that the call offers no more`, where]
      .filter(Boolean)
      .join(' · ');
  };
}
