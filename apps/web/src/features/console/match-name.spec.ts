import { expect, test } from '@jest/globals';
import { matching } from './match-name.js';

const names = [
  'Austria',
  'Côte d’Ivoire',
  'Iran (Islamic Republic of)',
  'Republic of Korea',
  'Türkiye',
  'United Republic of Tanzania',
  '中国',
  'الأردن',
];

test.each([
  ['', names],
  ['aus', ['Austria']],
  ['cote', ['Côte d’Ivoire']],
  ['turk', ['Türkiye']],
  ['rep', ['Republic of Korea', 'Iran (Islamic Republic of)', 'United Republic of Tanzania']],
  ['korea', ['Republic of Korea']],
  ['islamic r', ['Iran (Islamic Republic of)']],
  ['国', ['中国']],
  ['الا', ['الأردن']],
  ['ustria', []],
  ['.*', []],
])('"%s"', (typed, found) => {
  expect(matching(names, typed, (name) => name)).toEqual(found);
});
