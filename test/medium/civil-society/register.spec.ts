import {
  CivilSocietyModule,
  MergeService,
  MergeWords,
  OrganisationReading,
  RegisterService,
  SignUpService,
} from '#civil-society';
import type { Actor } from '#access';
import { languages } from '#kernel';
import { newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { anOrganisation } from '../../builders/an-organisation.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let register: RegisterService;
let mergings: MergeService;
const officer: Actor = secretariat();
beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyModule], entities: sessionsEntities });
  register = house.get(RegisterService);
  mergings = house.get(MergeService);
});
afterAll(() => house?.[Symbol.asyncDispose]());

const entry = (over: object = {}) => ({
  name: { en: 'A new organization' },
  kind: 'NGO' as const,
  mailDomains: ['new.example'],
  confirmed: true,
  source: 'printed list',
  statuses: [{ status: 'SPECIAL' as const, since: '2011-07-25', source: 'printed list' }],
  suspensions: [],
  ...over,
});
const one = async <Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> =>
  (await house.sql<Row>(text, values))[0];

describe('CIV-17 keeping the register', () => {
  test('an entry is kept with its periods; the standing follows from them', async () => {
    const added = await register.add(
      officer,
      entry({ suspensions: [{ since: '2020-01-01', until: '2021-01-01', reason: 'No report' }] }),
    );
    const id = added.ok ? added.value.id : '';
    const on = (day: string) => one<{ standing: string }>('SELECT status_on($1, $2::date) AS standing', [id, day]);
    expect([await on('2010-01-01'), await on('2015-01-01'), await on('2020-06-01'), await on('2021-01-01')]).toEqual([
      { standing: 'NONE' },
      { standing: 'SPECIAL' },
      { standing: 'SUSPENDED' },
      { standing: 'SPECIAL' },
    ]);
  });

  test.each([
    ['no name', { name: {} }, 'input.name'],
    ['a free mail service', { mailDomains: ['gmail.com'] }, 'input.mailDomains'],
    ['an unknown State', { country: 'XXX' }, 'input.country'],
    [
      'two statuses at once',
      {
        statuses: [
          { status: 'ROSTER', since: '2000-01-01', source: 'list' },
          { status: 'SPECIAL', since: '2011-01-01', source: 'list' },
        ],
      },
      'input.statuses',
    ],
    [
      'a period that ends before it begins',
      { suspensions: [{ since: '2020-01-01', until: '2019-01-01', reason: 'x' }] },
      'input.suspensions',
    ],
  ])('%s is a fault at its field', async (_, over, path) => {
    expect(await register.add(officer, entry(over))).toMatchObject({ ok: false, fields: [{ path }] });
  });

  test('the database holds no two statuses at once', async () => {
    const { id } = await anOrganisation(house);
    await expect(
      house.sql(
        `INSERT INTO consultative_status (id, organisation_id, status, held, source) VALUES ($1, $2, 'ROSTER', '[2012-01-01,)', 'x')`,
        [newId(), id],
      ),
    ).rejects.toThrow(/conflicting key value/);
  });

  test('of six who amend it at once, one succeeds', async () => {
    const { id } = await anOrganisation(house);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => register.amend(officer, { id, version: 1 }, entry())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'ORGANISATION_CHANGED')).toHaveLength(5);
  });
});

test('CIV-7 a proposal is decided once; those who asked are told, and act where their domain speaks for it', async () => {
  const personId = newId();
  await house.sql(
    `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, 'Someone', $2, 'en', 'ACTIVE', $3)`,
    [personId, `officer-${personId}@proposed.example`, personId],
  );
  const { id } = await anOrganisation(house, { state: 'PROPOSED', status: null, mailDomains: ['proposed.example'] });
  await house.sql(
    `INSERT INTO organisation_link (id, organisation_id, person_id, state, asked_at) VALUES ($1, $2, $3, 'ASKED', now())`,
    [newId(), id, personId],
  );
  const answers = await Promise.all(Array.from({ length: 4 }, () => register.decideProposal(officer, id, true)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await house.sql('SELECT message FROM notice WHERE person_id = $1 ORDER BY id', [personId])).toMatchObject([
    { message: 'notice.organisationLink.listed' },
    { message: 'notice.organisationLink.verified' },
  ]);
  expect(await one('SELECT role FROM role_assignment WHERE person_id = $1', [personId])).toEqual({
    role: 'REPRESENTATIVE',
  });
});

describe('CIV-15 merging duplicates', () => {
  /** One row in each table that refers to organizations, for the organization. */
  const withRecords = async (organisationId: string) => {
    const session = await aSession().build(house.dataSource);
    const [personId, delegationId] = [newId(), newId()];
    await house.sql(
      `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, 'Someone', $2, 'en', 'ACTIVE', $3)`,
      [personId, `${personId}@elsewhere.example`, personId],
    );
    await house.sql(
      `INSERT INTO organisation_link (id, organisation_id, person_id, state, way, asked_at, decided_at)
       VALUES ($1, $2, $3, 'VERIFIED', 'SECRETARIAT', now(), now())`,
      [newId(), organisationId, personId],
    );
    await house.sql(
      `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, organisation_id)
       VALUES ($1, $2, 'REPRESENTATIVE', 'ORGANISATION', $3, $3)`,
      [newId(), personId, organisationId],
    );
    await house.sql(
      `INSERT INTO delegation (id, session_id, plate, category) VALUES ($1, $2, '{"en": "One"}', 'NON_GOVERNMENTAL_ORGANIZATION')`,
      [delegationId, session.id],
    );
    await house.sql(
      `INSERT INTO participation (id, session_id, organisation_id, delegation_id, state, status, asked_at)
       VALUES ($1, $2, $3, $4, 'ADMITTED', 'SPECIAL', now())`,
      [newId(), session.id, organisationId, delegationId],
    );
    return { session, personId, delegationId };
  };

  test('everything moves, the old address leads to the new one, and roles follow', async () => {
    const kept = await anOrganisation(house);
    const dissolved = await anOrganisation(house, { mailDomains: ['old.example'], status: null });
    const { personId, delegationId, session } = await withRecords(dissolved.id);
    const pair = { keptId: kept.id, dissolvedId: dissolved.id };
    const looked = await mergings.look(officer, pair);
    expect(looked).toMatchObject({ clashes: [] });
    expect(looked?.moves).toBeGreaterThanOrEqual(3);
    expect(await one('SELECT merged_into FROM organisation WHERE id = $1', [dissolved.id])).toEqual({
      merged_into: null,
    });
    expect(await mergings.merge(officer, pair)).toMatchObject({ ok: true });
    const reading = house.get(OrganisationReading);
    expect(await reading.bySlug('2026-01-01', dissolved.slug)).toMatchObject({
      id: kept.id,
      mailDomains: ['old.example'],
    });
    expect(await reading.sessionsOf(kept.id, '2026-01-01', session.id)).toMatchObject([
      { delegationId, state: 'ADMITTED' },
    ]);
    expect(
      await house.sql('SELECT role, scope_id FROM role_assignment WHERE person_id = $1 ORDER BY role', [personId]),
    ).toEqual([
      { role: 'FOCAL_POINT', scope_id: delegationId },
      { role: 'REPRESENTATIVE', scope_id: kept.id },
    ]);
    const [again] = [
      await house.get(SignUpService).ask({ ...officer, personId } as never, { organisationId: kept.id }),
    ];
    expect(again).toMatchObject({ ok: true });
  });

  test('nothing in any table still refers to what was merged', async () => {
    const [kept, dissolved] = [await anOrganisation(house), await anOrganisation(house)];
    await withRecords(dissolved.id);
    expect(await mergings.merge(officer, { keptId: kept.id, dissolvedId: dissolved.id })).toMatchObject({ ok: true });
    const references = await house.sql<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass`,
    );
    expect(references.length).toBeGreaterThan(5);
    for (const { table, column } of references)
      expect(await house.sql(`SELECT FROM ${table} WHERE "${column}" = $1`, [dissolved.id])).toEqual([]);
  });

  test('two mergings at once, crosswise: one succeeds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [await anOrganisation(house), await anOrganisation(house)];
      const answers = await Promise.all([
        mergings.merge(officer, { keptId: a.id, dissolvedId: b.id }),
        mergings.merge(officer, { keptId: b.id, dissolvedId: a.id }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'ORGANISATION_MERGED' });
    }
  });

  test('CIV-16 refused with the list where both have what only one can have, and nothing has moved', async () => {
    const kept = await anOrganisation(house, { status: 'GENERAL' });
    const dissolved = await anOrganisation(house, { status: 'ROSTER' });
    const { session } = await withRecords(dissolved.id);
    await house.sql(
      `INSERT INTO participation (id, session_id, organisation_id, state, status, asked_at) VALUES ($1, $2, $3, 'ASKED', 'GENERAL', now())`,
      [newId(), session.id, kept.id],
    );
    const refused = await mergings.merge(officer, { keptId: kept.id, dissolvedId: dissolved.id });
    expect(refused).toMatchObject({ code: 'MERGE_CLASH', rule: 'CIV-16' });
    expect(!refused.ok && String(refused.params?.['list'])).toMatch(
      new RegExp(`^General .* / Roster .*; Participation in the session ${session.slug}$`),
    );
    expect(await house.sql('SELECT FROM organisation_link WHERE organisation_id = $1', [dissolved.id])).toHaveLength(1);
  });

  test('CIV-16 whatever refers to an organization has a name in words', async () => {
    const tables = await house.sql<{ name: string }>(
      `SELECT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'organisation'::regclass
         AND conrelid NOT IN ('organisation'::regclass, 'role_assignment'::regclass)`,
    );
    const words = house.get(MergeWords);
    for (const { name } of tables)
      for (const language of languages)
        expect(words.of({ kind: 'RECORD', what: name }, language)).not.toMatch(/^merge\.|_/);
    expect(words.of({ kind: 'RECORD', what: 'side_event' }, 'fr')).toBe('Manifestation parallèle à la même session');
  });

  test('CIV-16 records of other areas of which there can be one are named too', async () => {
    const [kept, dissolved] = [await anOrganisation(house), await anOrganisation(house)];
    for (const { id } of [kept, dissolved])
      await house.sql(
        `INSERT INTO status_suspension (id, organisation_id, suspended, reason) VALUES ($1, $2, '[2020-01-01,2021-01-01)', 'x')`,
        [newId(), id],
      );
    expect(await mergings.look(officer, { keptId: kept.id, dissolvedId: dissolved.id })).toMatchObject({
      clashes: [{ kind: 'RECORD', what: 'status_suspension' }],
    });
  });
});
