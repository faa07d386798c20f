import { inLanguage, negotiateLanguage } from './language.js';

describe('inLanguage', () => {
  test.each([
    ['the wanted language', { en: 'Chair', fr: 'Présidence' }, 'fr', { text: 'Présidence', language: 'fr' }],
    [
      'the original where the wanted one is missing',
      { en: 'Chair', es: 'Presidencia', original: 'es' },
      'ru',
      { text: 'Presidencia', language: 'es' },
    ],
    ['English where no original is named', { en: 'Chair', es: 'Presidencia' }, 'ru', { text: 'Chair', language: 'en' }],
    ['whatever there is', { zh: '主席' }, 'ru', { text: '主席', language: 'zh' }],
  ] as const)('gives %s', (_, text, wanted, expected) => {
    expect(inLanguage(text, wanted)).toEqual(expected);
  });
});

describe('negotiateLanguage', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de-AT,de;q=0.9', 'en'],
    ['de,fr;q=0.5,ar;q=0.8', 'ar'],
    ['zh-Hans-CN', 'zh'],
    ['ru;q=0, es', 'es'],
  ] as const)('%j gives %s', (header, expected) => {
    expect(negotiateLanguage(header)).toBe(expected);
  });
});
