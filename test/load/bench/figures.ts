/** One figure of the table: its value round by round, compared with a goal. */
export interface Figure {
  /** Key of `docs/performance.json`, for example `read.hot.vsBestRaw`. */
  readonly key: string;
  /** What was asked, for example `Q1`; empty where a key has one figure only. */
  readonly case: string;
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly rounds: number;
  readonly goal: Goal;
  readonly reached: boolean;
  /** What stands behind the ratio, for people. */
  readonly detail: string;
}

/** `atLeast` for gains, `atMost` for costs. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** The middle value; the mean of the two middle ones of an even number. @throws on an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) throw new Error('There is no median of nothing');
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** The value below which the given share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Ratios of two series measured side by side, round by round. @throws when their rounds differ */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} rounds against ${theirs.length}`);
  return ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
}

export interface FigureFacts {
  readonly key: string;
  readonly case?: string;
  readonly values: readonly number[];
  readonly goal: Goal;
  readonly detail: string;
}

/** Sums a series of ratios up. A figure reaches its goal by its median. */
export function figure({ key, case: which = '', values, goal, detail }: FigureFacts): Figure {
  const middle = median(values);
  return {
    key,
    case: which,
    median: rounded(middle),
    minimum: rounded(Math.min(...values)),
    maximum: rounded(Math.max(...values)),
    rounds: values.length,
    goal,
    reached: 'atLeast' in goal ? middle >= goal.atLeast : middle <= goal.atMost,
    detail,
  };
}

/** The faster of several candidates, by the median of their rounds. */
export function bestOf(series: Readonly<Record<string, readonly number[]>>): string {
  const [best] = Object.entries(series).toSorted(([, a], [, b]) => median(b) - median(a));
  if (!best) throw new Error('No candidates');
  return best[0];
}

export function goalText(goal: Goal): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
