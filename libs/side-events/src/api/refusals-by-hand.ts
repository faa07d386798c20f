import type { SideEventRefusal } from '../domain/side-event-refusal.js';

/** SDE-46 What the secretariat can refuse for, each with the rule that decides. */
export const refusalsByHand: readonly { readonly code: SideEventRefusal; readonly rule: string }[] = [
  { code: 'SIDE_TAKEN_BEFORE', rule: 'SDE-40' },
  { code: 'SIDE_NOTHING_FITS', rule: 'SDE-42' },
  { code: 'SIDE_PEOPLE_ELSEWHERE', rule: 'SDE-43' },
  { code: 'SIDE_NOT_RELEVANT', rule: 'SDE-14' },
  { code: 'SIDE_FOCUS_NOT_INVOLVED', rule: 'SDE-15' },
];
