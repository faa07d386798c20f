import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

/** What failed attempts are counted by. */
export type CountedBy = 'browser' | 'pair' | 'network';

/** Failed attempts of the last hour by one of them. */
export interface Failures {
  readonly by: CountedBy;
  readonly count: number;
  /** Of the newest; null when there is none. */
  readonly lastAt: Date | null;
}

/**
 * Free attempts before pauses begin, and the longest pause. `pair` is one account from one network, so that nobody
 * elsewhere can bring it about; a network may be a whole conference building, so it has many.
 */
const allowances: Readonly<Record<CountedBy, { readonly free: number; readonly longestPause: number }>> = {
  browser: { free: 10, longestPause: 300 },
  pair: { free: 5, longestPause: 900 },
  network: { free: 100, longestPause: 60 },
};

/**
 * ACC-11: after too many failed attempts the next one must wait, twice as long each time. ACC-12: the caller counts a
 * known browser by itself only, so failures elsewhere do not reach it. Refused attempts are not counted: hammering
 * does not lengthen the pause.
 */
export function throttleSignIn(failures: readonly Failures[], now: Date): Decision<undefined, 'TOO_MANY_ATTEMPTS'> {
  const seconds = Math.max(0, ...failures.map((counted) => pauseLeft(counted, now)));
  return seconds > 0 ? refuse('TOO_MANY_ATTEMPTS', 'ACC-11', { seconds }) : accept();
}

/** Whole seconds until the next attempt is admitted. */
function pauseLeft({ by, count, lastAt }: Failures, now: Date): number {
  const { free, longestPause } = allowances[by];
  if (count < free || !lastAt) return 0;
  const pause = Math.min(2 ** Math.min(count - free, 20), longestPause);
  return Math.max(0, Math.ceil((lastAt.getTime() - now.getTime()) / 1000 + pause));
}
