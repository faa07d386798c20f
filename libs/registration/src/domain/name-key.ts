const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic
    ['а', 'a'],
    ['б', 'b'],
    ['в', 'v'],
    ['г', 'g'],
    ['д', 'd'],
    ['е', 'e'],
    ['ё', 'e'],
    ['ж', 'zh'],
    ['з', 'z'],
    ['и', 'i'],
    ['й', 'y'],
    ['к', 'k'],
    ['л', 'l'],
    ['м', 'm'],
    ['н', 'n'],
    ['о', 'o'],
    ['п', 'p'],
    ['р', 'r'],
    ['с', 's'],
    ['т', 't'],
    ['у', 'u'],
    ['ф', 'f'],
    ['х', 'kh'],
    ['ц', 'ts'],
    ['ч', 'ch'],
    ['ш', 'sh'],
    ['щ', 'sh'],
    ['ы', 'y'],
    ['э', 'e'],
    ['ю', 'yu'],
    ['я', 'ya'],
    ['і', 'i'],
    ['ї', 'i'],
    ['є', 'e'],
    ['ґ', 'g'],
    // Arabic
    ['ا', 'a'],
    ['أ', 'a'],
    ['إ', 'i'],
    ['آ', 'a'],
    ['ب', 'b'],
    ['ت', 't'],
    ['ث', 'th'],
    ['ج', 'j'],
    ['ح', 'h'],
    ['خ', 'kh'],
    ['د', 'd'],
    ['ذ', 'dh'],
    ['ر', 'r'],
    ['ز', 'z'],
    ['س', 's'],
    ['ش', 'sh'],
    ['ص', 's'],
    ['ض', 'd'],
    ['ط', 't'],
    ['ظ', 'z'],
    ['ع', ''],
    ['غ', 'gh'],
    ['ف', 'f'],
    ['ق', 'q'],
    ['ك', 'k'],
    ['ل', 'l'],
    ['م', 'm'],
    ['ن', 'n'],
    ['ه', 'h'],
    ['ة', 'a'],
    ['و', 'u'],
    ['ي', 'y'],
    ['ى', 'a'],
    ['ء', ''],
    ['ئ', ''],
    ['ؤ', 'u'],
    // Latin letters that have no decomposition
    ['ß', 'ss'],
    ['ø', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
    ['æ', 'e'],
    ['œ', 'e'],
    ['ı', 'i'],
  ].map(([from = '', to = '']) => [from, to]),
);

/** Spellings of one sound in the usual romanizations (ISO 9, ICAO, French, German, English, Arabic names). */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh|cz|ch/g, '1'],
  [/sch|sh|sz/g, '2'],
  [/zh|dj|dzh|j/g, '3'],
  [/kh|gh|h/g, 'h'],
  [/ph|f|v|w/g, 'v'],
  [/ck|c|q|g|k/g, 'k'],
  [/x/g, 'ks'],
  [/th|dh|t|d/g, 't'],
  [/ts|z/g, 's'],
];

/**
 * REG-13 A key under which a name is the same however it is written: without diacritics, in Latin letters, sounds of
 * the usual romanizations merged, vowels left out, parts in one order. Two people may have the same; it shows whom to
 * compare and decides nothing.
 */
export function nameKey(familyName: string, givenName: string): string {
  return `${familyName} ${givenName}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u064b-\u065f\u0640]/g, '')
    .normalize('NFC')
    .replaceAll(/\p{Mn}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && part !== 'al' && part !== 'el')
    .map(skeleton)
    .toSorted()
    .join(' ');
}

/** The same name, letter for letter, spaces, case and diacritics aside. */
export function sameName(
  a: { readonly familyName: string; readonly givenName: string },
  b: { readonly familyName: string; readonly givenName: string },
): boolean {
  return plain(a.familyName) === plain(b.familyName) && plain(a.givenName) === plain(b.givenName);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function skeleton(part: string): string {
  const latin = [...part.normalize('NFKD').replaceAll(/\p{Mn}/gu, '')]
    .map((letter) => letters[letter] ?? letter)
    .join('');
  if (!/^[a-z]+$/.test(latin)) return latin;
  const merged = sounds.reduce((text, [from, to]) => text.replaceAll(from, to), latin.replace(/^(al|el)(?=.{3})/, ''));
  const consonants = merged.replaceAll(/[aeiouy]/g, '').replaceAll(/(.)\1+/g, '$1');
  return consonants === '' ? latin.slice(0, 1) : consonants;
}
