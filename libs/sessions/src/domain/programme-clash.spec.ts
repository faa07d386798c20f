import { findClashes } from './programme-clash.js';
import type { ProgrammeMeeting } from './programme-clash.js';

const meeting = (over: Partial<ProgrammeMeeting> = {}): ProgrammeMeeting => ({
  id: 'other',
  sessionId: 'cnd-64',
  type: 'PLENARY',
  mode: 'HYBRID',
  roomId: 'hall',
  startsAt: '2021-04-12T07:00:00.000Z',
  endsAt: '2021-04-12T09:00:00.000Z',
  itemIds: ['3'],
  ...over,
});
const candidate = (over: Partial<ProgrammeMeeting> = {}): ProgrammeMeeting =>
  meeting({ id: null, roomId: 'board-room', type: 'INFORMAL', itemIds: [], ...over });

test.each([
  ['SES-14', 'the same room', candidate({ roomId: 'hall' }), ['ROOM']],
  ['SES-14', 'the same room, another session', candidate({ roomId: 'hall', sessionId: 'ccpcj-30' }), ['ROOM']],
  ['SES-14', 'two meetings without a room', candidate({ roomId: null }), []],
  ['SES-15', 'a second plenary meeting', candidate({ type: 'PLENARY' }), ['CHAIR']],
  ['SES-15', 'a plenary meeting of another session', candidate({ type: 'PLENARY', sessionId: 'ccpcj-30' }), []],
  ['SES-15', 'the Committee of the Whole beside the plenary', candidate({ type: 'COMMITTEE_OF_THE_WHOLE' }), []],
  ['SES-16', 'the same item in the Committee', candidate({ type: 'COMMITTEE_OF_THE_WHOLE', itemIds: ['3'] }), ['ITEM']],
  ['SES-16', 'informal consultations on the same item', candidate({ itemIds: ['3'] }), []],
  ['SES-14', 'everything at once', meeting({ id: null }), ['ROOM', 'CHAIR', 'ITEM']],
  ['SES-14', 'itself while being moved', meeting(), []],
])('%s %s', (_rule, _, given, kinds) => {
  expect(findClashes(given, [meeting()]).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ['one after the other', '2021-04-12T09:00:00.000Z', '2021-04-12T11:00:00.000Z', 0],
  ['one before the other', '2021-04-12T05:00:00.000Z', '2021-04-12T07:00:00.000Z', 0],
  ['by one minute', '2021-04-12T08:59:00.000Z', '2021-04-12T10:00:00.000Z', 1],
  ['one within the other', '2021-04-12T07:30:00.000Z', '2021-04-12T08:00:00.000Z', 1],
])('SES-14 %s', (_, startsAt, endsAt, clashes) => {
  expect(findClashes(candidate({ roomId: 'hall', startsAt, endsAt }), [meeting()])).toHaveLength(clashes);
});
