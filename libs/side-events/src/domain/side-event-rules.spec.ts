import { describe, expect, test } from '@jest/globals';
import { inLawfulOrder, peopleOf } from './board.js';
import { checkApplication, obstacles } from './check-application.js';
import type { ApplicationFacts } from './check-application.js';
import { checkCall } from './check-call.js';
import type { CallFacts } from './check-call.js';
import { rankOf } from './lawful-order.js';
import { nameKeyOf } from './name-key-of.js';
import { programmeChanges } from './programme-changes.js';
import type { PartyFacts, SideEventCall, SideEventForm } from './side-event-kinds.js';
import type { StoredEvent } from './side-event-rows.js';

const call: SideEventCall = {
  opensAt: '2027-01-11T08:00:00Z',
  closesAt: '2027-01-22T22:59:59Z',
  order: [['STATE'], ['UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION']],
  statuses: ['GENERAL', 'SPECIAL'],
  perOrganiser: 1,
  preferences: 3,
  minutes: 50,
  modes: ['IN_PERSON', 'HYBRID'],
  onlineAtOnce: 0,
  equipment: ['SCREEN'],
  themes: [{ key: 'prevention', name: { en: 'Prevention', original: 'en' } }],
  abstractCharacters: 500,
  focusNeedsInvolvement: true,
  linksBy: '2027-02-26T22:59:59Z',
  supportersBy: '2027-02-26T22:59:59Z',
  materialBy: null,
  exhibitionsFrom: null,
  exhibitionsTo: null,
  offerHours: 48,
  note: null,
  source: null,
  confirmed: true,
};
const slot = (hour: number, minutes = 50): { startsAt: string; endsAt: string } => ({
  startsAt: new Date(Date.UTC(2027, 2, 8, hour, 10)).toISOString(),
  endsAt: new Date(Date.UTC(2027, 2, 8, hour, 10 + minutes)).toISOString(),
});
const callFacts: CallFacts = {
  slots: [slot(8), slot(12), slot(13)],
  rooms: [{ roomId: 'm3', seats: 60, equipment: ['SCREEN'] }],
  plenary: [
    { startsAt: '2027-03-08T09:00:00Z', endsAt: '2027-03-08T12:00:00Z' },
    { startsAt: '2027-03-08T14:00:00Z', endsAt: '2027-03-08T17:00:00Z' },
  ],
  sessionRooms: ['m3'],
};
const codes = (decision: ReturnType<typeof checkCall>): (string | undefined)[] =>
  decision.ok ? [] : [decision.rule, ...(decision.fields ?? []).map(({ code }) => code)];

const austria: PartyFacts = { delegationId: 'at', organisationId: null, class: 'STATE', state: 'AUT', status: null };
const kenya: PartyFacts = { delegationId: 'ke', organisationId: null, class: 'STATE', state: 'KEN', status: null };
const ngo = (status: string): PartyFacts => ({
  delegationId: null,
  organisationId: 'ngo',
  class: 'NON_GOVERNMENTAL_ORGANIZATION',
  state: null,
  status,
});
const form: SideEventForm = {
  title: { en: 'What works in prevention', original: 'en' },
  abstract: { en: 'Evidence from three regions.', original: 'en' },
  themes: ['prevention'],
  itemId: null,
  relevance: 'The 2019 Ministerial Declaration asks for prevention that is based on evidence.',
  mode: 'IN_PERSON',
  languages: ['en'],
  seats: 40,
  equipment: ['SCREEN'],
  accessibility: '',
  preferences: ['s1', 's2'],
  speakers: [{ name: 'A speaker', position: 'Ministry of Health' }],
  contactName: 'Delegate of Austria',
  contactEmail: 'delegate@example.org',
  focusState: null,
  focusInvolvement: '',
  link: null,
  cosponsors: [],
};
const facts: ApplicationFacts = {
  call,
  slots: [
    { id: 's1', ...slot(8) },
    { id: 's2', ...slot(12) },
  ],
  rooms: [{ roomId: 'm3', seats: 60, equipment: ['SCREEN'], hybrid: false }],
  organiser: austria,
  cosponsors: [],
  items: ['item-5'],
  others: 0,
  now: new Date('2027-01-15T10:00:00Z'),
};
const faultsOf = (changes: Partial<SideEventForm>, more: Partial<ApplicationFacts> = {}): string[] =>
  checkApplication({ ...form, ...changes }, { ...facts, ...more }).map(
    ({ rule, path, code }) => `${rule} ${path} ${code}`,
  );
const obstaclesOf = (more: Partial<ApplicationFacts>): string[] =>
  obstacles({ ...facts, ...more }).map(({ rule, code }) => `${rule} ${code}`);

describe('the call', () => {
  test('SDE-1 a call that can be followed is taken; one that ends before it begins, or names nobody, is not', () => {
    expect(checkCall(call, callFacts)).toEqual({ ok: true, value: undefined });
    expect(codes(checkCall({ ...call, closesAt: call.opensAt }, callFacts))).toEqual(['SDE-1', 'SIDE_ENDS_BEFORE']);
    expect(codes(checkCall({ ...call, order: [] }, callFacts))).toEqual(['SDE-1', 'NONE_GIVEN']);
    expect(codes(checkCall({ ...call, order: [['STATE'], ['STATE']] }, callFacts))).toEqual(['SDE-1', 'GIVEN_TWICE']);
    expect(codes(checkCall({ ...call, perOrganiser: 0 }, callFacts))).toEqual(['SDE-1', 'OUT_OF_RANGE']);
  });

  test('SDE-2 slots lie outside the plenary, do not overlap and are long enough; they may touch it', () => {
    const among = (...slots: CallFacts['slots']): (string | undefined)[] =>
      codes(checkCall(call, { ...callFacts, slots }));
    expect(among(slot(9))).toEqual(['SDE-2', 'SIDE_SLOT_IN_PLENARY']);
    expect(among(slot(8), slot(8))).toEqual(['SDE-2', 'SIDE_SLOTS_OVERLAP']);
    expect(among(slot(8, 30))).toEqual(['SDE-2', 'SIDE_SLOT_SHORT']);
    expect(among(slot(13, 50), { startsAt: '2027-03-08T17:00:00Z', endsAt: '2027-03-08T17:50:00Z' })).toEqual([]);
  });

  test('SDE-3 rooms are those of the session, each once', () => {
    const room = { roomId: 'elsewhere', seats: 20, equipment: [] };
    expect(codes(checkCall(call, { ...callFacts, rooms: [room] }))).toEqual(['SDE-3', 'NO_SUCH_ROOM']);
    const twice = [...callFacts.rooms, ...callFacts.rooms];
    expect(codes(checkCall(call, { ...callFacts, rooms: twice }))).toEqual(['SDE-3', 'GIVEN_TWICE']);
  });
});

describe('who may apply', () => {
  test('SDE-10 within the window, its ends included', () => {
    expect(obstaclesOf({})).toEqual([]);
    expect(obstaclesOf({ now: new Date(call.opensAt) })).toEqual([]);
    expect(obstaclesOf({ now: new Date(call.closesAt) })).toEqual([]);
    expect(obstaclesOf({ now: new Date('2027-01-11T07:59:59Z') })).toEqual(['SDE-10 SIDE_WINDOW_EARLY']);
    expect(obstaclesOf({ now: new Date('2027-01-22T23:00:00Z') })).toEqual(['SDE-10 SIDE_WINDOW_OVER']);
  });

  test.each(['NONE', 'SUSPENDED', 'ROSTER'])(
    'SDE-11 not an organization whose status is %s where it is not named',
    (status) => {
      expect(obstaclesOf({ organiser: ngo(status) })).toEqual(['SDE-11 SIDE_STATUS_NEEDED']);
    },
  );

  test('SDE-11 organizations in the status that the call names; classes that it does not name are refused', () => {
    expect(obstaclesOf({ organiser: ngo('SPECIAL') })).toEqual([]);
    const ofStates = { ...call, order: [['STATE']] as const };
    expect(obstaclesOf({ organiser: ngo('GENERAL'), call: ofStates })).toEqual(['SDE-11 SIDE_CLASS_NOT_CALLED']);
  });

  test('SDE-12 one event each, or as many as the call says', () => {
    expect(obstaclesOf({ others: 1 })).toEqual(['SDE-12 SIDE_ORGANISER_HAS_EVENT']);
    expect(obstaclesOf({ others: 1, call: { ...call, perOrganiser: 2 } })).toEqual([]);
  });
});

describe('the application', () => {
  test('SDE-13 a complete one has no fault; what is missing is named field by field', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ title: {}, abstract: {}, languages: [], contactName: ' ', contactEmail: 'nobody' })).toEqual([
      'SDE-13 input.title NONE_GIVEN',
      'SDE-13 input.abstract NONE_GIVEN',
      'SDE-13 input.languages NONE_GIVEN',
      'SDE-13 input.contactName NONE_GIVEN',
      'SDE-13 input.contactEmail NOT_AN_ADDRESS',
    ]);
    expect(faultsOf({ abstract: { zh: '预'.repeat(501), original: 'zh' } })).toEqual([
      'SDE-13 input.abstract TOO_LONG',
    ]);
    expect(faultsOf({ abstract: { zh: '预'.repeat(500), original: 'zh' } })).toEqual([]);
  });

  test('SDE-14 a theme of the call or an item of the agenda, and how it serves the mandate', () => {
    expect(faultsOf({ themes: [] })).toEqual(['SDE-14 input.themes SIDE_THEME_OR_ITEM']);
    expect(faultsOf({ themes: [], itemId: 'item-5' })).toEqual([]);
    expect(faultsOf({ themes: ['other'] })).toEqual(['SDE-14 input.themes SIDE_NOT_OFFERED']);
    expect(faultsOf({ relevance: '' })).toEqual(['SDE-14 input.relevance NONE_GIVEN']);
  });

  test('SDE-15 about a State only with its involvement: described, as organizer, or as co-sponsor', () => {
    const about = { focusState: 'KEN' };
    expect(faultsOf(about)).toEqual(['SDE-15 input.focusInvolvement SIDE_STATE_NOT_INVOLVED']);
    expect(faultsOf({ ...about, focusInvolvement: 'Kenya opens the event.' })).toEqual([]);
    expect(faultsOf(about, { organiser: kenya })).toEqual([]);
    const cosponsors = [{ delegationId: 'ke', organisationId: null }];
    expect(faultsOf({ ...about, cosponsors }, { cosponsors: [kenya] })).toEqual([]);
    expect(faultsOf(about, { call: { ...call, focusNeedsInvolvement: false } })).toEqual([]);
  });

  test('SDE-16 slots of the call, each once, no more than it says', () => {
    expect(faultsOf({ preferences: [] })).toEqual(['SDE-16 input.preferences NONE_GIVEN']);
    expect(faultsOf({ preferences: ['s1', 's1'] })).toEqual(['SDE-16 input.preferences GIVEN_TWICE']);
    expect(faultsOf({ preferences: ['s9'] })).toEqual(['SDE-16 input.preferences SIDE_NOT_OFFERED']);
    expect(faultsOf({ preferences: ['s1', 's2'] }, { call: { ...call, preferences: 1 } })).toEqual([
      'SDE-16 input.preferences SIDE_TOO_MANY',
    ]);
  });

  test('SDE-17 a mode of the call, and a room that has the seats and the equipment', () => {
    expect(faultsOf({ mode: 'ONLINE' })).toEqual(['SDE-17 input.mode SIDE_NOT_OFFERED']);
    expect(faultsOf({ seats: 61 })).toEqual(['SDE-17 input.seats SIDE_NO_ROOM_SO_LARGE']);
    expect(faultsOf({ mode: 'HYBRID' })).toEqual(['SDE-17 input.seats SIDE_NO_ROOM_SO_LARGE']);
    expect(faultsOf({ equipment: ['INTERPRETATION'] })).toEqual(['SDE-17 input.equipment SIDE_NO_ROOM_HAS_IT']);
    const online = { ...call, modes: ['ONLINE'] as const };
    expect(faultsOf({ mode: 'ONLINE', seats: null, equipment: [] }, { call: online })).toEqual([]);
  });

  test('SDE-18 co-sponsors are others, known, each once, in time', () => {
    const key = ({ delegationId, organisationId }: PartyFacts) => ({ delegationId, organisationId });
    expect(faultsOf({ cosponsors: [key(austria)] }, { cosponsors: [austria] })).toEqual([
      'SDE-18 input.cosponsors SIDE_OWN_EVENT',
    ]);
    expect(faultsOf({ cosponsors: [key(kenya)] })).toEqual(['SDE-18 input.cosponsors SIDE_NOT_KNOWN']);
    const late = { cosponsors: [kenya], now: new Date('2027-02-27T00:00:00Z') };
    expect(faultsOf({ cosponsors: [key(kenya)] }, late)).toEqual(['SDE-18 input.cosponsors SIDE_LATE']);
  });

  test('SDE-19 a link is one, and is given in time', () => {
    expect(faultsOf({ link: 'example.org' })).toEqual(['SDE-19 input.link SIDE_NOT_A_LINK']);
    expect(faultsOf({ link: 'https://example.org/room' })).toEqual([]);
    const late = { now: new Date('2027-02-27T00:00:00Z') };
    expect(faultsOf({ link: 'https://example.org/room' }, late)).toEqual(['SDE-19 input.link SIDE_LATE']);
  });
});

describe('order and board', () => {
  const event = (id: string, organiserClass: StoredEvent['organiserClass'], number: number): StoredEvent =>
    ({ ...form, id, organiserClass, number, delegationId: id, organisationId: null }) as unknown as StoredEvent;

  test('SDE-30 a State that applies last stands before all others; inside a class first come, first served', () => {
    const events = [
      event('ngo', 'NON_GOVERNMENTAL_ORGANIZATION', 1),
      event('un', 'UN_ENTITY', 2),
      event('first-state', 'STATE', 3),
      event('last-state', 'STATE', 99),
    ];
    expect(inLawfulOrder(call.order, events).map(({ id }) => id)).toEqual(['first-state', 'last-state', 'ngo', 'un']);
    expect(rankOf([['STATE']], 'UN_ENTITY')).toBe(1);
  });

  test('SDE-43 a speaker is the same however the name is written', () => {
    expect(nameKeyOf('José GARCÍA')).toBe(nameKeyOf('  garcia, jose'));
    expect(peopleOf(event('at', 'STATE', 1))).toEqual(['organiser at', 'speaker a speaker']);
  });

  test('SDE-47 an issue says what was added, moved, cancelled and restored', () => {
    const place = (eventId: string, slotId: string) => ({ eventId, slotId, roomId: 'm3', line: null, fixed: false });
    const was = (eventId: string, cancelled = false) => ({ eventId, slotId: 's1', roomId: 'm3', cancelled });
    expect(
      programmeChanges(
        [was('same'), was('moved'), was('gone'), was('back', true), was('gone-before', true)],
        [place('same', 's1'), place('moved', 's2'), place('new', 's1'), place('back', 's1')],
      ),
    ).toEqual([
      { kind: 'MOVED', eventId: 'moved' },
      { kind: 'ADDED', eventId: 'new' },
      { kind: 'RESTORED', eventId: 'back' },
      { kind: 'CANCELLED', eventId: 'gone' },
    ]);
  });
});
