import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#platform';
import type { Chromium } from './chromium.js';

const probe = readFileSync(join(projectRoot, 'test/support/in-page/probe.js'), 'utf8');
const patience = 60_000;
const client = createRequire(join(projectRoot, 'apps/web/package.json'))
  .resolve('livekit-client')
  .replace(/[^/]*$/, 'livekit-client.umd.js');

/** Calls a function of `test/support/in-page/probe.js` inside a page, which is given the functions first if need be. */
async function inPage<Answer = void>(page: Page, name: string, ...given: readonly unknown[]): Promise<Answer> {
  if (!(await page.evaluate<boolean>('"probe" in globalThis'))) await page.evaluate(probe);
  return page.evaluate<Answer>(`probe.${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`);
}

/** A page of the product's own origin with nothing in it but LiveKit's client library, free of the product's policies. */
export async function openBarePage(chromium: Chromium, origin: string): Promise<Page> {
  const page = await chromium.open(`${origin}/robots.txt`, { bare: true });
  await page.evaluate(readFileSync(client, 'utf8'));
  return page;
}

/** Notes when keys are pressed: `key Space`. */
export const noteKeys = (page: Page): Promise<void> => inPage(page, 'noteKeys');

/** Notes when elements that fit a selector come and go: `name here`, `name gone`. */
export const noteElements = (page: Page, name: string, selector: string): Promise<void> =>
  inPage(page, 'noteElements', name, selector);

/** Waits for the instant number `count` (from 1) of its kind; milliseconds on the machine's clock. */
export async function instant(page: Page, kind: string, count: number): Promise<number> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`"${kind}" number ${count} never came to ${page.url()}`)), patience).unref();
  });
  return Promise.race([inPage<number>(page, 'until', kind, count), late]);
}

/** The loudest moment of an audio element within some seconds, as root mean square of its samples; 0 is silence. */
export const loudness = (page: Page, selector: string, seconds: number): Promise<number> =>
  inPage(page, 'loudness', selector, seconds);

export interface SfuAccess {
  readonly url: string;
  readonly token: string;
}

/** Publishes from a bare page although no right was given. */
export const publishByForce = (
  page: Page,
  { url, token }: SfuAccess,
): Promise<{ published: boolean; reason: string }> => inPage(page, 'publishByForce', url, token);

export const listenBare = (page: Page, { url, token }: SfuAccess): Promise<void> =>
  inPage(page, 'listenBare', url, token);

export const speakBare = (page: Page, { url, token }: SfuAccess): Promise<void> =>
  inPage(page, 'speakBare', url, token);
