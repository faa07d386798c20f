import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readWorkbook, writeWorkbook } from '#platform';
import type { WrittenCell } from '#platform';
import { aPdf } from '../../builders/a-file.js';
import { describeWith } from '../../support/components.js';
import { findingsOf } from '../support/looks.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describeWith(['chromium'], 'people, numbers and credentials', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 300_000);
  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  const opened = async (path: string, as: string): Promise<Page> => {
    const page = await site.visit({ as });
    await page.goto(site.address + path);
    await settled(page);
    return page;
  };
  const send = (page: Page, name: string, buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: workbookType, buffer });

  test('a focal point downloads the delegation, sends it back with faults, then right, and it is imported', async () => {
    const austria = await site.delegationOf('cnd-practice', 'Austria');
    const page = await opened(`/me/delegations/${austria}/registration`, 'Focal point of Austria');
    await page.getByRole('link', { name: 'Export or import as a workbook' }).click();
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: 'The people of the delegation' }).click();
    const download = await arrives;
    expect(download.suggestedFilename()).toBe('Austria.xlsx');
    const read = await readWorkbook(await readFile(await download.path()));
    if (!read.ok) throw new Error(read.code);
    const [headers = [], ...people] = read.value.rows;
    expect(people.length).toBeGreaterThan(2);
    const sheet = (...more: Readonly<Record<string, WrittenCell>>[]): Promise<Buffer> =>
      writeWorkbook([
        {
          name: 'People',
          headers: headers.map(String),
          rows: [
            ...people.map((row) => headers.map((_, at) => (row[at] ?? null) as WrittenCell)),
            ...more.map((cells) => headers.map((header) => cells[String(header)] ?? null)),
          ],
          widths: headers.map(() => 20),
          rightToLeft: false,
        },
      ]);
    const fresh = {
      'Family name': 'Imported',
      'Given names': 'Adviser',
      Function: 'Adviser',
      'Online observer': 'yes',
    };

    await send(page, 'faulty.xlsx', await sheet({ ...fresh, Function: 'Ambassador', 'E-mail': 'nowhere' }));
    await page.getByText('2 faults. Nothing was imported').waitFor();
    await page.getByText('This is not one of the allowed values').waitFor();
    await page.getByRole('cell', { name: 'Ambassador' }).waitFor();
    expect(await findingsOf(page, 'import-faults-en')).toEqual({});

    await send(page, 'forged.xlsx', Buffer.from('<svg onload="alert(1)"/>'));
    await page.getByText('not of a kind that is taken').waitFor();

    await send(page, 'right.xlsx', await sheet(fresh));
    await page.getByText('1 row brings something new.').waitFor();
    // The file is in the address: a reload shows the same check again.
    await page.reload();
    await page.getByText('1 row brings something new.').waitFor();
    expect(await findingsOf(page, 'import-check-en')).toEqual({});
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('1 person added.').waitFor();
    await page.getByRole('link', { name: 'To the people of the delegation' }).click();
    await page.getByText('Imported, Adviser').first().waitFor();
  }, 240_000);

  test('the secretariat approves, reads the statistics, and reminds those who have sent nothing', async () => {
    const queue = '/desk/sessions/cnd-practice/registration?state=SUBMITTED&q=France';
    const page = await opened(queue, 'Secretariat officer');
    await page.getByLabel('Select all').check();
    const bar = page.getByRole('group', { name: 'Decide on the selected' });
    await bar.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(/Done: \d+ registrations/).waitFor();
    await page.getByRole('link', { name: 'Statistics' }).click();
    await page.getByRole('table', { name: 'By regional group' }).waitFor();
    expect(await findingsOf(page, 'statistics-filled-en')).toEqual({});
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as a workbook' }).click();
    expect((await arrives).suggestedFilename()).toBe('Statistics of participation.xlsx');
    await page.getByRole('link', { name: 'Nominations' }).click();
    await page.getByRole('table', { name: 'Nominations of the delegations' }).waitFor();
    await page.getByRole('checkbox', { name: /Austria/ }).check();
    await page.getByRole('button', { name: 'Remind the focal points' }).click();
    await page.getByText('The focal points of 1 delegation are written to.').waitFor();
    // Once in a day.
    await page.getByRole('checkbox', { name: /Austria/ }).check();
    await page.getByRole('button', { name: 'Remind the focal points' }).click();
    await page.getByText('reminded within the last 24 hours').waitFor();
  }, 240_000);

  test('credentials are submitted by the delegation, examined at the desk, and the report is drafted', async () => {
    const austria = await site.delegationOf('untoc-practice', 'Austria');
    const own = await opened(`/me/delegations/${austria}/credentials`, 'Focal point of Austria');
    await own.getByText('Nothing submitted').waitFor();
    await own.locator('input[type="file"]').setInputFiles({
      name: 'credentials.pdf',
      mimeType: 'application/pdf',
      buffer: aPdf(),
    });
    await own.getByText('Received: credentials.pdf').waitFor();
    await own.getByLabel('Date on them').fill('2026-01-15');
    await own.getByRole('button', { name: 'Submit', exact: true }).click();
    await own.getByText('Waits for the bureau').waitFor();

    const page = await opened('/desk/sessions/untoc-practice/registration/credentials', 'Secretariat officer');
    await page.getByRole('checkbox', { name: /Austria/ }).check();
    await page.getByRole('button', { name: 'Found in order' }).click();
    await page
      .getByRole('row', { name: /Austria/ })
      .getByText('Accepted')
      .waitFor();
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Draft the report of the bureau (PDF)' }).click();
    const report = await readFile(await (await arrives).path());
    expect(report.subarray(0, 5).toString()).toBe('%PDF-');
    await own.reload();
    await own.getByText('Accepted').waitFor();
  }, 240_000);
});
