import { checkUnderWay, nextAttempt } from './output-run.js';

test('OUT-3 three attempts, then it has failed', () => {
  expect([0, 1, 2, 3].map(nextAttempt)).toEqual(['MAKING', 'MAKING', 'MAKING', 'FAILED']);
});

test('OUT-5 the sixth at once is refused', () => {
  expect(checkUnderWay(4).ok).toBe(true);
  expect(checkUnderWay(5)).toMatchObject({ ok: false, code: 'OUTPUTS_TOO_MANY', rule: 'OUT-5' });
});
