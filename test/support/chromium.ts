import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { componentPath } from './components.js';

export interface PageChoices {
  /** Cookies of a signed-in account, as `name=value; name=value`. */
  readonly cookie?: string;
  readonly language?: string;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Without the content security policy of the page, for scripts that a test brings along. */
  readonly bare?: boolean;
}

/** A browser for tests: camera and microphone are Chromium's own fakes, a picture that turns and a beep every second. */
export interface Chromium extends AsyncDisposable {
  readonly browser: Browser;
  /** A page with cookies and storage of its own, as if on another machine. */
  open(url: string, choices?: PageChoices): Promise<Page>;
}

const flags = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

export async function openChromium(): Promise<Chromium> {
  const browser = await chromium.launch({ executablePath: componentPath('chromium'), args: flags });
  return {
    browser,
    async open(url, choices = {}) {
      const context = await openContext(browser, url, choices);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function openContext(browser: Browser, url: string, choices: PageChoices): Promise<BrowserContext> {
  const { cookie = '', language = 'en', scheme = 'light', width = 1440, height = 900, bare } = choices;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: scheme,
    timezoneId: 'Europe/Vienna',
    permissions: ['camera', 'microphone'],
    bypassCSP: bare ?? false,
  });
  context.setDefaultTimeout(60_000);
  const pairs = cookie.split('; ').filter((pair) => pair !== '');
  const address = new URL(url).origin;
  await context.addCookies(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
    }),
  );
  return context;
}
