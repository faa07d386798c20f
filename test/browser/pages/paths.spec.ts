import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { demonstrationAccount } from '../../support/signed-in-client.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';

describeWith(['chromium'], 'what people come to do', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  const opened = async (path: string, as?: string) => {
    const page = await site.visit({ as });
    await page.goto(site.address + path);
    await settled(page);
    return page;
  };

  /** A field by its label; what must be filled in has a star behind it. */
  const byLabel = (page: Page, label: string) =>
    page.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}( ?\\*)?$`));

  test('a wrong password is refused with a sentence; the right one leads to where the person wanted to go', async () => {
    const { email, password } = await demonstrationAccount(site.folder, 'Delegate of Austria');
    const page = await opened('/account');
    await page.waitForURL(/\/sign-in\?next=/);
    await byLabel(page, 'E-mail address').fill(email);
    await page.getByLabel('Password').first().fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).not.toBe('');
    await page.getByLabel('Password').first().fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}/account`);
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(`${site.address}/`);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  test('a chosen language stays, and Arabic turns the page round', async () => {
    const page = await opened('/');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: 'العربية' }).click();
    await page.getByRole('heading', { level: 1, name: 'الدورات والجلسات' }).waitFor();
    const mark = await page.getByRole('link', { name: 'Rostrum' }).first().boundingBox();
    expect(mark?.x).toBeGreaterThan(900);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'الدورات والجلسات' }).waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    const answer = await page.request.get(site.address);
    expect(await answer.text()).toContain('<html lang="ar" dir="rtl"');
  });

  test('a session is created from an earlier one; what was typed outlives the window', async () => {
    const page = await opened('/desk/sessions/new', secretariat);
    await byLabel(page, 'Body').selectOption({ label: 'Commission on Narcotic Drugs' });
    const model = page.getByLabel('Model');
    await expect(model.locator('option:checked').textContent()).resolves.toContain('Sixty-fourth');
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await byLabel(page, 'Number').inputValue()).toBe('65');
    await byLabel(page, 'Title (English)').fill('Sixty-fifth session of the Commission on Narcotic Drugs');
    await page.reload();
    await settled(page);
    expect(await byLabel(page, 'Title (English)').inputValue()).toContain('Sixty-fifth');
    await byLabel(page, 'First day').fill('2027-03-15');
    await byLabel(page, 'Last day').fill('2027-03-19');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 2, name: 'What to take over' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Create the session' }).click();
    await page.getByRole('heading', { level: 1, name: /Sixty-fifth/ }).waitFor();
    await page.getByText('In preparation').waitFor();
    // The public does not see it yet.
    const stranger = await site.visit();
    const answer = await stranger.goto(page.url().replace('/desk/', '/'));
    expect(answer?.status()).toBe(404);
  });

  test('a meeting is moved by keyboard alone; a clash shows before it is put down', async () => {
    const page = await opened('/desk/sessions/cnd-practice', secretariat);
    const meeting = page.locator('button[data-meeting]', { hasText: '2nd plenary meeting' });
    await meeting.focus();
    const before = await meeting
      .locator('xpath=ancestor::td')
      .evaluate((cell) => (cell as never as { cellIndex: number }).cellIndex);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    // The next day has a plenary meeting in the same room at the same time.
    await page.getByText('Same room:').first().waitFor();
    await page.keyboard.press('Escape');
    await meeting.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    // The next free time of that day; which it is depends on the hour at which the demonstration data were made.
    const below = page.locator('[data-over]').filter({ hasNotText: '2nd plenary meeting' });
    await below.waitFor();
    const time = /\d\d:\d\d–\d\d:\d\d/.exec(await below.innerText())?.[0] ?? '';
    expect(time).not.toBe('10:00–13:00');
    await page.keyboard.press('Space');
    await page.locator('[data-over]').waitFor({ state: 'detached' });
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await meeting.getByText(time).waitFor();
    const after = await meeting
      .locator('xpath=ancestor::td')
      .evaluate((cell) => (cell as never as { cellIndex: number }).cellIndex);
    expect(after).toBe(before);
    await page.getByRole('button', { name: /Issue version/ }).click();
    // What cannot be taken back is asked about first.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Issue version/ })
      .click();
    await page.getByText(/Version \d+ is issued/).waitFor();
  });

  test('an agenda item is added and numbered', async () => {
    const page = await opened('/desk/sessions/cnd-practice/agenda', secretariat);
    await page.getByRole('button', { name: 'Add an item' }).click();
    await byLabel(page, 'Title (English)').fill('Date of the next practice');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Date of the next practice').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // A dialog that goes gives the focus back to where it came from.
    const added = page.locator('li', { hasText: 'Date of the next practice' }).last();
    const remove = added.getByRole('button', { name: /^Remove item/ });
    await remove.press('Enter');
    await page.getByRole('dialog').getByText('Date of the next practice').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction("document.activeElement.ariaLabel?.startsWith('Remove item')");
    await remove.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await added.waitFor({ state: 'detached' });
  });

  test('a command that the line loses leaves the page as it is, with what was typed', async () => {
    const page = await opened('/desk/people', secretariat);
    await page.getByRole('button', { name: 'Invite someone' }).click();
    await byLabel(page, 'Name as it shall appear').fill('Third observer');
    await byLabel(page, 'E-mail address').fill('observer.3@rostrum.example');
    await page.getByLabel('Give a role at once').uncheck();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('alert').getByText('The server could not be reached').waitFor({ timeout: 60_000 });
    expect(await byLabel(page, 'E-mail address').inputValue()).toBe('observer.3@rostrum.example');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Third observer' }).waitFor();
  });

  test('someone is invited, finds the mail, sets a password and is in', async () => {
    const page = await opened('/desk/people', secretariat);
    await page.getByRole('button', { name: 'Invite someone' }).click();
    await byLabel(page, 'Name as it shall appear').fill('Second observer');
    await byLabel(page, 'E-mail address').fill('observer.2@rostrum.example');
    await page.getByLabel('Give a role at once').uncheck();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Second observer' }).waitFor();
    await page.goto(`${site.address}/desk/mail`);
    const mail = page.locator('li', { hasText: 'observer.2@rostrum.example' }).first();
    // The worker writes the mail; the folder looks again by itself.
    await mail.waitFor({ timeout: 60_000 });
    await mail.locator('summary').click();
    const link = await mail.getByRole('link', { name: /set-password/ }).getAttribute('href');
    const invited = await site.visit();
    await invited.goto(link ?? '');
    await byLabel(invited, 'New password').first().fill('several words to remember well');
    await byLabel(invited, 'The new password again').fill('several words to remember well');
    await invited.getByRole('button', { name: 'Set the password and sign in' }).click();
    await invited.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goto(`${site.address}/desk/audit`);
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText(/^Intact:/).waitFor();
  });
});
