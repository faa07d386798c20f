import { aList, after, noon } from '../../../../test/builders/floor-facts.js';
import { closeList, finishList, openList } from './change-list-state.js';
import { listStateAt, listStates, listTransitions } from './speakers-list.js';

describe('the states of a list', () => {
  const act = {
    OPEN: (state: (typeof listStates)[number]) => openList(aList({ state }), noon, 'a late request of a group'),
    CLOSED: (state: (typeof listStates)[number]) => closeList(aList({ state }), noon),
    FINISHED: (state: (typeof listStates)[number]) => finishList(aList({ state }), noon, 0),
  };

  test.each(listStates.flatMap((from) => (['OPEN', 'CLOSED', 'FINISHED'] as const).map((to) => [from, to] as const)))(
    'FLR-1 from %s towards %s is what the table says',
    (from, wanted) => {
      const to = wanted === 'OPEN' && from === 'CLOSED' ? 'REOPENED' : wanted;
      const expected = listTransitions[from].includes(to)
        ? { ok: true, value: to }
        : { ok: false, code: 'LIST_STATE', rule: 'FLR-1', params: { from, to } };
      expect(act[wanted](from)).toEqual(expected);
    },
  );

  test('FLR-1 the table: a planned list can only open, a finished one stays so', () => {
    expect(listTransitions.PLANNED).toEqual(['OPEN']);
    expect(listTransitions.CLOSED).toContain('REOPENED');
    expect(listTransitions.FINISHED).toEqual([]);
  });

  test.each([
    ['before its opening time', 'PLANNED', 1, null, 'PLANNED'],
    ['at its opening time', 'PLANNED', 0, null, 'OPEN'],
    ['at its closing time', 'OPEN', null, 0, 'CLOSED'],
    ['opened and closed by itself', 'PLANNED', -10, -1, 'CLOSED'],
    ['reopened after its closing time', 'REOPENED', null, -10, 'REOPENED'],
    ['without times', 'PLANNED', null, null, 'PLANNED'],
  ] as const)('FLR-2 %s', (_, state, opens, closes, expected) => {
    const list = aList({
      state,
      opensAt: opens === null ? null : after(opens),
      closesAt: closes === null ? null : after(closes),
    });
    expect(listStateAt(list, noon)).toBe(expected);
  });

  test.each([null, '', '   '])('FLR-3 reopening wants a reason, %j is none', (reason) => {
    expect(openList(aList({ state: 'CLOSED' }), noon, reason)).toMatchObject({
      code: 'REASON_REQUIRED',
      rule: 'FLR-3',
    });
  });

  test('FLR-4 a list on which two are left is not finished', () => {
    expect(finishList(aList({ state: 'CLOSED' }), noon, 2)).toEqual({
      ok: false,
      code: 'LIST_NOT_EMPTY',
      rule: 'FLR-4',
      params: { left: 2 },
    });
  });
});
