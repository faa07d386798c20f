import { copyPattern } from './copy-session.js';
import { dayIn, weekdayOf } from './zoned-time.js';

const vienna = 'Europe/Vienna';
const at = (startsAt: string, endsAt: string): { startsAt: string; endsAt: string } => ({ startsAt, endsAt });
const april = {
  timezone: vienna,
  startsOn: '2021-04-12',
  endsOn: '2021-04-16',
  meetings: [
    at('2021-04-12T07:00:00.000Z', '2021-04-12T09:00:00.000Z'),
    at('2021-04-14T10:00:00.000Z', '2021-04-14T12:00:00.000Z'),
    at('2021-04-16T13:00:00.000Z', '2021-04-16T15:00:00.000Z'),
    at('2021-12-09T08:00:00.000Z', '2021-12-09T10:00:00.000Z'),
  ],
};
const copied = (dates: { startsOn: string; endsOn: string; timezone?: string }): string[] =>
  copyPattern(april, { timezone: vienna, ...dates }).map(
    ({ startsAt, endsAt }) => `${startsAt} ${endsAt.slice(11, 16)}`,
  );

test('SES-5 the same weekdays and clock times, from summer time into winter time', () => {
  expect(copied({ startsOn: '2022-03-14', endsOn: '2022-03-18' })).toEqual([
    '2022-03-14T08:00:00.000Z 10:00',
    '2022-03-16T11:00:00.000Z 13:00',
    '2022-03-18T14:00:00.000Z 16:00',
  ]);
});

test('SES-5 a session across the change of clocks keeps 9 o’clock on either side', () => {
  const twoWeeks = {
    ...april,
    endsOn: '2021-04-23',
    meetings: [april.meetings[0], at('2021-04-19T07:00:00.000Z', '2021-04-19T09:00:00.000Z')].filter((m) => !!m),
  };
  const moved = copyPattern(twoWeeks, { timezone: vienna, startsOn: '2022-03-21', endsOn: '2022-04-01' });
  expect(moved.map(({ startsAt }) => startsAt)).toEqual(['2022-03-21T08:00:00.000Z', '2022-03-28T07:00:00.000Z']);
});

test('SES-5 a session that begins on another weekday keeps weekdays, and leaves out what it does not have', () => {
  const days = copyPattern(april, { timezone: vienna, startsOn: '2022-03-15', endsOn: '2022-03-17' });
  expect(days.map(({ startsAt }) => weekdayOf(dayIn(vienna, startsAt)))).toEqual([3]);
});

test('SES-5 clock times go with the place', () => {
  expect(copied({ startsOn: '2022-03-14', endsOn: '2022-03-14', timezone: 'Asia/Qatar' })).toEqual([
    '2022-03-14T06:00:00.000Z 08:00',
  ]);
});
