import { expect, test } from '@jest/globals';
import { rankOf, ranked, slotsOnDays } from './class-order.js';

test('a class is put at another place in the order; equal ones are one list, and 0 takes it out', () => {
  const order = [['STATE'], ['UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION']] as const;
  expect(ranked(order, 'UN_ENTITY', 1)).toEqual([
    ['STATE', 'UN_ENTITY'],
    ['INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION'],
  ]);
  const without = ranked(order, 'NON_GOVERNMENTAL_ORGANIZATION', 0);
  expect(without.flat()).not.toContain('NON_GOVERNMENTAL_ORGANIZATION');
  expect(rankOf(without, 'NON_GOVERNMENTAL_ORGANIZATION')).toBe(0);
});

test('slots stand at the same time of the place on each working day, also over a change of the clocks', () => {
  const slots = slotsOnDays({ from: '2021-03-26', to: '2021-03-29', start: 780, end: 830 }, 'Europe/Vienna');
  expect(slots).toEqual([
    { startsAt: '2021-03-26T12:00:00.000Z', endsAt: '2021-03-26T12:50:00.000Z' },
    { startsAt: '2021-03-29T11:00:00.000Z', endsAt: '2021-03-29T11:50:00.000Z' },
  ]);
});
