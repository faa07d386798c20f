import type { DataSource } from 'typeorm';
import { projectRoot } from '#platform';
import { ensureServerBuild, serverIsStale } from '../../../apps/cli/build/server.mjs';
import { anApiProcess } from '../../support/api-process.js';
import type { ApiProcess } from '../../support/api-process.js';
import { Client } from '../../support/client.js';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let commission: Commission;
const processes: ApiProcess[] = [];
let secretariat: Client[];

beforeAll(async () => {
  if (serverIsStale(projectRoot)) await ensureServerBuild({ root: projectRoot });
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  commission = await aCommission(dataSource);
  const settings = { DATABASE_URL: database.url, ROSTRUM_MUTATIONS_PER_MINUTE: '1000000' };
  processes.push(...[1, 2, 3].map(() => anApiProcess(0, settings)));
  await Promise.all(processes.map((process) => process.start()));
  secretariat = processes.map(({ address }) => {
    const client = new Client(address);
    client.setCookie('rostrum', commission.accounts.secretariat.token);
    return client;
  });
});
afterAll(async () => {
  await Promise.all(processes.map((process) => process.kill()));
  await dataSource?.destroy();
  await database?.[Symbol.asyncDispose]();
});

const ask = async <Data>(n: number, query: string, variables: Record<string, unknown>): Promise<Data> => {
  const { data, errors } = await (secretariat[n % secretariat.length] as Client).ask<Data>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
};

test('REG-6 REG-7 200 at once over three API processes for the last 10 places, then withdrawals at once: nobody overtakes', async () => {
  const { id } = commission.session;
  const rules = {
    category: 'MEMBER_STATE',
    registrars: ['SECRETARIAT'],
    participations: ['IN_HALL', 'ONLINE_OBSERVER'],
    papers: [],
    opensAt: '2020-01-01T00:00:00Z',
    closesAt: '2099-01-01T00:00:00Z',
    mayChangeAfterClose: false,
  };
  const quota = { key: 'hall', counts: ['IN_HALL'], per: 'SESSION', places: 10, whenFull: 'WAITING_LIST' };
  await ask(
    0,
    `mutation ($id: ID!, $input: RegistrationProfileInput!) {
      setRegistrationProfile(sessionId: $id, input: $input, version: 1) { __typename } }`,
    { id, input: { categories: [rules], quotas: [quota], waitingOrder: 'SUBMISSION' } },
  );
  const drafts: { id: string }[] = await dataSource.query(
    `INSERT INTO registration (id, session_id, delegation_id, category, family_name, given_name, name_key, function,
       language, participations, state)
     SELECT gen_random_uuid(), $1, $2, 'MEMBER_STATE', 'Delegate ' || n, 'Member', 'x' || n, 'ADVISER', 'en', '{IN_HALL}',
       'DRAFT' FROM generate_series(1, 200) n RETURNING id`,
    [id, commission.delegation],
  );
  const submit = `mutation ($ids: [ID!]!) { submitRegistrations(registrationIds: $ids) {
    ... on RegistrationsDecided { decided { id state } refused { refusal { code } } } } }`;
  const answers = await Promise.all(
    drafts.map((draft, n) =>
      ask<{ submitRegistrations: { decided: { state: string }[]; refused: unknown[] } }>(n, submit, {
        ids: [draft.id],
      }),
    ),
  );
  const said = answers.map(({ submitRegistrations }) => submitRegistrations.decided[0]?.state);
  expect(said.filter((state) => state === 'SUBMITTED')).toHaveLength(10);
  expect(said.filter((state) => state === 'WAITING')).toHaveLength(190);

  const inOrder = (): Promise<{ id: string; state: string }[]> =>
    dataSource.query(
      `SELECT id, state FROM registration WHERE session_id = $1 AND 'IN_HALL' = ANY(participations)
       AND state IN ('SUBMITTED', 'WAITING') ORDER BY number`,
      [id],
    );
  const withdraw = `mutation ($id: ID!) { withdrawRegistration(registrationId: $id) { __typename } }`;
  for (let left = 200; left > 100; left -= 20) {
    const rows = await inOrder();
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array<string>(10).fill('SUBMITTED'),
      ...Array<string>(left - 10).fill('WAITING'),
    ]);
    // Half of those with places and some who wait, all at once.
    const going = [...rows.slice(0, 5), ...rows.slice(-15)];
    await Promise.all(going.map((row, n) => ask(n, withdraw, { id: row.id })));
  }
});

test('REG-6 REG-7 50 rounds over three API processes: submitted, withdrawn, promoted and approved at once, nobody overtakes', async () => {
  const { id } = commission.session;
  const submit = `mutation ($ids: [ID!]!) { submitRegistrations(registrationIds: $ids) { __typename } }`;
  const withdraw = `mutation ($id: ID!) { withdrawRegistration(registrationId: $id) { __typename } }`;
  const approve = `mutation ($ids: [ID!]!) { approveRegistrations(registrationIds: $ids) { __typename } }`;
  const standing = (): Promise<{ id: string; state: string; number: number; places: number }[]> =>
    dataSource.query(
      `SELECT r.id, r.state, r.number, (SELECT count(*)::int FROM quota_place p WHERE p.registration_id = r.id) AS places
       FROM registration r WHERE r.session_id = $1 AND 'IN_HALL' = ANY(r.participations)
       AND r.state IN ('SUBMITTED', 'APPROVED', 'WAITING') ORDER BY r.number`,
      [id],
    );
  let submitted = 0;
  for (let round = 0; round < 50; round += 1) {
    const newcomers: { id: string }[] = await dataSource.query(
      `INSERT INTO registration (id, session_id, delegation_id, category, family_name, given_name, name_key, function,
         language, participations, state)
       SELECT gen_random_uuid(), $1, $2, 'MEMBER_STATE', 'Round ' || $3::int, 'Delegate ' || n, 'r' || $3::int || n,
         'ADVISER', 'en', '{IN_HALL}', 'DRAFT' FROM generate_series(1, 5) n RETURNING id`,
      [id, commission.delegation, round],
    );
    const before = await standing();
    const waits = before.filter(({ state }) => state === 'WAITING');
    const leaving = [before[round % 10], before[(round * 3 + 1) % 10], waits[round % waits.length], waits.at(-1)];
    await Promise.all([
      ...newcomers.map((draft, n) => ask(round + n, submit, { ids: [draft.id] })),
      ...[...new Set(leaving)].map((row, n) => row && ask(round + n + 1, withdraw, { id: row.id })),
      ask(round + 2, approve, { ids: before.slice(0, 12).map((row) => row.id) }),
    ]);
    submitted += newcomers.length;
    const after = await standing();
    // In the order of submission the first ten have a place each, and everyone behind them waits without one.
    expect(after.map(({ state, places }) => [state !== 'WAITING', places])).toEqual(
      after.map((_, place) => [place < 10, place < 10 ? 1 : 0]),
    );
  }
  const [{ numbers, last } = { numbers: 0, last: 0 }]: { numbers: number; last: number }[] = await dataSource.query(
    `SELECT count(DISTINCT number)::int AS numbers, max(number) AS last FROM registration
     WHERE session_id = $1 AND number IS NOT NULL`,
    [id],
  );
  expect([submitted, numbers]).toEqual([250, last]);
}, 300_000);
