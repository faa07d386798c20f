import type { PlacementCells } from './placement-cells.js';

/**
 * Who is where, while places are given. An event finds a place by moving others that have one (augmenting paths as in
 * Kuhn's method), never by leaving one of them out.
 */
export class PlacementMatching {
  readonly cellOf: (number | null)[];
  private readonly holder: (number | null)[];
  /** For each slot, how often each person is in it. */
  private readonly present: readonly Map<string, number>[];
  private seen = new Set<number>();

  constructor(
    private readonly places: PlacementCells,
    /** SDE-43 Whether people can be in one place only. */
    private readonly minding: boolean,
  ) {
    this.cellOf = places.problem.events.map(() => null);
    this.holder = places.cells.map(() => null);
    this.present = places.problem.slots.map(() => new Map<string, number>());
  }

  /** @param allowed the cells that each event may have; those that suit it when none are given */
  add(event: number, allowed: (event: number) => readonly number[] = this.suiting): boolean {
    this.seen = new Set();
    return this.find(event, allowed);
  }

  set(event: number, cell: number): void {
    this.cellOf[event] = cell;
    this.holder[cell] = event;
    this.count(event, cell, 1);
  }

  /** A free cell of the same slot and group. */
  freeLike(slot: number, group: number): number | null {
    const found = this.places.cells.findIndex(
      (cell, index) => cell.slot === slot && cell.group === group && this.holder[index] === null,
    );
    return found < 0 ? null : found;
  }

  copyTo(other: PlacementMatching): void {
    for (const [event, cell] of this.cellOf.entries()) if (cell !== null) other.set(event, cell);
  }

  private readonly suiting = (event: number): readonly number[] => this.places.suiting[event] ?? [];

  private find(event: number, allowed: (event: number) => readonly number[]): boolean {
    for (const cell of allowed(event)) {
      if (this.seen.has(cell)) continue;
      const other = this.holder[cell] ?? null;
      if (other !== null && this.places.problem.events[other]?.fixed) continue;
      if (other !== null) this.clear(other, cell);
      if (this.minding && this.clashes(event, cell)) {
        if (other !== null) this.set(other, cell);
        continue;
      }
      this.seen.add(cell);
      this.set(event, cell);
      if (other === null || this.find(other, allowed)) return true;
      this.clear(event, cell);
      this.set(other, cell);
    }
    return false;
  }

  private clashes(event: number, cell: number): boolean {
    const there = this.present[this.places.cells[cell]?.slot ?? 0];
    return (this.places.problem.events[event]?.people ?? []).some((key) => (there?.get(key) ?? 0) > 0);
  }

  private clear(event: number, cell: number): void {
    this.cellOf[event] = null;
    this.holder[cell] = null;
    this.count(event, cell, -1);
  }

  private count(event: number, cell: number, by: number): void {
    const there = this.present[this.places.cells[cell]?.slot ?? 0];
    for (const key of this.places.problem.events[event]?.people ?? []) there?.set(key, (there.get(key) ?? 0) + by);
  }
}
