import { execFileSync } from 'node:child_process';
import { allotSlots } from '../domain/allot-slots.js';
import type { AllotmentEntry } from '../domain/allotment.js';
import { commitmentOf, drawLot } from './draw-lot.js';

const terms = { rule: 'LOT', slots: 3, mostPerRegion: null, newVoicesFirst: false } as const;
const facts = { region: null, spoken: 0, proposed: null, barred: null, withdrawn: false } as const;
const lot = (numbers: readonly number[], seed: string): AllotmentEntry[] =>
  allotSlots(
    numbers.map((number) => ({
      ...facts,
      id: `r${number}`,
      organisationId: `o${number}`,
      number,
      drawn: drawLot(seed, number),
    })),
    terms,
  );

test('CIV-36 a lot is what sha256sum says it is, and another seed makes another order', () => {
  const seed = 'Vienna, 12 April 2021';
  const asked = Array.from({ length: 9 }, (_, index) => index + 1);
  const bySum = asked
    .map((number) => ({
      id: `r${number}`,
      sum: execFileSync('sha256sum', { input: `${seed}\n${number}` })
        .toString()
        .slice(0, 64),
    }))
    .toSorted((a, b) => (a.sum < b.sum ? -1 : 1));
  const entries = lot(asked, seed);
  expect(entries.map(({ requestId, drawn }) => ({ id: requestId, sum: drawn }))).toEqual(bySum);
  const other = lot(asked, `${seed}.`);
  expect(other.map(({ requestId }) => requestId)).not.toEqual(bySum.map(({ id }) => id));
});

test('CIV-36 the published test vectors hold', () => {
  expect(drawLot('abc', 1)).toBe('42be4acdebc7bc82896234906cf71b161c4f881bd22bb16888df636ddaca9fc2');
  expect(commitmentOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('CIV-36 over many seeds the lot favours nobody', () => {
  const asked = Array.from({ length: 10 }, (_, index) => index + 1);
  const wins = new Map<string, number>();
  for (let seed = 0; seed < 3000; seed += 1)
    for (const { requestId, outcome: came } of lot(asked, `seed ${seed}`))
      if (came === 'GRANTED') wins.set(requestId, (wins.get(requestId) ?? 0) + 1);
  // 3 of 10 places, 3,000 lots: 900 each, with a deviation of 25; five of them are 125.
  expect([...wins.values()].every((count) => Math.abs(count - 900) < 125)).toBe(true);
  expect(wins.size).toBe(10);
});
