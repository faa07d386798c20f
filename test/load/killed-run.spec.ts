import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { projectRoot } from '#platform';
import { OutputQueries } from '#outputs';
import { BadgePrinting, ParticipantsModule } from '#participants';
import { sessionsEntities } from '#sessions';
import { aSession } from '../builders/a-session.js';
import { anActor } from '../builders/an-actor.js';
import { manyPeople, writeRegistrations } from '../builders/approved-people.js';
import { done, stored } from '../builders/registration.js';
import { openHouse } from '../support/house.js';
import type { House } from '../support/house.js';
import { until } from '../support/wait.js';

let house: House;
let folder: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  // Asks for runs and makes none.
  house = await openHouse({ modules: [ParticipantsModule], entities: sessionsEntities });
  folder = await mkdtemp(join(tmpdir(), 'rostrum-killed-'));
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await house?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** The worker as it is deployed. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, [join(projectRoot, 'dist/apps/worker/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: house.url,
      ROSTRUM_SECRET: 'a secret of tests, the same for all processes',
      ROSTRUM_DATA: folder,
      ROSTRUM_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  workers.push(worker);
  return worker;
}

test('OUT-2 a worker is killed while it prints: the next one goes on, and nothing is printed twice', async () => {
  const session = await aSession().withMembers('AUT', 'JPN', 'KEN').build(house.dataSource);
  const place = { bodyId: session.bodyId, sessionId: session.id };
  const secretariat = await stored(house, anActor('SECRETARIAT', 'SESSION', place));
  const people = manyPeople(3_000, Object.values(session.delegations));
  await writeRegistrations(
    house.sql,
    session.id,
    people.map((person) => ({ ...person, function: 'ADVISER' as const })),
  );
  const { id } = done(await house.get(BadgePrinting).print(secretariat, session.id, { filter: {}, language: 'en' }));
  const run = async () => (await house.get(OutputQueries).byIds([id]))[0];

  const first = startWorker();
  await until('a part is made', async () => ((await run())?.done ?? 0) > 0, 180_000);
  first.kill('SIGKILL');
  const left = await run();
  expect(left?.state).toBe('MAKING');
  expect(left?.done).toBeLessThan(3_000);

  startWorker();
  await until('the run is made', async () => (await run())?.state === 'DONE', 300_000);
  expect(await run()).toMatchObject({ done: 3_000, total: 3_000 });
  const files = await house.get(OutputQueries).files([id]);
  expect(files.map(({ name }) => name)).toEqual(['badges-1.pdf', 'badges-2.pdf', 'badges-3.pdf']);
  const [counted] = await house.sql<{ people: number; distinct: number }>(
    `SELECT count(*)::int AS people, count(DISTINCT each)::int AS distinct FROM output_run o,
       jsonb_array_elements(o.plan) part, jsonb_array_elements_text(part -> 'data') each WHERE o.id = $1`,
    [id],
  );
  expect(counted).toEqual({ people: 3_000, distinct: 3_000 });
}, 600_000);
