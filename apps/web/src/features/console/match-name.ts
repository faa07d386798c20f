/** Without accents and case, so that "turkiye" and "cote" find what they mean; Arabic without vowel signs. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/**
 * Those whose name has a word that begins with what was typed; names that begin with it come first, otherwise the order
 * stays. Everything when nothing was typed. Chinese has no spaces between words: any part of the name counts there.
 */
export function matching<T>(all: readonly T[], typed: string, nameOf: (one: T) => string): readonly T[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return all;
  const ranked = all.flatMap((one) => {
    const name = plain(nameOf(one));
    if (name.startsWith(wanted)) return [{ one, rank: 0 }];
    const inside = /\p{Script=Han}/u.test(wanted)
      ? name.includes(wanted)
      : new RegExp(`[^\\p{L}\\p{N}]${escape(wanted)}`, 'u').test(name);
    return inside ? [{ one, rank: 1 }] : [];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ one }) => one);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
