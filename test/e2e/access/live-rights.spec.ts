import { WebSocket } from 'ws';
import type { DataSource } from 'typeorm';
import { anAccount, aSignIn } from '../../support/accounts.js';
import type { SignedInAccount } from '../../support/accounts.js';
import { held } from '../../support/access.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let administrator: Client;

beforeAll(async () => {
  api = await openApi();
  dataSource = await openDataSource(api.databaseUrl, []);
  administrator = clientOf((await anAccount(dataSource, 'Administrator', [held.everywhere('ADMINISTRATOR')])).token);
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

function clientOf(token: string): Client {
  const client = new Client(api.url);
  client.setCookie('rostrum', token);
  return client;
}

/** A live connection that was accepted, and the moment and code of its end. */
async function connected(token: string): Promise<{ socket: WebSocket; closed: Promise<{ code: number; at: number }> }> {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: `rostrum=${token}` },
  });
  const closed = new Promise<{ code: number; at: number }>((resolve) => {
    socket.once('close', (code) => resolve({ code, at: performance.now() }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => resolve());
  });
  return { socket, closed };
}

const observer = (name: string): Promise<SignedInAccount> =>
  anAccount(dataSource, name, [held.everywhere('OBSERVER'), held.everywhere('TECHNICIAN')]);

const roleOf = async ({ personId }: SignedInAccount): Promise<string> => {
  const rows: { id: string }[] = await dataSource.query(
    "SELECT id FROM role_assignment WHERE person_id = $1 AND role = 'TECHNICIAN'",
    [personId],
  );
  return rows[0]?.id ?? '';
};

test.each<[string, (account: SignedInAccount) => Promise<unknown>]>([
  ['signed out everywhere', ({ token }) => clientOf(token).ask('mutation { signOutEverywhere { __typename } }')],
  [
    'were suspended',
    ({ personId }) =>
      administrator.ask(
        'mutation ($id: ID!) { suspendPerson(personId: $id, reason: "A test.") { ... on Person { state } } }',
        { id: personId },
      ),
  ],
  [
    'lost a role',
    async (account) =>
      administrator.ask('mutation ($id: ID!) { withdrawRole(roleAssignmentId: $id) { __typename } }', {
        id: await roleOf(account),
      }),
  ],
])('ACC-15 the live connection of those who %s ends within a second', async (how, act) => {
  const account = await observer(`Observer who ${how}`);
  const { closed } = await connected(account.token);
  const began = performance.now();
  await act(account);
  const { code, at } = await closed;
  expect(code).toBe(4403);
  expect(at - began).toBeLessThan(1_000);
});

test('ACC-15 signing out in one browser leaves the live connection of another alone', async () => {
  const account = await observer('Observer in two browsers');
  const other = await aSignIn(dataSource, account.personId);
  const { closed } = await connected(account.token);
  const stays = await connected(other);
  await clientOf(account.token).ask('mutation { signOut { __typename } }');
  expect((await closed).code).toBe(4403);
  stays.socket.send('{"type":"ping"}');
  await new Promise((resolve) => stays.socket.once('message', resolve));
  expect(stays.socket.readyState).toBe(WebSocket.OPEN);
  stays.socket.close();
});
