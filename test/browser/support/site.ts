import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '#kernel';
import { projectRoot } from '#platform';
import { componentPath } from '../../support/components.js';
import { startProduct } from '../../support/product.js';
import { demonstrationAccount, signIn } from '../../support/signed-in-client.js';

export interface Visit {
  /** Role of a demonstration account; nobody is signed in without. */
  readonly as?: string | undefined;
  readonly language?: Language;
  readonly width?: number;
}

/** The product as an operator starts it, and a browser that visits it. */
export interface Site extends AsyncDisposable {
  readonly address: string;
  readonly folder: string;
  /** A page of a browser of its own, as if on another machine; nothing is opened yet. */
  visit(visit?: Visit): Promise<Page>;
  /** Identifier of the next public meeting. */
  nextMeeting(): Promise<string>;
}

export async function openSite(): Promise<Site> {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: componentPath('chromium'), args: ['--no-sandbox'] });
  const cookies = new Map<string, string>();
  const cookieOf = async (role: string) => {
    const known = cookies.get(role);
    if (known) return known;
    const { cookie } = await signIn(product.address, await demonstrationAccount(product.folder, role));
    cookies.set(role, cookie);
    return cookie;
  };
  return {
    address: product.address,
    folder: product.folder,
    async visit({ as, language = 'en', width = 1440 } = {}) {
      const context = await contextFor(browser, { language, width });
      const pairs = [`rostrum-language=${language}`, ...(as ? (await cookieOf(as)).split('; ') : [])];
      await context.addCookies(
        pairs.map((pair) => {
          const at = pair.indexOf('=');
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: product.address };
        }),
      );
      return context.newPage();
    },
    async nextMeeting() {
      const answer = await fetch(`${product.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ now { next { id } } }' }),
      });
      const { data } = (await answer.json()) as { data: { now: { next: { id: string }[] } } };
      const id = data.now.next[0]?.id;
      if (!id) throw new Error('The demonstration data have no coming meeting');
      return id;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await product[Symbol.asyncDispose]();
    },
  };
}

async function contextFor(
  browser: Browser,
  { language, width }: { readonly language: Language; readonly width: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language,
    // Not the zone of the sessions: pages show both.
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  return context;
}

/** Errors of the page and of its console, gathered from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text().slice(0, 500));
  });
  return complaints;
}

/** Waits until a page has its contents and its letters. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
}

/** Violations of WCAG 2.2 AA and of axe's good practice, one line each: rule and place. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${(node.failureSummary ?? '').split('\n')[1]?.trim() ?? ''}`),
  );
}

/** How far the page is wider than its window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');

/** Keeps a picture of the whole page, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'test/browser/screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
