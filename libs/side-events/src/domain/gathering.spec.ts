import fc from 'fast-check';
import { checkDoor, checkHost, enterGathering } from './enter-gathering.js';
import { guestSources, mayBeConnected } from './gathering-rights.js';
import { guestOf, identityOf } from './gathering.js';
import type { Gathering, Guest } from './gathering.js';
import { guestsSeen } from './guests-seen.js';
import { answerConsent, askConsent, beginRecording, recordingAfter } from './record-gathering.js';
import { admitGuest, dismissGuest, giveMicrophone, handsInOrder, raiseHand, setPart } from './run-gathering.js';

const at = (time: string): Date => new Date(`2027-03-10T${time}:00Z`);
const now = at('13:20');
const gathering = (over: Partial<Gathering> = {}): Gathering => ({
  startsAt: at('13:10'),
  endsAt: at('14:00'),
  doorMinutes: 15,
  endedAt: null,
  recording: 'OFF',
  ...over,
});
const guest = (over: Partial<Guest> = {}): Guest => ({
  id: 'g',
  part: 'ATTENDEE',
  standing: 'ADMITTED',
  microphone: false,
  handRaisedAt: null,
  consent: 'NONE',
  present: true,
  ...over,
});
const host = guest({ part: 'HOST' });

test.each([
  ['12:54', {}, 'DOOR_CLOSED'],
  ['12:55', {}, null],
  ['13:59', {}, null],
  ['14:00', {}, 'GATHERING_OVER'],
  ['13:30', { endedAt: at('13:29') }, 'GATHERING_OVER'],
  ['12:39', { doorMinutes: 30 }, 'DOOR_CLOSED'],
] as const)('SDE-70 the door at %s with %j: %s', (time, over, code) => {
  expect(checkDoor(gathering(over), at(time))).toMatchObject(code ? { ok: false, code, rule: 'SDE-70' } : { ok: true });
});

describe('entering', () => {
  const enter = (who: Partial<Parameters<typeof enterGathering>[1]>): unknown =>
    enterGathering(gathering(), { organizes: false, placed: false, before: null, ...who }, now);

  test('SDE-71 nobody without a place comes in', () => {
    expect(enter({})).toMatchObject({ ok: false, code: 'NO_PLACE_ONLINE', rule: 'SDE-71' });
  });
  test('SDE-72 an attendee waits, an organizer does not', () => {
    expect(enter({ placed: true })).toEqual({ ok: true, value: { part: 'ATTENDEE', standing: 'WAITING' } });
    expect(enter({ organizes: true })).toEqual({ ok: true, value: { part: 'HOST', standing: 'ADMITTED' } });
  });
  test('SDE-72 who was admitted comes back without waiting, a panellist as a panellist', () => {
    const before = { part: 'ATTENDEE', standing: 'ADMITTED', consent: 'NONE' } as const;
    expect(enter({ placed: true, before })).toMatchObject({ value: { standing: 'ADMITTED' } });
    const panellist = { part: 'PANELLIST', standing: 'ADMITTED', consent: 'NONE' } as const;
    expect(enter({ before: panellist })).toMatchObject({ value: { part: 'PANELLIST', standing: 'ADMITTED' } });
  });
  test('SDE-78 who was sent out does not come back', () => {
    const before = { part: 'ATTENDEE', standing: 'DISMISSED', consent: 'NONE' } as const;
    expect(enter({ placed: true, before })).toMatchObject({ code: 'SENT_OUT', rule: 'SDE-78' });
  });
});

test.each([
  ['a host', host, true],
  ['a co-host', guest({ part: 'COHOST' }), true],
  ['a panellist', guest({ part: 'PANELLIST' }), false],
  ['an attendee', guest(), false],
  ['nobody', null, false],
])('SDE-76 %s runs the gathering: %s', (_, who, may) => {
  expect(checkHost(who).ok).toBe(may);
});

test('SDE-73 who publishes', () => {
  const may = (who: Partial<Guest>, over: Partial<Gathering> = {}): readonly string[] =>
    guestSources(gathering(over), guest(who), now);
  expect(may({ part: 'HOST' })).toContain('SCREEN');
  expect(may({ part: 'PANELLIST' })).toContain('MICROPHONE');
  expect(may({})).toEqual([]);
  expect(may({ microphone: true })).toEqual(['MICROPHONE', 'CAMERA']);
  expect(may({ part: 'PANELLIST', standing: 'WAITING' })).toEqual([]);
  expect(may({ microphone: true, standing: 'DISMISSED' })).toEqual([]);
  expect(may({ part: 'HOST' }, { endedAt: at('13:19') })).toEqual([]);
});

test('SDE-77 the line is cut for who waits, who was sent out, and for all at the end', () => {
  expect(mayBeConnected(gathering(), guest(), now)).toBe(true);
  expect(mayBeConnected(gathering(), guest({ standing: 'WAITING' }), now)).toBe(false);
  expect(mayBeConnected(gathering(), guest({ standing: 'DISMISSED' }), now)).toBe(false);
  expect(mayBeConnected(gathering(), host, at('14:00'))).toBe(false);
});

test('SDE-74 hands are raised by those who need them, keep their place, and stand in order', () => {
  expect(raiseHand(guest(), now)).toEqual({ ok: true, value: { handRaisedAt: now } });
  expect(raiseHand(guest({ handRaisedAt: at('13:11') }), now)).toEqual({ ok: true, value: {} });
  expect(raiseHand(guest({ part: 'PANELLIST' }), now)).toMatchObject({ code: 'HAND_NOT_NEEDED', rule: 'SDE-74' });
  expect(raiseHand(guest({ standing: 'WAITING' }), now)).toMatchObject({ code: 'NOT_IN_THE_ROOM' });
  const hands = [
    guest({ id: 'c', handRaisedAt: at('13:12') }),
    guest({ id: 'b', handRaisedAt: at('13:11') }),
    guest({ id: 'a', handRaisedAt: at('13:12') }),
    guest({ id: 'd' }),
  ];
  expect(handsInOrder(hands).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('SDE-75 the microphone takes the hand down; nobody in the lobby gets one', () => {
  const raised = guest({ handRaisedAt: now });
  expect(giveMicrophone(gathering(), raised)).toEqual({ ok: true, value: { microphone: true, handRaisedAt: null } });
  expect(giveMicrophone(gathering(), host)).toEqual({ ok: true, value: {} });
  expect(giveMicrophone(gathering(), guest({ standing: 'WAITING' }))).toMatchObject({ rule: 'SDE-75' });
});

test('SDE-76 parts are given and taken, but a host by right stays one', () => {
  expect(setPart(guest({ standing: 'WAITING' }), 'PANELLIST')).toMatchObject({
    value: { part: 'PANELLIST', standing: 'ADMITTED' },
  });
  expect(setPart(guest({ part: 'COHOST' }), 'ATTENDEE')).toMatchObject({ value: { part: 'ATTENDEE' } });
  expect(setPart(host, 'ATTENDEE')).toMatchObject({ code: 'HOST_STAYS', rule: 'SDE-76' });
  expect(setPart(guest({ standing: 'DISMISSED' }), 'PANELLIST')).toMatchObject({ code: 'SENT_OUT' });
});

test('SDE-78 a guest who is sent out loses microphone and hand; hosts are not sent out', () => {
  expect(dismissGuest(guest({ microphone: true, handRaisedAt: now }))).toEqual({
    ok: true,
    value: { standing: 'DISMISSED', microphone: false, handRaisedAt: null },
  });
  expect(dismissGuest(guest({ part: 'COHOST' }))).toMatchObject({ code: 'HOST_STAYS', rule: 'SDE-78' });
});

describe('recording', () => {
  const asked = gathering({ recording: 'ASKED' });
  const on = gathering({ recording: 'ON' });
  const given = guest({ consent: 'GIVEN' });

  test('SDE-80 begins with the consent of everybody in the room, and not before it was asked', () => {
    expect(askConsent(gathering())).toEqual({ ok: true, value: 'ASKED' });
    expect(askConsent(on)).toMatchObject({ code: 'RECORDING_UNDER_WAY' });
    expect(beginRecording(gathering(), [given])).toMatchObject({ code: 'CONSENT_NOT_ASKED', rule: 'SDE-80' });
    expect(beginRecording(asked, [given, guest(), guest({ consent: 'DECLINED' })])).toMatchObject({
      code: 'CONSENTS_MISSING',
      params: { missing: 2 },
    });
    expect(beginRecording(asked, [given, guest({ standing: 'WAITING' }), guest({ present: false })])).toEqual({
      ok: true,
      value: 'ON',
    });
  });

  test('SDE-81 while it is recorded nobody comes in or speaks without consent', () => {
    const waits = guest({ standing: 'WAITING' });
    expect(admitGuest(on, waits)).toMatchObject({ code: 'CONSENT_MISSING', rule: 'SDE-81' });
    expect(admitGuest(on, { ...waits, consent: 'GIVEN' })).toEqual({ ok: true, value: { standing: 'ADMITTED' } });
    expect(admitGuest(gathering(), waits)).toEqual({ ok: true, value: { standing: 'ADMITTED' } });
    expect(giveMicrophone(on, guest({ consent: 'DECLINED' }))).toMatchObject({ rule: 'SDE-81' });
    expect(recordingAfter('ON', [given, guest()])).toBe('ASKED');
    expect(recordingAfter('ON', [given, guest({ present: false })])).toBe('ON');
  });

  test('SDE-82 who takes consent back in the room ends the recording; in the lobby it goes on', () => {
    expect(answerConsent(on, given, 'DECLINED')).toEqual({ ok: true, value: 'OFF' });
    expect(answerConsent(on, guest({ standing: 'WAITING' }), 'DECLINED')).toEqual({ ok: true, value: 'ON' });
    expect(answerConsent(asked, guest(), 'GIVEN')).toEqual({ ok: true, value: 'ASKED' });
    expect(answerConsent(gathering(), guest(), 'GIVEN')).toMatchObject({ code: 'CONSENT_NOT_ASKED' });
  });

  test('SDE-80 SDE-81 whatever happens, nothing is recorded while somebody in the room has not consented', () => {
    const people = fc.array(
      fc.record({
        consent: fc.constantFrom('NONE', 'GIVEN', 'DECLINED'),
        standing: fc.constantFrom('WAITING', 'ADMITTED', 'DISMISSED'),
        present: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(people, fc.constantFrom('OFF', 'ASKED', 'ON'), (drawn, recording) => {
        const guests = drawn.map((each) => guest(each));
        const decision = beginRecording(gathering({ recording }), guests);
        const after = decision.ok ? decision.value : recordingAfter(recording, guests);
        const lacking = guests.some((g) => g.standing === 'ADMITTED' && g.present && g.consent !== 'GIVEN');
        expect(after === 'ON' && lacking).toBe(false);
      }),
    );
  });
});

test('SDE-79 the identity at the SFU is a guest of ours or nobody', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(guestOf(identityOf(id))).toBe(id);
  expect(guestOf('guest:x')).toBeNull();
  expect(guestOf(`delegate:${id}`)).toBeNull();
});

test('SDE-83 hosts see everybody, the room those who speak, the lobby nobody', () => {
  const waiting = guest({ id: 'w', standing: 'WAITING' });
  const listener = guest({ id: 'l' });
  const all = [
    { ...host, id: 'h' },
    guest({ id: 'p', part: 'PANELLIST' }),
    guest({ id: 'm', microphone: true }),
    listener,
    waiting,
    guest({ id: 'gone', standing: 'DISMISSED', present: false }),
    guest({ id: 'away', present: false }),
  ];
  const seen = (me: Guest): string =>
    guestsSeen(me, all, 'ASKED')
      .guests.map(({ id }) => id)
      .join(' ');
  expect(seen({ ...host, id: 'h' })).toBe('h p m l w gone');
  expect(seen(listener)).toBe('h p m l');
  expect(seen(waiting)).toBe('w');
  expect(guestsSeen({ ...host, id: 'h' }, all, 'ASKED')).toMatchObject({ present: 4, waiting: 1, withoutConsent: 4 });
  expect(guestsSeen(waiting, all, 'OFF')).toMatchObject({ present: 0, waiting: 0, withoutConsent: 0 });
});
