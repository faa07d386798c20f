import { checkMeeting } from './check-meeting.js';
import type { SessionFrame } from './check-meeting.js';
import type { ProgrammeMeeting } from './programme-clash.js';

const session: SessionFrame = {
  timezone: 'Europe/Vienna',
  parts: [
    { startsOn: '2021-04-12', endsOn: '2021-04-16' },
    { startsOn: '2021-12-09', endsOn: '2021-12-10' },
  ],
  rooms: [
    { id: 'hall', hybrid: true },
    { id: 'old', hybrid: false },
  ],
  itemIds: ['1', '2'],
};
const meeting = (over: Partial<ProgrammeMeeting> = {}): ProgrammeMeeting => ({
  id: null,
  sessionId: 's',
  type: 'PLENARY',
  mode: 'HYBRID',
  roomId: 'hall',
  startsAt: '2021-04-12T07:00:00.000Z',
  endsAt: '2021-04-12T09:00:00.000Z',
  itemIds: ['1'],
  ...over,
});

test.each([
  ['SES-10', 'ends as it begins', { endsAt: '2021-04-12T07:00:00.000Z' }, 'MEETING_TIMES'],
  ['SES-10', 'lasts longer than twelve hours', { endsAt: '2021-04-12T19:00:00.001Z' }, 'MEETING_TIMES'],
  [
    'SES-11',
    'begins the day before',
    { startsAt: '2021-04-11T21:59:00.000Z', endsAt: '2021-04-11T23:00:00.000Z' },
    'MEETING_OUTSIDE_SESSION',
  ],
  [
    'SES-11',
    'lies between two parts',
    { startsAt: '2021-06-01T07:00:00.000Z', endsAt: '2021-06-01T09:00:00.000Z' },
    'MEETING_OUTSIDE_SESSION',
  ],
  ['SES-12', 'has no room', { roomId: null }, 'ROOM_NEEDED'],
  ['SES-12', 'is hybrid in a room that is not', { roomId: 'old' }, 'ROOM_NOT_HYBRID'],
  ['SES-13', 'is in a room of another session', { roomId: 'elsewhere' }, 'ROOM_UNKNOWN'],
  ['SES-17', 'takes up an item of another agenda', { itemIds: ['1', '9'] }, 'ITEM_UNKNOWN'],
  ['SES-17', 'takes up an item twice', { itemIds: ['1', '1'] }, 'ITEM_UNKNOWN'],
])('%s refuses a meeting that %s', (rule, _, over, code) => {
  expect(checkMeeting(meeting(over), session)).toMatchObject({ ok: false, rule, code });
});

test.each([
  [
    'SES-11',
    'begins at the first midnight of the place',
    { startsAt: '2021-04-11T22:00:00.000Z', endsAt: '2021-04-11T23:00:00.000Z' },
  ],
  [
    'SES-11',
    'lies in the reconvened part',
    { startsAt: '2021-12-10T08:00:00.000Z', endsAt: '2021-12-10T10:00:00.000Z' },
  ],
  ['SES-12', 'is online without a room', { mode: 'ONLINE' as const, roomId: null }],
  ['SES-12', 'is in person in a plain room', { mode: 'IN_PERSON' as const, roomId: 'old' }],
  ['SES-17', 'takes up no item yet', { itemIds: [] }],
])('%s accepts a meeting that %s', (_rule, _, over) => {
  expect(checkMeeting(meeting(over), session)).toMatchObject({ ok: true });
});
