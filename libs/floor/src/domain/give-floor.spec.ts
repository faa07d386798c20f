import { aFloor, aLine, aProfile, aSlot, aTurn, after, names, noon } from '../../../../test/builders/floor-facts.js';
import { checkVersion } from './check-version.js';
import { meetingStates } from './conduct-meeting.js';
import { endAtLimit, endFloor, returnToList } from './end-floor.js';
import { giveFloor, nextSlot } from './give-floor.js';
import { interruptedTurn } from './interrupt-turn.js';
import type { MeetingFloor } from './floor-turn.js';
import type { SpeakerSlot } from './speaker-slot.js';
import { endsAt, usedMilliseconds } from './speech-clock.js';

const line = aLine('a', 'b', 'c');
const [first = aSlot('a'), second = aSlot('b')] = line;
const reply = aSlot('r', { kind: 'RIGHT_OF_REPLY', replyNumber: 2 });
const raised = aSlot('p', { kind: 'POINT_OF_ORDER', listId: null });
const by = { profile: aProfile(), now: noon };
const give = (floor: MeetingFloor, slot: SpeakerSlot, slots = line, reason: string | null = null) =>
  giveFloor(floor, { slot, slots, timeLimits: {}, reason }, by);

describe('giveFloor', () => {
  test('FLR-20 the first gets the floor, with the time of its category', () => {
    const given = give(aFloor(), first);
    expect(given).toMatchObject({ value: { slot: { id: 'a', state: 'SPEAKING', position: null } } });
    expect(given.ok && endsAt(given.value.clock)).toEqual(after(300));
  });

  test.each(meetingStates.filter((state) => state !== 'OPEN'))('FLR-18 nobody while the meeting is %s', (state) => {
    expect(give(aFloor({ state }), first)).toMatchObject({
      code: 'MEETING_NOT_OPEN',
      rule: 'FLR-18',
      params: { state },
    });
  });

  test.each<[string, string, string, MeetingFloor, SpeakerSlot, readonly SpeakerSlot[]]>([
    ['FLR-19', 'FLOOR_TAKEN', 'while someone has it', aFloor({ holder: aTurn('x') }), first, line],
    [
      'FLR-32',
      'POINT_OF_ORDER_PENDING',
      'before a point of order is ruled on',
      aFloor({ pointsOfOrder: [raised] }),
      first,
      line,
    ],
    [
      'FLR-32',
      'POINT_OF_ORDER_PENDING',
      'while a point of order is heard',
      aFloor({ holder: { ...aTurn('p'), slot: { ...raised, state: 'SPEAKING' } } }),
      first,
      line,
    ],
    [
      'FLR-33',
      'SPEAKER_INTERRUPTED',
      'to another than the interrupted',
      aFloor({ interrupted: interruptedTurn(aTurn('x'), noon) }),
      first,
      line,
    ],
    ['FLR-20', 'SLOT_NOT_WAITING', 'to one who has spoken', aFloor(), aSlot('a', { state: 'SPOKEN' }), line],
    ['FLR-20', 'REASON_REQUIRED', 'out of turn without a reason', aFloor(), second, line],
    ['FLR-29', 'REPLY_BEFORE_LIST_ENDS', 'for a reply while the list runs', aFloor(), reply, [...line, reply]],
  ])('%s %s: not %s', (rule, code, _, floor, slot, slots) => {
    expect(give(floor, slot, [...slots])).toMatchObject({ ok: false, code, rule });
  });

  test('FLR-20 out of turn with a reason', () => {
    expect(give(aFloor(), second, line, 'the first is on the way')).toMatchObject({ value: { slot: { id: 'b' } } });
  });

  test('FLR-22 the limit of the list goes before that of the body', () => {
    const given = giveFloor(aFloor(), { slot: first, slots: line, timeLimits: { MEMBER: 120 }, reason: null }, by);
    expect(given.ok && endsAt(given.value.clock)).toEqual(after(120));
  });

  test('FLR-29 FLR-30 a reply after the list, with the limit of its number', () => {
    const given = give(aFloor(), reply, [reply]);
    expect(given.ok && endsAt(given.value.clock)).toEqual(after(300));
  });

  test('FLR-29 a reply at once where the body does not wait for the list', () => {
    const profile = aProfile({ repliesAfterList: false });
    const given = giveFloor(
      aFloor(),
      { slot: reply, slots: [...line, reply], timeLimits: {}, reason: null },
      { profile, now: noon },
    );
    expect(given.ok).toBe(true);
  });

  test('FLR-33 back to the interrupted, who goes on with what was left', () => {
    const interrupted = interruptedTurn(aTurn('x'), after(100));
    const given = giveFloor(
      aFloor({ interrupted }),
      { slot: interrupted.slot, slots: line, timeLimits: {}, reason: null },
      { profile: aProfile(), now: after(500) },
    );
    expect(given.ok && endsAt(given.value.clock)).toEqual(after(700));
  });
});

describe('nextSlot', () => {
  const interrupted = interruptedTurn(aTurn('x'), noon);
  test.each<[string, MeetingFloor, SpeakerSlot[], string]>([
    ['the interrupted', aFloor({ interrupted }), line, 'x'],
    ['the first of the list, whatever the order of storage', aFloor(), line.toReversed(), 'a'],
    ['after the list, the first reply', aFloor(), [aSlot('d', { state: 'SPOKEN' }), reply], 'r'],
  ])('FLR-20 FLR-29 is %s', (_, floor, slots, id) => {
    expect(nextSlot(floor, slots)).toMatchObject({ value: { id } });
  });
  test('FLR-20 nobody when nobody waits', () => {
    expect(nextSlot(aFloor(), [aSlot('a', { state: 'ABSENT' })])).toMatchObject({ code: 'LIST_EMPTY', rule: 'FLR-20' });
  });
});

describe('the end', () => {
  test('FLR-21 the clock stands at what was used', () => {
    const over = endFloor(aFloor({ holder: aTurn('a') }), after(42));
    expect(over).toMatchObject({ value: { slot: { state: 'SPOKEN' } } });
    expect(over.ok && usedMilliseconds(over.value.clock, after(9999))).toBe(42_000);
  });
  test('FLR-21 an interrupted speaker who does not come back is ended too', () => {
    const interrupted = interruptedTurn(aTurn('x'), after(10));
    expect(endFloor(aFloor({ interrupted }), after(99))).toMatchObject({
      value: { slot: { id: 'x' }, clock: { usedMilliseconds: 10_000 } },
    });
  });
  test.each([endFloor, (floor: MeetingFloor, now: Date) => endAtLimit(floor, aProfile(), now)])(
    'FLR-21 nobody has the floor: nothing to end',
    (end) => {
      expect(end(aFloor(), noon)).toMatchObject({ code: 'NOBODY_HAS_FLOOR', rule: 'FLR-21' });
    },
  );
  test('FLR-32 a point of order ends by its ruling', () => {
    const holder = aTurn('p', { kind: 'POINT_OF_ORDER' });
    expect(endFloor(aFloor({ holder }), noon)).toMatchObject({ code: 'POINT_OF_ORDER_PENDING', rule: 'FLR-32' });
    expect(returnToList(aFloor({ holder }), line)).toMatchObject({ code: 'POINT_OF_ORDER_PENDING', rule: 'FLR-32' });
  });

  test('FLR-26 at the limit the floor ends by itself, at the limit however late it is noticed', () => {
    const over = endAtLimit(aFloor({ holder: aTurn('a') }), aProfile(), after(1000));
    expect(over.ok && usedMilliseconds(over.value.clock, after(1000))).toBe(300_000);
  });
  test.each([
    ['before the limit', 299, true, 'STATEMENT'],
    ['where the body does not close', 400, false, 'STATEMENT'],
    ['for a point of order', 400, true, 'POINT_OF_ORDER'],
  ] as const)('FLR-26 not %s', (_, seconds, closesAtLimit, kind) => {
    expect(
      endAtLimit(aFloor({ holder: aTurn('a', { kind }) }), aProfile({ closesAtLimit }), after(seconds)),
    ).toMatchObject({
      code: 'TIME_NOT_OVER',
      rule: 'FLR-26',
    });
  });

  test('FLR-20 given by mistake, the speaker returns to the head of the list', () => {
    const back = returnToList(aFloor({ holder: aTurn('x') }), line);
    expect(back.ok && names(back.value)).toEqual(['x', 'a', 'b', 'c']);
    expect(back.ok && back.value[0]).toMatchObject({ state: 'WAITING', held: 'RETURNED', position: 1 });
  });
});

describe('checkVersion', () => {
  const version = { current: 9, decisive: 7 };
  test.each([7, 8, 9, null])('FLR-39 accepts a picture on which the floor was as it is: %p', (seen) => {
    expect(checkVersion(version, seen).ok).toBe(true);
  });
  test.each([6, 10, 0, -1])('FLR-39 refuses %p and says what stands', (seen) => {
    expect(checkVersion(version, seen)).toEqual({
      ok: false,
      code: 'STALE_VERSION',
      rule: 'FLR-39',
      params: { current: 9, seen },
    });
  });
});
