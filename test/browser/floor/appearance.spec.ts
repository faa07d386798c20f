import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { command, holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';
import { findingsOf } from '../support/looks.js';

interface PageUnderTest {
  readonly name: string;
  /** Behind `/meetings/<id>/` or, for the console, the whole address. */
  readonly path: (meetingId: string) => string;
  /** Demonstration accounts for the page in English and in Arabic; nobody for public pages. */
  readonly roles?: readonly [string, string];
  /** What is there when the page is complete. */
  readonly complete: string;
  /** What is done before it is looked at; the texts differ by language, so elements are found by their place. */
  readonly before?: (page: Page) => Promise<void>;
}

const pages: readonly PageUnderTest[] = [
  {
    name: 'before joining',
    path: (id) => `/meetings/${id}/room`,
    roles: ['Delegate of Austria', 'Delegate of Colombia'],
    complete: '[data-outcome="good"]',
  },
  {
    name: 'meeting room',
    path: (id) => `/meetings/${id}/room`,
    roles: ['Delegate of Austria', 'Delegate of Colombia'],
    complete: '[data-join]',
    before: async (page) => {
      await page.locator('[data-join]').click();
      await page.locator('[data-microphone]').waitFor();
    },
  },
  { name: 'console', path: (id) => `/desk/meetings/${id}`, roles: ['Chair', 'Chair'], complete: '[data-holder]' },
  { name: 'hall display', path: (id) => `/meetings/${id}/screen`, complete: '[data-holder]' },
  { name: 'meeting in progress', path: (id) => `/meetings/${id}`, complete: '[data-holder]' },
  {
    name: 'hall camera',
    path: (id) => `/meetings/${id}/hall`,
    roles: ['Technician', 'Technician'],
    complete: '[data-holder]',
  },
  {
    name: 'booth',
    path: (id) => `/meetings/${id}/booth/fr`,
    roles: ['Interpreter, French booth', 'Second interpreter, French booth'],
    complete: '[data-holder]',
  },
];

const languages = ['en', 'ar'] as const;

describeWith(['chromium', 'livekit'], 'pages of a meeting', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    meeting = await holdPracticeMeeting();
    chromium = await openChromium();
    for (const plate of ['Kenya', 'Austria', 'Colombia', 'Ghana', 'China']) await meeting.inscribe(plate);
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

  test.each(pages.map((page) => [page.name, page] as const))(
    '%s: nothing hinders anybody, nothing overflows, in English and in Arabic',
    async (name, { path, roles, complete, before }) => {
      const look = async (language: (typeof languages)[number], index: number) => {
        const cookie = await cookieOf(roles?.[index]);
        const url = `${meeting.product.address}${path(meeting.meetingId)}?lang=${language}`;
        const page = await chromium.open(url, { cookie, language });
        await page.locator(complete).first().waitFor();
        await before?.(page);
        const found = await findingsOf(page, `${name.replaceAll(' ', '-')}-${language}`);
        const direction = await page.evaluate<string>('document.documentElement.dir');
        await page.context().close();
        return { language, found, direction };
      };
      expect(await Promise.all(languages.map(look))).toEqual([
        { language: 'en', found: {}, direction: 'ltr' },
        { language: 'ar', found: {}, direction: 'rtl' },
      ]);
    },
    120_000,
  );
});
