import { writtenDay } from './written-day.js';

test.each([
  ['en', '11 April 2022'],
  ['fr', '11 avril 2022'],
  ['es', '11 de abril de 2022'],
  ['ru', '11 апреля 2022 г.'],
  ['zh', '2022年4月11日'],
  ['ar', '11 نيسان/أبريل 2022'],
] as const)('a day in %s is %s', (language, written) => {
  expect(writtenDay('2022-04-11', language)).toBe(written);
});
