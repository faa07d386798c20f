import type { PlaceableEvent, PlacementProblem, PlacementRoom } from '#side-events';

/** Numbers that look random and are the same each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ProblemSize {
  readonly events: number;
  readonly slots: number;
  readonly onlineAtOnce: number;
  readonly seed: number;
}

const rooms: readonly Omit<PlacementRoom, 'taken'>[] = [
  { id: 'hall-a', seats: 300, equipment: ['INTERPRETATION', 'SCREEN', 'HEARING_LOOP'], hybrid: true },
  { id: 'hall-b', seats: 150, equipment: ['INTERPRETATION', 'SCREEN'], hybrid: true },
  { id: 'room-1', seats: 80, equipment: ['SCREEN', 'HEARING_LOOP'], hybrid: true },
  { id: 'room-2', seats: 60, equipment: ['SCREEN'], hybrid: false },
  { id: 'room-3', seats: 40, equipment: ['SCREEN'], hybrid: true },
  { id: 'room-4', seats: 25, equipment: [], hybrid: false },
];

/**
 * Applications as a busy session gets them: a third from States, popular slots, speakers who are at several events,
 * organizers with two, equipment that few rooms have, meetings in some rooms.
 */
export function aPlacementProblem({ events, slots, onlineAtOnce, seed }: ProblemSize): PlacementProblem {
  const next = numbersFrom(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const slotIds = Array.from({ length: slots }, (_, slot) => `slot-${slot}`);
  const popular = (): string => slotIds[Math.floor(slots * next() ** 2)] ?? 'slot-0';
  const made = Array.from({ length: events }, (_, index): PlaceableEvent => {
    const [mode, needs] = [next(), next()];
    return {
      id: `event-${index}`,
      rank: index < events / 3 ? 0 : 1,
      mode: mode < 0.6 ? 'IN_PERSON' : mode < 0.9 || onlineAtOnce === 0 ? 'HYBRID' : 'ONLINE',
      seats: 10 + Math.floor(120 * next() ** 2),
      equipment: needs < 0.15 ? ['INTERPRETATION'] : needs < 0.6 ? ['SCREEN'] : [],
      preferences: [...new Set([popular(), popular(), popular()])],
      people: [
        `organiser-${next() < 0.1 ? below(20) : `own-${index}`}`,
        ...Array.from({ length: below(4) }, () => `speaker-${below(200)}`),
      ].filter((key, at, all) => all.indexOf(key) === at),
      fixed: null,
    };
  });
  const busy = (): string[] => slotIds.filter(() => next() < 0.05);
  return {
    events: made,
    slots: slotIds,
    rooms: rooms.map((room) => ({ ...room, taken: busy() })),
    onlineAtOnce,
    anySlot: true,
  };
}
