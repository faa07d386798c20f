import { accept, refuse } from '#kernel';
import type { ParticipantCategory, RegistrationState } from './registration-kinds.js';
import { rulesFor } from './registration-profile.js';
import type { RegistrationProfile } from './registration-profile.js';
import type { RegistrationDecision } from './registration-refusal.js';

/** Someone of a category, who may be asked questions. */
export interface Asking {
  readonly id: string;
  readonly category: ParticipantCategory;
}

/** REG-20 Which questionnaire each is asked; those who are asked none are left out. */
export function questionsAsked(
  profile: RegistrationProfile,
  registrations: readonly Asking[],
): { readonly subjectId: string; readonly questionnaireId: string }[] {
  return registrations.flatMap(({ id, category }) => {
    const questionnaireId = rulesFor(profile, category)?.questionnaireId ?? null;
    return questionnaireId === null ? [] : [{ subjectId: id, questionnaireId }];
  });
}

/** States in which an answer that is still missing matters. */
export const answersAreDue: ReadonlySet<RegistrationState> = new Set([
  'DRAFT',
  'SUBMITTED',
  'WAITING',
  'ON_HOLD',
  'RETURNED',
]);

/** REG-21 @param missing keys of required questions without an answer */
export function checkAnswered(missing: readonly string[] | undefined): RegistrationDecision<undefined> {
  return missing?.length ? refuse('ANSWERS_NEEDED', 'REG-21', { count: missing.length }) : accept();
}
