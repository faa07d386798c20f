import * as fc from 'fast-check';
import {
  aFloor,
  aProfile,
  aSlot,
  aTurn,
  after,
  delegate,
  delegationId,
  secretariat,
} from '../../../../test/builders/floor-facts.js';
import { attachStatement, mayReadStatement } from './attach-statement.js';
import {
  closeMeeting,
  meetingStates,
  meetingTransitions,
  openMeeting,
  resumeMeeting,
  suspendMeeting,
} from './conduct-meeting.js';
import { interruptedTurn } from './interrupt-turn.js';
import { notePresence } from './note-presence.js';
import { readQuorum, share } from './quorum-meter.js';

const hall = (inHall: number, remote = 0, over = {}) => readQuorum({ members: 53, inHall, remote }, aProfile(over));

const formal = { informal: false, declared: false };

describe('quorum', () => {
  test.each([
    ['CND', 53, 18, 27],
    ['CCPCJ', 40, 14, 21],
    ['a body of three', 3, 1, 2],
    ['a body of one', 1, 1, 1],
  ])('FLR-36 FLR-38 %s: of %i members, %i open and %i decide', (_, members, toOpen, toDecide) => {
    expect(readQuorum({ members, inHall: 0, remote: 0 }, aProfile())).toMatchObject({ toOpen, toDecide });
  });

  test.each([
    [17, 0, true, 17, false, false],
    [17, 1, true, 18, true, false],
    [17, 1, false, 17, false, false],
    [26, 1, true, 27, true, true],
    [27, 0, false, 27, true, true],
  ])(
    'FLR-37 %i in the hall, %i remote, remote counts %p: %i present',
    (inHall, remote, counts, present, mayOpen, mayDecide) => {
      expect(hall(inHall, remote, { remoteCountsForQuorum: counts })).toMatchObject({ present, mayOpen, mayDecide });
    },
  );

  test('FLR-38 for any body, a share is the least whole number that satisfies the fraction', () => {
    const fraction = fc.record({
      numerator: fc.integer({ min: 1, max: 9 }),
      denominator: fc.integer({ min: 1, max: 9 }),
      exceeding: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fraction, (members, f) => {
        const satisfied = (count: number) =>
          f.exceeding ? count * f.denominator > members * f.numerator : count * f.denominator >= members * f.numerator;
        const least = share(members, f);
        expect(satisfied(least)).toBe(true);
        expect(satisfied(least - 1)).toBe(false);
      }),
    );
  });
});

describe('the states of a meeting', () => {
  const act = {
    OPEN: (from: (typeof meetingStates)[number]) =>
      from === 'SCHEDULED' ? openMeeting(from, hall(18), formal) : resumeMeeting(from),
    SUSPENDED: (state: (typeof meetingStates)[number]) => suspendMeeting(aFloor({ state }), after(0)),
    CLOSED: (state: (typeof meetingStates)[number]) => closeMeeting(aFloor({ state })),
  };
  test.each(
    meetingStates.flatMap((from) => (['OPEN', 'SUSPENDED', 'CLOSED'] as const).map((to) => [from, to] as const)),
  )('FLR-35 from %s to %s is what the table says', (from, to) => {
    const done = act[to](from);
    expect(done.ok).toBe(meetingTransitions[from].includes(to));
    if (!done.ok) expect(done).toMatchObject({ code: 'MEETING_STATE', rule: 'FLR-35', params: { from, to } });
  });

  test('FLR-35 the table', () => {
    expect(meetingTransitions).toEqual({
      SCHEDULED: ['OPEN'],
      OPEN: ['SUSPENDED', 'CLOSED'],
      SUSPENDED: ['OPEN', 'CLOSED'],
      CLOSED: [],
    });
  });

  test('FLR-36 without the quorum it is not opened, and says how many are missing', () => {
    expect(openMeeting('SCHEDULED', hall(17), formal)).toEqual({
      ok: false,
      code: 'NO_QUORUM',
      rule: 'FLR-36',
      params: { present: 17, needed: 18 },
    });
    expect(openMeeting('OPEN', hall(17), formal)).toMatchObject({ code: 'MEETING_STATE', rule: 'FLR-35' });
  });

  test.each([
    ['informal', { informal: true, declared: false }],
    ['declared quorate by the Chair', { informal: false, declared: true }],
  ])('FLR-36 a meeting that is %s is opened without counting', (_, given) => {
    expect(openMeeting('SCHEDULED', hall(0), given)).toEqual({ ok: true, value: 'OPEN' });
  });

  test('FLR-18 suspended, the speaker is interrupted; closed only when nobody has the floor', () => {
    expect(suspendMeeting(aFloor({ holder: aTurn('x') }), after(60))).toMatchObject({
      value: { interrupted: { slot: { state: 'INTERRUPTED' }, clock: { usedMilliseconds: 60_000 } } },
    });
    expect(closeMeeting(aFloor({ holder: aTurn('x') }))).toMatchObject({ code: 'FLOOR_TAKEN', rule: 'FLR-18' });
    const interrupted = interruptedTurn(aTurn('x'), after(0));
    expect(closeMeeting(aFloor({ state: 'SUSPENDED', interrupted }))).toMatchObject({
      code: 'FLOOR_TAKEN',
      rule: 'FLR-18',
    });
  });
});

describe('notePresence', () => {
  const note = (attendance: 'IN_HALL' | 'REMOTE' | 'ABSENT', actor = delegate('AUT')) => ({
    actor,
    delegationId: delegationId('AUT'),
    attendance,
  });
  test.each([
    ['FLR-37', 'by itself', note('REMOTE'), 'OPEN', 'HYBRID'],
    ['FLR-37', 'by the secretariat', note('IN_HALL', secretariat), 'SCHEDULED', 'IN_PERSON'],
    ['FLR-37', 'gone, whatever the mode', note('ABSENT'), 'SUSPENDED', 'ONLINE'],
  ] as const)('%s is noted %s', (_, __, given, state, mode) => {
    expect(notePresence(given, { state, mode })).toEqual({ ok: true, value: given.attendance });
  });
  test.each([
    ['FLR-5', 'NOT_OWN_DELEGATION', note('IN_HALL', delegate('FRA')), 'OPEN', 'HYBRID'],
    ['FLR-37', 'MEETING_CLOSED', note('IN_HALL'), 'CLOSED', 'HYBRID'],
    ['FLR-9', 'ATTENDANCE_NOT_AVAILABLE', note('REMOTE'), 'OPEN', 'IN_PERSON'],
    ['FLR-9', 'ATTENDANCE_NOT_AVAILABLE', note('IN_HALL'), 'OPEN', 'ONLINE'],
  ] as const)('%s %s', (rule, code, given, state, mode) => {
    expect(notePresence(given, { state, mode })).toMatchObject({ ok: false, code, rule });
  });
});

describe('attachStatement', () => {
  const by = (actor = delegate('a')) => ({ actor, profile: aProfile() });
  test.each([delegate('a'), secretariat])(
    'FLR-40 by the delegation or the secretariat, without outer space',
    (actor) => {
      expect(attachStatement(aSlot('a'), '  Chair,  \n', by(actor))).toEqual({ ok: true, value: 'Chair,' });
    },
  );
  test.each([
    ['FLR-5', 'NOT_OWN_DELEGATION', 'text', delegate('b')],
    ['FLR-40', 'STATEMENT_EMPTY', ' \n ', delegate('a')],
    ['FLR-40', 'STATEMENT_TOO_LONG', 'x'.repeat(1001), delegate('a')],
  ])('%s %s', (rule, code, text, actor) => {
    expect(attachStatement(aSlot('a'), text, by(actor))).toMatchObject({ ok: false, code, rule });
  });
  test.each([
    ['WAITING', delegate('b'), false, false],
    ['WAITING', delegate('a'), false, true],
    ['WAITING', secretariat, false, true],
    ['SPEAKING', delegate(), true, true],
    ['SPEAKING', delegate(), false, false],
    ['SPOKEN', delegate(), false, true],
  ] as const)('FLR-40 %s, read by %p, an interpreter %p: %p', (state, reader, interprets, may) => {
    expect(mayReadStatement(aSlot('a', { state }), { ...reader, interprets })).toBe(may);
  });
});
