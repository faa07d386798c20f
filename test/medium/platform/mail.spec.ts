import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import {
  ComponentStates,
  Mailer,
  PlatformModule,
  PlatformWorkerModule,
  readConfiguration,
  UnitOfWork,
} from '#platform';
import { cloneDatabase, freePort } from '../../support/database.js';
import { until } from '../../support/wait.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-mail-'));
const folder = join(dataFolder, 'mail');
const link = `https://rostrum.example/set-password?token=${'a'.repeat(60)}`;
const invitation = {
  to: 'delegate@mission.example',
  subject: 'دعوة إلى الدورة\r\nBcc: everyone@example.org',
  text: `تحية\n\n${link}\n`,
  language: 'ar',
} as const;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let administration: pg.Client;
let workers: INestApplicationContext[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
});

afterEach(async () => {
  for (const worker of workers) await worker.close();
  workers = [];
});

afterAll(async () => {
  await administration.end();
  await database[Symbol.asyncDispose]();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function startWorker(smtpUrl = ''): Promise<INestApplicationContext> {
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    ROSTRUM_DATA: dataFolder,
    ROSTRUM_PUBLIC_URL: 'https://rostrum.example',
    ROSTRUM_LOG_LEVEL: 'silent',
    SMTP_URL: smtpUrl,
  });
  const platform = PlatformModule.forRoot({ configuration, component: 'worker', entities: [] });
  const worker = await NestFactory.createApplicationContext(
    { module: PlatformWorkerModule, imports: [platform] },
    { logger: false },
  );
  workers.push(worker);
  return worker;
}

const write = (worker: INestApplicationContext): Promise<string> =>
  worker.get(UnitOfWork).run(() => worker.get(Mailer).write(invitation));
const delivered = async (id: string): Promise<{ body_text: string; transport: string } | undefined> => {
  const { rows } = await administration.query<{ body_text: string; transport: string }>(
    'SELECT body_text, transport FROM mail_message WHERE id = $1 AND delivered_at IS NOT NULL',
    [id],
  );
  return rows[0];
};
const stateOf = async (worker: INestApplicationContext): Promise<string | undefined> =>
  (await worker.get(ComponentStates).all()).find(({ name }) => name === 'mail')?.condition;
/** Undoes the folding and encoding of a message as far as its parts are text. */
const decoded = (message: string): string =>
  message
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/^[A-Za-z0-9+/=\n]{60,}$/gm, (lines) => Buffer.from(lines, 'base64').toString('utf8'));

test('without SMTP a mail becomes a file in the folder, in its language, once', async () => {
  const worker = await startWorker();
  const id = await write(worker);
  expect(await until('it is delivered', () => delivered(id))).toEqual({
    body_text: invitation.text,
    transport: 'folder',
  });
  expect(readdirSync(folder)).toEqual([`${id}.eml`]);
  const message = readFileSync(join(folder, `${id}.eml`), 'utf8');
  expect(message).toMatch(/^To: delegate@mission\.example$/m);
  expect(message).toContain(`Message-ID: <${id}@rostrum.example>`);
  expect(message).not.toMatch(/^Bcc:/m);
  expect(decoded(message)).toContain('token=aaaa');
  expect(decoded(message)).toContain('dir="rtl"');
  expect(await stateOf(worker)).toBe('UP');
});

test('a mail of a command that was rolled back is never sent', async () => {
  const worker = await startWorker();
  const before = readdirSync(folder).length;
  let id = '';
  const failed = worker.get(UnitOfWork).run(async () => {
    id = await worker.get(Mailer).write(invitation);
    throw new Error('back');
  });
  await expect(failed).rejects.toThrow('back');
  const later = await write(worker);
  await until('the later one is delivered', () => delivered(later));
  expect(existsSync(join(folder, `${id}.eml`))).toBe(false);
  expect(readdirSync(folder).length).toBe(before + 1);
});

test('with SMTP a mail is handed over, tried again while nobody answers, and its text is not kept', async () => {
  const port = await freePort();
  const worker = await startWorker(`smtp://127.0.0.1:${port}`);
  expect(await stateOf(worker)).toBe('FAILED');
  const id = await write(worker);
  const taken: string[] = [];
  const server = mailServer(taken);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await until('it is delivered', () => delivered(id))).toEqual({ body_text: '', transport: 'smtp' });
  expect(taken.length).toBe(1);
  expect(taken[0]).toContain('RCPT TO:<delegate@mission.example>');
  expect(decoded(taken[0] ?? '')).toContain(link);
  await new Promise((resolve) => server.close(resolve));
});

/** As much SMTP as a client needs to hand over a message (RFC 5321). */
function mailServer(taken: string[]): Server {
  return createServer((line) => {
    let conversation = '';
    let inData = false;
    line.write('220 test\r\n');
    line.on('error', () => undefined);
    line.on('data', (chunk) => {
      const text = String(chunk);
      conversation += text;
      if (inData) {
        if (!conversation.endsWith('\r\n.\r\n')) return;
        inData = false;
        taken.push(conversation.replaceAll('\r\n', '\n'));
        line.write('250 taken\r\n');
      } else if (text.startsWith('DATA')) {
        inData = true;
        line.write('354 go on\r\n');
      } else if (text.startsWith('QUIT')) line.end('221 bye\r\n');
      else line.write('250 yes\r\n');
    });
  });
}
