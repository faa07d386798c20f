import type { DemonstrationAccount } from '../installation/installation.js';

export interface ComponentLine {
  readonly name: string;
  readonly state: string;
  readonly detail: string;
}

export interface Summary {
  readonly address: string;
  readonly accounts: readonly DemonstrationAccount[];
  readonly components: readonly ComponentLine[];
  readonly seconds: number;
}

/** The one block that a start ends with. */
export function summaryBlock({ address, accounts, components, seconds }: Summary): string {
  return [
    '',
    `Rostrum is ready after ${seconds.toFixed(1)} s`,
    '',
    `  Address   ${address}`,
    '',
    ...section(
      'Demonstration accounts',
      accounts.map(({ role, email, password }) => [role, email, password]),
    ),
    ...section(
      'Components',
      components.map(({ name, state, detail }) => [name, state, detail]),
    ),
    '  Ctrl-C ends everything.',
    '',
  ].join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}`, ...table(rows), ''];
}

/** Columns as wide as their widest cell; lines without spaces at their end. */
export function table(rows: readonly (readonly string[])[], indent = '    '): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) => (indent + row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')).trimEnd());
}
