import { checkRetention, endedBefore } from './retention.js';

test.each([
  [0, true, 'RETENTION_FAULTY'],
  [3651, true, 'RETENTION_FAULTY'],
  [30, false, 'RETENTION_FIXED'],
  [30, true, null],
] as const)('PRI-5 a period of %i days, bound to sessions %s: %s', (days, bound, code) => {
  expect(checkRetention(days, bound)).toMatchObject(code ? { code, rule: 'PRI-5' } : { ok: true });
});

test('PRI-3 the period begins after the last day', () => {
  expect(endedBefore(new Date('2027-04-14T00:00:01Z'), 30)).toBe('2027-03-15');
});
