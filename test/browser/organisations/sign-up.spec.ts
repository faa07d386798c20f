import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { until } from '../../support/wait.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const password = 'four plates on a table';

describeWith(['chromium'], 'somebody who has never been here acts for an organization', () => {
  let site: Site;
  let officer: Page;

  beforeAll(async () => {
    site = await openSite();
    officer = await site.visit({ as: 'Secretariat officer' });
    await officer.goto(`${site.address}/desk/mail`);
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  /** The address in the mail to somebody; mails are in the mail folder of the installation. */
  const linkTo = async (address: string): Promise<string> => {
    const mail = officer.locator('li', { hasText: address }).first();
    await until(`a mail to ${address}`, async () => {
      await officer.goto(`${site.address}/desk/mail`);
      await settled(officer);
      return (await mail.count()) > 0;
    });
    await mail.locator('summary').click();
    return (await mail.getByRole('link', { name: /set-password/ }).getAttribute('href')) ?? '';
  };

  test('from the home page to their organization: in French, by keyboard, at 360 px', async () => {
    const page = await site.visit({ language: 'fr' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.address);
    await settled(page);
    await page.getByRole('link', { name: 'Représenter une organisation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Représenter une organisation' }).waitFor();
    const began = Date.now();
    await byLabel(page, 'Votre organisation').focus();
    await page.keyboard.type('politiques drogues');
    await page.getByRole('radio', { name: /Consortium international/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { name: /Consortium international/ }).isChecked()).toBe(true);
    await byLabel(page, 'Votre nom tel qu’il doit apparaître').focus();
    await page.keyboard.type('Chargée de plaidoyer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('plaidoyer@idpc');
    await page.keyboard.press('Enter');
    // A fault is told at its field, and nothing that was typed is lost.
    await page.getByRole('alert').waitFor();
    expect(await byLabel(page, 'Votre nom tel qu’il doit apparaître').inputValue()).toBe('Chargée de plaidoyer');
    await byLabel(page, 'Votre adresse électronique').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('.net');
    await page.keyboard.press('Enter');
    await page.getByText('Consultez votre messagerie').waitFor();
    await page.goto(await linkTo('plaidoyer@idpc.net'));
    await settled(page);
    const fields = page.locator('input[type="password"]');
    await fields.nth(0).focus();
    await page.keyboard.type(password);
    await fields.nth(1).focus();
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}/me`);
    await page.goto(`${site.address}/me/organisations`);
    // The domain of the address is the organization's: nobody needs to verify it.
    await page.getByText('Confirmé', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Consortium international sur les politiques des drogues' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ce qu’elle peut faire' }).waitFor();
    await page.getByRole('link', { name: 'Inscrire des personnes' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/me\/delegations\/.+\/registration/);
    expect(Date.now() - began).toBeLessThan(300_000);
  }, 300_000);

  test('whoever waits is verified by somebody who acts for the organization, and sees what happens next', async () => {
    const page = await site.visit();
    await page.goto(`${site.address}/sign-up`);
    await settled(page);
    await byLabel(page, 'Your organization').fill('WFAD');
    await page.getByRole('radio', { name: /World Federation Against Drugs/ }).check();
    await byLabel(page, 'Your name as it shall appear').fill('Board member');
    await byLabel(page, 'Your mail address').fill('board-member@elsewhere.example');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByText('Look into your mailbox').waitFor();
    await page.goto(await linkTo('board-member@elsewhere.example'));
    await settled(page);
    await page.locator('input[type="password"]').nth(0).fill(password);
    await page.locator('input[type="password"]').nth(1).fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}/me`);
    await page.getByRole('link', { name: 'To be verified: see what happens next' }).click();
    await page.getByText('Somebody who acts for the organization already can verify it.').waitFor();
    const representative = await site.visit({ as: 'Representative of World Federation Against Drugs' });
    await representative.goto(`${site.address}/me/organisations/world-federation-against-drugs`);
    await representative.getByRole('button', { name: 'Verify Board member' }).click();
    await representative.getByRole('button', { name: 'End for Board member' }).waitFor();
    await page.getByText('Verified', { exact: true }).waitFor();
  }, 180_000);

  test('the secretariat takes a proposal into the register, and merges a duplicate', async () => {
    const page = await site.visit({ as: 'Representative of World Federation Against Drugs' });
    const propose = async (name: string) => {
      await page.goto(`${site.address}/sign-up`);
      await settled(page);
      await byLabel(page, 'Your organization').fill(name);
      await page.getByRole('button', { name: 'It is not in the list: propose it' }).click();
      await page.getByRole('button', { name: 'Ask to act for it' }).click();
      await page.waitForURL(/\/me\/organisations$/);
      await page.getByRole('heading', { name }).waitFor();
    };
    await propose('Practice association of the north');
    await propose('IDPC secretariat');
    await officer.goto(`${site.address}/desk/organisations?state=PROPOSED`);
    await settled(officer);
    await officer.getByRole('link', { name: 'Practice association of the north' }).click();
    await officer.getByRole('button', { name: 'Take it into the register' }).click();
    await officer.getByRole('button', { name: /^Verify / }).click();
    await officer.getByRole('button', { name: /^End for / }).waitFor();
    await officer.goto(`${site.address}/desk/organisations?state=PROPOSED`);
    await settled(officer);
    await officer.getByRole('link', { name: 'IDPC secretariat' }).click();
    await officer.getByRole('button', { name: 'Merge into another' }).click();
    await officer.getByRole('searchbox', { name: 'The organization that stays' }).fill('IDPC');
    await officer.getByRole('radio', { name: /International Drug Policy Consortium/ }).check();
    await officer.getByText(/records? moves?\./).waitFor();
    await officer.getByRole('button', { name: 'Merge', exact: true }).click();
    await officer.getByRole('heading', { level: 1, name: 'International Drug Policy Consortium' }).waitFor();
    expect(await findingsOf(officer, 'desk-organisation')).toEqual({});
    // The address of the duplicate leads to the one that stayed.
    await page.goto(`${site.address}/organisations/idpc-secretariat`);
    await page.getByRole('heading', { level: 1, name: 'International Drug Policy Consortium' }).waitFor();
  }, 240_000);

  test.each(['en', 'ar'] as const)(
    'the pages look right in %s',
    async (language) => {
      const visits = [
        ['sign-up', '/sign-up', undefined],
        ['organisation', '/organisations/international-drug-policy-consortium', undefined],
        ['my-organisations', '/me/organisations', 'Representative of International Drug Policy Consortium'],
        [
          'own-organisation',
          '/me/organisations/international-drug-policy-consortium',
          'Representative of International Drug Policy Consortium',
        ],
      ] as const;
      for (const [name, path, as] of visits) {
        const page = await site.visit({ as, language });
        await page.goto(site.address + path);
        await settled(page);
        expect(await findingsOf(page, `${name}-${language}`)).toEqual({});
        await page.context().close();
      }
    },
    240_000,
  );
});
