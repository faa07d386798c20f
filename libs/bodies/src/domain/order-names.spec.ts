import { inOrderOfNames } from './order-names.js';

const sorted = (language: 'en' | 'fr' | 'es' | 'ru', names: readonly string[]): string[] =>
  inOrderOfNames(names, language, (name) => ({ [language]: name }));

test.each([
  ['en', ['Costa Rica', 'Côte d’Ivoire', 'Croatia', 'Cuba', 'Czechia']],
  ['en', ['Tunisia', 'Türkiye', 'Turkmenistan', 'Tuvalu']],
  ['en', ['Indonesia', 'Iran (Islamic Republic of)', 'Iraq']],
  ['en', ['Democratic People’s Republic of Korea', 'Democratic Republic of the Congo', 'Denmark']],
  ['en', ['Guinea', 'Guinea-Bissau', 'Guyana']],
  ['fr', ['Afrique du Sud', 'Albanie', 'Algérie', 'Allemagne', 'Andorre']],
  ['fr', ['Espagne', 'Estonie', 'Eswatini', 'État de Palestine', 'États-Unis d’Amérique', 'Éthiopie', 'Fidji']],
  ['es', ['Albania', 'Alemania', 'Argelia', 'España', 'Estonia', 'Perú', 'Polonia', 'Sudáfrica']],
  ['ru', ['Австралия', 'Австрия', 'Азербайджан', 'Албания', 'Италия', 'Йемен', 'Кабо-Верде']],
] as const)('BOD-1 in %s the order is %j', (language, names) => {
  expect(sorted(language, names.toReversed())).toEqual(names);
});

test('BOD-1 code-point order is not what readers get', () => {
  const names = ['Türkiye', 'Tuvalu', 'Turkmenistan', 'Côte d’Ivoire', 'Croatia'];
  expect(names.toSorted()).toEqual(['Croatia', 'Côte d’Ivoire', 'Turkmenistan', 'Tuvalu', 'Türkiye']);
  expect(sorted('en', names)).toEqual(['Côte d’Ivoire', 'Croatia', 'Türkiye', 'Turkmenistan', 'Tuvalu']);
});

test('BOD-1 a name that is missing in the language stands by the one that is shown instead', () => {
  const rows = [{ en: 'Zambia', fr: 'Zambie' }, { en: 'Austria' }];
  expect(inOrderOfNames(rows, 'fr', (row) => row)).toEqual([rows[1], rows[0]]);
});
