import type { Decision, FaultyField } from '#kernel';

/** Every reason for which a command on registration is refused; each has its sentence in `messages/`. */
export const registrationRefusals = [
  'UNKNOWN_SESSION',
  'REGISTRATION_UNKNOWN',
  'PROFILE_MISSING',
  'PROFILE_FAULTY',
  'PROFILE_CHANGED',
  'PROFILE_PUBLISHED',
  'PROFILE_NOT_PUBLISHED',
  'PERSON_FAULTY',
  'CATEGORY_NOT_REGISTERED',
  'CATEGORY_OF_OTHERS',
  'REGISTRAR_NOT_ALLOWED',
  'WINDOW_NOT_OPEN',
  'WINDOW_CLOSED',
  'PARTICIPATION_NOT_OFFERED',
  'PARTICIPATION_FIXED',
  'QUOTA_FULL',
  'REPLACEMENT_NEEDS_MORE',
  'HEAD_TAKEN',
  'ALREADY_REGISTERED',
  'REGISTRATION_STATE',
  'REGISTRATION_CHANGED',
  'PAPERS_MISSING',
  'LETTER_UNKNOWN',
  'LETTER_FAULTY',
  'PHOTO_UNKNOWN',
  'PASSPORT_FAULTY',
  'NOTHING_ASKED',
  'ADDRESS_NEEDED',
  'ANSWERS_NEEDED',
  'REASON_FAULTY',
  'ANSWER_BY_PAST',
  'IMPORT_NOT_OF_PEOPLE',
  'IMPORT_EMPTY',
  'IMPORT_TOO_MANY',
  'IMPORT_NOT_KEPT',
  'SMALLEST_CELL_FAULTY',
  'REMINDER_TODAY',
  'REMINDER_NEEDLESS',
  'REMINDER_NOBODY',
  'DELEGATION_OF_OTHERS',
] as const;
export type RegistrationRefusal = (typeof registrationRefusals)[number];
export type RegistrationDecision<T> = Decision<T, RegistrationRefusal>;

/** A refusal of input, with the fields at fault. */
export function refuseInput(
  code: RegistrationRefusal,
  rule: string,
  fields: readonly FaultyField[],
): RegistrationDecision<never> {
  return { ok: false, code, rule, fields };
}
