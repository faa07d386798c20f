import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SettableClock } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import { sessionsEntities } from '#sessions';
import { floorServices, anInscription, anOpenSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let services: FloorServices;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  services = floorServices(dataSource, new SettableClock(new Date('2021-04-12T12:00:00Z')));
});

afterAll(async () => {
  await services.settled();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const twenty = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => one(index)));
const accepted = <T extends { ok: boolean }>(answers: readonly T[]): T[] => answers.filter(({ ok }) => ok);

interface Row {
  readonly state: string;
  readonly position: number | null;
  readonly request_number: number;
}
const slotsOf = (meetingId: string): Promise<Row[]> =>
  dataSource.query(
    'SELECT state, position, request_number FROM speaker_slot WHERE meeting_id = $1 ORDER BY request_number',
    [meetingId],
  );
const recordOf = (meetingId: string): Promise<{ number: number; kind: string }[]> =>
  dataSource.query('SELECT number, kind FROM meeting_record WHERE meeting_id = $1 ORDER BY number', [meetingId]);
const versionOf = async (meetingId: string): Promise<number> => {
  const rows: { version: string }[] = await dataSource.query('SELECT version FROM live_topic WHERE topic = $1', [
    `meeting:${meetingId}`,
  ]);
  return Number(rows[0]?.version);
};
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

test('FLR-19 20 give the floor at once, to 20 speakers: exactly one has it', async () => {
  const { secretariat, meetingId, slots } = await anOpenSitting(dataSource, services, { members: 20, listed: 20 });
  const seen = await versionOf(meetingId);
  const answers = await twenty((n) =>
    services.floor.give(secretariat, slots[n] as SpeakerSlotId, { seen, reason: 'race' }),
  );
  expect(accepted(answers)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.code])))).toEqual(new Set(['STALE_VERSION']));
  const rows = await slotsOf(meetingId);
  expect(rows.filter(({ state }) => state === 'SPEAKING')).toHaveLength(1);
  const places = rows.flatMap(({ position }) => position ?? []);
  expect(places.toSorted((a, b) => a - b)).toEqual(upTo(19));
});

test('FLR-39 the chair and 19 impatient fingers press Next at once: one speaker is called', async () => {
  const { chair, meetingId } = await anOpenSitting(dataSource, services, { members: 20, listed: 20 });
  const seen = await versionOf(meetingId);
  const answers = await twenty(() => services.floor.giveToNext(chair, meetingId, seen));
  expect(accepted(answers)).toHaveLength(1);
  const states = (await slotsOf(meetingId)).map(({ state }) => state);
  expect(states).toEqual(['SPEAKING', ...Array<string>(19).fill('WAITING')]);
});

test('FLR-6 20 requests of one delegation at once: one stands on the list', async () => {
  const { secretariat, meetingId, listId, members } = await anOpenSitting(dataSource, services);
  const [first] = members;
  if (!first) throw new Error('no member');
  const answers = await twenty(() => services.inscription.inscribe(secretariat, anInscription(listId, first)));
  expect(accepted(answers)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'ALREADY_INSCRIBED')).toHaveLength(19);
  expect(await slotsOf(meetingId)).toHaveLength(1);
});

test('FLR-11 20 requests of different delegations at once: an order of request without gaps or ties', async () => {
  const { secretariat, meetingId, listId, members } = await anOpenSitting(dataSource, services, { members: 20 });
  const answers = await twenty((n) =>
    services.inscription.inscribe(secretariat, anInscription(listId, members[n] ?? members[0]!)),
  );
  expect(accepted(answers)).toHaveLength(20);
  const rows = await slotsOf(meetingId);
  expect(rows.map((row) => row.request_number)).toEqual(upTo(20));
  expect(rows.map(({ position }) => position)).toEqual(upTo(20));
});

test('FLR-8 20 organisations for 3 places: three stand on the list', async () => {
  const sitting = await anOpenSitting(dataSource, services);
  await dataSource.query(
    `INSERT INTO delegation (id, session_id, plate, category)
     SELECT gen_random_uuid(), $1, jsonb_build_object('en', 'NGO ' || n), 'NON_GOVERNMENTAL_ORGANIZATION' FROM generate_series(1, 20) n`,
    [sitting.sessionId],
  );
  const organisations: { id: (typeof sitting.members)[number] }[] = await dataSource.query(
    `SELECT id FROM delegation WHERE session_id = $1 AND plate ->> 'en' LIKE 'NGO %'`,
    [sitting.sessionId],
  );
  const answers = await twenty((n) =>
    services.inscription.inscribe(
      sitting.secretariat,
      anInscription(sitting.listId, organisations[n]?.id ?? sitting.organisation),
    ),
  );
  expect(accepted(answers)).toHaveLength(3);
});

test('FLR-28 20 rights of reply of one delegation at once: one is asked for', async () => {
  const { secretariat, listId, meetingId, members } = await anOpenSitting(dataSource, services);
  const wish = { listId, delegationId: members[0]!, place: 'IN_HALL' as const, repliesToSlotId: null };
  const answers = await twenty(() => services.replies.request(secretariat, wish));
  expect(accepted(answers)).toHaveLength(1);
  expect(await slotsOf(meetingId)).toHaveLength(1);
});

test('FLR-28 replies are counted over all meetings on the item, also when two are asked for at once', async () => {
  const sitting = await anOpenSitting(dataSource, services, { profile: { repliesPerItem: 1 } });
  const { secretariat, sessionId, listId, itemId, members, done } = sitting;
  const committee = randomUUID() as typeof sitting.meetingId;
  await dataSource.query(
    `INSERT INTO meeting (id, session_id, number, type, mode, starts_at, ends_at, state)
     VALUES ($1, $2, 1, 'COMMITTEE_OF_THE_WHOLE', 'ONLINE', now(), now() + interval '2 hours', 'OPEN')`,
    [committee, sessionId],
  );
  const setUp = { itemId, title: null, opensAt: null, closesAt: null, timeLimits: {} };
  await done(services.lists.setUp(secretariat, committee, setUp));
  const [other]: { id: typeof listId }[] = await dataSource.query(
    'SELECT id FROM speakers_list WHERE meeting_id = $1',
    [committee],
  );
  const wish = { delegationId: members[0]!, place: 'REMOTE' as const, repliesToSlotId: null };
  const answers = await twenty((n) =>
    services.replies.request(secretariat, { ...wish, listId: n % 2 === 0 ? listId : (other?.id ?? listId) }),
  );
  expect(accepted(answers)).toHaveLength(1);
});

test('FLR-31 20 points of order of one delegation at once: one is raised', async () => {
  const { secretariat, meetingId, members } = await anOpenSitting(dataSource, services);
  const wish = { meetingId, delegationId: members[0]!, place: 'IN_HALL' as const };
  const answers = await twenty(() => services.points.raise(secretariat, wish));
  expect(accepted(answers)).toHaveLength(1);
});

test('FLR-35 20 open the meeting at once, 20 close it: each happens once, and the record has no gap', async () => {
  const { chair, meetingId } = await anOpenSitting(dataSource, services);
  expect(accepted(await twenty(() => services.conduct.suspend(chair, meetingId)))).toHaveLength(1);
  expect(accepted(await twenty(() => services.conduct.resume(chair, meetingId)))).toHaveLength(1);
  expect(accepted(await twenty(() => services.conduct.close(chair, meetingId)))).toHaveLength(1);
  const record = await recordOf(meetingId);
  expect(record.map(({ number }) => number)).toEqual(upTo(record.length));
  expect(record.slice(-3).map(({ kind }) => kind)).toEqual(['meeting.suspended', 'meeting.resumed', 'meeting.closed']);
});

test('every accepted command raises the version by one, a refused one leaves nothing', async () => {
  const { chair, meetingId, members } = await anOpenSitting(dataSource, services, { members: 20 });
  const before = await versionOf(meetingId);
  const lines = (await recordOf(meetingId)).length;
  const noted = await twenty((n) =>
    services.presence.note(chair, { meetingId, delegationId: members[n] ?? members[0]!, attendance: 'IN_HALL' }),
  );
  expect(accepted(noted)).toHaveLength(20);
  const refused = await twenty(() => services.floor.end(chair, meetingId, null));
  expect(accepted(refused)).toHaveLength(0);
  expect(await versionOf(meetingId)).toBe(before + 20);
  expect(await recordOf(meetingId)).toHaveLength(lines + 20);
});
