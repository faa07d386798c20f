import { accept, languages, refuse } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import type { RegistrationPaper, RegistrationState } from './registration-kinds.js';
import type { CategoryRules } from './registration-profile.js';
import type { Registration } from './registration.js';
import type { RegistrationDecision } from './registration-refusal.js';
import { clean } from './check-participant.js';

export type RegistrationVerb = 'submit' | 'amend' | 'withdraw' | 'replace' | 'approve' | 'reject' | 'hold' | 'return';

/** REG-11 From which states each command takes a registration. */
export const takenFrom: Readonly<Record<RegistrationVerb, readonly RegistrationState[]>> = {
  submit: ['DRAFT'],
  amend: ['DRAFT', 'SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED', 'APPROVED'],
  withdraw: ['DRAFT', 'SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED', 'APPROVED'],
  replace: ['SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED', 'APPROVED'],
  approve: ['SUBMITTED', 'ON_HOLD'],
  reject: ['SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED'],
  hold: ['SUBMITTED', 'RETURNED'],
  return: ['SUBMITTED', 'ON_HOLD'],
};

/** REG-11 */
export function checkState(verb: RegistrationVerb, state: RegistrationState): RegistrationDecision<undefined> {
  return takenFrom[verb].includes(state) ? accept() : refuse('REGISTRATION_STATE', 'REG-11', { state });
}

/** REG-16 */
export function checkSeen(current: { readonly version: number }, seen: number): RegistrationDecision<undefined> {
  return current.version === seen ? accept() : refuse('REGISTRATION_CHANGED', 'REG-16', { seen, now: current.version });
}

type Brought = Pick<Registration, 'letterKind' | 'photoId' | 'passportGiven' | 'state'>;

/** REG-3 What a registration still has to bring before it can be approved. */
export function missingPapers(rules: CategoryRules | null, registration: Brought): RegistrationPaper[] {
  if (registration.state === 'WITHDRAWN' || registration.state === 'REJECTED') return [];
  return (rules?.papers ?? []).filter((paper) => !isBrought(paper, registration));
}

function isBrought(paper: RegistrationPaper, { letterKind, photoId, passportGiven }: Brought): boolean {
  if (paper === 'PHOTO') return photoId !== null;
  return paper === 'PASSPORT' ? passportGiven : paper === letterKind;
}

/** REG-3, REG-11 */
export function checkApproval(registration: Brought, rules: CategoryRules | null): RegistrationDecision<undefined> {
  const lawful = checkState('approve', registration.state);
  if (!lawful.ok) return lawful;
  const [paper] = missingPapers(rules, registration);
  return paper === undefined ? accept() : refuse('PAPERS_MISSING', 'REG-3', { paper });
}

const longestReason = 1000;

/** REG-11 A reason in at least one language. */
export function checkReason(
  given: { readonly [L in Language]?: string | null },
  original: Language | null,
): RegistrationDecision<TranslatedText> {
  const texts = languages
    .map((language) => [language, clean(given[language])] as const)
    .filter(([, text]) => text !== '');
  const first = texts.find(([language]) => language === (original ?? 'en')) ?? texts[0];
  if (!first || texts.some(([, text]) => [...text].length > longestReason))
    return refuse('REASON_FAULTY', 'REG-11', { most: longestReason });
  return accept({ ...Object.fromEntries(texts), original: first[0] });
}

/** REG-7 A question is answered by a moment to come. */
export function checkAnswerBy(answerBy: Date, now: Date): RegistrationDecision<undefined> {
  return answerBy > now ? accept() : refuse('ANSWER_BY_PAST', 'REG-7');
}
