import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { FilePurposes } from '#platform';
import { aPdf, aWebm } from '../../builders/a-file.js';
import { anAccount } from '../../support/accounts.js';
import type { SignedInAccount } from '../../support/accounts.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let folder: string;
let sender: SignedInAccount;
let other: SignedInAccount;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-parts-'));
  api = await openApi({ ROSTRUM_DATA: folder });
  dataSource = await openDataSource(api.databaseUrl, []);
  api.app.get(FilePurposes).register('film', {
    kinds: ['video/mp4', 'video/webm'],
    resumableBytes: 3_000_000,
    recorded: false,
    mayRead: () => Promise.resolve([]),
    inUse: () => Promise.resolve([]),
  });
  api.app.get(FilePurposes).register('note', {
    recorded: false,
    mayRead: () => Promise.resolve([]),
    inUse: () => Promise.resolve([]),
  });
  [sender, other] = await Promise.all([
    anAccount(dataSource, 'Representative of an organization'),
    anAccount(dataSource, 'Representative of another organization'),
  ]);
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => dataSource.query('DELETE FROM file_arrival'));

const film = (size = 2_000_000): Buffer => Buffer.concat([aWebm(), randomBytes(size)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const as = ({ token }: SignedInAccount): Record<string, string> => ({
  'apollo-require-preflight': '1',
  'tus-resumable': '1.0.0',
  cookie: `rostrum=${token}`,
});
const encoded = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

const announce = (
  size: number,
  facts: Readonly<Record<string, string>> = {},
  headers = as(sender),
): Promise<Response> =>
  fetch(`${api.url}/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': `${size}`,
      'upload-metadata': encoded({ purpose: 'film', filename: 'statement.webm', ...facts }),
    },
  });
const placeOf = (answer: Response): string => `${api.url}${answer.headers.get('location') ?? ''}`;
const idOf = (answer: Response): string => answer.headers.get('location')?.split('/').at(-1) ?? '';
const send = (place: string, bytes: Buffer, at: number, headers = as(sender)): Promise<Response> =>
  fetch(place, {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': `${at}` },
    body: new Uint8Array(bytes),
  });
const come = async (place: string, headers = as(sender)): Promise<number> =>
  Number((await fetch(place, { method: 'HEAD', headers })).headers.get('upload-offset') ?? -1);

/** Sends the beginning of a part and lets the line break. */
const breakOff = (place: string, whole: Buffer, { at, sent }: { at: number; sent: number }): Promise<void> =>
  new Promise((resolve) => {
    const asked = request(place, {
      method: 'PATCH',
      headers: {
        ...as(sender),
        'content-type': 'application/offset+octet-stream',
        'upload-offset': `${at}`,
        'content-length': `${whole.length - at}`,
      },
    });
    asked.on('error', () => resolve());
    asked.write(whole.subarray(at, at + sent), () => setTimeout(() => asked.destroy(), 100));
  });

const lying = (): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('FIL-11 a file whose line breaks again and again arrives whole', async () => {
  const bytes = film();
  const answer = await announce(bytes.length, { sha256: sha256(bytes) });
  expect(answer.status).toBe(201);
  const place = placeOf(answer);
  let at = 0;
  for (let round = 1; round <= 5; round += 1) {
    await breakOff(place, bytes, { at, sent: 300_000 });
    const now = await come(place);
    expect(now).toBeGreaterThan(at);
    at = now;
  }
  expect((await send(place, bytes.subarray(at), at)).status).toBe(204);
  const read = await fetch(`${api.url}/files/${idOf(answer)}`, { headers: as(sender) });
  expect(read.headers.get('content-type')).toBe('video/webm');
  expect(sha256(Buffer.from(await read.arrayBuffer()))).toBe(sha256(bytes));
});

test('FIL-11 to others an upload does not exist, and strangers and other sites begin none', async () => {
  const bytes = film(1_000);
  const place = placeOf(await announce(bytes.length));
  expect((await fetch(place, { method: 'HEAD', headers: as(other) })).status).toBe(404);
  expect((await send(place, bytes, 0, as(other))).status).toBe(404);
  const { cookie: _, ...stranger } = as(sender);
  expect((await announce(10, {}, stranger as ReturnType<typeof as>)).status).toBe(401);
  const { 'apollo-require-preflight': __, ...form } = as(sender);
  expect((await announce(10, {}, form as ReturnType<typeof as>)).status).toBe(403);
  const foreign = { ...as(sender), origin: 'https://elsewhere.example' };
  const refused = await announce(10, {}, foreign);
  expect(refused.status).toBe(403);
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
});

test('FIL-11 only for purposes that ask for it, up to the size that they name', async () => {
  expect(await (await announce(3_000_001)).json()).toMatchObject({ code: 'FILE_TOO_LARGE', rule: 'FIL-11' });
  const answer = await announce(10, { purpose: 'note' });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'FILE_PURPOSE_UNKNOWN', rule: 'FIL-11', next: expect.any(String) }),
  ]);
  expect((await announce(0)).status).toBe(400);
  expect((await announce(10, { sha256: 'x' })).status).toBe(400);
});

test.each([
  ['what is not what its name says', aPdf(), {}, 415, 'FILE_KIND_UNFIT'],
  ['what nothing recognises', randomBytes(5_000), {}, 415, 'FILE_KIND_UNKNOWN'],
  ['what was altered on its way', film(5_000), { sha256: '0'.repeat(64) }, 422, 'FILE_ALTERED'],
])('FIL-12 %s is refused and nothing of it stays', async (_, bytes, facts, status, code) => {
  const answer = await announce(bytes.length, facts);
  const refused = await send(placeOf(answer), bytes, 0);
  expect([refused.status, await refused.json()]).toEqual([status, expect.objectContaining({ code })]);
  expect(lying()).not.toContain(idOf(answer));
  expect((await fetch(placeOf(answer), { method: 'HEAD', headers: as(sender) })).status).toBe(404);
});

test('FIL-12 whoever asks after all bytes have come finishes what an ended process left', async () => {
  const bytes = film(50_000);
  const answer = await announce(bytes.length);
  await send(placeOf(answer), bytes.subarray(0, 40_000), 0);
  // The last bytes are written, and the process ends before it says so.
  const { FileStore } = await import('#platform');
  const { Readable } = await import('node:stream');
  await api.app.get(FileStore).append(idOf(answer), Readable.from([bytes.subarray(40_000)]), 40_000);
  const [first, second] = await Promise.all([come(placeOf(answer)), come(placeOf(answer))]);
  expect([first, second]).toEqual([bytes.length, bytes.length]);
  const read = await fetch(`${api.url}/files/${idOf(answer)}`, { headers: as(sender) });
  expect(sha256(Buffer.from(await read.arrayBuffer()))).toBe(sha256(bytes));
});

test('FIL-13 one person has so many unfinished uploads; cancelling one makes room, and its bytes go', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => announce(20_000)));
  const begun = answers.filter(({ status }) => status === 201);
  expect(begun).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  const [first] = begun as [Response];
  await send(placeOf(first), film(1_000), 0);
  expect(lying()).toContain(idOf(first));
  expect((await fetch(placeOf(first), { method: 'DELETE', headers: as(sender) })).status).toBe(204);
  expect(lying()).not.toContain(idOf(first));
  expect((await announce(20_000)).status).toBe(201);
});

test('FIL-13 a day after it began an upload is gone', async () => {
  const answer = await announce(20_000);
  await dataSource.query(`UPDATE resumable_upload SET begun_at = now() - interval '25 hours'`);
  expect((await fetch(placeOf(answer), { method: 'HEAD', headers: as(sender) })).status).toBe(404);
});
