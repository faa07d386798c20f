/** Arabic letters that are one when somebody searches, and Latin ones without a decomposition. */
const alike: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

/**
 * CIV-6 A text as it is searched: any script, without case, diacritics, Arabic vowel signs, or marks between words;
 * full-width letters are plain ones.
 */
export function searchKey(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .map((letter) => alike[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{Mn}|\u0640|['’ʼ`.]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Words of a search; all of them are to be found. */
export function searchTerms(text: string): string[] {
  return searchKey(text)
    .split(' ')
    .filter((term) => term !== '')
    .slice(0, 12);
}
