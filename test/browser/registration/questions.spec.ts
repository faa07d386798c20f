import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const slug = 'cnd-practice';

/** A picture as a camera gives it, drawn in the page: wider than a badge is. */
async function aPicture(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    context.fillStyle = '#c9b28f';
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = '#3b5a80';
    context.fillRect(220, 90, 200, 260);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(drawn, 'base64');
}

describeWith(['chromium'], 'questions with a registration', () => {
  let site: Site;
  let officer: Page;
  let focalPoint: Page;
  let builderPath: string;

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

  test('the secretariat builds a questionnaire without code; faults of publication stand at their fields', async () => {
    officer = await opened(`/desk/sessions/${slug}/questionnaires`, secretariat);
    await officer.getByRole('button', { name: 'New questionnaire' }).click();
    await officer.getByLabel('Title of the questionnaire (English)').fill('Arrival of delegates');
    // By keyboard alone.
    await officer.getByRole('button', { name: 'Begin' }).press('Enter');
    await officer.getByRole('button', { name: 'Add a section' }).waitFor();
    builderPath = new URL(officer.url()).pathname;
    await officer.getByRole('button', { name: 'Add a section' }).press('Enter');
    await officer.getByLabel('Heading of section 1 (English)').fill('Arrival');

    await officer.getByLabel('New question').selectOption({ label: 'A date' });
    await officer.getByRole('button', { name: 'Add the question' }).press('Enter');
    await officer.getByLabel('Question (English)').fill('Day of arrival');
    await officer.getByLabel('An answer is required').press('Space');
    await officer.getByRole('button', { name: 'Publish' }).click();
    const refusal = officer.locator('[role="alert"][data-code="DEFINITION_FAULTY"]');
    await refusal.waitFor();
    expect(await officer.getByLabel('What the answer is needed for (English)').getAttribute('aria-invalid')).toBe(
      'true',
    );
    await officer.getByLabel('What the answer is needed for (English)').fill('The transport from the airport.');
    await officer.getByRole('button', { name: /^Day of arrival/ }).click();

    await officer.getByLabel('New question').selectOption({ label: 'One of several options' });
    await officer.getByRole('button', { name: 'Add the question' }).click();
    await officer.getByLabel('Question (English)').fill('Diet');
    await officer.getByLabel('What the answer is needed for (English)').fill('The reception.');
    await officer.getByLabel('Option 1 (English)').fill('No preference');
    await officer.getByLabel('Option 2 (English)').fill('Another');
    await officer.getByLabel('Seen by').selectOption({ label: 'only those who arrange for accessibility or diet' });
    await officer.getByRole('button', { name: /^Diet/ }).click();

    await officer.getByLabel('New question').selectOption({ label: 'A line of text' });
    await officer.getByRole('button', { name: 'Add the question' }).click();
    await officer.getByLabel('Question (English)').fill('Which diet');
    await officer.getByLabel('What the answer is needed for (English)').fill('The reception.');
    await officer.getByLabel('Seen by').selectOption({ label: 'only those who arrange for accessibility or diet' });
    await officer.getByRole('button', { name: 'Add a condition' }).click();
    await officer.getByLabel('Question', { exact: true }).selectOption({ label: 'Diet' });
    await officer.getByLabel('Answer', { exact: true }).selectOption({ label: 'is: Another' });
    await officer.getByText('The draft is kept.').waitFor();
    expect(await findingsOf(officer, 'questionnaire-builder')).toEqual({});
    await officer.reload();
    await settled(officer);
    await officer.getByRole('button', { name: /^Which diet/ }).waitFor();
  }, 240_000);

  test('the preview follows the conditions; the languages stand side by side, with what is missing marked', async () => {
    await officer.getByText('Preview', { exact: true }).click();
    expect(await officer.getByLabel('Which diet').count()).toBe(0);
    await officer.getByLabel('Another').check();
    await officer.getByLabel('Which diet').waitFor();
    expect(await findingsOf(officer, 'questionnaire-preview')).toEqual({});
    await officer.getByText('Languages', { exact: true }).click();
    await officer
      .getByText(/^1\d missing$/)
      .first()
      .waitFor();
    await officer.getByLabel('Day of arrival (Français)').fill('Jour d’arrivée');
    await officer.getByText('The draft is kept.').waitFor();
    expect(await findingsOf(officer, 'questionnaire-languages')).toEqual({});
    await officer.getByRole('button', { name: 'Publish' }).click();
    await officer.goto(`${site.address}/desk/sessions/${slug}/questionnaires`);
    await settled(officer);
    await officer.locator('li', { hasText: 'Arrival of delegates' }).getByText('Version 1 published').waitFor();
  }, 240_000);

  test('a category is asked it; the focal point answers, with a photograph, and what is required is marked', async () => {
    await officer.goto(`${site.address}/desk/sessions/${slug}/registration/rules`);
    await settled(officer);
    await officer.locator('summary', { hasText: /^Member States$/ }).click();
    const category = officer.locator('details', { hasText: /^Member States/ }).first();
    await category.getByLabel('Questions', { exact: true }).selectOption({ label: 'Arrival of delegates' });
    await category.getByLabel('Required answers are needed').selectOption({ label: 'to submit' });
    await category.getByLabel('Passport data').check();
    await officer.getByRole('button', { name: /^Save as version/ }).click();
    await officer.getByText('Version 2', { exact: true }).waitFor();

    focalPoint = await opened(`/sessions/${slug}/registration`, 'Focal point of Austria');
    await focalPoint.getByRole('link', { name: 'Registration of the delegation' }).click();
    await focalPoint.getByRole('button', { name: 'Add a person' }).click();
    const form = focalPoint.locator('section[role="dialog"]');
    await byLabel(focalPoint, 'Family name, as in the passport').fill('DELEGATE NINE');
    await byLabel(focalPoint, 'Given names, as in the passport').fill('of Austria');
    await form.getByLabel('Follows online').check();
    await byLabel(focalPoint, 'Sex').selectOption({ label: 'Female' });
    await byLabel(focalPoint, 'Nationality').selectOption('AUT');
    const picture = { name: 'face.png', mimeType: 'image/png', buffer: await aPicture(focalPoint) };
    await form.getByRole('group', { name: 'Photograph' }).locator('input[type="file"]').setInputFiles(picture);
    await form.getByRole('slider', { name: 'Size' }).press('ArrowRight');
    await form.getByRole('button', { name: 'Use this picture' }).click();
    const photo = form.getByAltText('Photograph that was given');
    await photo.waitFor();
    await form.getByText('Kept as a draft.').waitFor();
    const kept = await focalPoint.request.get(site.address + (await photo.getAttribute('src')));
    expect(kept.headers()['content-type']).toBe('image/jpeg');

    await byLabel(focalPoint, 'Day of arrival').waitFor();
    await form.getByRole('button', { name: 'Submit', exact: true }).click();
    await form.locator('[role="alert"][data-code="ANSWERS_NEEDED"]').waitFor();
    expect(await byLabel(focalPoint, 'Day of arrival').getAttribute('aria-invalid')).toBe('true');
    expect(await findingsOf(focalPoint, 'registration-questions')).toEqual({});
    await byLabel(focalPoint, 'Day of arrival').fill('2026-11-30');
    await form.getByLabel('Another').check();
    await byLabel(focalPoint, 'Which diet').fill('Without nuts');
    await form.getByText('Answers kept.').waitFor();

    await form.getByRole('button', { name: 'Give passport data' }).click();
    await byLabel(focalPoint, 'Passport number').fill('P 1234567');
    await byLabel(focalPoint, 'Issued by').selectOption('AUT');
    await byLabel(focalPoint, 'Date of birth').fill('1980-01-01');
    await byLabel(focalPoint, 'Valid until').fill('2001-01-01');
    await form.getByRole('button', { name: 'Send the passport data' }).click();
    await form.locator('[role="alert"][data-code="PASSPORT_FAULTY"]').waitFor();
    await byLabel(focalPoint, 'Valid until').fill('2099-01-01');
    await form.getByRole('button', { name: 'Send the passport data' }).click();
    await form.getByText('Passport data were given.').waitFor();
    await form.getByRole('button', { name: 'Submit', exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }, 240_000);

  test('the secretariat reads answers and photograph; passport data only when asked for', async () => {
    await officer.goto(`${site.address}/desk/sessions/${slug}/registration?q=NINE`);
    await settled(officer);
    await officer.getByRole('button', { name: 'DELEGATE NINE, of Austria' }).click();
    const answers = officer.getByRole('region', { name: 'Answers' });
    await answers.getByText('Without nuts').waitFor();
    await officer.getByAltText('Photograph').waitFor();
    expect(await officer.getByText('P1234567').count()).toBe(0);
    await officer.getByRole('button', { name: 'Show the passport data' }).click();
    await officer.getByText('P1234567').waitFor();
    expect(await findingsOf(officer, 'registration-panel-answers')).toEqual({});
  }, 180_000);

  test.each(['fr', 'ar'] as const)(
    'the forms hold in %s',
    async (language) => {
      const page = await site.visit({ as: secretariat, language });
      await page.goto(`${site.address}${builderPath}`);
      await settled(page);
      expect(await findingsOf(page, `questionnaire-builder-${language}`)).toEqual({});
      const delegate = await site.visit({ as: 'Focal point of Austria', language });
      await delegate.goto(focalPoint.url());
      await settled(delegate);
      await delegate.goto(`${focalPoint.url().split('?')[0]}?person=new`);
      await settled(delegate);
      expect(await findingsOf(delegate, `registration-person-${language}`)).toEqual({});
    },
    180_000,
  );
});
