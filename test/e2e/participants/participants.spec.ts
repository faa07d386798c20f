import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Reader } from '#platform';
import { manyPeople, writeRegistrations } from '../../builders/approved-people.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let commission: Commission;
let folder: string;
const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => dataSource.query(text, [...values]);
const as = (token: string): Client => {
  const client = new Client(api.url);
  client.setCookie('rostrum', token);
  return client;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-participants-'));
  api = await openApi({ ROSTRUM_MUTATIONS_PER_MINUTE: '1000000', ROSTRUM_DATA: folder });
  dataSource = await openDataSource(api.databaseUrl, []);
  commission = await aCommission(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function asked<Data>(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await client.ask<Data>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}
const badge = (id: string, client?: Client) =>
  fetch(`${api.url}/badges/${id}.pdf`, client && { headers: { cookie: client.cookie } });

test('PAR-23 a single badge is printed by the person themselves, their delegation and the secretariat, and exists for nobody else', async () => {
  const { accounts, session, delegation } = commission;
  const [own = '', other = ''] = await writeRegistrations(sql, session.id, [
    { familyName: 'Own', delegationId: delegation, personId: accounts.delegate.personId },
    { familyName: 'Other', delegationId: delegation },
  ]);
  const delegate = as(accounts.delegate.token);
  const answer = await badge(own, delegate);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toContain('pdfuaid:part>1<');
  for (const kind of ['focal point', 'secretariat'] as const)
    expect((await badge(other, as(accounts[kind].token))).status).toBe(200);
  for (const client of [
    undefined,
    as(accounts['other delegate'].token),
    as(accounts['secretariat elsewhere'].token),
    as(accounts.chair.token),
  ])
    expect((await badge(other, client)).status).toBe(404);
  expect((await badge('../../etc/passwd', delegate)).status).toBe(404);
  await sql(`UPDATE registration SET state = 'WITHDRAWN' WHERE id = $1`, [own]);
  expect((await badge(own, delegate)).status).toBe(404);
});

const listed = `participantList(sessionId: $id) { number stage symbol people releasedAt
  counts { category people } files { url } entries(limit: $limit) { total items { name people { name position } } } }`;

test('PAR-6 an issue is seen by the secretariat, and by everyone once it is released', async () => {
  const { session, accounts } = commission;
  const secretariat = as(accounts.secretariat.token);
  const stranger = new Client(api.url);
  const { issueParticipantList } = await asked<{ issueParticipantList: object }>(
    secretariat,
    `mutation ($id: ID!) { issueParticipantList(sessionId: $id, stage: PROVISIONAL, symbol: "E/CN.7/2027/INF/9") {
       __typename ... on ParticipantList { number symbol run { state total } } ... on Refusal { code message } } }`,
    { id: session.id },
  );
  expect(issueParticipantList).toEqual({
    __typename: 'ParticipantList',
    number: 1,
    symbol: 'E/CN.7/2027/INF/9',
    run: { state: 'ASKED', total: null },
  });
  const lists = async (client: Client) =>
    (
      await asked<{ participantLists: object[] }>(
        client,
        'query ($id: ID!) { participantLists(sessionId: $id) { number } }',
        { id: session.id },
      )
    ).participantLists;
  expect(await lists(stranger)).toEqual([]);
  expect(await lists(secretariat)).toEqual([{ number: 1 }]);
  await sql(`UPDATE output_run SET state = 'DONE', total = 0, finished_at = now() WHERE session_id = $1`, [session.id]);
  await asked(secretariat, 'mutation ($id: ID!) { releaseParticipantList(sessionId: $id, number: 1) { __typename } }', {
    id: session.id,
  });
  const answer = await asked<{ participantList: { people: number; entries: { items: { people: object[] }[] } } }>(
    stranger,
    `query ($id: ID!, $limit: Int!) { ${listed} }`,
    { id: session.id, limit: 10 },
  );
  expect(answer.participantList).toMatchObject({ number: 1, stage: 'PROVISIONAL', people: 1 });
  expect(answer.participantList.entries.items[0]?.people).toEqual([{ name: 'Given OTHER', position: null }]);
  await sql(`UPDATE session SET state = 'DRAFT' WHERE id = $1`, [session.id]);
  expect(await lists(stranger)).toEqual([]);
  await sql(`UPDATE session SET state = 'PUBLISHED' WHERE id = $1`, [session.id]);
});

test('PAR-21 the preview is the print of a lawful design, and nothing of another', async () => {
  const preview = async (band: string, back: string) =>
    (
      await asked<{ badgePreview: string | null }>(
        as(commission.accounts.secretariat.token),
        `query ($id: ID!, $input: BadgeDesignInput!) {
           badgePreview(sessionId: $id, category: MEDIA, language: ar, input: $input) }`,
        { id: commission.session.id, input: { size: 'A7', band, fields: ['TITLE'], photo: true, back: { en: back } } },
      )
    ).badgePreview;
  const svg = await preview('#7a1f5c', '#read("/etc/passwd") <script>alert(1)</script>');
  expect(svg).toMatch(/^<svg/);
  expect(svg).not.toMatch(/<script|href="http/);
  expect(await preview('#ffff00', 'x')).toBeNull();
});

test('the statements that a page of the list needs do not grow with the list', async () => {
  const { session } = commission;
  const secretariat = as(commission.accounts.secretariat.token);
  const statementsOf = async (limit: number): Promise<number> => {
    const spy = jest.spyOn(Reader.prototype, 'rows');
    try {
      await asked(
        secretariat,
        `query ($id: ID!, $limit: Int!) { participantListDraft(sessionId: $id) { people counts { people }
           entries(limit: $limit) { total items { name people { name } } } } }`,
        { id: session.id, limit },
      );
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  };
  const few = await statementsOf(1);
  await writeRegistrations(
    sql,
    session.id,
    manyPeople(500, [commission.delegation, commission.otherDelegation]).map((person) => ({
      ...person,
      function: 'ADVISER' as const,
    })),
  );
  expect(await statementsOf(100)).toBe(few);
  expect(few).toBeLessThan(6);
});

test('PAR-3, PAR-6 issues are read with the same number of statements however many there are', async () => {
  const { session, accounts } = commission;
  const secretariat = as(accounts.secretariat.token);
  const read = async () => {
    const spy = jest.spyOn(Reader.prototype, 'rows');
    try {
      const { participantLists } = await asked<{
        participantLists: { people: number; counts: { people: number }[] }[];
      }>(
        secretariat,
        `query ($id: ID!) { participantLists(sessionId: $id) { number people counts { people } run { state }
           files { url } } }`,
        { id: session.id },
      );
      return { statements: spy.mock.calls.length, lists: participantLists };
    } finally {
      spy.mockRestore();
    }
  };
  await read();
  const one = await read();
  for (const number of [11, 12, 13])
    await asked(
      secretariat,
      `mutation ($id: ID!, $symbol: String!) {
         issueParticipantList(sessionId: $id, stage: PROVISIONAL, symbol: $symbol) { __typename } }`,
      { id: session.id, symbol: `E/CN.7/2027/INF/${number}` },
    );
  await read();
  const four = await read();
  expect(four.lists).toHaveLength(one.lists.length + 3);
  expect(four.statements).toBe(one.statements);
  for (const { people, counts } of four.lists)
    expect(counts.reduce((sum, section) => sum + section.people, 0)).toBe(people);
});
