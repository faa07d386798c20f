import { accept, refuse, storedText } from '#kernel';
import type { FaultyField } from '#kernel';
import type { AllotmentTerms } from './allotment.js';
import { refuseSpeakingInput } from './speaking-refusal.js';
import type { SpeakingDecision } from './speaking-refusal.js';

/** Where the seed of a lot comes from: kept here under a published commitment, or from a source announced ahead. */
export type SeedKind = 'COMMITTED' | 'ANNOUNCED';

/** Places to speak on an item, as the session offers them. */
export interface SpeakingTerms extends AllotmentTerms {
  readonly minutes: number;
  /** ISO instants. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly committeeId: string | null;
  readonly seedKind: SeedKind | null;
  /** What will be drawn from, for example the round of a public beacon; published before the window opens. */
  readonly seedSource: string | null;
  /** Where numbers and rule come from. */
  readonly source: string | null;
}

const limits = { slots: [1, 50], minutes: [1, 30], mostPerRegion: [1, 50] } as const;
const longest = 500;

/** CIV-30 Terms that can be followed, as they are kept; every fault is named with its field. */
export function checkOffer(terms: SpeakingTerms): SpeakingDecision<SpeakingTerms> {
  const [seedSource, source] = [stored(terms.seedSource), stored(terms.source)];
  const seedKind = terms.rule === 'LOT' ? (terms.seedKind ?? 'COMMITTED') : null;
  const committeeId = terms.rule === 'COMMITTEE' ? terms.committeeId : null;
  const numbers = (['slots', 'minutes', 'mostPerRegion'] as const).flatMap((name): FaultyField[] => {
    const [least, most] = limits[name];
    const value = terms[name];
    const fits = value === null || (Number.isInteger(value) && value >= least && value <= most);
    return fits ? [] : [{ path: `input.${name}`, code: 'OUT_OF_RANGE', params: { least, most } }];
  });
  const faults: FaultyField[] = [
    ...numbers,
    ...(Date.parse(terms.closesAt) > Date.parse(terms.opensAt) ? [] : [{ path: 'input.closesAt', code: 'NOT_LATER' }]),
    ...(terms.rule === 'COMMITTEE' && committeeId === null ? [{ path: 'input.committeeId', code: 'NONE_GIVEN' }] : []),
    ...(seedKind === 'ANNOUNCED' && seedSource === null ? [{ path: 'input.seedSource', code: 'NONE_GIVEN' }] : []),
    ...Object.entries({ seedSource, source }).flatMap(([name, text]) =>
      text !== null && [...text].length > longest
        ? [{ path: `input.${name}`, code: 'TOO_LONG', params: { most: longest } }]
        : [],
    ),
  ];
  if (faults.length > 0) return refuseSpeakingInput('SPEAKING_OFFER_FAULTY', 'CIV-30', faults);
  return accept({ ...terms, seedKind, committeeId, seedSource: seedKind === 'ANNOUNCED' ? seedSource : null, source });
}

/**
 * CIV-41 Once somebody has asked, or the window has opened, the terms by which places are given stay: what may still
 * change is the meeting, the minutes, a later end of the window before it is over, and more places.
 */
export function checkAmendedOffer(
  before: SpeakingTerms,
  after: SpeakingTerms,
  { asked, allotted, now }: { readonly asked: number; readonly allotted: boolean; readonly now: Date },
): SpeakingDecision<undefined> {
  if (asked === 0 && now < new Date(before.opensAt)) return accept();
  const fixed = ['rule', 'mostPerRegion', 'newVoicesFirst', 'committeeId', 'seedKind', 'seedSource'] as const;
  const earlier = Date.parse(after.closesAt) < Date.parse(before.closesAt);
  const over = now >= new Date(before.closesAt);
  const changed =
    fixed.some((name) => before[name] !== after[name]) ||
    Date.parse(before.opensAt) !== Date.parse(after.opensAt) ||
    after.slots < before.slots ||
    earlier ||
    ((over || allotted) && Date.parse(after.closesAt) !== Date.parse(before.closesAt));
  return changed ? refuse('SPEAKING_TERMS_FIXED', 'CIV-41') : accept();
}

function stored(text: string | null): string | null {
  return (text === null ? '' : storedText(text)) || null;
}
