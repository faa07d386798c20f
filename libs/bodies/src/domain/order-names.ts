import { inLanguage } from '#kernel';
import type { Language, TranslatedText } from '#kernel';

const collators = new Map<Language, Intl.Collator>();

/**
 * BOD-1 Names stand in the alphabetical order of the reader's language, diacritics and case aside: Côte d’Ivoire before
 * Croatia, Türkiye before Turkmenistan. Plain code-point order puts both at the end of their letter.
 */
export function compareNames(language: Language): (a: TranslatedText, b: TranslatedText) => number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { usage: 'sort', sensitivity: 'variant', ignorePunctuation: false });
    collators.set(language, collator);
  }
  const { compare } = collator;
  return (a, b) => compare(plain(inLanguage(a, language).text), plain(inLanguage(b, language).text));
}

/** The typographic apostrophe is a letter to some collations and a mark to others; the plain one is a mark to all. */
function plain(name: string): string {
  return name.replaceAll('’', "'");
}

/** BOD-1 The same rows in the order of their names. */
export function inOrderOfNames<Row>(
  rows: readonly Row[],
  language: Language,
  nameOf: (row: Row) => TranslatedText,
): Row[] {
  const compare = compareNames(language);
  return rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
