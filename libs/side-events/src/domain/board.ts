import { nameKeyOf } from './name-key-of.js';
import { rankOf } from './lawful-order.js';
import type { PlaceableEvent, PlacementProblem } from './placement-problem.js';
import { partyId } from './side-event-kinds.js';
import type { OrganiserClass } from './side-event-kinds.js';
import type { CallWhole, Hindrance, StoredEvent, StoredPlacement } from './side-event-rows.js';
import { suits } from './placement-cells.js';

export interface BoardFacts {
  readonly whole: CallWhole;
  /** Submitted, offered and accepted ones, in the lawful order. */
  readonly events: readonly StoredEvent[];
  readonly placements: readonly StoredPlacement[];
  readonly hindrances: readonly Hindrance[];
}

export type ClashKind =
  'ROOM_TAKEN' | 'TOO_SMALL' | 'LACKS_EQUIPMENT' | 'PEOPLE' | 'PLENARY' | 'SLOT_GONE' | 'WRONG_MODE';

export interface Clash {
  readonly eventId: string;
  readonly rule: string;
  readonly kind: ClashKind;
}

/** SDE-43 Those who cannot be at two events at a time: the organizer and the speakers, by name however it is written. */
export function peopleOf(event: StoredEvent): string[] {
  const speakers = event.speakers.map(({ name }) => nameKeyOf(name)).filter((key) => key !== '');
  return [...new Set([`organiser ${partyId(event)}`, ...speakers.map((key) => `speaker ${key}`)])];
}

/** SDE-30 */
export function inLawfulOrder(
  order: readonly (readonly OrganiserClass[])[],
  events: readonly StoredEvent[],
): StoredEvent[] {
  return events.toSorted(
    (one, other) =>
      rankOf(order, one.organiserClass) - rankOf(order, other.organiserClass) ||
      (one.number ?? 0) - (other.number ?? 0),
  );
}

/** What places are to be given to; those put somewhere by hand, offered or published stay (SDE-45). */
export function problemOf({ whole, events, placements, hindrances }: BoardFacts): PlacementProblem {
  const placed = new Map(placements.map((placement) => [placement.eventId, placement]));
  const barred = new Set(hindrances.filter(({ roomId }) => roomId === null).map(({ slotId }) => slotId));
  const slots = whole.slots.map(({ id }) => id).filter((id) => !barred.has(id));
  return {
    events: events.map((event) => placeable(whole, event, placed.get(event.id))),
    slots,
    rooms: whole.rooms.map((room) => ({
      id: room.roomId,
      seats: room.seats,
      equipment: room.equipment,
      hybrid: room.hybrid,
      taken: hindrances.filter(({ roomId }) => roomId === room.roomId).map(({ slotId }) => slotId),
    })),
    onlineAtOnce: whole.call.onlineAtOnce,
    anySlot: true,
  };
}

function placeable(whole: CallWhole, event: StoredEvent, placement: StoredPlacement | undefined): PlaceableEvent {
  const stays = placement !== undefined && (placement.fixed || event.state !== 'SUBMITTED');
  return {
    id: event.id,
    rank: rankOf(whole.call.order, event.organiserClass),
    mode: event.mode ?? 'IN_PERSON',
    seats: event.mode === 'ONLINE' ? 0 : (event.seats ?? 0),
    equipment: event.mode === 'ONLINE' ? [] : event.equipment,
    preferences: event.preferences,
    people: peopleOf(event),
    fixed: stays ? { slotId: placement.slotId, roomId: placement.roomId } : null,
  };
}

/** SDE-42, SDE-43 What is against the rules on the board as it stands. */
export function clashesOf(facts: BoardFacts): Clash[] {
  const problem = problemOf(facts);
  const events = new Map(problem.events.map((event) => [event.id, event]));
  const there = new Map<string, string[]>();
  for (const { eventId, slotId } of facts.placements)
    for (const person of events.get(eventId)?.people ?? [])
      there.set(`${slotId} ${person}`, [...(there.get(`${slotId} ${person}`) ?? []), eventId]);
  const barred = new Set(facts.hindrances.filter(({ roomId }) => roomId === null).map(({ slotId }) => slotId));
  return facts.placements.flatMap(({ eventId, slotId, roomId }): Clash[] => {
    const event = events.get(eventId);
    if (!event) return [];
    const clash = (kind: ClashKind, rule: string): Clash[] => [{ eventId, rule, kind }];
    const room = problem.rooms.find(({ id }) => id === roomId);
    const known = facts.whole.slots.some(({ id }) => id === slotId);
    return [
      ...(known ? [] : clash('SLOT_GONE', 'SDE-2')),
      ...(barred.has(slotId) ? clash('PLENARY', 'SDE-2') : []),
      ...((event.mode === 'ONLINE') === (roomId === null) ? [] : clash('WRONG_MODE', 'SDE-42')),
      ...(roomId !== null && (room?.taken.includes(slotId) ?? true) ? clash('ROOM_TAKEN', 'SDE-42') : []),
      ...(room && room.seats < event.seats ? clash('TOO_SMALL', 'SDE-42') : []),
      ...(room && room.seats >= event.seats && event.mode !== 'ONLINE' && !suits(event, room)
        ? clash('LACKS_EQUIPMENT', 'SDE-42')
        : []),
      ...(event.people.some((person) => (there.get(`${slotId} ${person}`) ?? []).length > 1)
        ? clash('PEOPLE', 'SDE-43')
        : []),
    ];
  });
}
