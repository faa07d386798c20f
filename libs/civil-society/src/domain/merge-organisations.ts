import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { ConsultativeStatus, LinkState } from './organisation-kinds.js';

/** Days `YYYY-MM-DD`; `until` is the first day that is no longer in it, null where there is no end. */
export interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** What a merging looks at in one of the two organizations. */
export interface MergedSide {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly statuses: readonly (Period & { readonly id: string; readonly status: ConsultativeStatus })[];
  readonly suspensions: readonly (Period & { readonly id: string })[];
  /** Sessions that it takes part in, with how they are called. */
  readonly participations: readonly { readonly id: string; readonly sessionId: string; readonly session: string }[];
  readonly links: readonly { readonly id: string; readonly personId: string; readonly state: LinkState }[];
}

/** What both have and only one can have. */
export interface MergeClash {
  readonly kind: 'STATUS' | 'PARTICIPATION' | 'RECORD';
  /** What it is, as it is shown: a period with its status, a session, a table. */
  readonly what: string;
}

/** What is dropped because the kept one says it already; everything else moves. */
export interface MergePlan {
  readonly droppedStatuses: readonly string[];
  /** Links of people who have a better one with the kept organization. */
  readonly droppedLinks: readonly string[];
  /** Links of the kept organization that give way to a better one. */
  readonly replacedLinks: readonly string[];
}

/** CIV-15 One is merged into another that is there itself. */
export function checkMerge(kept: MergedSide, dissolved: MergedSide): Decision<undefined> {
  if (kept.id === dissolved.id) return refuse('MERGE_WITH_ITSELF', 'CIV-15');
  const gone = kept.mergedInto !== null || dissolved.mergedInto !== null;
  return gone ? refuse('ORGANISATION_MERGED', 'CIV-15') : accept();
}

/** CIV-16 What stands in the way, all of it: two statuses at one time, two participations in one session. */
export function mergeClashes(kept: MergedSide, dissolved: MergedSide): MergeClash[] {
  const statuses = dissolved.statuses.flatMap((theirs) =>
    kept.statuses
      .filter((own) => overlap(own, theirs) && !same(own, theirs))
      .map((own) => ({ kind: 'STATUS' as const, what: `${named(own)} / ${named(theirs)}` })),
  );
  const sessions = new Set(kept.participations.map(({ sessionId }) => sessionId));
  const participations = dissolved.participations
    .filter(({ sessionId }) => sessions.has(sessionId))
    .map(({ session }) => ({ kind: 'PARTICIPATION' as const, what: session }));
  return [...statuses, ...participations];
}

const rank: Readonly<Record<LinkState, number>> = { VERIFIED: 3, ASKED: 2, ENDED: 1, REFUSED: 0 };

/** CIV-15 What both say alike is kept once; of two links of a person the better one. */
export function mergePlan(kept: MergedSide, dissolved: MergedSide): MergePlan {
  const droppedStatuses = dissolved.statuses.filter((theirs) => kept.statuses.some((own) => same(own, theirs)));
  const pairs = dissolved.links.flatMap((theirs) => {
    const own = kept.links.find(({ personId }) => personId === theirs.personId);
    return own ? [{ theirs, own }] : [];
  });
  const better = pairs.filter(({ theirs, own }) => rank[theirs.state] > rank[own.state]);
  return {
    droppedStatuses: droppedStatuses.map(({ id }) => id),
    droppedLinks: pairs.filter((pair) => !better.includes(pair)).map(({ theirs }) => theirs.id),
    replacedLinks: better.map(({ own }) => own.id),
  };
}

function overlap(a: Period, b: Period): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}

type Held = Period & { readonly status: ConsultativeStatus };

function same(a: Held, b: Held): boolean {
  return a.status === b.status && a.from === b.from && a.until === b.until;
}

function named({ status, from, until }: Held): string {
  return `${status} ${from} – ${until ?? ''}`.trim();
}
