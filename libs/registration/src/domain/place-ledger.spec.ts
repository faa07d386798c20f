import fc from 'fast-check';
import { PlaceLedger } from './place-ledger.js';
import type { InWaitingLine, Registered } from './place-ledger.js';
import { needsOf, slotOf } from './quota-needs.js';
import type { ParticipantCategory, Participation } from './registration-kinds.js';
import type { Quota, WaitingOrder } from './registration-profile.js';
import { inWaitingOrder } from './waiting-order.js';

const days = ['2021-04-12', '2021-04-13'];
const quota = (over: Partial<Quota>): Quota => ({
  key: 'seats',
  counts: ['IN_HALL'],
  per: 'SESSION',
  categories: [],
  places: 2,
  whenFull: 'WAITING_LIST',
  source: 'registration page',
  ...over,
});
const someone = (id: string, over: Partial<Registered> = {}): Registered => ({
  id,
  delegationId: 'a',
  category: 'NGO_SPECIAL',
  participations: ['IN_HALL'],
  days: [],
  ...over,
});
const ledgerOf = (quotas: readonly Quota[], order: WaitingOrder = 'SUBMISSION', lastNumber = 0): PlaceLedger =>
  new PlaceLedger({ quotas, order, sessionDays: days, lastNumber, line: [], taken: new Map(), held: new Map() });
const placesOf = (ledger: PlaceLedger, id: string): string[] =>
  ledger.changes.given
    .filter((each) => each.id === id)
    .flatMap(({ places }) => places.map((p) => `${p.key} ${p.place}`));

test('REG-4 one place of every quota that counts any way of taking part, one for each day where it counts by day', () => {
  const quotas = [
    quota({ key: 'hall', per: 'DELEGATION' }),
    quota({ key: 'ngo', per: 'CATEGORY', categories: ['NGO_SPECIAL'] }),
    quota({ key: 'states', categories: ['MEMBER_STATE'] }),
    quota({ key: 'room', per: 'DAY' }),
    quota({ key: 'speakers', counts: ['PLENARY_SPEAKER', 'COMMITTEE_SPEAKER'] }),
  ];
  const slots = (over: Partial<Registered>): string[] =>
    needsOf(someone('x', over), quotas, days).map(({ key, within }) => `${key}/${within}`);
  expect(slots({})).toEqual(['hall/a', 'ngo/NGO_SPECIAL', 'room/2021-04-12', 'room/2021-04-13']);
  expect(slots({ days: ['2021-04-13'] })).toEqual(['hall/a', 'ngo/NGO_SPECIAL', 'room/2021-04-13']);
  expect(slots({ participations: ['PLENARY_SPEAKER', 'COMMITTEE_SPEAKER'] })).toEqual(['speakers/']);
  expect(slots({ delegationId: null, category: 'MEMBER_STATE' })).toEqual([
    'states/',
    'room/2021-04-12',
    'room/2021-04-13',
  ]);
});

test('REG-5 a full quota refuses with its number and source, or leads to the waiting list, as it says', () => {
  const refusing = ledgerOf([quota({ places: 1, whenFull: 'REFUSE' })]);
  expect(refusing.submit(someone('x'))).toMatchObject({ ok: true, value: 1 });
  expect(refusing.submit(someone('y'))).toMatchObject({
    code: 'QUOTA_FULL',
    rule: 'REG-5',
    params: { quota: 'seats', places: 1, source: 'registration page' },
  });
  const waiting = ledgerOf([quota({ places: 1 })]);
  waiting.submit(someone('x'));
  expect(waiting.submit(someone('y'))).toMatchObject({ ok: true, value: 2 });
  expect([waiting.isWaiting('x'), waiting.isWaiting('y')]).toEqual([false, true]);
  expect(ledgerOf([quota({ places: 0 })]).submit(someone('x'))).toMatchObject({ code: 'QUOTA_FULL' });
});

test('REG-5 those who wait elsewhere count in a quota that refuses: nobody waits who can never have a place', () => {
  const ledger = ledgerOf([
    quota({ places: 0 + 1 }),
    quota({ key: 'own', per: 'DELEGATION', places: 1, whenFull: 'REFUSE' }),
  ]);
  ledger.submit(someone('first', { delegationId: 'b' }));
  ledger.submit(someone('waits', { delegationId: 'a' }));
  expect(ledger.submit(someone('second of a'))).toMatchObject({ code: 'QUOTA_FULL', params: { quota: 'own' } });
});

test('REG-6 a newcomer waits behind somebody who waits for one of the same quotas, though there is a free place', () => {
  const speakers = quota({ key: 'speakers', counts: ['PLENARY_SPEAKER'], places: 1 });
  const ledger = ledgerOf([quota({ places: 2 }), speakers]);
  ledger.submit(someone('speaker', { participations: ['PLENARY_SPEAKER'] }));
  ledger.submit(someone('both', { participations: ['IN_HALL', 'PLENARY_SPEAKER'] }));
  ledger.submit(someone('hall'));
  expect([ledger.isWaiting('both'), ledger.isWaiting('hall')]).toEqual([true, true]);
  ledger.release('speaker');
  expect([ledger.isWaiting('both'), ledger.isWaiting('hall')]).toEqual([false, false]);
});

test.each([
  ['SUBMISSION', ['ngo', 'state']],
  ['CATEGORY', ['state', 'ngo']],
] as const)('REG-6 the published order by %s', (order, expected) => {
  const ledger = ledgerOf([quota({ places: 1 })], order);
  ledger.submit(someone('first'));
  ledger.submit(someone('ngo'));
  ledger.submit(someone('state', { category: 'MEMBER_STATE' }));
  ledger.release('first');
  ledger.release(expected[0]);
  expect(ledger.changes.given.map(({ id }) => id)).toEqual(['first', ...expected]);
});

test('REG-7 a place that is given up goes to the first who waits, under the same number', () => {
  const ledger = ledgerOf([quota({ places: 2 })]);
  for (const id of ['a', 'b', 'c', 'd']) ledger.submit(someone(id));
  ledger.release('a');
  expect(placesOf(ledger, 'c')).toEqual(['seats 1']);
  expect(ledger.isWaiting('d')).toBe(true);
  ledger.change({ ...someone('b', { participations: ['ONLINE_OBSERVER'] }), number: 2 });
  expect(placesOf(ledger, 'd')).toEqual(['seats 2']);
});

test('REG-7 a replacement takes over the very places, or the place in the line, and none that it would need beside', () => {
  const speakers = quota({ key: 'speakers', counts: ['PLENARY_SPEAKER'], places: 5 });
  const ledger = ledgerOf([quota({ places: 1 }), speakers]);
  ledger.submit(someone('a'));
  ledger.submit(someone('b'));
  ledger.submit(someone('c'));
  expect(ledger.handOver('a', someone('x', { participations: ['IN_HALL', 'PLENARY_SPEAKER'] }))).toMatchObject({
    code: 'REPLACEMENT_NEEDS_MORE',
    rule: 'REG-7',
  });
  expect(ledger.handOver('a', someone('x'))).toMatchObject({ ok: true });
  expect(ledger.changes.moved).toEqual([{ from: 'a', to: 'x' }]);
  expect(ledger.handOver('b', someone('y'))).toMatchObject({ ok: true });
  expect([ledger.numberOf('y'), ledger.numberOf('b')]).toEqual([2, null]);
  ledger.release('x');
  expect([ledger.isWaiting('y'), ledger.isWaiting('c')]).toEqual([false, true]);
});

test('REG-6 who has places gets others only where nobody waits for them; who waits and asks for more asks anew', () => {
  const speakers = quota({ key: 'speakers', counts: ['PLENARY_SPEAKER'], places: 1 });
  const ledger = ledgerOf([quota({ places: 1 }), speakers]);
  ledger.submit(someone('a'));
  ledger.submit(someone('b'));
  ledger.submit(someone('c', { participations: ['PLENARY_SPEAKER'] }));
  const both: readonly Participation[] = ['IN_HALL', 'PLENARY_SPEAKER'];
  expect(ledger.change({ ...someone('c', { participations: both }), number: 3 })).toMatchObject({ code: 'QUOTA_FULL' });
  expect(ledger.change({ ...someone('b', { participations: both }), number: 2 })).toMatchObject({ ok: true, value: 4 });
});

test('REG-12 a lowered quota keeps the places taken and gives none until it is below its number', () => {
  const held = (place: number) => [{ key: 'seats', within: '', place }];
  const line: InWaitingLine[] = [{ ...someone('d'), number: 4 }];
  const ledger = new PlaceLedger({
    quotas: [quota({ places: 2 })],
    order: 'SUBMISSION',
    sessionDays: days,
    lastNumber: 4,
    line,
    taken: new Map([['seats\n', new Set([1, 2, 3])]]),
    held: new Map(['a', 'b', 'c'].map((id, index) => [id, held(index + 1)])),
  });
  ledger.promote();
  ledger.release('a');
  expect(ledger.isWaiting('d')).toBe(true);
  ledger.release('b');
  expect(placesOf(ledger, 'd')).toEqual(['seats 1']);
});

const ways: readonly (readonly Participation[])[] = [
  ['IN_HALL'],
  ['PLENARY_SPEAKER'],
  ['IN_HALL', 'PLENARY_SPEAKER'],
  ['IN_HALL', 'COMMITTEE_SPEAKER'],
  ['ONLINE_OBSERVER'],
];
const aPerson = fc.record({
  delegationId: fc.constantFrom('a', 'b', 'c', null),
  category: fc.constantFrom<ParticipantCategory>('MEMBER_STATE', 'NGO_GENERAL', 'NGO_ROSTER'),
  participations: fc.constantFrom(...ways),
  days: fc.constantFrom([], [days[0] as string], [days[1] as string]),
});
const aQuota = fc.record({
  counts: fc.constantFrom<readonly Participation[]>(['IN_HALL'], ['PLENARY_SPEAKER', 'COMMITTEE_SPEAKER']),
  per: fc.constantFrom('DELEGATION' as const, 'CATEGORY' as const, 'SESSION' as const, 'DAY' as const),
  categories: fc.constantFrom<readonly ParticipantCategory[]>([], ['NGO_GENERAL', 'NGO_ROSTER']),
  places: fc.integer({ min: 1, max: 4 }),
  whenFull: fc.constantFrom('REFUSE' as const, 'WAITING_LIST' as const),
});
const aStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ verb: fc.constant('register' as const), who: aPerson }) },
  fc.record({ verb: fc.constantFrom('replace' as const, 'change' as const), of: fc.nat(), who: aPerson }),
  { weight: 2, arbitrary: fc.record({ verb: fc.constantFrom('withdraw' as const, 'reject' as const), of: fc.nat() }) },
  fc.record({ verb: fc.constantFrom('approve' as const, 'promote' as const), of: fc.nat() }),
);

test('REG-4 REG-5 REG-6 REG-7 whatever is registered, approved, replaced, changed, withdrawn, rejected and promoted, no quota is exceeded and nobody overtakes', () => {
  const property = fc.property(
    fc.array(aQuota, { minLength: 1, maxLength: 5 }),
    fc.constantFrom<WaitingOrder>('SUBMISSION', 'CATEGORY'),
    fc.array(aStep, { minLength: 1, maxLength: 60 }),
    (drawn, order, steps) => {
      const quotas = drawn.map((each, index) => quota({ ...each, key: `quota-${index}` }));
      const ledger = ledgerOf(quotas, order);
      /** What the test itself knows: who is in, and with which number. */
      const known = new Map<string, InWaitingLine>();
      let seen = 0;
      for (const [index, step] of steps.entries()) {
        const before = inWaitingOrder(
          [...known.values()].filter(({ id }) => ledger.isWaiting(id)),
          order,
        );
        const ids = [...known.keys()];
        const chosen = 'of' in step ? known.get(ids[step.of % Math.max(1, ids.length)] ?? '') : undefined;
        const id = `r${index}`;
        if (step.verb === 'register') {
          const answer = ledger.submit({ id, ...step.who });
          if (answer.ok) known.set(id, { id, ...step.who, number: answer.value });
        } else if (chosen && step.verb === 'replace') {
          const who = { ...step.who, id, delegationId: chosen.delegationId, category: chosen.category };
          if (ledger.handOver(chosen.id, who).ok) {
            known.delete(chosen.id);
            known.set(id, { ...who, number: chosen.number });
          }
        } else if (chosen && step.verb === 'change') {
          const who = { ...step.who, id: chosen.id, delegationId: chosen.delegationId };
          const answer = ledger.change({ ...who, number: chosen.number });
          if (answer.ok) known.set(chosen.id, { ...who, number: answer.value });
        } else if (chosen && (step.verb === 'withdraw' || step.verb === 'reject')) {
          ledger.release(chosen.id);
          known.delete(chosen.id);
        } else if (step.verb === 'promote') ledger.promote();

        const holders = [...known.values()].filter((who) => !ledger.isWaiting(who.id));
        const line = inWaitingOrder(
          [...known.values()].filter((who) => ledger.isWaiting(who.id)),
          order,
        );
        const used = new Map<string, number>();
        const needs = (who: Registered): string[] => needsOf(who, quotas, days).map(slotOf);
        for (const slot of holders.flatMap(needs)) used.set(slot, (used.get(slot) ?? 0) + 1);
        for (const { key, places } of quotas)
          for (const [slot, count] of used) if (slot.startsWith(`${key}\n`)) expect(count).toBeLessThanOrEqual(places);

        // Whoever got places in this step has nobody ahead who still waits for one of the same.
        const fresh = ledger.changes.given.slice(seen);
        seen = ledger.changes.given.length;
        for (const { id: lucky, places } of fresh) {
          for (const place of places) {
            const limit = quotas.find(({ key }) => key === place.key)?.places ?? 0;
            expect(place.place).toBeLessThanOrEqual(limit);
          }
          const from = before.findIndex((each) => each.id === lucky);
          const ahead = from < 0 ? before : before.slice(0, from);
          const got = new Set(places.map(slotOf));
          const luckyOne = known.get(lucky);
          for (const other of ahead) {
            if (
              order === 'CATEGORY' &&
              luckyOne &&
              from < 0 &&
              inWaitingOrder([luckyOne, other], order)[0] === luckyOne
            )
              continue;
            if (ledger.isWaiting(other.id) && known.get(other.id) === other)
              expect(needs(other).filter((slot) => got.has(slot))).toEqual([]);
          }
        }
        // Nobody waits for nothing: the first in the line lacks a place.
        const [first] = line;
        if (first) {
          const full = needs(first).some((slot) => {
            const limit = quotas.find(({ key }) => slot.startsWith(`${key}\n`))?.places ?? 0;
            return (used.get(slot) ?? 0) >= limit;
          });
          expect(full).toBe(true);
        }
      }
    },
  );
  fc.assert(property, { numRuns: 400, seed: 20210412 });
});
