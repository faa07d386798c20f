import { createHash } from 'node:crypto';
import { PersonalData } from '#access';
import { CivilSocietyModule } from '#civil-society';
import { CredentialsModule } from '#credentials';
import { FloorModule } from '#floor';
import { GateModule } from '#gate';
import { languages } from '#kernel';
import { ParticipantsModule } from '#participants';
import { Messages, UnitOfWork, newId } from '#platform';
import { ErasureJob, HeldRecordsReading, PrivacyApiModule, PrivacyWorkerModule, RetentionService } from '#privacy';
import { EnrolmentService, ProfileService, RegistrationModule, SubmissionService } from '#registration';
import { sessionsEntities } from '#sessions';
import { SideEventsModule } from '#side-events';
import { seedRetention } from '../../../apps/cli/demo/seed-retention.js';
import { aSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { aParticipant, aProfile, decidedOf, done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { namesOfPersonalColumns, notPersonal } from './columns.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    modules: [
      RegistrationModule,
      CivilSocietyModule,
      CredentialsModule,
      ParticipantsModule,
      SideEventsModule,
      GateModule,
      FloorModule,
      PrivacyApiModule,
      PrivacyWorkerModule,
    ],
    entities: sessionsEntities,
  });
});
afterAll(() => house?.[Symbol.asyncDispose]());

test('PRI-1 every column that sounds like personal data is registered, or listed with the reason why it is none', async () => {
  const columns = await house.sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type NOT IN ('boolean', 'integer', 'bigint', 'timestamp with time zone') ORDER BY 1`,
  );
  const all = new Set(columns.map(({ name }) => name));
  const rules = await house.get(HeldRecordsReading).rules();
  const registered = new Set(rules.flatMap((rule) => rule.columns));
  const suspicious = [...all].filter((name) => namesOfPersonalColumns.test(name.split('.')[1] ?? ''));
  expect(suspicious.length).toBeGreaterThan(40);
  expect(suspicious.filter((name) => !registered.has(name) && !(name in notPersonal))).toEqual([]);
  expect(Object.keys(notPersonal).filter((name) => !all.has(name) || registered.has(name))).toEqual([]);
  const every = await house.sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const there = new Set(every.map(({ name }) => name));
  expect([...registered].filter((name) => !there.has(name))).toEqual([]);
});

test('PRI-1 every kind has its name and purpose, and every field its word, in six languages', async () => {
  const messages = Messages.fromLibraries();
  for (const { kind, held } of house.get(PersonalData).all()) {
    const fields = Object.keys(
      (await house.sql(`SELECT x.* FROM (SELECT 1) one LEFT JOIN (${held}) x ON true`, [newId()]))[0] ?? {},
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const language of languages)
      for (const key of [`kind.${kind}`, `purpose.${kind}`, ...fields.map((field) => `field.${field}`)])
        expect([key, language, messages.has(`privacy.${key}`, language)]).toEqual([key, language, true]);
  }
});

/** A session with one approved person who has an account, and their passport. */
async function aPast(): Promise<{ sessionId: string; personId: string; registrationId: string }> {
  const session = await aSession().withMembers('AUT').build(house.dataSource);
  const secretariat = await stored(
    house,
    anActor('SECRETARIAT', 'SESSION', { bodyId: session.bodyId, sessionId: session.id }),
  );
  done(await house.get(ProfileService).set(secretariat, session.id, { profile: aProfile(), version: 0 }));
  const person = await stored(house, anActor('OBSERVER', 'INSTALLATION'));
  const input = aParticipant({
    familyName: 'Personal',
    email: `${person.personId}@rostrum.example`,
    nationality: 'AUT',
  });
  const { id } = done(await house.get(EnrolmentService).draft(secretariat, session.delegations['AUT'] ?? '', input));
  decidedOf(await house.get(SubmissionService).submit(secretariat, [id]));
  await house.sql(
    `INSERT INTO registration_passport (registration_id, number, issued_by, born_on, expires_on)
     VALUES ($1, 'P1234567', 'AUT', '1980-01-01', '2030-01-01')`,
    [id],
  );
  return { sessionId: session.id, personId: person.personId ?? '', registrationId: id };
}

const endDaysAgo = (sessionId: string, days: number): Promise<unknown> =>
  house.sql(
    `UPDATE session_part SET starts_on = now()::date - $2::int - 4, ends_on = now()::date - $2::int WHERE session_id = $1`,
    [sessionId, days],
  );

test('PRI-2 a person sees what is held on them by account and by address, and nothing of others', async () => {
  const mine = await aPast();
  const other = await aPast();
  const held = await house.get(HeldRecordsReading).on(mine.personId);
  const of = (kind: string) => held.find(({ rule }) => rule.kind === kind)?.records ?? [];
  expect(of('registration.person')).toMatchObject([{ familyName: 'Personal', nationality: 'AUT' }]);
  expect(of('registration.passport')).toMatchObject([{ passportNumber: 'P1234567', issuingState: 'AUT' }]);
  expect(of('access.account')).toHaveLength(1);
  expect(JSON.stringify(held)).not.toContain(other.personId);
});

test('PRI-3 PRI-4 PRI-5 after its period each kind goes, once, and leaves proof; what is younger stays', async () => {
  const past = await aPast();
  const recent = await aPast();
  await endDaysAgo(past.sessionId, 40);
  await endDaysAgo(recent.sessionId, 20);
  const job = house.get(ErasureJob);
  await job.erase();
  const passports = (sessionId: string) =>
    house.sql(
      `SELECT p.number FROM registration_passport p JOIN registration r ON r.id = p.registration_id
      WHERE r.session_id = $1`,
      [sessionId],
    );
  expect(await passports(past.sessionId)).toEqual([]);
  expect(await passports(recent.sessionId)).toHaveLength(1);
  const name = (sessionId: string) =>
    house.sql(
      'SELECT family_name, email, nationality, name_key, state, category FROM registration WHERE session_id = $1',
      [sessionId],
    );
  expect(await name(past.sessionId)).toMatchObject([{ family_name: 'Personal', nationality: 'AUT' }]);

  const retention = house.get(RetentionService);
  const officer = await stored(house, anActor('ADMINISTRATOR', 'INSTALLATION'));
  expect(await retention.set(officer, 'registration.person', 0)).toMatchObject({
    code: 'RETENTION_FAULTY',
    rule: 'PRI-5',
  });
  expect(await retention.set(officer, 'access.account', 30)).toMatchObject({ code: 'RETENTION_FIXED' });
  done(await retention.set(officer, 'registration.person', 39));
  await job.erase();
  await job.erase();
  expect(await name(past.sessionId)).toEqual([
    { family_name: '–', email: null, nationality: null, name_key: '', state: 'SUBMITTED', category: 'MEMBER_STATE' },
  ]);
  expect(await name(recent.sessionId)).toMatchObject([{ family_name: 'Personal' }]);
  const proof = await house.sql<{ kind: string; records: number; digest: string }>(
    `SELECT kind, records, encode(digest, 'hex') AS digest FROM erasure WHERE session_id = $1 ORDER BY kind`,
    [past.sessionId],
  );
  const digest = createHash('sha256').update(past.registrationId).digest('hex');
  expect(proof).toEqual([
    { kind: 'registration.passport', records: 1, digest },
    { kind: 'registration.person', records: 1, digest },
  ]);
  const entries = await house.sql<{ params: object }>(
    `SELECT params FROM audit_entry WHERE action = 'privacy.erased' AND subject_id = $1 ORDER BY number`,
    [past.sessionId],
  );
  expect(entries.map(({ params }) => params)).toMatchObject([
    { kind: 'registration.passport', records: 1, digest },
    { kind: 'registration.person', records: 1, digest },
  ]);
  const held = await house.get(HeldRecordsReading).on(past.personId);
  expect(held.filter(({ rule }) => rule.kind.startsWith('registration.')).flatMap(({ records }) => records)).toEqual(
    [],
  );
});

test('PRI-3 the demonstration keeps its sessions of 2021: every kind that would go has a period of its own', async () => {
  await seedRetention(house.get(UnitOfWork));
  const set = await house.sql<{ kind: string }>('SELECT kind FROM retention WHERE days = 3650');
  const bound = house
    .get(PersonalData)
    .all()
    .filter(({ keptDays }) => keptDays !== null);
  const changed = ['registration.person'];
  expect([...set.map(({ kind }) => kind), ...changed].toSorted()).toEqual(bound.map(({ kind }) => kind).toSorted());
});
