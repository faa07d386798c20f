import type { Language } from '../../generated/graphql.js';
import { localeOf } from './dates.js';

/** Labels of agenda items as a list: "3, 5 (a), 5 (b)"; a label is never broken over two lines. */
export function listOfLabels(language: Language, items: readonly { readonly label: string }[]): string {
  const labels = items.map(({ label }) => label.replaceAll(' ', '\u00a0'));
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction', style: 'narrow' }).format(labels);
}
