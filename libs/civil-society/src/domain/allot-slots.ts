import type { AllotmentEntry, AllotmentRule, AllotmentTerms, AskedToSpeak, RefusalReason } from './allotment.js';
import { orderRequests } from './order-requests.js';

/** Rule by which the order was made. */
export const orderedBy: Readonly<Record<AllotmentRule, string>> = {
  ORDER_OF_REQUEST: 'CIV-35',
  LOT: 'CIV-36',
  COMMITTEE: 'CIV-38',
};

/**
 * CIV-32 to CIV-40 Gives out the places of an offer. The same facts always come to the same end, and whoever gets
 * nothing has a reason. Someone's withdrawal takes a place from nobody else.
 * @returns an entry for each request: the order first, then those that are in no order, by number
 */
export function allotSlots(asked: readonly AskedToSpeak[], terms: AllotmentTerms): AllotmentEntry[] {
  const aside = asked.flatMap((each) => setAside(each, asked) ?? []);
  const without = new Set(aside.map(({ requestId }) => requestId));
  const plain = orderRequests(
    asked.filter(({ id }) => !without.has(id)),
    terms.rule,
  );
  const order = terms.newVoicesFirst ? plain.toSorted((a, b) => heard(a) - heard(b)) : plain;
  const { granted, passedOver } = give(order, terms);
  const inPlain = new Set(plain.slice(0, terms.slots));
  const entries = order.map((each, index): AllotmentEntry => {
    const entry = { requestId: each.id, rank: index + 1, drawn: each.drawn };
    if (granted.has(each)) return { ...entry, outcome: 'GRANTED', reason: null, rule: orderedBy[terms.rule] };
    const reason: RefusalReason = passedOver.has(each)
      ? 'REGION_FULL'
      : inPlain.has(each)
        ? 'NEW_VOICES_FIRST'
        : terms.rule === 'COMMITTEE' && each.proposed === null
          ? 'NOT_PROPOSED'
          : 'SLOTS_TAKEN';
    return { ...entry, outcome: 'REFUSED', reason, rule: refusedBy[reason] };
  });
  const numbers = new Map(asked.map(({ id, number }) => [id, number]));
  const byNumber = (entry: AllotmentEntry): number => numbers.get(entry.requestId) ?? 0;
  return [...entries, ...aside.toSorted((a, b) => byNumber(a) - byNumber(b))];
}

const refusedBy: Readonly<Record<Exclude<RefusalReason, 'NOT_ELIGIBLE'>, string>> = {
  SLOTS_TAKEN: 'CIV-34',
  REGION_FULL: 'CIV-39',
  NEW_VOICES_FIRST: 'CIV-40',
  NOT_PROPOSED: 'CIV-38',
  ASKED_TWICE: 'CIV-32',
};

/** Those that are in no order: withdrawn, asked before by the same organization, or not entitled to speak. */
function setAside(each: AskedToSpeak, asked: readonly AskedToSpeak[]): AllotmentEntry | null {
  const entry = { requestId: each.id, rank: null, drawn: null };
  if (each.withdrawn) return { ...entry, outcome: 'WITHDRAWN', reason: null, rule: 'CIV-43' };
  if (each.barred) return { ...entry, outcome: 'REFUSED', reason: 'NOT_ELIGIBLE', rule: each.barred.rule };
  const before = asked.some(
    (other) =>
      other.organisationId === each.organisationId &&
      !other.withdrawn &&
      other.barred === null &&
      other.number < each.number,
  );
  return before ? { ...entry, outcome: 'REFUSED', reason: 'ASKED_TWICE', rule: refusedBy.ASKED_TWICE } : null;
}

/** CIV-39 First round within the limit of each region; what is left over goes to those passed over, in order. */
function give(
  order: readonly AskedToSpeak[],
  { slots, mostPerRegion }: AllotmentTerms,
): { granted: Set<AskedToSpeak>; passedOver: Set<AskedToSpeak> } {
  const granted = new Set<AskedToSpeak>();
  const passedOver = new Set<AskedToSpeak>();
  const of = (region: string | null): number => [...granted].filter((each) => each.region === region).length;
  for (const each of order) {
    if (granted.size === slots) break;
    const full = mostPerRegion !== null && each.region !== null && of(each.region) >= mostPerRegion;
    (full ? passedOver : granted).add(each);
  }
  for (const each of passedOver) if (granted.size < slots) granted.add(each);
  return { granted, passedOver };
}

/** CIV-40 Whether it was given a place before; how often does not matter. */
function heard({ spoken }: AskedToSpeak): number {
  return Math.min(spoken, 1);
}
