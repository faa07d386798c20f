import { languages } from '#kernel';
import { UnitOfWork } from '#platform';
import { MeetingsQueries, SessionsModule, SessionsQueries, audienceOf, sessionsEntities } from '#sessions';
import type { SessionRow } from '#sessions';
import { anonymous } from '#access';
import { delegationsOf, seedDemonstrationSessions } from '../../../apps/cli/demo/seed-sessions.js';
import type { SeededSession } from '../../../apps/cli/demo/seed-sessions.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let seeded: SeededSession[];
const now = new Date('2026-11-23T12:40:00Z');
const everyone = audienceOf(anonymous);

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  seeded = await seedDemonstrationSessions(house.get(UnitOfWork), now);
});

afterAll(() => house[Symbol.asyncDispose]());

const session = async (slug: string): Promise<SessionRow> => {
  const row = await house.get(SessionsQueries).bySlug(everyone, slug);
  if (!row) throw new Error(`No ${slug}`);
  return row;
};

test('the sixty-fourth session of the CND is there with its days, agenda, members and bureau', async () => {
  const queries = house.get(SessionsQueries);
  const cnd = await session('cnd-64');
  expect(cnd).toMatchObject({ number: 64, mode: 'HYBRID', startsOn: '2021-04-12', endsOn: '2021-12-10' });
  const agenda = await queries.agendaOf([cnd.id]);
  expect(agenda).toHaveLength(21);
  expect(agenda.map(({ label }) => label).slice(3, 10)).toEqual([
    '4',
    '4 (a)',
    '4 (b)',
    '4 (c)',
    '4 (d)',
    '5',
    '5 (a)',
  ]);
  const delegations = await queries.delegationsOf([cnd.id]);
  expect(delegations.filter(({ voting, confirmed }) => voting && confirmed)).toHaveLength(53);
  expect((await queries.bureauOf([cnd.id])).map(({ stateId }) => stateId)).toEqual(['POL', 'CHE', 'COL', 'NGA', 'KGZ']);
  expect((await queries.documentsOf([cnd.id])).map(({ symbol }) => symbol)).toContain('E/CN.7/2021/1');
});

test('meetings of the regular part are public at the hours that were seen; informal ones are not', async () => {
  const cnd = await session('cnd-64');
  const meetings = await house.get(MeetingsQueries).ofSessions(everyone, [cnd.id]);
  expect(meetings[0]).toMatchObject({ number: 2, startsAt: '2021-04-12T07:00:00.000Z', mode: 'HYBRID' });
  expect(meetings.every(({ type }) => type !== 'INFORMAL')).toBe(true);
  const all = await house.get(MeetingsQueries).ofSessions(audienceOf(secretariat()), [cnd.id]);
  expect(all.filter(({ type }) => type === 'INFORMAL')).toHaveLength(6);
});

test('what was not seen says so in every language', async () => {
  const rows = await house.sql<{ note: Record<string, string> }>(
    `SELECT m.note FROM meeting m JOIN session s ON s.id = m.session_id
     WHERE s.slug = 'cnd-64' AND m.starts_at = '2021-04-13T07:00Z'`,
  );
  expect(rows).not.toHaveLength(0);
  for (const { note } of rows) expect(languages.filter((language) => !note[language])).toEqual([]);
  const unconfirmed = await house.sql(
    `SELECT FROM delegation d JOIN session s ON s.id = d.session_id WHERE s.slug = 'ccpcj-30' AND NOT d.confirmed`,
  );
  expect(unconfirmed.length).toBeGreaterThan(0);
});

test('the practice session is named as one in six languages and has a meeting for now', async () => {
  const practice = await session('cnd-practice');
  expect(practice.number).toBe(0);
  for (const language of languages) {
    expect(practice.title[language]).toBeTruthy();
    expect(practice.note?.[language]).toBeTruthy();
  }
  const meetings = await house.get(MeetingsQueries).ofSessions(everyone, [practice.id]);
  expect(meetings[0]).toMatchObject({
    startsAt: '2026-11-23T12:00:00.000Z',
    endsAt: '2026-11-23T15:00:00.000Z',
    number: 1,
  });
  expect(meetings.filter(({ type }) => type === 'PLENARY')).toHaveLength(6);
  expect(meetings.at(-1)?.startsAt).toBe('2026-11-30T14:00:00.000Z');
  const next = await house.get(MeetingsQueries).next(everyone, now.toISOString());
  expect(next[0]?.id).toBe(meetings[0]?.id);
  const categories = new Set((await house.get(SessionsQueries).delegationsOf([practice.id])).map((d) => d.category));
  expect(categories.size).toBe(7);
});

test('delegations by State, for the accounts of delegates', async () => {
  const [practice] = seeded;
  if (!practice) throw new Error('nothing was seeded');
  const delegations = await delegationsOf(house.get(UnitOfWork), practice, ['AUT', 'TUR', 'XXX']);
  expect(delegations.map(({ name, slug }) => [slug, name])).toEqual([
    ['cnd-practice', 'Austria'],
    ['cnd-practice', 'Türkiye'],
  ]);
});

test('a second seed changes nothing', async () => {
  const count = (): Promise<unknown[]> =>
    house.sql(`SELECT (SELECT count(*) FROM session) s, (SELECT count(*) FROM meeting) m,
      (SELECT count(*) FROM delegation) d, (SELECT count(*) FROM room) r`);
  const before = await count();
  expect(await seedDemonstrationSessions(house.get(UnitOfWork), new Date('2027-01-05T08:00:00Z'))).toEqual(seeded);
  expect(await count()).toEqual(before);
});
