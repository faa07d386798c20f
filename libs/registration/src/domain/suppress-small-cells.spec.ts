import fc from 'fast-check';
import { computable } from './computable.js';
import type { AlikePeople } from './participation-statistics.js';
import { columnOf, keysOf, sexColumns, statisticsKinds } from './participation-statistics.js';
import { suppressSmallCells } from './suppress-small-cells.js';

const rows = {
  REGION: ['AFRICAN', 'ASIA_PACIFIC', 'NO_STATE'],
  CATEGORY: ['MEMBER_STATE', 'OBSERVER_STATE', 'MEDIA'],
  PARTICIPATION: ['IN_HALL', 'ONLINE_OBSERVER'],
  DAY: ['2027-03-15', '2027-03-16'],
} as const;
const person = (over: Partial<AlikePeople>): AlikePeople => ({
  category: 'MEMBER_STATE',
  region: 'AFRICAN',
  participations: ['IN_HALL'],
  days: ['2027-03-15'],
  sex: 'FEMALE',
  count: 10,
  ...over,
});
const run = (people: readonly AlikePeople[], smallest = 5) => suppressSmallCells(people, { rows, smallest });

test('REG-38 large numbers are all shown, with their sums', () => {
  const { tables, all } = run([person({}), person({ sex: 'MALE', count: 12 })]);
  expect(all).toEqual({ key: 'ALL', total: 22, bySex: { FEMALE: 10, MALE: 12, OTHER: 0, NOT_STATED: 0 } });
  expect(tables[0]).toMatchObject({ by: 'REGION', rows: [{ key: 'AFRICAN', total: 22 }, { total: 0 }, { total: 0 }] });
});

test('REG-38 a small number takes another of its row with it, and others that would give it away', () => {
  const { tables } = run([
    person({ count: 30 }),
    person({ sex: 'MALE', count: 2 }),
    person({ region: 'ASIA_PACIFIC', count: 20 }),
    person({ region: 'ASIA_PACIFIC', sex: 'MALE', count: 40 }),
  ]);
  const region = tables.find(({ by }) => by === 'REGION');
  expect(region?.rows[0]).toEqual({
    key: 'AFRICAN',
    total: 32,
    bySex: { FEMALE: null, MALE: null, OTHER: 0, NOT_STATED: 0 },
  });
  // With the sums of everyone, the other region would tell.
  expect(region?.rows[1]?.bySex).toMatchObject({ FEMALE: null, MALE: null });
});

test('REG-38 nothing follows from numbers that do not tell', () => {
  expect(
    computable(
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      [
        [1, 0, 0],
        [1, 2, 1],
        [1, 0, -1],
      ],
    ),
  ).toEqual([false, true, true]);
});

const some = fc.array(
  fc.record({
    category: fc.constantFrom(...rows.CATEGORY),
    region: fc.constantFrom('AFRICAN', 'ASIA_PACIFIC', null),
    participations: fc.constantFrom(['IN_HALL'], ['ONLINE_OBSERVER'], ['IN_HALL', 'ONLINE_OBSERVER']),
    days: fc.constantFrom(['2027-03-15'], ['2027-03-16'], ['2027-03-15', '2027-03-16']),
    sex: fc.constantFrom('FEMALE', 'MALE', 'OTHER', null),
    count: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 14 },
) as fc.Arbitrary<AlikePeople[]>;

test('REG-38 for any people, no number below the threshold is shown or can be computed, and what is shown is right', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 2, max: 8 }), (people, smallest) => {
      const { tables, all } = run(people, smallest);
      const kinds = [...new Map(people.map((each) => [JSON.stringify({ ...each, sex: 0, count: 0 }), each])).values()];
      const atoms = kinds.flatMap((each) =>
        sexColumns.map((sex) => ({ ...each, sex: sex === 'NOT_STATED' ? null : sex }) as AlikePeople),
      );
      const shown: number[][] = [];
      const small: number[][] = [];
      for (const { by, rows: lines } of [...tables, { by: 'ALL' as const, rows: [all] }])
        for (const line of lines) {
          const belongs = (each: AlikePeople): boolean => by === 'ALL' || keysOf(each, by).includes(line.key);
          shown.push(atoms.map((atom) => Number(belongs(atom))));
          for (const sex of sexColumns) {
            const real = people
              .filter((each) => belongs(each) && columnOf(each) === sex)
              .reduce((total, { count }) => total + count, 0);
            const vector = atoms.map((atom) => Number(belongs(atom) && columnOf(atom) === sex));
            if (line.bySex[sex] === null) {
              if (real > 0 && real < smallest) small.push(vector);
            } else {
              expect(line.bySex[sex]).toBe(real);
              expect(real === 0 || real >= smallest).toBe(true);
              shown.push(vector);
            }
          }
        }
      expect(statisticsKinds.length).toBe(tables.length);
      expect(computable(shown, small)).toEqual(small.map(() => false));
    }),
    { numRuns: 300 },
  );
});
