import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openChromium } from '../../support/chromium.js';
import type { Chromium } from '../../support/chromium.js';
import { describeWith } from '../../support/components.js';
import { press, tabTo, type } from '../../support/keyboard.js';
import { holdPracticeMeeting } from '../../support/practice-meeting.js';
import type { PracticeMeeting } from '../../support/practice-meeting.js';

describeWith(['chromium', 'livekit'], 'without a mouse', () => {
  let meeting: PracticeMeeting;
  let chromium: Chromium;

  const signInByKeys = async (page: Page, role: string) => {
    const { email, password } = await meeting.account(role);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await type(page, 'E-mail address', email);
    await type(page, 'Password', password);
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    [meeting, chromium] = await Promise.all([holdPracticeMeeting(), openChromium()]);
  }, 240_000);

  afterAll(async () => {
    await chromium?.[Symbol.asyncDispose]();
    await meeting?.[Symbol.asyncDispose]();
  });

  test('a delegate signs in, joins and asks; the Chair signs in and gives the floor; the delegate mutes', async () => {
    const { product, meetingId } = meeting;
    const delegate = await chromium.open(`${product.address}/meetings/${meetingId}/room`);
    await delegate.getByRole('link', { name: 'sign in' }).waitFor();
    await press(delegate, 'sign in');
    await signInByKeys(delegate, 'Delegate of Austria');
    await delegate.getByText('The microphone hears you.').waitFor();
    await press(delegate, 'Join the meeting');
    await delegate.locator('[data-microphone="closed"]').waitFor();

    await press(delegate, 'Ask for the floor');
    await delegate.getByRole('dialog').waitFor();
    await type(delegate, 'Name and function of the speaker', 'Permanent Representative');
    await delegate.keyboard.press('Enter');
    await delegate.getByText('You are next.').waitFor();

    const chair = await chromium.open(`${product.address}/desk/meetings/${meetingId}`);
    await signInByKeys(chair, 'Chair');
    await chair.getByRole('button', { name: 'Next speaker: Austria' }).waitFor();
    await chair.keyboard.press('Space');
    await delegate.getByText('You have the floor. Your microphone is open.').waitFor();
    expect(await delegate.getByRole('alert').allTextContents()).toContain('You have the floor.');

    await press(delegate, 'Mute');
    await delegate.locator('[data-microphone="muted"]').waitFor();
    await press(delegate, 'Unmute');
    await delegate.locator('[data-microphone="open"]').waitFor();

    await chair.keyboard.press('Escape');
    await delegate.getByText('Your microphone was closed.').waitFor();
  });

  test('letters typed into a field of the console give no commands', async () => {
    const { product, meetingId } = meeting;
    const { cookie } = await meeting.signIn('Chair');
    const chair = await chromium.open(`${product.address}/desk/meetings/${meetingId}`, { cookie });
    await meeting.inscribe('Kenya');
    await chair.getByRole('button', { name: 'Next speaker: Kenya' }).waitFor();
    await chair.keyboard.press('r');
    await tabTo(chair, 'Delegation');
    await chair.keyboard.type('we pang o ');
    await chair.keyboard.press('Escape');
    expect(await chair.getByText('Nobody has the floor.').count()).toBe(1);
    expect(await chair.getByRole('button', { name: 'Next speaker: Kenya' }).count()).toBe(1);
    expect(await chair.getByRole('dialog').count()).toBe(0);

    await chair.keyboard.press('Space');
    await chair.locator('[data-holder]').waitFor();
  });
});
