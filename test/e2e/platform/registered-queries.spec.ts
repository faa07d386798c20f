import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';

// Registered queries do not go through Apollo Server's pipeline; what is sent as a text does. Both answer alike.
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const documents = {
  lists: '{ bodies { slug name { text language fr } subsidiaryOrgans { slug } __typename } states { id iso2 } }',
  oneBody: 'query Body($slug: String!) { body(slug: $slug) { slug members { state { id } from } } }',
  onDay: 'query Members($slug: String!, $on: Date) { body(slug: $slug) { members(on: $on) { state { id } } } }',
  closed: '{ componentStates { name } }',
  partly: '{ me { person { id } } mailFolder { total } }',
  schema: '{ __schema { queryType { name } } }',
  wrong: '{ bodies { colour } }',
  two: 'query A { bodies { slug } } query B { states { id } }',
} as const;

let api: TestApi;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-documents-'));
  const file = join(folder, 'documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.values(documents).map((text) => [hashOf(text), text]))));
  api = await openApi({ NODE_ENV: 'production', ROSTRUM_DOCUMENTS: file });
});

afterAll(async () => {
  await api?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

async function tell(body: object, accept: string): Promise<Told> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr', accept },
    body: JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

const media = ['application/json', 'application/graphql-response+json', '*/*'];

test.each([
  ['lists', {}, true],
  ['oneBody', { variables: { slug: 'cnd' } }, true],
  ['oneBody', { variables: { slug: 'cnd' }, operationName: 'Body' }, true],
  ['oneBody', { variables: { slug: 'nothing' } }, true],
  ['oneBody', { variables: { slug: 'cnd', further: 1 } }, true],
  ['onDay', { variables: { slug: 'cnd', on: '2021-04-12' } }, true],
  ['onDay', { variables: { slug: 'cnd', on: 'yesterday' } }, false],
  ['oneBody', { variables: { slug: null } }, false],
  ['oneBody', {}, false],
  ['oneBody', { variables: { slug: 'c\u0000d' } }, false],
  ['oneBody', { variables: { slug: 'cnd' }, operationName: 'Other' }, false],
  ['closed', {}, false],
  ['partly', {}, false],
  ['schema', {}, false],
  ['wrong', {}, false],
  ['two', { operationName: 'B' }, true],
  ['two', {}, false],
] as const)('%s with %j is answered as if it had been sent', async (name, more, good) => {
  const text = documents[name];
  for (const accept of media) {
    const registered = await tell({ documentId: hashOf(text), ...more }, accept);
    const sent = await tell({ query: text, ...more }, accept);
    expect(registered).toEqual(sent);
    expect('errors' in (registered.body as object)).toBe(!good);
  }
});
