import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const board = '/desk/sessions/cnd-practice/side-events/board';

/** A pattern of exactly these words. */
const plain = (words: string) => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

describeWith(['chromium'], 'the desk of side events', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    page = await site.visit({ as: secretariat });
    await page.goto(site.address + board);
    await settled(page);
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  const waiting = async (): Promise<number> => {
    const heading = await page.getByRole('heading', { level: 2, name: /without a place$/ }).textContent();
    return Number.parseInt(heading ?? '', 10);
  };

  test('SDE-40 a proposal is asked for, computed while the officer looks on, and put on the board', async () => {
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Ask for a (new )?proposal$/ }).click();
    const put = page.getByRole('button', { name: 'Put the proposal on the board' });
    await put.waitFor({ timeout: 120_000 });
    await page.getByText(/events? (has|have) a place/).waitFor();
    await put.click();
    await page.getByText('The last proposal is on the board.').waitFor();
    expect(await waiting()).toBeLessThan(before);
  }, 180_000);

  test('SDE-47 an event is moved by the dialog without dragging, and the next issue publishes it', async () => {
    const waits = await waiting();
    const placed = page.getByRole('table').locator('button[data-event]').first();
    const id = await placed.getAttribute('data-event');
    await placed.click();
    const dialog = page.getByRole('dialog', { name: 'Move to …' });
    await dialog.getByRole('button', { name: 'Take it off the board' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: plain(`${waits + 1} without a place`) }).waitFor();
    // It goes back to a place in which nothing clashes: the dialog says so for each.
    await page.locator(`button[data-event="${id}"]`).click();
    await dialog.waitFor();
    const fits = dialog.getByText('Nothing clashes there.');
    const slots = dialog.getByLabel('Slot');
    const count = await slots.locator('option').count();
    for (let index = 0; index < count && !(await fits.isVisible()); index += 1) await slots.selectOption({ index });
    await fits.waitFor();
    const slot = await slots.locator('option:checked').textContent();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const there = page.getByRole('table').locator(`button[data-event="${id}"]`);
    await there.waitFor();
    const time = /\d\d:\d\d/.exec(slot ?? '')?.[0] ?? 'a time';
    expect(await there.locator('xpath=ancestor::tr/th').textContent()).toContain(time);
    const publish = page.getByRole('button', { name: /^Publish issue \d+$/ });
    const issue = /\d+/.exec((await publish.textContent()) ?? '')?.[0];
    await publish.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish issue/ })
      .click();
    await page.getByText(plain(`Issue ${issue} is published:`)).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Nothing is left to publish.
    expect(await page.getByRole('button', { name: /^Publish issue/ }).isDisabled()).toBe(true);
  }, 180_000);
});
