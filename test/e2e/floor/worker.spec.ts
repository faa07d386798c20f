import type { DataSource } from 'typeorm';
import { SystemClock } from '#kernel';
import { readConfiguration } from '#platform';
import { sessionsEntities } from '#sessions';
import { startWorker } from '../../../apps/worker/src/worker.js';
import { anOpenSitting, floorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';
import { until } from '../../support/wait.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
});

afterAll(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

test('FLR-26 a worker that starts when the time is over ends the floor at once, and writes it on the record', async () => {
  const services = floorServices(dataSource, new SystemClock());
  const { chair, meetingId, listId, done } = await anOpenSitting(dataSource, services, { listed: 2 });
  await done(services.lists.setTimeLimits(chair, listId, { MEMBER: 10 }));
  const [topic]: { version: string }[] = await dataSource.query('SELECT version FROM live_topic WHERE topic = $1', [
    `meeting:${meetingId}`,
  ]);
  await done(services.floor.giveToNext(chair, meetingId, Number(topic?.version)));
  // As if the time had run out while no worker was there.
  await dataSource.query(
    `UPDATE speaker_slot SET running_since = running_since - interval '1 min', closes_at = closes_at - interval '1 min'
     WHERE meeting_id = $1 AND state = 'SPEAKING'`,
    [meetingId],
  );
  await services.settled();
  const worker = await startWorker(
    readConfiguration({ DATABASE_URL: database.url, ROSTRUM_LOG_LEVEL: 'silent', NODE_ENV: 'test' }),
  );
  try {
    const line = await until('the line of the record', async () => {
      const rows: { params: unknown; actor_name: string | null }[] = await dataSource.query(
        `SELECT params, actor_name FROM meeting_record WHERE meeting_id = $1 AND kind = 'floor.timed-out'`,
        [meetingId],
      );
      return rows[0];
    });
    expect(line).toMatchObject({ params: { delegation: { en: 'M1' }, minutes: 0, seconds: 10 }, actor_name: null });
    await until('the event is relayed', async () => {
      const rows: unknown[] = await dataSource.query(
        `SELECT FROM outbox WHERE name = 'floor.ended' AND payload ->> 'meetingId' = $1 AND relayed_at IS NOT NULL`,
        [meetingId],
      );
      return rows.length === 1;
    });
  } finally {
    await worker.close();
  }
});
