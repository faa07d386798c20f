import type { MeetingFloor } from '../floor/meeting-feed.js';
import { activeList, waitingSlots } from '../floor/speaking-order.js';
import type { Slot } from '../floor/speaking-order.js';

/** Where a waiting slot stands. */
export interface PlaceInList {
  /** From 1: the next to speak. */
  readonly place: number;
  /** Seconds until its turn if all before it use their time; null on a list that is not being worked through. */
  readonly secondsUntil: number | null;
}

/** What a speech without a limit is reckoned at. */
const unlimitedSpeech = 600;

/**
 * Counts who speaks before a slot and for how long. An estimate: speakers may be shorter, and points of order come in
 * between.
 *
 * @param remainingNow seconds left to whoever has the floor; 0 when nobody has it
 */
export function placeInList(floor: MeetingFloor, slot: Slot, remainingNow: number): PlaceInList | null {
  const list = floor.lists.find((one) => one.id === slot.listId);
  const waiting = waitingSlots(list ?? null);
  const index = waiting.findIndex((one) => one.id === slot.id);
  if (index < 0) return null;
  const before = waiting.slice(0, index).reduce((sum, one) => sum + (one.limitSeconds ?? unlimitedSpeech), 0);
  const worked = list !== undefined && list.id === activeList(floor)?.id;
  return { place: index + 1, secondsUntil: worked ? before + Math.max(0, remainingNow) : null };
}
