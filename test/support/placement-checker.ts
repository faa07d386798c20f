import type { PlacementProblem, PlacementResult } from '#side-events';

/**
 * What is unlawful in places that were given: written from the rules alone and sharing nothing with what gives them.
 * @returns a sentence for each breach; none when all is lawful
 */
export function breachesOf(problem: PlacementProblem, placed: PlacementResult['placed']): string[] {
  const breaches: string[] = [];
  const once = new Set<string>();
  const inRoom = new Map<string, string>();
  const online = new Map<string, number>();
  const persons = new Map<string, string>();
  for (const { eventId, slotId, roomId } of placed) {
    const event = problem.events.find(({ id }) => id === eventId);
    if (!event) {
      breaches.push(`${eventId} is not an application`);
      continue;
    }
    if (once.has(eventId)) breaches.push(`${eventId} has two places`);
    once.add(eventId);
    if (!problem.slots.includes(slotId)) breaches.push(`${eventId} is in no slot of the call`);
    if (!problem.anySlot && !event.fixed && !event.preferences.includes(slotId))
      breaches.push(`${eventId} is in a slot that was not asked for`);
    if (event.fixed && (event.fixed.slotId !== slotId || event.fixed.roomId !== roomId))
      breaches.push(`${eventId} was moved from where it was put by hand`);
    if (roomId === null) {
      if (event.mode !== 'ONLINE') breaches.push(`${eventId} needs a room`);
      online.set(slotId, (online.get(slotId) ?? 0) + 1);
      if ((online.get(slotId) ?? 0) > problem.onlineAtOnce) breaches.push(`too many online in ${slotId}`);
    } else {
      const room = problem.rooms.find(({ id }) => id === roomId);
      if (event.mode === 'ONLINE') breaches.push(`${eventId} needs no room`);
      if (!room) breaches.push(`${roomId} is no room`);
      if (room && room.seats < event.seats) breaches.push(`${eventId} does not fit into ${roomId}`);
      if (room && event.mode === 'HYBRID' && !room.hybrid) breaches.push(`${roomId} is not for hybrid events`);
      if (room && event.equipment.some((needed) => !room.equipment.includes(needed)))
        breaches.push(`${roomId} lacks equipment for ${eventId}`);
      if (room?.taken.includes(slotId)) breaches.push(`${roomId} is taken in ${slotId}`);
      const there = inRoom.get(`${slotId} ${roomId}`);
      if (there) breaches.push(`${eventId} and ${there} are in ${roomId} in ${slotId}`);
      inRoom.set(`${slotId} ${roomId}`, eventId);
    }
    for (const person of event.people) {
      const elsewhere = persons.get(`${slotId} ${person}`);
      if (elsewhere) breaches.push(`${person} is at ${eventId} and ${elsewhere} in ${slotId}`);
      persons.set(`${slotId} ${person}`, eventId);
    }
  }
  return breaches;
}

/**
 * What a lawful placement is worth, most important first: who is placed, from the first in the order to the last, then
 * the points of each class of organizers (first choice 3, second 2, third 1).
 */
export function measureOf(problem: PlacementProblem, placed: PlacementResult['placed']): number[] {
  const slotOf = new Map(placed.map(({ eventId, slotId }) => [eventId, slotId]));
  const ranks = [...new Set(problem.events.map(({ rank }) => rank))].toSorted((a, b) => a - b);
  return [
    ...problem.events.map(({ id }) => Number(slotOf.has(id))),
    ...ranks.map((rank) =>
      problem.events
        .filter((event) => event.rank === rank)
        .reduce((sum, { id, preferences }) => sum + ([3, 2, 1][preferences.indexOf(slotOf.get(id) ?? '')] ?? 0), 0),
    ),
  ];
}

/** Positive when the first is worth more. */
export function compareMeasures(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
