import { accept, refuse } from '#kernel';
import { sameName } from './name-key.js';
import type { Registration } from './registration.js';
import type { RegistrationDecision } from './registration-refusal.js';

/** REG-9, REG-13 One head in a delegation, and nobody twice. @param others who are registered, without the one itself */
export function refuseTwice(
  registration: Registration,
  others: readonly Registration[],
): RegistrationDecision<undefined> {
  const { delegationId, personId } = registration;
  const same = others.find(
    (other) =>
      (personId !== null && other.personId === personId) ||
      (delegationId !== null && other.delegationId === delegationId && sameName(other, registration)),
  );
  if (same) return refuse('ALREADY_REGISTERED', 'REG-13', { number: same.number ?? 0 });
  const head = others.some((other) => other.delegationId === delegationId && other.function === 'HEAD');
  return registration.function === 'HEAD' && delegationId !== null && head ? refuse('HEAD_TAKEN', 'REG-9') : accept();
}
