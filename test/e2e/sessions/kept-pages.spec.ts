import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import type { HeldRole } from '#access';
import { UnitOfWork, documentHash } from '#platform';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anAccount } from '../../support/accounts.js';
import { ask } from '../../support/api.js';
import { openDataSource } from '../../support/database.js';
import { openHotApi } from '../../support/hot-and-generic.js';
import type { HotApi } from '../../support/hot-and-generic.js';
import { webDocument } from '../../support/practice-meeting.js';
import { until } from '../../support/wait.js';

const pages = ['SessionAgenda', 'SessionProgramme', 'SessionParticipants'];
/** What changes with the day is never kept. */
const ofTheDay = `query ($slug: String!) { session(slug: $slug) { body { members { id } } } }`;

let api: HotApi;
let dataSource: DataSource;
let published: BuiltSession;
let draft: BuiltSession;
const cookies: Record<string, string | undefined> = { stranger: undefined };

beforeAll(async () => {
  api = await openHotApi([ofTheDay]);
  dataSource = await openDataSource(api.databaseUrl, []);
  await importReferenceData(new UnitOfWork(dataSource));
  const meetings = [{ items: ['2', '1'] }, { type: 'INFORMAL' as const, day: '2027-03-09', items: ['1'] }];
  published = await aSession()
    .withMeetings(...meetings)
    .withMembers('AUT', 'BRA')
    .build(dataSource);
  draft = await aSession().draft().withMeetings({}).withMembers('AUT').build(dataSource);
  const place = { bodyId: published.bodyId, sessionId: published.id, delegationId: null, language: null };
  const sign = async (name: string, ...roles: object[]): Promise<string> =>
    `rostrum=${(await anAccount(dataSource, name, roles as Omit<HeldRole, 'id'>[])).token}`;
  cookies.nobody = await sign('Nobody');
  cookies.delegate = await sign('Delegate', {
    ...place,
    delegationId: published.delegations.AUT,
    role: 'DELEGATE',
    scope: 'DELEGATION',
  });
  cookies.officer = await sign('Officer', { ...place, sessionId: null, role: 'SECRETARIAT', scope: 'BODY' });
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

describe.each(pages)('the page %s', (operation) => {
  test.each(['stranger', 'nobody', 'delegate', 'officer'])('is what the generic path answers the %s', async (who) => {
    const text = await webDocument(operation);
    for (const language of ['en', 'fr', 'ar', 'zh', 'ru', 'es'])
      for (const slug of [published.slug, draft.slug, 'cnd-none', 'no such name']) {
        const asking = { cookie: cookies[who], language, variables: { slug } };
        const expected = await api.generic(text, asking);
        for (let times = 0; times < 3; times += 1) expect(await api.hot(text, asking)).toBe(expected);
      }
  });

  test('is kept for strangers until the session changes', async () => {
    const text = await webDocument(operation);
    const asking = { variables: { slug: published.slug } };
    const before = await api.hot(text, asking);
    api.statements();
    expect(await api.hot(text, asking)).toBe(before);
    expect(api.statements()).toEqual([]);
    // Nobody with a role gets what is kept.
    await api.hot(text, { ...asking, cookie: cookies.officer });
    expect(api.statements().length).toBeGreaterThan(0);
    const bare =
      'mutation ($s: ID!) { addAgendaItem(sessionId: $s, input: { title: { en: "Fresh" } }) { __typename } }';
    const command = { query: bare, variables: { s: published.id } };
    expect(JSON.stringify(await ask(api.url, command, { cookie: cookies.officer ?? '' }))).toContain('AgendaItem');
    await until('it is made anew', async () => {
      api.statements();
      await api.hot(text, asking);
      return api.statements().length > 0;
    });
    expect(await api.hot(text, asking)).toBe(await api.generic(text, asking));
  });
});

test('a session that is withdrawn from the public is withdrawn from what is kept', async () => {
  const text = await webDocument('SessionAgenda');
  const asking = { variables: { slug: published.slug } };
  expect(await api.hot(text, asking)).toContain(published.id);
  await dataSource.query(`UPDATE session SET state = 'DRAFT' WHERE id = $1`, [published.id]);
  await dataSource.query(
    `INSERT INTO live_topic (topic, version) VALUES ($1, 1) ON CONFLICT (topic) DO UPDATE SET version = live_topic.version + 1`,
    [`session:${published.id}`],
  );
  await dataSource.query(`SELECT pg_notify('rostrum_live', topic || ' ' || version) FROM live_topic WHERE topic = $1`, [
    `session:${published.id}`,
  ]);
  await until('nothing is shown', async () => (await api.hot(text, asking)) === '{"data":{"session":null}}');
  await dataSource.query(`UPDATE session SET state = 'PUBLISHED' WHERE id = $1`, [published.id]);
});

test.each([
  ['br', 'br'],
  ['gzip, br;q=0.5', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['gzip', 'gzip'],
  ['identity', null],
])('who accepts %s gets what is kept in %s, and the same text', async (accepted, encoding) => {
  const text = await webDocument('SessionProgramme');
  const variables = { slug: published.slug };
  const expected = await api.hot(text, { variables });
  for (let times = 0; times < 2; times += 1) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': accepted, 'accept-language': 'en' },
      body: JSON.stringify({ documentId: documentHash(text), variables }),
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    if (encoding !== null) expect(response.headers.get('vary')).toContain('accept-encoding');
    expect((await response.text()).trimEnd()).toBe(expected);
  }
});

test('members on a day are read each time', async () => {
  const asking = { variables: { slug: published.slug } };
  await api.hot(ofTheDay, asking);
  await api.hot(ofTheDay, asking);
  api.statements();
  await api.hot(ofTheDay, asking);
  expect(api.statements()).toContain('bodies.members');
});
