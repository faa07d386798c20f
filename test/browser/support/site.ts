import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '#kernel';
import { componentPath } from '../../support/components.js';
import { startProduct } from '../../support/product.js';
import { demonstrationAccount, signIn } from '../../support/signed-in-client.js';

export interface Visit {
  /** Role of a demonstration account; nobody is signed in without. */
  readonly as?: string | undefined;
  readonly language?: Language;
}

/** The product as an operator starts it, and a browser that visits it. */
export interface Site extends AsyncDisposable {
  readonly address: string;
  readonly folder: string;
  /** A page of a browser of its own, as if on another machine; nothing is opened yet. */
  visit(visit?: Visit): Promise<Page>;
  /** Identifiers of the meetings of a public session, in order of time. */
  meetingsOf(slug: string): Promise<readonly string[]>;
  /** Identifier of a delegation of a public session. @param name what stands on its plate, in English */
  delegationOf(slug: string, name: string): Promise<string>;
}

export async function openSite(): Promise<Site> {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: componentPath('chromium'), args: ['--no-sandbox'] });
  const cookies = new Map<string, Promise<string>>();
  const signedIn = async (role: string) => {
    const { cookie } = await signIn(product.address, await demonstrationAccount(product.folder, role));
    return cookie;
  };
  const cookieOf = (role: string) => {
    const known = cookies.get(role) ?? signedIn(role);
    cookies.set(role, known);
    return known;
  };
  return {
    address: product.address,
    folder: product.folder,
    async visit({ as, language = 'en' } = {}) {
      const context = await contextFor(browser, language);
      const pairs = [`rostrum-language=${language}`, ...(as ? (await cookieOf(as)).split('; ') : [])];
      await context.addCookies(
        pairs.map((pair) => {
          const at = pair.indexOf('=');
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: product.address };
        }),
      );
      return context.newPage();
    },
    async meetingsOf(slug) {
      const session = await ask<{ meetings: { id: string }[] }>(product.address, slug, 'meetings { id }');
      const ids = session?.meetings.map(({ id }) => id) ?? [];
      if (ids.length === 0) throw new Error(`The demonstration data have no meeting of ${slug}`);
      return ids;
    },
    async delegationOf(slug, name) {
      const fields = 'delegations { id plate { en } }';
      const session = await ask<{ delegations: { id: string; plate: { en: string } }[] }>(
        product.address,
        slug,
        fields,
      );
      const found = session?.delegations.find(({ plate }) => plate.en === name);
      if (!found) throw new Error(`The demonstration data have no delegation of ${name} in ${slug}`);
      return found.id;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await product[Symbol.asyncDispose]();
    },
  };
}

/** Fields of a session as everybody sees them. */
async function ask<Session>(address: string, slug: string, fields: string): Promise<Session | null> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ session(slug: "${slug}") { ${fields} } }` }),
  });
  const { data } = (await answer.json()) as { data: { session: Session | null } };
  return data.session;
}

async function contextFor(browser: Browser, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: language,
    // Not the zone of the sessions: pages show both.
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  return context;
}

/** Errors of the page and of its console, gathered from now on; taking them empties the list. */
export function complaintsOf(page: Page): () => readonly string[] {
  let complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text().slice(0, 500));
  });
  return () => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
}

/** Waits until a page has its contents and its letters. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
}

/** A field by its label; what must be filled in has a star behind it. @param label pattern of the whole label */
export const byLabel = (page: Page, label: string): Locator => page.getByLabel(new RegExp(`^${label}( ?\\*)?$`));
