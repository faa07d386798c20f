import type { DelegationCategory } from '#sessions';

/** Categories of participants, in protocol order. */
export const participantCategories = [
  'MEMBER_STATE',
  'OBSERVER_STATE',
  'NON_MEMBER_STATE',
  'UN_SYSTEM',
  'SPECIALIZED_AGENCY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NGO_GENERAL',
  'NGO_SPECIAL',
  'NGO_ROSTER',
  'EXPERT',
  'MEDIA',
  'HOST_COUNTRY',
  'SECRETARIAT',
] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

export const participations = ['IN_HALL', 'PLENARY_SPEAKER', 'COMMITTEE_SPEAKER', 'ONLINE_OBSERVER'] as const;
export type Participation = (typeof participations)[number];

/** In protocol order. */
export const delegationFunctions = ['HEAD', 'DEPUTY_HEAD', 'ALTERNATE', 'ADVISER', 'OBSERVER'] as const;
export type DelegationFunction = (typeof delegationFunctions)[number];

export const registrationStates = [
  'DRAFT',
  'SUBMITTED',
  'WAITING',
  'ON_HOLD',
  'RETURNED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrars = ['SELF', 'FOCAL_POINT', 'SECRETARIAT'] as const;
export type Registrar = (typeof registrars)[number];

export const letterKinds = ['NOTE_VERBALE', 'SIGNED_LETTER'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a category may have to bring: letters of the delegation, and what each person gives. */
export const registrationPapers = [...letterKinds, 'PHOTO', 'PASSPORT'] as const;
export type RegistrationPaper = (typeof registrationPapers)[number];

export const sexes = ['FEMALE', 'MALE', 'OTHER'] as const;
export type Sex = (typeof sexes)[number];

/** States in which a registration holds its places. */
export const holdsPlaces: ReadonlySet<RegistrationState> = new Set(['SUBMITTED', 'ON_HOLD', 'RETURNED', 'APPROVED']);

/** States in which someone counts as registered: with their places, or waiting for them. */
export const isActive: ReadonlySet<RegistrationState> = new Set([...holdsPlaces, 'WAITING']);

const categoriesOfDelegations: Readonly<Record<DelegationCategory, readonly ParticipantCategory[]>> = {
  MEMBER: ['MEMBER_STATE'],
  OBSERVER_STATE: ['OBSERVER_STATE'],
  NON_MEMBER_STATE: ['NON_MEMBER_STATE'],
  UN_ENTITY: ['UN_SYSTEM'],
  SPECIALIZED_AGENCY: ['SPECIALIZED_AGENCY'],
  INTERGOVERNMENTAL_ORGANIZATION: ['INTERGOVERNMENTAL_ORGANIZATION'],
  NON_GOVERNMENTAL_ORGANIZATION: ['NGO_GENERAL', 'NGO_SPECIAL', 'NGO_ROSTER'],
};

/** Categories that people of a delegation can have; only organizations have several, by their consultative status. */
export function categoriesOf(delegation: DelegationCategory): readonly ParticipantCategory[] {
  return categoriesOfDelegations[delegation];
}

/** Categories of people who belong to no delegation. */
export const categoriesOfIndividuals: readonly ParticipantCategory[] = [
  'EXPERT',
  'MEDIA',
  'HOST_COUNTRY',
  'SECRETARIAT',
];
