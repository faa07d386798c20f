import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '#kernel';
import { describeWith } from '../../support/components.js';
import { complaintsOf, openSite, overflowOf, picture, settled, violationsOf } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const nobody = undefined;

/** Name, address, who looks. */
const pages: readonly (readonly [string, string, string | undefined])[] = [
  ['home', '/', nobody],
  ['session', '/sessions/cnd-64', nobody],
  ['agenda', '/sessions/cnd-64/agenda', nobody],
  ['documents', '/sessions/cnd-64/documents', nobody],
  ['participants', '/sessions/cnd-64/participants', nobody],
  ['follow', '/sessions/cnd-64/follow', nobody],
  ['meeting', '/meetings/:next', nobody],
  ['sign-in', '/sign-in', nobody],
  ['forgotten-password', '/forgotten-password', nobody],
  ['set-password', '/set-password?token=from-a-mail', nobody],
  ['not-found', '/nowhere', nobody],
  ['account', '/account', secretariat],
  ['today', '/me', 'Delegate of Austria'],
  ['desk-sessions', '/desk/sessions', secretariat],
  ['desk-wizard', '/desk/sessions/new', secretariat],
  ['desk-programme', '/desk/sessions/cnd-practice', secretariat],
  ['desk-agenda', '/desk/sessions/cnd-practice/agenda', secretariat],
  ['desk-rooms', '/desk/sessions/cnd-practice/rooms', secretariat],
  ['desk-bodies', '/desk/bodies', secretariat],
  ['desk-body', '/desk/bodies/cnd?on=2021-04-12', secretariat],
  ['desk-people', '/desk/people', secretariat],
  ['desk-audit', '/desk/audit', secretariat],
  ['desk-mail', '/desk/mail', secretariat],
  ['desk-components', '/desk/components', secretariat],
];

describeWith(['chromium'], 'every page', () => {
  let site: Site;
  let nextMeeting: string;

  beforeAll(async () => {
    site = await openSite();
    nextMeeting = await site.nextMeeting();
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  async function open(path: string, language: Language, role?: string) {
    const page = await site.visit({ as: role, language });
    const complaints = complaintsOf(page);
    await page.goto(site.address + path.replace(':next', nextMeeting));
    await settled(page);
    return { page, complaints };
  }

  async function findings(page: Page, name: string) {
    const light = await violationsOf(page);
    await picture(page, `${name}-1440`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    const dark = await violationsOf(page);
    await picture(page, `${name}-1440-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 768, height: 1000 });
    const at768 = await overflowOf(page);
    await picture(page, `${name}-768`);
    await page.setViewportSize({ width: 360, height: 740 });
    const at360 = await overflowOf(page);
    await picture(page, `${name}-360`);
    return { light, dark, small: await violationsOf(page), at768, at360 };
  }

  const clean = { light: [], dark: [], small: [], at768: 0, at360: 0 };

  test.each(pages)(
    '%s: nothing hinders anybody, nothing overflows, in English and in Arabic',
    async (name, path, role) => {
      for (const language of ['en', 'ar'] as const) {
        const { page, complaints } = await open(path, language, role);
        expect({ language, ...(await findings(page, `${name}-${language}`)) }).toEqual({ language, ...clean });
        const said = await page.evaluate<string[]>(
          '[document.documentElement.lang, document.documentElement.dir, document.title]',
        );
        expect(said).toEqual([language, language === 'ar' ? 'rtl' : 'ltr', expect.stringMatching(/^.+ · Rostrum$/)]);
        // The browser itself notes that an address answered 404; nothing else may complain.
        expect(name === 'not-found' ? complaints.filter((line) => !line.includes('404')) : complaints).toEqual([]);
        await page.context().close();
      }
    },
    300_000,
  );
});
