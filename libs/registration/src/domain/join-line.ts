import { accept, refuse } from '#kernel';
import type { Waiting } from './allot-places.js';
import { slotOf } from './quota-needs.js';
import type { Need } from './quota-needs.js';
import type { TakenPlaces } from './allot-places.js';
import type { Quota } from './registration-profile.js';
import type { RegistrationDecision } from './registration-refusal.js';

/**
 * REG-5 Whether someone may ask for these places: a quota without a waiting list refuses whoever finds it full, those
 * who wait for it in another quota's line included. The refusal names the quota, its number and its source.
 */
export function joinLine(
  needs: readonly Need[],
  quotas: readonly Quota[],
  { taken, line }: { readonly taken: TakenPlaces; readonly line: readonly Waiting[] },
): RegistrationDecision<undefined> {
  for (const need of needs) {
    const quota = quotas.find(({ key }) => key === need.key);
    if (!quota || (quota.whenFull === 'WAITING_LIST' && quota.places > 0)) continue;
    const ahead = line.filter((each) => each.needs.some((other) => slotOf(other) === slotOf(need))).length;
    if ((taken.get(slotOf(need))?.size ?? 0) + ahead >= quota.places) return quotaFull(quota);
  }
  return accept();
}

/**
 * REG-5, REG-6 Whether someone who has places gets these as well: only where they are free and nobody waits for them.
 */
export function takeMore(
  more: readonly Need[],
  quotas: readonly Quota[],
  { taken, line }: { readonly taken: TakenPlaces; readonly line: readonly Waiting[] },
): RegistrationDecision<undefined> {
  for (const need of more) {
    const quota = quotas.find(({ key }) => key === need.key);
    if (!quota) continue;
    const awaited = line.some((each) => each.needs.some((other) => slotOf(other) === slotOf(need)));
    if (awaited || (taken.get(slotOf(need))?.size ?? 0) >= quota.places) return quotaFull(quota);
  }
  return accept();
}

function quotaFull(quota: Quota): RegistrationDecision<undefined> {
  return refuse('QUOTA_FULL', 'REG-5', {
    quota: quota.key,
    ways: quota.counts.join('_'),
    per: quota.per,
    places: quota.places,
    source: quota.source ?? 'none',
  });
}
