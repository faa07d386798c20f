import { MutationRate } from './mutation-rate.js';

test('a burst is allowed, then as many as the minute gives, each for themselves', () => {
  let now = 0;
  const rate = new MutationRate(60, () => now);
  const took = (key: string, times: number): number =>
    Array.from({ length: times }, () => rate.take(key)).filter(Boolean).length;
  expect(took('a', 20)).toBe(10);
  expect(took('b', 1)).toBe(1);
  now += 3_000;
  expect(took('a', 20)).toBe(3);
  now += 600_000;
  expect(took('a', 20)).toBe(10);
});
