import type { AgendaItemId } from '#kernel';
import { aList, after, noon } from '../../../../test/builders/floor-facts.js';
import { setUpList } from './set-up-list.js';

const item = 'item' as AgendaItemId;
const wish = { itemId: item, titled: false, opensAt: noon, closesAt: after(1), timeLimits: {} };

describe('setUpList', () => {
  test.each([
    ['for an item without a list', wish, []],
    ['after the earlier one is finished', wish, [aList({ itemId: item, state: 'FINISHED' })]],
    ['of its own, beside others', { ...wish, itemId: null, titled: true }, [aList()]],
  ] as const)('FLR-42 a list %s', (_, given, lists) => {
    expect(setUpList(given, lists)).toMatchObject({ ok: true });
  });
  test.each([
    ['FLR-42', 'LIST_EXISTS', 'beside an unfinished one', wish, [aList({ itemId: item, state: 'CLOSED' })]],
    ['FLR-42', 'LIST_TITLE_MISSING', 'without item and title', { ...wish, itemId: null }, []],
    ['FLR-2', 'LIST_TIMES_REVERSED', 'that closes when it opens', { ...wish, closesAt: noon }, []],
    ['FLR-22', 'TIME_LIMIT_OUT_OF_RANGE', 'with a time of 5 seconds', { ...wish, timeLimits: { MEMBER: 5 } }, []],
  ] as const)('%s %s: no list %s', (rule, code, _, given, lists) => {
    expect(setUpList(given, lists)).toMatchObject({ ok: false, code, rule });
  });
});
