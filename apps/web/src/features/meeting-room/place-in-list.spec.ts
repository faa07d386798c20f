import { describe, expect, test } from '@jest/globals';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import type { Slot } from '../floor/speaking-order.js';
import { placeInList } from './place-in-list.js';

const slot = (id: string, position: number | null, limitSeconds = 300): Slot =>
  ({ id, listId: 'list', position, limitSeconds, state: position ? 'WAITING' : 'SPOKEN' }) as Slot;
const floorWith = (slots: Slot[], activeListId: string | null): MeetingFloor =>
  ({ activeListId, lists: [{ id: 'list', slots }] }) as unknown as MeetingFloor;

const first = slot('first', 1, 600);
const second = slot('second', 2);
const third = slot('third', 3);
const slots = [slot('spoken', null), third, first, second];

describe('placeInList', () => {
  test('the next speaker waits only for the one who has the floor', () => {
    expect(placeInList(floorWith(slots, 'list'), first, 90)).toEqual({ place: 1, secondsUntil: 90 });
  });

  test('those before count with their own time', () => {
    expect(placeInList(floorWith(slots, 'list'), third, 90)).toEqual({ place: 3, secondsUntil: 990 });
  });

  test('a speaker over time delays nobody in the estimate', () => {
    expect(placeInList(floorWith(slots, 'list'), second, -40)).toEqual({ place: 2, secondsUntil: 600 });
  });

  test('on a list that waits for its item there is a place but no time', () => {
    expect(placeInList(floorWith(slots, 'other'), second, 0)).toEqual({ place: 2, secondsUntil: null });
  });

  test('who has spoken has no place', () => {
    expect(placeInList(floorWith(slots, 'list'), slot('spoken', null), 0)).toBeNull();
  });
});
