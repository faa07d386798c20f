import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '#kernel';
import { describeWith } from '../../support/components.js';
import { press, tabTo, type } from '../../support/keyboard.js';
import { until } from '../../support/wait.js';
import { findingsOf } from '../support/looks.js';
import { openSite, settled } from '../support/site.js';
import type { Site } from '../support/site.js';

const password = 'seven chairs in a row';
const fiveMinutes = 300_000;
const telephone = { width: 360, height: 740 };

/** What a newcomer reads on the way, and what they type. */
interface Newcomer {
  readonly language: Language;
  readonly call: string;
  readonly signUp: string;
  readonly organisation: { readonly label: string; readonly search: string; readonly found: string };
  readonly name: { readonly label: string; readonly text: string };
  readonly mail: { readonly label: string; readonly text: string };
  readonly send: string;
  readonly sent: string;
  readonly password: string;
  readonly again: string;
  readonly write: string;
  readonly title: { readonly label: string; readonly text: string };
  readonly abstract: { readonly label: string; readonly text: string };
  readonly theme: string;
  readonly mandate: { readonly label: string; readonly text: string };
  readonly mode: string;
  readonly time: string;
  readonly heldIn: string;
  readonly contact: string;
  readonly contactMail: string;
  readonly submit: string;
}

const newcomers: readonly Newcomer[] = [
  {
    language: 'fr',
    call: 'Demandes de manifestations parallèles',
    signUp: 'Représenter une organisation',
    organisation: { label: 'Votre organisation', search: 'politiques drogues', found: 'Consortium international' },
    name: { label: 'Votre nom tel qu’il doit apparaître', text: 'Chargée de plaidoyer' },
    mail: { label: 'Votre adresse électronique', text: 'plaidoyer@idpc.net' },
    send: 'M’envoyer le lien',
    sent: 'Consultez votre messagerie',
    password: 'Nouveau mot de passe',
    again: 'Le nouveau mot de passe, encore une fois',
    write: 'Rédiger une demande',
    title: { label: 'Titre', text: 'La prévention qui marche' },
    abstract: { label: 'Résumé', text: 'Ce qui a été évalué dans trois régions.' },
    theme: 'Prévention',
    mandate: { label: 'En quoi elle sert le mandat', text: 'La Déclaration ministérielle de 2019.' },
    mode: 'Forme de la manifestation',
    time: 'Moment souhaité 1',
    heldIn: 'Français',
    contact: 'Contact : nom',
    contactMail: 'Contact : courriel',
    submit: 'Présenter la demande',
  },
  {
    language: 'ar',
    call: 'طلبات تنظيم المناسبات الجانبية',
    signUp: 'تمثيل منظمة',
    organisation: { label: 'منظمتك', search: 'العفو', found: 'منظمة العفو الدولية' },
    name: { label: 'اسمك كما يظهر', text: 'مسؤولة الدعوة' },
    mail: { label: 'بريدك الإلكتروني', text: 'advocacy@amnesty.org' },
    send: 'أرسل إليّ الرابط',
    sent: 'تفقّد بريدك',
    password: 'كلمة السر الجديدة',
    again: 'كلمة السر الجديدة مرة أخرى',
    write: 'كتابة طلب',
    title: { label: 'العنوان', text: 'الوقاية التي تنجح' },
    abstract: { label: 'ملخص', text: 'ما جرى تقييمه في ثلاث مناطق.' },
    theme: 'الوقاية',
    mandate: { label: 'كيف تخدم الولاية', text: 'الإعلان الوزاري لعام 2019.' },
    mode: 'شكل الانعقاد',
    time: 'الوقت المفضل 1',
    heldIn: 'العربية',
    contact: 'جهة الاتصال: الاسم',
    contactMail: 'جهة الاتصال: البريد الإلكتروني',
    submit: 'تقديم الطلب',
  },
];

describeWith(['chromium'], 'somebody who has never seen the product applies for a side event', () => {
  let site: Site;
  let officer: Page;

  beforeAll(async () => {
    site = await openSite();
    officer = await site.visit({ as: 'Secretariat officer' });
  }, 300_000);

  afterAll(async () => {
    await site?.[Symbol.asyncDispose]();
  }, 60_000);

  /** The link in the mail to somebody; mails are in the mail folder of the installation. */
  const mailedTo = async (address: string): Promise<string> => {
    const mail = officer.locator('li', { hasText: address }).first();
    await until(`a mail to ${address}`, async () => {
      await officer.goto(`${site.address}/desk/mail`);
      await settled(officer);
      return (await mail.count()) > 0;
    });
    await mail.locator('summary').click();
    return (await mail.getByRole('link', { name: /set-password/ }).getAttribute('href')) ?? '';
  };

  /** Goes down a list of choices by the arrow key until the wanted one is chosen. */
  const choose = async (page: Page, label: string, wanted: (value: string) => boolean): Promise<void> => {
    await tabTo(page, label);
    const value = () => page.evaluate<string>('document.activeElement.value');
    for (let step = 0; step < 10 && !wanted(await value()); step += 1) await page.keyboard.press('ArrowDown');
    expect(wanted(await value())).toBe(true);
  };

  test.each(newcomers)(
    'from the home page, by keyboard, on a telephone, in $language',
    async (user) => {
      const { language } = user;
      const page = await site.visit({ language });
      await page.setViewportSize(telephone);
      let keys = 0;
      await page.exposeFunction('countKey', () => {
        keys += 1;
      });
      await page.addInitScript('document.addEventListener("keydown", () => countKey(), true)');
      const looks = async (step: string) => {
        expect(await findingsOf(page, `newcomer-${step}-${language}`)).toEqual({});
        await page.setViewportSize(telephone);
      };

      await page.goto(site.address);
      await settled(page);
      const began = Date.now();
      await press(page, user.call);
      await page.waitForURL(/\/side-events\/apply$/);
      await page.getByRole('link', { name: user.signUp }).waitFor();
      await looks('call');
      await press(page, user.signUp);
      await page.waitForURL(/\/sign-up/);
      await type(page, user.organisation.label, user.organisation.search);
      await page.getByRole('radio', { name: new RegExp(user.organisation.found) }).waitFor();
      await tabTo(page, user.organisation.found);
      await page.keyboard.press('Space');
      await type(page, user.name.label, user.name.text);
      await type(page, user.mail.label, user.mail.text);
      await looks('sign-up');
      await press(page, user.send);
      await page.getByText(user.sent).waitFor();
      await looks('mailed');

      await page.goto(await mailedTo(user.mail.text));
      await settled(page);
      await type(page, user.password, password);
      await type(page, user.again, password);
      await looks('password');
      await page.keyboard.press('Enter');

      // Back where they wanted to go; the domain of the address is the organization's.
      await page.waitForURL(/\/side-events\/apply$/);
      await page.getByRole('button', { name: user.write }).waitFor();
      await looks('organizer');
      await press(page, user.write);
      await page.getByRole('button', { name: user.submit }).waitFor();
      await type(page, user.title.label, user.title.text);
      await type(page, user.abstract.label, user.abstract.text);
      await tabTo(page, user.theme);
      await page.keyboard.press('Space');
      await type(page, user.mandate.label, user.mandate.text);
      await choose(page, user.mode, (value) => value === 'ONLINE');
      await choose(page, user.time, (value) => value !== '');
      await tabTo(page, user.heldIn);
      await page.keyboard.press('Space');
      await type(page, user.contact, user.name.text);
      await type(page, user.contactMail, user.mail.text);
      await looks('written');
      await press(page, user.submit);
      await page.locator('[data-receipt]').waitFor();
      const took = Date.now() - began;
      // What was sent stands there, and can still be changed.
      expect(await page.locator(`input[lang="${language}"]`).first().inputValue()).toBe(user.title.text);
      await looks('receipt');
      process.stdout.write(
        `${language}: ${Math.round(took / 1000)} s from the home page to the receipt, ${keys} keys\n`,
      );
      expect(took).toBeLessThan(fiveMinutes);
    },
    400_000,
  );
});
