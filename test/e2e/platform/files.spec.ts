import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { FilePurposes, newId } from '#platform';
import type { FilePurpose } from '#platform';
import { aDocx, aPdf, aPng, zip } from '../../builders/a-file.js';
import { anAccount } from '../../support/accounts.js';
import type { SignedInAccount } from '../../support/accounts.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { openDataSource } from '../../support/database.js';
import { until } from '../../support/wait.js';

let api: TestApi;
let dataSource: DataSource;
let folder: string;
let sender: SignedInAccount;
let other: SignedInAccount;
/** Files that the library of this test uses, and who may read them. */
const used = new Map<string, string>();

const purpose = (choices: Partial<FilePurpose>): FilePurpose => ({
  recorded: false,
  mayRead: ({ personId }, ids) => Promise.resolve(ids.filter((id) => used.get(id) === personId)),
  inUse: (ids) => Promise.resolve(ids.filter((id) => used.has(id))),
  ...choices,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'));
  api = await openApi({ ROSTRUM_DATA: folder });
  dataSource = await openDataSource(api.databaseUrl, []);
  const purposes = api.app.get(FilePurposes);
  purposes.register('letter', purpose({}));
  purposes.register('passport', purpose({ recorded: true, kinds: ['image/png'] }));
  sender = await anAccount(dataSource, 'Focal point of Austria');
  other = await anAccount(dataSource, 'Focal point of Japan');
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const own = { 'apollo-require-preflight': '1' };
const as = ({ token }: SignedInAccount): Record<string, string> => ({ ...own, cookie: `rostrum=${token}` });

/** Sends files as a page does. */
async function send(
  files: readonly (readonly [string, Buffer | string])[],
  headers: Readonly<Record<string, string>> = as(sender),
  to = 'letter',
): Promise<Answer> {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const response = await fetch(`${api.url}/files?purpose=${to}`, { method: 'POST', headers, body: form });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function sent(content: Buffer, to = 'letter'): Promise<string> {
  const { body } = await send([['paper.pdf', content]], as(sender), to);
  return body['id'] as string;
}

const read = (id: string, headers: Readonly<Record<string, string>> = as(sender)): Promise<Response> =>
  fetch(`${api.url}/files/${id}`, { headers });

/** Bytes that the storage holds. */
const stored = (): string[] => {
  try {
    return readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
};
const rows = async (): Promise<number> =>
  ((await dataSource.query('SELECT count(*)::int AS count FROM stored_file')) as { count: number }[])[0]?.count ?? -1;

/** Runs a refused upload and looks that nothing of it stays. */
async function leavesNothing(upload: () => Promise<unknown>): Promise<void> {
  const before = { files: stored().toSorted(), rows: await rows() };
  await upload();
  expect({ files: stored().toSorted(), rows: await rows() }).toEqual(before);
}

describe('sending', () => {
  test('FIL-3 FIL-7 a file is kept under an id, with its kind, its hash and a clean name', async () => {
    const content = aPdf(300_000);
    const { status, body } = await send([['../مذكرة شفوية.exe', content]]);
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        name: 'مذكرة شفوية.pdf',
        mediaType: 'application/pdf',
        size: 300_000,
        sha256: createHash('sha256').update(content).digest('hex'),
        purpose: 'letter',
      },
    });
    const path = join(folder, 'files', String(body['id']).slice(-2), String(body['id']));
    expect(statSync(path).size).toBe(300_000);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test.each([
    ['a document', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a picture', aPng(), 'image/png'],
    ['a file of exactly 10 MB', aPdf(10 * 1_048_576), 'application/pdf'],
  ])('FIL-2 %s is taken', async (_, content, mediaType) => {
    expect(await send([['paper', content]])).toMatchObject({ status: 201, body: { mediaType } });
  });

  test.each([
    ['one byte more than 10 MB', 10 * 1_048_576 + 1],
    ['50 MB', 50 * 1_048_576],
  ])('FIL-2 %s is refused, in the language of the reader, and leaves nothing', async (_, bytes) => {
    await leavesNothing(async () => {
      const { status, body } = await send([['scan.pdf', aPdf(bytes)]], { ...as(sender), 'accept-language': 'fr' });
      expect({ status, code: body['code'], rule: body['rule'] }).toEqual({
        status: 413,
        code: 'FILE_TOO_LARGE',
        rule: 'FIL-2',
      });
      expect(body['message']).toMatch(/10 Mo/);
      expect(body['next']).toMatch(/Envoyez/);
    });
  });

  test('FIL-2 50 MB without a length said in advance too', async () => {
    await leavesNothing(async () => {
      const status = await new Promise((resolve, reject) => {
        const headers = {
          ...as(sender),
          'content-type': 'multipart/form-data; boundary=x',
          'transfer-encoding': 'chunked',
        };
        const out = request(`${api.url}/files?purpose=letter`, { method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        out.on('error', reject);
        out.write(`--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`);
        out.write(aPdf(50 * 1_048_576));
        out.end('\r\n--x--\r\n');
      });
      expect(status).toBe(413);
    });
  });

  test.each([
    [
      'SVG with a script',
      'drawing.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'FILE_KIND_UNKNOWN',
    ],
    ['a script named .pdf', 'note.pdf', '#!/bin/sh\nrm -rf ~\n', 'FILE_KIND_UNKNOWN'],
    ['HTML named .png', 'photo.png', '<!doctype html><script>alert(1)</script>', 'FILE_KIND_UNKNOWN'],
    ['an empty file', 'note.pdf', '', 'FILE_KIND_UNKNOWN'],
    ['an archive named .docx', 'note.docx', zip({ 'a.txt': 'a' }), 'FILE_KIND_UNFIT'],
    ['a polyglot', 'note.pdf', `GIF89a/*${aPdf().toString('latin1')}`, 'FILE_KIND_UNFIT'],
  ])('FIL-3 %s is refused with its reason and leaves nothing', async (_, name, content, code) => {
    await leavesNothing(async () => {
      const { status, body } = await send([[name, content]], { ...as(sender), 'accept-language': 'es' });
      expect({ status, code: body['code'], rule: body['rule'] }).toEqual({ status: 415, code, rule: 'FIL-3' });
      expect(body['next']).toBe('Envíe uno de estos tipos: PDF, DOCX, JPG, PNG, WEBP.');
    });
  });

  test('FIL-3 a purpose takes only its own kinds; one that nobody knows takes nothing', async () => {
    expect(await send([['a.pdf', aPdf()]], as(sender), 'passport')).toMatchObject({
      status: 415,
      body: { code: 'FILE_KIND_UNFIT' },
    });
    expect(await send([['a.pdf', aPdf()]], as(sender), 'nonsense')).toMatchObject({
      status: 400,
      body: { code: 'FILE_PURPOSE_UNKNOWN' },
    });
  });

  test.each([
    [
      'two files',
      [
        ['a.pdf', aPdf()],
        ['b.pdf', aPdf()],
      ] as const,
      'FILES_SEVERAL',
    ],
    ['no file', [], 'FILE_MISSING'],
  ])('FIL-2 %s: refused, and nothing stays', async (_, files, code) => {
    await leavesNothing(async () => {
      expect(await send(files)).toMatchObject({ status: 400, body: { code } });
    });
  });

  test.each([
    [
      'cut off in the file',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`,
      'UPLOAD_INCOMPLETE',
    ],
    [
      'cut off after the file',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x`,
      'UPLOAD_INCOMPLETE',
    ],
    ['without a boundary', 'multipart/form-data', 'x', 'UPLOAD_MALFORMED'],
    ['as JSON', 'application/json', '{}', 'UPLOAD_MALFORMED'],
  ])('FIL-2 multipart %s is refused and leaves nothing', async (_, contentType, body, code) => {
    await leavesNothing(async () => {
      const response = await fetch(`${api.url}/files?purpose=letter`, {
        method: 'POST',
        headers: { ...as(sender), 'content-type': contentType },
        body,
      });
      expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 400, body: { code } });
    });
  });

  test('FIL-2 a sender who goes away in the middle leaves nothing', async () => {
    await leavesNothing(async () => {
      const before = stored().length;
      const headers = { ...as(sender), 'content-type': 'multipart/form-data; boundary=x' };
      const out = request(`${api.url}/files?purpose=letter`, { method: 'POST', headers });
      out.on('error', () => undefined);
      out.write(`--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`);
      out.write(aPdf(500_000));
      await until('the first bytes are written', () => stored().length > before);
      out.destroy();
      await until('they are removed', () => stored().length === before);
    });
  });

  test('FIL-1 only someone signed in, from a page of ours', async () => {
    await leavesNothing(async () => {
      const files = [['a.pdf', aPdf()]] as const;
      expect(await send(files, { ...own, 'accept-language': 'ru' })).toMatchObject({
        status: 401,
        body: { code: 'UNAUTHENTICATED', message: expect.stringMatching(/[а-я]/) as unknown },
      });
      const cookie = `rostrum=${sender.token}`;
      for (const headers of [
        { cookie },
        { ...own, cookie, 'sec-fetch-site': 'cross-site' },
        { ...own, cookie, origin: 'https://elsewhere.example' },
      ])
        expect(await send(files, headers)).toMatchObject({ status: 403, body: { code: 'CROSS_SITE' } });
    });
  });

  test('FIL-4 nobody sends more than 300 files within an hour, also not at once', async () => {
    const busy = await anAccount(dataSource, 'Someone busy');
    await dataSource.query(
      `INSERT INTO file_arrival (id, person_id, begun_at)
       SELECT gen_random_uuid(), $1, now() - interval '20 minutes' FROM generate_series(1, 295)`,
      [busy.personId],
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => send([['a.png', aPng()]], as(busy))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'UPLOADS_TOO_MANY', rule: 'FIL-4', next: 'Go on in 40 minutes.' });
    expect(await send([['a.png', aPng()]])).toMatchObject({ status: 201 });
  });
});

describe('reading', () => {
  test('FIL-5 before it is used, the sender reads it, and nobody else', async () => {
    const id = await sent(aPdf(2_000));
    const response = await read(id);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(aPdf(2_000))).toBe(true);
    expect((await read(id, as(other))).status).toBe(404);
    expect((await read(id, {})).status).toBe(401);
    expect((await read(newId(), as(sender))).status).toBe(404);
    expect((await read('nonsense', as(sender))).status).toBe(404);
  });

  test('FIL-5 once it is used, the library decides, also about the sender', async () => {
    const id = await sent(aPdf(2_000));
    used.set(id, other.personId);
    expect((await read(id, as(other))).status).toBe(200);
    expect((await read(id)).status).toBe(404);
  });

  test('nothing in a file runs or is fetched; PDF and pictures are shown, documents are saved', async () => {
    const { headers } = await read(await sent(aPdf()));
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`inline; filename="paper.pdf"; filename*=UTF-8''paper.pdf`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect((await read(await sent(aPng()))).headers.get('content-security-policy')).toMatch(/; sandbox$/);
    expect((await read(await sent(aDocx()))).headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('parts, and what the browser has already', async () => {
    const id = await sent(aPdf(2_000));
    const part = await read(id, { ...as(sender), range: 'bytes=5-7' });
    expect({ status: part.status, range: part.headers.get('content-range'), text: await part.text() }).toEqual({
      status: 206,
      range: 'bytes 5-7/2000',
      text: '1.7',
    });
    expect((await read(id, { ...as(sender), range: 'bytes=2000-' })).status).toBe(416);
    const etag = (await read(id)).headers.get('etag') ?? '';
    expect((await read(id, { ...as(sender), 'if-none-match': etag })).status).toBe(304);
    const head = await fetch(`${api.url}/files/${id}`, { method: 'HEAD', headers: as(sender) });
    expect({ status: head.status, length: head.headers.get('content-length') }).toEqual({
      status: 200,
      length: '2000',
    });
  });

  test('FIL-8 a reading is in the audit trail where the purpose asks for it, and the browser keeps nothing', async () => {
    const trail = (): Promise<unknown[]> =>
      dataSource.query(`SELECT actor_id, subject_id FROM audit_entry WHERE action = 'file.read' ORDER BY at`);
    await (await read(await sent(aPdf()))).arrayBuffer();
    expect(await trail()).toEqual([]);
    const { body } = await send([['pass.png', aPng()]], as(sender), 'passport');
    const id = String(body['id']);
    used.set(id, other.personId);
    const response = await read(id, { ...as(other), range: 'bytes=0-3' });
    expect({ status: response.status, kept: response.headers.get('cache-control') }).toEqual({
      status: 200,
      kept: 'no-store',
    });
    expect((await read(id)).status).toBe(404);
    expect(await trail()).toEqual([{ actor_id: other.personId, subject_id: id }]);
  });
});
