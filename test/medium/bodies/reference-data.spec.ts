import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import {
  BodiesQueries,
  ReferenceDataFault,
  importReferenceData,
  inOrderOfNames,
  readReferenceData,
  referenceFolder,
} from '#bodies';
import { Reader, UnitOfWork } from '#platform';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let reader: Reader;
let bodies: BodiesQueries;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  unitOfWork = new UnitOfWork(dataSource);
  reader = new Reader(database.url, 2);
  bodies = new BodiesQueries(reader);
});

afterAll(async () => {
  await reader.onModuleDestroy();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const cnd = async (): Promise<string> => (await bodies.bySlug('cnd'))?.id ?? '';

test('the first import writes everything, the second nothing', async () => {
  const first = await importReferenceData(unitOfWork);
  expect(first).toMatchObject({ states: 198, profiles: 3, bodies: 19, memberships: 93 });
  const second = await importReferenceData(unitOfWork);
  expect(second).toEqual({ states: 0, profiles: 0, bodies: 0, memberships: 0 });
});

test('what changed in the files is changed, and only that', async () => {
  const data = readReferenceData();
  const states = data.states.map((s) => (s.iso3 === 'TUR' ? { ...s, names: { ...s.names, en: 'Turkey' } } : s));
  expect(await importReferenceData(unitOfWork, { ...data, states })).toMatchObject({ states: 1, bodies: 0 });
  expect(await importReferenceData(unitOfWork)).toMatchObject({ states: 1, memberships: 0 });
});

test('BOD-2 the members of the CND on the days of its 64th session are 53, by their groups', async () => {
  const members = await bodies.membersOf([await cnd()], '2021-04-12');
  const groups = Object.groupBy(members, (m) => m.regionalGroup ?? 'none');
  expect(members).toHaveLength(53);
  expect(Object.fromEntries(Object.entries(groups).map(([group, rows]) => [group, rows?.length]))).toEqual({
    AFRICAN: 11,
    ASIA_PACIFIC: 12,
    EASTERN_EUROPEAN: 6,
    LATIN_AMERICAN_CARIBBEAN: 10,
    WESTERN_EUROPEAN_OTHER: 14,
  });
  const last = await bodies.membersOf([await cnd()], '2021-12-31');
  expect(last[0]).toMatchObject({ from: '2020-01-01', to: '2021-12-31' });
  expect(await bodies.membersOf([await cnd()], '2022-01-01')).toEqual([]);
});

test('BOD-1 members are listed by their names in the language of the reader', async () => {
  const members = await bodies.membersOf([await cnd()], '2021-04-12');
  const names = (language: 'en' | 'fr'): string[] =>
    inOrderOfNames(members, language, (m) => m.stateName).map((m) => m.stateId);
  expect(names('en').slice(0, 3)).toEqual(['AFG', 'DZA', 'AGO']);
  expect(names('fr').slice(0, 4)).toEqual(['AFG', 'ZAF', 'DZA', 'DEU']);
});

test('BOD-3 the database refuses a second term at the same time', async () => {
  const insert = dataSource.query(
    `INSERT INTO membership (id, body_id, state_iso3, term, source, confirmed)
     VALUES (gen_random_uuid(), $1, 'AFG', '[2021-12-31,2025-01-01)', 'test', true)`,
    [await cnd()],
  );
  await expect(insert).rejects.toThrow(/exclusion constraint/);
});

test('BOD-5 bodies come with their subsidiary organs, parents first', async () => {
  const all = await bodies.all();
  const position = new Map(all.map((body, index) => [body.id, index]));
  for (const [index, body] of all.entries()) {
    if (body.parentId) expect(position.get(body.parentId)).toBeLessThan(index);
  }
  const organs = await bodies.subsidiariesOf([await cnd()]);
  expect(organs.map(({ slug }) => slug)).toContain('subcommission-near-middle-east');
  expect(all.filter((body) => body.parentId === null).map(({ slug }) => slug)).toEqual([
    'cnd',
    'ccpcj',
    'untoc-cop',
    'uncac-cosp',
  ]);
});

test('BOD-6 the rules profile of a body is complete and typed', async () => {
  const profile = await bodies.profileOfBody(await cnd());
  expect(profile).toMatchObject({
    id: 'functional-commissions',
    quorumToOpen: { numerator: 1, denominator: 3, exceeding: false },
    quorumToDecide: { numerator: 1, denominator: 2, exceeding: true },
    repliesPerItem: 2,
    replyLimits: [600, 300],
    timeLimits: { GROUP_CHAIR: 420, MEMBER: 300, NON_GOVERNMENTAL_ORGANIZATION: 180 },
    pointOfOrderSeconds: 300,
  });
  expect(profile?.rules.find(({ key }) => key === 'closing')).toMatchObject({ number: '44' });
});

describe('faulty files are refused whole', () => {
  const spoiled = (file: string, spoil: (rows: Record<string, unknown>[]) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-reference-'));
    cpSync(referenceFolder, folder, { recursive: true });
    const rows = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>[];
    spoil(rows);
    writeFileSync(join(folder, file), JSON.stringify(rows));
    return folder;
  };

  test.each([
    [
      'BOD-6',
      'rules-profiles.json',
      'settings.quorum',
      (rows: Record<string, unknown>[]) => {
        rows[0] = { ...rows[0], settings: { ...(rows[0]?.settings as object), quorum: undefined } };
      },
    ],
    [
      'BOD-5',
      'bodies.json',
      'before its parent',
      (rows: Record<string, unknown>[]) => {
        rows.reverse();
      },
    ],
    [
      'BOD-4',
      'cnd-members.json',
      'BOD-4',
      (rows: Record<string, unknown>[]) => {
        rows.push({ ...rows[1], iso3: 'TCD' });
      },
    ],
    [
      'BOD-3',
      'cnd-members.json',
      'BOD-3',
      (rows: Record<string, unknown>[]) => {
        rows.push({ ...rows[0] });
      },
    ],
    [
      'BOD-2',
      'cnd-members.json',
      'no such State',
      (rows: Record<string, unknown>[]) => {
        rows[0] = { ...rows[0], iso3: 'XXX' };
      },
    ],
  ])('%s %s: %s', (_, file, sentence, spoil) => {
    const read = (): unknown => readReferenceData(spoiled(file, spoil));
    expect(read).toThrow(ReferenceDataFault);
    expect(read).toThrow(sentence);
  });
});
