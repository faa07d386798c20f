import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SettableClock } from '#kernel';
import { FolderStore, UnitOfWork, recogniseKind } from '#platform';
import { QuestionnairesQueries } from '#questionnaires';
import { ApprovalService, ProfileQueries, RegistrationModule } from '#registration';
import type { Quota } from '#registration';
import { sessionsEntities } from '#sessions';
import { seed as seedEverything } from '../../../apps/cli/demo/seed.js';
import { seedDemonstrationRegistrations } from '../../../apps/cli/demo/seed-registration.js';
import { seedDemonstrationSessions } from '../../../apps/cli/demo/seed-sessions.js';
import type { SeededSession } from '../../../apps/cli/demo/seed-sessions.js';
import { anActor } from '../../builders/an-actor.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let sessions: SeededSession[];
const clock = new SettableClock(new Date('2026-11-23T12:40:00Z'));
const seed = (): Promise<void> =>
  seedDemonstrationRegistrations(house.get(UnitOfWork), sessions, { clock, states: ['AUT', 'KEN'] });

beforeAll(async () => {
  house = await openHouse({ modules: [RegistrationModule], entities: sessionsEntities });
  sessions = await seedDemonstrationSessions(house.get(UnitOfWork), clock.now());
  await seed();
});
afterAll(() => house?.[Symbol.asyncDispose]());

const idOf = (slug: string): string => sessions.find((session) => session.slug === slug)?.sessionId ?? '';
const numbersOf = (quotas: readonly Quota[]): Record<string, [number, string, string]> =>
  Object.fromEntries(quotas.map(({ key, places, per, whenFull }) => [key, [places, per, whenFull]]));

test.each([
  [
    'cnd-64',
    '2021-03-23T23:00:00.000Z',
    '2021-04-07T22:00:00.000Z',
    {
      'states-in-hall': [3, 'DELEGATION', 'REFUSE'],
      'states-plenary': [7, 'DELEGATION', 'REFUSE'],
      'states-committee': [7, 'DELEGATION', 'REFUSE'],
      'ngo-in-hall': [1, 'DELEGATION', 'REFUSE'],
      'ngo-seats': [8, 'SESSION', 'WAITING_LIST'],
      'ngo-speakers': [1, 'DELEGATION', 'REFUSE'],
    },
  ],
  [
    'ccpcj-30',
    '2021-04-25T22:00:00.000Z',
    '2021-05-12T22:00:00.000Z',
    {
      'states-in-hall': [5, 'DELEGATION', 'REFUSE'],
      'states-plenary': [10, 'DELEGATION', 'REFUSE'],
      'states-committee': [10, 'DELEGATION', 'REFUSE'],
      'un-in-hall': [1, 'DELEGATION', 'REFUSE'],
      'un-seats': [8, 'SESSION', 'WAITING_LIST'],
      'un-speakers': [1, 'DELEGATION', 'REFUSE'],
    },
  ],
])('the rules of %s are those of its registration pages', async (slug, opensAt, closesAt, numbers) => {
  const [profile] = await house.get(ProfileQueries).profiles([idOf(slug)]);
  expect(numbersOf(profile?.quotas ?? [])).toEqual(numbers);
  expect(profile?.quotas.every(({ source }) => source?.startsWith('unodc.org'))).toBe(true);
  for (const rules of profile?.categories ?? []) expect(rules).toMatchObject({ opensAt, closesAt, lateUntil: null });
  expect(profile?.published).toBe(true);
});

test('people are named by role and submitted inside the window; a second seed changes nothing', async () => {
  const read = (): Promise<{ slug: string; state: string; count: number }[]> =>
    house.sql(`SELECT s.slug, r.state, count(*)::int AS count FROM registration r JOIN session s ON s.id = r.session_id
      GROUP BY 1, 2 ORDER BY 1, 2`);
  const before = await read();
  expect(before.find(({ slug, state }) => slug === 'cnd-64' && state === 'SUBMITTED')?.count).toBeGreaterThanOrEqual(8);
  expect(before.find(({ slug }) => slug === 'cnd-practice')?.count).toBeGreaterThanOrEqual(8);
  const names = await house.sql<{ name: string }>('SELECT DISTINCT given_name AS name FROM registration');
  expect(names.filter(({ name }) => !/^(Delegate|Representative) \d$/.test(name))).toEqual([]);
  await seed();
  expect(await read()).toEqual(before);
});

test('every delegation but one has a letter, a PDF file; with it registrations can be approved', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'rostrum-'));
  await using empty = await openHouse({ modules: [RegistrationModule], entities: sessionsEntities });
  const there = await seedDemonstrationSessions(empty.get(UnitOfWork), clock.now());
  const store = new FolderStore(folder.path);
  await seedDemonstrationRegistrations(empty.get(UnitOfWork), there, { clock, states: ['AUT', 'KEN'], store });
  const [letter] = await empty.sql<{ fileId: string }>('SELECT file_id AS "fileId" FROM registration_letter LIMIT 1');
  const bytes = await buffer(store.read(letter?.fileId ?? ''));
  expect(await recogniseKind(store.read(letter?.fileId ?? ''), ['application/pdf'])).toMatchObject({ ok: true });
  expect(bytes.toString('latin1')).toMatch(/\(Reference: (NV|L) \d+\/2/);
  const without = await empty.sql<{ slug: string; name: string }>(
    `SELECT DISTINCT s.slug, d.plate ->> 'en' AS name FROM registration r JOIN session s ON s.id = r.session_id
     JOIN delegation d ON d.id = r.delegation_id WHERE r.letter_id IS NULL`,
  );
  expect(without).toEqual([{ slug: 'cnd-practice', name: 'Austria' }]);
  const rows = await empty.sql<{ id: string }>(
    `SELECT id FROM registration WHERE letter_id IS NOT NULL AND state = 'SUBMITTED'`,
  );
  const ids = rows.map(({ id }) => id);
  const approved = await empty.get(ApprovalService).approve(anActor('SECRETARIAT', 'INSTALLATION'), ids);
  expect(approved).toMatchObject({ ok: true, value: { refused: [] } });
});

test('past sessions are approved, of the session for practice three delegations; everyone approved has a badge', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'rostrum-'));
  await using empty = await openHouse({ modules: [RegistrationModule], entities: sessionsEntities });
  const there = await seedDemonstrationSessions(empty.get(UnitOfWork), clock.now());
  const store = new FolderStore(folder.path);
  await seedDemonstrationRegistrations(empty.get(UnitOfWork), there, { clock, states: ['AUT', 'KEN', 'FRA'], store });
  const read = (sql: string): Promise<{ slug: string; name: string }[]> =>
    empty.sql(
      `SELECT DISTINCT s.slug, d.plate ->> 'en' AS name FROM registration r JOIN session s ON s.id = r.session_id
       JOIN delegation d ON d.id = r.delegation_id WHERE ${sql} ORDER BY 1, 2`,
    );
  const approved = await read(`r.state = 'APPROVED'`);
  expect(approved.filter(({ slug }) => slug === 'cnd-practice')).toEqual([{ slug: 'cnd-practice', name: 'Kenya' }]);
  for (const slug of ['cnd-64', 'ccpcj-30'])
    expect(approved.filter((each) => each.slug === slug).length).toBeGreaterThanOrEqual(3);
  expect(
    await read(`r.state = 'APPROVED' AND NOT EXISTS (SELECT FROM badge b WHERE b.registration_id = r.id)`),
  ).toEqual([]);
});

test('people of delegations are asked what they need, and nobody has to say; who registers themselves agrees to be listed', async () => {
  for (const slug of ['cnd-64', 'cnd-practice']) {
    const [profile] = await house.get(ProfileQueries).profiles([idOf(slug)]);
    const asked = await house
      .get(QuestionnairesQueries)
      .newest((profile?.categories ?? []).flatMap(({ questionnaireId }) => questionnaireId ?? []));
    const required = asked.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions.filter(({ required: needed }) => needed).map(({ key }) => key)),
    );
    expect(profile?.categories.every(({ questionnaireId }) => questionnaireId)).toBe(true);
    expect(required).toEqual(slug === 'cnd-practice' ? ['listed'] : []);
    for (const { sections } of asked)
      for (const { questions } of sections)
        for (const { text, purpose } of questions)
          expect([Object.keys(text).length, Object.keys(purpose).length]).toEqual([7, 7]);
  }
});

test('the seed of an installation has registrations of the delegations that have an account', async () => {
  await using empty = await cloneDatabase();
  const accounts = await seedEverything({ url: empty.url, say: () => undefined });
  expect(accounts.length).toBeGreaterThan(8);
  const client = await openDataSource(empty.url, []);
  const rows: { slug: string; delegations: number }[] = await client.query(
    `SELECT s.slug, count(DISTINCT r.delegation_id)::int AS delegations FROM registration r
     JOIN session s ON s.id = r.session_id GROUP BY 1 ORDER BY 1`,
  );
  await client.destroy();
  expect(rows.map(({ slug }) => slug)).toEqual(['ccpcj-30', 'cnd-64', 'cnd-practice']);
  for (const { delegations } of rows) expect(delegations).toBeGreaterThanOrEqual(5);
});
