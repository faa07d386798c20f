import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { projectRoot } from '#platform';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { command, holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';

const screenshots = join(projectRoot, 'test/browser/screenshots');
const widths = [360, 768, 1440];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface PageUnderTest {
  readonly name: string;
  /** Behind `/meetings/<id>/` or, for the console, the whole address. */
  readonly path: (meetingId: string) => string;
  /** Demonstration account; nobody for public pages. */
  readonly role?: string;
  /** What is there when the page is complete. */
  readonly complete: string;
  /** What is done before it is looked at; the texts differ by language, so elements are found by their place. */
  readonly before?: (page: Page) => Promise<void>;
}

const pages: readonly PageUnderTest[] = [
  {
    name: 'before joining',
    path: (id) => `/meetings/${id}/room`,
    role: 'Delegate of Austria',
    complete: '[data-outcome="good"]',
  },
  {
    name: 'meeting room',
    path: (id) => `/meetings/${id}/room`,
    role: 'Delegate of Austria',
    complete: '[data-join]',
    before: async (page) => {
      await page.locator('[data-join]').click();
      await page.locator('[data-microphone]').waitFor();
    },
  },
  { name: 'console', path: (id) => `/desk/meetings/${id}`, role: 'Chair', complete: '[data-holder]' },
  { name: 'hall display', path: (id) => `/meetings/${id}/screen`, complete: '[data-holder]' },
  { name: 'hall camera', path: (id) => `/meetings/${id}/hall`, role: 'Technician', complete: '[data-holder]' },
  {
    name: 'booth',
    path: (id) => `/meetings/${id}/booth/fr`,
    role: 'Interpreter, French booth',
    complete: '[data-holder]',
  },
];

const looks = [
  { language: 'en', scheme: 'light', measured: true },
  { language: 'en', scheme: 'dark', measured: false },
  { language: 'ar', scheme: 'light', measured: false },
  { language: 'ar', scheme: 'dark', measured: true },
] as const;

describeWith(['chromium', 'livekit'], 'pages of a meeting', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
    await mkdir(screenshots, { recursive: true });
    for (const plate of ['Kenya', 'Austria', 'Colombia', 'Ghana']) await meeting.inscribe(plate);
    // Long enough for all pages to be looked at while somebody speaks.
    const { listId } = meeting;
    await command(meeting.secretariat, 'SetTimeLimits', {
      listId,
      timeLimits: [{ category: 'MEMBER', seconds: 7200 }],
    });
    await meeting.giveToNext();
  }, 240_000);

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  });

  const cookieOf = async (role: string | undefined): Promise<string | undefined> => {
    if (!role) return undefined;
    if (!cookies.has(role)) cookies.set(role, (await meeting.signIn(role)).cookie);
    return cookies.get(role);
  };

  test.each(pages.flatMap((page) => looks.map((look) => [page.name, look.language, look.scheme, page, look] as const)))(
    '%s, %s, %s: axe finds nothing and nothing overflows',
    async (name, language, scheme, { path, role, complete, before }, { measured }) => {
      const cookie = await cookieOf(role);
      const url = `${meeting.product.address}${path(meeting.meetingId)}?lang=${language}`;
      const page = await chromium.open(url, { cookie, language, scheme });
      await page.locator(complete).first().waitFor();
      await before?.(page);

      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(found).toEqual([]);

      for (const width of measured ? widths : []) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect({ width, beyond: Math.max(0, beyond) }).toEqual({ width, beyond: 0 });
        const file = `${name.replaceAll(' ', '-')}-${language}-${scheme}-${width}.png`;
        await page.screenshot({ path: join(screenshots, file), fullPage: name !== 'hall display' });
      }
      await page.context().close();
    },
    120_000,
  );
});
