import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import { UnitOfWork, newId, projectRoot } from '#platform';
import { ensureServerBuild, serverIsStale } from '../../../apps/cli/build/server.mjs';
import { aPdf } from '../../builders/a-file.js';
import { aLargeFilm } from '../../builders/a-large-film.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { takesPart } from '../../builders/civil-society.js';
import { held } from '../../support/access.js';
import { anAccount } from '../../support/accounts.js';
import type { SignedInAccount } from '../../support/accounts.js';
import { anApiProcess } from '../../support/api-process.js';
import type { ApiProcess } from '../../support/api-process.js';
import { Client } from '../../support/client.js';
import { cloneDatabase, freePort, openDataSource } from '../../support/database.js';
import { until } from '../../support/wait.js';

const megabyte = 1_048_576;
const size = 200 * megabyte;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let api: ApiProcess;
let folder: string;
let representative: SignedInAccount;
let place: { readonly delegationId: string; readonly requestId: string };

beforeAll(async () => {
  if (serverIsStale(projectRoot)) await ensureServerBuild({ root: projectRoot });
  folder = await mkdtemp(join(tmpdir(), 'rostrum-video-'));
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  api = anApiProcess(await freePort(), { DATABASE_URL: database.url, ROSTRUM_DATA: folder });
  await api.start();
  await importReferenceData(new UnitOfWork(dataSource));
  const session = await aSession().build(dataSource);
  place = await anAllottedPlace(session);
  const { id: sessionId, bodyId } = session;
  const role = held.inDelegation('FOCAL_POINT', { bodyId, sessionId, delegationId: place.delegationId });
  representative = await anAccount(dataSource, 'Representative of an organization', [role]);
}, 600_000);

afterAll(async () => {
  await api?.[Symbol.asyncDispose]();
  await dataSource?.destroy();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const as = (): Record<string, string> => ({
  'apollo-require-preflight': '1',
  'tus-resumable': '1.0.0',
  cookie: `rostrum=${representative.token}`,
});
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function announce(whole: Buffer, filename: string): Promise<string> {
  const facts = { purpose: 'video-statement', filename };
  const metadata = Object.entries(facts).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const answer = await fetch(`${api.address}/uploads`, {
    method: 'POST',
    headers: { ...as(), 'upload-length': `${whole.length}`, 'upload-metadata': metadata.join(',') },
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}

/** How much the server has; a new process is asked like the one before. */
const come = (path: string): Promise<number> =>
  until('the server says how far the film has come', async () => {
    try {
      const answer = await fetch(`${api.address}${path}`, { method: 'HEAD', headers: as() });
      return answer.status === 200 && Number(answer.headers.get('upload-offset'));
    } catch {
      return false;
    }
  });

interface Send {
  readonly path: string;
  readonly whole: Buffer;
  readonly at: number;
}

/** Sends from `at`; once so many bytes have gone out, something happens to the line. */
function sendUntil({ path, whole, at }: Send, bytes: number, strike: (cut: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const asked = request(`${api.address}${path}`, {
      method: 'PATCH',
      headers: {
        ...as(),
        'content-type': 'application/offset+octet-stream',
        'upload-offset': `${at}`,
        'content-length': `${whole.length - at}`,
      },
    });
    asked.on('error', () => undefined);
    asked.once('close', () => resolve());
    const end = Math.min(at + bytes, whole.length);
    const next = (from: number): void => {
      if (from >= end) return strike(() => asked.destroy());
      asked.write(whole.subarray(from, Math.min(from + 64 * 1_024, end)), () => next(from + 64 * 1_024));
    };
    next(at);
  });
}

async function sendRest({ path, whole, at }: Send): Promise<{ status: number; said: string }> {
  const answer = await fetch(`${api.address}${path}`, {
    method: 'PATCH',
    headers: { ...as(), 'content-type': 'application/offset+octet-stream', 'upload-offset': `${at}` },
    body: new Uint8Array(whole.subarray(at)),
  });
  return { status: answer.status, said: await answer.text() };
}

interface Attached {
  readonly __typename: string;
  readonly state?: string;
  readonly size?: number;
  readonly sha256?: string;
  readonly code?: string;
}

async function attach(fileId: string): Promise<Attached> {
  const client = new Client(api.address);
  client.setCookie('rostrum', representative.token);
  const { data, errors } = await client.ask<{ attachVideo: Attached }>(
    `mutation ($delegationId: ID!, $requestId: ID!, $fileId: ID!) {
      attachVideo(delegationId: $delegationId, requestId: $requestId, fileId: $fileId) {
        __typename ... on VideoStatement { state size sha256 } ... on Refusal { code } } }`,
    { ...place, fileId },
  );
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.attachVideo;
}

test('FIL-11 CIV-65 a film of 200 MB arrives whole over five interruptions, two of them killed servers', async () => {
  const whole = aLargeFilm(size);
  const asSent = sha256(whole);
  const begun = Date.now();
  const path = await announce(whole, 'statement.webm');
  const kill = (): void => void api.kill();
  const interruptions = ['line cut', 'SIGKILL', 'line cut', 'SIGKILL', 'line cut'];
  const figures: string[] = [];
  let at = 0;
  for (const way of interruptions) {
    await sendUntil({ path, whole, at }, 30 * megabyte, way === 'SIGKILL' ? kill : (cut) => cut());
    if (way === 'SIGKILL') await api.start();
    const now = await come(path);
    expect(now).toBeGreaterThan(at);
    expect(now).toBeLessThan(size);
    const lost = at + 30 * megabyte - now;
    figures.push(`${way} at ${((at + 30 * megabyte) / megabyte).toFixed(0)} MB, ${(lost / 1_024).toFixed(0)} KB again`);
    at = now;
  }
  expect(await sendRest({ path, whole, at })).toMatchObject({ status: 204 });
  const seconds = (Date.now() - begun) / 1_000;

  const id = path.split('/').at(-1) ?? '';
  const read = await fetch(`${api.address}/files/${id}`, { headers: as() });
  expect(read.headers.get('content-type')).toBe('video/webm');
  expect(sha256(Buffer.from(await read.arrayBuffer()))).toBe(asSent);
  expect(await attach(id)).toEqual({ __typename: 'VideoStatement', state: 'CHECKING', size, sha256: asSent });
  const rate = size / megabyte / seconds;
  console.info(
    [`200 MB in ${seconds.toFixed(1)} s (${rate.toFixed(0)} MB/s) over ${figures.length} interruptions:`, ...figures]
      .concat(`SHA-256 sent and read: ${asSent}`)
      .join('\n  '),
  );
}, 300_000);

test.each([
  ['a text', Buffer.from('This is a statement, but not a film.\n'.repeat(2_000)), 'FILE_KIND_UNKNOWN'],
  ['a page', Buffer.from('<!doctype html><title>A statement</title><script>1</script>'), 'FILE_KIND_UNKNOWN'],
  ['a PDF', aPdf(50_000), 'FILE_KIND_UNFIT'],
])('FIL-12 %s named as a film is refused with the reason, and nothing of it stays', async (_, bytes, code) => {
  const path = await announce(bytes, 'statement.mp4');
  const { status, said } = await sendRest({ path, whole: bytes, at: 0 });
  expect(status).toBe(415);
  const text = expect.stringMatching(/./) as unknown;
  expect(JSON.parse(said)).toEqual({ code, rule: 'FIL-3', message: text, next: text });
  const id = path.split('/').at(-1) ?? '';
  expect(await attach(id)).toEqual({ __typename: 'Refusal', code: 'FILE_UNKNOWN' });
  const lying = await readdir(join(folder, 'files'), { recursive: true });
  expect(lying.filter((name) => name.includes(id))).toEqual([]);
});

/** An organization whose request for a place by video was granted. */
async function anAllottedPlace(session: BuiltSession): Promise<typeof place> {
  const sql = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> =>
    dataSource.query(text, values as unknown[]);
  const { delegationId, organisationId } = await takesPart({ sql }, session);
  const [offerId, requestId, itemId] = [newId(), newId(), session.items['3']];
  await sql(
    `INSERT INTO speaking_offer (id, session_id, item_id, slots, minutes, opens_at, closes_at, rule, last_number,
       allotted_in)
     VALUES ($1, $2, $3, 1, 3, now() - interval '2 days', now() - interval '1 day', 'ORDER_OF_REQUEST', 1, 1)`,
    [offerId, session.id, itemId],
  );
  await sql(
    `INSERT INTO speaking_request (id, offer_id, session_id, item_id, organisation_id, delegation_id, number, way,
       state, place)
     VALUES ($1, $2, $3, $4, $5, $6, 1, 'VIDEO', 'GRANTED', 1)`,
    [requestId, offerId, session.id, itemId, organisationId, delegationId],
  );
  return { delegationId, requestId };
}
