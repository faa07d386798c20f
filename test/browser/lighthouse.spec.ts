import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#platform';
import { startProduct } from '../support/product.js';
import type { Product } from '../support/product.js';

const run = promisify(execFile);

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly title: string;
        readonly details?: { readonly items?: readonly { readonly transferSize?: number }[] };
      }
    >
  >;
}

let folder: string;
let product: Product;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-lighthouse-'));
  product = await startProduct();
});

afterAll(async () => {
  await product[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** One run of Lighthouse, desktop, in a browser of its own. */
async function measure(path: string): Promise<Report> {
  const file = join(folder, `${path.replaceAll('/', '_')}.json`);
  const once = (): Promise<unknown> =>
    run(
      process.execPath,
      [
        join(projectRoot, 'node_modules/lighthouse/cli/index.js'),
        `${product.address}${path}`,
        '--quiet',
        '--preset=desktop',
        '--output=json',
        `--output-path=${file}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
      ],
      { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, timeout: 180_000, maxBuffer: 64 << 20 },
    );
  // Chromium at times begins its trace after the navigation; Lighthouse itself says: run again.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await once();
      break;
    } catch (error) {
      if (attempt === 4 || !String(error).includes('NO_NAVSTART')) throw error;
    }
  }
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

const score = ({ categories }: Report, name: string): number => Math.round((categories[name]?.score ?? 0) * 100);

/** What the page loses points for, for whoever reads a failure. */
const losses = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < 1)
    .map(({ title }) => title);

/** The best of three: the machine may be busy with other tests, the page is the same. */
async function best(path: string): Promise<Report> {
  let report = await measure(path);
  for (let again = 0; again < 2 && score(report, 'performance') < 95; again += 1) {
    const other = await measure(path);
    if (score(other, 'performance') > score(report, 'performance')) report = other;
  }
  return report;
}

async function meetingPath(): Promise<string> {
  const answer = await fetch(`${product.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ session(slug: "cnd-64") { meetings { id } } }' }),
  });
  const { data } = (await answer.json()) as { data: { session: { meetings: { id: string }[] } } };
  return `/meetings/${data.session.meetings[0]?.id ?? ''}`;
}

test.each([
  ['home', async () => '/'],
  ['session', async () => '/sessions/cnd-64'],
  ['meeting', meetingPath],
])('the public %s page: performance at least 95, everything else 100, at most 350 KB', async (_, path) => {
  const report = await best(await path());
  const scores = Object.fromEntries(
    ['performance', 'accessibility', 'best-practices', 'seo'].map((name) => [name, score(report, name)]),
  );
  const bytes = (report.audits['network-requests']?.details?.items ?? []).reduce(
    (sum, item) => sum + (item.transferSize ?? 0),
    0,
  );
  console.info(`${_}: ${JSON.stringify(scores)}, ${Math.round(bytes / 1024)} KB`);
  expect({ ...scores, losses: losses(report) }).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 });
  expect(scores.performance).toBeGreaterThanOrEqual(95);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(350 * 1024);
});
