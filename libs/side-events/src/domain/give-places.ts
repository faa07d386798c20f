import type { Decision } from '#kernel';
import { accept, refuse } from '#kernel';
import type { AttendanceRefusalCode } from './attendance.js';

/** The places of one way of attending an event. */
export interface Places {
  /** Null where there is no limit. */
  readonly capacity: number | null;
  readonly placed: number;
  /** Those who wait, in the order in which they confirmed. */
  readonly waiting: readonly string[];
}

/**
 * SDE-63, SDE-64 Who gets a place now: as many of those who wait as there are free places, in their order. A newcomer
 * joins the line first, so nobody overtakes whoever waits already.
 */
export function givePlaces({ capacity, placed, waiting }: Places): readonly string[] {
  return capacity === null ? waiting : waiting.slice(0, Math.max(0, capacity - placed));
}

/**
 * SDE-66 A capacity is a whole number up to what the room holds; it is not set below the places given already, so a
 * place that was confirmed stays.
 */
export function setCapacity(
  wanted: number | null,
  { placed, most }: { readonly placed: number; readonly most: number | null },
): Decision<number | null, AttendanceRefusalCode> {
  const largest = most ?? 10_000;
  if (wanted !== null && (!Number.isInteger(wanted) || wanted < 1 || wanted > largest))
    return refuse('CAPACITY_FAULTY', 'SDE-66', { most: largest });
  if (wanted !== null && wanted < placed) return refuse('CAPACITY_BELOW_PLACES', 'SDE-66', { placed });
  // A room has walls: without a number of its own an event takes what the room holds.
  return accept(wanted ?? most);
}
