import { describe, expect, test } from '@jest/globals';
import { calendarRange, dayIn, dayKeyIn, instantAt, minuteOfDayIn, offsetAt, timeIn } from './dates.js';

describe('dates', () => {
  test.each([
    ['en', '12 – 16 April 2021'],
    ['fr', '12–16 avril 2021'],
    ['es', '12–16 de abril de 2021'],
    ['ru', '12–16 апреля 2021 г.'],
    ['zh', '2021年4月12日至16日'],
    ['ar', '12–16 نيسان/أبريل 2021'],
  ] as const)('a range of days in %s', (language, expected) => {
    expect(calendarRange(language, '2021-04-12', '2021-04-16').replaceAll(/[\u2009\u202f\u00a0]/g, ' ')).toBe(expected);
  });

  test('a range over months in Chinese names the year once', () => {
    expect(calendarRange('zh', '2021-04-12', '2021-12-10')).toBe('2021年4月12日至12月10日');
    expect(calendarRange('zh', '2021-12-10', '2022-01-14')).toBe('2021年12月10日至2022年1月14日');
  });

  test('Arabic months are written as United Nations documents write them', () => {
    expect(dayIn('ar', '2021-04-12T08:00:00Z', 'Europe/Vienna')).toContain('نيسان/أبريل');
  });

  test('the clock has 24 hours in all languages', () => {
    for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
      expect(timeIn(language, '2021-04-12T13:05:00Z', 'Europe/Vienna')).toBe('15:05');
      expect(timeIn(language, '2021-04-11T22:00:00Z', 'Europe/Vienna')).toBe('00:00');
    }
  });

  test('a day belongs to the place, not to the reader', () => {
    expect(dayKeyIn('2021-04-11T22:30:00Z', 'Europe/Vienna')).toBe('2021-04-12');
    expect(minuteOfDayIn('2021-04-11T22:30:00Z', 'Europe/Vienna')).toBe(30);
  });

  test('offsets follow the changes of the clocks', () => {
    expect(offsetAt(new Date('2021-01-15T12:00:00Z'), 'Europe/Vienna')).toBe(60);
    expect(offsetAt(new Date('2021-07-15T12:00:00Z'), 'Europe/Vienna')).toBe(120);
    expect(offsetAt(new Date('2021-07-15T12:00:00Z'), 'America/St_Johns')).toBe(-150);
  });

  test.each([
    ['winter', '2021-01-15', '2021-01-15T09:00:00.000Z'],
    ['summer', '2021-07-15', '2021-07-15T08:00:00.000Z'],
    ['the day the clocks go forward', '2021-03-28', '2021-03-28T08:00:00.000Z'],
    ['the day the clocks go back', '2021-10-31', '2021-10-31T09:00:00.000Z'],
  ])('ten o’clock in Vienna: %s', (_, day, expected) => {
    expect(instantAt(day, 600, 'Europe/Vienna')).toBe(expected);
  });
});
