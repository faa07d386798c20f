import type { DelegationCategory, ParticipantCategory } from '../../generated/graphql.js';

const ofDelegations: Readonly<Record<DelegationCategory, readonly ParticipantCategory[]>> = {
  MEMBER: ['MEMBER_STATE'],
  OBSERVER_STATE: ['OBSERVER_STATE'],
  NON_MEMBER_STATE: ['NON_MEMBER_STATE'],
  UN_ENTITY: ['UN_SYSTEM'],
  SPECIALIZED_AGENCY: ['SPECIALIZED_AGENCY'],
  INTERGOVERNMENTAL_ORGANIZATION: ['INTERGOVERNMENTAL_ORGANIZATION'],
  NON_GOVERNMENTAL_ORGANIZATION: ['NGO_GENERAL', 'NGO_SPECIAL', 'NGO_ROSTER'],
};

/** Categories under which the people of a delegation are registered; organizations have several, by their status. */
export const categoriesOf = (category: DelegationCategory): readonly ParticipantCategory[] => ofDelegations[category];
