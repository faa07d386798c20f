import type { DataSource } from 'typeorm';
import { verifyAuditTrail } from '#access';
import { Reader, projectRoot } from '#platform';
import { ensureServerBuild, serverIsStale } from '../../../apps/cli/build/server.mjs';
import { anOrganisation } from '../../builders/an-organisation.js';
import { aCallCommand, anApplication } from '../../builders/side-events.js';
import { held } from '../../support/access.js';
import { anAccount } from '../../support/accounts.js';
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
let reader: Reader;
let secretariat: Client[];

beforeAll(async () => {
  if (serverIsStale(projectRoot)) await ensureServerBuild({ root: projectRoot });
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  reader = new Reader(database.url, 1);
  commission = await aCommission(dataSource);
  const officer = await anAccount(dataSource, 'Secretariat of all sessions', [held.everywhere('SECRETARIAT')]);
  const settings = { DATABASE_URL: database.url, ROSTRUM_MUTATIONS_PER_MINUTE: '1000000' };
  processes.push(...[1, 2, 3].map(() => anApiProcess(0, settings)));
  await Promise.all(processes.map((process) => process.start()));
  secretariat = processes.map(({ address }) => {
    const client = new Client(address);
    client.setCookie('rostrum', officer.token);
    return client;
  });
});
afterAll(async () => {
  await Promise.all(processes.map((process) => process.kill()));
  await reader?.onModuleDestroy();
  await dataSource?.destroy();
  await database?.[Symbol.asyncDispose]();
});

interface Answer {
  readonly __typename: string;
  readonly id?: string;
  readonly version?: number;
  readonly code?: string;
  readonly rule?: string;
}

/** Sends a mutation to one process after the other. */
async function ask(n: number, query: string, variables: Record<string, unknown>): Promise<Answer> {
  const client = secretariat[n % secretariat.length] as Client;
  const { data, errors } = await client.ask<{ answer: Answer }>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const begin = `mutation ($sessionId: ID!, $organiser: SideEventPartyInput!, $input: SideEventApplicationInput!) {
  answer: beginSideEventApplication(sessionId: $sessionId, organiser: $organiser, input: $input) {
    __typename ... on SideEventApplication { id version } ... on Refusal { code rule } } }`;
const submit = `mutation ($id: ID!, $version: Int!) {
  answer: submitSideEventApplication(id: $id, version: $version) {
    __typename ... on SideEventApplication { id version } ... on Refusal { code rule } } }`;

/** Slots and rooms of a call that is open now, in a session where nobody has applied yet. @returns the slots */
async function openCall(sessionId: string): Promise<string[]> {
  const { call, slots } = aCallCommand([], { slots: 3 });
  await dataSource.query(
    `INSERT INTO side_event_call (session_id, version, published, per_organiser, online_at_once)
     VALUES ($1, 1, true, $2, 3)`,
    [sessionId, call.perOrganiser],
  );
  await dataSource.query('INSERT INTO side_event_call_version (session_id, version, call) VALUES ($1, 1, $2)', [
    sessionId,
    call,
  ]);
  const ids: { id: string }[] = await dataSource.query(
    `INSERT INTO side_event_slot (id, session_id, starts_at, ends_at)
     SELECT gen_random_uuid(), $1, s.begin, s.until FROM unnest($2::timestamptz[], $3::timestamptz[]) s(begin, until)
     RETURNING id`,
    [sessionId, slots.map(({ startsAt }) => startsAt), slots.map(({ endsAt }) => endsAt)],
  );
  return ids.map(({ id }) => id);
}

test('SDE-12 SDE-21 100 applications at once over three API processes, 2 from each of 50 organizers: one each, in an order that the record proves', async () => {
  const { id: sessionId } = commission.elsewhere;
  const client = {
    sql: <Row>(text: string, values: readonly unknown[] = []) => dataSource.query<Row[]>(text, [...values]),
  };
  const preferences = await openCall(sessionId);
  const organisers: string[] = [];
  for (let index = 0; index < 50; index += 1) organisers.push((await anOrganisation(client)).id);
  const input = anApplication({ mode: 'ONLINE', preferences, seats: 20, equipment: [] });
  const drafts: Answer[] = [];
  for (const [index, organisationId] of [...organisers, ...organisers].entries())
    drafts.push(await ask(index, begin, { sessionId, organiser: { organisationId }, input }));
  expect(new Set(drafts.map(({ __typename }) => __typename))).toEqual(new Set(['SideEventApplication']));

  const answers = await Promise.all(drafts.map(({ id, version }, index) => ask(index, submit, { id, version })));
  const refused = answers.filter(({ __typename }) => __typename === 'Refusal');
  expect(refused).toHaveLength(50);
  expect(new Set(refused.map(({ code, rule }) => `${rule} ${code}`))).toEqual(
    new Set(['SDE-12 SIDE_ORGANISER_HAS_EVENT']),
  );

  // The order of receipt: numbers without gaps, times that rise, one of each organizer, and those who were told so.
  const receipts: { number: number; event: string; organiser: string; at: string }[] = await dataSource.query(
    `SELECT number, event_id AS event, organiser_id AS organiser, received_at::text AS at
     FROM side_event_receipt WHERE session_id = $1 ORDER BY received_at`,
    [sessionId],
  );
  expect(receipts.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(new Set(receipts.map(({ at }) => at)).size).toBe(50);
  expect(new Set(receipts.map(({ organiser }) => organiser))).toEqual(new Set(organisers));
  const accepted = answers.flatMap(({ __typename, id }) => (__typename === 'SideEventApplication' ? [id] : []));
  expect(new Set(receipts.map(({ event }) => event))).toEqual(new Set(accepted));

  const trail: { subject: string; number: number }[] = await dataSource.query(
    `SELECT subject_id AS subject, (params ->> 'number')::int AS number FROM audit_entry
     WHERE action = 'sideEvents.submitted' AND params ->> 'sessionId' = $1 ORDER BY number`,
    [sessionId],
  );
  expect(trail.map(({ number }) => number)).toEqual(receipts.map(({ number }) => number));
  expect(await verifyAuditTrail(reader)).toMatchObject({ intact: true });
}, 120_000);
