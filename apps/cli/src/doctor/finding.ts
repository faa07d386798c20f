/** What the doctor says of one component. */
export interface Finding {
  readonly component: string;
  /** `ok`: well. `absent`: not there, and all else works without it. `ill`: must be mended. */
  readonly health: 'ok' | 'absent' | 'ill';
  readonly detail: string;
  /** What to do, in one sentence; only for what is not well. */
  readonly mend?: string;
}

const MARK: Readonly<Record<Finding['health'], string>> = { ok: '✓', absent: '–', ill: '✗' };

/** The findings as lines for the terminal, in the order given. */
export function report(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ component }) => component.length));
  const lines = findings.flatMap(({ component, health, detail, mend }) => [
    `  ${MARK[health]} ${component.padEnd(width)}   ${detail}`,
    ...(mend ? [`    ${' '.repeat(width)}   → ${mend}`] : []),
  ]);
  const ill = findings.filter(({ health }) => health === 'ill').length;
  const verdict = ill === 0 ? 'Everything that is needed is well.' : `${ill} of ${findings.length} need mending.`;
  return [...lines, '', verdict].join('\n');
}
