import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Messages, newId } from '#platform';
import { aDocument } from '../../builders/a-file.js';
import { describeWith } from '../../support/components.js';
import { openDataSource } from '../../support/database.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const slug = 'cnd-practice';
const long = `${Array.from({ length: 1502 }, (_, index) => `word${index}`).join(' ')}`;

describeWith(['chromium'], 'a written statement goes its way', () => {
  let site: Site;
  const organisationId = newId();
  const opened = async (path: string, language: 'en' | 'ar' = 'en'): Promise<Page> => {
    const page = await site.visit({ as: 'Administrator', language });
    await page.goto(site.address + path);
    await settled(page);
    return page;
  };

  beforeAll(async () => {
    site = await openSite();
    const { databaseUrl } = JSON.parse(await readFile(join(site.folder, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    };
    const database = await openDataSource(databaseUrl, []);
    await database.query(
      `INSERT INTO organisation (id, slug, kind, name, search_key) VALUES ($1, 'practice-network', 'NGO', $2, 'practice')`,
      [organisationId, JSON.stringify({ en: 'Network for practice', original: 'en' })],
    );
    await database.query(
      `INSERT INTO consultative_status (id, organisation_id, status, held, source)
       VALUES ($1, $2, 'SPECIAL', '[2000-01-01,)', 'for practice')`,
      [newId(), organisationId],
    );
    await database.destroy();
  }, 300_000);
  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  test('CIV-54 the length moves while one writes, too long is refused, shortened is submitted, issued, public', async () => {
    const page = await opened(`/me/statements/${organisationId}`);
    await page.getByRole('link', { name: 'Write a statement' }).first().click();
    await byLabel(page, 'Title').waitFor();
    expect(await findingsOf(page, 'statement-new')).toEqual({});
    await page.locator('input[type="file"]').setInputFiles({
      name: 'draft.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: aDocument({
        title: 'Health and human rights',
        paragraphs: ['The Commission decided.'],
        footnote: 'See 1996/31.',
      }),
    });
    await page.getByText('5 of 1500 words').waitFor();
    expect(await byLabel(page, 'Title').inputValue()).toBe('Health and human rights');
    await byLabel(page, 'Text').fill(long);
    await page.getByText('4 words too many').waitFor();
    // What is typed outlives the window.
    await page.reload();
    await settled(page);
    await page.getByText('4 words too many').waitFor();
    await page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    const refused = Messages.fromLibraries().refusal(
      'STATEMENT_OVER_LENGTH',
      { words: 1504, most: 1500, over: 4, status: 'SPECIAL' },
      'en',
    );
    await page.getByText(refused.message).first().waitFor();
    await page.getByText('Rule applied: CIV-54').first().waitFor();
    await byLabel(page, 'Text').fill('The Commission should decide with civil society.');
    await page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    await page.getByText('Submitted', { exact: true }).first().waitFor();

    const desk = await opened(`/desk/sessions/${slug}/statements`);
    await desk.getByRole('button', { name: 'Health and human rights' }).click();
    await desk.getByRole('button', { name: 'Accept' }).click();
    await desk.getByRole('button', { name: 'Issue as the next NGO document' }).click();
    await desk
      .getByText(/\/NGO\/1/)
      .first()
      .waitFor();
    await desk.keyboard.press('Escape');
    expect(await findingsOf(desk, 'statements-desk')).toEqual({});

    const stranger = await site.visit();
    await stranger.goto(`${site.address}/sessions/${slug}/documents`);
    const link = stranger.getByRole('link', { name: /\/NGO\/1/ });
    for (let rounds = 0; rounds < 40 && !(await link.isVisible()); rounds += 1) {
      await stranger.waitForTimeout(1_000);
      await stranger.reload();
      await settled(stranger);
    }
    const pdf = await stranger.request.get(site.address + ((await link.getAttribute('href')) ?? ''));
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(await findingsOf(await opened(`/me/statements/${organisationId}`), 'statements-own')).toEqual({});
    expect(await findingsOf(await opened(`/me/statements/${organisationId}`, 'ar'), 'statements-own-ar')).toEqual({});
    expect(await findingsOf(await opened(`/desk/sessions/${slug}/statements`, 'ar'), 'statements-desk-ar')).toEqual({});
  }, 400_000);
});
