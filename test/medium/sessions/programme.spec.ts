import {
  MeetingsQueries,
  ProgrammeIssueService,
  ProgrammeService,
  SessionsModule,
  instantAt,
  sessionsEntities,
} from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let programme: ProgrammeService;
let issues: ProgrammeIssueService;

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  programme = house.get(ProgrammeService);
  issues = house.get(ProgrammeIssueService);
});

afterAll(() => house[Symbol.asyncDispose]());

const officer = secretariat();
const at = (time: string, day = '2027-03-08'): string => instantAt('Europe/Vienna', day, time);
const plan = (roomId: string | null, over: Partial<Parameters<ProgrammeService['scheduleMeeting']>[2]> = {}) => ({
  type: 'INFORMAL' as const,
  mode: 'HYBRID' as const,
  roomId,
  startsAt: at('10:00'),
  endsAt: at('13:00'),
  itemIds: [],
  ...over,
});
const events = async (name: string): Promise<number> =>
  (await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE name = $1', [name]))[0]?.n ?? 0;

test('SES-14 of 20 bookings of one room and time at once exactly one stands', async () => {
  const session = await aSession().build(house.dataSource);
  const before = await events('meeting.scheduled');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => programme.scheduleMeeting(officer, session.id, plan(session.rooms[0] ?? null))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toMatchObject({
      code: 'ROOM_TAKEN',
      rule: 'SES-14',
      params: { day: '2027-03-08', from: '10:00', to: '13:00' },
    });
  expect(await house.sql('SELECT FROM meeting WHERE session_id = $1', [session.id])).toHaveLength(1);
  expect(await events('meeting.scheduled')).toBe(before + 1);
});

test('SES-14 the same among 20 sessions that share a room', async () => {
  const first = await aSession().build(house.dataSource);
  const room = first.rooms[0] ?? '';
  const sessions = await Promise.all(
    Array.from({ length: 20 }, () => aSession().inRooms(room).withRooms().build(house.dataSource)),
  );
  const answers = await Promise.all(sessions.map(({ id }) => programme.scheduleMeeting(officer, id, plan(room))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await house.sql('SELECT FROM meeting WHERE room_id = $1', [room])).toHaveLength(1);
});

test('SES-14 SES-15 what passes the services by is stopped by the database', async () => {
  const session = await aSession()
    .withRooms({ hybrid: true }, { hybrid: true })
    .withMeetings({})
    .build(house.dataSource);
  const insert = (room: string | undefined, type: string): Promise<unknown> =>
    house.sql(
      `INSERT INTO meeting (id, session_id, type, mode, room_id, starts_at, ends_at)
       VALUES (gen_random_uuid(), $1, $2, 'HYBRID', $3, $4, $5)`,
      [session.id, type, room, at('12:59'), at('14:00')],
    );
  await expect(insert(session.rooms[0], 'INFORMAL')).rejects.toThrow(/meeting_room_free/);
  await expect(insert(session.rooms[1], 'PLENARY')).rejects.toThrow(/meeting_chair_free/);
  await insert(session.rooms[1], 'COMMITTEE_OF_THE_WHOLE');
});

test.each([
  [
    'SES-11',
    'on another day',
    { startsAt: at('10:00', '2027-03-13'), endsAt: at('12:00', '2027-03-13') },
    'MEETING_OUTSIDE_SESSION',
  ],
  ['SES-15', 'beside the plenary', { type: 'PLENARY' as const, mode: 'ONLINE' as const, roomId: null }, 'CHAIR_TAKEN'],
  ['SES-13', 'in no room', { roomId: 'x' }, 'ROOM_UNKNOWN'],
  ['SES-17', 'on no item', { itemIds: ["'; DROP TABLE meeting"] }, 'ITEM_UNKNOWN'],
])('%s a meeting %s is refused and nothing is written', async (rule, _, over, code) => {
  const session = await aSession().withMeetings({}).build(house.dataSource);
  const [audited] = await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM audit_entry');
  expect(await programme.scheduleMeeting(officer, session.id, plan(null, { mode: 'ONLINE', ...over }))).toMatchObject({
    ok: false,
    code,
    rule,
  });
  expect(await house.sql('SELECT FROM meeting WHERE session_id = $1', [session.id])).toHaveLength(1);
  expect(await house.sql('SELECT count(*)::int AS n FROM audit_entry')).toEqual([audited]);
});

test('SES-16 the same item in plenary and Committee', async () => {
  const session = await aSession()
    .withRooms({ hybrid: true }, { hybrid: true })
    .withMeetings({ items: ['3'] })
    .build(house.dataSource);
  const room = session.rooms[1] ?? null;
  const itemIds = [session.items['3'] ?? ''];
  const committee = plan(room, { type: 'COMMITTEE_OF_THE_WHOLE', itemIds });
  expect(await programme.scheduleMeeting(officer, session.id, committee)).toMatchObject({ code: 'ITEM_TAKEN' });
  const clashes = await programme.clashes(session.id, null, { ...committee, roomId: session.rooms[0] ?? null });
  expect(clashes.map(({ kind, other }) => [kind, other.id])).toEqual([
    ['ROOM', session.meetings[0]],
    ['ITEM', session.meetings[0]],
  ]);
  expect(await programme.scheduleMeeting(officer, session.id, plan(room, { itemIds }))).toMatchObject({ ok: true });
});

test('SES-18 SES-19 moving needs the version that stands, and a meeting not yet opened', async () => {
  const session = await aSession()
    .withMeetings({ items: ['1'] }, { day: '2027-03-09', state: 'CLOSED' })
    .build(house.dataSource);
  const [meeting = '', closed = ''] = session.meetings;
  const later = plan(session.rooms[0] ?? null, {
    type: 'PLENARY',
    startsAt: at('15:00'),
    endsAt: at('18:00'),
    itemIds: [session.items['2'] ?? ''],
  });
  expect(await programme.rescheduleMeeting(officer, meeting, later, 7)).toMatchObject({
    code: 'MEETING_CHANGED',
    rule: 'SES-19',
  });
  expect(await programme.rescheduleMeeting(officer, meeting, later, 1)).toMatchObject({ ok: true });
  expect(await programme.rescheduleMeeting(officer, meeting, later, 1)).toMatchObject({ code: 'MEETING_CHANGED' });
  expect(await programme.cancelMeeting(officer, closed)).toMatchObject({ code: 'MEETING_BEGUN', rule: 'SES-18' });
  expect(await house.sql('SELECT version, sequence, starts_at FROM meeting WHERE id = $1', [meeting])).toEqual([
    { version: 2, sequence: 1, starts_at: new Date(at('15:00')) },
  ]);
  const [entry] = await house.sql<{ action: string; changes: unknown[] }>(
    'SELECT action, changes FROM audit_entry WHERE subject_id = $1 ORDER BY number DESC LIMIT 1',
    [meeting],
  );
  expect(entry?.action).toBe('meeting.rescheduled');
  expect(entry?.changes).toContainEqual({ field: 'startsAt', before: at('10:00'), after: at('15:00') });
});

test('SES-19 of 20 who move the same version one succeeds', async () => {
  const session = await aSession().withMeetings({}).build(house.dataSource);
  const [meeting = ''] = session.meetings;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      programme.rescheduleMeeting(
        officer,
        meeting,
        plan(session.rooms[0] ?? null, { startsAt: at(`0${n % 9}:00`) }),
        1,
      ),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('SES-14 a cancelled meeting leaves its room free', async () => {
  const session = await aSession().withMeetings({}).build(house.dataSource);
  const [meeting = ''] = session.meetings;
  expect(await programme.cancelMeeting(officer, meeting)).toEqual({ ok: true, value: undefined });
  expect(await programme.cancelMeeting(officer, meeting)).toMatchObject({ code: 'MEETING_NOT_ON_PROGRAMME' });
  expect(await programme.scheduleMeeting(officer, session.id, plan(session.rooms[0] ?? null))).toMatchObject({
    ok: true,
  });
});

test('SES-20 SES-21 SES-22 an issue numbers the meetings, says what changed, and shows them', async () => {
  const session = await aSession().withRooms({ hybrid: true }, { hybrid: true }).build(house.dataSource);
  const [hall = null, board = null] = session.rooms;
  const seen = async (): Promise<unknown[]> =>
    (await house.get(MeetingsQueries).ofSessions([false, [], [], false, [], []], [session.id])).map((m) => m.number);
  const plenary = (day: string, over: object = {}) =>
    plan(hall, { type: 'PLENARY', startsAt: at('10:00', day), endsAt: at('13:00', day), ...over });

  await house.sql('UPDATE session SET programme_version = 0 WHERE id = $1', [session.id]);
  expect(await issues.publishProgramme(officer, session.id)).toMatchObject({
    code: 'PROGRAMME_UNCHANGED',
    rule: 'SES-21',
  });
  const late = await programme.scheduleMeeting(officer, session.id, plenary('2027-03-10'));
  const early = await programme.scheduleMeeting(officer, session.id, plenary('2027-03-08'));
  expect(await seen()).toEqual([]);
  expect(await issues.publishProgramme(officer, session.id)).toMatchObject({ ok: true });
  expect(await seen()).toEqual([1, 2]);
  expect(await issues.publishProgramme(officer, session.id)).toMatchObject({ code: 'PROGRAMME_UNCHANGED' });

  const earlyId = early.ok ? early.value.id : '';
  const version = async (): Promise<number> =>
    (await house.sql<{ version: number }>('SELECT version FROM meeting WHERE id = $1', [earlyId]))[0]?.version ?? 0;
  await programme.rescheduleMeeting(officer, earlyId, plenary('2027-03-08', { roomId: board }), await version());
  await programme.cancelMeeting(officer, late.ok ? late.value.id : '');
  await programme.scheduleMeeting(officer, session.id, plenary('2027-03-09'));
  expect(await issues.publishProgramme(officer, session.id)).toMatchObject({ ok: true });
  const rows = await house.sql<{ number: number; changes: { kind: string }[] }>(
    'SELECT number, changes FROM programme_issue WHERE session_id = $1 ORDER BY number',
    [session.id],
  );
  expect(rows.map(({ number, changes }) => [number, changes.map(({ kind }) => kind)])).toEqual([
    [1, []],
    [2, ['ROOM', 'ADDED', 'CANCELLED']],
  ]);
  expect(await seen()).toEqual([1, 2]);
});
