import type { AllotmentRule, AskedToSpeak } from './allotment.js';

/**
 * CIV-35, CIV-36, CIV-38 The order in which places are offered, before any balance: by receipt, by lot, or as the
 * coordinating committee proposed, those that it did not name after the others by receipt.
 */
export function orderRequests(asked: readonly AskedToSpeak[], rule: AllotmentRule): AskedToSpeak[] {
  if (rule === 'LOT' && asked.some(({ drawn }) => drawn === null)) throw new Error('The lot is not drawn');
  return asked.toSorted((a, b) => compare[rule](a, b) || a.number - b.number);
}

const compare: Readonly<Record<AllotmentRule, (a: AskedToSpeak, b: AskedToSpeak) => number>> = {
  ORDER_OF_REQUEST: () => 0,
  LOT: ({ drawn: a }, { drawn: b }) => ((a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? -1 : 1),
  COMMITTEE: (a, b) => (a.proposed ?? last) - (b.proposed ?? last),
};

const last = Number.MAX_SAFE_INTEGER;
