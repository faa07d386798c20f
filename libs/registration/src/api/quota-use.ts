import type { TakenRow } from '../db/profile.queries.js';
import type { WaitingRow } from '../db/registration.queries.js';
import { countsCategory, needsOf } from '../domain/quota-needs.js';
import type { Quota, RegistrationProfile } from '../domain/registration-profile.js';

export interface QuotaUse {
  readonly quota: Quota;
  readonly within: string | null;
  readonly taken: number;
  readonly waiting: number;
}

interface Facts {
  readonly taken: readonly TakenRow[];
  readonly line: readonly WaitingRow[];
  readonly days: readonly string[];
}

/** How far one part of a quota is used. @param part `within` is empty for the whole session */
export function useOf(
  part: { readonly quota: Quota; readonly within: string },
  { taken, line, days }: Facts,
): QuotaUse {
  const { quota, within } = part;
  const waiting = line.filter((who) => needsOf(who, [quota], days).some((need) => need.within === within)).length;
  const found = taken.find((row) => row.key === quota.key && row.within === within);
  return { quota, within: within || null, taken: found?.taken ?? 0, waiting };
}

/** How far the quotas of a session are used, those of delegations left out. */
export function sessionUse(profile: RegistrationProfile, facts: Facts): QuotaUse[] {
  return profile.quotas.flatMap((quota) => {
    const categories = profile.categories.map(({ category }) => category).filter((each) => countsCategory(quota, each));
    const parts = { DELEGATION: [], CATEGORY: categories, SESSION: [''], DAY: facts.days }[quota.per];
    return parts.map((within) => useOf({ quota, within }, facts));
  });
}
