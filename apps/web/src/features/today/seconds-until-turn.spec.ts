import { describe, expect, test } from '@jest/globals';
import { secondsUntilTurn } from './seconds-until-turn.js';

const now = new Date('2026-03-10T10:00:00Z');
const waiting = [
  { id: 'one', limitSeconds: 180 },
  { id: 'two', limitSeconds: 300 },
  { id: 'three', limitSeconds: 180 },
];

describe('secondsUntilTurn', () => {
  test.each([
    ['the next speaker waits for nobody', 'one', null, 0],
    ['those before take their time', 'three', null, 480],
    ['the present speaker finishes first', 'two', { endsAt: '2026-03-10T10:01:00Z', remainingSeconds: 60 }, 240],
    ['a stopped clock counts what is left', 'two', { endsAt: null, remainingSeconds: 45 }, 225],
    [
      'time that is over does not shorten the wait of others',
      'two',
      { endsAt: '2026-03-10T09:59:00Z', remainingSeconds: -60 },
      180,
    ],
  ])('%s', (_, slot, holder, expected) => {
    expect(secondsUntilTurn(waiting, slot, holder, now)).toBe(expected);
  });

  test('nothing is said where nobody can know: a speaker without a limit, a slot that does not wait', () => {
    expect(secondsUntilTurn([{ id: 'one', limitSeconds: null }, waiting[1]!], 'two', null, now)).toBeUndefined();
    expect(secondsUntilTurn(waiting, 'two', { endsAt: null, remainingSeconds: null }, now)).toBeUndefined();
    expect(secondsUntilTurn(waiting, 'four', null, now)).toBeUndefined();
  });
});
