import type {
  CategoryRulesInput,
  ParticipantCategory,
  QuotaInput,
  RegistrationProfileInput,
  RulesVersionFragment,
} from '../../../generated/graphql.js';
import { dayKeyIn, instantAt, minuteOfDayIn } from '../../shell/dates.js';

/** An answer of the API as input: it has a name of its type besides. */
function withoutType<T extends { readonly __typename?: string }>(answer: T): Omit<T, '__typename'> {
  const { __typename, ...rest } = answer;
  void __typename;
  return rest;
}

/** The rules as the form has them: those of the profile, without what only answers have. */
export function rulesFrom(profile: RulesVersionFragment | null | undefined): RegistrationProfileInput {
  if (!profile) return { categories: [], quotas: [], waitingOrder: 'SUBMISSION', source: '' };
  return {
    categories: profile.categories.map(withoutType),
    quotas: profile.quotas.map(withoutType),
    waitingOrder: profile.waitingOrder,
    source: profile.source ?? '',
  };
}

/** A category that is newly registered: by its focal points, from now until the day before the session. */
export function newRules(
  category: ParticipantCategory,
  model: CategoryRulesInput | undefined,
  startsOn: string,
): CategoryRulesInput {
  if (model) return { ...model, category };
  const individual = ['EXPERT', 'MEDIA', 'HOST_COUNTRY', 'SECRETARIAT'].includes(category);
  return {
    category,
    registrars: [individual ? 'SELF' : 'FOCAL_POINT', 'SECRETARIAT'],
    participations: ['IN_HALL', 'ONLINE_OBSERVER'],
    papers: [],
    opensAt: new Date().toISOString(),
    closesAt: new Date(`${startsOn}T00:00:00Z`).toISOString(),
    lateUntil: null,
    mayChangeAfterClose: false,
    questionnaireId: null,
    answersNeeded: 'APPROVAL',
  };
}

/** A name for a new quota that none of the others has. */
export function newQuota(quotas: readonly QuotaInput[]): QuotaInput {
  const taken = new Set(quotas.map(({ key }) => key));
  let number = quotas.length + 1;
  while (taken.has(`quota-${number}`)) number += 1;
  return {
    key: `quota-${number}`,
    counts: ['IN_HALL'],
    per: 'DELEGATION',
    categories: [],
    places: 1,
    whenFull: 'REFUSE',
    source: '',
  };
}

/** An instant as a field for date and time has it, at a place: `2021-04-12T10:00`. */
export function asLocal(instant: string | null | undefined, zone: string): string {
  if (!instant) return '';
  const minutes = minuteOfDayIn(instant, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayKeyIn(instant, zone)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant of such a field; null while it is empty. */
export function fromLocal(text: string, zone: string): string | null {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text) ?? [];
  return day ? instantAt(day, Number(hours) * 60 + Number(minutes), zone) : null;
}
