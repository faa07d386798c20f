import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { BadgeSigner, GateModule } from '#gate';
import { projectRoot } from '#platform';
import { sessionsEntities } from '#sessions';
import { ensureServerBuild, serverIsStale } from '../../../apps/cli/build/server.mjs';
import { ensureWebBuild, webIsStale } from '../../../apps/cli/build/web.mjs';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { anApiProcess } from '../../support/api-process.js';
import type { ApiProcess } from '../../support/api-process.js';
import { componentPath, describeWith } from '../../support/components.js';
import { cloneDatabase, freePort, openDataSource } from '../../support/database.js';
import { openHouse } from '../../support/house.js';
import { filmOf } from '../../support/qr-film.js';
import { findingsOf } from '../support/looks.js';
import { complaintsOf, settled } from '../support/site.js';
import { until } from '../../support/wait.js';

const many = 100;

describeWith(['chromium'], 'check-in with a phone', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let dataSource: DataSource;
  let commission: Commission;
  let api: ApiProcess;
  let browser: Browser;
  let folder: string;
  let codes: readonly string[];

  beforeAll(async () => {
    if (serverIsStale(projectRoot)) await ensureServerBuild({ root: projectRoot });
    if (webIsStale(projectRoot)) {
      // Built as for use: a test's own environment would give a build for development.
      await ensureWebBuild({ root: projectRoot, environment: { ...process.env, NODE_ENV: 'production' } });
    }
    folder = await mkdtemp(join(tmpdir(), 'rostrum-gate-'));
    database = await cloneDatabase();
    dataSource = await openDataSource(database.url, []);
    commission = await aCommission(dataSource);
    api = anApiProcess(await freePort(), { DATABASE_URL: database.url, ROSTRUM_DATA: folder });
    await api.start();
    codes = await approved(many + 2);
    const film = join(folder, 'badge.y4m');
    await filmOf(codes[many] ?? '', film);
    browser = await chromium.launch({
      executablePath: componentPath('chromium'),
      args: [
        '--no-sandbox',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await api?.[Symbol.asyncDispose]();
    await dataSource?.destroy();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  /** Approves people of the first delegation. @returns the codes of their badges */
  async function approved(count: number): Promise<string[]> {
    await dataSource.query(
      `INSERT INTO registration (id, session_id, number, delegation_id, category, family_name, given_name, name_key,
         function, language, participations, state, submitted_at)
       SELECT gen_random_uuid(), $1, 100 + n, $2, 'MEMBER_STATE', 'Person', 'Number ' || n, 'p' || n, 'ADVISER', 'en',
         '{IN_HALL}', 'APPROVED', now() FROM generate_series(1, $3::int) n`,
      [commission.session.id, commission.delegation, count],
    );
    const made: { id: string }[] = await dataSource.query(
      `SELECT b.id FROM badge b JOIN registration r ON r.id = b.registration_id WHERE r.session_id = $1 ORDER BY r.number`,
      [commission.session.id],
    );
    // The key is that of the installation's secret, which the process that shows badges has too.
    const house = await openHouse({
      modules: [GateModule],
      entities: sessionsEntities,
      url: database.url,
      secret: 'only-for-tests-only-for-tests-only-for-tests',
    });
    try {
      const sessionId = commission.session.id;
      return await house.get(BadgeSigner).codes(made.map(({ id }) => ({ id, sessionId, kind: 'PERSON' })));
    } finally {
      await house[Symbol.asyncDispose]();
    }
  }

  async function visit(
    kind: keyof Commission['accounts'],
    language = 'en',
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: language,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(60_000);
    await context.addCookies([
      { name: 'rostrum', value: commission.accounts[kind].token, url: api.address },
      { name: 'rostrum-language', value: language, url: api.address },
    ]);
    return { context, page: await context.newPage() };
  }

  async function phone(): Promise<{ context: BrowserContext; page: Page }> {
    const { context, page } = await visit('technician');
    await page.goto(`${api.address}/desk/sessions/${commission.session.slug}/gate`);
    await page.getByLabel('Code or name').waitFor();
    return { context, page };
  }

  const show = async (page: Page, text: string): Promise<void> => {
    const field = page.getByLabel('Code or name');
    await field.fill(text);
    await field.press('Enter');
  };
  const scans = async (): Promise<{ outcome: string; offline: boolean; count: number }[]> =>
    dataSource.query(
      `SELECT outcome, offline, count(*)::int AS count FROM gate_scan WHERE content <> '' GROUP BY 1, 2 ORDER BY 1, 2`,
    );

  test('the camera reads a badge; a second time is refused with its rule; it is undone; a name finds the person', async () => {
    const { context, page } = await phone();
    const answer = page.getByRole('status');
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await answer.getByText('Admitted').waitFor();
    await answer.getByText(`PERSON, Number ${many + 1}`).waitFor();
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    await show(page, codes[many] ?? '');
    await answer.getByText('Refused').waitFor();
    await answer.getByText('Rule applied: GAT-7').waitFor();
    await show(page, 'RB1 is not a code');
    await answer.getByText('Rule applied: GAT-3').waitFor();
    await page.getByLabel('Code or name').fill(`person ${many + 2}`);
    await page.getByRole('button', { name: `PERSON, Number ${many + 2}` }).click();
    await answer.getByText('Admitted').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await answer.getByText('Undone').waitFor();
    await page.getByText('Who is inside (1)').click();
    await page.getByRole('button', { name: `PERSON, Number ${many + 1} leaves` }).click();
    await answer.getByText('Left').waitFor();
    await dataSource.query('DELETE FROM gate_presence');
    await dataSource.query(`DELETE FROM gate_scan WHERE content <> ''`);
    await context.close();
  }, 180_000);

  test('GAT-11 GAT-12 a hundred scans without network, a reload among them, the server killed while they are sent: each counts once', async () => {
    const { context, page } = await phone();
    // The page is kept before the network goes.
    await until('the page is kept', () =>
      page.evaluate<boolean>(
        `caches.open('rostrum-check-in').then((cache) => cache.keys()).then((keys) =>
          keys.length > 5 && keys.some(({ url }) => url.endsWith('/gate')) && navigator.serviceWorker.controller !== null)`,
      ),
    );
    await api.kill();
    await context.setOffline(true);
    const queued = async (count: number): Promise<void> => page.locator(`[data-queued="${count}"]`).waitFor();
    for (const [index, code] of codes.slice(0, many).entries()) {
      if (index === many / 2) {
        await page.reload();
        await page.getByLabel('Code or name').waitFor();
        await queued(index);
      }
      await show(page, code);
      await queued(index + 1);
    }
    await page.getByRole('status').getByText('Admitted').waitFor();
    await show(page, codes[0] ?? '');
    await page.getByRole('status').getByText('This person is inside already.').waitFor();
    await queued(many + 1);

    await api.start();
    await context.setOffline(false);
    const sent = async (): Promise<number> => (await scans()).reduce((sum, { count }) => sum + count, 0);
    await until('the first scans are sent', async () => (await sent()) >= 30);
    await api.kill();
    const before = await sent();
    console.info(`killed after ${before} of ${many + 1} scans`);
    expect(before).toBeLessThan(many);
    await api.start();
    await page.locator('[data-queued]').waitFor({ state: 'detached' });
    expect(await scans()).toEqual([
      { outcome: 'ADMITTED', offline: true, count: many },
      { outcome: 'REFUSED', offline: true, count: 1 },
    ]);
    const [inside] = await dataSource.query('SELECT count(*)::int AS count FROM gate_presence');
    expect(inside).toEqual({ count: many });
    await context.close();
  }, 600_000);

  test.each(['en', 'ar'] as const)(
    'badge, check-in, live numbers and settings: nothing hinders anybody, nothing overflows, in %s',
    async (language) => {
      const { slug } = commission.session;
      const [{ id = '' } = {}]: { id?: string }[] = await dataSource.query(
        `SELECT id FROM registration WHERE session_id = $1 AND state = 'APPROVED' ORDER BY number LIMIT 1`,
        [commission.session.id],
      );
      const desk = `/desk/sessions/${slug}`;
      const pages = [
        ['badge', `/me/registrations/${id}/badge`, 'focal point'],
        ['check-in', `${desk}/gate`, 'technician'],
        ['gates', `${desk}/gates`, 'secretariat'],
        ['gate-settings', `${desk}/gates/settings`, 'secretariat'],
      ] as const;
      for (const [name, path, kind] of pages) {
        const { context, page } = await visit(kind, language);
        const complaints = complaintsOf(page);
        await page.goto(api.address + path);
        await settled(page);
        if (name === 'check-in') {
          // What stands there after a scan is looked at too.
          await page
            .locator('form input')
            .first()
            .fill(codes[0] ?? '');
          await page.keyboard.press('Enter');
          await page.locator('[data-outcome]').waitFor();
          await page.locator('details summary').click();
        }
        expect({
          name,
          found: await findingsOf(page, `${name}-${language}`),
          complaints: complaints(),
        }).toEqual({
          name,
          found: {},
          complaints: [],
        });
        await context.close();
      }
    },
    300_000,
  );

  test('GAT-4 sign-out erases every name from the phone', async () => {
    const { context, page } = await phone();
    const names = `new Promise((resolve) => {
      const opening = indexedDB.open('rostrum-gate');
      opening.onsuccess = () => {
        const counting = opening.result.transaction('people').objectStore('people').count();
        counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
      };
    })`;
    expect(await page.evaluate<number>(names)).toBeGreaterThan(many);
    await page.goto(`${api.address}/account`);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(`${api.address}/`);
    await until('the names are gone', async () => (await page.evaluate<number>(names)) === 0);
    await context.close();
  }, 120_000);
});
