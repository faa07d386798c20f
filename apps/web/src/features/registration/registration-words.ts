import { useLingui } from '@lingui/react/macro';
import type {
  DelegationFunction,
  ParticipantCategory,
  Participation,
  QuotaScope,
  Registrar,
  RegistrationPaper,
  RegistrationState,
  Sex,
} from '../../generated/graphql.js';

/** In protocol order. */
export const categories: readonly ParticipantCategory[] = [
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
];
export const participations: readonly Participation[] = [
  'IN_HALL',
  'PLENARY_SPEAKER',
  'COMMITTEE_SPEAKER',
  'ONLINE_OBSERVER',
];
export const functions: readonly DelegationFunction[] = ['HEAD', 'DEPUTY_HEAD', 'ALTERNATE', 'ADVISER', 'OBSERVER'];
export const papers: readonly RegistrationPaper[] = ['NOTE_VERBALE', 'SIGNED_LETTER', 'PHOTO', 'PASSPORT'];
/** Those that are letters of a delegation; the others are given by each person. */
export const letterKinds: readonly RegistrationPaper[] = ['NOTE_VERBALE', 'SIGNED_LETTER'];
export const sexes: readonly Sex[] = ['FEMALE', 'MALE', 'OTHER'];
export const registrars: readonly Registrar[] = ['SELF', 'FOCAL_POINT', 'SECRETARIAT'];
/** In the order in which the secretariat works on them. */
export const states: readonly RegistrationState[] = [
  'SUBMITTED',
  'WAITING',
  'ON_HOLD',
  'RETURNED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
];

/** Categories of participants, in words. */
export function useParticipantCategoryWord(): (category: ParticipantCategory) => string {
  const { t } = useLingui();
  return (category) =>
    ({
      MEMBER_STATE: t`Member States`,
      OBSERVER_STATE: t`Observer States`,
      NON_MEMBER_STATE: t`Non-member States and entities`,
      UN_SYSTEM: t`United Nations system`,
      SPECIALIZED_AGENCY: t`Specialized agencies`,
      INTERGOVERNMENTAL_ORGANIZATION: t`Intergovernmental organizations`,
      NGO_GENERAL: t`Non-governmental organizations, general status`,
      NGO_SPECIAL: t`Non-governmental organizations, special status`,
      NGO_ROSTER: t`Non-governmental organizations on the Roster`,
      EXPERT: t`Individual experts`,
      MEDIA: t`Media`,
      HOST_COUNTRY: t`Host country`,
      SECRETARIAT: t`Secretariat`,
    })[category];
}

/** Ways of taking part, in words. */
export function useParticipationWord(): (participation: Participation) => string {
  const { t } = useLingui();
  return (participation) =>
    ({
      IN_HALL: t`In the hall`,
      PLENARY_SPEAKER: t`Speaks in plenary online`,
      COMMITTEE_SPEAKER: t`Speaks in the Committee of the Whole online`,
      ONLINE_OBSERVER: t`Follows online`,
    })[participation];
}

/** Functions in a delegation, in words. */
export function useFunctionWord(): (name: DelegationFunction) => string {
  const { t } = useLingui();
  return (name) =>
    ({
      HEAD: t`Head of delegation`,
      DEPUTY_HEAD: t`Deputy head of delegation`,
      ALTERNATE: t`Alternate`,
      ADVISER: t`Adviser`,
      OBSERVER: t`Observer`,
    })[name];
}

/** Papers, in words. */
export function usePaperWord(): (paper: RegistrationPaper) => string {
  const { t } = useLingui();
  return (paper) =>
    ({
      NOTE_VERBALE: t`Note verbale`,
      SIGNED_LETTER: t`Signed letter on letterhead`,
      PHOTO: t`Photograph`,
      PASSPORT: t`Passport data`,
    })[paper];
}

/** Sexes, in words. */
export function useSexWord(): (sex: Sex) => string {
  const { t } = useLingui();
  return (sex) => ({ FEMALE: t`Female`, MALE: t`Male`, OTHER: t`Other` })[sex];
}

/** Who may register, in words. */
export function useRegistrarWord(): (registrar: Registrar) => string {
  const { t } = useLingui();
  return (registrar) =>
    ({
      SELF: t`each person`,
      FOCAL_POINT: t`the focal point of the delegation`,
      SECRETARIAT: t`the secretariat`,
    })[registrar];
}

/** Where a registration stands, in a word. */
export function useRegistrationStateWord(): (state: RegistrationState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      DRAFT: t`Draft`,
      SUBMITTED: t`Submitted`,
      WAITING: t`On the waiting list`,
      ON_HOLD: t`On hold`,
      RETURNED: t`Sent back`,
      APPROVED: t`Approved`,
      REJECTED: t`Rejected`,
      WITHDRAWN: t`Withdrawn`,
    })[state];
}

/** What a quota is counted in, in words that follow its number. */
export function useQuotaScopeWord(): (per: QuotaScope) => string {
  const { t } = useLingui();
  return (per) =>
    ({
      DELEGATION: t`in each delegation`,
      CATEGORY: t`in each category`,
      SESSION: t`in the whole session`,
      DAY: t`on each day`,
    })[per];
}
