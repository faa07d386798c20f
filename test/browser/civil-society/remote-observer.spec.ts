import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { allotPlace } from '../../support/allotted-place.js';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { loudness } from '../../support/conference-probe.js';
import { openDataSource } from '../../support/database.js';
import { holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';
import { findingsOf } from '../support/looks.js';
import { settled } from '../support/site.js';

const organisation = 'International Drug Policy Consortium';
const speakerSound = 'audio[data-part="speaker"]';
/** Chromium's fake microphone beeps at about 0.1; a silent track stays below a thousandth. */
const audible = 0.01;

describeWith(['chromium', 'livekit'], 'an observer of civil society takes part from anywhere', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  let database: DataSource;
  let observer: Page;
  let chair: Page;
  let listener: Page;

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
    const running = JSON.parse(await readFile(join(meeting.product.folder, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    };
    database = await openDataSource(running.databaseUrl, []);
  }, 300_000);

  afterAll(async () => {
    await database?.destroy();
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  }, 60_000);

  /** CIV-47 On the page of the organization's places to speak, where the bell has the result (CIV-46). */
  async function nameSpeaker(delegationId: string, sessionId: string): Promise<void> {
    await database.query(
      `INSERT INTO registration (id, session_id, delegation_id, number, category, family_name, given_name, name_key,
         function, language, participations, state)
       SELECT gen_random_uuid(), $1, $2, 100000, 'NGO_SPECIAL', 'Representative', 'Second', 'second', 'OBSERVER', 'en',
         '{IN_HALL}', 'APPROVED'`,
      [sessionId, delegationId],
    );
    const { cookie } = await meeting.signIn(`Representative of ${organisation}`);
    const page = await chromium.open(`${meeting.product.address}/me/delegations/${delegationId}/speaking`, { cookie });
    await settled(page);
    const standing = page.locator('section').filter({ hasText: 'You stand on the list of speakers.' });
    await standing.getByLabel('Speaker').selectOption('Second REPRESENTATIVE');
    expect(await findingsOf(page, 'remote-observer-speaking')).toEqual({});
    await standing.getByRole('button', { name: 'Name the speaker' }).click();
    await standing.getByText(', Second REPRESENTATIVE').waitFor();
    await page.getByRole('link', { name: /^Notices/ }).click();
    await page.getByText(`${organisation} was allotted place 1 to speak on`).waitFor();
    await page.close();
  }

  test('it follows the floor in the meeting room', async () => {
    const { address } = meeting.product;
    const { cookie } = await meeting.signIn(`Representative of ${organisation}`);
    observer = await chromium.open(`${address}/meetings/${meeting.meetingId}/room`, { cookie });
    await settled(observer);
    await observer.getByRole('checkbox', { name: 'Show my picture while I speak' }).uncheck();
    await observer.getByRole('button', { name: 'Join the meeting' }).click();
    await observer.locator('[data-microphone="closed"]').waitFor();
    await meeting.inscribe('Austria', 'IN_HALL');
    await meeting.giveToNext();
    await observer.getByText('Austria', { exact: true }).first().waitFor();
    // What the rules of procedure do not give an organization is not offered to it.
    await observer.getByText('Organizations are put on the list of speakers by the secretariat').waitFor();
    for (const name of ['Ask for the floor', 'Right of reply', 'Point of order'])
      expect(await observer.getByRole('button', { name }).count()).toBe(0);
    expect(await findingsOf(observer, 'remote-observer')).toEqual({});
  }, 180_000);

  test('CIV-44 FLR-30 its allotted place puts it on the list; called, it has the floor and is heard', async () => {
    const { address } = meeting.product;
    const { plate, delegationId, sessionId } = await allotPlace(database, meeting, { way: 'REMOTE', organisation });
    expect(plate).toBe(organisation);
    await observer.getByText('You are next.').waitFor();
    await nameSpeaker(delegationId, sessionId);
    const { cookie } = await meeting.signIn('Chair');
    chair = await chromium.open(`${address}/desk/meetings/${meeting.meetingId}`, { cookie });
    await chair.getByRole('button', { name: `Next speaker: ${organisation}` }).waitFor();
    await chair.getByText('Second REPRESENTATIVE').first().waitFor();
    listener = await chromium.open(`${address}/meetings/${meeting.meetingId}`);
    await listener.getByRole('button', { name: 'Listen and watch' }).click();
    await chair.keyboard.press('Space');
    await observer.getByText('You have the floor. Your microphone is open.').waitFor();
    await listener.locator(speakerSound).waitFor({ state: 'attached' });
    expect(await loudness(listener, speakerSound, 3)).toBeGreaterThan(audible);
    await chair.keyboard.press('Escape');
    await observer.getByText('Your microphone was closed.').waitFor();
    await listener.locator(speakerSound).waitFor({ state: 'detached' });
  }, 180_000);
});
