import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPdf } from '../../builders/a-file.js';
import { describeWith } from '../../support/components.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const slug = 'cnd-practice';

describeWith(['chromium'], 'a delegation is registered', () => {
  let site: Site;
  let officer: Page;
  let focalPoint: Page;

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

  test('the secretariat changes the rules; each change is a version, and the public reads it', async () => {
    officer = await opened(`/desk/sessions/${slug}/registration/rules`, secretariat);
    await officer.getByText('Version 1', { exact: true }).waitFor();
    await byLabel(officer, 'Where the rules were published').fill('Practice note of the secretariat');
    // What is typed outlives the window.
    await officer.reload();
    await settled(officer);
    expect(await byLabel(officer, 'Where the rules were published').inputValue()).toContain('Practice note');
    await officer.getByRole('button', { name: 'Save as version 2' }).click();
    await officer.getByText('Version 2', { exact: true }).waitFor();
    const stranger = await site.visit();
    await stranger.goto(`${site.address}/sessions/${slug}/registration`);
    await stranger.getByRole('heading', { name: 'Member States', exact: true }).waitFor();
    await stranger.getByText('Source: Practice note of the secretariat').waitFor();
  }, 180_000);

  test('a focal point uploads one note verbale and registers people; what is typed outlives the window', async () => {
    focalPoint = await opened(`/sessions/${slug}/registration`, 'Focal point of Austria');
    await focalPoint.getByRole('link', { name: 'Registration of the delegation' }).click();
    await focalPoint.getByRole('heading', { level: 1, name: 'Registration of the delegation' }).waitFor();
    await focalPoint.locator('input[type="file"]').setInputFiles({
      name: 'note verbale.pdf',
      mimeType: 'application/pdf',
      buffer: aPdf(),
    });
    await focalPoint.getByText('Received: note verbale.pdf').waitFor();
    await byLabel(focalPoint, 'Reference on the letter').fill('NV 12/2026');
    await byLabel(focalPoint, 'Date on the letter').fill('2026-11-02');
    await focalPoint.getByRole('button', { name: 'Enter the letter' }).click();
    await focalPoint.getByRole('link', { name: /NV 12\/2026/ }).waitFor();

    await focalPoint.getByRole('button', { name: 'Add a person' }).click();
    await byLabel(focalPoint, 'Family name, as in the passport').fill('DELEGATE FIVE');
    await focalPoint.reload();
    await settled(focalPoint);
    expect(await byLabel(focalPoint, 'Family name, as in the passport').inputValue()).toBe('DELEGATE FIVE');
    await restOfForm();
    for (const name of ['DELEGATE SIX', 'DELEGATE SEVEN']) {
      await focalPoint.getByRole('button', { name: 'Add a person' }).click();
      await byLabel(focalPoint, 'Family name, as in the passport').fill(name);
      await restOfForm();
    }
  }, 180_000);

  /** Fills in what a person needs besides the family name, waits until the server has it, and closes the form. */
  async function restOfForm() {
    const form = focalPoint.locator('section[role="dialog"]');
    await byLabel(focalPoint, 'Given names, as in the passport').fill('of Austria');
    await form.getByLabel('In the hall').check();
    await byLabel(focalPoint, 'Letter that names this person').selectOption({ label: 'Note verbale NV 12/2026' });
    await form.getByText('Kept as a draft.').waitFor();
    await form.getByText('Close', { exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  test('several are submitted at once; the quota refuses the one too many with its rule', async () => {
    await focalPoint.getByLabel('Select all').check();
    await focalPoint.getByText('3 drafts selected').waitFor();
    await focalPoint.getByRole('button', { name: 'Submit the selected' }).click();
    await focalPoint.getByText('Done: 1 registration.').waitFor();
    const refusals = focalPoint.locator('[role="alert"][data-code="QUOTA_FULL"]');
    expect(await refusals.count()).toBe(2);
    expect(await refusals.first().innerText()).toMatch(/3.*Rule applied: REG-\d+/s);
    const meter = focalPoint.getByRole('meter', { name: 'In the hall' });
    expect(await meter.getAttribute('aria-valuetext')).toBe('3 of 3');
    expect(await findingsOf(focalPoint, 'registration-delegation')).toEqual({});
  }, 180_000);

  test('one is replaced and keeps the place', async () => {
    await focalPoint.getByRole('button', { name: 'Replace Austria, Delegate 2' }).click();
    await byLabel(focalPoint, 'Family name, as in the passport').fill('DELEGATE EIGHT');
    await byLabel(focalPoint, 'Given names, as in the passport').fill('of Austria');
    await byLabel(focalPoint, 'Letter that names this person').selectOption({ label: 'Note verbale NV 12/2026' });
    await focalPoint.locator('section[role="dialog"]').getByRole('button', { name: 'Replace' }).click();
    await focalPoint.getByText('Replaced by DELEGATE EIGHT, of Austria.').waitFor();
    const meter = focalPoint.getByRole('meter', { name: 'In the hall' });
    expect(await meter.getAttribute('aria-valuetext')).toBe('3 of 3');
  }, 120_000);

  test('the secretariat sees the letter beside the data and approves in bulk', async () => {
    await officer.goto(`${site.address}/desk/sessions/${slug}/registration?state=SUBMITTED&q=Austria`);
    await settled(officer);
    await officer.getByRole('button', { name: 'DELEGATE FIVE, of Austria' }).click();
    await officer.getByTitle('Letter NV 12/2026').waitFor();
    const address = await officer.getByTitle('Letter NV 12/2026').getAttribute('src');
    const letter = await officer.request.get(site.address + address, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([letter.status(), letter.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(await findingsOf(officer, 'registration-queue-open')).toEqual({});
    await officer.getByLabel('Select all').check();
    const bar = officer.getByRole('group', { name: 'Decide on the selected' });
    await bar.getByRole('button', { name: 'Approve' }).click();
    await officer.getByText('Done: 2 registrations.').waitFor();
    // Those whose letter is missing are left, each with the reason.
    expect(await officer.locator('[role="alert"][data-code="PAPERS_MISSING"]').count()).toBe(3);
    await focalPoint.reload();
    await settled(focalPoint);
    expect(await focalPoint.getByText('The secretariat has approved this registration.').count()).toBe(2);
  }, 180_000);
});
