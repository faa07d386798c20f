import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { aLargeFilm } from '../../builders/a-large-film.js';
import { describeWith } from '../../support/components.js';
import { openDataSource } from '../../support/database.js';
import { press, tabTo } from '../../support/keyboard.js';
import { until } from '../../support/wait.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const megabyte = 1_048_576;
const size = 48 * megabyte;
const organisation = 'International Drug Policy Consortium';

describeWith(['chromium'], 'an organization sends its film from a telephone, by keyboard', () => {
  let site: Site;
  let folder: string;
  let delegationId: string;
  let bytes: Buffer;

  beforeAll(async () => {
    site = await openSite();
    delegationId = await site.delegationOf('cnd-practice', organisation);
    folder = await mkdtemp(join(tmpdir(), 'rostrum-film-'));
    bytes = aLargeFilm(size);
    await writeFile(join(folder, 'statement.webm'), bytes);
  }, 300_000);
  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const film = (page: Page) => page.getByRole('region', { name: 'Video statement' });

  async function choose(page: Page): Promise<void> {
    await tabTo(page, 'Film');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(join(folder, 'statement.webm'));
    await film(page).getByText('statement.webm').waitFor();
  }

  /** Slow enough that there is time to break it. */
  const line = (session: CDPSession, offline = false): Promise<unknown> =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 6 * megabyte,
    });

  /** Waits until the bar has come so far. @param percent of the film */
  async function sent(page: Page, percent: number): Promise<void> {
    const bar = film(page).getByRole('progressbar');
    await until(
      `${percent} per cent were sent`,
      async () => Number(await bar.getAttribute('aria-valuenow')) >= percent,
    );
  }

  test('FIL-11 CIV-65 it is paused, outlives a reload and a lost line, and arrives whole', async () => {
    const page = await site.visit({ as: `Representative of ${organisation}` });
    await page.setViewportSize({ width: 360, height: 740 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await line(cdp);
    const begun: string[] = [];
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (!request.url().includes('/uploads')) return;
      if (request.method() === 'POST') begun.push(request.url());
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    // Listening from the start, so that no chooser opens before anybody listens.
    page.on('filechooser', () => undefined);
    await page.goto(`${site.address}/me/delegations/${delegationId}/speaking`);
    await settled(page);

    await choose(page);
    await press(page, 'Send the film');
    await sent(page, 20);
    await press(page, 'Pause');
    await film(page).getByText('Stopped. Nothing of what was sent is lost.').waitFor();
    const atPause = offsets.length;
    await press(page, 'Go on');
    await sent(page, 35);
    expect(offsets[atPause]).toBeGreaterThan(0);

    await page.reload();
    await settled(page);
    const atReload = offsets.length;
    await choose(page);
    await press(page, 'Send the film');
    await sent(page, 55);
    // It went on with the same upload, from what had come before.
    expect(offsets[atReload]).toBeGreaterThan(offsets[atPause] ?? 0);
    expect(begun).toHaveLength(1);

    await line(cdp, true);
    await film(page).getByText('The line is lost; it goes on by itself.').waitFor();
    await line(cdp);
    await film(page).getByText('With the secretariat').waitFor();
    expect(begun).toHaveLength(1);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

    const { databaseUrl } = JSON.parse(await readFile(join(site.folder, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    };
    await using database = await openDataSource(databaseUrl, []).then((source) =>
      Object.assign(source, { [Symbol.asyncDispose]: () => source.destroy() }),
    );
    const kept: unknown = await database.query(
      `SELECT encode(f.sha256, 'hex') AS sha256, f.size::int AS size, v.state FROM video_statement v
       JOIN stored_file f ON f.id = v.file_id JOIN speaking_request r ON r.id = v.request_id WHERE r.delegation_id = $1`,
      [delegationId],
    );
    expect(kept).toEqual([{ sha256: createHash('sha256').update(bytes).digest('hex'), size, state: 'READY' }]);
  }, 300_000);
});
