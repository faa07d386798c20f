import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { loudness } from '../../support/conference-probe.js';
import { startProduct } from '../../support/product.js';
import type { Product } from '../../support/product.js';
import { demonstrationAccount, signIn } from '../../support/signed-in-client.js';
import { until } from '../../support/wait.js';
import { findingsOf } from '../support/looks.js';
import { byLabel, settled } from '../support/site.js';

const audible = 0.01;
const session = '/sessions/cnd-practice';
const desk = '/desk/sessions/cnd-practice/side-events';
const ngo = 'International Drug Policy Consortium';
const byNgo = 'Communities that prevent overdose';
const byState = 'Prevention in small municipalities';

/** What one organizer writes; both want the only room with booths at the same time. */
interface Wish {
  readonly title: string;
  readonly slots: readonly string[];
  readonly cosponsors: readonly string[];
}

describeWith(['chromium', 'livekit'], 'a side event from the application to its end', () => {
  let product: Product;
  let chromium: Chromium;
  let database: pg.Client;
  let organizer: Page;
  let officer: Page;
  let visitor: Page;
  let wanted: string;
  let second: string;
  let eventId: string;
  const numbers = new Map<string, number>();

  const sql = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await database.query(text, [...values])).rows as Row[];

  /** A browser of its own for somebody with an account. */
  const enter = async (role: string, path: string): Promise<Page> => {
    const { cookie } = await signIn(product.address, await demonstrationAccount(product.folder, role));
    const page = await chromium.open(product.address + path, { cookie });
    await settled(page);
    return page;
  };

  /** Fills in the application of the page and submits it. */
  const apply = async (page: Page, { title, slots, cosponsors }: Wish): Promise<void> => {
    await page.getByRole('button', { name: 'Write an application' }).click();
    await page.getByLabel('Title (English)').fill(title);
    await page.getByLabel('Abstract (English)').fill('What was tried in three regions, and what came of it.');
    await page.getByLabel('Prevention', { exact: true }).check();
    await page.getByLabel('How it serves the mandate').fill('The Ministerial Declaration of 2019.');
    await page.getByLabel('How it is held').selectOption('HYBRID');
    await page.getByLabel('People expected in the room').fill('30');
    await page.getByLabel('Interpretation booths').check();
    for (const [at, slot] of slots.entries()) await page.getByLabel(`Preferred time ${at + 1}`).selectOption(slot);
    await page.getByLabel('English', { exact: true }).check();
    for (const name of cosponsors) {
      await page.getByLabel('Find a co-sponsor').fill(name);
      await page.getByRole('button', { name: `Add ${name}` }).click();
    }
    await page.getByLabel('Contact: name').fill('Desk of the organizer');
    await page.getByLabel('Contact: e-mail').fill('organizer@example.org');
    await page.locator('[data-keeping="kept"]').waitFor();
    await page.getByRole('button', { name: 'Submit the application' }).click();
    const receipt = page.locator('[data-receipt]');
    await receipt.waitFor();
    numbers.set(title, Number(await receipt.getAttribute('data-receipt')));
  };

  beforeAll(async () => {
    [product, chromium] = await Promise.all([startProduct(), openChromium()]);
    const running = JSON.parse(await readFile(join(product.folder, 'running.json'), 'utf8')) as { databaseUrl: string };
    database = new pg.Client({ connectionString: running.databaseUrl });
    await database.connect();
    // Times at which both rooms are free, that wanted by the fewest first.
    const free = await sql<{ id: string }>(
      `SELECT sl.id FROM side_event_slot sl JOIN session s ON s.id = sl.session_id
       WHERE s.slug = 'cnd-practice' AND sl.starts_at > now() + interval '1 day'
         AND NOT EXISTS (SELECT FROM side_event_placement p WHERE p.slot_id = sl.id)
       ORDER BY (SELECT count(*) FROM side_event e WHERE sl.id = ANY(e.preferences)), sl.starts_at DESC LIMIT 2`,
    );
    [wanted = '', second = ''] = free.map(({ id }) => id);
  }, 300_000);

  afterAll(async () => {
    await database?.end();
    await chromium?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  test('SDE-18 an organization applies, and its two co-sponsors confirm', async () => {
    organizer = await enter(`Representative of ${ngo}`, `${session}/side-events/apply`);
    const cosponsors = ['Kenya', 'World Health Organization'];
    await apply(organizer, { title: byNgo, slots: [wanted, second], cosponsors });
    expect(await findingsOf(organizer, 'whole-way-submitted')).toEqual({});
    for (const role of ['Delegate of Kenya', 'Representative of World Health Organization']) {
      const cosponsor = await enter(role, '/me/side-events');
      await cosponsor.getByRole('link', { name: byNgo }).click();
      // What one is asked to support stands there.
      await cosponsor.getByText('What was tried in three regions, and what came of it.').waitFor();
      await cosponsor.getByRole('button', { name: 'Support the event' }).click();
      await cosponsor.getByText('supports the event').first().waitFor();
      await cosponsor.context().close();
    }
    await organizer.reload();
    const list = organizer.getByRole('list', { name: 'Co-sponsors' });
    await until('both are shown to the organizer', async () =>
      Promise.all(cosponsors.map((name) => list.getByText(name).count())).then((found) => found.every(Boolean)),
    );
    expect(await organizer.getByText('supports the event').count()).toBe(2);
  }, 180_000);

  test('SDE-30 a State applies last, and stands before the organization', async () => {
    const delegate = await enter('Delegate of Austria', `${session}/side-events/apply`);
    await apply(delegate, { title: byState, slots: [wanted], cosponsors: [] });
    await delegate.context().close();
    expect(numbers.get(byState)).toBeGreaterThan(numbers.get(byNgo) ?? Infinity);
    officer = await enter('Secretariat officer', desk);
    const order = async (title: string): Promise<number> => {
      await officer.goto(`${product.address}${desk}?q=${encodeURIComponent(title)}`);
      const row = officer.getByRole('row').filter({ hasText: title });
      await row.waitFor();
      return Number(await row.getByRole('cell').first().textContent());
    };
    expect(await order(byState)).toBeLessThan(await order(byNgo));
  }, 120_000);

  test('SDE-40 the proposal gives the State what both wanted, the organization its second choice, and is published', async () => {
    await officer.goto(`${product.address}${desk}/board`);
    await officer.getByRole('button', { name: /^Ask for a (new )?proposal$/ }).click();
    const put = officer.getByRole('button', { name: 'Put the proposal on the board' });
    await put.waitFor({ timeout: 120_000 });
    await put.click();
    await officer.getByText('The last proposal is on the board.').waitFor();
    const card = (title: string) => officer.getByRole('table').locator('button[data-event]').filter({ hasText: title });
    await card(byState).getByText('Choice 1').waitFor();
    await card(byNgo).getByText('Choice 2').waitFor();
    await officer.getByRole('button', { name: /^Publish issue \d+$/ }).click();
    const sure = officer.getByRole('dialog').getByRole('button', { name: /^Publish issue/ });
    await sure.click();
    await sure.waitFor({ state: 'detached' });
    await officer.getByRole('link', { name: 'As the public sees it' }).waitFor();
    const places = await sql<{ title: string; slot: string; id: string }>(
      `SELECT e.title ->> 'en' AS title, p.slot_id AS slot, e.id FROM published_side_event p
       JOIN side_event e ON e.id = p.event_id WHERE e.title ->> 'en' = ANY($1) ORDER BY e.number`,
      [[byNgo, byState]],
    );
    expect(places).toMatchObject([
      { title: byNgo, slot: second },
      { title: byState, slot: wanted },
    ]);
    eventId = places[0]?.id ?? '';
  }, 240_000);

  test('SDE-61 the public finds the event, registers and confirms by the mailed link', async () => {
    visitor = await chromium.open(`${product.address}${session}/side-events?q=overdose`);
    await visitor.getByRole('link', { name: byNgo }).click();
    await visitor.getByText('Kenya').first().waitFor();
    await byLabel(visitor, 'Name').fill('A visitor');
    await byLabel(visitor, 'E-mail').fill('visitor@example.org');
    await byLabel(visitor, 'Organization').fill('University');
    await visitor.getByRole('radio', { name: 'Online' }).check();
    await visitor.getByRole('button', { name: 'Register' }).click();
    await visitor.getByText('We have written to').waitFor();
    const link = await until('the mail is there', async () => {
      const [mail] = await sql<{ text: string }>(
        `SELECT body_text AS text FROM mail_message WHERE recipient = 'visitor@example.org'`,
      );
      return mail && /\S+my-place\?ticket=[\w-]{43}/.exec(mail.text)?.[0];
    });
    const answer = await visitor.goto(`${product.address}${new URL(link).pathname}${new URL(link).search}`);
    expect(answer?.status()).toBe(200);
    await visitor.getByRole('button', { name: 'Confirm' }).click();
    await visitor.getByText('You have a place').waitFor();
  }, 120_000);

  test('SDE-85 the calendars of the event and of the programme open in an independent parser', async () => {
    const [{ startsAt = new Date(0) } = {}] = await sql<{ startsAt: Date }>(
      `SELECT starts_at AS "startsAt" FROM published_side_event WHERE event_id = $1`,
      [eventId],
    );
    for (const path of [`event/${eventId}.ics`, 'cnd-practice.ics']) {
      const answer = await fetch(`${product.address}/calendar/side-events/${path}`);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const events = new ICAL.Component(ICAL.parse(await answer.text()) as never[])
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component));
      const own = events.find(({ summary }) => summary === byNgo);
      expect(own?.startDate.toJSDate()).toEqual(startsAt);
    }
  });

  test('SDE-72, SDE-75 its hour has come: the host lets the visitor in from the lobby, both are heard', async () => {
    // The test does not wait for days: what was published is now.
    await sql(
      `UPDATE published_side_event SET starts_at = now() - interval '1 minute', ends_at = now() + interval '49 minutes'
       WHERE event_id = $1`,
      [eventId],
    );
    await visitor.reload();
    await visitor.getByRole('link', { name: 'To the door' }).click();
    await visitor.getByRole('button', { name: 'Come in' }).click();
    await visitor.getByText('You are in the lobby.').waitFor();
    await organizer.reload();
    await organizer.getByRole('link', { name: 'To the page of the event' }).click();
    await organizer.getByRole('link', { name: 'Open the room as host' }).click();
    await organizer.getByRole('button', { name: 'Come in' }).click();
    await organizer.getByRole('button', { name: 'Admit A visitor', exact: true }).click();
    await visitor.locator('[data-line="connected"]').waitFor();
    await organizer.locator('[data-line="connected"]').waitFor();
    const sound = '[data-gathering-sound] audio';
    await organizer.getByRole('button', { name: 'Open my microphone' }).click();
    await visitor.locator(sound).waitFor({ state: 'attached' });
    expect(await loudness(visitor, sound, 3)).toBeGreaterThan(audible);
    await visitor.getByRole('button', { name: 'Raise my hand' }).click();
    await organizer
      .getByRole('region', { name: 'Raised hands (1)' })
      .getByRole('button', { name: 'Give the microphone to A visitor' })
      .click();
    await visitor.getByRole('button', { name: 'Open my microphone' }).click();
    await organizer.locator(sound).waitFor({ state: 'attached' });
    expect(await loudness(organizer, sound, 3)).toBeGreaterThan(audible);
    await organizer.getByRole('button', { name: 'End for all' }).click();
    await organizer.getByRole('dialog').getByRole('button', { name: 'End for all' }).click();
    await visitor.getByText('The event online is over.').waitFor();
  }, 180_000);
});
