import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { projectRoot } from '#platform/launchers';
import { goalText } from './figures.js';
import type { Figure } from './figures.js';
import { pinned } from './processors.js';

const rows = (figures: readonly Figure[]): string[][] =>
  figures.map(({ key, case: which, median, minimum, maximum, goal, reached, detail }) => [
    key,
    which,
    `${median}`,
    `${minimum}–${maximum}`,
    goalText(goal),
    reached ? 'yes' : 'no',
    detail,
  ]);

const heads = ['key', 'case', 'median', 'lowest–highest', 'goal', 'reached', 'what stands behind it'];

export function printFigures(figures: readonly Figure[]): void {
  const all = [heads, ...rows(figures)];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  console.log();
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const marks = { begin: '<!-- figures: written by npm run bench -->', end: '<!-- end of figures -->' };

/** Writes the figures to `docs/performance.json`, and as a table into its place in `docs/performance.md`. */
export function storeFigures(figures: readonly Figure[]): void {
  const machine = {
    measuredAt: new Date().toISOString(),
    processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    placement: pinned ? 'each server on processor 0, PostgreSQL and the load on the others' : 'anything anywhere',
  };
  const byKey = Object.groupBy(figures, ({ key }) => key);
  const contents = Object.fromEntries(
    Object.entries(byKey).map(([key, cases = []]) => [
      key,
      Object.fromEntries(cases.map((figure) => [figure.case || 'all', figure])),
    ]),
  );
  writeFileSync(file('performance.json'), `${JSON.stringify({ machine, figures: contents }, null, 2)}\n`);

  const text = readFileSync(file('performance.md'), 'utf8');
  const [before, rest] = text.split(marks.begin);
  const after = rest?.split(marks.end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/performance.md has no place for the figures');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(heads), line(heads.map(() => '---')), ...rows(figures).map(line)].join('\n');
  const about = `Measured ${machine.measuredAt.slice(0, 10)} on ${machine.processors}, Node ${machine.node}; ${machine.placement}.`;
  writeFileSync(file('performance.md'), `${before}${marks.begin}\n\n${about}\n\n${table}\n\n${marks.end}${after}`);
}

function file(name: string): string {
  return path.join(projectRoot, 'docs', name);
}
