import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ask } from '../../support/api.js';
import { countersTable, CounterService, startCounterApi } from '../../support/counters.js';
import { cloneDatabase } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let administration: pg.Client;
let first: NestFastifyApplication;
let second: NestFastifyApplication;
let urls: string[];

const person = 'person=0190aaaa-0000-7000-8000-000000000001';
const other = 'person=0190aaaa-0000-7000-8000-000000000002';
const mutation = `mutation($name: String!, $by: Int, $fail: Boolean) {
  countUp(name: $name, by: $by, fail: $fail) { __typename ... on Counter { value version } ... on Refusal { code rule } }
}`;

beforeAll(async () => {
  database = await cloneDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  await administration.query(countersTable);
  [first, second] = await Promise.all([startCounterApi(database.url), startCounterApi(database.url)]);
  urls = [await first.getUrl(), await second.getUrl()];
});

afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await administration.end();
  await database[Symbol.asyncDispose]();
});

const countUp = (
  key: string,
  variables: Record<string, unknown>,
  { at = 0, cookie = person } = {},
): ReturnType<typeof ask> => ask(urls[at] ?? '', { query: mutation, variables }, { cookie, 'idempotency-key': key });
const valueOf = async (name: string): Promise<number> => (await first.get(CounterService).read(name))?.value ?? 0;
const codesOf = ({ errors }: Awaited<ReturnType<typeof ask>>): unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions.code);

test('a repetition gets the first answer, and nothing is done again', async () => {
  const answer = await countUp('repeat-0001', { name: 'repeat', by: 2 });
  expect(answer.data).toEqual({ countUp: { __typename: 'Counter', value: 2, version: 1 } });
  await countUp('repeat-0002', { name: 'repeat', by: 3 });
  expect(await countUp('repeat-0001', { name: 'repeat', by: 2 })).toEqual(answer);
  expect(await countUp('repeat-0001', { name: 'repeat', by: 2 }, { at: 1 })).toEqual(answer);
  expect(await valueOf('repeat')).toBe(5);
});

test('20 at once at two processes are carried out once, and all get the same answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => countUp('at-once-0001', { name: 'at-once', by: 1 }, { at: n % 2 })),
  );
  expect(await valueOf('at-once')).toBe(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('the same key with another request is refused, at another process and at once too', async () => {
  await countUp('reused-0001', { name: 'reused', by: 1 });
  for (const at of [0, 1])
    expect(codesOf(await countUp('reused-0001', { name: 'reused', by: 2 }, { at }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  const race = await Promise.all([1, 2].map((by) => countUp('reused-0002', { name: 'race', by }, { at: by - 1 })));
  expect(race.flatMap(codesOf)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await valueOf('reused')).toBe(1);
});

test('keys of one person mean nothing for another', async () => {
  await countUp('mine-0001', { name: 'mine', by: 1 });
  await countUp('mine-0001', { name: 'mine', by: 1 }, { cookie: other });
  expect(await valueOf('mine')).toBe(2);
});

test('a refusal is repeated as it was', async () => {
  const refused = await countUp('refused-0001', { name: 'refused', by: 2000 });
  expect(refused.data).toEqual({ countUp: { __typename: 'Refusal', code: 'COUNTER_FULL', rule: 'TST-1' } });
  expect(await countUp('refused-0001', { name: 'refused', by: 2000 }, { at: 1 })).toEqual(refused);
});

test('what failed unexpectedly may be tried again with the same key', async () => {
  const failing = { name: 'failed', by: 1, fail: true };
  expect(codesOf(await countUp('failed-0001', failing))).toEqual(['INTERNAL']);
  expect(codesOf(await countUp('failed-0001', failing))).toEqual(['INTERNAL']);
  expect(await valueOf('failed')).toBe(0);
});

test('when the answer was lost after the commit, a repetition gets the outcome without doing it again', async () => {
  const answer = await countUp('lost-0001', { name: 'lost', by: 4 });
  // As after a crash between the commit and keeping the answer.
  await administration.query(`UPDATE idempotency_key SET response = NULL WHERE key = 'lost-0001'`);
  expect(await countUp('lost-0001', { name: 'lost', by: 4 }, { at: 1 })).toEqual(answer);
  expect(await valueOf('lost')).toBe(4);
});

test.each(['short', 'with blank s', 'ü'.repeat(10), 'x'.repeat(201)])('the key %j is malformed', async (key) => {
  const sent = ask(
    urls[0] ?? '',
    { query: mutation, variables: { name: 'malformed' } },
    { cookie: person, 'idempotency-key': encodeURIComponent(key) === key ? key : Buffer.from(key).toString('latin1') },
  );
  expect(codesOf(await sent)).toEqual(['IDEMPOTENCY_KEY_MALFORMED']);
  expect(await valueOf('malformed')).toBe(0);
});

test('without a key each request is carried out', async () => {
  await Promise.all(
    [1, 2, 3].map(() =>
      ask(urls[0] ?? '', { query: mutation, variables: { name: 'plain', by: 1 } }, { cookie: person }),
    ),
  );
  expect(await valueOf('plain')).toBe(3);
});

test('what is kept of a request does not tell its variables', async () => {
  await countUp('secret-0001', { name: 'correct horse battery staple', by: 1 });
  const { rows } = await administration.query<{ request_hash: string }>(
    `SELECT request_hash FROM idempotency_key WHERE key = 'secret-0001'`,
  );
  expect(rows[0]?.request_hash).toMatch(/^[0-9a-f]{64}$/);
});
