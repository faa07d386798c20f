import { accept, languages, refuse, storedText } from '#kernel';
import type { TranslatedText } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';

/** Longest text of each kind, in characters; the database has the same bounds. */
export const longest = { speaker: 200, group: 200, title: 300, reason: 500 } as const;

/** FLR-43 A text as it is kept. @returns null for an empty one */
export function checkText(text: string | null, most: number): FloorDecision<string | null> {
  const cleaned = storedText(text ?? '');
  if ([...cleaned].length > most) return refuse('NOTE_TOO_LONG', 'FLR-43', { most });
  return accept(cleaned === '' ? null : cleaned);
}

/** FLR-43 The same for a text in several languages. @returns null where it is empty in all */
export function checkNames(names: TranslatedText | null, most: number): FloorDecision<TranslatedText | null> {
  const given = languages.flatMap((language) => {
    const text = storedText(names?.[language] ?? '');
    return text === '' ? [] : [[language, text] as const];
  });
  if (given.some(([, text]) => [...text].length > most)) return refuse('NOTE_TOO_LONG', 'FLR-43', { most });
  return accept(given.length === 0 ? null : (Object.fromEntries(given) as TranslatedText));
}
