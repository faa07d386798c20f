import { SettableClock } from '#kernel';
import { Reader, UnitOfWork, newId } from '#platform';
import { seedDemonstrationPeople } from '#access';
import { held } from '../../support/access.js';
import { anAccount } from '../../support/accounts.js';
import { openDataSource } from '../../support/database.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';

let api: TestApi;
let password: string;

const place = { bodyId: newId(), sessionId: newId() };

beforeAll(async () => {
  api = await openApi();
  const dataSource = await openDataSource(api.databaseUrl, []);
  const accounts = await seedDemonstrationPeople(new UnitOfWork(dataSource), new SettableClock(new Date()), {
    sessions: [place],
    delegations: [{ ...place, delegationId: newId(), name: 'Austria', slug: 'austria' }],
  });
  password = accounts[0]?.password ?? '';
  await dataSource.destroy();
});

afterAll(() => api?.[Symbol.asyncDispose]());

const chair = 'chair@rostrum.example';
const me = `{ me { person { name email language roles { role scope scopeId scopeName { text } } }
  permissions { name scope scopeId } signedInUntil signIns { id current userAgent } } }`;

async function signedIn(email = chair): Promise<Client> {
  const client = new Client(api.url);
  expect(await client.signIn(email, password)).toMatchObject({ __typename: 'Viewer' });
  return client;
}

test('a stranger is nobody, and signing in makes them somebody', async () => {
  const client = new Client(api.url, { 'user-agent': 'Browser of a test' });
  expect((await client.ask(me)).data).toEqual({ me: null });
  expect(await client.signIn(chair, password)).toMatchObject({ __typename: 'Viewer', person: { name: 'Chair' } });
  const { data, errors } = await client.ask(me);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    me: {
      person: {
        name: 'Chair',
        email: chair,
        language: 'en',
        roles: [{ role: 'CHAIR', scope: 'SESSION', scopeId: place.sessionId }],
      },
      permissions: expect.arrayContaining([{ name: 'floor.manage', scope: 'SESSION', scopeId: place.sessionId }]),
      signIns: [{ current: true, userAgent: 'Browser of a test' }],
    },
  });
  const until = Date.parse((data as { me: { signedInUntil: string } }).me.signedInUntil);
  expect(until - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
});

test('ACC-13 the cookie is hidden from scripts and other sites, and is not a session cookie of the address bar', async () => {
  const client = new Client(api.url);
  const { setCookies } = await client.ask(
    'mutation ($p: String!) { signIn(email: "chair@rostrum.example", password: $p) { __typename } }',
    { p: password },
  );
  expect(setCookies).toHaveLength(2);
  for (const cookie of setCookies) {
    expect(cookie).toMatch(/^rostrum(-browser)?=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  }
});

test('ACC-13 over https the cookie belongs to this host only and is never sent in clear', async () => {
  await using secure = await openApi({ ROSTRUM_PUBLIC_URL: 'https://rostrum.example', DATABASE_URL: api.databaseUrl });
  const { setCookies } = await new Client(secure.url).ask(
    'mutation ($p: String!) { signIn(email: "chair@rostrum.example", password: $p) { __typename } }',
    { p: password },
  );
  expect(setCookies).toHaveLength(2);
  for (const cookie of setCookies)
    expect(cookie).toMatch(/^__Host-rostrum(-browser)?=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

test('ACC-15 a sign-in that ends in one process is over in the other within a second', async () => {
  await using other = await openApi({ DATABASE_URL: api.databaseUrl });
  const here = await signedIn();
  const there = new Client(other.url);
  for (const pair of here.cookie.split('; ')) there.setCookie(pair.split('=')[0] ?? '', pair.split('=')[1] ?? '');
  expect((await there.ask(me)).data?.me).not.toBeNull();
  expect((await here.ask('mutation { signOutEverywhere { __typename } }')).data).toEqual({
    signOutEverywhere: { __typename: 'Done' },
  });
  const began = Date.now();
  while ((await there.ask(me)).data?.me !== null) expect(Date.now() - began).toBeLessThan(1_000);
  expect(here.cookie).not.toMatch(/rostrum=/);
  expect((await here.ask(me)).data).toEqual({ me: null });
});

test('ACC-10 a wrong password is refused in the language of the reader', async () => {
  const client = new Client(api.url, { 'accept-language': 'fr' });
  expect(await client.signIn(chair, 'not the password')).toEqual({
    __typename: 'Refusal',
    code: 'SIGN_IN_FAILED',
    rule: 'ACC-10',
    message: 'L’adresse ou le mot de passe est incorrect.',
    next: 'Vérifiez les deux, ou demandez un lien pour définir un nouveau mot de passe.',
  });
  expect(client.cookie).toBe('');
});

test('ACC-5 strangers are asked to sign in, others are told that their role does not allow it', async () => {
  const query = '{ people { total } }';
  const stranger = await new Client(api.url).ask(query);
  expect(stranger.data).toBeNull();
  expect(stranger.errors?.[0]).toMatchObject({
    message: 'Please sign in first.',
    extensions: { code: 'UNAUTHENTICATED' },
  });
  const observer = await (await signedIn('observer@rostrum.example')).ask(query);
  expect(observer.data).toBeNull();
  expect(observer.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});

test('the administrator invites, gives and withdraws roles; the trail tells it in the language of the reader', async () => {
  const client = await signedIn('administrator@rostrum.example');
  const invited = await client.ask<{ invitePerson: { id: string; state: string; roles: { id: string }[] } }>(
    `mutation { invitePerson(input: { name: "Second Chair", email: "second.chair@rostrum.example", language: es,
       roles: [{ role: OBSERVER, scope: INSTALLATION }] }) {
         ... on Person { id state language version roles { id role scope scopeId scopeName { text } } } ... on Refusal { code } } }`,
  );
  expect(invited.errors).toBeUndefined();
  const person = invited.data?.invitePerson;
  expect(person).toMatchObject({ state: 'INVITED', roles: [{ role: 'OBSERVER', scope: 'INSTALLATION' }] });
  const withdrawn = await client.ask(
    'mutation ($id: ID!) { withdrawRole(roleAssignmentId: $id) { ... on Person { roles { role } } } }',
    { id: person?.roles[0]?.id },
  );
  expect(withdrawn.data).toEqual({ withdrawRole: { roles: [] } });
  const trail = await client.ask<{ auditTrail: { items: { sentence: string }[]; total: number } }>(
    `query ($id: ID) { auditTrail(filter: { subjectId: $id }) { total items { number at actorName action sentence
       subjectType subjectId changes { field before after } rule hash } } }`,
    { id: person?.id },
    { 'accept-language': 'fr' },
  );
  expect(trail.errors).toBeUndefined();
  expect(trail.data?.auditTrail.items.map(({ sentence }) => sentence)).toEqual([
    'A retiré à Second Chair la fonction suivante : observateur (toute l’installation).',
    'A attribué à Second Chair la fonction suivante : observateur (toute l’installation).',
    'A invité Second Chair.',
  ]);
  expect(trail.data?.auditTrail).toMatchObject({
    total: 3,
    items: [
      { actorName: 'Administrator', changes: [{ field: 'role', before: 'OBSERVER', after: null }] },
      { action: 'person.roleGiven' },
      {
        subjectType: 'Person',
        changes: [{ field: 'name' }, { field: 'email', after: 'second.chair@rostrum.example' }],
      },
    ],
  });
  const { data } = await client.ask('{ auditVerification { intact firstFault } }');
  expect(data).toEqual({ auditVerification: { intact: true, firstFault: null } });
});

test('the list of people does not cost more statements when it is longer', async () => {
  const client = await signedIn('secretariat@rostrum.example');
  const reader = api.app.get(Reader);
  const rows = reader.rows.bind(reader);
  let statements = 0;
  // The platform observes itself from time to time; that is not the list's cost.
  reader.rows = (statement, values) => {
    if (!statement.name.startsWith('platform.')) statements += 1;
    return rows(statement, values);
  };
  const costOfList = async (): Promise<{ cost: number; length: number }> => {
    statements = 0;
    const { data, errors } = await client.ask<{ people: { items: unknown[] } }>(
      '{ people(limit: 100) { total items { name roles { role scopeName { text } } } } }',
    );
    expect(errors).toBeUndefined();
    return { cost: statements, length: data?.people.items.length ?? 0 };
  };
  const dataSource = await openDataSource(api.databaseUrl, []);
  // The short list holds every kind of role too: what is compared is length, not kinds.
  await anAccount(dataSource, 'First observer', [held.inSession('OBSERVER', place)]);
  const short = await costOfList();
  for (let n = 0; n < 20; n += 1) await anAccount(dataSource, `Observer ${n}`, [held.inSession('OBSERVER', place)]);
  await dataSource.destroy();
  const long = await costOfList();
  reader.rows = rows;
  expect(long.length).toBe(short.length + 20);
  expect(short.cost).toBeGreaterThan(0);
  expect(long.cost).toBe(short.cost);
});

test.each([['limit: 101'], ['limit: 0'], ['limit: -1'], ['offset: -1']])(
  'a page with %s is refused',
  async (argument) => {
    const client = await signedIn('administrator@rostrum.example');
    const { errors } = await client.ask(`{ people(${argument}) { total } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  },
);
