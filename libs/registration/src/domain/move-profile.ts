import type { RegistrationProfile } from './registration-profile.js';

const day = 86_400_000;

/**
 * REG-14 The rules of an earlier session with every window moved by as many days as lie between the first days of the
 * two. @param from @param to first days, `YYYY-MM-DD`
 */
export function moveProfile(profile: RegistrationProfile, from: string, to: string): RegistrationProfile {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
  const moved = (instant: string): string => new Date(Date.parse(instant) + days * day).toISOString();
  return {
    ...profile,
    categories: profile.categories.map((rules) => ({
      ...rules,
      opensAt: moved(rules.opensAt),
      closesAt: moved(rules.closesAt),
      lateUntil: rules.lateUntil === null ? null : moved(rules.lateUntil),
    })),
  };
}
