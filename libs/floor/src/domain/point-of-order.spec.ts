import {
  aFloor,
  aProfile,
  aSlot,
  aTurn,
  after,
  delegate,
  delegationId,
  noon,
  secretariat,
} from '../../../../test/builders/floor-facts.js';
import { callToOrder } from './call-to-order.js';
import { closeMeeting, suspendMeeting } from './conduct-meeting.js';
import { hearPointOfOrder } from './hear-point-of-order.js';
import { interruptedTurn } from './interrupt-turn.js';
import type { MeetingFloor } from './floor-turn.js';
import { raisePointOfOrder } from './raise-point-of-order.js';
import type { PointOfOrderWish } from './raise-point-of-order.js';
import { rulePointOfOrder } from './rule-point-of-order.js';
import { endsAt } from './speech-clock.js';

const point = (name: string) => aSlot(name, { kind: 'POINT_OF_ORDER', listId: null, position: null });
const raised = point('p');
const heard = { ...aTurn('p'), slot: { ...raised, state: 'SPEAKING' as const } };
const wish = (over: Partial<PointOfOrderWish> = {}): PointOfOrderWish => ({
  actor: delegate('AUT'),
  delegationId: delegationId('AUT'),
  category: 'MEMBER',
  ...over,
});

describe('raisePointOfOrder', () => {
  test('FLR-31 at any time, also while somebody speaks or another is raised', () => {
    const floor = aFloor({ holder: aTurn('x'), pointsOfOrder: [raised] });
    expect(raisePointOfOrder(floor, wish(), aProfile()).ok).toBe(true);
    expect(raisePointOfOrder(floor, wish({ actor: secretariat }), aProfile()).ok).toBe(true);
  });
  test.each<[string, string, string, MeetingFloor, PointOfOrderWish]>([
    ['FLR-18', 'MEETING_NOT_OPEN', 'while the meeting is suspended', aFloor({ state: 'SUSPENDED' }), wish()],
    ['FLR-5', 'NOT_OWN_DELEGATION', 'for another', aFloor(), wish({ actor: delegate('FRA') })],
    ['FLR-31', 'POINT_OF_ORDER_CATEGORY', 'by an organisation', aFloor(), wish({ category: 'UN_ENTITY' })],
    ['FLR-31', 'POINT_OF_ORDER_RAISED', 'twice', aFloor({ pointsOfOrder: [point('AUT')] }), wish()],
    [
      'FLR-31',
      'POINT_OF_ORDER_RAISED',
      'while its own is heard',
      aFloor({ holder: { ...heard, slot: { ...point('AUT'), state: 'SPEAKING' } } }),
      wish(),
    ],
  ])('%s %s: not %s', (rule, code, _, floor, given) => {
    expect(raisePointOfOrder(floor, given, aProfile())).toMatchObject({ ok: false, code, rule });
  });
});

describe('hearPointOfOrder', () => {
  test('FLR-33 FLR-34 interrupts the speaker, whose clock stands; the point of order has its own limit', () => {
    const floor = aFloor({ holder: aTurn('x'), pointsOfOrder: [raised] });
    const taken = hearPointOfOrder(floor, raised, { profile: aProfile(), now: after(60) });
    expect(taken).toMatchObject({
      value: {
        holder: { slot: { id: 'p', state: 'SPEAKING' } },
        interrupted: {
          slot: { id: 'x', state: 'INTERRUPTED' },
          clock: { usedMilliseconds: 60_000, runningSince: null },
        },
      },
    });
    expect(taken.ok && endsAt(taken.value.holder.clock)).toEqual(after(240));
  });
  test('FLR-33 a speaker interrupted before stays interrupted', () => {
    const interrupted = interruptedTurn(aTurn('x'), noon);
    const taken = hearPointOfOrder(aFloor({ interrupted, pointsOfOrder: [raised] }), raised, {
      profile: aProfile(),
      now: noon,
    });
    expect(taken).toMatchObject({ value: { interrupted: { slot: { id: 'x' } } } });
  });
  test.each([
    ['FLR-32', 'POINT_OF_ORDER_PENDING', aFloor({ holder: heard }), point('q')],
    ['FLR-32', 'POINT_OF_ORDER_RULED', aFloor(), { ...raised, state: 'SPOKEN' as const }],
    ['FLR-18', 'MEETING_NOT_OPEN', aFloor({ state: 'CLOSED' }), raised],
  ])('%s %s', (rule, code, floor, slot) => {
    expect(hearPointOfOrder(floor, slot, { profile: aProfile(), now: noon })).toMatchObject({ ok: false, code, rule });
  });
});

describe('rulePointOfOrder', () => {
  const interrupted = interruptedTurn(aTurn('x'), after(60));

  test('FLR-32 FLR-33 ruled on, the interrupted speaker goes on with what was left', () => {
    const outcome = rulePointOfOrder(aFloor({ holder: heard, interrupted }), heard.slot, after(100));
    expect(outcome).toMatchObject({
      value: {
        ruled: { id: 'p', state: 'SPOKEN' },
        turn: { slot: { id: 'p' } },
        resumed: { slot: { id: 'x', state: 'SPEAKING' } },
      },
    });
    expect(outcome.ok && outcome.value.resumed && endsAt(outcome.value.resumed.clock)).toEqual(after(340));
  });
  test('FLR-32 unheard, while the speaker speaks on', () => {
    const floor = aFloor({ holder: aTurn('x'), pointsOfOrder: [raised] });
    expect(rulePointOfOrder(floor, raised, noon)).toMatchObject({
      value: { ruled: { state: 'SPOKEN' }, turn: null, resumed: null },
    });
  });
  test('FLR-32 while a further one waits, nobody goes on', () => {
    const floor = aFloor({ holder: heard, interrupted, pointsOfOrder: [point('q')] });
    expect(rulePointOfOrder(floor, heard.slot, noon)).toMatchObject({ value: { resumed: null } });
    const last = aFloor({ interrupted, pointsOfOrder: [point('q')] });
    expect(rulePointOfOrder(last, point('q'), noon)).toMatchObject({ value: { resumed: { slot: { id: 'x' } } } });
  });
  test.each([
    ['FLR-32', 'POINT_OF_ORDER_RULED', 'twice', aFloor(), { ...raised, state: 'SPOKEN' as const }],
    ['FLR-32', 'POINT_OF_ORDER_RULED', 'on a statement', aFloor(), aSlot('a')],
    ['FLR-18', 'MEETING_NOT_OPEN', 'outside the meeting', aFloor({ state: 'CLOSED' }), raised],
  ])('%s %s: no ruling %s', (rule, code, _, floor, slot) => {
    expect(rulePointOfOrder(floor, slot, noon)).toMatchObject({ ok: false, code, rule });
  });

  test.each([suspendMeeting, closeMeeting])('FLR-32 before the ruling the meeting goes on', (act) => {
    expect(act(aFloor({ pointsOfOrder: [raised] }), noon)).toMatchObject({
      code: 'POINT_OF_ORDER_PENDING',
      rule: 'FLR-32',
    });
    expect(act(aFloor({ holder: heard }), noon)).toMatchObject({ code: 'POINT_OF_ORDER_PENDING', rule: 'FLR-32' });
  });
});

describe('callToOrder', () => {
  test('FLR-26 for the time only when it is over, for relevance at any time', () => {
    const floor = aFloor({ holder: aTurn('x') });
    expect(callToOrder(floor, 'OVER_TIME', after(299))).toMatchObject({ code: 'TIME_NOT_OVER', rule: 'FLR-26' });
    expect(callToOrder(floor, 'OVER_TIME', after(300)).ok).toBe(true);
    expect(callToOrder(floor, 'NOT_RELEVANT', noon).ok).toBe(true);
    expect(callToOrder(aFloor(), 'NOT_RELEVANT', noon)).toMatchObject({ code: 'NOBODY_HAS_FLOOR' });
  });
});
