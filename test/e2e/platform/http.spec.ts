import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ask } from '../../support/api.js';
import { countersTable, startCounterApi } from '../../support/counters.js';
import { cloneDatabase } from '../../support/database.js';

const person = 'person=0190aaaa-0000-7000-8000-000000000001';
const other = 'person=0190aaaa-0000-7000-8000-000000000002';
const registered = 'query Registered { counter(name: "none") { value } }';
const raise = 'mutation { countUp(name: "wide") { __typename } }';
const documents = { [sha256(registered)]: registered, [sha256(raise)]: raise };
const hash = sha256(registered);

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  database = await cloneDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(countersTable);
  await client.end();
  const file = join(mkdtempSync(join(tmpdir(), 'rostrum-documents-')), 'documents.json');
  writeFileSync(file, JSON.stringify(documents));
  app = await startCounterApi(database.url, {
    NODE_ENV: 'production',
    ROSTRUM_DOCUMENTS: file,
    ROSTRUM_MUTATIONS_PER_MINUTE: '60',
  });
  url = await app.getUrl();
});

afterAll(async () => {
  await app?.close();
  await database[Symbol.asyncDispose]();
});

const codes = async (...sent: Parameters<typeof ask>): Promise<unknown> =>
  (await ask(...sent)).errors?.map(({ extensions }) => extensions.code) ?? [];

describe('documents', () => {
  test('strangers may send any within the limits', async () => {
    expect(await ask(url, { query: '{ __typename counter(name: "none") { value } }' })).toMatchObject({
      status: 200,
      data: { counter: null },
    });
    const wide = `{ counter(name: "a") { ${Array.from({ length: 40 }, (_, n) => `a${n}: value`).join(' ')} } }`;
    expect(await codes(url, { query: wide })).toEqual(['TOO_COMPLEX']);
    expect(await codes(url, { query: `{ ${'__typename '.repeat(7_000)} }` })).toEqual(['TOO_COMPLEX']);
  });

  test('a signed-in browser may send registered ones only', async () => {
    expect(await codes(url, { query: '{ __typename }' }, { cookie: person })).toEqual(['DOCUMENT_NOT_REGISTERED']);
    expect(await ask(url, { query: registered }, { cookie: person })).toMatchObject({ data: { counter: null } });
  });

  test.each([
    ['the extension', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ['its name', { documentId: hash }],
    ['its name with the kind of hash', { documentId: `sha256:${hash}` }],
  ])('registered ones are named by %s', async (_, body) => {
    expect(await ask(url, body, { cookie: person })).toMatchObject({ status: 200, data: { counter: null } });
  });

  test('they are named in addresses too', async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    const response = await fetch(`${url}/graphql?extensions=${encodeURIComponent(extensions)}`);
    expect(await response.json()).toEqual({ data: { counter: null } });
  });

  test('unknown ones are refused', async () => {
    expect(await codes(url, { documentId: 'f'.repeat(64) })).toEqual(['DOCUMENT_UNKNOWN']);
  });
});

describe('the schema', () => {
  const introspection = { query: '{ __schema { types { name } } }' };

  test('is not shown to strangers, but `__typename` is', async () => {
    expect(await codes(url, introspection)).toEqual(['INTROSPECTION_CLOSED']);
    expect(await codes(url, { query: '{ counter(name: "a") { __typename } }' })).toEqual([]);
  });
});

describe('other sites', () => {
  const mine = { cookie: person };

  test.each([
    ['a form of theirs', { ...mine, 'content-type': 'text/plain' }],
    ['what the browser says comes from elsewhere', { ...mine, 'sec-fetch-site': 'cross-site' }],
    ['another origin', { ...mine, origin: 'https://elsewhere.example' }],
  ])('cannot use the cookie: %s', async (_, headers) => {
    expect(await codes(url, { documentId: hash }, headers)).toEqual([expect.stringMatching(/CROSS_SITE|BAD_REQUEST/)]);
  });

  test('cannot read by address with the cookie', async () => {
    const response = await fetch(`${url}/graphql?documentId=${hash}`, { headers: mine });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CROSS_SITE' } }] });
    const asked = await fetch(`${url}/graphql?documentId=${hash}`, {
      headers: { ...mine, 'apollo-require-preflight': '1' },
    });
    expect(await asked.json()).toEqual({ data: { counter: null } });
  });
});

describe('errors', () => {
  test('what is unexpected is masked, with an incident id', async () => {
    const { data, errors } = await ask(
      url,
      { query: 'mutation { countUp(name: "x", fail: true) { __typename } }' },
      { 'accept-language': 'fr' },
    );
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toContain('4711');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      incidentId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    });
    expect(errors?.[0]?.message).toContain(errors?.[0]?.extensions.incidentId);
    expect(errors?.[0]?.message).toContain('serveur');
  });

  test.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['a batch', JSON.stringify([{ query: '{ __typename }' }]), 400, 'BAD_REQUEST'],
    ['more than a megabyte', JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}` }), 413, 'TOO_LARGE'],
  ])('%s is refused in the language of the reader', async (_, body, status, code) => {
    const answer = await ask(url, body, { 'accept-language': 'es' });
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(answer.errors?.[0]?.message).toMatch(/solicitud/);
  });

  test('a value of the wrong type is named', async () => {
    const { errors } = await ask(url, {
      query: 'query($n: String!) { counter(name: $n) { value } }',
      variables: { n: 5 },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      detail: expect.stringContaining('$n') as unknown,
    });
  });
});

test('changes by one address are limited in number', async () => {
  const tries = Array.from({ length: 40 }, () =>
    ask(url, { query: 'mutation { countUp(name: "often") { __typename } }' }),
  );
  const answers = await Promise.all(tries);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(20);
  expect(refused[0]?.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  expect(await codes(url, { query: '{ __typename }' })).toEqual([]);
});

test('answers carry headers that keep pages safe, and the request id', async () => {
  const { headers } = await fetch(`${url}/health/live`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('large answers are compressed for who takes it', async () => {
  await ask(url, { query: raise }, { cookie: other });
  const answer = (accept: string): Promise<{ encoding: unknown; length: number }> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'accept-encoding': accept };
      const sent = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
        let length = 0;
        response.on('data', (chunk: Buffer) => (length += chunk.length));
        response.on('end', () => resolve({ encoding: response.headers['content-encoding'], length }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ query: '{ counter(name: "wide") { padding } }' }));
    });
  expect((await answer('identity')).length).toBeGreaterThan(20_000);
  for (const encoding of ['br', 'gzip']) {
    const compressed = await answer(encoding);
    expect(compressed.encoding).toBe(encoding);
    expect(compressed.length).toBeLessThan(1_000);
  }
});

describe('metrics', () => {
  test('are told to the machine itself, not through a proxy', async () => {
    const here = await fetch(`${url}/metrics`);
    expect(await here.text()).toContain('rostrum_http_request_seconds_bucket');
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
  });
});
