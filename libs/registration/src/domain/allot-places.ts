import { slotOf } from './quota-needs.js';
import type { Need } from './quota-needs.js';
import type { Quota } from './registration-profile.js';

/** Numbers of the places taken, by `slotOf`. */
export type TakenPlaces = ReadonlyMap<string, ReadonlySet<number>>;

export interface Waiting {
  readonly id: string;
  readonly needs: readonly Need[];
}

export interface Allotted {
  readonly id: string;
  readonly places: readonly (Need & { readonly place: number })[];
}

/** Places that can still be given; those that were given before a quota was lowered count, so there may be none (REG-12). */
export class Room {
  private readonly taken: Map<string, Set<number>>;
  private readonly limits: ReadonlyMap<string, number>;

  constructor(quotas: readonly Quota[], taken: TakenPlaces) {
    this.limits = new Map(quotas.map(({ key, places }) => [key, places]));
    this.taken = new Map([...taken].map(([slot, numbers]) => [slot, new Set(numbers)]));
  }

  isFull(need: Need): boolean {
    return (this.taken.get(slotOf(need))?.size ?? 0) >= (this.limits.get(need.key) ?? Infinity);
  }

  /** The lowest free number of each; whoever asks has seen that there is one. */
  take(needs: readonly Need[]): (Need & { place: number })[] {
    return needs.map((need) => {
      const numbers = this.taken.get(slotOf(need)) ?? new Set<number>();
      let place = 1;
      while (numbers.has(place)) place += 1;
      this.taken.set(slotOf(need), numbers.add(place));
      return { ...need, place };
    });
  }
}

/**
 * REG-6 Gives free places to those who wait. Whoever cannot have all places that they need gets none and keeps the
 * quotas that they need closed to everyone behind them, so that nobody overtakes.
 * @param line in the published order
 */
export function allotPlaces(line: readonly Waiting[], quotas: readonly Quota[], taken: TakenPlaces): Allotted[] {
  const room = new Room(quotas, taken);
  const closed = new Set<string>();
  return line.flatMap(({ id, needs }) => {
    if (needs.every((need) => !closed.has(slotOf(need)) && !room.isFull(need)))
      return [{ id, places: room.take(needs) }];
    for (const need of needs) closed.add(slotOf(need));
    return [];
  });
}
