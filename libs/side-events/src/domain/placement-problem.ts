/** Events, times and rooms as they are when places are given; what the solver reads and nothing else. */
export interface PlacementProblem {
  /** In the lawful order: an earlier one is never left out for a later one (SDE-40). */
  readonly events: readonly PlaceableEvent[];
  readonly slots: readonly string[];
  readonly rooms: readonly PlacementRoom[];
  /** How many events online there can be in a slot. */
  readonly onlineAtOnce: number;
  /** Whether slots that an organizer did not name may be given where those named are not to be had. */
  readonly anySlot: boolean;
}

export interface PlaceableEvent {
  readonly id: string;
  /** Which class of the lawful order it belongs to, from 0. */
  readonly rank: number;
  readonly mode: 'IN_PERSON' | 'HYBRID' | 'ONLINE';
  readonly seats: number;
  readonly equipment: readonly string[];
  /** Slots, best first. */
  readonly preferences: readonly string[];
  /** Whoever cannot be in two places at a time: organizer and speakers, by key. */
  readonly people: readonly string[];
  /** Where it stays, put there by hand. */
  readonly fixed: Place | null;
}

export interface PlacementRoom {
  readonly id: string;
  readonly seats: number;
  readonly equipment: readonly string[];
  readonly hybrid: boolean;
  /** Slots in which something else is in the room. */
  readonly taken: readonly string[];
}

/** `roomId` is null for an event online. */
export interface Place {
  readonly slotId: string;
  readonly roomId: string | null;
}

export interface PlacedEvent extends Place {
  readonly eventId: string;
}

/**
 * Why an event has no place: nothing fits it, whoever else applies; all that fit are with applications before it in the
 * lawful order; those that are left are at times when its organizer or a speaker is elsewhere.
 */
export type LeftOutReason = 'NOTHING_FITS' | 'TAKEN_BEFORE' | 'PEOPLE_ELSEWHERE';

export interface LeftOutEvent {
  readonly eventId: string;
  readonly reason: LeftOutReason;
}

export interface PlacementResult {
  readonly placed: readonly PlacedEvent[];
  readonly leftOut: readonly LeftOutEvent[];
  /** Whether nothing better exists; false where the time was not enough to know. */
  readonly proven: boolean;
}

/** What a slot is worth to an event: as many points as slots could be named for the first choice, one less for each next. */
export function worth(event: PlaceableEvent, slotId: string, mostPreferences: number): number {
  const choice = event.preferences.indexOf(slotId);
  return choice < 0 ? 0 : Math.max(1, mostPreferences - choice);
}
