import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { FloorTimer } from '#floor';
import { SettableClock, SystemClock } from '#kernel';
import { createLog, readConfiguration } from '#platform';
import { sessionsEntities } from '#sessions';
import { floorServices, anInscription, anOpenSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let services: FloorServices;
const silent = createLog(
  readConfiguration({ DATABASE_URL: 'postgres://127.0.0.1/none', ROSTRUM_LOG_LEVEL: 'silent' }),
  'test',
);
const clock = new SettableClock(new Date('2021-04-12T12:00:00Z'));

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  services = floorServices(dataSource, clock);
});

afterAll(async () => {
  await services.settled();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

/** A worker that has just been started: it knows nothing but the database. */
const freshTimer = (): FloorTimer => {
  const started = floorServices(dataSource, clock);
  return new FloorTimer(started.due, started.floor, started.lists, clock, silent);
};
const stateOf = async (meetingId: string): Promise<{ state: string; used_ms: string }[]> =>
  dataSource.query('SELECT state, used_ms FROM speaker_slot WHERE meeting_id = $1 ORDER BY request_number', [
    meetingId,
  ]);
const kindsOf = async (meetingId: string): Promise<string[]> => {
  const rows: { kind: string }[] = await dataSource.query(
    'SELECT kind FROM meeting_record WHERE meeting_id = $1 ORDER BY number',
    [meetingId],
  );
  return rows.map(({ kind }) => kind);
};

test('FLR-26 a worker killed before the limit and started after it ends the floor at the limit, once', async () => {
  const { chair, meetingId, done } = await anOpenSitting(dataSource, services, { listed: 2 });
  const version = 99;
  await dataSource.query('UPDATE live_topic SET version = $2 WHERE topic = $1', [`meeting:${meetingId}`, version]);
  await done(services.floor.giveToNext(chair, meetingId, version));
  clock.advance(299_000);
  await freshTimer().catchUp();
  expect((await stateOf(meetingId))[0]?.state).toBe('SPEAKING');
  clock.advance(120_000);
  await Promise.all([freshTimer().catchUp(), freshTimer().catchUp(), freshTimer().catchUp()]);
  expect((await stateOf(meetingId))[0]).toEqual({ state: 'SPOKEN', used_ms: '300000' });
  expect((await kindsOf(meetingId)).filter((kind) => kind === 'floor.timed-out')).toHaveLength(1);
});

test('FLR-26 where the body does not close at the limit, the speaker goes on', async () => {
  const { chair, meetingId, done } = await anOpenSitting(dataSource, services, {
    listed: 1,
    profile: { closesAtLimit: false },
  });
  await dataSource.query('UPDATE live_topic SET version = 99 WHERE topic = $1', [`meeting:${meetingId}`]);
  await done(services.floor.giveToNext(chair, meetingId, 99));
  clock.advance(900_000);
  await freshTimer().catchUp();
  expect((await stateOf(meetingId))[0]?.state).toBe('SPEAKING');
});

test('FLR-2 lists open and close at their set times, also on the record, once', async () => {
  const { secretariat, meetingId, members, done } = await anOpenSitting(dataSource, services);
  const in10 = (n: number) => new Date(clock.now().getTime() + n * 600_000);
  const title = { en: 'Speakers on the draft' };
  const wish = { itemId: null, title, opensAt: in10(1), closesAt: in10(2), timeLimits: {} };
  await done(services.lists.setUp(secretariat, meetingId, wish));
  const [list] = (await dataSource.query(
    `SELECT id FROM speakers_list WHERE meeting_id = $1 AND title ->> 'en' = 'Speakers on the draft'`,
    [meetingId],
  )) as { id: Parameters<typeof anInscription>[0] }[];
  const inscribe = (n: number) => services.inscription.inscribe(secretariat, anInscription(list!.id, members[n]!));
  expect(await inscribe(0)).toMatchObject({ code: 'LIST_NOT_OPEN', params: { opensAt: wish.opensAt.toISOString() } });
  clock.set(in10(1));
  expect(await inscribe(0)).toMatchObject({ ok: true });
  await Promise.all([freshTimer().catchUp(), freshTimer().catchUp()]);
  clock.set(new Date(wish.closesAt));
  expect(await inscribe(1)).toMatchObject({ code: 'LIST_CLOSED' });
  await Promise.all([freshTimer().catchUp(), freshTimer().catchUp()]);
  const kinds = await kindsOf(meetingId);
  expect(kinds.filter((kind) => kind === 'list.opened')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'list.closed')).toHaveLength(1);
});

test('FLR-26 a running worker ends the floor within moments of the limit', async () => {
  const real = floorServices(dataSource, new SystemClock());
  const { chair, meetingId, listId, done } = await anOpenSitting(dataSource, real, { listed: 1 });
  await done(real.lists.setTimeLimits(chair, listId, { MEMBER: 10 }));
  await dataSource.query('UPDATE live_topic SET version = 99 WHERE topic = $1', [`meeting:${meetingId}`]);
  await done(real.floor.giveToNext(chair, meetingId, 99));
  // As if nine of the ten seconds had gone.
  await dataSource.query(
    `UPDATE speaker_slot SET running_since = running_since - interval '9 s', closes_at = closes_at - interval '9 s'
     WHERE meeting_id = $1`,
    [meetingId],
  );
  const timer = new FloorTimer(real.due, real.floor, real.lists, new SystemClock(), silent);
  timer.onApplicationBootstrap();
  try {
    while ((await stateOf(meetingId))[0]?.state === 'SPEAKING') await pause(20);
  } finally {
    timer.onModuleDestroy();
    await real.settled();
  }
  const [late]: { used_ms: string; given_at: Date; ended_at: Date }[] = await dataSource.query(
    'SELECT used_ms, given_at, ended_at FROM speaker_slot WHERE meeting_id = $1',
    [meetingId],
  );
  expect(late?.used_ms).toBe('10000');
  const lateness = late!.ended_at.getTime() - (late!.given_at.getTime() + 1_000);
  expect(lateness).toBeGreaterThanOrEqual(0);
  expect(lateness).toBeLessThan(2_000);
});
