import { expect, test } from '@jest/globals';
import { selectEvents } from './select-events.js';
import type { EventFilter, ListedEvent } from './select-events.js';

const text = (words: string) => ({ text: words });
const event = (over: Partial<ListedEvent> & { id: string }): ListedEvent & { id: string } => ({
  title: text('Prevention'),
  themes: [{ key: 'health', name: text('Health') }],
  mode: 'ONLINE',
  languages: ['en'],
  room: null,
  organiser: { name: text('Austria'), class: 'STATE' },
  ...over,
});
const none: EventFilter = { words: '', theme: '', organiser: '', mode: '', language: '', room: '' };
const events = [
  event({ id: 'a', title: text('Prévention à l’école'), languages: ['fr'] }),
  event({ id: 'b', mode: 'HYBRID', room: text('Room C1') }),
  event({ id: 'c', themes: [], organiser: { name: text('Some organization'), class: 'UN_ENTITY' } }),
];

test.each([
  [{}, 'a b c'],
  [{ words: 'ecole PREVENTION' }, 'a'],
  [{ words: 'c1' }, 'b'],
  [{ theme: 'health' }, 'a b'],
  [{ organiser: 'UN_ENTITY' }, 'c'],
  [{ mode: 'ONLINE' }, 'a b c'],
  [{ mode: 'IN_PERSON' }, 'b'],
  [{ mode: 'HYBRID' }, 'b'],
  [{ language: 'fr' }, 'a'],
  [{ room: 'Room C1', words: 'austria' }, 'b'],
  [{ words: 'nothing' }, ''],
])('%j finds %s', (filter, found) => {
  expect(
    selectEvents(events, { ...none, ...filter })
      .map(({ id }) => id)
      .join(' '),
  ).toBe(found);
});
