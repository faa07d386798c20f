import { asHappened } from './as-happened.js';
import { checkFloating, checkGate } from './check-gate.js';
import { enterGate } from './enter-gate.js';
import type { Entering } from './enter-gate.js';
import type { FloatingFacts, GateFacts, PersonFacts } from './gate-kinds.js';
import { localTime, toldTime } from './local-time.js';
import { undoScan } from './undo-scan.js';

const gate: GateFacts = {
  id: 'g',
  closed: false,
  categories: [],
  hallOnly: false,
  floating: false,
  capacity: null,
  undoMinutes: 10,
  inside: 0,
};
const person: PersonFacts = {
  registrationId: 'me',
  name: 'AUSTRIA, Delegate 1',
  category: 'MEMBER_STATE',
  participations: ['IN_HALL'],
  days: [],
  delegationId: 'd',
  badgeState: 'VALID',
  reissued: false,
  insideSince: null,
};
const free: FloatingFacts = { id: 'f1', number: 1, holderId: null, holder: null, since: null };
const held: FloatingFacts = { ...free, holderId: 'other', holder: 'Other', since: new Date('2021-04-12T08:00:00Z') };
const at = (over: {
  gate?: Partial<GateFacts>;
  person?: Partial<PersonFacts>;
  more?: Partial<Entering>;
}): Entering => ({
  gate: { ...gate, ...over.gate },
  person: { ...person, ...over.person },
  floating: [],
  day: '2021-04-12',
  carried: null,
  handOver: false,
  override: false,
  told: (moment) => moment.toISOString().slice(11, 16),
  ...over.more,
});
const floating = { gate: { floating: true } };

test.each([
  ['GAT-5 nobody without a badge', { person: { badgeState: null } }, 'BADGE_NONE'],
  ['GAT-5 nobody whose badge is suspended', { person: { badgeState: 'SUSPENDED' } }, 'BADGE_SUSPENDED'],
  ['GAT-5 nobody whose badge has ended', { person: { badgeState: 'WITHDRAWN' } }, 'BADGE_ENDED'],
  ['GAT-2 nobody with an older badge', { person: { badgeState: 'WITHDRAWN', reissued: true } }, 'BADGE_REISSUED'],
  ['GAT-6 nobody through a closed gate', { gate: { closed: true } }, 'GATE_CLOSED'],
  ['GAT-6 nobody of another category', { gate: { categories: ['MEDIA'] } }, 'GATE_CATEGORY'],
  [
    'GAT-6 nobody from a distance',
    { gate: { hallOnly: true }, person: { participations: ['ONLINE_OBSERVER'] } },
    'NOT_FOR_THE_HALL',
  ],
  ['GAT-6 nobody on another day', { person: { days: ['2021-04-13'] } }, 'NOT_ON_THIS_DAY'],
  ['GAT-7 nobody twice', { person: { insideSince: new Date('2021-04-12T07:00:00Z') } }, 'ALREADY_INSIDE'],
  ['GAT-8 nobody above the capacity', { gate: { capacity: 5, inside: 5 } }, 'ROOM_FULL'],
  ['GAT-9 nobody without a floating badge', { ...floating, more: { floating: [held] } }, 'FLOATING_TAKEN'],
  [
    'GAT-9 nobody with that of another delegation',
    { ...floating, more: { floating: [free], carried: 'f9' } },
    'FLOATING_OF_OTHERS',
  ],
] as const)('%s', (_, over, code) => {
  expect(enterGate(at(over as Parameters<typeof at>[0]))).toMatchObject({ ok: false, code });
});

test.each([
  ['anyone approved where nothing is asked', {}, { floatingBadgeId: null, overCapacity: false }],
  [
    'those of the category, in the hall, on their day',
    {
      gate: { categories: ['MEMBER_STATE'], hallOnly: true },
      person: { days: ['2021-04-12'] },
    },
    {},
  ],
  ['the last one who fits', { gate: { capacity: 5, inside: 4 } }, { overCapacity: false }],
  ['those whose category has no floating badges', floating, { floatingBadgeId: null }],
] as const)('GAT-6 lets in %s', (_, over, entry) => {
  expect(enterGate(at(over as Parameters<typeof at>[0]))).toMatchObject({ ok: true, value: entry });
});

test('GAT-8 a supervisor lets in above the capacity, and it is known that it was above', () => {
  const over = { gate: { capacity: 5, inside: 5 }, more: { override: true } };
  expect(enterGate(at(over))).toMatchObject({ ok: true, value: { overCapacity: true } });
});

test('GAT-9 who enters takes a free floating badge, or the very one shown; who has one needs no other', () => {
  const second = { ...free, id: 'f2', number: 2 };
  const taking = (more: Partial<Entering>) => enterGate(at({ ...floating, more }));
  expect(taking({ floating: [held, second] })).toMatchObject({ value: { floatingBadgeId: 'f2', displaced: null } });
  expect(taking({ floating: [free, second], carried: 'f2' })).toMatchObject({ value: { floatingBadgeId: 'f2' } });
  expect(taking({ floating: [{ ...held, holderId: 'me' }] })).toMatchObject({ value: { floatingBadgeId: null } });
});

test('GAT-9 a refusal says who has the floating badge and since when', () => {
  expect(enterGate(at({ ...floating, more: { floating: [held] } }))).toMatchObject({
    rule: 'GAT-9',
    params: { holder: 'Other', since: '08:00', badges: 1 },
  });
});

test('GAT-10 the one who has had it longest hands it over, and that needs no further room', () => {
  const later = { ...held, id: 'f2', holderId: 'third', since: new Date('2021-04-12T09:00:00Z') };
  const entering = at({
    gate: { floating: true, capacity: 2, inside: 2 },
    more: { floating: [later, held], handOver: true },
  });
  expect(enterGate(entering)).toMatchObject({
    ok: true,
    value: { floatingBadgeId: 'f1', displaced: 'other', overCapacity: false },
  });
});

test('GAT-12 what happened without the network gives no floating badge to two, and shows when there was no room', () => {
  expect(asHappened(at({ gate: { floating: true, capacity: 1, inside: 1 }, more: { floating: [held] } }))).toEqual({
    floatingBadgeId: null,
    displaced: null,
    overCapacity: true,
  });
  expect(asHappened(at({ ...floating, more: { floating: [held, { ...free, id: 'f2' }] } }))).toMatchObject({
    floatingBadgeId: 'f2',
    overCapacity: false,
  });
});

const undoing = {
  receivedAt: new Date('2021-04-12T08:00:00Z'),
  undoMinutes: 10,
  now: new Date('2021-04-12T08:05:00Z'),
  own: true,
  supervisor: false,
  refused: false,
  undone: false,
  followed: false,
  floatingTaken: false,
  full: false,
};
test.each([
  ['by who made it, in time', {}, null],
  ['by a supervisor, later', { own: false, supervisor: true, now: new Date('2021-04-12T18:00:00Z') }, null],
  ['not by another', { own: false }, 'GATE_SUPERVISOR_NEEDED'],
  ['not later', { now: new Date('2021-04-12T08:10:01Z') }, 'UNDO_LATE'],
  ['not twice', { undone: true }, 'UNDO_FOLLOWED'],
  ['not when the person passed again', { followed: true, supervisor: true }, 'UNDO_FOLLOWED'],
  ['not when another took the floating badge', { floatingTaken: true }, 'UNDO_FOLLOWED'],
  ['not when there is no room any more', { full: true }, 'UNDO_FOLLOWED'],
])('GAT-13 a scan is undone %s', (_, over, code) => {
  expect(undoScan({ ...undoing, ...over })).toMatchObject(code === null ? { ok: true } : { ok: false, code });
});

const input = {
  name: { en: ' Main  entrance ', fr: '' },
  categories: ['MEDIA', 'MEDIA'] as const,
  hallOnly: true,
  floating: false,
  undoMinutes: 10,
  closed: false,
};
test('GAT-14 a gate has a name, each category once, numbers that can be', () => {
  expect(checkGate(input, 'fr')).toMatchObject({
    ok: true,
    value: { name: { en: 'Main  entrance', original: 'en' }, categories: ['MEDIA'], capacity: null, roomId: null },
  });
  const wrong = checkGate({ ...input, name: {}, capacity: 0, undoMinutes: 9999 }, null);
  expect(wrong).toMatchObject({
    ok: false,
    fields: [{ path: 'input.name' }, { path: 'input.capacity' }, { path: 'input.undoMinutes' }],
  });
  expect(checkGate({ ...input, name: { en: 'x'.repeat(101) } }, null)).toMatchObject({ ok: false });
});

test('GAT-14 floating badges are given for each category once', () => {
  expect(checkFloating([{ category: 'MEMBER_STATE', places: 1 }])).toMatchObject({ ok: true });
  expect(
    checkFloating([
      { category: 'MEMBER_STATE', places: 51 },
      { category: 'MEMBER_STATE', places: -1 },
    ]),
  ).toMatchObject({ fields: [{ code: 'OUT_OF_RANGE' }, { code: 'OUT_OF_RANGE' }, { code: 'GIVEN_TWICE' }] });
});

test('GAT-6 days are those of the session’s zone', () => {
  const late = new Date('2021-04-12T22:30:00Z');
  expect(localTime(late, 'Europe/Vienna')).toEqual({ day: '2021-04-13', time: '00:30' });
  expect(toldTime(late, new Date('2021-04-13T05:00:00Z'), 'Europe/Vienna')).toBe('00:30');
  expect(toldTime(late, new Date('2021-04-14T05:00:00Z'), 'Europe/Vienna')).toBe('2021-04-13 00:30');
});
