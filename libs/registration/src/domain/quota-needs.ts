import type { ParticipantCategory, Participation } from './registration-kinds.js';
import type { Quota } from './registration-profile.js';

/** What of a registration decides which places it needs. */
export interface Counted {
  readonly delegationId: string | null;
  readonly category: ParticipantCategory;
  readonly participations: readonly Participation[];
  /** `YYYY-MM-DD`; all days of the session when empty. */
  readonly days: readonly string[];
}

/** Where one place is needed: in a quota, within a delegation, category or day, or in the whole session (empty). */
export interface Need {
  readonly key: string;
  readonly within: string;
}

/** REG-4 One place in every quota that counts any of its ways of taking part; in quotas by day, one for each day. */
export function needsOf(who: Counted, quotas: readonly Quota[], sessionDays: readonly string[]): Need[] {
  return quotas
    .filter(
      (quota) => countsCategory(quota, who.category) && quota.counts.some((way) => who.participations.includes(way)),
    )
    .flatMap((quota) => parts(quota, who, sessionDays).map((within) => ({ key: quota.key, within })));
}

export function countsCategory(quota: Quota, category: ParticipantCategory): boolean {
  return quota.categories.length === 0 || quota.categories.includes(category);
}

/** A need as a key of maps. */
export function slotOf({ key, within }: Need): string {
  return `${key}\n${within}`;
}

function parts(quota: Quota, who: Counted, sessionDays: readonly string[]): readonly string[] {
  switch (quota.per) {
    case 'DELEGATION':
      return who.delegationId === null ? [] : [who.delegationId];
    case 'CATEGORY':
      return [who.category];
    case 'SESSION':
      return [''];
    case 'DAY':
      return who.days.length === 0 ? sessionDays : who.days;
  }
}
