import { accept, refuse } from '#kernel';
import type { RegistrationDecision } from './registration-refusal.js';

/** What a delegation may lack. */
export type Gap = 'PEOPLE' | 'HEAD' | 'LETTER';

export interface Nominations {
  readonly people: number;
  readonly hasHead: boolean;
  readonly hasLetter: boolean;
  readonly focalPoints: number;
  readonly remindedAt: Date | null;
}

/** In the order in which they are told. */
export function gapsOf({ people, hasHead, hasLetter }: Nominations): Gap[] {
  return [
    ...(people === 0 ? ['PEOPLE' as const] : []),
    ...(hasHead ? [] : ['HEAD' as const]),
    ...(hasLetter ? [] : ['LETTER' as const]),
  ];
}

const pauseMs = 24 * 3_600_000;

/** REG-39 Whether its focal points may be reminded now. */
export function checkReminder(nominations: Nominations, now: Date): RegistrationDecision<readonly Gap[]> {
  const gaps = gapsOf(nominations);
  if (gaps.length === 0) return refuse('REMINDER_NEEDLESS', 'REG-39');
  if (nominations.focalPoints === 0) return refuse('REMINDER_NOBODY', 'REG-39');
  const { remindedAt } = nominations;
  if (remindedAt && now.getTime() - remindedAt.getTime() < pauseMs) return refuse('REMINDER_TODAY', 'REG-39');
  return accept(gaps);
}
