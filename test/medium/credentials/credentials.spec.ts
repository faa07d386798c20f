import type { Actor } from '#access';
import { CredentialsModule, CredentialsReading, CredentialsReport, CredentialsService } from '#credentials';
import type { CredentialForm, CredentialIssuer } from '#credentials';
import { languages } from '#kernel';
import { FileStore, UnitOfWork, newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedConference } from '../../../apps/cli/demo/seed-conference.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { done, stored } from '../../builders/registration.js';
import { describeWith } from '../../support/components.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { faultsOf } from '../../support/pdf-check.js';

let house: House;
let service: CredentialsService;
let reading: CredentialsReading;
let session: BuiltSession;
let secretariat: Actor;
beforeAll(async () => {
  house = await openHouse({ modules: [CredentialsModule], entities: sessionsEntities });
  service = house.get(CredentialsService);
  reading = house.get(CredentialsReading);
  session = await aSession().withMembers('AUT', 'JPN', 'KEN', 'CHE', 'MEX').build(house.dataSource);
  await house.sql(`UPDATE session SET body_id = (SELECT id FROM body WHERE slug = 'untoc-cop') WHERE id = $1`, [
    session.id,
  ]);
  const bodyId = (await house.sql<{ id: string }>(`SELECT id FROM body WHERE slug = 'untoc-cop'`))[0]?.id ?? '';
  secretariat = await stored(house, anActor('SECRETARIAT', 'SESSION', { bodyId, sessionId: session.id }));
});
afterAll(() => house?.[Symbol.asyncDispose]());

async function aFile(by: Actor): Promise<string> {
  const id = newId();
  await house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'credentials.pdf', 'application/pdf', 10, sha256('x'), 'credentials', $2)`,
    [id, by.personId],
  );
  return id;
}

const delegation = (iso3: string): string => session.delegations[iso3] ?? '';
async function submit(iso3: string, form: CredentialForm, issuer: CredentialIssuer): Promise<string> {
  const input = { form, issuer, issuedOn: '2021-03-01', fileId: await aFile(secretariat) };
  return done(await service.submit(secretariat, delegation(iso3), input)).id;
}

test('CRE-2 CRE-5 CRE-6 CRE-7 CRE-9 credentials go their way: submitted, replaced, accepted, objected to', async () => {
  await submit('AUT', 'COPY', 'FOREIGN_MINISTER');
  const austria = await submit('AUT', 'ORIGINAL', 'FOREIGN_MINISTER');
  const japan = await submit('JPN', 'NAMES_ONLY', 'OTHER');
  const kenya = await submit('KEN', 'ORIGINAL', 'HEAD_OF_STATE');
  await submit('CHE', 'ORIGINAL', 'HEAD_OF_GOVERNMENT');
  const accept = (...ids: string[]) =>
    service.examine(secretariat, session.id, { ids: new Map(ids.map((id) => [id, 1])), outcome: 'ACCEPTED' });
  const answer = done(await accept(austria, japan, newId()));
  expect(answer.examined).toEqual([austria]);
  expect(answer.refused.map(({ refusal }) => refusal.code)).toEqual(['CREDENTIALS_NOT_DUE', 'CREDENTIALS_UNKNOWN']);
  expect(done(await accept(austria)).refused).toMatchObject([
    { refusal: { code: 'CREDENTIALS_CHANGED', rule: 'CRE-9' } },
  ]);
  const objection = { en: 'The issuing authority is contested.', fr: 'L’autorité est contestée.' };
  done(await service.examine(secretariat, session.id, { ids: new Map([[kenya, 1]]), outcome: 'OBJECTED', objection }));
  const standing = (await reading.ofSession(session.id, 'en')).map(({ plate, standing: each }) => [plate.en, each]);
  expect(standing).toEqual([
    ['Austria', 'ACCEPTED'],
    ['Japan', 'INFORMAL'],
    ['Kenya', 'OBJECTED'],
    ['Mexico', 'NONE'],
    ['Switzerland', 'EXPECTED'],
  ]);
  const own = await reading.ofDelegation(delegation('AUT'));
  expect(own).toMatchObject({
    current: { id: austria, state: 'ACCEPTED' },
    earlier: [{ form: 'COPY', state: 'REPLACED' }],
  });

  await submit('AUT', 'ORIGINAL', 'HEAD_OF_STATE');
  expect(await reading.ofDelegation(delegation('AUT'))).toMatchObject({ standing: 'EXPECTED', earlier: [{}, {}] });
  const actions = await house.sql<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'credentials.%' ORDER BY number`,
    [delegation('AUT')],
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'credentials.submitted',
    'credentials.submitted',
    'credentials.accepted',
    'credentials.submitted',
  ]);
});

test('CRE-8 the report is a tagged PDF in each of the six languages, and names every delegation once', async () => {
  for (const language of languages) {
    const made = await house.get(CredentialsReport).pdf(session.id, language);
    const text = made?.bytes.toString('latin1') ?? '';
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(made?.fileName.endsWith('.pdf')).toBe(true);
  }
  const parties = await reading.ofSession(session.id, 'en');
  expect(new Set(parties.map(({ delegationId }) => delegationId)).size).toBe(5);
}, 240_000);

test('CRE-1 CRE-4 a commission takes none; a file of somebody else, a day to come and a false issuer are faults', async () => {
  const commission = await aSession().withMembers('AUT').build(house.dataSource);
  const input = { form: 'NAMES_ONLY', issuer: 'OTHER', issuedOn: '2021-03-01' } as const;
  expect(await service.submit(secretariat, commission.delegations['AUT'] ?? '', input)).toMatchObject({
    code: 'CREDENTIALS_NOT_NEEDED',
    rule: 'CRE-1',
  });
  const other = await stored(house, anActor('OBSERVER', 'INSTALLATION'));
  const foreign = {
    form: 'COPY',
    issuer: 'HEAD_OF_STATE',
    issuedOn: '2021-03-01',
    fileId: await aFile(other),
  } as const;
  expect(await service.submit(secretariat, delegation('MEX'), foreign)).toMatchObject({
    code: 'CREDENTIALS_FAULTY',
    fields: [{ path: 'input.fileId', code: 'NO_SUCH_CREDENTIALS' }],
  });
  const faulty = { form: 'ORIGINAL', issuer: 'ORGANIZATION_AUTHORITY', issuedOn: '2999-01-01' } as const;
  expect(await service.submit(secretariat, delegation('MEX'), faulty)).toMatchObject({
    fields: [{ code: 'DAY_TO_COME' }, { code: 'FILE_NEEDED' }, { code: 'ISSUER_OF_OTHERS' }],
  });
  expect(await reading.ofDelegation(delegation('MEX'))).toMatchObject({ standing: 'NONE', current: null });
});

test('CRE-6 the demonstration has a conference with credentials in every state, once', async () => {
  const choices = { now: new Date('2026-11-23T12:00:00Z'), store: house.get(FileStore) };
  const made = await seedConference(house.get(UnitOfWork), choices);
  const parties = await reading.ofSession(made?.sessionId ?? '', 'en');
  expect(new Set(parties.map(({ standing }) => standing))).toEqual(
    new Set(['ACCEPTED', 'EXPECTED', 'INFORMAL', 'OBJECTED', 'NONE']),
  );
  expect(parties.find(({ plate }) => plate.en === 'France')?.earlier).toHaveLength(1);
  expect(parties.find(({ organization }) => organization)).toMatchObject({ standing: 'EXPECTED' });
  expect(await seedConference(house.get(UnitOfWork), choices)).toBeNull();
});

describeWith(['verapdf'], 'the report of the bureau', () => {
  test('CRE-8 keeps to PDF/UA-1 in six languages, as veraPDF sees it', async () => {
    const papers: Record<string, Uint8Array> = {};
    for (const language of languages)
      papers[language] = (await house.get(CredentialsReport).pdf(session.id, language))?.bytes ?? new Uint8Array();
    expect(await faultsOf(papers)).toEqual(Object.fromEntries(languages.map((language) => [language, []])));
  }, 240_000);
});
