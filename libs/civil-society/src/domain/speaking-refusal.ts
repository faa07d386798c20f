import type { Decision, FaultyField } from '#kernel';

/** Every reason for which a command on places to speak is refused; each has its sentence in `messages/`. */
export const speakingRefusals = [
  'SPEAKING_OFFER_UNKNOWN',
  'SPEAKING_OFFER_FAULTY',
  'SPEAKING_OFFER_EXISTS',
  'SPEAKING_OFFER_CHANGED',
  'SPEAKING_TERMS_FIXED',
  'SPEAKING_WINDOW_NOT_OPEN',
  'SPEAKING_WINDOW_CLOSED',
  'SPEAKING_WINDOW_OPEN',
  'SPEAKING_ASKED_ALREADY',
  'SPEAKING_NOT_ENTITLED',
  'SPEAKING_REQUEST_UNKNOWN',
  'SPEAKING_REQUEST_FAULTY',
  'SPEAKING_REQUEST_OVER',
  'SPEAKING_REQUEST_REFUSED',
  'SPEAKING_HAS_SPOKEN',
  'SPEAKING_NO_ORGANISATION',
  'SPEAKING_NO_COMMITTEE',
  'SPEAKING_ALLOTTED',
  'SPEAKING_NOBODY_ASKED',
  'SPEAKING_SEED_NEEDED',
] as const;
export type SpeakingRefusal = (typeof speakingRefusals)[number];
export type SpeakingDecision<T> = Decision<T, SpeakingRefusal>;

/** A refusal of input, with the fields at fault. */
export function refuseSpeakingInput(
  code: SpeakingRefusal,
  rule: string,
  fields: readonly FaultyField[],
): SpeakingDecision<never> {
  return { ok: false, code, rule, fields };
}
