import type { Language, TranslatedText } from '#kernel';
import { compareNames } from '#bodies';
import { delegationCategories } from './session-kinds.js';
import type { DelegationCategory } from './session-kinds.js';

/** SES-27 By category, then by the name on the plate in the reader's language. */
export function inProtocolOrder<Row extends { readonly category: DelegationCategory; readonly plate: TranslatedText }>(
  delegations: readonly Row[],
  language: Language,
): Row[] {
  const compare = compareNames(language);
  const rank = (row: Row): number => delegationCategories.indexOf(row.category);
  return delegations.toSorted((a, b) => rank(a) - rank(b) || compare(a.plate, b.plate));
}
