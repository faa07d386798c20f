import {
  aLine,
  aProfile,
  aSlot,
  delegate,
  delegationId,
  names,
  secretariat,
} from '../../../../test/builders/floor-facts.js';
import { decideReply, requestReply } from './request-reply.js';
import type { ReplyWish } from './request-reply.js';
import { slotStates } from './speaker-slot.js';
import type { SpeakerSlot, SlotState } from './speaker-slot.js';

const wish = (over: Partial<ReplyWish> = {}): ReplyWish => ({
  actor: delegate('AUT'),
  delegationId: delegationId('AUT'),
  category: 'MEMBER',
  repliesTo: delegationId('FRA'),
  ...over,
});
const replyOf = (name: string, state: SlotState, over: Partial<SpeakerSlot> = {}) =>
  aSlot(name, { kind: 'RIGHT_OF_REPLY', state, position: null, ...over });

describe('requestReply', () => {
  test('FLR-28 first, then second, never a third', () => {
    const given = replyOf('AUT', 'SPOKEN');
    expect(requestReply(wish(), [], aProfile())).toEqual({ ok: true, value: { replyNumber: 1 } });
    expect(requestReply(wish(), [given], aProfile())).toEqual({ ok: true, value: { replyNumber: 2 } });
    expect(requestReply(wish(), [given, given], aProfile())).toMatchObject({
      code: 'REPLIES_EXHAUSTED',
      rule: 'FLR-28',
      params: { allowed: 2 },
    });
  });

  test.each<[string, string, string, ReplyWish, SpeakerSlot[]]>([
    ['FLR-5', 'NOT_OWN_DELEGATION', 'for another delegation', wish({ actor: delegate('FRA') }), []],
    ['FLR-27', 'REPLY_CATEGORY', 'of an organisation', wish({ category: 'UN_ENTITY' }), []],
    ['FLR-27', 'REPLY_TO_ITSELF', 'to its own statement', wish({ repliesTo: delegationId('AUT') }), []],
    ['FLR-28', 'REPLY_ALREADY_REQUESTED', 'beside one that waits', wish(), [replyOf('AUT', 'WAITING')]],
    ['FLR-28', 'REPLY_ALREADY_REQUESTED', 'beside one not yet decided', wish(), [replyOf('AUT', 'REQUESTED')]],
  ])('%s %s: refuses a reply %s', (rule, code, _, given, replies) => {
    expect(requestReply(given, replies, aProfile())).toMatchObject({ ok: false, code, rule });
  });

  test('FLR-28 neither statements, nor denied replies, nor those of others count', () => {
    const slots = [replyOf('AUT', 'DENIED'), replyOf('FRA', 'SPOKEN'), ...aLine('AUT')];
    expect(requestReply(wish({ actor: secretariat }), slots, aProfile())).toMatchObject({ value: { replyNumber: 1 } });
  });
});

describe('decideReply', () => {
  test('FLR-27 accorded, it waits in the order of request', () => {
    const [early, late] = [
      replyOf('e', 'REQUESTED', { requestNumber: 4 }),
      replyOf('l', 'WAITING', { requestNumber: 5, position: 1 }),
    ];
    const decided = decideReply(early, [...aLine('a'), early, late], true);
    expect(decided.ok && names(decided.value)).toEqual(['e', 'l']);
    expect(decided.ok && decided.value.map((slot) => [slot.state, slot.position])).toEqual([
      ['WAITING', 1],
      ['WAITING', 2],
    ]);
  });
  test('FLR-27 denied, it is off', () => {
    expect(decideReply(replyOf('e', 'REQUESTED'), [], false)).toMatchObject({ value: [{ state: 'DENIED' }] });
  });
  test.each(slotStates.filter((state) => state !== 'REQUESTED'))('FLR-27 not twice: %s', (state) => {
    expect(decideReply(replyOf('e', state), [], true)).toMatchObject({ code: 'REPLY_DECIDED', rule: 'FLR-27' });
  });
});
