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
    .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

/** Whether a list takes requests. */
export function takesRequests(list: List): boolean {
  return list.state === 'OPEN' || list.state === 'REOPENED';
}

/** Slots of a delegation, on any list of the meeting, that are not over. */
export function slotsOf(floor: MeetingFloor, delegationId: string): readonly Slot[] {
  return floor.lists
    .flatMap((list) => list.slots)
    .filter((slot) => slot.delegation.id === delegationId && !isOver(slot));
}

/** Rights of reply on which the Chair has not decided. */
export function requestedReplies(floor: MeetingFloor): readonly Slot[] {
  return floor.lists.flatMap((list) => list.slots).filter((slot) => slot.state === 'REQUESTED');
}

/** Slots that are over in one way or another. */
export function isOver(slot: Slot): boolean {
  return ['SPOKEN', 'ABSENT', 'WITHDRAWN', 'DENIED'].includes(slot.state);
}
