import fc from 'fast-check';
import { allotSlots } from './allot-slots.js';
import type { AllotmentEntry, AllotmentTerms, AskedToSpeak } from './allotment.js';

const one = (number: number, over: Partial<AskedToSpeak> = {}): AskedToSpeak => ({
  id: `r${number}`,
  organisationId: `o${number}`,
  number,
  region: null,
  spoken: 0,
  proposed: null,
  drawn: null,
  barred: null,
  withdrawn: false,
  ...over,
});
const plain: AllotmentTerms = { rule: 'ORDER_OF_REQUEST', slots: 2, mostPerRegion: null, newVoicesFirst: false };
const outcome = (entries: readonly AllotmentEntry[]): string[] =>
  entries.map(({ requestId, reason, outcome: came }) => `${requestId} ${reason ?? came}`);

test('CIV-34 CIV-35 by order of request the first are heard, the others learn that the places are taken', () => {
  const entries = allotSlots([one(3), one(1), one(2)], plain);
  expect(outcome(entries)).toEqual(['r1 GRANTED', 'r2 GRANTED', 'r3 SLOTS_TAKEN']);
  expect(entries.map(({ rank, rule }) => [rank, rule])).toEqual([
    [1, 'CIV-35'],
    [2, 'CIV-35'],
    [3, 'CIV-34'],
  ]);
});

test('CIV-36 by lot the smallest value comes first; without a draw there is no order', () => {
  const terms = { ...plain, rule: 'LOT' } as const;
  const entries = allotSlots([one(1, { drawn: 'c1' }), one(2, { drawn: '0a' }), one(3, { drawn: 'b7' })], terms);
  expect(outcome(entries)).toEqual(['r2 GRANTED', 'r3 GRANTED', 'r1 SLOTS_TAKEN']);
  expect(() => allotSlots([one(1)], terms)).toThrow('not drawn');
});

test('CIV-38 the committee orders, and those that it did not name come after by receipt', () => {
  const asked = [one(1), one(2, { proposed: 2 }), one(3, { proposed: 1 }), one(4)];
  const entries = allotSlots(asked, { ...plain, rule: 'COMMITTEE' });
  expect(outcome(entries)).toEqual(['r3 GRANTED', 'r2 GRANTED', 'r1 NOT_PROPOSED', 'r4 NOT_PROPOSED']);
});

test('CIV-39 a region stops at its limit while others ask, and gets what is left', () => {
  const asked = [one(1, { region: 'WEOG' }), one(2, { region: 'WEOG' }), one(3, { region: 'AFRICAN' })];
  const terms = { ...plain, mostPerRegion: 1 };
  expect(outcome(allotSlots(asked, terms))).toEqual(['r1 GRANTED', 'r2 REGION_FULL', 'r3 GRANTED']);
  expect(outcome(allotSlots(asked, { ...terms, slots: 3 }))).toEqual(['r1 GRANTED', 'r2 GRANTED', 'r3 GRANTED']);
});

test('CIV-40 those who were not heard in the session come first, however often the others were', () => {
  const asked = [one(1, { spoken: 1 }), one(2, { spoken: 3 }), one(3), one(4)];
  const entries = allotSlots(asked, { ...plain, newVoicesFirst: true });
  expect(outcome(entries)).toEqual(['r3 GRANTED', 'r4 GRANTED', 'r1 NEW_VOICES_FIRST', 'r2 NEW_VOICES_FIRST']);
});

test('CIV-32 CIV-33 CIV-43 who asked twice, may not speak or withdrew is in no order and has a reason', () => {
  const barred = { code: 'STATUS_SUSPENDED', rule: 'CIV-33' };
  const asked = [
    one(1, { withdrawn: true }),
    one(2, { barred }),
    one(3, { organisationId: 'o1' }),
    one(4, { organisationId: 'o1' }),
  ];
  const entries = allotSlots(asked, plain);
  expect(outcome(entries)).toEqual(['r3 GRANTED', 'r1 WITHDRAWN', 'r2 NOT_ELIGIBLE', 'r4 ASKED_TWICE']);
  expect(entries.map(({ rule }) => rule)).toEqual(['CIV-35', 'CIV-43', 'CIV-33', 'CIV-32']);
});

const facts = fc
  .array(
    fc.record({
      organisation: fc.nat(12),
      region: fc.option(fc.constantFrom('AFRICAN', 'ASIA_PACIFIC', 'WEOG')),
      spoken: fc.nat(2),
      proposed: fc.option(fc.nat(20)),
      drawn: fc.stringMatching(/^[0-9a-f]{8}$/),
      barred: fc.constantFrom(null, null, null, { code: 'X', rule: 'CIV-33' }),
      withdrawn: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ organisation, ...rest }, index) => one(index + 1, { organisationId: `o${organisation}`, ...rest })),
  );
const conditions = fc.record({
  rule: fc.constantFrom('ORDER_OF_REQUEST' as const, 'LOT' as const, 'COMMITTEE' as const),
  slots: fc.integer({ min: 1, max: 8 }),
  mostPerRegion: fc.option(fc.integer({ min: 1, max: 3 })),
  newVoicesFirst: fc.boolean(),
});
const grantedOf = (entries: readonly AllotmentEntry[]): string[] =>
  entries.filter(({ outcome: came }) => came === 'GRANTED').map(({ requestId }) => requestId);

test('CIV-32 CIV-34 whatever is asked: no more than the places, none left empty, one of an organization, a reason for each', () => {
  fc.assert(
    fc.property(facts, conditions, (asked, terms) => {
      const entries = allotSlots(asked, terms);
      const granted = grantedOf(entries);
      const of = (id: string): AskedToSpeak | undefined => asked.find((each) => each.id === id);
      const entitled = new Set(asked.filter((a) => !a.withdrawn && !a.barred).map((a) => a.organisationId));
      expect(granted).toHaveLength(Math.min(terms.slots, entitled.size));
      expect(new Set(granted.map((id) => of(id)?.organisationId)).size).toBe(granted.length);
      expect(granted.every((id) => !of(id)?.withdrawn && of(id)?.barred === null)).toBe(true);
      expect(entries.map(({ requestId }) => requestId).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
      expect(entries.every((each) => (each.outcome === 'REFUSED') === (each.reason !== null))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('CIV-35 CIV-36 CIV-38 in whatever order the facts are read, the end is the same', () => {
  fc.assert(
    fc.property(facts, conditions, fc.infiniteStream(fc.nat()), (asked, terms, chance) => {
      const shuffled = asked
        .map((each) => ({ each, key: Number(chance.next().value) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(allotSlots(shuffled, terms)).toEqual(allotSlots(asked, terms));
    }),
    { numRuns: 300 },
  );
});

test('CIV-43 a withdrawal takes a place from nobody, and one more is heard where one more waits', () => {
  fc.assert(
    fc.property(facts, conditions, fc.nat(), (asked, terms, pick) => {
      const before = grantedOf(allotSlots(asked, terms));
      const leaves = before[pick % before.length];
      fc.pre(leaves !== undefined);
      // What the same organization asked besides goes with it; otherwise its second request would come into the order.
      const who = asked.find(({ id }) => id === leaves)?.organisationId;
      const after = grantedOf(
        allotSlots(
          asked.map((each) => (each.organisationId === who ? { ...each, withdrawn: true } : each)),
          terms,
        ),
      );
      expect(before.filter((id) => id !== leaves && !after.includes(id))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('CIV-39 while others of other regions are refused, no region has more than its limit', () => {
  fc.assert(
    fc.property(facts, conditions, (asked, terms) => {
      const entries = allotSlots(asked, terms);
      const { mostPerRegion } = terms;
      fc.pre(mostPerRegion !== null);
      const region = (id: string): string | null => asked.find((each) => each.id === id)?.region ?? null;
      const counts = new Map<string, number>();
      for (const id of grantedOf(entries)) {
        const of = region(id);
        if (of !== null) counts.set(of, (counts.get(of) ?? 0) + 1);
      }
      const over = [...counts].filter(([, count]) => count > (mostPerRegion ?? 0)).map(([name]) => name);
      const refused = entries.filter(({ outcome: came, rank }) => came === 'REFUSED' && rank !== null);
      if (over.length > 0)
        expect(
          refused.every(({ requestId }) => (counts.get(region(requestId) ?? '') ?? 0) >= (mostPerRegion ?? 0)),
        ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
