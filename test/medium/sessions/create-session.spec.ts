import {
  MeetingsQueries,
  SessionService,
  SessionsModule,
  SessionsQueries,
  audienceOf,
  sessionsEntities,
} from '#sessions';
import type { SessionPlan } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let sessions: SessionService;
let earlier: BuiltSession;

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  sessions = house.get(SessionService);
  earlier = await aSession()
    .on('2021-04-12', '2021-04-16')
    .withRooms({ hybrid: true }, { hybrid: true })
    .withAgenda('1', '2', '2 (a)')
    .withMeetings(
      { day: '2021-04-12', from: '09:00', to: '11:00', items: ['1', '2 (a)'] },
      { day: '2021-04-12', from: '09:00', to: '11:00', type: 'COMMITTEE_OF_THE_WHOLE', room: 1 },
      { day: '2021-04-16', from: '15:00', to: '17:00', items: ['2'], state: 'CLOSED' },
    )
    .build(house.dataSource);
});

afterAll(() => house[Symbol.asyncDispose]());

const officer = secretariat();
let number = 300;
const plan = (over: Partial<SessionPlan> = {}): SessionPlan => ({
  bodyId: earlier.bodyId,
  copyFromSessionId: earlier.id,
  number: (number += 1),
  title: { en: 'A later session' },
  mode: 'HYBRID',
  startsOn: '2021-11-08',
  endsOn: '2021-11-12',
  timezone: 'Europe/Vienna',
  copyAgenda: true,
  copyRooms: true,
  copyMeetings: true,
  ...over,
});
const created = async (over: Partial<SessionPlan> = {}): Promise<string> => {
  const answer = await sessions.createSession(officer, plan(over));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.id;
};

test('SES-5 SES-6 agenda, rooms, meetings across summer time, and the members of the day', async () => {
  const id = await created();
  const queries = house.get(SessionsQueries);
  const [session] = await queries.byIds(audienceOf(officer), [id]);
  expect(session).toMatchObject({ state: 'DRAFT', startsOn: '2021-11-08', endsOn: '2021-11-12', programmeVersion: 0 });
  expect((await queries.agendaOf([id])).map(({ label }) => label)).toEqual(['1', '2', '2 (a)']);
  expect((await queries.roomsOf([id])).map((room) => room.id).toSorted()).toEqual(earlier.rooms.toSorted());
  const meetings = await house.get(MeetingsQueries).ofSessions(audienceOf(officer), [id]);
  expect(meetings.map(({ type, number: n, startsAt, state }) => [type, n, startsAt, state])).toEqual([
    ['PLENARY', 1, '2021-11-08T08:00:00.000Z', 'SCHEDULED'],
    ['COMMITTEE_OF_THE_WHOLE', 1, '2021-11-08T08:00:00.000Z', 'SCHEDULED'],
    ['PLENARY', 2, '2021-11-12T14:00:00.000Z', 'SCHEDULED'],
  ]);
  const items = await house.get(MeetingsQueries).itemsOf([meetings[0]?.id ?? '']);
  expect(items.map(({ label, sessionId }) => [label, sessionId])).toEqual([
    ['1', id],
    ['2 (a)', id],
  ]);
  const delegations = await queries.delegationsOf([id]);
  expect(delegations).toHaveLength(53);
  expect(delegations.every(({ category, voting }) => category === 'MEMBER' && voting)).toBe(true);
  const [entry] = await house.sql<{ params: unknown }>(
    `SELECT params FROM audit_entry WHERE subject_id = $1 AND action = 'session.created'`,
    [id],
  );
  expect(entry?.params).toMatchObject({ members: 53, meetings: 3, leftOut: 0 });
});

test('SES-6 nobody is a member on a day without terms', async () => {
  const id = await created({ startsOn: '2031-03-10', endsOn: '2031-03-14', copyMeetings: false });
  expect(await house.get(SessionsQueries).delegationsOf([id])).toEqual([]);
});

test.each([
  ['SES-1', 'SESSION_NUMBER_TAKEN', () => ({ number: Number(earlier.slug.split('-').at(-1)) })],
  ['SES-1', 'UNKNOWN_BODY', () => ({ bodyId: 'cnd' })],
  ['SES-2', 'SESSION_DATES', () => ({ endsOn: '2021-11-01' })],
  ['SES-3', 'UNKNOWN_ZONE', () => ({ timezone: 'Mars/Olympus' })],
  ['SES-4', 'TEXT_MISSING', () => ({ title: {} })],
  ['SES-5', 'UNKNOWN_SESSION', () => ({ copyFromSessionId: earlier.bodyId })],
  ['SES-14', 'ROOM_TAKEN', () => ({})],
])('%s refuses with %s and leaves nothing behind', async (rule, code, over) => {
  const count = (): Promise<unknown[]> =>
    house.sql(
      'SELECT (SELECT count(*) FROM session) s, (SELECT count(*) FROM agenda_item) a, (SELECT count(*) FROM audit_entry) e',
    );
  const before = await count();
  expect(await sessions.createSession(officer, plan(over()))).toMatchObject({ ok: false, rule, code });
  expect(await count()).toEqual(before);
});

test('SES-5 not from a session of another body', async () => {
  const other = await aSession().of('ccpcj').build(house.dataSource);
  expect(await sessions.createSession(officer, plan({ copyFromSessionId: other.id }))).toMatchObject({
    code: 'OTHER_BODY',
  });
});

test('SES-1 of 20 who create the same number at once one succeeds', async () => {
  const same = plan({ copyFromSessionId: null });
  const answers = await Promise.all(Array.from({ length: 20 }, () => sessions.createSession(officer, same)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'SESSION_NUMBER_TAKEN')).toHaveLength(19);
});

test('SES-7 published once, with an agenda', async () => {
  const empty = await created({ copyFromSessionId: null });
  expect(await sessions.publishSession(officer, empty)).toMatchObject({ code: 'SESSION_WITHOUT_AGENDA' });
  const id = await created({ copyMeetings: false });
  expect(await sessions.publishSession(officer, id)).toMatchObject({ ok: true });
  expect(await sessions.publishSession(officer, id)).toMatchObject({ code: 'SESSION_PUBLISHED', rule: 'SES-7' });
});

test('SES-29 a room with one seat or more, or of unknown size', async () => {
  const room = { name: { en: 'Small room' }, hybrid: false };
  expect(await sessions.addRoom(officer, earlier.id, { ...room, capacity: 0 })).toMatchObject({
    code: 'ROOM_CAPACITY',
  });
  expect(await sessions.addRoom(officer, earlier.id, { ...room, name: { en: '' } })).toMatchObject({
    code: 'TEXT_MISSING',
  });
  expect(await sessions.addRoom(officer, earlier.id, room)).toMatchObject({ ok: true });
});

test('a change is told to those who follow the session and the home page', async () => {
  const versions = async (): Promise<unknown> =>
    house.sql(`SELECT topic, version::int FROM live_topic WHERE topic IN ('now', $1) ORDER BY topic`, [
      `session:${earlier.id}`,
    ]);
  const before = (await versions()) as { topic: string; version: number }[];
  await sessions.addRoom(officer, earlier.id, { name: { en: 'Another' }, hybrid: true });
  expect(await versions()).toEqual(before.map(({ topic, version }) => ({ topic, version: version + 1 })));
});
