import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../../support/components.js';
import { findingsOf } from '../support/looks.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const slug = 'cnd-practice';

describeWith(['chromium'], 'an application for a side event', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
  }, 600_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  test('SDE-13, SDE-20, SDE-21 is written in French on a telephone, told what is missing with the rule, and submitted', async () => {
    page = await site.visit({ as: 'Delegate of Austria', language: 'fr' });
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`${site.address}/sessions/${slug}/side-events/apply`);
    await settled(page);
    expect(await findingsOf(page, 'side-event-call')).toEqual({});
    await page.getByRole('button', { name: 'Rédiger une demande' }).click();
    await page.getByRole('button', { name: 'Présenter la demande' }).waitFor();
    await page.getByRole('button', { name: 'Présenter la demande' }).click();
    await page.getByText('(SDE-13)').first().waitFor();
    expect(await findingsOf(page, 'side-event-application')).toEqual({});
    await page.getByLabel('Titre (Français)').fill('La prévention qui marche');
    await page.getByLabel('Résumé (Français)').fill('Ce qui a été évalué dans trois régions.');
    await page.getByLabel('Prévention', { exact: true }).check();
    await page.getByLabel('En quoi elle sert le mandat').fill('La Déclaration ministérielle de 2019.');
    await page.getByLabel('Forme de la manifestation').selectOption('ONLINE');
    await page.getByLabel('Moment souhaité 1').selectOption({ index: 1 });
    await page.getByLabel('Français', { exact: true }).check();
    await page.getByLabel('Chercher un coparrain').fill('Kenya');
    await page.getByRole('button', { name: 'Ajouter Kenya' }).click();
    await page.getByLabel('Contact : nom').fill('Représentant de l’Autriche');
    await page.getByLabel('Contact : courriel').fill('autriche@example.org');
    await page.locator('[data-keeping="kept"]').waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Titre (Français)').inputValue()).toBe('La prévention qui marche');
    await page.getByRole('button', { name: 'Présenter la demande' }).click();
    await page.locator('[data-receipt="41"]').waitFor();
    expect(await findingsOf(page, 'side-event-submitted')).toEqual({});
  }, 300_000);

  test('SDE-18 the co-sponsor finds the request and confirms it', async () => {
    const kenya = await site.visit({ as: 'Delegate of Kenya', language: 'ar' });
    await kenya.goto(`${site.address}/me/side-events`);
    await settled(kenya);
    expect(await findingsOf(kenya, 'my-side-events')).toEqual({});
    await kenya.getByRole('link', { name: 'La prévention qui marche' }).click();
    await kenya.getByRole('button', { name: 'تأييد المناسبة' }).click();
    await kenya.getByText('يؤيد المناسبة').first().waitFor();
    await page.reload();
    await page.getByText('soutient la manifestation').first().waitFor();
  }, 180_000);
});
