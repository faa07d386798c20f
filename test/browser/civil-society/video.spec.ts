import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { allotPlace } from '../../support/allotted-place.js';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { loudness, openBarePage, publishByForce } from '../../support/conference-probe.js';
import { openDataSource } from '../../support/database.js';
import { command, holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';
import { findingsOf } from '../support/looks.js';
import { settled } from '../support/site.js';

/** Eight seconds of a moving picture with a steady tone. */
const film = new URL('../../builders/films/statement.webm', import.meta.url);
const captions = `WEBVTT\n\n00:00.000 --> 00:08.000\nDistinguished delegates\n`;
const filmSound = 'audio[data-part="film"]';
const filmPicture = 'video[aria-label^="Video statement of"]';
/** A steady tone has a root mean square of some tenths; silence stays below a thousandth. */
const audible = 0.01;

describeWith(['chromium', 'livekit'], 'a video statement is played at its slot', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  let database: DataSource;
  let delegationId = '';
  let plate = '';
  let officer = '';

  const opened = async (path: string, cookie?: string): Promise<Page> => {
    const page = await chromium.open(meeting.product.address + path, cookie === undefined ? {} : { cookie });
    await settled(page);
    return page;
  };
  const sending = async (): Promise<number> => {
    const participants = await meeting.sfu.rooms.listParticipants(meeting.sfu.room);
    const films = participants.filter(({ identity }) => identity.startsWith('film:'));
    return films.reduce((sum, { tracks }) => sum + tracks.length, 0);
  };
  const record = async (): Promise<string[]> => {
    const rows: { kind: string }[] = await database.query(
      'SELECT kind FROM meeting_record WHERE meeting_id = $1 ORDER BY number',
      [meeting.meetingId],
    );
    return rows.map(({ kind }) => kind);
  };
  const slotId = async (): Promise<string> => {
    const rows: { id: string }[] = await database.query(
      `SELECT s.id FROM speaker_slot s JOIN slot_film f ON f.slot_id = s.id WHERE s.meeting_id = $1`,
      [meeting.meetingId],
    );
    return rows[0]?.id ?? '';
  };

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
    const running = JSON.parse(await readFile(join(meeting.product.folder, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    };
    database = await openDataSource(running.databaseUrl, []);
    officer = meeting.secretariat.cookie;
    ({ delegationId, plate } = await allotPlace(database, meeting, { way: 'VIDEO' }));
  }, 300_000);

  afterAll(async () => {
    await database?.destroy();
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  }, 60_000);

  test('CIV-65 CIV-66 the organization sends it with captions; a text named .mp4 is refused with the reason', async () => {
    const page = await opened(`/me/delegations/${delegationId}/speaking`, officer);
    const part = page.getByRole('region', { name: 'Video statement' });
    await part.waitFor();
    expect(await findingsOf(page, 'video-attach')).toEqual({});
    const choose = part.locator('input[type="file"]');
    await choose
      .first()
      .setInputFiles({ name: 'statement.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(5_000, 'text ') });
    await part.getByRole('button', { name: 'Send the film' }).click();
    await part.getByText('Rule applied: FIL-3').waitFor();
    await choose
      .first()
      .setInputFiles({ name: 'statement.webm', mimeType: 'video/webm', buffer: await readFile(film) });
    await choose.nth(1).setInputFiles({ name: 'captions.vtt', mimeType: 'text/vtt', buffer: Buffer.from(captions) });
    await part.getByRole('button', { name: 'Send the film' }).click();
    await part.getByText('With the secretariat').waitFor();
    expect(await findingsOf(page, 'video-sent')).toEqual({});
    await page.context().close();
  });

  test('CIV-67 CIV-68 the secretariat watches and accepts it; it is on its slot', async () => {
    const page = await opened('/desk/sessions/cnd-practice/videos', officer);
    const line = page.locator('[data-video]').filter({ hasText: plate });
    await line.locator('video').waitFor();
    const width = await line.locator('video').evaluate(async (element) => {
      const video = element as unknown as { videoWidth: number; play(): Promise<void>; muted: boolean };
      video.muted = true;
      await video.play();
      return video.videoWidth;
    });
    expect(width).toBe(320);
    expect(await findingsOf(page, 'videos-desk')).toEqual({});
    await line.getByRole('button', { name: 'Accept the video' }).click();
    await line.getByText('Accepted', { exact: true }).waitFor();
    expect(await slotId()).not.toBe('');
    await page.context().close();
  });

  test('SFU-11 before its slot has the floor the SFU refuses the film', async () => {
    const access = await command<{ url: string; token: string }>(meeting.secretariat, 'JoinConference', {
      meetingId: meeting.meetingId,
      role: 'FILM',
      slotId: await slotId(),
    });
    const page = await openBarePage(chromium, meeting.product.address);
    expect(await publishByForce(page, access)).toMatchObject({ published: false });
    await page.context().close();
  });

  test('FLR-45 SFU-11 with the floor all see and hear it, with captions; the record shows it; then it is silent', async () => {
    const player = await opened(`/meetings/${meeting.meetingId}/videos`, officer);
    await player.getByRole('button', { name: 'Be ready to play' }).click();
    await player.locator('[data-ready]').waitFor();
    expect(await findingsOf(player, 'video-player')).toEqual({});
    const listener = await opened(`/meetings/${meeting.meetingId}`);
    await listener.getByRole('button', { name: 'Listen and watch' }).click();
    await listener.locator('[data-conference-sound]').waitFor({ state: 'attached' });
    expect(await sending()).toBe(0);

    await meeting.giveToNext();
    await listener.locator(filmPicture).waitFor();
    await listener.locator(filmSound).waitFor({ state: 'attached' });
    const frames = () =>
      listener
        .locator(filmPicture)
        .evaluate(
          (element) =>
            (
              element as unknown as { getVideoPlaybackQuality(): { totalVideoFrames: number } }
            ).getVideoPlaybackQuality().totalVideoFrames,
        );
    const before = await frames();
    const heard = await loudness(listener, filmSound, 3);
    const seen = (await frames()) - before;
    console.log(`in 3 s: ${seen} frames decoded, loudness ${heard.toFixed(3)}`);
    expect(heard).toBeGreaterThan(audible);
    expect(seen).toBeGreaterThan(15);
    await listener.locator('[data-captions]').getByText('Distinguished delegates').waitFor();
    await player.getByText('The video was played to its end.').waitFor();
    expect((await record()).slice(-3)).toEqual(['floor.given', 'film.begun', 'film.over']);
    await listener.getByText(`The video statement of ${plate} was played to its end.`).first().waitFor();
    expect(await sending()).toBe(0);
    await listener.locator(filmSound).waitFor({ state: 'detached' });
  });
});
