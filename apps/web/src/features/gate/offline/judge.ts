import type { GateLineFragment, GatePackQuery } from '../../../generated/graphql.js';

type Pack = NonNullable<GatePackQuery['gatePack']>;
export type LocalPerson = Omit<Pack['people'][number], '__typename'>;
export type LocalFloating = Omit<Pack['floating'][number], '__typename'>;
export type LocalPresence = Omit<Pack['inside'][number], '__typename'>;
export type LocalGate = Pick<GateLineFragment, 'id' | 'categories' | 'hallOnly' | 'floating' | 'capacity' | 'closed'>;

/** Why the phone refuses by itself; the sentences are in `gate-words.ts`. */
export type LocalRefusal =
  | 'CODE_UNKNOWN'
  | 'CODE_UNVERIFIED'
  | 'CODE_OF_OTHER_SESSION'
  | 'BADGE_NOT_KNOWN'
  | 'BADGE_SUSPENDED'
  | 'BADGE_ENDED'
  | 'GATE_CLOSED'
  | 'GATE_CATEGORY'
  | 'NOT_FOR_THE_HALL'
  | 'NOT_ON_THIS_DAY'
  | 'ALREADY_INSIDE'
  | 'ROOM_FULL'
  | 'FLOATING_TAKEN'
  | 'FLOATING_WHO'
  | 'FLOATING_OF_OTHERS'
  | 'FLOATING_FREE';

/** What the phone knows when someone wants to enter. */
export interface LocalEntering {
  readonly gate: LocalGate;
  readonly person: LocalPerson;
  readonly insideSince: string | undefined;
  /** How many are inside the gate. */
  readonly inside: number;
  /** Of the person's delegation. */
  readonly floating: readonly LocalFloating[];
  /** `YYYY-MM-DD` in the session's zone. */
  readonly day: string;
  readonly carried: string | undefined;
  readonly handOver: boolean;
}

export type LocalDecision =
  | { readonly ok: true; readonly floating: LocalFloating | undefined; readonly displaced: string | undefined }
  | { readonly ok: false; readonly code: LocalRefusal; readonly holder?: LocalFloating | undefined };

/**
 * What the server would decide, by what the phone knows: rules GAT-5 to GAT-10. The server has the last word; what
 * contradicts it becomes a conflict for the desk.
 */
export function judgeEntry(entering: LocalEntering): LocalDecision {
  const { gate, person, handOver } = entering;
  const refusal = refusalOf(entering);
  if (refusal) return { ok: false, code: refusal };
  let floating: LocalFloating | undefined;
  let displaced: string | undefined;
  const has = entering.floating.some(({ holderId }) => holderId === person.registrationId);
  if (gate.floating && entering.floating.length > 0 && !has) {
    const offered = entering.floating.filter(({ id }) => !entering.carried || id === entering.carried);
    if (offered.length === 0) return { ok: false, code: 'FLOATING_OF_OTHERS' };
    floating = offered.find(({ holderId }) => !holderId);
    const [held] = offered.toSorted((a, b) => (a.heldSince ?? '').localeCompare(b.heldSince ?? ''));
    if (!floating && !handOver) return { ok: false, code: 'FLOATING_TAKEN', holder: held };
    displaced = floating ? undefined : (held?.holderId ?? undefined);
    floating ??= held;
  }
  const after = entering.inside + 1 - (displaced ? 1 : 0);
  if (gate.capacity !== null && after > gate.capacity) return { ok: false, code: 'ROOM_FULL' };
  return { ok: true, floating, displaced };
}

function refusalOf({ gate, person, insideSince, day }: LocalEntering): LocalRefusal | undefined {
  if (person.state === 'SUSPENDED') return 'BADGE_SUSPENDED';
  if (person.state === 'WITHDRAWN') return 'BADGE_ENDED';
  if (gate.closed) return 'GATE_CLOSED';
  if (gate.categories.length > 0 && !(person.category && gate.categories.includes(person.category)))
    return 'GATE_CATEGORY';
  if (gate.hallOnly && !person.hall) return 'NOT_FOR_THE_HALL';
  if (person.days.length > 0 && !person.days.includes(day)) return 'NOT_ON_THIS_DAY';
  return insideSince ? 'ALREADY_INSIDE' : undefined;
}
