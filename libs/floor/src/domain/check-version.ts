import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';

/**
 * FLR-39 A command given on an older picture of the floor is refused, with the version that stands.
 * @param seen version on the screen of whoever gave the command; null where the command does not depend on it
 */
export function checkVersion(current: number, seen: number | null): FloorDecision<undefined> {
  if (seen === null || seen === current) return accept();
  return refuse('STALE_VERSION', 'FLR-39', { current, seen });
}
