import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { readConfiguration } from '#platform';
import { startWorker } from '../../../apps/worker/src/worker.js';
import { anAccount } from '../../support/accounts.js';
import { held } from '../../support/access.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';
import { until } from '../../support/wait.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-invitation-'));
let api: TestApi;
let worker: INestApplicationContext;
let dataSource: DataSource;
let officer: Client;

beforeAll(async () => {
  api = await openApi();
  worker = await startWorker(
    readConfiguration({
      DATABASE_URL: api.databaseUrl,
      ROSTRUM_DATA: dataFolder,
      ROSTRUM_PUBLIC_URL: 'https://rostrum.example',
      ROSTRUM_LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
    }),
  );
  dataSource = await openDataSource(api.databaseUrl, []);
  officer = new Client(api.url);
  officer.setCookie('rostrum', (await anAccount(dataSource, 'Officer', [held.everywhere('SECRETARIAT')])).token);
});
afterAll(async () => {
  await worker?.close();
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
const mails = async (address: string): Promise<Mail[]> => {
  const { data, errors } = await officer.ask<{ mailFolder: { items: Mail[] } }>(
    '{ mailFolder(limit: 100) { items { to subject text sentAt transport } } }',
  );
  expect(errors).toBeUndefined();
  return data?.mailFolder.items.filter(({ to }) => to === address) ?? [];
};

const password = 'four plates on a table';
const address = 'delegate.of.austria@rostrum.example';

test('ACC-24 from the invitation through the mail folder to the first sign-in, and back in after forgetting', async () => {
  const { data } = await officer.ask(
    `mutation { invitePerson(input: { name: "Delegate of Austria", email: "${address}", language: fr, roles: [] }) {
       __typename ... on Refusal { code } } }`,
  );
  expect(data).toEqual({ invitePerson: { __typename: 'Person' } });
  await until('the invitation', async () => (await mails(address)).length === 1);
  const [invitation] = await mails(address);
  expect(invitation?.subject).toBe('Votre compte pour les sessions');
  const link = /https:\/\/rostrum\.example\/set-password\?token=([\w-]{43})/.exec(invitation?.text ?? '');

  const delegate = new Client(api.url);
  const accept = () =>
    delegate.ask(
      `mutation ($t: String!, $p: String!) { setPassword(token: $t, password: $p) {
         ... on Viewer { person { name state language } } ... on Refusal { code } } }`,
      { t: link?.[1], p: password },
    );
  expect((await accept()).data).toEqual({
    setPassword: { person: { name: 'Delegate of Austria', state: 'ACTIVE', language: 'fr' } },
  });
  expect((await delegate.ask('{ me { person { email } } }')).data).toEqual({ me: { person: { email: address } } });
  expect((await accept()).data).toEqual({ setPassword: { code: 'LINK_UNUSABLE' } });

  const stranger = new Client(api.url);
  const ask = (email: string) =>
    stranger.ask('mutation ($e: String!) { requestPasswordLink(email: $e) { __typename } }', { e: email });
  expect((await ask(address)).data).toEqual((await ask('nobody@rostrum.example')).data);
  await until('the link', async () => (await mails(address)).length === 2);
  expect(await mails('nobody@rostrum.example')).toEqual([]);
});
