import { compareProgrammes } from './programme-changes.js';
import type { IssuedMeeting } from './programme-changes.js';

const meeting = (id: string, over: Partial<IssuedMeeting> = {}): IssuedMeeting => ({
  id,
  type: 'PLENARY',
  number: 1,
  mode: 'HYBRID',
  roomId: 'hall',
  startsAt: '2021-04-12T07:00:00.000Z',
  endsAt: '2021-04-12T09:00:00.000Z',
  items: ['1', '2'],
  ...over,
});
const kinds = (before: IssuedMeeting[], after: IssuedMeeting[]): string[] =>
  compareProgrammes(before, after).map(({ kind, meetingId }) => `${kind} ${meetingId}`);

test.each([
  ['nothing', {}, []],
  ['the end', { endsAt: '2021-04-12T10:00:00.000Z' }, ['MOVED a']],
  ['the room', { roomId: null }, ['ROOM a']],
  ['how it is held', { mode: 'ONLINE' as const }, ['MODE a']],
  ['its type', { type: 'INFORMAL' as const }, ['MODE a']],
  ['the order of its items', { items: ['2', '1'] }, ['ITEMS a']],
  ['its number', { number: 2 }, ['NUMBER a']],
  ['time and room', { startsAt: '2021-04-12T06:00:00.000Z', roomId: 'b' }, ['MOVED a', 'ROOM a']],
])('SES-21 an issue says that %s changed', (_, over, expected) => {
  expect(kinds([meeting('a')], [meeting('a', over)])).toEqual(expected);
});

test('SES-21 meetings that came and went, in the order of time', () => {
  const later = { startsAt: '2021-04-13T07:00:00.000Z', endsAt: '2021-04-13T09:00:00.000Z' };
  expect(kinds([meeting('b', later)], [meeting('c')])).toEqual(['ADDED c', 'CANCELLED b']);
});
