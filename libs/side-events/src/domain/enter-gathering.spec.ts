import { enterGathering } from './enter-gathering.js';
import type { AtTheDoor } from './enter-gathering.js';
import type { Gathering } from './gathering.js';

const now = new Date('2026-03-09T13:10:00Z');
const gathering: Gathering = {
  startsAt: new Date('2026-03-09T13:00:00Z'),
  endsAt: new Date('2026-03-09T14:00:00Z'),
  doorMinutes: 15,
  endedAt: null,
  recording: 'OFF',
};
const came = (part: NonNullable<AtTheDoor['before']>['part']): AtTheDoor['before'] => ({
  part,
  standing: 'ADMITTED',
  consent: 'NONE',
});
const comes = (door: Partial<AtTheDoor>) =>
  enterGathering(gathering, { organizes: false, placed: false, before: null, ...door }, now);

test('SDE-71 who gave the place back stays out, even after having been in the room', () => {
  expect(comes({ placed: true, before: came('ATTENDEE') })).toMatchObject({
    ok: true,
    value: { standing: 'ADMITTED' },
  });
  expect(comes({ before: came('ATTENDEE') })).toMatchObject({ ok: false, code: 'NO_PLACE_ONLINE', rule: 'SDE-71' });
});

test('SDE-71 whom a host made co-host or panellist comes back without a place', () => {
  for (const part of ['COHOST', 'PANELLIST'] as const)
    expect(comes({ before: came(part) })).toMatchObject({ ok: true, value: { part, standing: 'ADMITTED' } });
});

test('SDE-76 who no longer organizes the event comes back as an attendee, or not at all', () => {
  expect(comes({ organizes: true, before: came('HOST') })).toMatchObject({ ok: true, value: { part: 'HOST' } });
  expect(comes({ placed: true, before: came('HOST') })).toMatchObject({ ok: true, value: { part: 'ATTENDEE' } });
  expect(comes({ before: came('HOST') })).toMatchObject({ ok: false, code: 'NO_PLACE_ONLINE' });
});
