import { amendRegistration } from './amend-registration.js';
import { checkOffered, checkParticipant } from './check-participant.js';
import type { ParticipantInput } from './check-participant.js';
import { checkPassport } from './check-passport.js';
import { checkProfile } from './check-profile.js';
import { checkRegistrar, checkWindow } from './check-window.js';
import { approvedFacts, differencesOf } from './differences.js';
import { moveProfile } from './move-profile.js';
import { nameKey, sameName } from './name-key.js';
import type { Registration } from './registration.js';
import {
  checkAnswerBy,
  checkApproval,
  checkReason,
  checkSeen,
  checkState,
  missingPapers,
} from './registration-life.js';
import type { CategoryRules, Quota, RegistrationProfile } from './registration-profile.js';

const rules: CategoryRules = {
  category: 'MEMBER_STATE',
  registrars: ['FOCAL_POINT', 'SECRETARIAT'],
  participations: ['IN_HALL', 'PLENARY_SPEAKER'],
  papers: ['NOTE_VERBALE'],
  opensAt: '2021-03-24T00:00:00.000Z',
  closesAt: '2021-04-07T22:00:00.000Z',
  lateUntil: null,
  mayChangeAfterClose: false,
};
const quota: Quota = {
  key: 'hall',
  counts: ['IN_HALL'],
  per: 'DELEGATION',
  categories: [],
  places: 3,
  whenFull: 'REFUSE',
  source: null,
};
const profile: RegistrationProfile = { categories: [rules], quotas: [quota], waitingOrder: 'SUBMISSION', source: null };
const input: ParticipantInput = {
  familyName: ' Delegate ',
  givenName: 'One',
  function: 'ADVISER',
  participations: ['IN_HALL', 'IN_HALL'],
};
const facts = { categories: ['MEMBER_STATE'], sessionDays: ['2021-04-12'], language: 'fr' } as const;
const registration: Registration = {
  id: 'r',
  sessionId: 's',
  number: 1,
  delegationId: 'd',
  personId: null,
  category: 'MEMBER_STATE',
  familyName: 'Delegate',
  givenName: 'One',
  title: null,
  function: 'ADVISER',
  position: null,
  email: null,
  language: 'en',
  participations: ['IN_HALL'],
  days: [],
  letterId: 'l',
  letterKind: 'NOTE_VERBALE',
  letterReference: 'NV 1',
  sex: null,
  nationality: null,
  photoId: null,
  passportGiven: false,
  state: 'APPROVED',
  reason: null,
  answerBy: null,
  approved: null,
  version: 3,
};
const approved: Registration = { ...registration, approved: approvedFacts(registration) };

test.each([
  [['FOCAL_POINT'], true],
  [['SELF', 'SECRETARIAT'], true],
  [['SELF'], false],
  [[], false],
] as const)('REG-1 acting as %j: %s', (acting, ok) => {
  expect(checkRegistrar(rules, acting)).toMatchObject(
    ok ? { ok } : { ok, code: 'REGISTRAR_NOT_ALLOWED', rule: 'REG-1' },
  );
});

test('REG-1 a category is one of the delegation, and offers the ways of taking part', () => {
  expect(checkParticipant({ ...input, category: 'NGO_ROSTER' }, facts)).toMatchObject({ code: 'CATEGORY_OF_OTHERS' });
  expect(checkOffered(rules, { ...registration, participations: ['COMMITTEE_SPEAKER'] })).toMatchObject({
    code: 'PARTICIPATION_NOT_OFFERED',
    params: { participation: 'COMMITTEE_SPEAKER' },
  });
});

const late = { ...rules, lateUntil: '2021-04-09T00:00:00.000Z' };
test.each([
  ['2021-03-23T23:59:59Z', rules, ['SECRETARIAT'], 'WINDOW_NOT_OPEN'],
  ['2021-03-24T00:00:00Z', rules, ['FOCAL_POINT'], null],
  ['2021-04-07T22:00:00Z', rules, ['FOCAL_POINT'], null],
  ['2021-04-07T22:00:01Z', rules, ['SECRETARIAT'], 'WINDOW_CLOSED'],
  ['2021-04-08T12:00:00Z', late, ['FOCAL_POINT'], 'WINDOW_CLOSED'],
  ['2021-04-08T12:00:00Z', late, ['SECRETARIAT'], null],
  ['2021-04-09T00:00:01Z', late, ['SECRETARIAT'], 'WINDOW_CLOSED'],
] as const)('REG-2 at %s', (now, category, acting, code) => {
  expect(checkWindow(category, acting, new Date(now))).toMatchObject(code ? { code, rule: 'REG-2' } : { ok: true });
});

test.each([
  ['SUBMITTED', 'NOTE_VERBALE', null],
  ['ON_HOLD', 'NOTE_VERBALE', null],
  ['SUBMITTED', 'SIGNED_LETTER', 'PAPERS_MISSING'],
  ['SUBMITTED', null, 'PAPERS_MISSING'],
  ['WAITING', 'NOTE_VERBALE', 'REGISTRATION_STATE'],
  ['APPROVED', 'NOTE_VERBALE', 'REGISTRATION_STATE'],
] as const)('REG-3 REG-11 approval of one that is %s with %s', (state, letterKind, code) => {
  expect(checkApproval({ ...registration, state, letterKind }, rules)).toMatchObject(code ? { code } : { ok: true });
});

test.each([
  [{}, ['PHOTO', 'PASSPORT']],
  [{ photoId: 'p' }, ['PASSPORT']],
  [{ passportGiven: true }, ['PHOTO']],
  [{ photoId: 'p', passportGiven: true }, []],
] as const)(
  'REG-3 a category that wants a photograph and passport data of one with %j still misses %j',
  (over, missing) => {
    const wants: CategoryRules = { ...rules, papers: ['NOTE_VERBALE', 'PHOTO', 'PASSPORT'] };
    expect(missingPapers(wants, { ...registration, ...over })).toEqual(missing);
  },
);

test.each([
  [null, null, true],
  [' aut ', 'AUT', true],
  ['A1T', null, false],
  ['Austria', null, false],
] as const)('REG-17 nationality %j is kept as %j', (nationality, kept, ok) => {
  const checked = checkParticipant({ ...input, nationality, sex: 'FEMALE' }, facts);
  if (ok) expect(checked).toMatchObject({ value: { nationality: kept, sex: 'FEMALE' } });
  else expect(checked).toMatchObject({ fields: [{ path: 'input.nationality', code: 'NO_SUCH_STATE' }] });
});

test('REG-10 REG-17 another photograph must be approved again, another nationality need not', () => {
  expect(differencesOf(approved.approved, { ...approved, photoId: 'p2' }).map(({ field }) => field)).toEqual(['photo']);
  const other: Registration = { ...approved, nationality: 'JPN', sex: 'MALE' };
  expect(differencesOf(approved.approved, other)).toEqual([]);
});

const passport = { number: ' p-123 4567 ', issuedBy: 'aut', bornOn: '1980-02-29', expiresOn: '2021-04-16' };
const days = { today: '2021-04-01', lastDay: '2021-04-16' };
test('REG-19 passport data are kept in one form', () => {
  expect(checkPassport(passport, days)).toMatchObject({ value: { ...passport, number: 'P1234567', issuedBy: 'AUT' } });
});
test.each([
  [{ number: '12' }, 'input.number'],
  [{ number: 'P<123456' }, 'input.number'],
  [{ issuedBy: 'Austria' }, 'input.issuedBy'],
  [{ bornOn: '2021-04-01' }, 'input.bornOn'],
  [{ bornOn: '1899-12-31' }, 'input.bornOn'],
  [{ expiresOn: '2021-04-15' }, 'input.expiresOn'],
] as const)('REG-19 %j is a fault of %s', (over, path) => {
  expect(checkPassport({ ...passport, ...over }, days)).toMatchObject({
    code: 'PASSPORT_FAULTY',
    rule: 'REG-19',
    fields: [{ path }],
  });
});

test.each([
  ['submit', 'SUBMITTED'],
  ['reject', 'APPROVED'],
  ['hold', 'WAITING'],
  ['return', 'DRAFT'],
  ['withdraw', 'REJECTED'],
  ['replace', 'DRAFT'],
  ['amend', 'WITHDRAWN'],
] as const)('REG-11 nobody can %s what is %s', (verb, state) => {
  expect(checkState(verb, state)).toMatchObject({ code: 'REGISTRATION_STATE', rule: 'REG-11', params: { state } });
});

test('REG-11 REG-7 a reason is given, and a question is answered by a moment to come', () => {
  expect(checkReason({ en: ' ' }, 'en')).toMatchObject({ code: 'REASON_FAULTY', rule: 'REG-11' });
  expect(checkReason({ en: 'x'.repeat(1001) }, 'en')).toMatchObject({ code: 'REASON_FAULTY' });
  expect(checkReason({ en: 'No letter', fr: 'Pas de lettre' }, 'fr')).toMatchObject({ value: { original: 'fr' } });
  const now = new Date('2021-04-01T00:00:00Z');
  expect(checkAnswerBy(now, now)).toMatchObject({ code: 'ANSWER_BY_PAST', rule: 'REG-7' });
  expect(checkAnswerBy(new Date('2021-04-01T00:00:01Z'), now)).toMatchObject({ ok: true });
});

const afterClose = new Date('2021-04-10T00:00:00Z');
const amending = (over: Partial<Registration>, more: { current?: Registration; rules?: CategoryRules } = {}): unknown =>
  amendRegistration(
    more.current ?? approved,
    { ...approved, ...over },
    { rules: more.rules ?? rules, letterReference: over.letterReference ?? 'NV 1', now: afterClose },
  );

test('REG-8 after the close the way of taking part changes only where the rules say so', () => {
  const otherwise = { participations: ['PLENARY_SPEAKER'] } as const;
  expect(amending(otherwise)).toMatchObject({ code: 'PARTICIPATION_FIXED', rule: 'REG-8' });
  expect(amending(otherwise, { rules: { ...rules, mayChangeAfterClose: true } })).toMatchObject({ value: 'SUBMITTED' });
  expect(amending({ position: 'Counsellor' })).toMatchObject({ value: 'APPROVED' });
});

test('REG-10 what was approved and differs must be approved again, with the differences kept', () => {
  expect(amending({ familyName: 'Other' })).toMatchObject({ value: 'SUBMITTED' });
  expect(amending({ function: 'HEAD' })).toMatchObject({ value: 'SUBMITTED' });
  expect(amending({ letterId: 'l2', letterReference: 'NV 2' })).toMatchObject({ value: 'SUBMITTED' });
  expect(amending({ email: 'delegate@rostrum.example', title: 'Ms.' })).toMatchObject({ value: 'APPROVED' });
  expect(amending({}, { current: { ...registration, state: 'RETURNED' } })).toMatchObject({ value: 'SUBMITTED' });
  const differences = differencesOf(approved.approved, { ...approved, familyName: 'Other', days: ['2021-04-12'] });
  expect(differences.map(({ field }) => field)).toEqual(['familyName', 'days']);
  expect(differencesOf(approved.approved, approved)).toEqual([]);
});

test.each([
  ['Müller', 'Jürgen', 'Mueller', 'Juergen', true],
  ['Чайковский', 'Пётр', 'Tchaikovsky', 'Pyotr', true],
  ['Чайковский', 'Пётр', 'Tschaikowski', 'Petr', true],
  ['محمد', 'أحمد', 'Mohammed', 'Ahmad', true],
  ['Al-Rashid', 'Harun', 'Rasheed', 'Haroun', true],
  ['Ötztürk', 'Çelik', 'OTZTURK', 'celik', true],
  ['Maria', 'Lopez Garcia', 'García López', 'María', true],
  ['李', '明', '李', '明', true],
  ['Novak', 'Jan', 'Horvat', 'Ana', false],
  ['李', '明', '王', '明', false],
])('REG-13 %s, %s and %s, %s have one key: %s', (family, given, otherFamily, otherGiven, same) => {
  expect(nameKey(family, given) === nameKey(otherFamily, otherGiven)).toBe(same);
});

test('REG-13 the same name is the same letters, case and diacritics aside', () => {
  const name = { familyName: 'García', givenName: 'María' };
  expect(sameName(name, { familyName: 'GARCIA', givenName: ' Maria' })).toBe(true);
  expect(sameName(name, { familyName: 'Garza', givenName: 'Maria' })).toBe(false);
});

test.each([
  [{ categories: [] }, 'input.categories', 'NONE_GIVEN'],
  [{ categories: [rules, rules] }, 'input.categories.1.category', 'GIVEN_TWICE'],
  [{ categories: [{ ...rules, registrars: [] }] }, 'input.categories.0.registrars', 'NONE_GIVEN'],
  [{ categories: [{ ...rules, closesAt: rules.opensAt }] }, 'input.categories.0.closesAt', 'NOT_LATER'],
  [{ categories: [{ ...rules, lateUntil: rules.closesAt }] }, 'input.categories.0.lateUntil', 'NOT_LATER'],
  [{ quotas: [{ ...quota, key: 'In the hall' }] }, 'input.quotas.0.key', 'NOT_A_KEY'],
  [{ quotas: [quota, quota] }, 'input.quotas.1.key', 'GIVEN_TWICE'],
  [{ quotas: [{ ...quota, counts: [] }] }, 'input.quotas.0.counts', 'NONE_GIVEN'],
  [{ quotas: [{ ...quota, places: -1 }] }, 'input.quotas.0.places', 'OUT_OF_RANGE'],
  [{ source: 'x'.repeat(501) }, 'input.source', 'TOO_LONG'],
] as const)('REG-14 rules that cannot be followed are refused by field: %j', (over, path, code) => {
  expect(checkProfile({ ...profile, ...over } as RegistrationProfile)).toMatchObject({
    code: 'PROFILE_FAULTY',
    rule: 'REG-14',
    fields: [expect.objectContaining({ path, code })],
  });
});

test('REG-14 lawful rules are kept in protocol order; a copy has its windows moved with the first day', () => {
  const observers = { ...rules, category: 'OBSERVER_STATE' as const };
  expect(checkProfile({ ...profile, categories: [observers, rules] })).toMatchObject({
    value: { categories: [{ category: 'MEMBER_STATE' }, { category: 'OBSERVER_STATE' }] },
  });
  expect(moveProfile({ ...profile, categories: [late] }, '2021-04-12', '2022-03-14').categories[0]).toMatchObject({
    opensAt: '2022-02-23T00:00:00.000Z',
    closesAt: '2022-03-09T22:00:00.000Z',
    lateUntil: '2022-03-11T00:00:00.000Z',
  });
});

test('REG-15 a person is kept trimmed, with each way of taking part once, in the language of who asks', () => {
  expect(checkParticipant(input, facts)).toMatchObject({
    value: {
      familyName: 'Delegate',
      category: 'MEMBER_STATE',
      participations: ['IN_HALL'],
      language: 'fr',
      email: null,
    },
  });
});

test.each([
  [{ familyName: '  ' }, 'input.familyName', 'NONE_GIVEN'],
  [{ givenName: 'x'.repeat(101) }, 'input.givenName', 'TOO_LONG'],
  [{ email: 'not an address' }, 'input.email', 'NOT_AN_ADDRESS'],
  [{ email: 'a@b.example\nBcc: c@d.example' }, 'input.email', 'NOT_AN_ADDRESS'],
  [{ participations: [] }, 'input.participations', 'NONE_GIVEN'],
  [{ days: ['2021-04-20'] }, 'input.days', 'NOT_A_SESSION_DAY'],
] as const)('REG-15 faulty data are refused by field: %j', (over, path, code) => {
  expect(checkParticipant({ ...input, ...over }, facts)).toMatchObject({
    code: 'PERSON_FAULTY',
    fields: [expect.objectContaining({ path, code })],
  });
});

test('REG-16 what someone else changed since is not written over', () => {
  expect(checkSeen({ version: 3 }, 2)).toMatchObject({ code: 'REGISTRATION_CHANGED', params: { seen: 2, now: 3 } });
  expect(checkSeen({ version: 3 }, 3)).toMatchObject({ ok: true });
});
