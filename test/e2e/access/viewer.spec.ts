import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import type { HeldRole } from '#access';
import { UnitOfWork } from '#platform';
import { aSession } from '../../builders/a-session.js';
import { anAccount } from '../../support/accounts.js';
import { openDataSource } from '../../support/database.js';
import { openHotApi } from '../../support/hot-and-generic.js';
import type { HotApi } from '../../support/hot-and-generic.js';
import { webDocument } from '../../support/practice-meeting.js';
import { until } from '../../support/wait.js';

const documents = {
  measured: 'query Me { me { person { id name email language } } }',
  shell: 'query Viewer { me { person { id name email language } permissions { name scope scopeId } } }',
  everything: `query { viewer: me { __typename ...Parts permissions { scope name scopeId __typename } } }
    fragment Parts on Viewer { person { __typename id n: name email language state lastSignedInAt createdAt version } }`,
  roles: 'query { me { person { name roles { id role scope scopeId language __typename } } } }',
};

let api: HotApi;
let dataSource: DataSource;
const cookies: Record<string, string | undefined> = { stranger: undefined, forger: 'rostrum=not-a-token' };

beforeAll(async () => {
  api = await openHotApi(Object.values(documents));
  dataSource = await openDataSource(api.databaseUrl, []);
  await importReferenceData(new UnitOfWork(dataSource));
  const session = await aSession().withMembers('AUT').build(dataSource);
  const place = { bodyId: session.bodyId, sessionId: session.id, delegationId: null, language: null };
  const sign = async (name: string, ...roles: object[]): Promise<string> =>
    `rostrum=${(await anAccount(dataSource, name, roles as Omit<HeldRole, 'id'>[])).token}`;
  const nowhere = { bodyId: null, sessionId: null, delegationId: null, language: null };
  cookies.nobody = await sign('Nobody "in" particular\n');
  cookies.administrator = await sign('Administrator', { ...nowhere, role: 'ADMINISTRATOR', scope: 'INSTALLATION' });
  cookies.officer = await sign(
    'Officer',
    { ...place, sessionId: null, role: 'SECRETARIAT', scope: 'BODY' },
    { ...place, role: 'INTERPRETER', scope: 'SESSION', language: 'fr' },
  );
  cookies.delegate = await sign('Delegate', {
    ...place,
    delegationId: session.delegations.AUT,
    role: 'DELEGATE',
    scope: 'DELEGATION',
  });
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

const accounts = ['stranger', 'forger', 'nobody', 'administrator', 'officer', 'delegate'];

describe.each(Object.entries(documents))('the document “%s”', (_, text) => {
  test.each(accounts)('is hot, and the same as on the generic path for the %s', async (who) => {
    const asking = { cookie: cookies[who] };
    const expected = await api.generic(text, asking);
    api.statements();
    expect([await api.hot(text, asking), await api.hot(text, asking)]).toEqual([expected, expected]);
    const known = who !== 'stranger' && who !== 'forger';
    const read = api.statements().filter((name) => name !== 'access.live-sign-in');
    const once = text.includes('roles') ? ['access.own-account', 'access.roles-of'] : ['access.own-account'];
    expect(read).toEqual(known ? [...once, ...once] : []);
    expect(expected).toContain(known ? '"person":{' : 'null');
  });
});

test('what the web application asks on every page is hot', async () => {
  api.statements();
  const answer = await api.hot(await webDocument('Viewer'), { cookie: cookies.delegate });
  expect(api.statements()).toContain('access.own-account');
  expect(answer).toBe(await api.generic(await webDocument('Viewer'), { cookie: cookies.delegate }));
});

test('a role that was taken away is not in the answer any more', async () => {
  const account = await anAccount(dataSource, 'Officer of a while', [
    { role: 'SECRETARIAT', scope: 'INSTALLATION', bodyId: null, sessionId: null, delegationId: null, language: null },
  ]);
  const asking = { cookie: `rostrum=${account.token}` };
  expect(await api.hot(documents.shell, asking)).toContain('floor.manage');
  const remover = cookies.administrator;
  const { data } = JSON.parse(
    await api.generic('query ($id: ID!) { person(id: $id) { roles { id } } }', {
      cookie: remover,
      variables: { id: account.personId },
    }),
  ) as { data: { person: { roles: { id: string }[] } } };
  const answer = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: remover ?? '' },
    body: JSON.stringify({
      query: 'mutation ($id: ID!) { withdrawRole(roleAssignmentId: $id) { __typename ... on Refusal { code } } }',
      variables: { id: data.person.roles[0]?.id },
    }),
  });
  expect(await answer.text()).toContain('"Person"');
  await until('the answer has changed', async () => !(await api.hot(documents.shell, asking)).includes('floor.manage'));
  expect(await api.hot(documents.shell, asking)).toBe(await api.generic(documents.shell, asking));
});
