import type { PlacementCells } from './placement-cells.js';
import { worth } from './placement-problem.js';

/** Columns that are 1: of the best answer, of the best until the time was over (STOPPED), or none and why. */
export interface Solved {
  readonly state: 'OPTIMAL' | 'STOPPED' | 'INFEASIBLE' | 'OUT_OF_TIME';
  readonly ones: readonly string[];
}

/** Solves a mixed-integer program in the LP format. */
export type MixedIntegerSolver = (model: string, seconds: number) => Promise<Solved>;

export interface ModelChoices {
  readonly events: readonly number[];
  readonly mostPreferences: number;
  /** Events of which all cells stand in the model; of the others the preferred ones and "elsewhere". */
  readonly whole: ReadonlySet<number>;
  /** The rank whose preferences count; null where any answer will do. */
  readonly rank: number | null;
  /** What each earlier rank has reached and keeps. */
  readonly reached: readonly number[];
}

/** Names of columns: event, slot, group; slot and group are missing for "elsewhere". */
export function readColumn(name: string): { event: number; slot: number | null; group: number | null } {
  const [event = '', slot, group] = name.slice(1).split('_');
  return { event: Number(event), slot: slot === undefined ? null : Number(slot), group: group ? Number(group) : null };
}

/**
 * The program for the given events: each has one place, a room one event in a slot, a person one event in a slot; the
 * sum of what the places are worth to the events of one rank is largest while earlier ranks keep what they reached.
 */
export function placementModel(places: PlacementCells, choices: ModelChoices): string {
  const { problem, cells } = places;
  const perEvent: string[] = [];
  const perCell = new Map<string, { most: number; columns: string[] }>();
  const perPerson = new Map<string, string[]>();
  const perRank = new Map<number, string[]>();
  const names: string[] = [];
  for (const index of choices.events) {
    const event = problem.events[index];
    if (!event) continue;
    const mine = new Set<string>();
    for (const cellIndex of cellsOf(places, index)) {
      const cell = cells[cellIndex];
      if (!cell) continue;
      const points = worth(event, cell.slotId, choices.mostPreferences);
      if (points === 0 && !event.fixed && !choices.whole.has(index)) continue;
      const name = `x${index}_${cell.slot}_${cell.group}`;
      if (mine.has(name)) continue;
      mine.add(name);
      const key = `${cell.slot}_${cell.group}`;
      const row = perCell.get(key) ?? { most: places.room(cell.group), columns: [] };
      row.columns.push(name);
      perCell.set(key, row);
      for (const person of event.people) push(perPerson, `${cell.slot} ${person}`, name);
      if (points > 0) push(perRank, event.rank, `${points} ${name}`);
    }
    if (!event.fixed && !choices.whole.has(index)) mine.add(`x${index}`);
    names.push(...mine);
    perEvent.push(`${[...mine].join(' + ')} = 1`);
  }
  const lines = [
    'Maximize',
    sum((choices.rank === null ? undefined : perRank.get(choices.rank)) ?? [`0 ${names[0] ?? 'x0'}`]),
    'Subject To',
    ...perEvent,
    ...[...perCell.values()]
      .filter(({ most, columns }) => columns.length > most)
      .map(({ most, columns }) => `${sum(columns)} <= ${most}`),
    ...[...perPerson.values()].filter((columns) => columns.length > 1).map((columns) => `${sum(columns)} <= 1`),
    ...choices.reached.flatMap((points, rank) => {
      const columns = perRank.get(rank);
      return columns ? [`${sum(columns)} >= ${points}`] : [];
    }),
    'Binary',
    ...inLines(names, ' '),
    'End',
  ];
  return lines.join('\n');
}

function cellsOf(places: PlacementCells, index: number): readonly number[] {
  const fixed = places.problem.events[index]?.fixed;
  if (!fixed) return places.suiting[index] ?? [];
  const cell = places.cells.findIndex(({ slotId, roomId }) => slotId === fixed.slotId && roomId === fixed.roomId);
  return cell < 0 ? [] : [cell];
}

function push<Key>(map: Map<Key, string[]>, key: Key, name: string): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}

/** The format has lines of 560 characters at most in other readers; a hundred columns a line keep it readable. */
function sum(columns: readonly string[]): string {
  return inLines(columns, ' + ').join(' +\n');
}

function inLines(columns: readonly string[], between: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < columns.length; from += 40) lines.push(columns.slice(from, from + 40).join(between));
  return lines;
}
