import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { aPdf } from '../../builders/a-file.js';
import { describeWith } from '../../support/components.js';
import { readQr } from '../../support/read-qr.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const slug = 'cnd-practice';
const focalPointsMail = 'focal-point.japan@rostrum.example';
const password = 'several words to remember well';

interface Person {
  readonly family: string;
  readonly function: string;
  readonly way: string;
}

/** Not in protocol order: the list of participants puts them there. */
const people: readonly Person[] = [
  { family: 'Adviser One', function: 'Adviser', way: 'Follows online' },
  { family: 'Alternate One', function: 'Alternate', way: 'In the hall' },
  { family: 'Head', function: 'Head of delegation', way: 'In the hall' },
  { family: 'Adviser Two', function: 'Adviser', way: 'Speaks in plenary online' },
  { family: 'Adviser Three', function: 'Adviser', way: 'Follows online' },
  { family: 'Deputy', function: 'Deputy head of delegation', way: 'In the hall' },
  { family: 'Adviser Four', function: 'Adviser', way: 'Follows online' },
  { family: 'Alternate Two', function: 'Alternate', way: 'Speaks in plenary online' },
];
const ninth: Person = { family: 'Adviser Five', function: 'Adviser', way: 'In the hall' };
const given = 'of Japan';

describeWith(['chromium'], 'from an empty delegation to the list of participants', () => {
  let site: Site;
  let officer: Page;
  let focalPoint: Page;
  let delegation: string;

  const open = async (page: Page, path: string) => {
    await page.goto(site.address + path);
    await settled(page);
  };

  beforeAll(async () => {
    site = await openSite();
    officer = await site.visit({ as: secretariat });
    delegation = `/me/delegations/${await site.delegationOf(slug, 'Japan')}/registration`;
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  test('the secretariat appoints a focal point, who finds the invitation, sets a password and is in', async () => {
    await open(officer, delegation);
    await officer.getByRole('button', { name: 'Appoint a focal point' }).click();
    await byLabel(officer, 'Name as it shall appear').fill('Focal point of Japan');
    await byLabel(officer, 'E-mail address').fill(focalPointsMail);
    await officer.getByRole('button', { name: 'Appoint', exact: true }).click();
    await officer.getByText('Invited; has not signed in yet').waitFor();

    await officer.goto(`${site.address}/desk/mail`);
    const mail = officer.locator('li', { hasText: focalPointsMail }).first();
    await mail.waitFor({ timeout: 60_000 });
    await mail.locator('summary').click();
    const link = await mail.getByRole('link', { name: /set-password/ }).getAttribute('href');
    focalPoint = await site.visit();
    await focalPoint.goto(link ?? '');
    await byLabel(focalPoint, 'New password').first().fill(password);
    await byLabel(focalPoint, 'The new password again').fill(password);
    await focalPoint.getByRole('button', { name: 'Set the password and sign in' }).click();
    await focalPoint.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await focalPoint.getByRole('link', { name: /^Registration:/ }).click();
    await focalPoint.getByRole('heading', { level: 1, name: 'Registration of the delegation' }).waitFor();
  }, 180_000);

  test('one note verbale names all', async () => {
    const file = { name: 'note verbale.pdf', mimeType: 'application/pdf', buffer: aPdf() };
    await focalPoint.locator('input[type="file"][accept*="pdf"]').setInputFiles(file);
    await focalPoint.getByText('Received: note verbale.pdf').waitFor();
    await byLabel(focalPoint, 'Reference on the letter').fill('NV 77/2026');
    await byLabel(focalPoint, 'Date on the letter').fill('2026-11-02');
    await focalPoint.getByRole('button', { name: 'Enter the letter' }).click();
    await focalPoint.getByRole('link', { name: /NV 77\/2026/ }).waitFor();
  }, 60_000);

  test('eight people are registered under it; the quota refuses the ninth with its rule', async () => {
    for (const person of [...people, ninth]) await draft(person);
    await focalPoint.getByLabel('Select all').check();
    await focalPoint.getByText('9 drafts selected').waitFor();
    await focalPoint.getByRole('button', { name: 'Submit the selected' }).click();
    await focalPoint.getByText('Done: 8 registrations.').waitFor();
    const refusal = focalPoint.locator('[role="alert"][data-code="QUOTA_FULL"]');
    expect(await refusal.count()).toBe(1);
    expect(await refusal.innerText()).toMatch(
      /No place in the hall is free: there are 3 places for each delegation\..*Rule applied: REG-5/s,
    );
    const meter = focalPoint.getByRole('meter', { name: 'In the hall' });
    expect(await meter.getAttribute('aria-valuetext')).toBe('3 of 3');
  }, 300_000);

  async function draft({ family, function: name, way }: Person): Promise<void> {
    await focalPoint.getByRole('button', { name: 'Add a person' }).click();
    const form = focalPoint.locator('section[role="dialog"]');
    await byLabel(focalPoint, 'Family name, as in the passport').fill(family);
    await byLabel(focalPoint, 'Given names, as in the passport').fill(given);
    await byLabel(focalPoint, 'Function in the delegation').selectOption({ label: name });
    await form.getByLabel(way).check();
    await byLabel(focalPoint, 'Letter that names this person').selectOption({ label: 'Note verbale NV 77/2026' });
    await form.getByText('Kept as a draft.').waitFor();
    await form.getByText('Close', { exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  test('one is replaced and keeps the place', async () => {
    await focalPoint.getByRole('button', { name: `Replace Alternate One, ${given}` }).click();
    await byLabel(focalPoint, 'Family name, as in the passport').fill('Alternate Three');
    await byLabel(focalPoint, 'Given names, as in the passport').fill(given);
    await byLabel(focalPoint, 'Letter that names this person').selectOption({ label: 'Note verbale NV 77/2026' });
    await focalPoint.locator('section[role="dialog"]').getByRole('button', { name: 'Replace' }).click();
    await focalPoint.getByText(`Replaced by ALTERNATE THREE, ${given}.`, { exact: false }).waitFor();
  }, 60_000);

  test('the secretariat approves all at once; the focal point is told', async () => {
    await open(officer, `/desk/sessions/${slug}/registration?state=SUBMITTED&q=Japan`);
    await officer.getByLabel('Select all').check();
    const bar = officer.getByRole('group', { name: 'Decide on the selected' });
    await bar.getByRole('button', { name: 'Approve' }).click();
    await officer.getByText('Done: 8 registrations.').waitFor();
    await open(focalPoint, '/me/notices');
    const notice = focalPoint.getByRole('listitem').filter({ hasText: /Japan, .* – approved: .* and 5 more/ });
    await notice.getByText('Unread').waitFor();
    expect(await findingsOf(focalPoint, 'notices-one')).toEqual({});
    await notice.getByRole('link').click();
    await focalPoint.getByRole('heading', { level: 1, name: 'Registration of the delegation' }).waitFor();
    await settled(focalPoint);
    expect(await focalPoint.getByRole('cell').getByText('Approved', { exact: true }).count()).toBe(8);
  }, 120_000);

  /** The first paper of the first run on the page, once it is made. */
  async function firstPaper(page: Page): Promise<readonly string[]> {
    const run = page.getByRole('list', { name: 'Papers asked for' }).getByRole('listitem').first();
    await run.getByText('Made', { exact: true }).waitFor({ timeout: 120_000 });
    const address = await run
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .getAttribute('href');
    const answer = await page.request.get(site.address + address, { headers: { 'apollo-require-preflight': '1' } });
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const { text } = await extractText(new Uint8Array(await answer.body()));
    return text;
  }

  const afterReplacement = people.map(({ family }) => (family === 'Alternate One' ? 'Alternate Three' : family));

  test('badges come out, one page for each of the eight', async () => {
    await open(officer, `/desk/sessions/${slug}/registration/badges?q=Japan`);
    await officer.getByRole('button', { name: 'Print 8 badges' }).click();
    // Names are as large as they fit, on several lines where they are long.
    const pages = (await firstPaper(officer)).map((text) => text.replaceAll(/\s+/g, ' '));
    const fronts = pages.filter((text) => text.includes('Japan'));
    for (const family of afterReplacement)
      expect(fronts.filter((text) => text.includes(family.toUpperCase()))).toHaveLength(1);
    expect(pages.join(' ')).not.toContain('ALTERNATE ONE');
  }, 180_000);

  test('the list of participants as PDF has them in protocol order under their State', async () => {
    await open(officer, `/desk/sessions/${slug}/registration/list`);
    await officer.getByRole('button', { name: 'Draft as PDF' }).click();
    const text = (await firstPaper(officer)).join(' ').replaceAll(/\s+/g, ' ');
    const order = [
      'Head',
      'Deputy',
      'Alternate Three',
      'Alternate Two',
      'Adviser Four',
      'Adviser One',
      'Adviser Three',
      'Adviser Two',
    ];
    const places = ['Japan', ...order.map((family) => `${given} ${family.toUpperCase()}`)].map((said) => [
      said,
      text.indexOf(said),
    ]);
    expect(places).toEqual(places.toSorted(([, a], [, b]) => Number(a) - Number(b)));
    expect(places.filter(([, at]) => at === -1)).toEqual([]);
  }, 180_000);

  test('the list is issued and released; then everyone reads it, on the page and in its files', async () => {
    await open(officer, `/desk/sessions/${slug}/registration/list`);
    await byLabel(officer, 'Document symbol').fill('E/CN.7/2026/INF/2');
    await officer.getByRole('button', { name: 'Issue the list as it stands' }).click();
    const release = officer.getByRole('button', { name: 'Make it public' });
    await release.waitFor({ timeout: 180_000 });
    expect(await findingsOf(officer, 'list-issued')).toEqual({});
    await release.click();
    await officer.getByRole('dialog').getByRole('button', { name: 'Make it public' }).click();
    await officer.getByText(/^Public since/).waitFor();

    const stranger = await site.visit();
    await open(stranger, `/sessions/${slug}/participants`);
    await stranger.getByRole('link', { name: /E\/CN\.7\/2026\/INF\/2/ }).click();
    const japan = stranger.getByRole('article').filter({ has: stranger.getByRole('heading', { name: 'Japan' }) });
    await japan.waitFor();
    expect((await japan.innerText()).match(/[A-Z]{4,}(?: [A-Z]+)?/g)).toEqual([
      'HEAD',
      'DEPUTY',
      'ALTERNATE THREE',
      'ALTERNATE TWO',
      'ADVISER FOUR',
      'ADVISER ONE',
      'ADVISER THREE',
      'ADVISER TWO',
    ]);
    expect(await findingsOf(stranger, 'list-released')).toEqual({});
    for (const name of ['العربية, PDF', 'Français, XLSX']) {
      const href = await stranger.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await stranger.request.get(site.address + (href ?? ''));
      expect([name, answer.status()]).toEqual([name, 200]);
    }
  }, 300_000);

  test('the secretariat sets up a gate, and one floating badge for each Member State', async () => {
    await open(officer, `/desk/sessions/${slug}/gates/settings`);
    await officer.getByRole('button', { name: 'Set up a gate' }).first().click();
    await byLabel(officer, 'Name \\(English\\)').fill('Hall');
    await officer.getByLabel('Only those registered for the hall').check();
    await officer.getByLabel('With a floating badge, where the delegation has them').check();
    await officer.locator('section[role="dialog"]').getByRole('button', { name: 'Save' }).click();
    await officer.getByRole('button', { name: 'Change Hall' }).waitFor();
    await byLabel(officer, 'Member States').fill('1');
    await officer.getByRole('button', { name: 'Save the floating badges' }).click();
    await officer.getByText('Saved.').waitFor();
  }, 60_000);

  /** What the code on someone's digital badge says, read from the picture that they show. */
  async function codeOn(person: string): Promise<string> {
    await open(focalPoint, delegation);
    await focalPoint.getByRole('link', { name: `Badge of ${person}, ${given}` }).click();
    const picture = await focalPoint.getByRole('img', { name: 'QR code of the badge' }).screenshot();
    return readQr(picture);
  }

  test('the phone checks them in one after the other: the floating badge lets in one at a time', async () => {
    const codes = { head: await codeOn('Head'), deputy: await codeOn('Deputy'), adviser: await codeOn('Adviser One') };
    const phone = await site.visit({ as: secretariat });
    await phone.setViewportSize({ width: 360, height: 740 });
    await phone.goto(`${site.address}/desk/sessions/${slug}/gate`);
    await phone.getByLabel('Gate').selectOption({ label: 'Hall' });
    const field = phone.getByLabel('Code or name');
    const answer = phone.getByRole('region', { name: 'Last scan' });
    const show = async (code: string, outcome: string, said: string) => {
      await field.fill(code);
      await field.press('Enter');
      await answer.getByText(outcome, { exact: true }).waitFor();
      await answer.getByText(said).waitFor();
    };
    await show(codes.head, 'Admitted', `HEAD, ${given}`);
    await show(codes.deputy, 'Refused', 'Rule applied: GAT-9');
    await show(codes.adviser, 'Refused', 'Rule applied: GAT-6');
    await phone.getByRole('radiogroup', { name: 'Direction' }).getByText('Out', { exact: true }).click();
    await show(codes.head, 'Left', `HEAD, ${given}`);
    await phone.getByRole('radiogroup', { name: 'Direction' }).getByText('In', { exact: true }).click();
    await show(codes.deputy, 'Admitted', `DEPUTY, ${given}`);
    expect(await findingsOf(phone, 'check-in')).toEqual({});
    await open(officer, `/desk/sessions/${slug}/gates`);
    await officer.getByRole('list', { name: 'Live numbers' }).getByText('1 inside').waitFor();
  }, 180_000);
});
