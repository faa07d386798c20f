import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { loudness, openBarePage, publishByForce } from '../../support/conference-probe.js';
import { measureRounds, printRounds } from '../../support/floor-rounds.js';
import { command, holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';

const speakerSound = 'audio[data-part="speaker"]';
/** Chromium's fake microphone beeps at about 0.1; a silent track stays below a thousandth. */
const audible = 0.01;
const rounds = 50;

describeWith(['chromium', 'livekit'], 'the microphone follows the floor', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  let chair: Page;
  let delegate: Page;
  let listener: Page;

  const published = async () => {
    const participants = await meeting.sfu.rooms.listParticipants(meeting.sfu.room);
    return participants.filter(({ identity }) => identity.startsWith('delegate:')).map(({ tracks }) => tracks.length);
  };

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
  }, 240_000);

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  });

  test('without the floor the SFU itself refuses a delegate who publishes by force', async () => {
    const austria = await meeting.signIn('Delegate of Austria');
    const access = await command<{ url: string; token: string }>(austria, 'JoinConference', {
      meetingId: meeting.meetingId,
      role: 'PARTICIPANT',
    });
    const page = await openBarePage(chromium, meeting.product.address);
    let most = 0;
    const watching = setInterval(() => {
      void published().then((counts) => (most = Math.max(most, ...counts)));
    }, 200);
    const attempt = await publishByForce(page, access).finally(() => clearInterval(watching));
    expect(attempt.published).toBe(false);
    expect(most).toBe(0);
    // The same attempt goes through where the SFU allows it: what was refused above was refused for want of the right.
    expect(await publishByForce(page, await meeting.sfu.access('elsewhere', true))).toMatchObject({ published: true });
    expect(await publishByForce(page, await meeting.sfu.access('elsewhere', false))).toMatchObject({
      published: false,
    });
    await page.context().close();
  });

  test('with the floor the listener hears the delegate, and afterwards nothing is published any more', async () => {
    const { address } = meeting.product;
    const room = `${address}/meetings/${meeting.meetingId}/room`;
    const { cookie: austria } = await meeting.signIn('Delegate of Austria');
    const { cookie: presiding } = await meeting.signIn('Chair');
    chair = await chromium.open(`${address}/desk/meetings/${meeting.meetingId}`, { cookie: presiding });
    listener = await chromium.open(`${address}/meetings/${meeting.meetingId}`);
    delegate = await chromium.open(room, { cookie: austria });
    await listener.getByRole('button', { name: 'Listen and watch' }).click();
    await delegate.getByRole('checkbox', { name: 'Show my picture while I speak' }).uncheck();
    await delegate.getByText('The microphone hears you.').waitFor();
    await delegate.getByRole('button', { name: 'Join the meeting' }).click();
    await delegate.locator('[data-microphone="closed"]').waitFor();

    await delegate.getByRole('button', { name: 'Ask for the floor' }).click();
    await delegate.getByLabel('Name and function of the speaker').fill('Permanent Representative');
    await delegate.getByRole('dialog').getByRole('button', { name: 'Ask for the floor' }).click();
    await delegate.getByText('You are next.').waitFor();
    await chair.getByRole('button', { name: 'Next speaker: Austria' }).waitFor();
    expect(await published()).toEqual([0]);
    expect(await listener.locator(speakerSound).count()).toBe(0);

    await chair.keyboard.press('Space');
    await delegate.getByText('You have the floor. Your microphone is open.').waitFor();
    await listener.locator(speakerSound).waitFor({ state: 'attached' });
    expect(await loudness(listener, speakerSound, 3)).toBeGreaterThan(audible);
    expect(await published()).toEqual([1]);

    await chair.keyboard.press('Escape');
    await delegate.getByText('Your microphone was closed.').waitFor();
    await listener.locator(speakerSound).waitFor({ state: 'detached' });
    expect(await published()).toEqual([0]);
  });

  test(`over ${rounds} rounds: from the key to the listener, beside the bare SFU`, async () => {
    const figures = await measureRounds({ meeting, chromium, chair, delegate, listener, rounds });
    printRounds(figures);
    expect(figures.product.grant).toHaveLength(rounds);
    expect(figures.product.revoke).toHaveLength(rounds);
  }, 600_000);
});
