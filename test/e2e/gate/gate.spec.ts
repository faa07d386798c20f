import { createClient } from 'graphql-ws';
import type { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import { readCode } from '#gate';
import { Reader, newId } from '#platform';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let commission: Commission;
let secretariat: Client;
let officer: Client;
let focalPoint: Client;

beforeAll(async () => {
  api = await openApi({ ROSTRUM_MUTATIONS_PER_MINUTE: '1000000' });
  dataSource = await openDataSource(api.databaseUrl, []);
  commission = await aCommission(dataSource);
  const as = (token: string): Client => {
    const client = new Client(api.url);
    client.setCookie('rostrum', token);
    return client;
  };
  secretariat = as(commission.accounts.secretariat.token);
  officer = as(commission.accounts.technician.token);
  focalPoint = as(commission.accounts['focal point'].token);
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

async function asked<Data>(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await client.ask<Data>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

interface Pack {
  readonly keys: { number: number; publicKey: string }[];
  readonly people: { badgeId: string; registrationId: string; state: string; familyName: string | null }[];
  readonly cursor: string;
  readonly more: boolean;
  readonly keptUntil: string;
  readonly readAt: string;
  readonly inside: { registrationId: string }[];
}
const packFields = `sessionId title { text } timezone keys { number publicKey } gates { id name { text } inside }
  people { badgeId registrationId state familyName givenName category delegationId hall days } cursor more
  delegations { id plate { text } } inside { gateId registrationId since }
  floating { id delegationId number holderId heldSince } readAt keptUntil`;
const pack = async (since: string | null = null): Promise<Pack> =>
  (
    await asked<{ gatePack: Pack }>(
      officer,
      `query ($id: ID!, $since: String) { gatePack(sessionId: $id, since: $since) { ${packFields} } }`,
      { id: commission.session.id, since },
    )
  ).gatePack;

const scanFields = `id gateId direction outcome registrationId person category delegationId plate { text } floatingNumber
  refusal { code rule message next } handedOverBy scannedAt receivedAt offline by override undoneAt
  conflict { refusal { code message } settledAt settledBy note }`;
interface Scan {
  readonly id: string;
  readonly outcome: string;
  readonly person: string | null;
  readonly refusal: { code: string; rule: string; message: string } | null;
}
const record = async (scans: readonly object[]): Promise<Scan[]> =>
  (
    await asked<{ recordScans: { scans: Scan[] } }>(
      officer,
      `mutation ($id: ID!, $scans: [GateScanInput!]!) { recordScans(sessionId: $id, scans: $scans) {
        ... on GateScans { scans { ${scanFields} } faults { scanId refusal { code message } } }
        ... on Refusal { code message } } }`,
      { id: commission.session.id, scans },
    )
  ).recordScans.scans;
const aScan = (over: object): object => ({
  id: newId(),
  gateId: commission.gate,
  direction: 'IN',
  scannedAt: new Date().toISOString(),
  ...over,
});

interface Registered {
  readonly badge: { qrCode: string | null; state: string; serial: number } | null;
}
const badge = async (client: Client): Promise<Registered['badge']> =>
  (
    await asked<{ registration: Registered }>(
      client,
      'query ($id: ID!) { registration(id: $id) { badge { id qrCode state serial issuedAt } } }',
      { id: commission.registration },
    )
  ).registration.badge;

test('GAT-1 GAT-3 from approval to the gate: the delegation has the code, a phone verifies it with nothing but the public key', async () => {
  expect(await badge(focalPoint)).toBeNull();
  await asked(secretariat, 'mutation ($ids: [ID!]!) { approveRegistrations(registrationIds: $ids) { __typename } }', {
    ids: [commission.registration],
  });
  const shown = await badge(focalPoint);
  expect(shown).toMatchObject({ state: 'VALID', serial: 1 });

  const { keys, people } = await pack();
  const code = readCode(shown?.qrCode ?? '');
  const raw = Buffer.from(keys.find(({ number }) => number === code?.key)?.publicKey ?? '', 'base64');
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const verified = await crypto.subtle.verify(
    'Ed25519',
    key,
    Uint8Array.from(code?.signature ?? []),
    Uint8Array.from(code?.signed ?? []),
  );
  expect(verified).toBe(true);
  expect(people.find(({ badgeId }) => badgeId === code?.id)).toMatchObject({
    registrationId: commission.registration,
    state: 'VALID',
    familyName: 'Delegate',
  });

  const [admitted, twice] = await record([aScan({ code: shown?.qrCode }), aScan({ code: shown?.qrCode })]);
  expect(admitted).toMatchObject({ outcome: 'ADMITTED', person: 'DELEGATE, Number 1', refusal: null });
  expect(twice).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'ALREADY_INSIDE', rule: 'GAT-7' } });
  expect(twice?.refusal?.message).toMatch(/^DELEGATE, Number 1 is inside already, since \d\d:\d\d\.$/);
  expect((await pack()).inside).toHaveLength(1);
});

test('GAT-4 a phone learns what changed since, gets no name with a badge that has ended, and is told when to erase all', async () => {
  const before = await pack();
  expect(await pack(before.cursor)).toMatchObject({ people: [], cursor: before.cursor, more: false });
  await asked(
    secretariat,
    `mutation ($id: ID!) { reissueBadge(registrationId: $id, reason: "lost") { ... on Badge { serial state qrCode } ... on Refusal { code } } }`,
    { id: commission.registration },
  );
  const { people, keptUntil, readAt } = await pack(before.cursor);
  expect(people.map(({ state, familyName }) => [state, familyName])).toEqual([
    ['WITHDRAWN', null],
    ['VALID', 'Delegate'],
  ]);
  expect(Date.parse(keptUntil)).toBeGreaterThan(Date.parse(readAt));
});

test('the record is searched and filtered, and its page needs no more statements for more scans', async () => {
  const queries: string[] = [];
  const reader = api.app.get(Reader, { strict: false });
  const { rows } = reader;
  const page = async (limit: number): Promise<{ items: Scan[]; total: number }> =>
    (
      await asked<{ gateScans: { items: Scan[]; total: number } }>(
        officer,
        `query ($id: ID!, $filter: GateScanFilter, $limit: Int!) { gateScans(sessionId: $id, filter: $filter, limit: $limit) {
          items { ${scanFields} } total } }`,
        { id: commission.session.id, filter: { outcomes: ['REFUSED'] }, limit },
      )
    ).gateScans;
  await record(Array.from({ length: 30 }, () => aScan({ code: 'RB1-not-a-badge' })));
  const counted = async (limit: number): Promise<number> => {
    queries.length = 0;
    reader.rows = (statement, values) => {
      if (!statement.name.startsWith('platform.')) queries.push(statement.name);
      return rows.call(reader, statement, values) as never;
    };
    const { items } = await page(limit);
    reader.rows = rows;
    expect(items).toHaveLength(limit);
    return queries.length;
  };
  const few = await counted(2);
  expect(await counted(30)).toBe(few);
  expect(few).toBeGreaterThan(1);
});

test('counts are live: who follows a gate hears of the next scan; who follows registrations hears that they changed', async () => {
  const token = commission.accounts.secretariat.token;
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie: `rostrum=${token}` } });
    }
  }
  const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: WithCookie });
  interface Change {
    readonly gateChanged: { version: number; gates: { inside: number }[]; delegations: { inside: number }[] };
  }
  const variables = { id: commission.session.id };
  const gates = client.iterate<Change>({
    query: `subscription ($id: ID!) { gateChanged(sessionId: $id) { version openConflicts gates { id inside enteredToday }
      delegations { gateId delegationId plate { text } inside } } }`,
    variables,
  });
  const registrations = client.iterate<{ registrationChanged: { version: number } }>({
    query: 'subscription ($id: ID!) { registrationChanged(sessionId: $id) { version } }',
    variables,
  });
  try {
    const first = (await gates.next()).value?.data?.gateChanged;
    expect(first).toMatchObject({ gates: [{ inside: 1 }], delegations: [{ inside: 1, plate: { text: 'Austria' } }] });
    await record([aScan({ direction: 'OUT', registrationId: commission.registration })]);
    let next = first;
    while (next && next.version === first?.version) next = (await gates.next()).value?.data?.gateChanged;
    expect(next).toMatchObject({ gates: [{ inside: 0 }], delegations: [] });

    const seen = (await registrations.next()).value?.data?.registrationChanged.version ?? 0;
    await asked(secretariat, 'mutation ($ids: [ID!]!) { approveRegistrations(registrationIds: $ids) { __typename } }', {
      ids: [commission.otherRegistration],
    });
    expect((await registrations.next()).value?.data?.registrationChanged.version).toBeGreaterThan(seen);
  } finally {
    await client.dispose();
  }
});

test.each([
  ['an identifier that is none', { id: 'x', code: 'RB1' }],
  ['neither code nor person', {}],
  ['a code of a megabyte', { code: 'A'.repeat(1_000_000) }],
  ['somebody going in who has left', { code: 'RB1', offline: 'LEFT' }],
])('a scan with %s is refused as a whole', async (_, over) => {
  const { errors } = await officer.ask(
    'mutation ($id: ID!, $scans: [GateScanInput!]!) { recordScans(sessionId: $id, scans: $scans) { __typename } }',
    { id: commission.session.id, scans: [aScan(over)] },
  );
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});
