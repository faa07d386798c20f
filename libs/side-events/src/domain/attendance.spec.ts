import fc from 'fast-check';
import { attendEvent } from './attend-event.js';
import type { AttendanceInput } from './attend-event.js';
import { waysOf } from './attendance.js';
import type { AttendedEvent, Attendee } from './attendance.js';
import { cancelAttendance, checkInAttendee, confirmAttendance } from './confirm-attendance.js';
import { givePlaces, setCapacity } from './give-places.js';
import { reminderDue } from './reminder-due.js';

const at = (time: string): Date => new Date(`2027-03-10T${time}:00Z`);
const event = (over: Partial<AttendedEvent> = {}): AttendedEvent => ({
  heldAs: 'HYBRID',
  startsAt: at('13:10'),
  endsAt: at('14:00'),
  takesRegistrations: true,
  cancelled: false,
  ...over,
});
const input = (over: Partial<AttendanceInput> = {}): AttendanceInput => ({
  name: 'Visitor',
  email: 'Visitor@Example.ORG ',
  way: 'HALL',
  ...over,
});
const attendee = (over: Partial<Attendee> = {}): Attendee & { askedAt: Date } => ({
  id: 'a',
  state: 'PLACED',
  way: 'HALL',
  number: 1,
  checkedInAt: null,
  askedAt: at('09:00'),
  ...over,
});

test('SDE-60 an event is attended in the ways that it offers', () => {
  expect(waysOf('IN_PERSON')).toEqual(['HALL']);
  expect(waysOf('ONLINE')).toEqual(['ONLINE']);
  expect(waysOf('HYBRID')).toEqual(['HALL', 'ONLINE']);
});

test.each([
  ['an event that is over', event(), input(), at('14:00'), 'EVENT_OVER'],
  ['an event that was withdrawn', event({ cancelled: true }), input(), at('09:00'), 'EVENT_WITHDRAWN'],
  ['registrations closed', event({ takesRegistrations: false }), input(), at('09:00'), 'EVENT_TAKES_NO_REGISTRATIONS'],
  ['the hall of an online event', event({ heldAs: 'ONLINE' }), input(), at('09:00'), 'WAY_NOT_OFFERED'],
  [
    'online where people meet',
    event({ heldAs: 'IN_PERSON' }),
    input({ way: 'ONLINE' }),
    at('09:00'),
    'WAY_NOT_OFFERED',
  ],
  ['no name', event(), input({ name: ' \u202e' }), at('09:00'), 'ATTENDEE_FAULTY'],
  ['two addresses', event(), input({ email: 'a@b.org,c@d.org' }), at('09:00'), 'ATTENDEE_FAULTY'],
  ['an address without a domain', event(), input({ email: 'visitor' }), at('09:00'), 'ATTENDEE_FAULTY'],
  ['a long name', event(), input({ name: 'x'.repeat(201) }), at('09:00'), 'ATTENDEE_FAULTY'],
])('SDE-60 refuses %s', (_, given, wish, now, code) => {
  expect(attendEvent(given, wish, now)).toMatchObject({ ok: false, code, rule: 'SDE-60' });
});

test('SDE-60 takes a registration to the last minute, the address in small letters (SDE-62)', () => {
  expect(attendEvent(event(), input(), at('13:59'))).toEqual({
    ok: true,
    value: { name: 'Visitor', email: 'visitor@example.org', organization: '', way: 'HALL', needs: '' },
  });
});

test('SDE-61 a link confirms once, within a day, and not after the event', () => {
  const unconfirmed = attendee({ state: 'UNCONFIRMED', number: null });
  expect(confirmAttendance(unconfirmed, event(), at('10:00'))).toEqual({ ok: true, value: true });
  expect(confirmAttendance(attendee(), event(), at('10:00'))).toEqual({ ok: true, value: false });
  expect(confirmAttendance(unconfirmed, event(), at('14:00'))).toMatchObject({ code: 'EVENT_OVER' });
  const old = { ...unconfirmed, askedAt: new Date('2027-03-09T08:59:59Z') };
  expect(confirmAttendance(old, event(), at('09:00'))).toMatchObject({ code: 'ATTENDANCE_LINK_OVER', rule: 'SDE-61' });
  expect(confirmAttendance(attendee({ state: 'CANCELLED' }), event(), at('10:00'))).toMatchObject({ rule: 'SDE-65' });
});

describe('SDE-63 places', () => {
  type Step = 'come' | 'go' | 'grow';
  test('SDE-63 SDE-64 never more than the capacity, nobody overtakes, nobody waits beside a free place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.constantFrom<Step>('come', 'come', 'come', 'go', 'grow'), fc.nat(20)), { maxLength: 60 }),
        (start, steps) => {
          let capacity = start;
          const placed: string[] = [];
          let waiting: string[] = [];
          const given: number[] = [];
          for (const [index, [step, pick]] of steps.entries()) {
            if (step === 'come') waiting.push(String(index));
            if (step === 'go' && placed.length > 0) placed.splice(pick % placed.length, 1);
            if (step === 'grow') capacity += 1;
            const now = givePlaces({ capacity, placed: placed.length, waiting });
            placed.push(...now);
            given.push(...now.map(Number));
            waiting = waiting.filter((id) => !now.includes(id));
            expect(placed.length).toBeLessThanOrEqual(capacity);
            expect(waiting.length === 0 || placed.length === capacity).toBe(true);
          }
          expect(given).toEqual(given.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test('SDE-63 without a limit everyone has a place', () => {
    expect(givePlaces({ capacity: null, placed: 900, waiting: ['a', 'b'] })).toEqual(['a', 'b']);
  });
});

test('SDE-66 a capacity is not set below the places given, nor above what the room holds', () => {
  expect(setCapacity(40, { placed: 40, most: 60 })).toEqual({ ok: true, value: 40 });
  expect(setCapacity(39, { placed: 40, most: 60 })).toMatchObject({ code: 'CAPACITY_BELOW_PLACES', rule: 'SDE-66' });
  expect(setCapacity(61, { placed: 0, most: 60 })).toMatchObject({ code: 'CAPACITY_FAULTY', params: { most: 60 } });
  expect(setCapacity(1.5, { placed: 0, most: null })).toMatchObject({ code: 'CAPACITY_FAULTY' });
  expect(setCapacity(null, { placed: 10, most: 60 })).toEqual({ ok: true, value: 60 });
  expect(setCapacity(null, { placed: 10, most: null })).toEqual({ ok: true, value: null });
});

test('SDE-65 a place is given back until the event ends', () => {
  expect(cancelAttendance(attendee(), event(), at('13:30'))).toEqual({ ok: true, value: true });
  expect(cancelAttendance(attendee({ state: 'CANCELLED' }), event(), at('13:30'))).toEqual({ ok: true, value: false });
  expect(cancelAttendance(attendee(), event(), at('14:00'))).toMatchObject({ code: 'EVENT_OVER', rule: 'SDE-65' });
});

test.each([
  ['waits', attendee({ state: 'WAITING' }), at('13:00'), 'NOT_IN_THE_HALL'],
  ['attends online', attendee({ way: 'ONLINE' }), at('13:00'), 'NOT_IN_THE_HALL'],
  ['was counted', attendee({ checkedInAt: at('13:00') }), at('13:01'), 'CHECKED_IN_ALREADY'],
  ['comes in the morning', attendee(), at('12:09'), 'CHECK_IN_TOO_EARLY'],
  ['comes afterwards', attendee(), at('14:00'), 'EVENT_OVER'],
])('SDE-69 at the door is not counted who %s', (_, who, now, code) => {
  expect(checkInAttendee(who, event(), now)).toMatchObject({ ok: false, code, rule: 'SDE-69' });
});

test('SDE-69 counts from an hour before', () => {
  expect(checkInAttendee(attendee(), event(), at('12:10'))).toMatchObject({ ok: true });
});

describe('SDE-67 reminders', () => {
  const startsAt = at('13:10');
  const early = new Date('2027-03-01T00:00:00Z');
  test.each([
    ['nothing two days before', '2027-03-08T13:10:00Z', early, [], null],
    ['the day before', '2027-03-09T13:10:00Z', early, [], 'DAY'],
    ['not twice', '2027-03-09T14:10:00Z', early, ['DAY'], null],
    ['an hour before', '2027-03-10T12:10:00Z', early, ['DAY'], 'HOUR'],
    ['only the nearer one after an outage', '2027-03-10T12:30:00Z', early, [], 'HOUR'],
    ['nothing once it began', '2027-03-10T13:10:00Z', early, [], null],
    ['no day reminder to a late comer', '2027-03-10T08:00:00Z', new Date('2027-03-10T07:00:00Z'), [], null],
    ['the hour reminder to a late comer', '2027-03-10T12:20:00Z', new Date('2027-03-10T07:00:00Z'), [], 'HOUR'],
  ] as const)('%s', (_, now, placedAt, sent, expected) => {
    expect(reminderDue({ startsAt, placedAt, sent }, new Date(now))).toBe(expected);
  });
});
