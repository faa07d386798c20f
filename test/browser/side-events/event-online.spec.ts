import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { aPublishedSideEvent } from '../../builders/published-side-events.js';
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

describeWith(['chromium', 'livekit'], 'a side event online', () => {
  let product: Product;
  let chromium: Chromium;
  let database: pg.Client;
  let eventId: string;
  let ticket: string;
  let visitor: Page;
  let host: Page;

  const sql = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await database.query(text, [...values])).rows as Row[];

  beforeAll(async () => {
    [product, chromium] = await Promise.all([startProduct(), openChromium()]);
    const running = JSON.parse(await readFile(join(product.folder, 'running.json'), 'utf8')) as { databaseUrl: string };
    database = new pg.Client({ connectionString: running.databaseUrl });
    await database.connect();
    const [session] = await sql<{ id: string; slug: string; bodyId: string; delegation: string }>(
      `SELECT s.id, s.slug, s.body_id AS "bodyId", d.id AS delegation FROM session s
       JOIN delegation d ON d.session_id = s.id AND d.state_iso3 = 'AUT' WHERE s.slug = 'cnd-practice'`,
    );
    if (!session) throw new Error('The demonstration data have no practice session');
    eventId = await aPublishedSideEvent(
      { sql },
      { ...session, calendarSecret: '', rooms: [], items: {}, meetings: [], delegations: { AUT: session.delegation } },
      { mode: 'ONLINE', inSeconds: -60, seconds: 3000, title: 'Held online for a test' },
    );
  }, 300_000);

  afterAll(async () => {
    await database?.end();
    await chromium?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  test('SDE-61 somebody without an account registers, and confirms by the mailed link', async () => {
    visitor = await chromium.open(`${product.address}/sessions/cnd-practice/side-events?q=held+online`);
    await visitor.getByRole('link', { name: 'Held online for a test' }).click();
    await byLabel(visitor, 'Name').fill('A visitor');
    await byLabel(visitor, 'E-mail').fill('visitor@example.org');
    await byLabel(visitor, 'Organization').fill('University');
    await visitor.getByRole('button', { name: 'Register' }).click();
    await visitor.getByText('We have written to').waitFor();
    const link = await until('the mail is there', async () => {
      const [mail] = await sql<{ text: string }>(
        `SELECT body_text AS text FROM mail_message WHERE recipient = 'visitor@example.org'`,
      );
      return mail && /\S+my-place\?ticket=[\w-]{43}/.exec(mail.text)?.[0];
    });
    ticket = new URL(link).searchParams.get('ticket') ?? '';
    await visitor.goto(`${product.address}/side-events/my-place?ticket=${ticket}`);
    await visitor.getByRole('button', { name: 'Confirm' }).click();
    await visitor.getByText('You have a place').waitFor();
  });

  test('SDE-85 the calendar of the event opens in an independent parser', async () => {
    const answer = await fetch(`${product.address}/calendar/side-events/event/${eventId}.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const [event] = new ICAL.Component(ICAL.parse(await answer.text()) as never[]).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe('Held online for a test');
  });

  test('SDE-72 the visitor waits in the lobby until the host admits', async () => {
    await visitor.getByRole('link', { name: 'To the door' }).click();
    await visitor.getByRole('button', { name: 'Come in' }).click();
    await visitor.getByText('You are in the lobby.').waitFor();
    const { cookie } = await signIn(product.address, await demonstrationAccount(product.folder, 'Delegate of Austria'));
    host = await chromium.open(`${product.address}/side-events/${eventId}/room`, { cookie });
    await host.getByRole('button', { name: 'Come in' }).click();
    await host.getByRole('button', { name: 'Admit A visitor', exact: true }).click();
    await visitor.locator('[data-line="connected"]').waitFor();
    await visitor.getByText('Your microphone is closed. The host gives it to you.').waitFor();
    await host.locator('[data-line="connected"]').waitFor();
  });

  test('SDE-73 SDE-75 the host is heard by right, the visitor with the microphone that is given, and no longer', async () => {
    const sound = '[data-gathering-sound] audio';
    await host.getByRole('button', { name: 'Open my microphone' }).click();
    await visitor.locator(sound).waitFor({ state: 'attached' });
    expect(await loudness(visitor, sound, 3)).toBeGreaterThan(audible);
    expect(await host.locator(sound).count()).toBe(0);
    await visitor.getByRole('button', { name: 'Raise my hand' }).click();
    await host
      .getByRole('region', { name: 'Raised hands (1)' })
      .getByRole('button', { name: 'Give the microphone to A visitor' })
      .click();
    await visitor.getByRole('button', { name: 'Open my microphone' }).click();
    await host.locator(sound).waitFor({ state: 'attached' });
    expect(await loudness(host, sound, 3)).toBeGreaterThan(audible);
    await host.getByRole('button', { name: 'Take the microphone from A visitor' }).click();
    await host.locator(sound).waitFor({ state: 'detached' });
    await visitor.getByText('Your microphone is closed. The host gives it to you.').waitFor();
  });

  test('SDE-80 SDE-82 it is recorded once everybody consents, and no longer once one takes it back', async () => {
    await host.getByRole('button', { name: 'Ask everybody for consent' }).click();
    await visitor.getByText('The host wants to record this event.').waitFor();
    await host.getByText('1 person in the room has not consented yet.').waitFor();
    expect(await host.getByRole('button', { name: 'Begin the recording' }).isDisabled()).toBe(true);
    await visitor.getByRole('button', { name: 'I consent' }).click();
    await host.getByText('Everybody in the room has consented.').waitFor();
    const saved = host.waitForEvent('download');
    await host.getByRole('button', { name: 'Begin the recording' }).click();
    await visitor.getByText('This event is being recorded.').waitFor();
    await visitor.getByRole('button', { name: 'Take my consent back' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^side-event-.*\.webm$/);
    await host.getByRole('button', { name: 'Ask everybody for consent' }).waitFor();
  });

  test('the pages look as they should, in English and in Arabic, on a telephone too', async () => {
    for (const language of ['en', 'ar'] as const) {
      for (const [name, path] of [
        ['side-events-programme', '/sessions/cnd-practice/side-events'],
        ['side-event', `/side-events/${eventId}`],
        ['side-event-place', `/side-events/my-place?ticket=${ticket}`],
      ] as const) {
        const page = await chromium.open(`${product.address}${path}`, {
          cookie: `rostrum-language=${language}`,
          language,
        });
        await settled(page);
        expect(await findingsOf(page, `${name}-${language}`)).toEqual({});
        await page.context().close();
      }
    }
    expect(await findingsOf(host, 'side-event-room-host')).toEqual({});
    expect(await findingsOf(visitor, 'side-event-room-visitor')).toEqual({});
  }, 300_000);

  test('SDE-77 at the end everybody is out, and nobody comes back', async () => {
    await host.getByRole('button', { name: 'End for all' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'End for all' }).click();
    await visitor.getByText('The event online is over.').waitFor();
    await visitor.reload();
    await visitor.getByRole('button', { name: 'Come in' }).click();
    await visitor.getByText('The event online is over.').waitFor();
  });
});
