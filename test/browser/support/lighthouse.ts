import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { componentPath } from '../../support/components.js';

const run = promisify(execFile);
const flags = '--headless=new --no-sandbox --no-first-run --disable-background-networking --disable-component-update';
/** Attempts at a run that Chromium spoils: at times its trace begins after the navigation. */
const attempts = 4;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly score: number | null;
        readonly displayValue?: string;
        readonly details?: { readonly items?: readonly { readonly transferSize?: number }[] };
      }
    >
  >;
}

/** What Lighthouse says about a page. */
export interface Marks {
  /** Of 100: `performance`, `accessibility`, `best-practices`, `seo`. */
  readonly scores: Readonly<Record<string, number>>;
  /** What crossed the network for the first view, compressed. */
  readonly bytes: number;
  /** Where points were lost, for whoever reads a failure. */
  readonly losses: readonly string[];
}

/** One run of Lighthouse, as on a desktop, in a browser of its own with nothing in its cache. */
export async function marksOf(url: string): Promise<Marks> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-lighthouse-'));
  try {
    const file = join(folder, 'report.json');
    await runLighthouse(url, file);
    return read(JSON.parse(await readFile(file, 'utf8')) as Report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runLighthouse(url: string, file: string): Promise<void> {
  const lighthouse = dirname(createRequire(import.meta.url).resolve('lighthouse/package.json'));
  const args = ['--quiet', '--preset=desktop', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(process.execPath, [join(lighthouse, 'cli/index.js'), url, ...args], {
        env: { ...process.env, CHROME_PATH: componentPath('chromium'), NODE_OPTIONS: '' },
        timeout: 180_000,
        maxBuffer: 64 << 20,
      });
      return;
    } catch (error) {
      if (attempt === attempts || !String(error).includes('NO_NAVSTART')) throw error;
    }
  }
}

function read({ categories, audits }: Report): Marks {
  const items = audits['network-requests']?.details?.items ?? [];
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ),
    bytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    losses: Object.values(audits)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, score, displayValue = '' }) => `${id} ${score} ${displayValue}`.trim()),
  };
}
