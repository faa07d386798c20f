import type { CategoryRules, ParticipantCategory, Quota, RegistrationProfile } from '#registration';
import { addDays, instantAt } from '#sessions';

/** `sources.md` says where these pages were read. */
const pages = {
  cnd: 'unodc.org, 64_Session_2021, registration page for Member States',
  cndOrganizations: 'unodc.org, 64_Session_2021, registration page for non-governmental organizations',
  ccpcj: 'unodc.org, 30_Session_2021, registration page for Member States',
  ccpcjEntities: 'unodc.org, 30_Session_2021, registration page for United Nations entities',
  practice: 'practice session; numbers of the sixty-fourth session of the Commission on Narcotic Drugs',
} as const;

const states: readonly ParticipantCategory[] = ['MEMBER_STATE', 'OBSERVER_STATE', 'NON_MEMBER_STATE'];
const organizations: readonly ParticipantCategory[] = ['NGO_GENERAL', 'NGO_SPECIAL', 'NGO_ROSTER'];
const entities: readonly ParticipantCategory[] = ['UN_SYSTEM'];

interface Window {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly mayChangeAfterClose: boolean;
}

function rules(
  categories: readonly ParticipantCategory[],
  window: Window,
  over: Partial<CategoryRules>,
): CategoryRules[] {
  return categories.map((category) => ({
    category,
    registrars: ['FOCAL_POINT', 'SECRETARIAT'],
    participations: ['IN_HALL', 'PLENARY_SPEAKER', 'COMMITTEE_SPEAKER', 'ONLINE_OBSERVER'],
    papers: ['NOTE_VERBALE'],
    lateUntil: null,
    ...window,
    ...over,
  }));
}

const perDelegation = { per: 'DELEGATION', whenFull: 'REFUSE' } as const;

/** Numbers for each State: nominated for the hall, speakers at a distance in plenary and in the Committee of the Whole. */
function ofStates(numbers: { hall: number; plenary: number; committee: number }, source: string): Quota[] {
  const shared = { ...perDelegation, categories: states, source };
  return [
    { ...shared, key: 'states-in-hall', counts: ['IN_HALL'], places: numbers.hall },
    { ...shared, key: 'states-plenary', counts: ['PLENARY_SPEAKER'], places: numbers.plenary },
    { ...shared, key: 'states-committee', counts: ['COMMITTEE_SPEAKER'], places: numbers.committee },
  ];
}

/** One in person from each, so many seats for all of them, first come, first served; one speaker at a distance. */
function ofOthers(name: string, categories: readonly ParticipantCategory[], source: string): Quota[] {
  const shared = { categories, source };
  return [
    { ...shared, ...perDelegation, key: `${name}-in-hall`, counts: ['IN_HALL'], places: 1 },
    { ...shared, key: `${name}-seats`, counts: ['IN_HALL'], per: 'SESSION', whenFull: 'WAITING_LIST', places: 8 },
    { ...shared, ...perDelegation, key: `${name}-speakers`, counts: ['PLENARY_SPEAKER', 'COMMITTEE_SPEAKER'], places: 1 },
  ];
}

function windowOf(zone: string, first: string, last: string): { opensAt: string; closesAt: string } {
  return { opensAt: instantAt(zone, first, '00:00'), closesAt: instantAt(zone, addDays(last, 1), '00:00') };
}

/** The sixty-fourth session of the CND; whether roles could change after the close was not seen. */
export function cnd64(zone: string): RegistrationProfile {
  const window = { ...windowOf(zone, '2021-03-24', '2021-04-07'), mayChangeAfterClose: true };
  return {
    categories: [...rules(states, window, {}), ...rules(organizations, window, { papers: ['SIGNED_LETTER'] })],
    quotas: [
      ...ofStates({ hall: 3, plenary: 7, committee: 7 }, pages.cnd),
      ...ofOthers('ngo', organizations, pages.cndOrganizations),
    ],
    waitingOrder: 'SUBMISSION',
    source: pages.cnd,
  };
}

/** The thirtieth session of the CCPCJ: no late registration, no switching of roles. */
export function ccpcj30(zone: string): RegistrationProfile {
  const window = { ...windowOf(zone, '2021-04-26', '2021-05-12'), mayChangeAfterClose: false };
  return {
    categories: [...rules(states, window, {}), ...rules(entities, window, { papers: ['SIGNED_LETTER'] })],
    quotas: [
      ...ofStates({ hall: 5, plenary: 10, committee: 10 }, pages.ccpcj),
      ...ofOthers('un', entities, pages.ccpcjEntities),
    ],
    waitingOrder: 'SUBMISSION',
    source: pages.ccpcj,
  };
}

/** For practice: open from a week ago for a year, with every kind of participant. */
export function practice(now: Date): RegistrationProfile {
  const day = 86_400_000;
  const window = {
    opensAt: new Date(now.getTime() - 7 * day).toISOString(),
    closesAt: new Date(now.getTime() + 365 * day).toISOString(),
    mayChangeAfterClose: false,
  };
  const intergovernmental = ['SPECIALIZED_AGENCY', 'INTERGOVERNMENTAL_ORGANIZATION'] as const;
  const letter = { papers: ['SIGNED_LETTER'] } as const;
  return {
    categories: [
      ...rules(states, window, {}),
      ...rules([...entities, ...intergovernmental, ...organizations], window, letter),
      ...rules(['EXPERT', 'MEDIA'], window, { registrars: ['SELF', 'SECRETARIAT'], papers: [] }),
    ],
    quotas: [
      ...ofStates({ hall: 3, plenary: 7, committee: 7 }, pages.practice),
      ...ofOthers('ngo', organizations, pages.practice),
      ...ofOthers('un', entities, pages.practice),
    ],
    waitingOrder: 'SUBMISSION',
    source: pages.practice,
  };
}
