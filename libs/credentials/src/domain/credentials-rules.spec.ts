import { checkCredentials, examine, isLate } from './check-credentials.js';
import { credentialForms, credentialIssuers, inDueForm, standingOf } from './credentials.js';

const facts = { conference: true, party: true, organization: false, today: '2027-03-10' };
const input = { form: 'ORIGINAL', issuer: 'FOREIGN_MINISTER', issuedOn: '2027-03-01', fileId: 'f' } as const;

test('CRE-1 only delegations of parties to conferences have credentials', () => {
  expect(checkCredentials(input, facts)).toMatchObject({ ok: true });
  for (const over of [{ conference: false }, { party: false }])
    expect(checkCredentials(input, { ...facts, ...over })).toMatchObject({
      code: 'CREDENTIALS_NOT_NEEDED',
      rule: 'CRE-1',
    });
});

test('CRE-2 due form is an original of a lawful issuer', () => {
  const due = credentialForms.flatMap((form) =>
    credentialIssuers.filter((issuer) => inDueForm({ form, issuer }, false)).map((issuer) => `${form} ${issuer}`),
  );
  expect(due).toEqual(['ORIGINAL HEAD_OF_STATE', 'ORIGINAL HEAD_OF_GOVERNMENT', 'ORIGINAL FOREIGN_MINISTER']);
  expect(inDueForm({ form: 'ORIGINAL', issuer: 'ORGANIZATION_AUTHORITY' }, true)).toBe(true);
  expect(inDueForm({ form: 'ORIGINAL', issuer: 'HEAD_OF_STATE' }, true)).toBe(false);
});

test.each([
  ['2027-03-08T09:00:00Z', false],
  ['2027-03-09T09:00:00Z', false],
  ['2027-03-09T09:00:01Z', true],
  ['2027-03-11T09:00:00Z', true],
])('CRE-3 received at %s: late %s', (at, late) => {
  expect(isLate(new Date(at), new Date('2027-03-10T09:00:00Z'))).toBe(late);
});

test.each([
  [{ issuedOn: '2027-03-11' }, 'issuedOn', 'DAY_TO_COME'],
  [{ fileId: null }, 'fileId', 'FILE_NEEDED'],
  [{ issuer: 'ORGANIZATION_AUTHORITY' }, 'issuer', 'ISSUER_OF_OTHERS'],
] as const)('CRE-4 %j is a fault of %s', (over, field, code) => {
  expect(checkCredentials({ ...input, ...over }, facts)).toMatchObject({
    code: 'CREDENTIALS_FAULTY',
    fields: [{ path: `input.${field}`, code }],
  });
});

const submitted = { form: 'ORIGINAL', issuer: 'HEAD_OF_STATE', state: 'SUBMITTED' } as const;
const accepting = { outcome: 'ACCEPTED', objection: null, original: 'en' } as const;

test('CRE-5 only what is in due form is accepted; an objection has a reason; what was replaced is left', () => {
  expect(examine(submitted, accepting, false)).toEqual({ ok: true, value: null });
  expect(examine({ ...submitted, form: 'COPY' }, accepting, false)).toMatchObject({ code: 'CREDENTIALS_NOT_DUE' });
  expect(examine({ ...submitted, state: 'REPLACED' }, accepting, false)).toMatchObject({
    code: 'CREDENTIALS_REPLACED',
  });
  const objecting = { outcome: 'OBJECTED', objection: { en: ' ', fr: 'Motif' }, original: 'en' } as const;
  expect(examine(submitted, objecting, false)).toEqual({ ok: true, value: { fr: 'Motif', original: 'fr' } });
  expect(examine(submitted, { ...objecting, objection: null }, false)).toMatchObject({ code: 'OBJECTION_FAULTY' });
});

test.each([
  [null, 'NONE'],
  [submitted, 'EXPECTED'],
  [{ ...submitted, form: 'NAMES_ONLY' }, 'INFORMAL'],
  [{ ...submitted, state: 'ACCEPTED' }, 'ACCEPTED'],
  [{ ...submitted, state: 'OBJECTED' }, 'OBJECTED'],
] as const)('CRE-6 %j sits as %s', (current, standing) => {
  expect(standingOf(current, false)).toBe(standing);
});
