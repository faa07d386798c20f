import { computable } from './computable.js';
import { columnOf, keysOf, sexColumns, statisticsKinds } from './participation-statistics.js';
import type { AlikePeople, SexColumn, StatisticsKind, StatisticsTable } from './participation-statistics.js';

/** A number of a table: how many of one sex are in one row; in the row `all` everyone. */
interface Cell {
  readonly by: StatisticsKind | 'ALL';
  readonly key: string;
  readonly sex: SexColumn;
  readonly count: number;
  hidden: boolean;
}

/**
 * REG-38 The tables of participation, with every number of 1 to `smallest - 1` people of a sex left out, and as many
 * others as it takes that none of those can be computed from what is shown, over all tables together. What is left out
 * of a row comes to `smallest` people at least, unless the row has fewer.
 * @param smallest people in the smallest number that is shown
 */
export function suppressSmallCells(
  people: readonly AlikePeople[],
  { rows, smallest }: { readonly rows: Readonly<Record<StatisticsKind, readonly string[]>>; readonly smallest: number },
): { readonly tables: readonly StatisticsTable[]; readonly all: StatisticsTable['rows'][number] } {
  const cells = cellsOf(people, rows);
  for (const cell of cells) cell.hidden = cell.count > 0 && cell.count < smallest;
  const lines = [...Map.groupBy(cells, ({ by, key }) => `${by} ${key}`).values()];
  const atoms = atomsOf(people);
  const vectors = new Map(cells.map((cell) => [cell, atoms.map((atom) => Number(counts(cell, atom)))]));
  const totals = lines.map((line) => atoms.map((atom) => Number(line.some((cell) => counts(cell, atom)))));
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) while (isExposed(line, smallest) && hideSmallest(line)) changed = true;
    const hidden = cells.filter((cell) => cell.hidden);
    const shown = cells.filter((cell) => !cell.hidden).map((cell) => vectors.get(cell) ?? []);
    const open = computable(
      [...shown, ...totals],
      hidden.map((cell) => vectors.get(cell) ?? []),
    );
    hidden.forEach((cell, index) => {
      // A number that was hidden only to protect others tells nothing by itself.
      if (!open[index] || cell.count === 0 || cell.count >= smallest) return;
      const beside = cells.filter(
        (other) => other.by === cell.by && (other.key === cell.key || other.sex === cell.sex),
      );
      if (hideSmallest(beside) || hideSmallest(cells)) changed = true;
    });
  }
  return shape(lines);
}

/** Whether what is left out of a row comes to so few that it tells of them. */
function isExposed(line: readonly Cell[], smallest: number): boolean {
  const hidden = line.filter((cell) => cell.hidden);
  return hidden.length > 0 && (hidden.length < 2 || sum(hidden) < smallest);
}

/** @returns false where nothing is left to hide */
function hideSmallest(cells: readonly Cell[]): boolean {
  const [next] = cells.filter((cell) => !cell.hidden).toSorted((a, b) => rank(a) - rank(b));
  if (next) next.hidden = true;
  return next !== undefined;
}

/** Small numbers first; empty ones protect nothing, and those of everyone are the last to go. */
function rank({ count, by }: Cell): number {
  return (by === 'ALL' ? 1e9 : 0) + (count === 0 ? 1e8 : count);
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}

/** Kinds of people that there may be: those alike in all but sex, of every sex. */
function atomsOf(people: readonly AlikePeople[]): AlikePeople[] {
  const profiles = new Map(
    people.map((each) => [statisticsKinds.map((by) => keysOf(each, by).join()).join('|'), each]),
  );
  return [...profiles.values()].flatMap((each) =>
    sexColumns.map((sex) => ({ ...each, sex: sex === 'NOT_STATED' ? null : sex })),
  );
}

function counts(cell: Pick<Cell, 'by' | 'key' | 'sex'>, people: AlikePeople): boolean {
  return columnOf(people) === cell.sex && (cell.by === 'ALL' || keysOf(people, cell.by).includes(cell.key));
}

function cellsOf(people: readonly AlikePeople[], rows: Readonly<Record<StatisticsKind, readonly string[]>>): Cell[] {
  const lines = statisticsKinds.flatMap((by) => rows[by].map((key) => ({ by, key })));
  return [...lines, { by: 'ALL', key: 'ALL' } as const].flatMap(({ by, key }) =>
    sexColumns.map((sex) => {
      const counted = people.filter((each) => counts({ by, key, sex }, each));
      return { by, key, sex, count: counted.reduce((total, { count }) => total + count, 0), hidden: false };
    }),
  );
}

function shape(lines: readonly (readonly Cell[])[]): ReturnType<typeof suppressSmallCells> {
  const rows = lines.map((line) => ({
    by: line[0]?.by,
    key: line[0]?.key ?? '',
    total: sum(line),
    bySex: Object.fromEntries(line.map(({ sex, count, hidden }) => [sex, hidden ? null : count])) as Record<
      SexColumn,
      number | null
    >,
  }));
  const plain = ({ key, total, bySex }: (typeof rows)[number]) => ({ key, total, bySex });
  const all = rows.find(({ by }) => by === 'ALL');
  return {
    tables: statisticsKinds.map((by) => ({ by, rows: rows.filter((row) => row.by === by).map(plain) })),
    all: all ? plain(all) : { key: 'ALL', total: 0, bySex: { FEMALE: 0, MALE: 0, OTHER: 0, NOT_STATED: 0 } },
  };
}
