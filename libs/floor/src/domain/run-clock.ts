import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import type { FloorProfile } from './floor-profile.js';
import { stoppedClock } from './speech-clock.js';
import type { SpeechClock } from './speech-clock.js';

/** Bounds of one extension, in seconds, against slips of the finger; what is lawful is the profile's. */
const [least, longest] = [10, 3600];

/** FLR-25 The clock stands while the speaker is interrupted, and goes on with what was left. */
export function pauseClock(clock: SpeechClock, now: Date): FloorDecision<SpeechClock> {
  return clock.runningSince === null ? refuse('CLOCK_NOT_RUNNING', 'FLR-25') : accept(stoppedClock(clock, now));
}

/** FLR-25 */
export function resumeClock(clock: SpeechClock, now: Date): FloorDecision<SpeechClock> {
  return clock.runningSince === null ? accept({ ...clock, runningSince: now }) : refuse('CLOCK_NOT_PAUSED', 'FLR-25');
}

/** FLR-24 More time for the one who speaks, within what the profile allows for one statement in all. */
export function extendClock(clock: SpeechClock, seconds: number, profile: FloorProfile): FloorDecision<SpeechClock> {
  const most = profile.extensionSeconds;
  const extendedSeconds = clock.extendedSeconds + seconds;
  if (!Number.isInteger(seconds) || seconds < least || seconds > longest)
    return refuse('TIME_LIMIT_OUT_OF_RANGE', 'FLR-24', { least, most: longest });
  if (most !== null && extendedSeconds > most)
    return refuse('EXTENSION_TOO_LONG', 'FLR-24', { most, left: Math.max(0, most - clock.extendedSeconds) });
  return accept({ ...clock, extendedSeconds });
}
