import { searchKey, searchTerms } from './search-key.js';

test.each([
  ['Médecins Sans Frontières', 'medecins sans frontieres'],
  ['Women’s  Federation (WFWP)', 'womens federation wfwp'],
  ['منظّمة الأمم', 'منظمه الامم'],
  ['Зелёный Крест', 'зеленыи крест'],
  ['无毒世界 基金会', '无毒世界 基金会'],
  ['ＩＦＮＧＯ', 'ifngo'],
])('CIV-6 %s is searched as %s', (text, key) => {
  expect(searchKey(text)).toBe(key);
});

test('CIV-6 a key searched again is itself, and signs alone are no search', () => {
  for (const text of ['Зелёный Крест', 'منظّمة الأمم', "L'Œuvre d’Orient"]) {
    expect(searchKey(searchKey(text))).toBe(searchKey(text));
  }
  expect(searchTerms(' % _ -- ')).toEqual([]);
});
