import { describe, expect, test } from '@jest/globals';
import { mergeRecord } from './merge-record.js';

const line = (number: number) => ({
  number,
  at: '2021-04-12T10:00:00.000Z',
  kind: 'floor.given',
  sentence: `line ${number}`,
});
const lines = (...numbers: number[]) => numbers.map(line);

describe('mergeRecord', () => {
  test.each([
    ['appends what follows', lines(1, 2), lines(3, 4), lines(1, 2, 3, 4), false],
    ['passes over what is known', lines(1, 2), lines(1, 2, 3), lines(1, 2, 3), false],
    ['takes lines in any order', lines(1), lines(3, 2), lines(1, 2, 3), false],
    ['keeps back what lies behind a gap', lines(1), lines(4), lines(1), true],
    ['fills the gap when the rest comes', lines(1), lines(2, 3, 4), lines(1, 2, 3, 4), false],
  ])('%s', (_, known, arrived, merged, gap) => {
    expect(mergeRecord(known, arrived)).toEqual({ lines: merged, gap });
  });

  test('nothing new leaves the same array, so that nothing is drawn again', () => {
    const known = lines(1, 2);
    expect(mergeRecord(known, lines(2)).lines).toBe(known);
  });
});
