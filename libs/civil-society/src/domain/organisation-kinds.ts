/** What an organization is. */
export const organisationKinds = ['NGO', 'IGO', 'UN_ENTITY', 'SPECIALIZED_AGENCY', 'ACADEMIA', 'OTHER'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Consultative status with the Economic and Social Council. */
export const consultativeStatuses = ['GENERAL', 'SPECIAL', 'ROSTER'] as const;
export type ConsultativeStatus = (typeof consultativeStatuses)[number];

/** How an organization stands on a day; suspended ones have a status and may not use it. */
export const standings = [...consultativeStatuses, 'SUSPENDED', 'NONE'] as const;
export type Standing = (typeof standings)[number];

/** What an organization may be allowed to do in a body. */
export const organisationRights = [
  'ATTEND',
  'SPEAK',
  'WRITTEN_STATEMENT',
  'SIDE_EVENT',
  'PROPOSE_AGENDA_ITEM',
  'RECEIVE_DOCUMENTS',
] as const;
export type OrganisationRight = (typeof organisationRights)[number];

/** How a right is had: by itself, when it is accredited or invited first, or not. */
export const rightAnswers = ['YES', 'IF_ACCREDITED', 'ON_INVITATION', 'NO'] as const;
export type RightAnswer = (typeof rightAnswers)[number];

/** Where a link between a person and an organization stands. */
export const linkStates = ['ASKED', 'VERIFIED', 'REFUSED', 'ENDED'] as const;
export type LinkState = (typeof linkStates)[number];

/** By whom or what a link was verified. */
export const linkWays = ['MAIL_DOMAIN', 'ADDRESS_OF_RECORD', 'REPRESENTATIVE', 'SECRETARIAT'] as const;
export type LinkWay = (typeof linkWays)[number];

/** Where the participation of an organization in a session stands. */
export const participationStates = ['ASKED', 'LISTED', 'ADMITTED', 'REFUSED', 'WITHDRAWN'] as const;
export type ParticipationState = (typeof participationStates)[number];
