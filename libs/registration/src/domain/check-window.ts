import { accept, refuse } from '#kernel';
import type { Registrar } from './registration-kinds.js';
import type { CategoryRules } from './registration-profile.js';
import type { RegistrationDecision } from './registration-refusal.js';

/** REG-1 Whether someone who acts in one of these ways may register people of the category. */
export function checkRegistrar(rules: CategoryRules, acting: readonly Registrar[]): RegistrationDecision<undefined> {
  return rules.registrars.some((registrar) => acting.includes(registrar))
    ? accept()
    : refuse('REGISTRAR_NOT_ALLOWED', 'REG-1', { category: rules.category });
}

/** REG-2 Whether the category is registered now; after the close by the secretariat only, where there is a late time. */
export function checkWindow(
  rules: CategoryRules,
  acting: readonly Registrar[],
  now: Date,
): RegistrationDecision<undefined> {
  const at = now.toISOString();
  if (at < rules.opensAt) return refuse('WINDOW_NOT_OPEN', 'REG-2', { opensOn: rules.opensAt.slice(0, 10) });
  if (at <= rules.closesAt) return accept();
  const late = rules.lateUntil !== null && at <= rules.lateUntil && acting.includes('SECRETARIAT');
  return late ? accept() : refuse('WINDOW_CLOSED', 'REG-2', { closedOn: rules.closesAt.slice(0, 10) });
}

export function isClosed(rules: CategoryRules, now: Date): boolean {
  return now.toISOString() > rules.closesAt;
}
