/** How a session or meeting is held. */
export const meetingModes = ['IN_PERSON', 'HYBRID', 'ONLINE'] as const;
export type MeetingMode = (typeof meetingModes)[number];

export const sessionPartKinds = ['REGULAR', 'RECONVENED', 'INTERSESSIONAL'] as const;
export type SessionPartKind = (typeof sessionPartKinds)[number];

export type SessionState = 'DRAFT' | 'PUBLISHED';

export const meetingTypes = ['PLENARY', 'COMMITTEE_OF_THE_WHOLE', 'INFORMAL'] as const;
export type MeetingType = (typeof meetingTypes)[number];

export type MeetingState = 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED';

/** Kinds of delegations, in protocol order (SES-27). */
export const delegationCategories = [
  'MEMBER',
  'OBSERVER_STATE',
  'NON_MEMBER_STATE',
  'UN_ENTITY',
  'SPECIALIZED_AGENCY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
] as const;
export type DelegationCategory = (typeof delegationCategories)[number];
