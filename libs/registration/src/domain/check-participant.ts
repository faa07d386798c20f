import { accept, refuse } from '#kernel';
import type { FaultyField, Language } from '#kernel';
import type { ParticipantCategory } from './registration-kinds.js';
import type { Participant } from './registration.js';
import type { CategoryRules } from './registration-profile.js';
import { refuseInput } from './registration-refusal.js';
import type { RegistrationDecision } from './registration-refusal.js';

/** Someone as the form gives them. */
export type ParticipantInput = {
  readonly [Field in keyof Participant]?: Participant[Field] | null;
} & Pick<Participant, 'familyName' | 'givenName' | 'function' | 'participations'>;

export interface ParticipantFacts {
  /** Categories that the person may have, the usual one first. */
  readonly categories: readonly ParticipantCategory[];
  readonly sessionDays: readonly string[];
  readonly language: Language;
}

const longest = { familyName: 100, givenName: 100, title: 40, position: 200, email: 254 } as const;

/** REG-15, REG-17 The person as they are kept: texts trimmed, each way of taking part and each day once, days of the session only. */
export function checkParticipant(input: ParticipantInput, facts: ParticipantFacts): RegistrationDecision<Participant> {
  const category = input.category ?? facts.categories[0];
  if (category === undefined || !facts.categories.includes(category))
    return refuse('CATEGORY_OF_OTHERS', 'REG-1', { category: category ?? 'none' });
  const texts = {
    familyName: clean(input.familyName),
    givenName: clean(input.givenName),
    title: clean(input.title),
    position: clean(input.position),
    email: clean(input.email),
  };
  const faults: FaultyField[] = [];
  for (const [name, most] of Object.entries(longest) as [keyof typeof longest, number][])
    if ([...texts[name]].length > most) faults.push({ path: `input.${name}`, code: 'TOO_LONG', params: { most } });
  for (const name of ['familyName', 'givenName', 'title', 'position'] as const)
    if (/[<>]/.test(texts[name])) faults.push({ path: `input.${name}`, code: 'MARKUP' });
  for (const name of ['familyName', 'givenName'] as const)
    if (texts[name] === '') faults.push({ path: `input.${name}`, code: 'NONE_GIVEN' });
  if (texts.email !== '' && !/^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:]+$/.test(texts.email))
    faults.push({ path: 'input.email', code: 'NOT_AN_ADDRESS' });
  if (input.participations.length === 0) faults.push({ path: 'input.participations', code: 'NONE_GIVEN' });
  const nationality = clean(input.nationality).toUpperCase();
  if (nationality !== '' && !/^[A-Z]{3}$/.test(nationality))
    faults.push({ path: 'input.nationality', code: 'NO_SUCH_STATE' });
  const days = [...new Set(input.days ?? [])].toSorted();
  if (days.some((day) => !facts.sessionDays.includes(day)))
    faults.push({ path: 'input.days', code: 'NOT_A_SESSION_DAY' });
  if (faults.length > 0) return refuseInput('PERSON_FAULTY', 'REG-15', faults);
  return accept({
    category,
    familyName: texts.familyName,
    givenName: texts.givenName,
    title: texts.title || null,
    function: input.function,
    position: texts.position || null,
    email: texts.email || null,
    language: input.language ?? facts.language,
    sex: input.sex ?? null,
    nationality: nationality || null,
    photoId: input.photoId ?? null,
    participations: [...new Set(input.participations)],
    days,
    letterId: input.letterId ?? null,
  });
}

/** REG-1 The category's rules offer all ways of taking part that are asked for. */
export function checkOffered(rules: CategoryRules, { participations }: Participant): RegistrationDecision<undefined> {
  const missing = participations.find((way) => !rules.participations.includes(way));
  return missing === undefined ? accept() : refuse('PARTICIPATION_NOT_OFFERED', 'REG-1', { participation: missing });
}

/** Without outer space, control characters and what no database keeps. */
export function clean(text: string | null | undefined): string {
  return (text ?? '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .toWellFormed()
    .trim();
}
