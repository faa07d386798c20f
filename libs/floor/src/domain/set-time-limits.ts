import { accept, refuse } from '#kernel';
import type { FloorProfile, SpeakerCategory, TimeLimits } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';

const [least, most] = [10, 7200];

/** FLR-22 Speaking times of a list, in whole seconds, where they differ from the body's. */
export function setTimeLimits(limits: TimeLimits): FloorDecision<TimeLimits> {
  const lawful = Object.values(limits).every(
    (seconds) => Number.isInteger(seconds) && seconds >= least && seconds <= most,
  );
  return lawful ? accept(limits) : refuse('TIME_LIMIT_OUT_OF_RANGE', 'FLR-22', { least, most });
}

/** FLR-22 Seconds for a statement: the list's own limit, else the body's; null without one. */
export function statementLimit(category: SpeakerCategory, list: TimeLimits, profile: FloorProfile): number | null {
  return list[category] ?? profile.timeLimits[category] ?? null;
}

/** FLR-30 Seconds for the first, second, … reply. @param replyNumber from 1 */
export function replyLimit(replyNumber: number, profile: FloorProfile): number | null {
  return profile.replyLimits[replyNumber - 1] ?? profile.replyLimits.at(-1) ?? null;
}
