import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { HotAnswers, HotReaders, TopicWatch } from '#platform';
import type { HotReader } from '#platform';
import { ask } from '../../support/api.js';
import { CounterService, countersTable, startCounterApi } from '../../support/counters.js';
import { cloneDatabase } from '../../support/database.js';
import { until } from '../../support/wait.js';

const text = 'query Hot($name: String!) { counter(name: $name) { value } }';
const hash = createHash('sha256').update(text).digest('hex');

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let administration: pg.Client;
let app: NestFastifyApplication;
let url: string;
let made = 0;

beforeAll(async () => {
  database = await cloneDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  await administration.query(countersTable);
  const file = join(mkdtempSync(join(tmpdir(), 'rostrum-documents-')), 'documents.json');
  writeFileSync(file, JSON.stringify({ [hash]: text }));
  app = await startCounterApi(database.url, { ROSTRUM_DOCUMENTS: file });
  url = await app.getUrl();
  const counters = app.get(CounterService);
  const answers = app.get(HotAnswers);
  const reader: HotReader = {
    read: (_, { name }) =>
      typeof name === 'string'
        ? answers.answer(`hot ${name}`, [`session:${name}`], async () => {
            made += 1;
            const counter = await counters.read(name);
            return JSON.stringify({ data: { counter: counter && { value: counter.value } } });
          })
        : null,
  };
  app.get(HotReaders).offer((document) => (document === text ? reader : undefined));
});

afterAll(async () => {
  await app?.close();
  await administration.end();
  await database[Symbol.asyncDispose]();
});

const hot = (name: unknown): ReturnType<typeof ask> => ask(url, { documentId: hash, variables: { name } });
const generic = (name: unknown): ReturnType<typeof ask> => ask(url, { query: `${text} `, variables: { name } });

test('the kept answer is the generic one, and is made once until its topic changes', async () => {
  const counters = app.get(CounterService);
  await counters.countUp('page', 5);
  const before = made;
  for (let times = 0; times < 5; times += 1) expect(await hot('page')).toEqual(await generic('page'));
  expect(made - before).toBe(1);
  await counters.countUp('page', 2);
  await until('the change has arrived', async () => JSON.stringify(await hot('page')).includes('7'));
  expect(await hot('page')).toEqual(await generic('page'));
  expect(made - before).toBe(2);
});

test('what is not there is answered alike, and so are variables that do not fit', async () => {
  expect(await hot('nothing')).toEqual(await generic('nothing'));
  const [refused, expected] = [await hot(5), await generic(5)];
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  expect(refused.errors?.[0]?.extensions.code).toBe(expected.errors?.[0]?.extensions.code);
});

test('an address with a cookie is refused without the header of our own', async () => {
  const address = `${url}/graphql?documentId=${hash}&variables=${encodeURIComponent('{"name":"page"}')}`;
  const cookie = 'person=0190aaaa-0000-7000-8000-000000000001';
  const before = made;
  expect(await (await fetch(address, { headers: { cookie } })).json()).toMatchObject({
    errors: [{ extensions: { code: 'CROSS_SITE' } }],
  });
  expect(made).toBe(before);
  const asked = await fetch(address, { headers: { cookie, 'apollo-require-preflight': '1' } });
  expect(await asked.json()).toEqual({ data: { counter: { value: 7 } } });
});

test('nothing old is given after the listener was cut off', async () => {
  const counters = app.get(CounterService);
  await counters.countUp('cut', 1);
  await hot('cut');
  const before = made;
  await hot('cut');
  expect(made).toBe(before);
  await administration.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rostrum-live' AND datname = $1`,
    [database.name],
  );
  // Without a notification, as if it had been lost.
  await administration.query(`UPDATE counter SET value = 42 WHERE name = 'cut'`);
  await until('it listens again', () => app.get(TopicWatch).connected);
  await until('the new value is given', async () => JSON.stringify(await hot('cut')).includes('42'), 10_000);
});
