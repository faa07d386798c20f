import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPdf } from '../../builders/a-file.js';
import { describeWith } from '../../support/components.js';
import { demonstrationAccount } from '../../support/signed-in-client.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const slug = 'cnd-practice';

describeWith(['chromium'], 'people and their own registrations', () => {
  let site: Site;
  let officer: Page;
  let expert: Page;

  const opened = async (path: string, as: string) => {
    const page = await site.visit({ as });
    await page.goto(site.address + path);
    await settled(page);
    return page;
  };

  beforeAll(async () => {
    site = await openSite();
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  test('REG-21 an expert registers, agrees to be listed because that is required, and sends a file', async () => {
    expert = await opened(`/me/registrations?session=${slug}`, 'Observer');
    await byLabel(expert, 'Family name, as in the passport').fill('EXPERT ONE');
    await byLabel(expert, 'Given names, as in the passport').fill('Somebody');
    await expert.getByLabel('Follows online').check();
    const listed = expert.getByLabel(/^I agree that my name/);
    await listed.waitFor();
    await expert.getByRole('button', { name: 'Submit', exact: true }).click();
    await expert.locator('[role="alert"][data-code="ANSWERS_NEEDED"]').waitFor();
    expect(await findingsOf(expert, 'own-registration-missing')).toEqual({});
    await listed.check();
    const file = { name: 'biography.pdf', mimeType: 'application/pdf', buffer: aPdf() };
    const biography = expert.getByRole('group', { name: 'Short biography or press card' });
    await biography.locator('input[type="file"]').setInputFiles(file);
    await biography.getByRole('link', { name: 'Open the file' }).waitFor();
    await expert.getByText('Answers kept.').waitFor();
    await expert.getByRole('button', { name: 'Submit', exact: true }).click();
    await expert.getByText('The place is taken. The secretariat decides next.').waitFor();
  }, 180_000);

  test('REG-7 what was sent back is answered by the person', async () => {
    officer = await opened(`/desk/sessions/${slug}/registration?q=EXPERT`, 'Secretariat officer');
    await officer.getByRole('button', { name: 'EXPERT ONE, Somebody' }).click();
    const answers = officer.getByRole('region', { name: 'Answers' });
    await answers.getByText('Agreed').waitFor();
    const address = await answers.getByRole('link', { name: 'Open the file' }).getAttribute('href');
    const file = await officer.request.get(site.address + address);
    expect(file.headers()['content-type']).toBe('application/pdf');
    await officer.getByRole('button', { name: 'Send back' }).click();
    await officer.getByLabel('Reason (English)').fill('Which office do you hold?');
    await byLabel(officer, 'Places are kept until the end of').fill('2099-01-01');
    await officer.getByRole('button', { name: 'Send back with a question' }).click();
    await officer.getByText('Done: 1 registration.').waitFor();

    await expert.reload();
    await settled(expert);
    await expert.getByText(/Which office do you hold\?/).waitFor();
    await expert.getByRole('button', { name: 'Answer and submit again' }).press('Enter');
    const form = expert.locator('section[role="dialog"]');
    await byLabel(expert, 'Office held').fill('Professor');
    await form.getByRole('button', { name: 'Answer and submit again' }).click();
    await form.waitFor({ state: 'detached' });
    await expert.getByText('The place is taken. The secretariat decides next.').waitFor();
  }, 180_000);

  test('REG-23 a focal point asks somebody by mail, who completes what only they know', async () => {
    const { email } = await demonstrationAccount(site.folder, 'Observer');
    const focalPoint = await opened(`/sessions/${slug}/registration`, 'Focal point of Austria');
    await focalPoint.getByRole('link', { name: 'Registration of the delegation' }).click();
    await focalPoint.getByRole('button', { name: 'Add a person' }).click();
    const draft = focalPoint.locator('section[role="dialog"]');
    await byLabel(focalPoint, 'Family name, as in the passport').fill('DELEGATE TEN');
    await byLabel(focalPoint, 'Given names, as in the passport').fill('of Austria');
    await draft.getByLabel('Follows online').check();
    await byLabel(focalPoint, 'E-mail address').fill(email);
    await draft.getByText('Kept as a draft.').waitFor();
    await draft.getByText('Close', { exact: true }).click();
    await focalPoint.getByRole('button', { name: 'Ask DELEGATE TEN, of Austria to complete the data' }).press('Enter');
    await focalPoint.getByText('Asked by mail.').waitFor();
    expect(await findingsOf(focalPoint, 'delegation-asked')).toEqual({});

    await expert.goto(`${site.address}/me/registrations`);
    await settled(expert);
    await expert.getByRole('button', { name: 'Complete your data' }).press('Enter');
    const form = expert.locator('section[role="dialog"]');
    await form.getByText('Your delegation has begun this registration and submits it.').waitFor();
    expect(await form.getByLabel('Follows online').count()).toBe(0);
    await byLabel(expert, 'Office held').fill('Counsellor');
    await form.getByText('Kept as a draft.').waitFor();
    expect(await findingsOf(expert, 'own-registration-completing')).toEqual({});
    await form.getByRole('button', { name: 'Save the changes' }).click();
    await form.waitFor({ state: 'detached' });
    await focalPoint.reload();
    await focalPoint.getByText('Counsellor').waitFor();

    await officer.goto(`${site.address}/desk/mail`);
    await settled(officer);
    await officer
      .getByText(/^Please complete your registration for/)
      .first()
      .waitFor();
  }, 240_000);

  test('REG-24 who was registered before finds their data in the form of another session, shown as such', async () => {
    await officer.goto(`${site.address}/desk/sessions/cnd-64/registration/rules`);
    await settled(officer);
    await officer.getByLabel('Another category').selectOption({ label: 'Individual experts' });
    await officer.getByRole('button', { name: 'Add the category' }).click();
    await officer.locator('summary', { hasText: /^Individual experts$/ }).click();
    const category = officer.locator('details', { hasText: /^Individual experts/ });
    await category.getByLabel('each person').check();
    await officer.getByRole('button', { name: /^Save as version/ }).click();
    await officer.getByText('Version 2', { exact: true }).waitFor();
    await expert.goto(`${site.address}/me/registrations?session=cnd-64`);
    await settled(expert);
    await expert.getByText(/^Filled in from your registration for Practice session/).waitFor();
    expect(await byLabel(expert, 'Given names, as in the passport').inputValue()).not.toBe('');
    expect(await findingsOf(expert, 'own-registration-again')).toEqual({});
  }, 180_000);
});
