import { useLingui } from '@lingui/react/macro';
import type { BodyKind, DelegationCategory, RegionalGroup, SpeakerCategory } from '../../generated/graphql.js';

/** Regional groups, in words. */
export function useRegionalGroupWord(): (group: RegionalGroup) => string {
  const { t } = useLingui();
  return (group) =>
    ({
      AFRICAN: t`African States`,
      ASIA_PACIFIC: t`Asia-Pacific States`,
      EASTERN_EUROPEAN: t`Eastern European States`,
      LATIN_AMERICAN_CARIBBEAN: t`Latin American and Caribbean States`,
      WESTERN_EUROPEAN_OTHER: t`Western European and other States`,
    })[group];
}

/** Categories of delegations, in words. */
export function useCategoryWord(): (category: DelegationCategory) => string {
  const { t } = useLingui();
  return (category) =>
    ({
      MEMBER: t`States members`,
      OBSERVER_STATE: t`States represented by observers`,
      NON_MEMBER_STATE: t`Non-member States and entities`,
      UN_ENTITY: t`United Nations bodies and offices`,
      SPECIALIZED_AGENCY: t`Specialized agencies`,
      INTERGOVERNMENTAL_ORGANIZATION: t`Intergovernmental organizations`,
      NON_GOVERNMENTAL_ORGANIZATION: t`Non-governmental organizations`,
    })[category];
}

/** Categories of speakers, in words. */
export function useSpeakerCategoryWord(): (category: SpeakerCategory) => string {
  const { t } = useLingui();
  return (category) =>
    ({
      GROUP_CHAIR: t`For a group of States`,
      MEMBER: t`States members`,
      OBSERVER: t`States represented by observers`,
      UN_ENTITY: t`United Nations entities`,
      INTERGOVERNMENTAL_ORGANIZATION: t`Intergovernmental organizations`,
      NON_GOVERNMENTAL_ORGANIZATION: t`Non-governmental organizations`,
      PANELLIST: t`Panellists`,
    })[category];
}

/** Kinds of bodies, in words. */
export function useBodyKindWord(): (kind: BodyKind) => string {
  const { t } = useLingui();
  return (kind) =>
    ({
      FUNCTIONAL_COMMISSION: t`Functional commission`,
      CONFERENCE: t`Conference of the parties`,
      WORKING_GROUP: t`Working group`,
      SUBSIDIARY: t`Subsidiary organ`,
    })[kind];
}
