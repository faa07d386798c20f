import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import { Reader, UnitOfWork, documentHash, projectRoot } from '#platform';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anAccount } from '../../support/accounts.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { openDataSource } from '../../support/database.js';
import { until } from '../../support/wait.js';

/** Documents that must be hot: the page as it is measured, with fragments, aliases, and every field that is read. */
const pages = {
  measured: `query SessionPage($slug: String!) { session(slug: $slug) {
    id slug number title { text language } mode state startsOn endsOn timezone place { text language } programmeVersion
    agenda { id parentId label title { text language } }
    documents { id symbol title { text language } languages itemLabels }
    meetings { id number type mode state startsAt endsAt room { id name { text language } } items { id label } } } }`,
  everything: `query ($name: String!) { page: session(slug: $name) { ...Head programmeVersion version interpretation calendarUrl
    parts { id kind startsOn endsOn } rooms { id name { language text } capacity hybrid }
    agenda { __typename id parentId label title { text } segment { text language } }
    documents { id symbol title { text } languages itemLabels url }
    meetings { id number title { text language } note { text } type mode state startsAt endsAt version
      room { __typename id name { text } capacity hybrid } items { id parentId label title { text language } segment { text } } } } }
    fragment Head on Session { id n: number body { id slug kind symbolRoot name { text } abbreviation { text language } } note { text } }`,
};

let api: TestApi;
let dataSource: DataSource;
let published: BuiltSession;
let draft: BuiltSession;
const cookies: Record<string, string> = {};
let statements: string[] = [];

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rostrum-documents-')), 'documents.json');
  writeFileSync(
    file,
    JSON.stringify(Object.fromEntries(Object.values(pages).map((text) => [documentHash(text), text]))),
  );
  api = await openApi({ ROSTRUM_DOCUMENTS: file });
  dataSource = await openDataSource(api.databaseUrl, []);
  await importReferenceData(new UnitOfWork(dataSource));
  const facts = [
    { items: ['2 (a)', '1'] },
    { type: 'INFORMAL' as const, day: '2027-03-09' },
    { mode: 'ONLINE' as const, day: '2027-03-10', state: 'OPEN' as const },
    { day: '2027-03-11', issued: false, room: 1 },
  ];
  const rooms = [{ hybrid: true }, { hybrid: true }];
  published = await aSession()
    .withRooms(...rooms)
    .withAgenda('1', '2', '2 (a)', '3')
    .withMeetings(...facts)
    .withMembers('AUT')
    .build(dataSource);
  draft = await aSession().draft().withMeetings({}).withMembers('AUT').build(dataSource);
  await writeTexts();
  const place = {
    bodyId: published.bodyId as never,
    sessionId: published.id as never,
    delegationId: null,
    language: null,
  };
  const delegation = { ...place, delegationId: published.delegations.AUT as never };
  const sign = async (...given: Parameters<typeof anAccount>): Promise<string> =>
    `rostrum=${(await anAccount(...given)).token}`;
  cookies.officer = await sign(dataSource, 'Officer', [
    { ...place, sessionId: null, role: 'SECRETARIAT', scope: 'BODY' },
  ]);
  cookies.delegate = await sign(dataSource, 'Delegate', [{ ...delegation, role: 'DELEGATE', scope: 'DELEGATION' }]);
  cookies.nobody = await sign(dataSource, 'Nobody');
  const reader = api.app.get(Reader, { strict: false });
  const rows = reader.rows.bind(reader);
  reader.rows = (statement, values) => {
    if (!statement.name.startsWith('platform.')) statements.push(statement.name);
    return rows(statement, values);
  };
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

/** Texts with quotation marks, in some languages only, with and without an original. */
async function writeTexts(): Promise<void> {
  const texts = { en: 'A "plate"\n', fr: 'Une « plaque »', ar: '', original: 'en' };
  await dataSource.query('UPDATE session SET note = $1, place = $2', [texts, { ru: 'Вена', original: 'ru' }]);
  await dataSource.query('UPDATE agenda_item SET title = $1, segment = $2 WHERE label LIKE $3', [
    texts,
    { zh: '段' },
    '2%',
  ]);
  await dataSource.query('UPDATE meeting SET title = $1 WHERE state = $2', [texts, 'OPEN']);
  for (const [n, label] of ['3', '1', '2 (a)'].entries()) {
    const [row] = (await dataSource.query(
      `INSERT INTO document (id, session_id, symbol, title, languages, url) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) RETURNING id`,
      [published.id, `E/CN.7/2027/${n + 9}`, texts, ['en', 'fr'], n === 0 ? null : 'https://undocs.org/x?"y"'],
    )) as { id: string }[];
    await dataSource.query('INSERT INTO document_item (document_id, item_id) VALUES ($1, $2)', [
      row?.id,
      published.items[label],
    ]);
    if (n === 2)
      await dataSource.query('INSERT INTO document_item (document_id, item_id) VALUES ($1, $2)', [
        row?.id,
        published.items['2'],
      ]);
  }
}

async function post(body: object, who: string, language: string): Promise<string> {
  const cookie = cookies[who];
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(cookie !== undefined && { cookie }),
    },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  // Apollo Server ends its answers with a line break.
  return (await response.text()).trimEnd();
}

const variableOf = (text: string): string => /\(\$(\w+):/.exec(text)?.[1] ?? '';
const hot = (text: string, slug: string, who: string, language = 'en'): Promise<string> =>
  post({ documentId: documentHash(text), variables: { [variableOf(text)]: slug } }, who, language);
/** A directive that changes nothing leads to the generic path. */
const generic = (text: string, slug: string, who: string, language = 'en'): Promise<string> =>
  post(
    {
      query: text.replace(/(session\(slug: \$\w+\)) \{/, '$1 @include(if: true) {'),
      variables: { [variableOf(text)]: slug },
    },
    who,
    language,
  );

const readers = ['stranger', 'nobody', 'delegate', 'officer'];

describe.each(Object.entries(pages))('the page “%s”', (_, text) => {
  test.each(readers)('is hot, and the same as on the generic path for the %s in every language', async (who) => {
    for (const language of ['en', 'fr', 'ar', 'zh', 'ru', 'es'])
      for (const slug of [published.slug, draft.slug, 'cnd-none']) {
        statements = [];
        // Twice: what strangers get is kept from the second time on.
        const answers = [await hot(text, slug, who, language), await hot(text, slug, who, language)];
        expect(statements.filter((name) => /^(sessions|meetings|bodies)\./.test(name))).toEqual([]);
        const expected = await generic(text, slug, who, language);
        expect(answers).toEqual([expected, expected]);
        expect(await hot(text, slug, who, language)).toBe(expected);
      }
  });

  test.each(['no such name', '', 'x'.repeat(100), '\u0000'])(
    'for the name %j it answers null like the generic path',
    async (slug) => {
      expect(await hot(text, slug, 'stranger')).toBe(await generic(text, slug, 'stranger'));
    },
  );
});

test('wrong variables are left to the generic path', async () => {
  for (const variables of [{}, { slug: 7 }, { slug: null }, { slug: ['a'] }]) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: documentHash(pages.measured), variables }),
    });
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  }
});

test('what strangers get is kept, and new as soon as the session has changed', async () => {
  const first = await hot(pages.measured, published.slug, 'stranger');
  await hot(pages.measured, published.slug, 'stranger');
  statements = [];
  expect(await hot(pages.measured, published.slug, 'stranger')).toBe(first);
  expect(statements).toEqual([]);
  const command = `mutation ($s: ID!) { addAgendaItem(sessionId: $s, input: { title: { en: "Fresh" } }) { __typename } }`;
  expect(await post({ query: command, variables: { s: published.id } }, 'officer', 'en')).toContain('AgendaItem');
  await until('the new item is in the answer', async () =>
    (await hot(pages.measured, published.slug, 'stranger')).includes('Fresh'),
  );
  expect(await hot(pages.measured, published.slug, 'stranger')).toBe(
    await generic(pages.measured, published.slug, 'stranger'),
  );
});

test('every registered document of a session that has a reader gets the same answer', async () => {
  const registered = JSON.parse(readFileSync(join(projectRoot, 'apps/web/persisted-documents.json'), 'utf8')) as Record<
    string,
    string
  >;
  const ours = Object.values(registered).filter((text) => /session\(slug: \$slug\)/.test(text));
  expect(ours.length).toBeGreaterThan(0);
  let hotOnes = 0;
  for (const text of ours) {
    statements = [];
    const answer = await hot(text, published.slug, 'delegate', 'fr');
    if (statements.includes('session-page.session')) hotOnes += 1;
    expect(JSON.parse(answer)).toEqual(JSON.parse(await generic(text, published.slug, 'delegate', 'fr')));
  }
  expect(hotOnes).toBeGreaterThan(0);
});
