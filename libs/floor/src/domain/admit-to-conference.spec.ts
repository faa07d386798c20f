import type { DelegationId, PersonId, SpeakerSlotId } from '#kernel';
import { admitToConference } from './admit-to-conference.js';
import type { Capacities, ConferenceMeeting, ConferenceWish } from './admit-to-conference.js';

const person = 'p' as PersonId;
const austria = 'aut' as DelegationId;
const brazil = 'bra' as DelegationId;
const meeting = (over: Partial<ConferenceMeeting> = {}): ConferenceMeeting => ({
  state: 'OPEN',
  informal: false,
  interpretation: ['fr', 'es'],
  ...over,
});
const who = (over: Partial<Capacities> = {}): Capacities => ({
  personId: person,
  mayAttendInformal: false,
  delegationIds: [],
  booths: [],
  mayPublishHall: false,
  mayPreside: false,
  filmSlotId: null,
  ...over,
});
const wish = (over: Partial<ConferenceWish> = {}): ConferenceWish => ({
  role: 'FOLLOWER',
  delegationId: null,
  language: null,
  followerToken: 't',
  ...over,
});
const nobody = who({ personId: null });

describe('admitToConference', () => {
  test.each([
    ['SFU-7 a closed meeting', meeting({ state: 'CLOSED' }), who(), wish(), 'MEETING_OVER'],
    ['SFU-8 the public in an informal meeting', meeting({ informal: true }), nobody, wish(), 'NOT_PUBLIC'],
    ['SFU-9 a participant without delegation', meeting(), who(), wish({ role: 'PARTICIPANT' }), 'NOT_IN_THIS_CAPACITY'],
    [
      'SFU-9 a participant for another delegation',
      meeting(),
      who({ delegationIds: [austria] }),
      wish({ role: 'PARTICIPANT', delegationId: brazil }),
      'NOT_IN_THIS_CAPACITY',
    ],
    [
      'SFU-9 someone not signed in as participant',
      meeting(),
      { ...nobody, delegationIds: [austria] },
      wish({ role: 'PARTICIPANT' }),
      'NOT_IN_THIS_CAPACITY',
    ],
    [
      'SFU-9 an interpreter in another booth',
      meeting(),
      who({ booths: ['fr'] }),
      wish({ role: 'INTERPRETER', language: 'es' }),
      'NOT_IN_THIS_CAPACITY',
    ],
    [
      'SFU-11 a film of no slot',
      meeting(),
      who({ mayPublishHall: true }),
      wish({ role: 'FILM' }),
      'NOT_IN_THIS_CAPACITY',
    ],
    [
      'SFU-11 a delegate with the film of its own slot',
      meeting(),
      who({ delegationIds: [austria], filmSlotId: 'slot' as SpeakerSlotId }),
      wish({ role: 'FILM' }),
      'NOT_IN_THIS_CAPACITY',
    ],
    [
      'SFU-9 an interpreter into a language that is not interpreted',
      meeting(),
      who({ booths: ['ru'] }),
      wish({ role: 'INTERPRETER' }),
      'NOT_IN_THIS_CAPACITY',
    ],
    ['SFU-9 the hall by someone else', meeting(), who(), wish({ role: 'HALL' }), 'NOT_IN_THIS_CAPACITY'],
    ['SFU-9 the podium by someone else', meeting(), who(), wish({ role: 'PODIUM' }), 'NOT_IN_THIS_CAPACITY'],
  ])('refuses %s', (_, given, by, wanted, code) => {
    expect(admitToConference(given, by, wanted)).toMatchObject({ ok: false, code });
  });

  test.each([
    ['SFU-8 the public follows a public meeting', meeting(), nobody, wish(), { kind: 'follower', token: 't' }],
    [
      'SFU-8 whoever may attend follows an informal one',
      meeting({ informal: true }),
      who({ mayAttendInformal: true }),
      wish(),
      { kind: 'follower', token: 't' },
    ],
    [
      'SFU-9 a delegate for the only delegation',
      meeting(),
      who({ delegationIds: [austria] }),
      wish({ role: 'PARTICIPANT' }),
      { kind: 'delegate', delegationId: austria, personId: person },
    ],
    [
      'SFU-9 a focal point for the one named',
      meeting(),
      who({ delegationIds: [austria, brazil] }),
      wish({ role: 'PARTICIPANT', delegationId: brazil }),
      { kind: 'delegate', delegationId: brazil, personId: person },
    ],
    [
      'SFU-9 an interpreter into the own language',
      meeting(),
      who({ booths: ['fr'] }),
      wish({ role: 'INTERPRETER' }),
      { kind: 'interpreter', language: 'fr', personId: person },
    ],
    [
      'SFU-9 the technician for the hall',
      meeting(),
      who({ mayPublishHall: true }),
      wish({ role: 'HALL' }),
      { kind: 'hall', personId: person },
    ],
    [
      'SFU-9 the chair at a distance',
      meeting(),
      who({ mayPreside: true }),
      wish({ role: 'PODIUM' }),
      { kind: 'podium', personId: person },
    ],
  ])('%s', (_, given, by, wanted, identity) => {
    expect(admitToConference(given, by, wanted)).toEqual({ ok: true, value: identity });
  });
});
