import { expect, test } from '@jest/globals';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { clashesAt, type DeskBoard } from './place-clashes.js';

const words = (text: string) => ({ __typename: 'TranslatedText', text, language: 'en' }) as const;
const event = (id: string, given: Partial<BoardSideEventFragment> = {}): BoardSideEventFragment => ({
  __typename: 'SideEventOnBoard',
  id,
  number: 1,
  position: 1,
  organiser: { __typename: 'SideEventParty', name: words(id), class: 'STATE' },
  title: words(id),
  state: 'SUBMITTED',
  mode: 'IN_PERSON',
  seats: 20,
  equipment: [],
  preferences: [],
  people: [`organiser ${id}`],
  placement: null,
  ...given,
});
const at = (slotId: string, roomId: string | null) =>
  ({ __typename: 'SideEventPlacement', slotId, roomId, fixed: true }) as const;
const name = words('Room');
const board = (events: BoardSideEventFragment[], given: Partial<DeskBoard> = {}): DeskBoard => ({
  __typename: 'SideEventBoard',
  version: 1,
  call: {
    __typename: 'SideEventCall',
    sessionId: 's',
    timezone: 'Europe/Vienna',
    onlineAtOnce: 1,
    lastIssue: 0,
    published: true,
    slots: [
      { __typename: 'SideEventSlot', id: 'noon', startsAt: '2021-04-12T11:00:00Z', endsAt: '2021-04-12T12:00:00Z' },
      { __typename: 'SideEventSlot', id: 'late', startsAt: '2021-04-12T16:00:00Z', endsAt: '2021-04-12T17:00:00Z' },
    ],
    rooms: [
      { __typename: 'SideEventRoom', roomId: 'large', name, seats: 100, equipment: ['SCREEN'], hybrid: true },
      { __typename: 'SideEventRoom', roomId: 'small', name, seats: 10, equipment: [], hybrid: false },
    ],
  },
  events,
  hindrances: [],
  clashes: [],
  proposal: null,
  changes: [],
  issues: [],
  ...given,
});

test('SDE-42 a room that suits and is free is no clash; one that is taken names the event that is there', () => {
  const there = event('there', { placement: at('noon', 'large') });
  const moved = event('moved', { equipment: ['SCREEN'], mode: 'HYBRID' });
  expect(clashesAt(board([there, moved]), moved, at('late', 'large'))).toEqual([]);
  expect(clashesAt(board([there, moved]), moved, at('noon', 'large'))).toEqual([{ kind: 'TAKEN', other: there }]);
});

test('SDE-42 too few seats, equipment that is not there, and a room without a line for people online', () => {
  const moved = event('moved', { equipment: ['SCREEN', 'LAPTOP'], mode: 'HYBRID' });
  expect(clashesAt(board([moved]), moved, at('noon', 'small'))).toEqual([
    { kind: 'TOO_SMALL', seats: 10, needed: 20 },
    { kind: 'LACKS', equipment: ['SCREEN', 'LAPTOP'] },
    { kind: 'NOT_HYBRID' },
  ]);
});

test('SDE-43 an organizer or a speaker at another event of the slot, in whichever room', () => {
  const there = event('there', { placement: at('noon', 'small'), people: ['organiser a', 'speaker x'] });
  const same = event('same', { people: ['organiser a', 'speaker x'] });
  const speaker = event('speaker', { people: ['organiser b', 'speaker x'] });
  expect(clashesAt(board([there, same]), same, at('noon', 'large'))).toEqual([{ kind: 'ORGANISER', other: there }]);
  expect(clashesAt(board([there, speaker]), speaker, at('noon', 'large'))).toEqual([{ kind: 'SPEAKER', other: there }]);
  expect(clashesAt(board([there, speaker]), speaker, at('late', 'large'))).toEqual([]);
});

test('SDE-2 a plenary bars the slot, another meeting only its room', () => {
  const moved = event('moved');
  const barred = board([moved], {
    hindrances: [
      { __typename: 'SideEventHindrance', slotId: 'noon', roomId: null },
      { __typename: 'SideEventHindrance', slotId: 'late', roomId: 'large' },
    ],
  });
  expect(clashesAt(barred, moved, at('noon', 'large'))).toEqual([{ kind: 'PLENARY' }]);
  expect(clashesAt(barred, moved, at('late', 'large'))).toEqual([{ kind: 'MEETING' }]);
});

test('SDE-42 events online need no room and are as many at a time as the call allows', () => {
  const there = event('there', { mode: 'ONLINE', placement: at('noon', null) });
  const moved = event('moved', { mode: 'ONLINE', seats: 0 });
  expect(clashesAt(board([there, moved]), moved, at('noon', null))).toEqual([{ kind: 'ONLINE_FULL' }]);
  expect(clashesAt(board([there, moved]), moved, at('late', null))).toEqual([]);
  expect(clashesAt(board([moved]), moved, at('noon', 'large'))).toEqual([{ kind: 'NEEDS_NO_ROOM' }]);
  expect(clashesAt(board([event('hall')]), event('hall'), at('noon', null))).toEqual([{ kind: 'NEEDS_ROOM' }]);
});
