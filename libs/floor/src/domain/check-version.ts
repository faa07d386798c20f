import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';

export interface FloorVersion {
  /** Rises by one with every change of the meeting. */
  readonly current: number;
  /** The version of the last change of the floor, of who is next, or of the state of the meeting. */
  readonly decisive: number;
}

/**
 * FLR-39 A command given on an older picture of the floor is refused, with the version that stands. What does not bear
 * on who speaks, such as a request at the end of the list, does not make a picture old.
 * @param seen version on the screen of whoever gave the command; null where the command does not depend on it
 */
export function checkVersion({ current, decisive }: FloorVersion, seen: number | null): FloorDecision<undefined> {
  if (seen === null || (seen >= decisive && seen <= current)) return accept();
  return refuse('STALE_VERSION', 'FLR-39', { current, seen });
}
