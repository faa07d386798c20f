import { describe, expect, test } from '@jest/globals';
import type { BoardMeetingFragment } from '../../../generated/graphql.js';
import { clockOf, minuteOf, movedTo, placeOf, slotsOf, weeksOf, type BoardSession } from './board-layout.js';

const meeting = (over: Partial<BoardMeetingFragment>): BoardMeetingFragment => ({
  __typename: 'Meeting',
  id: 'm1',
  number: 3,
  title: { __typename: 'TranslatedText', text: '3rd plenary meeting', language: 'en' },
  type: 'PLENARY',
  mode: 'HYBRID',
  state: 'SCHEDULED',
  startsAt: '2021-04-12T07:00:00.000Z',
  endsAt: '2021-04-12T09:00:00.000Z',
  version: 1,
  room: { __typename: 'Room', id: 'plenary' },
  items: [{ __typename: 'AgendaItem', id: 'i3', label: '3' }],
  ...over,
});

const session = {
  timezone: 'Europe/Vienna',
  rooms: [
    { id: 'plenary', hybrid: true },
    { id: 'c1', hybrid: false },
  ],
} as unknown as BoardSession;

describe('the board', () => {
  test('a meeting stands at the day and time of its place, not of the reader', () => {
    expect(placeOf(meeting({}), 'Europe/Vienna')).toEqual({
      day: '2021-04-12',
      slot: { start: 540, end: 660 },
      roomId: 'plenary',
    });
  });

  test('the times in use become the rows, once each and in order; without meetings the usual two', () => {
    const later = meeting({ startsAt: '2021-04-13T10:00:00.000Z', endsAt: '2021-04-13T12:00:00.000Z' });
    expect(slotsOf([later, meeting({}), later], 'Europe/Vienna')).toEqual([
      { start: 540, end: 660 },
      { start: 720, end: 840 },
    ]);
    expect(slotsOf([], 'Europe/Vienna')).toHaveLength(2);
  });

  test('weeks begin on Monday; a weekend shows only when a meeting is on it', () => {
    expect(weeksOf({ startsOn: '2021-04-09', endsOn: '2021-04-13' }, new Set())).toEqual([
      ['2021-04-09'],
      ['2021-04-12', '2021-04-13'],
    ]);
    expect(weeksOf({ startsOn: '2021-04-09', endsOn: '2021-04-12' }, new Set(['2021-04-10']))).toEqual([
      ['2021-04-09', '2021-04-10'],
      ['2021-04-12'],
    ]);
  });

  test('a move keeps wall-clock time over a change of the clocks', () => {
    const input = movedTo(
      meeting({}),
      { day: '2021-12-09', slot: { start: 540, end: 660 }, roomId: 'plenary' },
      session,
    );
    expect([input.startsAt, input.endsAt, input.mode]).toEqual([
      '2021-12-09T08:00:00.000Z',
      '2021-12-09T10:00:00.000Z',
      'HYBRID',
    ]);
  });

  test.each([
    ['into a room without equipment: in the hall', 'HYBRID', 'c1', 'IN_PERSON'],
    ['out of every room: online', 'HYBRID', undefined, 'ONLINE'],
    ['from online into an equipped room: hybrid', 'ONLINE', 'plenary', 'HYBRID'],
  ] as const)('%s', (_, mode, roomId, expected) => {
    const before = meeting({ mode, room: mode === 'ONLINE' ? null : { __typename: 'Room', id: 'plenary' } });
    expect(movedTo(before, { day: '2021-04-12', slot: { start: 540, end: 660 }, roomId }, session).mode).toBe(expected);
  });

  test('clock and minutes are the inverse of each other', () => {
    expect(clockOf(minuteOf('09:05'))).toBe('09:05');
    expect(minuteOf('18:30')).toBe(1110);
  });
});
