import { accept, refuse } from '#kernel';
import { checkOffered } from './check-participant.js';
import { isClosed } from './check-window.js';
import { differencesOf } from './differences.js';
import type { Participant, Registration } from './registration.js';
import type { RegistrationState } from './registration-kinds.js';
import type { CategoryRules } from './registration-profile.js';
import type { RegistrationDecision } from './registration-refusal.js';

export interface AmendmentFacts {
  /** Rules of the category as it shall be; null where it is not registered any more. */
  readonly rules: CategoryRules | null;
  /** Reference of the letter as it shall be. */
  readonly letterReference: string | null;
  readonly now: Date;
}

/**
 * REG-8, REG-10 Whether a registration may become like this, and the state that it then has: an approved one must be
 * approved again when what was approved differs, an answered question is submitted.
 */
export function amendRegistration(
  current: Registration,
  participant: Participant,
  { rules, letterReference, now }: AmendmentFacts,
): RegistrationDecision<RegistrationState> {
  if (!rules) return refuse('CATEGORY_NOT_REGISTERED', 'REG-1', { category: participant.category });
  const offered = checkOffered(rules, participant);
  if (!offered.ok) return offered;
  if (current.state === 'DRAFT') return accept('DRAFT');
  if (takesPartOtherwise(current, participant) && isClosed(rules, now) && !rules.mayChangeAfterClose)
    return refuse('PARTICIPATION_FIXED', 'REG-8', { closedOn: rules.closesAt.slice(0, 10) });
  if (current.state === 'RETURNED') return accept('SUBMITTED');
  const differs = differencesOf(current.approved, { ...participant, letterReference }).length > 0;
  return accept(current.state === 'APPROVED' && differs ? 'SUBMITTED' : current.state);
}

/** Whether quotas may count them otherwise. */
export function takesPartOtherwise(a: Participant, b: Participant): boolean {
  const sorted = ({ category, participations, days }: Participant): string =>
    [category, ...participations.toSorted(), ...days.toSorted()].join();
  return sorted(a) !== sorted(b);
}
