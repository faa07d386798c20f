import type { Page } from 'playwright-core';
import { openChromium } from '../support/chromium.js';
import type { Chromium } from '../support/chromium.js';
import { describeWith } from '../support/components.js';
import { loudness } from '../support/conference-probe.js';
import { holdPracticeMeeting } from '../support/practice-meeting.js';
import type { PracticeMeeting } from '../support/practice-meeting.js';
import { processesOf } from '../support/product.js';

const speakerSound = 'audio[data-part="speaker"]';
/** Chromium's fake microphone beeps at about 0.1; a silent track stays below a thousandth. */
const audible = 0.01;
const backWithin = 120_000;

const victims: readonly (readonly [string, RegExp, string])[] = [
  ['the API', /apps\/api\/src\/main\.js/u, 'API is up again'],
  ['the worker', /apps\/worker\/src\/main\.js/u, 'Worker is up again'],
  ['PostgreSQL', /postgres -D/u, 'PostgreSQL is up again'],
  ['LiveKit', /livekit-server/u, 'LiveKit is up again'],
];

describeWith(['chromium', 'livekit'], 'a speaker at a distance', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;
  let chair: Page;
  let delegate: Page;
  let listener: Page;

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
    const { address } = meeting.product;
    const { cookie: austria } = await meeting.signIn('Delegate of Austria');
    const { cookie: presiding } = await meeting.signIn('Chair');
    chair = await chromium.open(`${address}/desk/meetings/${meeting.meetingId}`, { cookie: presiding });
    listener = await chromium.open(`${address}/meetings/${meeting.meetingId}`);
    delegate = await chromium.open(`${address}/meetings/${meeting.meetingId}/room`, { cookie: austria });
    await listener.getByRole('button', { name: 'Listen and watch' }).click();
    await delegate.getByRole('checkbox', { name: 'Show my picture while I speak' }).uncheck();
    await delegate.getByRole('button', { name: 'Join the meeting' }).click();
    await delegate.locator('[data-microphone="closed"]').waitFor();
    await meeting.inscribe('Austria');
    await chair.getByRole('button', { name: 'Next speaker: Austria' }).waitFor();
    await chair.keyboard.press('Space');
    await delegate.getByText('You have the floor. Your microphone is open.').waitFor();
    // The speaker's page knows it a moment before the track has reached the listener's.
    await listener.locator(speakerSound).waitFor({ state: 'attached' });
  }, 300_000);

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  });

  test.each(victims)(
    'is heard again by the listener after kill -9 of %s, without touching a key',
    async (_, part, said) => {
      expect(await loudness(listener, speakerSound, 3)).toBeGreaterThan(audible);
      const found = (await processesOf(meeting.product.folder)).find(({ command }) => part.test(command));
      if (!found) throw new Error(`Nothing of ${meeting.product.folder} runs ${part}`);
      process.kill(found.pid, 'SIGKILL');
      await meeting.product.untilSaid(said);
      const end = Date.now() + backWithin;
      let heard = 0;
      while (heard <= audible && Date.now() < end) heard = await loudness(listener, speakerSound, 3).catch(() => 0);
      expect(heard).toBeGreaterThan(audible);
      await delegate.getByText('You have the floor. Your microphone is open.').waitFor({ timeout: backWithin });
    },
    300_000,
  );

  test('and the microphone still closes when the chair ends the floor', async () => {
    await chair.keyboard.press('Escape');
    await delegate.getByText('Your microphone was closed.').waitFor();
    await listener.locator(speakerSound).waitFor({ state: 'detached' });
  });
});
