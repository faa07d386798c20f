import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { PageHeads } from './page-heads.js';
import { WebFiles } from './web-files.js';

const page = `<!doctype html><html lang="en" dir="ltr" class="a"><head><title>Rostrum</title>
<meta
  name="description"
  content="Sessions."
/></head></html>`;

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'plain');
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), 'brotli');
  writeFileSync(join(folder, '..', 'rostrum-secret.txt'), 'secret');
  const heads = new PageHeads();
  heads.register(/^\/sessions\/([\w-]+)$/, ([, slug = ''], language) =>
    Promise.resolve(slug === 'none' ? null : { title: `${slug} <${language}>`, description: 'An "agenda"' }),
  );
  heads.register(/^\/broken$/, () => Promise.reject(new Error('no database')));
  server = fastify();
  await new WebFiles(heads, folder).serve(server);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  rmSync(join(folder, '..', 'rostrum-secret.txt'));
});

const get = (
  url: string,
  headers: Record<string, string> = {},
): ReturnType<FastifyInstance['inject']> &
  Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }> =>
  server.inject({ url, headers }) as never;

test('assets are given compressed where the browser takes it, and for a year', async () => {
  const compressed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
  expect(compressed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript') as unknown,
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(compressed.body).toBe('brotli');
  expect((await get('/assets/main-1a2b.js')).body).toBe('plain');
  expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
});

test('every other address is the page, in the language of the reader', async () => {
  const { body, headers } = await get('/desk/people', { 'accept-language': 'ar' });
  expect(body).toContain('<html lang="ar" dir="rtl" class="a">');
  expect(headers).toMatchObject({ 'content-language': 'ar', 'cache-control': 'no-cache' });
  expect((await get('/', { 'accept-language': 'ar', cookie: 'a=b; rostrum-language=fr' })).body).toContain(
    'lang="fr" dir="ltr"',
  );
});

test('a page has its title and description, as text and nothing else', async () => {
  const { body } = await get('/sessions/cnd-64', { 'accept-language': 'es' });
  expect(body).toContain('<title>cnd-64 &#60;es&#62;</title>');
  expect(body).toContain('content="An &#34;agenda&#34;"');
});

test('what is not there is not found; what cannot be read is shown without title', async () => {
  expect((await get('/sessions/none')).statusCode).toBe(404);
  expect((await get('/assets/other.js')).statusCode).toBe(404);
  expect((await get('/old-icon.png')).statusCode).toBe(404);
  const broken = await get('/broken');
  expect(broken.statusCode).toBe(200);
  expect(broken.body).toContain('<title>Rostrum</title>');
});

test.each(['/../rostrum-secret.txt', '/%2e%2e/rostrum-secret.txt', '/assets/..%2f..%2frostrum-secret.txt', '/%'])(
  'nothing outside of the folder is given: %s',
  async (url) => {
    expect((await get(url)).body).not.toContain('secret');
  },
);

test('a new build is seen without a restart', async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, 'assets/main-3c4d.js'), 'new');
  writeFileSync(join(folder, 'index.html'), page.replace('Rostrum', 'Anew'));
  expect((await get('/')).body).toContain('Anew');
  expect((await get('/assets/main-3c4d.js')).body).toBe('new');
});
