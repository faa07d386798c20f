import type { GraphQLField, GraphQLOutputType } from 'graphql';
import { getNamedType, isCompositeType, isUnionType } from 'graphql';
import { newId } from '#platform';
import { aCall, anApplication } from '../../builders/side-events.js';
import type { Commission } from '../../support/commission.js';

/** People and roles that a call may use up; made anew for every call. */
export interface Disposable {
  readonly personId: string;
  readonly roleAssignmentId: string;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Arguments by name, for every operation. They are chosen so that the operation is lawful as far as access goes and
 * changes as little as can be: what a rule of the domain refuses afterwards has passed the guard.
 */
const usual = (c: Commission, { personId, roleAssignmentId }: Disposable): Variables => ({
  meetingId: c.meeting,
  sessionId: c.session.id,
  listId: c.list,
  questionnaireId: c.questionnaire,
  slotId: c.slot,
  withSlotId: c.otherSlot,
  delegationId: c.delegation,
  itemId: c.session.items['1'],
  personId,
  roleAssignmentId,
  language: 'fr',
  attendance: 'REMOTE',
  version: 0,
  seconds: 30,
  position: 1,
  reason: 'A test of access.',
  text: 'A statement.',
  upheld: true,
  accorded: false,
  ground: 'OVER_TIME',
  quorumDeclared: true,
  timeLimits: [{ category: 'MEMBER', seconds: 300 }],
  role: 'FOLLOWER',
  registrationId: c.registration,
  registrationIds: [c.registration],
  kind: 'NOTE_VERBALE',
  reference: 'A test of access',
  dated: '2027-02-01',
  fileId: newId(),
  scanId: c.gateScan,
  organisationId: c.organisation,
  accreditationId: newId(),
  relevance: 'A test of access.',
  symbol: 'A test of access',
  objectionsUntil: '2027-01-01',
  search: 'a test',
  linkId: newId(),
  verified: false,
  note: 'A test of access.',
  heldOnly: false,
  statementId: newId(),
  videoId: newId(),
  organisationSlug: 'nothing',
  signatorySlug: 'nothing',
  confirm: true,
  eventId: c.sideEvent,
  ticket: 'none',
  offset: 0,
  limit: 1,
});

const { opensAt, closesAt, order, statuses, modes } = aCall();
const callInput = { opensAt, closesAt, order, statuses, modes };
const passport = { number: 'P1234567', issuedBy: 'AUT', bornOn: '1980-01-01', expiresOn: '2099-01-01' };
const participant = {
  familyName: 'Somebody',
  givenName: 'Else',
  function: 'ADVISER',
  participations: ['ONLINE_OBSERVER'],
};
const placesToSpeak = {
  slots: 0,
  minutes: 3,
  opensAt: '2027-02-01T08:00:00Z',
  closesAt: '2027-02-20T08:00:00Z',
  rule: 'ORDER_OF_REQUEST',
  newVoicesFirst: false,
};
const statementRules = {
  opensAt: '2027-01-01T08:00:00Z',
  closesAt: '2027-02-01T08:00:00Z',
  languages: ['en'],
  limits: [],
  charactersPerWord: 1.6,
  ratioConfirmed: false,
  countsFootnotes: true,
  returnDays: 7,
  videoSeconds: 180,
  source: 'A test of access.',
  version: 0,
};
const badgeDesign = { size: 'A6', band: '#0b2a57', fields: [], photo: false };
/** With a fault, so that nothing is entered. */
const anEntry = {
  name: {},
  kind: 'NGO',
  mailDomains: [],
  confirmed: false,
  statuses: [],
  suspensions: [],
};
const why = { en: 'A test of access.' };

const meetingInput = (c: Commission) => ({
  type: 'PLENARY',
  mode: 'HYBRID',
  roomId: c.session.rooms[0],
  startsAt: '2027-03-09T09:00:00Z',
  endsAt: '2027-03-09T08:00:00Z',
  itemIds: [],
});
const inscription = (c: Commission, delegationId: string) => ({ listId: c.list, delegationId, attendance: 'REMOTE' });
const observer = { role: 'OBSERVER', scope: 'SESSION' };
const invitation = (roles: readonly object[]) => ({
  name: 'Somebody',
  email: `${newId()}@rostrum.example`,
  language: 'en',
  roles,
});

/** What differs from the usual arguments, by row of the table. */
const particular: Readonly<Record<string, (c: Commission, d: Disposable) => Variables>> = {
  'Query.body': () => ({ slug: 'cnd' }),
  'Query.session': (c) => ({ slug: c.session.slug }),
  'Query.session: in preparation': (c) => ({ slug: c.draft.slug }),
  'Query.meeting': (c) => ({ id: c.meeting }),
  'Query.meeting: informal': (c) => ({ id: c.informal }),
  'Query.meetingFloor: informal': (c) => ({ meetingId: c.informal }),
  'Query.meetingRecord: informal': (c) => ({ meetingId: c.informal }),
  'Query.person': (c) => ({ id: c.accounts.delegate.personId }),
  'Query.clashes': (c) => ({ input: meetingInput(c) }),
  'Query.questionnaire': (c) => ({ id: c.questionnaire }),
  'Query.publishedQuestionnaire': (c) => ({ id: c.questionnaire }),
  'Mutation.createQuestionnaire': (c) => ({ input: { sessionId: c.session.id, title: { en: 'x' } } }),
  'Mutation.amendQuestionnaire': () => ({ input: { title: { en: 'x' }, sections: [] } }),
  'Mutation.signIn': () => ({ email: 'nobody@rostrum.example', password: 'not a password' }),
  'Mutation.requestPasswordLink': () => ({ email: 'nobody@rostrum.example' }),
  'Mutation.setPassword': () => ({ token: 'x', password: 'short' }),
  'Mutation.changePassword': () => ({ current: 'x', replacement: 'short' }),
  'Mutation.joinConference: to follow an informal meeting': (c) => ({ meetingId: c.informal }),
  'Mutation.joinConference: as delegation': () => ({ role: 'PARTICIPANT', delegationId: null }),
  'Mutation.joinConference: for the delegation of another': (c) => ({
    role: 'PARTICIPANT',
    delegationId: c.otherDelegation,
  }),
  'Mutation.joinConference: as interpreter': () => ({ role: 'INTERPRETER' }),
  'Mutation.joinConference: as hall': () => ({ role: 'HALL' }),
  'Mutation.joinConference: to preside': () => ({ role: 'PODIUM' }),
  'Mutation.takeBooth: of another language': () => ({ language: 'es' }),
  'Mutation.inscribeSpeaker': (c) => ({ input: inscription(c, c.delegation) }),
  'Mutation.inscribeSpeaker: for the delegation of another': (c) => ({ input: inscription(c, c.otherDelegation) }),
  'Mutation.withdrawSpeaker: for the delegation of another': (c) => ({ slotId: c.otherSlot }),
  'Mutation.attachStatement: for the delegation of another': (c) => ({ slotId: c.otherSlot }),
  'Mutation.requestReply: for the delegation of another': (c) => ({ delegationId: c.otherDelegation }),
  'Mutation.raisePointOfOrder: for the delegation of another': (c) => ({ delegationId: c.otherDelegation }),
  'Mutation.notePresence: for the delegation of another': (c) => ({ delegationId: c.otherDelegation }),
  'Query.outputRun': () => ({ id: newId() }),
  'Mutation.issueParticipantList': () => ({ stage: 'PROVISIONAL', symbol: 'E/TEST/INF/1' }),
  'Mutation.releaseParticipantList': () => ({ number: 1 }),
  'Mutation.makeParticipantListDraft': () => ({ form: 'XLSX' }),
  'Query.badgePreview': () => ({ category: 'MEMBER_STATE', input: badgeDesign }),
  'Mutation.setBadgeDesign': () => ({ category: 'MEMBER_STATE', input: { ...badgeDesign, band: 'none' } }),
  'Mutation.copyBadgeDesigns': (c) => ({ fromSessionId: c.elsewhere.id }),
  'Mutation.amendSpeaker': () => ({ input: { speaker: 'Representative' } }),
  'Mutation.setUpSpeakersList': (c) => ({ input: { itemId: c.session.items['1'] } }),
  'Mutation.scheduleMeeting': (c) => ({ input: meetingInput(c) }),
  'Mutation.rescheduleMeeting': (c) => ({ input: meetingInput(c) }),
  'Mutation.addAgendaItem': () => ({ input: { title: { en: '' } } }),
  'Mutation.amendAgendaItem': () => ({ input: { title: { en: '' } } }),
  'Mutation.addRoom': () => ({ input: { name: { en: '' }, hybrid: true } }),
  'Mutation.createSession': (c) => ({
    input: {
      bodyId: c.session.bodyId,
      number: 0,
      title: { en: 'x' },
      mode: 'HYBRID',
      startsOn: '2028-03-06',
      endsOn: '2028-03-10',
      timezone: 'Europe/Vienna',
    },
  }),
  'Mutation.invitePerson': (c) => ({ input: invitation([{ ...observer, scopeId: c.session.id }]) }),
  'Mutation.invitePerson: as administrator': () => ({
    input: invitation([{ role: 'ADMINISTRATOR', scope: 'INSTALLATION' }]),
  }),
  'Mutation.assignRole': (c) => ({ role: { ...observer, scopeId: c.session.id } }),
  'Mutation.assignRole: for the whole installation': () => ({ role: { role: 'OBSERVER', scope: 'INSTALLATION' } }),
  'Mutation.suspendPerson': () => ({ reason: '' }),
  'Query.registration': (c) => ({ id: c.registration }),
  'Query.registration: of the delegation of another': (c) => ({ id: c.otherRegistration }),
  'Query.registrationDelegation: of the delegation of another': (c) => ({ delegationId: c.otherDelegation }),
  'Mutation.appointFocalPoint': () => ({ name: '', email: 'nobody@rostrum.example' }),
  'Mutation.endFocalPoint': () => ({ focalPointId: newId() }),
  'Mutation.draftRegistration': () => ({ input: participant }),
  'Mutation.draftRegistration: of the delegation of another': (c) => ({
    delegationId: c.otherDelegation,
    input: participant,
  }),
  'Query.organisationRecord': (c) => ({ id: c.organisation }),
  'Query.organisationMerge': (c) => ({ keptId: c.organisation, dissolvedId: newId() }),
  'Mutation.addOrganisation': () => ({ input: anEntry }),
  'Mutation.amendOrganisation': () => ({ input: anEntry }),
  'Mutation.decideOrganisationProposal': () => ({ listed: true }),
  'Mutation.mergeOrganisations': (c) => ({ keptId: c.organisation, dissolvedId: newId() }),
  'Mutation.decideAccreditation': () => ({ accorded: false, by: 'CONFERENCE' }),
  'Query.organisation': () => ({ slug: 'nothing' }),
  'Mutation.setStatementRules': () => ({ input: statementRules }),
  'Mutation.saveStatement': (c) => ({
    input: { sessionId: c.session.id, language: 'en', title: '', text: '', footnotes: [], version: 0 },
  }),
  'Query.ownOrganisation': () => ({ slug: 'nothing' }),
  'Query.organisationLinkQuestion': () => ({ token: 'none' }),
  'Mutation.signUpForOrganisation': () => ({ input: { name: '', email: 'nobody', language: 'en' } }),
  'Mutation.askToRepresent': () => ({ input: {} }),
  'Mutation.answerOrganisationLink': () => ({ token: 'none' }),
  'Mutation.inviteRepresentative': () => ({ input: { name: '', email: 'nobody' } }),
  'Query.delegationWorkbook': () => ({ template: true }),
  'Mutation.checkDelegationImport': () => ({ submit: false }),
  'Mutation.importDelegation': () => ({ submit: false }),
  'Mutation.setSmallestCell': () => ({ smallest: 5 }),
  'Mutation.remindDelegations': (c) => ({ delegationIds: [c.delegation] }),
  'Mutation.submitCredentials': () => ({ input: { form: 'NAMES_ONLY', issuer: 'OTHER', issuedOn: '2021-03-01' } }),
  'Mutation.examineCredentials': () => ({ credentials: [{ id: newId(), version: 1 }], outcome: 'ACCEPTED' }),
  'Query.sessionFairnessFile': () => ({ form: 'CSV' }),
  'Query.speakingRequests': () => ({ offerId: newId() }),
  'Mutation.proposeSpeakers': () => ({ offerId: newId(), requestIds: [] }),
  'Mutation.askToSpeak': () => ({ input: { offerId: newId(), way: 'IN_HALL' } }),
  'Mutation.withdrawSpeakingRequest': () => ({ requestId: newId() }),
  'Mutation.nameSpeaker': () => ({ requestId: newId(), registrationId: newId() }),
  'Mutation.attachVideo': () => ({ requestId: newId() }),
  'Mutation.offerPlacesToSpeak': () => ({ input: placesToSpeak }),
  'Mutation.amendPlacesToSpeak': () => ({ offerId: newId(), input: placesToSpeak }),
  'Mutation.allotPlacesToSpeak': () => ({ offerId: newId() }),
  'Mutation.setRetention': () => ({ kind: 'registration.passport', days: 0 }),
  'Mutation.draftOwnRegistration': () => ({ input: participant }),
  'Mutation.amendRegistration': () => ({ input: participant }),
  'Mutation.amendRegistration: of the delegation of another': (c) => ({
    registrationId: c.otherRegistration,
    input: participant,
  }),
  'Query.registrationPassport: of the delegation of another': (c) => ({ registrationId: c.otherRegistration }),
  'Query.registrationQuestions: of the delegation of another': (c) => ({ registrationId: c.otherRegistration }),
  'Mutation.answerQuestions': () => ({ answers: [] }),
  'Mutation.answerQuestions: of the delegation of another': (c) => ({
    registrationId: c.otherRegistration,
    answers: [],
  }),
  'Mutation.inviteToComplete: of the delegation of another': (c) => ({ registrationIds: [c.otherRegistration] }),
  'Mutation.givePassport': () => ({ input: passport }),
  'Mutation.givePassport: of the delegation of another': (c) => ({
    registrationId: c.otherRegistration,
    input: passport,
  }),
  'Mutation.replaceParticipant': () => ({ input: participant }),
  'Mutation.submitRegistrations: of the delegation of another': (c) => ({ registrationIds: [c.otherRegistration] }),
  'Mutation.withdrawRegistration: of the delegation of another': (c) => ({ registrationId: c.otherRegistration }),
  'Mutation.setRegistrationProfile': () => ({ input: { categories: [], quotas: [], waitingOrder: 'SUBMISSION' } }),
  'Mutation.copyRegistrationProfile': (c) => ({ fromSessionId: c.elsewhere.id }),
  'Mutation.holdRegistrations': () => ({ reason: why }),
  'Mutation.rejectRegistrations': () => ({ reason: why }),
  'Mutation.returnRegistrations': () => ({ reason: why, answerBy: '2020-01-01T00:00:00Z' }),
  'Mutation.setGate': () => ({
    input: { name: {}, categories: [], hallOnly: false, floating: false, undoMinutes: 10, closed: false },
  }),
  'Mutation.setFloatingBadges': () => ({ rules: [{ category: 'MEMBER_STATE', places: 99 }] }),
  'Mutation.recordScans': () => ({ scans: [] }),
  'Query.publishedSideEvent': (c) => ({ id: c.sideEvent }),
  'Mutation.registerForSideEvent': () => ({ input: { name: '', email: 'nobody', way: 'ONLINE' } }),
  'Mutation.setSideEventAttendance': () => ({ input: { takesRegistrations: true, doorMinutes: 15 } }),
  'Mutation.checkInSideEventAttendee': () => ({ attendeeId: newId() }),
  'Mutation.raiseGatheringHand': () => ({ raised: true }),
  'Mutation.answerGatheringRecording': () => ({ consents: true }),
  'Mutation.dismissGatheringGuest': () => ({ guestId: newId() }),
  'Mutation.giveGatheringMicrophone': () => ({ guestId: newId(), given: true }),
  'Mutation.setGatheringPart': () => ({ guestId: newId(), part: 'PANELLIST' }),
  'Mutation.setGatheringRecording': () => ({ recording: 'ASKED' }),
  'Query.sideEventApplication': (c) => ({ id: c.sideEventApplication }),
  'Query.checkSideEventApplication': (c) => ({ organiser: { delegationId: c.delegation }, input: anApplication() }),
  'Mutation.beginSideEventApplication': (c) => ({ organiser: { delegationId: c.delegation }, input: anApplication() }),
  'Mutation.keepSideEventApplication': (c) => ({ id: c.sideEventApplication, input: anApplication() }),
  'Mutation.submitSideEventApplication': (c) => ({ id: c.sideEventApplication }),
  'Mutation.withdrawSideEventApplication': (c) => ({ id: c.sideEventApplication }),
  'Mutation.answerSideEventOffer': (c) => ({ id: c.sideEventApplication, takes: false }),
  'Mutation.answerSideEventCosponsorship': (c) => ({ id: c.sideEventCosponsor, supports: true }),
  'Mutation.refuseSideEvent': (c) => ({ id: c.sideEventApplication, code: 'SIDE_NOT_RELEVANT' }),
  'Mutation.placeSideEvent': (c) => ({ id: c.sideEventApplication, boardVersion: 99 }),
  'Mutation.publishSideEvents': () => ({ boardVersion: 99 }),
  'Mutation.setSideEventCall': () => ({
    input: {
      ...callInput,
      slots: [],
    },
  }),
  'Subscription.meetingChanged: informal': (c) => ({ meetingId: c.informal }),
};

/** One call of an operation, as text and variables. */
export interface Call {
  readonly query: string;
  readonly variables: Variables;
}

/** The call of a row: the arguments that the field requires, and those that the row names. */
export function callOf(
  field: GraphQLField<unknown, unknown>,
  row: string,
  { commission, disposable }: { readonly commission: Commission; readonly disposable: Disposable },
): Call {
  const named = particular[row]?.(commission, disposable) ?? {};
  const all = { ...usual(commission, disposable), ...named };
  const args = field.args.filter(({ name, type }) => name in named || String(type).endsWith('!'));
  const missing = args.filter(({ name }) => !(name in all)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`${row}: no argument for ${missing.join(', ')}; see access-calls.ts`);
  const root = (row.split('.')[0] ?? '').toLowerCase();
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${root} ${declared && `(${declared})`} { ${field.name} ${passed && `(${passed})`} ${selection(field.type)} }`,
    variables: Object.fromEntries(args.map(({ name }) => [name, all[name]])),
  };
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (named.name === 'RecordPage') return '{ total }';
  if (isUnionType(named)) return '{ __typename ... on Refusal { code rule } }';
  return isCompositeType(named) ? '{ __typename }' : '';
}
