import { accept } from '#kernel';
import type { FaultyField } from '#kernel';
import { participantCategories } from './registration-kinds.js';
import type { CategoryRules, Quota, RegistrationProfile } from './registration-profile.js';
import { refuseInput } from './registration-refusal.js';
import type { RegistrationDecision } from './registration-refusal.js';

const mostPlaces = 100_000;
const longestSource = 500;

/** REG-14 A profile that can be followed: every fault is named with its field. Categories come back in protocol order. */
export function checkProfile(profile: RegistrationProfile): RegistrationDecision<RegistrationProfile> {
  const faults = [
    ...(profile.categories.length === 0 ? [{ path: 'input.categories', code: 'NONE_GIVEN' }] : []),
    ...profile.categories.flatMap((rules, index) => faultsOfCategory(profile, rules, index)),
    ...profile.quotas.flatMap((quota, index) => faultsOfQuota(profile, quota, index)),
    ...faultOfSource(profile.source, 'input.source'),
  ];
  if (faults.length > 0) return refuseInput('PROFILE_FAULTY', 'REG-14', faults);
  const rank = ({ category }: CategoryRules): number => participantCategories.indexOf(category);
  return accept({
    categories: profile.categories.toSorted((a, b) => rank(a) - rank(b)),
    quotas: profile.quotas.map((quota) => ({ ...quota, source: quota.source?.trim() || null })),
    waitingOrder: profile.waitingOrder,
    source: profile.source?.trim() || null,
  });
}

function faultsOfCategory({ categories }: RegistrationProfile, rules: CategoryRules, index: number): FaultyField[] {
  const at = (name: string): string => `input.categories.${index}.${name}`;
  const faults: FaultyField[] = [];
  if (categories.findIndex(({ category }) => category === rules.category) < index)
    faults.push({ path: at('category'), code: 'GIVEN_TWICE' });
  if (rules.registrars.length === 0) faults.push({ path: at('registrars'), code: 'NONE_GIVEN' });
  if (rules.participations.length === 0) faults.push({ path: at('participations'), code: 'NONE_GIVEN' });
  if (rules.closesAt <= rules.opensAt) faults.push({ path: at('closesAt'), code: 'NOT_LATER' });
  if (rules.lateUntil !== null && rules.lateUntil <= rules.closesAt)
    faults.push({ path: at('lateUntil'), code: 'NOT_LATER' });
  return faults;
}

function faultsOfQuota({ quotas }: RegistrationProfile, quota: Quota, index: number): FaultyField[] {
  const at = (name: string): string => `input.quotas.${index}.${name}`;
  const faults: FaultyField[] = [];
  if (!/^[a-z0-9-]{2,40}$/.test(quota.key)) faults.push({ path: at('key'), code: 'NOT_A_KEY' });
  if (quotas.findIndex(({ key }) => key === quota.key) < index) faults.push({ path: at('key'), code: 'GIVEN_TWICE' });
  if (quota.counts.length === 0) faults.push({ path: at('counts'), code: 'NONE_GIVEN' });
  if (!Number.isInteger(quota.places) || quota.places < 0 || quota.places > mostPlaces)
    faults.push({ path: at('places'), code: 'OUT_OF_RANGE', params: { least: 0, most: mostPlaces } });
  return [...faults, ...faultOfSource(quota.source, at('source'))];
}

function faultOfSource(source: string | null, path: string): FaultyField[] {
  return source !== null && [...source].length > longestSource
    ? [{ path, code: 'TOO_LONG', params: { most: longestSource } }]
    : [];
}
