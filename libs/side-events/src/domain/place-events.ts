import { PlacementCells } from './placement-cells.js';
import { PlacementMatching } from './placement-matching.js';
import { placementModel, readColumn } from './placement-model.js';
import type { MixedIntegerSolver, ModelChoices, Solved } from './placement-model.js';
import { worth } from './placement-problem.js';
import type { LeftOutEvent, PlacementProblem, PlacementResult } from './placement-problem.js';

export interface PlacementMeans {
  readonly solve: MixedIntegerSolver;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly milliseconds: number;
  /** Told how far it is, 0 to 100. */
  readonly progress?: (percent: number) => void;
  /** Called often, so that others in the same thread are not kept waiting. */
  readonly breathe?: () => Promise<void>;
}

/** Up to this many columns the solver gets the whole problem at once. */
const wholeProblem = 25_000;
/** How long one application that only people's other events keep out is looked at. */
const secondsPerDoubt = 1;

/**
 * SDE-40 to SDE-44 Gives places. First who has one: in the lawful order each application gets in if there is any way to
 * keep those before it. Then which one: for each class of organizers in turn the most that their preferences can be
 * satisfied, earlier classes keeping what they have. The same problem gives the same answer, as long as the time is
 * enough; where it is not, the best lawful answer until then is given, and `proven` is false.
 */
export async function placeEvents(problem: PlacementProblem, means: PlacementMeans): Promise<PlacementResult> {
  const run = new PlacementRun(problem, means);
  const { leftOut, first, certain } = await run.choose();
  const better = await run.prefer(first);
  return {
    placed: run.read(better.matching),
    leftOut,
    proven: certain && better.proven,
  };
}

class PlacementRun {
  private readonly places: PlacementCells;
  private readonly mostPreferences: number;
  private readonly until: number;

  constructor(
    private readonly problem: PlacementProblem,
    private readonly means: PlacementMeans,
  ) {
    this.places = new PlacementCells(problem);
    this.mostPreferences = Math.max(1, ...problem.events.map(({ preferences }) => preferences.length));
    this.until = means.now() + means.milliseconds;
  }

  /** SDE-40 Who gets a place. */
  async choose(): Promise<{ first: PlacementMatching; leftOut: LeftOutEvent[]; certain: boolean }> {
    let matching = this.withFixed();
    const leftOut: LeftOutEvent[] = [];
    let certain = true;
    const inOrder = this.problem.events.entries().filter(([, { fixed }]) => fixed === null);
    for (const [event, { id }] of inOrder) {
      this.means.progress?.(Math.floor((50 * event) / this.problem.events.length));
      await this.means.breathe?.();
      if (matching.add(event)) continue;
      if (this.places.suiting[event]?.length === 0) leftOut.push({ eventId: id, reason: 'NOTHING_FITS' });
      else if (!this.possibleWithoutPeople(matching, event)) leftOut.push({ eventId: id, reason: 'TAKEN_BEFORE' });
      else {
        const found = await this.exactly(matching, event);
        if (found === 'OUT_OF_TIME') certain = false;
        if (typeof found === 'string') leftOut.push({ eventId: id, reason: 'PEOPLE_ELSEWHERE' });
        else matching = found;
      }
    }
    return { first: matching, leftOut, certain };
  }

  /** SDE-41 Where they get it. */
  async prefer(first: PlacementMatching): Promise<{ matching: PlacementMatching; proven: boolean }> {
    const events = first.cellOf.flatMap((cell, event) => (cell === null ? [] : [event]));
    if (events.length === 0) return { matching: first, proven: true };
    const columns = events.reduce((sum, event) => sum + (this.places.suiting[event]?.length ?? 0), 0);
    let best: { matching: PlacementMatching; proven: boolean } = { matching: first, proven: false };
    // As long as some are "elsewhere" the answer is one of a problem with more room: too good, or right. Those that
    // turn out not to fit elsewhere get all their cells in the next round, so that the last answer is that of the whole.
    let whole: ReadonlySet<number> = new Set(columns <= wholeProblem ? events : []);
    for (;;) {
      const answer = await this.best(events, whole);
      if (!answer) return best;
      const settled = this.settle(first, { events, ones: answer.ones });
      if (answer.proven && settled.proven) return settled;
      if (this.isBetter(settled.matching, best.matching)) best = { matching: settled.matching, proven: false };
      if (!answer.proven) return best;
      whole = new Set([...whole, ...settled.elsewhere]);
    }
  }

  /** Columns of the best answer of the model, class by class; null when the time was over before there was any. */
  private async best(
    events: readonly number[],
    whole: ReadonlySet<number>,
  ): Promise<{ ones: readonly string[]; proven: boolean } | null> {
    const ranks = [...new Set(events.map((event) => this.problem.events[event]?.rank ?? 0))].toSorted((a, b) => a - b);
    const reached: number[] = [];
    let ones: readonly string[] | null = null;
    for (const [done, rank] of ranks.entries()) {
      this.means.progress?.(50 + Math.floor((50 * done) / ranks.length));
      const answer = await this.solve({ events, whole, rank, reached });
      // Each event is in one column: whatever has fewer is no answer.
      if (answer.ones.length === events.length) ones = answer.ones;
      if (answer.state !== 'OPTIMAL') return ones && { ones, proven: false };
      reached[rank] = this.points(answer.ones, rank);
    }
    return ones && { ones, proven: true };
  }

  /** What was put somewhere by hand stays there. */
  private withFixed(): PlacementMatching {
    const matching = new PlacementMatching(this.places, true);
    for (const [event, { fixed }] of this.problem.events.entries()) {
      if (!fixed) continue;
      const slot = this.problem.slots.indexOf(fixed.slotId);
      const room = this.problem.rooms.findIndex(({ id }) => id === fixed.roomId);
      const cell = matching.freeLike(slot, fixed.roomId === null ? this.problem.rooms.length : room);
      if (cell !== null) matching.set(event, cell);
    }
    return matching;
  }

  /** If not even people in two places at a time would help, there is no way at all (Berge). */
  private possibleWithoutPeople(matching: PlacementMatching, event: number): boolean {
    const relaxed = new PlacementMatching(this.places, false);
    matching.copyTo(relaxed);
    return relaxed.add(event);
  }

  private async exactly(
    matching: PlacementMatching,
    event: number,
  ): Promise<PlacementMatching | 'INFEASIBLE' | 'OUT_OF_TIME'> {
    const events = [...matching.cellOf.flatMap((cell, other) => (cell === null ? [] : [other])), event];
    const answer = await this.solve({ events, whole: new Set(events), rank: null, reached: [] }, secondsPerDoubt);
    if (answer.state === 'INFEASIBLE') return 'INFEASIBLE';
    if (answer.ones.length < events.length) return 'OUT_OF_TIME';
    return this.seated(answer.ones).matching;
  }

  private async solve(
    choices: Omit<ModelChoices, 'mostPreferences'>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Solved> {
    const seconds = Math.min(most, (this.until - this.means.now()) / 1000);
    if (seconds < 0.05) return { state: 'OUT_OF_TIME', ones: [] };
    return this.means.solve(
      placementModel(this.places, { ...choices, mostPreferences: this.mostPreferences }),
      seconds,
    );
  }

  /** The answer's places; events that it has elsewhere are still without. */
  private seated(ones: readonly string[]): { matching: PlacementMatching; elsewhere: number[] } {
    const matching = new PlacementMatching(this.places, true);
    const elsewhere: number[] = [];
    for (const { event, slot, group } of ones.map(readColumn)) {
      const cell = slot === null || group === null ? null : matching.freeLike(slot, group);
      if (cell === null) elsewhere.push(event);
      else matching.set(event, cell);
    }
    return { matching, elsewhere: elsewhere.toSorted((a, b) => a - b) };
  }

  /** Finds places for those who are elsewhere: without disturbing anybody's slot, else with, else as it was first. */
  private settle(
    first: PlacementMatching,
    { events, ones }: { events: readonly number[]; ones: readonly string[] },
  ): { matching: PlacementMatching; proven: boolean; elsewhere: readonly number[] } {
    const { matching, elsewhere } = this.seated(ones);
    const slots = new Map(events.map((event) => [event, this.slotOf(matching, event)]));
    const sameSlot = (event: number): readonly number[] => {
      const suiting = this.places.suiting[event] ?? [];
      const slot = slots.get(event) ?? null;
      return slot === null ? suiting : suiting.filter((cell) => this.places.cells[cell]?.slot === slot);
    };
    let undisturbed = true;
    for (const event of elsewhere) {
      if (matching.add(event, sameSlot)) continue;
      undisturbed = false;
      if (!matching.add(event)) return { matching: first, proven: false, elsewhere };
    }
    return { matching, proven: undisturbed, elsewhere };
  }

  private slotOf(matching: PlacementMatching, event: number): number | null {
    const cell = matching.cellOf[event] ?? null;
    return cell === null ? null : (this.places.cells[cell]?.slot ?? null);
  }

  private points(ones: readonly string[], rank: number): number {
    return ones.reduce((sum, name) => {
      const { event, slot } = readColumn(name);
      const found = this.problem.events[event];
      if (!found || found.rank !== rank || slot === null) return sum;
      return sum + worth(found, this.problem.slots[slot] ?? '', this.mostPreferences);
    }, 0);
  }

  /** Whether preferences are satisfied more, earlier classes first. */
  private isBetter(one: PlacementMatching, other: PlacementMatching): boolean {
    const by: number[] = [];
    for (const [event, found] of this.problem.events.entries())
      by[found.rank] = (by[found.rank] ?? 0) + this.pointsAt(one, event) - this.pointsAt(other, event);
    return (by.find((points) => points) ?? 0) > 0;
  }

  private pointsAt(matching: PlacementMatching, event: number): number {
    const [found, slot] = [this.problem.events[event], this.slotOf(matching, event)];
    return found && slot !== null ? worth(found, this.problem.slots[slot] ?? '', this.mostPreferences) : 0;
  }

  read(matching: PlacementMatching): PlacementResult['placed'] {
    return this.problem.events.flatMap(({ id }, event) => {
      const cell = matching.cellOf[event] ?? null;
      const place = cell === null ? undefined : this.places.cells[cell];
      return place ? [{ eventId: id, slotId: place.slotId, roomId: place.roomId }] : [];
    });
  }
}
