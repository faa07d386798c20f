import type { MeetingFloor } from './meeting-feed.js';

export type List = MeetingFloor['lists'][number];
export type Slot = List['slots'][number];

/** The list being worked through. */
export function activeList(floor: MeetingFloor): List | null {
  return floor.lists.find((list) => list.id === floor.activeListId) ?? null;
}

/** Slots of a list that still wait, in speaking order. */
export function waitingSlots(list: List | null): readonly Slot[] {
  return (list?.slots ?? [])
    .filter((slot) => slot.state === 'WAITING')
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

/** Slots of these delegations that wait or speak on any list of the meeting. */
export function slotsOf(floor: MeetingFloor, delegationIds: ReadonlySet<string>): readonly Slot[] {
  return floor.lists
    .flatMap((list) => list.slots)
    .filter((slot) => delegationIds.has(slot.delegation.id) && (slot.state === 'WAITING' || slot.state === 'SPEAKING'));
}
