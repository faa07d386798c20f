import { ApprovalService, RegistrationModule, SubmissionService } from '#registration';
import { sessionsEntities } from '#sessions';
import { aParticipant, aProfile, aQuota, decidedOf, openRegistrationBench } from '../../builders/registration.js';
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let bench: RegistrationBench;
/** The services of three API processes, each with connections of its own, on one database. */
let houses: House[];

beforeAll(async () => {
  bench = await openRegistrationBench();
  const other = (): Promise<House> =>
    openHouse({ modules: [RegistrationModule], entities: sessionsEntities, url: bench.house.url });
  houses = [bench.house, await other(), await other()];
});
afterAll(async () => {
  for (const house of (houses ?? []).slice(1)) await house[Symbol.asyncDispose]();
  await bench?.[Symbol.asyncDispose]();
});

const submission = (n: number): SubmissionService => (houses[n % houses.length] as House).get(SubmissionService);
const approval = (n: number): ApprovalService => (houses[n % houses.length] as House).get(ApprovalService);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Drafts straight into the table: what is raced for is submitting. */
async function drafts(open: OpenRegistration, count: number): Promise<string[]> {
  const rows = await bench.house.sql<{ id: string }>(
    `INSERT INTO registration (id, session_id, delegation_id, category, family_name, given_name, name_key, function,
       language, participations, state)
     SELECT gen_random_uuid(), $1, $2, 'MEMBER_STATE', 'Delegate ' || n, 'Member', 'x' || n, 'ADVISER', 'en', '{IN_HALL}',
       'DRAFT' FROM generate_series(1, $3::int) n RETURNING id`,
    [open.session.id, open.delegations[0], count],
  );
  return rows.map(({ id }) => id);
}

/** What must hold after whatever happened at once: places within the quota, the line in order, nobody waiting for a free place. */
async function expectLawful(open: OpenRegistration, places: number): Promise<void> {
  const rows = await open.states();
  const holding = rows.filter(({ state }) => ['SUBMITTED', 'APPROVED'].includes(state));
  const waiting = rows.filter(({ state }) => state === 'WAITING');
  const taken = await open.places();
  expect(taken.map(({ place }) => place)).toEqual(upTo(taken.length));
  expect(taken.map(({ id }) => id).toSorted()).toEqual(holding.map(({ id }) => id).toSorted());
  expect(holding.length).toBeLessThanOrEqual(places);
  if (waiting.length > 0) expect(holding).toHaveLength(places);
  // In the order of submission: nobody who waits has a smaller number than somebody who has a place.
  const last = Math.max(0, ...holding.map(({ number }) => number ?? 0));
  expect(waiting.every(({ number }) => (number ?? 0) > last)).toBe(true);
}

test('REG-6 200 at once for the last 10 places, over the services of three processes: 10 have places, 190 wait in order', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 30 })] }));
  const early = await drafts(open, 20);
  decidedOf(await submission(0).submit(open.secretariat, early));
  await bench.house.sql(`UPDATE registration SET family_name = 'Early ' || number WHERE session_id = $1`, [
    open.session.id,
  ]);
  const ids = await drafts(open, 200);
  const begun = performance.now();
  const answers = await Promise.all(ids.map((id, n) => submission(n).submit(open.secretariat, [id])));
  const ms = Math.round(performance.now() - begun);
  expect(answers.flatMap((answer) => decidedOf(answer).refused)).toEqual([]);
  const rows = await open.states();
  expect(rows.map(({ number }) => number)).toEqual(upTo(220));
  expect(rows.map(({ state }) => state)).toEqual([
    ...Array<string>(30).fill('SUBMITTED'),
    ...Array<string>(190).fill('WAITING'),
  ]);
  await expectLawful(open, 30);
  console.info(`200 submissions at once: ${ms} ms`);
});

test('REG-5 200 at once for the last 10 places of a quota that refuses: 10 are taken, 190 refused, none waits', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 10, whenFull: 'REFUSE' })] }));
  const ids = await drafts(open, 200);
  const answers = await Promise.all(ids.map((id, n) => submission(n).submit(open.secretariat, [id])));
  const refused = answers.flatMap((answer) => decidedOf(answer).refused);
  expect(refused).toHaveLength(190);
  expect(new Set(refused.map(({ refusal }) => refusal.code))).toEqual(new Set(['QUOTA_FULL']));
  const states = (await open.states()).map(({ state }) => state);
  expect(states.filter((state) => state === 'SUBMITTED')).toHaveLength(10);
  expect(states.filter((state) => state === 'DRAFT')).toHaveLength(190);
});

test('REG-6 REG-7 50 rounds of submitting, withdrawing, rejecting, approving and replacing at once: no quota exceeded, nobody overtakes, nothing lost', async () => {
  const places = 4;
  const open = await bench.open(aProfile({ quotas: [aQuota({ places })] }));
  for (let round = 0; round < 50; round += 1) {
    const newcomers = await drafts(open, 5);
    await bench.house.sql(
      `UPDATE registration SET family_name = family_name || ' of round ' || $2::int WHERE id = ANY($1::uuid[])`,
      [newcomers, round],
    );
    const rows = await open.states();
    const [first, second, third] = rows.filter(({ state }) => state === 'SUBMITTED' || state === 'APPROVED');
    const waits = rows.find(({ state }) => state === 'WAITING');
    const version = async (id: string): Promise<number> =>
      (await bench.house.sql<{ version: number }>('SELECT version FROM registration WHERE id = $1', [id]))[0]
        ?.version ?? 0;
    const seen = third ? await version(third.id) : 0;
    await Promise.all([
      ...newcomers.map((id, n) => submission(n + round).submit(open.secretariat, [id])),
      ...(first ? [submission(round).withdraw(open.secretariat, first.id, null)] : []),
      ...(second
        ? [approval(round + 1).reject(open.secretariat, [second.id, waits?.id ?? second.id], { en: 'No' })]
        : []),
      ...(third
        ? [submission(round + 2).replace(open.secretariat, third.id, { input: aParticipant(), version: seen })]
        : []),
      approval(round).approve(open.secretariat, rows.map(({ id }) => id).slice(0, 10)),
    ]);
    await expectLawful(open, places);
  }
  const rows = await open.states();
  const numbers = rows.flatMap(({ number }) => number ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(Math.max(...numbers)).toBe(250);
});
