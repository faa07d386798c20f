import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { until } from '../../support/wait.js';
import { byLabel, openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const secretariat = 'Secretariat officer';
const desk = '/desk/sessions/cnd-practice/side-events';
const board = `${desk}/board`;

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

  /** Drags with the mouse, as a hand does, and holds there, never quite still, until the page says what is under it. */
  const drag = async (from: Locator, to: Locator, over: Locator): Promise<void> => {
    await from.scrollIntoViewIfNeeded();
    const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
    if (!start || !end) throw new Error('Not both are in sight');
    await page.mouse.move(start.x + 20, start.y + 15);
    await page.mouse.down();
    await page.mouse.move(start.x + 40, start.y + 30, { steps: 5 });
    await page.mouse.move(end.x + 30, end.y + 25, { steps: 10 });
    let nudge = 0;
    await until('what is under the pointer is said', async () => {
      nudge = 1 - nudge;
      await page.mouse.move(end.x + 30 + nudge, end.y + 25);
      return over.isVisible();
    });
  };
  const unplaced = () => page.locator('[data-place="off-board"]');

  test('SDE-42 an event is dragged off the board; over a taken place it says what is there, and does not go there', async () => {
    // High enough that nothing scrolls under the pointer.
    await page.setViewportSize({ width: 1440, height: 2400 });
    const waits = await waiting();
    // Online many events are at one time; in rooms one place holds one.
    const inRooms = page.locator('td [data-place]:not([data-place$=" online"])');
    const cards = inRooms.locator('button[data-event]');
    const id = await cards.first().getAttribute('data-event');
    await drag(cards.first(), unplaced(), page.locator('[data-place="off-board"][data-over]'));
    await page.mouse.up();
    await page.getByRole('heading', { level: 2, name: plain(`${waits + 1} without a place`) }).waitFor();
    const waitingCard = unplaced().locator(`button[data-event="${id}"]`);
    await waitingCard.waitFor();
    const taken = inRooms.filter({ has: page.locator('button[data-event]') });
    await drag(waitingCard, taken.first(), page.getByText(/Room: “.+” is there at this time\.$/).first());
    await page.mouse.up();
    await page.getByText('Another event has this place.').waitFor();
    await waitingCard.waitFor();
    const publish = page.getByRole('button', { name: /^Publish issue \d+$/ });
    await publish.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish issue/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }, 180_000);

  /** Opens an application that has a place in a room. @returns its title */
  const openAccepted = async (place: number): Promise<string> => {
    await page.goto(`${site.address}${desk}?state=ACCEPTED&mode=HYBRID`);
    await settled(page);
    const title = page.getByRole('table').getByRole('row').nth(place).getByRole('button');
    const words = await title.innerText();
    await title.click();
    await page
      .getByRole('complementary', { name: 'Application' })
      .getByRole('heading', { name: plain(words) })
      .waitFor();
    return words;
  };

  test('SDE-48 what is withdrawn in the name of its organizer is offered to the next, who takes it', async () => {
    await openAccepted(1);
    await page.getByRole('button', { name: 'Withdraw for the organizer …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const offers = page.getByRole('region', { name: 'Places that are offered' });
    await offers.getByText('kept until').waitFor();
    await offers.getByRole('button', { name: 'Accept for the organizer' }).click();
    await offers.waitFor({ state: 'detached' });
  }, 120_000);

  test('SDE-46 a refusal names its rule, and keeps the words of the officer', async () => {
    const title = await openAccepted(1);
    await page.getByRole('button', { name: 'Refuse …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refuse the application' });
    expect(await dialog.getByRole('button', { name: 'Refuse' }).isDisabled()).toBe(true);
    await dialog.getByText('Its place in the published programme is offered').waitFor();
    await byLabel(page, 'Rule that decided').selectOption('SIDE_NOT_RELEVANT');
    await dialog.getByLabel('What you add').fill('Outside what the Commission decides on.');
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    await dialog.waitFor({ state: 'detached' });
    const panel = page.getByRole('complementary', { name: 'Application' });
    await panel.getByRole('heading', { name: plain(title) }).waitFor();
    await panel.getByText('SDE-14').waitFor();
    await panel.getByText('Outside what the Commission decides on.').waitFor();
    expect(await panel.getByRole('button', { name: 'Refuse …' }).count()).toBe(0);
  }, 120_000);

  test('SDE-1 the call is changed, kept in the browser, and in force as the next version once it is saved', async () => {
    await page.goto(`${site.address}${desk}/call`);
    await settled(page);
    const hours = byLabel(page, 'Hours for which an offer is kept');
    await hours.fill('24');
    await page.reload();
    await settled(page);
    expect(await hours.inputValue()).toBe('24');
    await page.getByRole('button', { name: 'Save and publish as version 2' }).click();
    await page.getByText('Version 2', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save and publish as version 3' }).waitFor();
    expect(await hours.inputValue()).toBe('24');
  }, 120_000);
});
