import type { DelegationCategory, SpeakerCategory } from '../../generated/graphql.js';

/** As what a delegation speaks; the rules of procedure say by that what it may ask for. */
export const speaksAs: Readonly<Record<DelegationCategory, SpeakerCategory>> = {
  MEMBER: 'MEMBER',
  OBSERVER_STATE: 'OBSERVER',
  NON_MEMBER_STATE: 'OBSERVER',
  UN_ENTITY: 'UN_ENTITY',
  SPECIALIZED_AGENCY: 'UN_ENTITY',
  INTERGOVERNMENTAL_ORGANIZATION: 'INTERGOVERNMENTAL_ORGANIZATION',
  NON_GOVERNMENTAL_ORGANIZATION: 'NON_GOVERNMENTAL_ORGANIZATION',
};
