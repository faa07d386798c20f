import { dayIn, instantAt, isZone, onDay, weekdayOf } from './zoned-time.js';

test.each([
  ['Europe/Vienna', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Europe/Atlantis', false],
  ['+01:00', false],
  ['', false],
  ['Europe/Vienna; DROP TABLE session', false],
])('SES-3 %j is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});

test.each([
  ['Europe/Vienna', '2021-04-12', '09:00', '2021-04-12T07:00:00.000Z'],
  ['Europe/Vienna', '2021-12-09', '09:00', '2021-12-09T08:00:00.000Z'],
  ['Asia/Qatar', '2021-12-09', '09:00', '2021-12-09T06:00:00.000Z'],
  ['Europe/Vienna', '2021-03-28', '02:30', '2021-03-28T01:30:00.000Z'],
  ['Europe/Vienna', '2021-10-31', '02:30', '2021-10-31T00:30:00.000Z'],
])('SES-3 in %s on %s at %s it is %s', (zone, day, time, instant) => {
  expect(instantAt(zone, day, time)).toBe(instant);
});

test('SES-3 the day of an instant is that of the place', () => {
  expect(dayIn('Europe/Vienna', '2021-04-12T22:30:00.000Z')).toBe('2021-04-13');
  expect(dayIn('America/New_York', '2021-04-12T22:30:00.000Z')).toBe('2021-04-12');
});

test('SES-5 the same clock time on a winter day is another instant, also past midnight', () => {
  const was = { zone: 'Europe/Vienna', startsAt: '2021-04-12T20:00:00.000Z', endsAt: '2021-04-12T23:30:00.000Z' };
  expect(onDay('Europe/Vienna', '2021-12-09', was)).toEqual({
    startsAt: '2021-12-09T21:00:00.000Z',
    endsAt: '2021-12-10T00:30:00.000Z',
  });
});

test('weeks begin on Monday', () => {
  expect(weekdayOf('2021-04-12')).toBe(1);
  expect(weekdayOf('2021-04-18')).toBe(7);
});
