import { execFileSync } from 'node:child_process';
import { Module } from '@nestjs/common';
import { PlatformWorkerModule } from '#platform';
import { OutputQueries, OutputsWorkerModule } from '#outputs';
import type { OutputRow } from '#outputs';
import { BadgePrinting, ListQueries, ListService, ParticipantsModule, drawUp, inListOrder } from '#participants';
import { sessionsEntities } from '#sessions';
import { aSession } from '../builders/a-session.js';
import { anActor } from '../builders/an-actor.js';
import { manyPeople, writeRegistrations } from '../builders/approved-people.js';
import { done, stored } from '../builders/registration.js';
import { openHouse } from '../support/house.js';
import type { House } from '../support/house.js';
import { until } from '../support/wait.js';

@Module({ imports: [ParticipantsModule, OutputsWorkerModule, PlatformWorkerModule] })
class Worker {}

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [Worker], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

/** Resident megabytes of the process that sets type; 0 while there is none. */
function typesetterMegabytes(): number {
  const lines = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'rss=,args='])
    .toString()
    .split('\n');
  return Math.max(
    0,
    ...lines.filter((line) => line.includes('typeset-process')).map((line) => Number.parseInt(line, 10) / 1_024),
  );
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; megabytes: number }> {
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, typesetterMegabytes())), 200);
  const begun = performance.now();
  try {
    const value = await work();
    return { value, seconds: Math.round((performance.now() - begun) / 100) / 10, megabytes: Math.round(megabytes) };
  } finally {
    clearInterval(watch);
  }
}
const ended = (id: string): Promise<OutputRow> =>
  until(
    'the run has ended',
    async () => {
      const [run] = await house.get(OutputQueries).byIds([id]);
      return run?.finishedAt != null && run;
    },
    600_000,
  );

test('5,000 participants in 193 delegations: the list, its issue in six languages, and all badges', async () => {
  const states = await house.sql<{ iso3: string }>(
    "SELECT iso3 FROM state WHERE kind = 'MEMBER' ORDER BY iso3 LIMIT 193",
  );
  const session = await aSession()
    .withMembers(...states.map(({ iso3 }) => iso3))
    .build(house.dataSource);
  const place = { bodyId: session.bodyId, sessionId: session.id };
  const secretariat = await stored(house, anActor('SECRETARIAT', 'SESSION', place));
  await writeRegistrations(house.sql, session.id, manyPeople(5_000, Object.values(session.delegations)));
  await house.sql('ANALYZE registration, badge');

  const page = await timed(async () => inListOrder(drawUp(await house.get(ListQueries).approved(session.id)), 'en'));
  const issue = await timed(async () => {
    done(
      await house
        .get(ListService)
        .issue(secretariat, session.id, { stage: 'PROVISIONAL', symbol: 'E/CN.7/2027/INF/5000' }),
    );
    const [row] = await house.get(ListQueries).issues(session.id);
    return ended(row?.runId ?? '');
  });
  const badges = await timed(async () =>
    ended(done(await house.get(BadgePrinting).print(secretariat, session.id, { filter: {}, language: 'en' })).id),
  );
  const files = await house.get(OutputQueries).files([issue.value.id, badges.value.id]);
  const megabytes = (runId: string) =>
    Math.round(files.filter((file) => file.runId === runId).reduce((sum, { size }) => sum + size, 0) / 100_000) / 10;
  console.info(
    `list drawn up and sorted ${page.seconds} s; 12 files of its issue ${issue.seconds} s, ${megabytes(issue.value.id)} MB, ` +
      `setting took ${issue.megabytes} MB; 5,000 badges ${badges.seconds} s, ${megabytes(badges.value.id)} MB, setting took ${badges.megabytes} MB`,
  );
  expect(issue.value).toMatchObject({ state: 'DONE', done: 60_000 });
  expect(badges.value).toMatchObject({ state: 'DONE', done: 5_000 });
  expect(files.filter(({ runId }) => runId === badges.value.id)).toHaveLength(5);
  // Generous: the machine is shared. What matters is that memory stays far from what one file of all would take.
  expect(page.seconds).toBeLessThan(5);
  expect(badges.megabytes).toBeLessThan(1_500);
}, 900_000);
