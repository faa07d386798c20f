import { faultsOfStatement, limitOf, submitStatement } from './check-statement.js';
import type { StatementFacts, StatementToCheck } from './check-statement.js';
import { isEditable, stateAfter, statementStates } from './statement-rules.js';
import type { StatementMove, StatementRules } from './statement-rules.js';

const rules: StatementRules = {
  opensAt: new Date('2027-01-01T00:00:00Z'),
  closesAt: new Date('2027-02-01T00:00:00Z'),
  languages: ['en', 'fr', 'es'],
  returnDays: 7,
  charactersPerWord: 1.6,
  countsFootnotes: true,
  limits: [
    { status: 'GENERAL', words: 2000, onInvitation: false, source: '1996/31' },
    { status: 'SPECIAL', words: 1500, onInvitation: false, source: '1996/31' },
    { status: 'ROSTER', words: 1500, onInvitation: true, source: '1996/31' },
  ],
};
const facts: StatementFacts = { rules, status: 'SPECIAL', invited: false, now: new Date('2027-01-15T00:00:00Z') };
const ofWords = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const statement: StatementToCheck = {
  state: 'DRAFT',
  language: 'en',
  title: 'Health and human rights',
  text: ofWords(1500),
  footnotes: [],
  returnedAt: null,
};

test('CIV-53 statements move only as laid down', () => {
  const moves: StatementMove[] = ['submit', 'withdraw', 'return', 'accept', 'issue'];
  const table = Object.fromEntries(
    moves.map((move) => [move, statementStates.filter((state) => stateAfter(move, state) !== null)]),
  );
  expect(table).toEqual({
    submit: ['DRAFT', 'RETURNED'],
    withdraw: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
    return: ['SUBMITTED', 'ACCEPTED'],
    accept: ['SUBMITTED'],
    issue: ['ACCEPTED'],
  });
  expect(statementStates.filter(isEditable)).toEqual(['DRAFT', 'RETURNED']);
  expect(submitStatement({ ...statement, state: 'ISSUED' }, facts)).toMatchObject({
    code: 'STATEMENT_STATE',
    rule: 'CIV-53',
  });
});

test.each([
  ['GENERAL', 2000],
  ['SPECIAL', 1500],
] as const)('CIV-54 %s: %i words, and not one more', (status, most) => {
  const at = (count: number) => submitStatement({ ...statement, text: ofWords(count) }, { ...facts, status });
  expect(at(most)).toEqual({ ok: true, value: undefined });
  expect(at(most + 1)).toMatchObject({
    code: 'STATEMENT_OVER_LENGTH',
    rule: 'CIV-54',
    params: { words: most + 1, most, over: 1 },
  });
});

test('CIV-52 CIV-54 footnotes are in the limit', () => {
  const noted = { ...statement, footnotes: ['See resolution 1996/31.'] };
  expect(submitStatement(noted, facts)).toMatchObject({ code: 'STATEMENT_OVER_LENGTH', params: { over: 3 } });
  expect(submitStatement(noted, { ...facts, rules: { ...rules, countsFootnotes: false } })).toMatchObject({ ok: true });
});

test.each(['SUSPENDED', 'NONE'] as const)('CIV-54 %s gives no right to a written statement', (status) => {
  expect(limitOf(rules, status)).toBeNull();
  expect(submitStatement(statement, { ...facts, status })).toMatchObject({ code: 'STATEMENT_STATUS', rule: 'CIV-54' });
});

test('CIV-55 Roster only on invitation', () => {
  const roster = { ...facts, status: 'ROSTER' as const };
  expect(submitStatement(statement, roster)).toMatchObject({ code: 'STATEMENT_INVITATION', rule: 'CIV-55' });
  expect(submitStatement(statement, { ...roster, invited: true })).toMatchObject({ ok: true });
});

test.each([
  ['2026-12-31T23:59:59Z', 'DRAFT', null, false],
  ['2027-02-01T00:00:00Z', 'DRAFT', null, true],
  ['2027-02-01T00:00:01Z', 'DRAFT', null, false],
  ['2027-02-10T00:00:00Z', 'RETURNED', '2027-02-05T00:00:00Z', true],
  ['2027-02-13T00:00:00Z', 'RETURNED', '2027-02-05T00:00:00Z', false],
] as const)('CIV-56 at %s a %s one is in time: %s %s', (now, state, returnedAt, inTime) => {
  const answer = submitStatement(
    { ...statement, state, returnedAt: returnedAt && new Date(returnedAt) },
    { ...facts, now: new Date(now) },
  );
  expect(answer.ok || answer.code).toBe(inTime || 'STATEMENT_WINDOW');
});

test('CIV-57 CIV-58 in a language that is taken, with a title and a text', () => {
  expect(submitStatement({ ...statement, language: 'ru' }, facts)).toMatchObject({
    code: 'STATEMENT_LANGUAGE',
    rule: 'CIV-57',
  });
  expect(submitStatement({ ...statement, title: ' ' }, facts)).toMatchObject({
    code: 'STATEMENT_WITHOUT_TEXT',
    rule: 'CIV-58',
  });
  expect(submitStatement({ ...statement, text: '— …' }, facts)).toMatchObject({
    code: 'STATEMENT_WITHOUT_TEXT',
    rule: 'CIV-58',
  });
});

test('CIV-54 all that is wrong is said at once while someone writes', () => {
  const wrong = { ...statement, language: 'ar' as const, text: ofWords(1600) };
  expect(faultsOfStatement(wrong, { ...facts, now: new Date('2027-03-01T00:00:00Z') }).map(({ code }) => code)).toEqual(
    ['STATEMENT_WINDOW', 'STATEMENT_LANGUAGE', 'STATEMENT_OVER_LENGTH'],
  );
});
