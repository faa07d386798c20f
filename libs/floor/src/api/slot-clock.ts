import type { SlotRow } from '../db/floor.queries.js';
import type { SpeechClock } from '../domain/speech-clock.js';

type ClockColumns = Pick<SlotRow, 'limit' | 'extendedSeconds' | 'warningSeconds' | 'usedMilliseconds' | 'runningSince'>;

/** The clock of a slot as it was read. */
export function clockOf(slot: ClockColumns): SpeechClock {
  return {
    limitSeconds: slot.limit,
    extendedSeconds: slot.extendedSeconds,
    warningSeconds: slot.warningSeconds,
    usedMilliseconds: slot.usedMilliseconds,
    runningSince: slot.runningSince === null ? null : new Date(slot.runningSince),
  };
}
