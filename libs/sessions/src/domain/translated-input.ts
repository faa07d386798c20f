import { accept, languages, refuse, storedText } from '#kernel';
import type { Decision, Language, TranslatedText } from '#kernel';
import type { SessionRefusal } from './session-refusal.js';

/** Text as someone gives it: some languages, perhaps empty. */
export type TranslatedInput = { readonly [L in Language]?: string | null };

/**
 * SES-4 A text in at least one language, as it can be stored, none longer than `longest` characters.
 * @param original the language that the text was written in; English when unknown, the first given one when that is missing
 */
export function checkText(
  input: TranslatedInput,
  longest: number,
  original: Language | null,
): Decision<TranslatedText, SessionRefusal> {
  const given = languages
    .map((language) => [language, storedText(input[language] ?? '')] as const)
    .filter(([, text]) => text !== '');
  const first = given.find(([language]) => language === (original ?? 'en')) ?? given[0];
  if (!first) return refuse('TEXT_MISSING', 'SES-4');
  const tooLong = given.find(([, text]) => [...text].length > longest);
  if (tooLong) return refuse('TEXT_TOO_LONG', 'SES-4', { language: tooLong[0], longest });
  return accept({ ...Object.fromEntries(given), original: first[0] });
}
