import { checkPublication, checkSession } from './check-session.js';
import { mayBeMoved } from './move-meeting.js';
import { checkText } from './translated-input.js';

const lawful = { number: 65, startsOn: '2022-03-14', endsOn: '2022-03-18', timezone: 'Europe/Vienna' };

test.each([
  ['SES-1', { number: 0 }, 'SESSION_NUMBER_INVALID'],
  ['SES-1', { number: 1.5 }, 'SESSION_NUMBER_INVALID'],
  ['SES-2', { endsOn: '2022-03-13' }, 'SESSION_DATES'],
  ['SES-2', { endsOn: '2022-05-13' }, 'SESSION_DATES'],
  ['SES-3', { timezone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE'],
])('%s refuses %j', (rule, over, code) => {
  expect(checkSession({ ...lawful, ...over })).toMatchObject({ ok: false, rule, code });
});

test.each([
  ['SES-2', { endsOn: '2022-03-14' }],
  ['SES-2', { endsOn: '2022-05-12' }],
  ['SES-3', { timezone: 'UTC' }],
])('%s accepts %j', (_, over) => {
  expect(checkSession({ ...lawful, ...over })).toMatchObject({ ok: true });
});

test.each([
  ['PUBLISHED', 12, 'SESSION_PUBLISHED'],
  ['DRAFT', 0, 'SESSION_WITHOUT_AGENDA'],
] as const)('SES-7 a %s session with %i items is not published', (state, items, code) => {
  expect(checkPublication(state, items)).toMatchObject({ ok: false, rule: 'SES-7', code });
  expect(checkPublication('DRAFT', 1)).toMatchObject({ ok: true });
});

test.each([
  ['SES-4', {}, 'TEXT_MISSING'],
  ['SES-4', { en: '  ', fr: null }, 'TEXT_MISSING'],
  ['SES-4', { en: '\u0000' }, 'TEXT_MISSING'],
  ['SES-4', { en: 'ok', zh: '麻'.repeat(11) }, 'TEXT_TOO_LONG'],
])('%s refuses the text %j', (rule, text, code) => {
  expect(checkText(text, 10, null)).toMatchObject({ ok: false, rule, code });
});

test.each([
  ['SES-4', { en: ' Agenda ' }, { en: 'Agenda', original: 'en' }],
  ['SES-4', { fr: 'Débat', ru: '' }, { fr: 'Débat', original: 'fr' }],
  ['SES-4', { en: 'a\u0000b\ud800' }, { en: 'ab\ufffd', original: 'en' }],
  ['SES-4', { zh: '麻'.repeat(10) }, { zh: '麻'.repeat(10), original: 'zh' }],
])('%s takes the text %j as %j', (_, text, value) => {
  expect(checkText(text, 10, null)).toEqual({ ok: true, value });
});

test.each([
  ['SES-18', 'OPEN', 3, 3, 'MEETING_BEGUN'],
  ['SES-18', 'CLOSED', 3, null, 'MEETING_BEGUN'],
  ['SES-19', 'SCHEDULED', 3, 2, 'MEETING_CHANGED'],
] as const)('%s a meeting in state %s at version %i, seen at %s, is not moved', (rule, state, version, seen, code) => {
  expect(mayBeMoved({ state, version }, seen)).toMatchObject({ ok: false, rule, code });
  expect(mayBeMoved({ state: 'SCHEDULED', version }, version)).toMatchObject({ ok: true });
});
