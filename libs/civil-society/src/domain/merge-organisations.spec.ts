import fc from 'fast-check';
import { checkMerge, mergeClashes, mergePlan } from './merge-organisations.js';
import type { MergedSide } from './merge-organisations.js';

const side = (id: string, more: Partial<MergedSide> = {}): MergedSide => ({
  id,
  mergedInto: null,
  statuses: [],
  suspensions: [],
  participations: [],
  links: [],
  ...more,
});
const special = (id: string, from: string, until: string | null = null) =>
  ({ id, status: 'SPECIAL', from, until }) as const;

test('CIV-15 one is merged into another that is there itself', () => {
  expect(checkMerge(side('a'), side('b'))).toMatchObject({ ok: true });
  expect(checkMerge(side('a'), side('a'))).toMatchObject({ code: 'MERGE_WITH_ITSELF' });
  expect(checkMerge(side('a', { mergedInto: 'c' }), side('b'))).toMatchObject({ code: 'ORGANISATION_MERGED' });
  expect(checkMerge(side('a'), side('b', { mergedInto: 'c' }))).toMatchObject({ code: 'ORGANISATION_MERGED' });
});

describe('CIV-16 what stands in the way is listed, all of it', () => {
  test('two statuses at one time, and two participations in one session', () => {
    const kept = side('a', {
      statuses: [special('s1', '2011-07-25')],
      participations: [{ id: 'p1', sessionId: 'cnd-64', session: 'Sixty-fourth session' }],
    });
    const dissolved = side('b', {
      statuses: [{ id: 's2', status: 'ROSTER', from: '2000-01-01', until: '2012-01-01' }],
      participations: [
        { id: 'p2', sessionId: 'cnd-64', session: 'Sixty-fourth session' },
        { id: 'p3', sessionId: 'cnd-63', session: 'Sixty-third session' },
      ],
    });
    expect(mergeClashes(kept, dissolved)).toEqual([
      { kind: 'STATUS', what: 'SPECIAL 2011-07-25 – / ROSTER 2000-01-01 – 2012-01-01' },
      { kind: 'PARTICIPATION', what: 'Sixty-fourth session' },
    ]);
  });

  test('one status after the other, and the same twice, do not', () => {
    const kept = side('a', { statuses: [special('s1', '2011-07-25')] });
    const earlier = { id: 's2', status: 'ROSTER', from: '2000-01-01', until: '2011-07-25' } as const;
    expect(mergeClashes(kept, side('b', { statuses: [earlier, special('s3', '2011-07-25')] }))).toEqual([]);
  });
});

const link = fc.record({
  personId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  state: fc.constantFrom('ASKED', 'VERIFIED', 'REFUSED', 'ENDED'),
} as const);
const links = (prefix: string) =>
  fc
    .uniqueArray(link, { selector: ({ personId }) => personId })
    .map((found) => found.map((each) => ({ ...each, id: prefix + each.personId })));

test('CIV-15 after a merging everybody has exactly one link, and it is their better one', () => {
  const rank = ['REFUSED', 'ENDED', 'ASKED', 'VERIFIED'];
  fc.assert(
    fc.property(links('a'), links('b'), (own, theirs) => {
      const plan = mergePlan(side('a', { links: own }), side('b', { links: theirs }));
      const gone = [...plan.droppedLinks, ...plan.replacedLinks];
      const left = [...own, ...theirs].filter(({ id }) => !gone.includes(id));
      const before = Map.groupBy([...own, ...theirs], ({ personId }) => personId);
      expect(left.map(({ personId }) => personId).toSorted()).toEqual([...before.keys()].toSorted());
      for (const { personId, state } of left) {
        const best = Math.max(...(before.get(personId) ?? []).map((each) => rank.indexOf(each.state)));
        expect(rank.indexOf(state)).toBe(best);
      }
    }),
  );
});

test('CIV-15 a status that both have alike is kept once', () => {
  const kept = side('a', { statuses: [special('s1', '2011-07-25')] });
  const dissolved = side('b', { statuses: [special('s2', '2011-07-25'), special('s3', '2000-01-01', '2005-01-01')] });
  expect(mergePlan(kept, dissolved).droppedStatuses).toEqual(['s2']);
});
