import { AccreditationQueries, AccreditationService, CivilSocietyModule, ParticipationService } from '#civil-society';
import { UnitOfWork, newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedAccreditation } from '../../../apps/cli/demo/seed-accreditation.js';
import { seedConference } from '../../../apps/cli/demo/seed-conference.js';
import { seedDemonstrationOrganisations } from '../../../apps/cli/demo/seed-organisations.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { anOrganisation } from '../../builders/an-organisation.js';
import type { OrganisationFacts } from '../../builders/an-organisation.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let accreditations: AccreditationService;
let queries: AccreditationQueries;
let session: BuiltSession;
/** A day counted from today, `YYYY-MM-DD`. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const officer = secretariat();

beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyModule], entities: sessionsEntities });
  accreditations = house.get(AccreditationService);
  queries = house.get(AccreditationQueries);
});
beforeEach(async () => {
  session = await aSession()
    .of('untoc-cop')
    .on(inDays(60), inDays(64))
    .withMembers('AUT', 'KEN')
    .build(house.dataSource);
});
afterAll(() => house?.[Symbol.asyncDispose]());

const asks = async (facts: OrganisationFacts = {}) => {
  const { id: organisationId } = await anOrganisation(house, facts);
  const place = { organisationId, sessionId: session.id };
  expect(await accreditations.ask(officer, place, 'Works against trafficking.')).toMatchObject({ ok: true });
  const [row] = await queries.ofOrganisations([organisationId]);
  if (!row) throw new Error('The application was not written');
  return { ...place, at: { sessionId: session.id, accreditationId: row.id }, route: row.route };
};
const reads = async (accreditationId: string) => {
  const row = await queries.one(accreditationId);
  if (!row) throw new Error('There is no such application');
  return row;
};
const circulates = (symbol: string, objectionsUntil = inDays(20)) =>
  accreditations.circulate(officer, session.id, { symbol, objectionsUntil });
const objects = (at: { sessionId: string; accreditationId: string }, iso3 = 'AUT') =>
  accreditations.object(officer, at, {
    delegationId: session.delegations[iso3] ?? '',
    reason: 'A reason of the State',
  });
const decides = async (
  at: { sessionId: string; accreditationId: string },
  accorded: boolean,
  by: 'BUREAU' | 'NO_OBJECTION' | 'CONFERENCE',
) =>
  accreditations.decide(officer, at, { version: (await reads(at.accreditationId)).version, accorded, by, note: null });
/** The time for objections is over since yesterday. */
const timePasses = () =>
  house.sql(
    `UPDATE accreditation_list SET circulated_on = circulated_on - 21, objections_until = objections_until - 21
     WHERE session_id = $1`,
    [session.id],
  );
const delegations = (organisationId: string) =>
  house.sql<{ category: string }>(
    `SELECT d.category FROM participation p JOIN delegation d ON d.id = p.delegation_id
     WHERE p.organisation_id = $1 AND p.state = 'ADMITTED'`,
    [organisationId],
  );

describe('CIV-20 asking for observer status', () => {
  test('in consultative status to the bureau, others by the list, and each once even when asked for at once', async () => {
    expect((await asks()).route).toBe('BUREAU');
    expect((await asks({ status: null })).route).toBe('LIST');
    const { id: organisationId } = await anOrganisation(house);
    const place = { organisationId, sessionId: session.id };
    const answers = await Promise.all(Array.from({ length: 6 }, () => accreditations.ask(officer, place, 'Relevant')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'ACCREDITATION_ONCE')).toHaveLength(5);
  });

  test('not by intergovernmental organizations, nor to a commission, nor without a word on relevance', async () => {
    const { id: organisationId } = await anOrganisation(house, { kind: 'IGO', status: null });
    const place = { organisationId, sessionId: session.id };
    const needless = { ok: false, code: 'ACCREDITATION_NOT_NEEDED' };
    expect(await accreditations.ask(officer, place, 'Relevant')).toMatchObject(needless);
    const commission = await aSession().of('cnd').build(house.dataSource);
    const ngo = await anOrganisation(house);
    const there = { organisationId: ngo.id, sessionId: commission.id };
    expect(await accreditations.ask(officer, there, 'Relevant')).toMatchObject(needless);
    expect(await accreditations.ask(officer, place, ' ')).toMatchObject({ fields: [{ path: 'relevance' }] });
  });

  test('an application is taken back until it is decided, and made anew', async () => {
    const { organisationId, sessionId } = await asks();
    expect(await accreditations.withdraw(officer, { organisationId, sessionId })).toMatchObject({ ok: true });
    expect(await accreditations.ask(officer, { organisationId, sessionId }, 'Again')).toMatchObject({ ok: true });
  });
});

describe('CIV-21 the list', () => {
  test('takes all that wait, once, under numbers that follow each other', async () => {
    const [first, ecosoc] = [await asks({ status: null }), await asks()];
    const answers = await Promise.all(['A', 'B', 'C'].map((letter) => circulates(`CTOC/${session.slug}/${letter}`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'ACCREDITATION_LIST_EMPTY')).toHaveLength(2);
    const listed = await reads(first.at.accreditationId);
    expect(listed).toMatchObject({ state: 'LISTED', listNumber: 1, objectionsUntil: inDays(20) });
    expect(await reads(ecosoc.at.accreditationId)).toMatchObject({ state: 'ASKED', listNumber: null });
    const later = await asks({ status: null });
    const symbol = (await queries.lists(session.id))[0]?.symbol ?? '';
    expect(await circulates(symbol)).toMatchObject({ fields: [{ code: 'ACCREDITATION_SYMBOL_TAKEN' }] });
    expect(await circulates(`CTOC/${session.slug}/Z`)).toMatchObject({ ok: true });
    expect(await reads(later.at.accreditationId)).toMatchObject({ listNumber: 2 });
  });

  test('is circulated on the 30th day before the session and not on the 29th', async () => {
    await asks({ status: null });
    const opens = (days: number) =>
      house.sql('UPDATE session_part SET starts_on = $2 WHERE session_id = $1', [session.id, inDays(days)]);
    await opens(29);
    expect(await circulates(`CTOC/${session.slug}/1`)).toMatchObject({ code: 'ACCREDITATION_LIST_LATE' });
    await opens(30);
    expect(await circulates(`CTOC/${session.slug}/1`)).toMatchObject({ ok: true });
  });

  test('a circulated list cannot be changed, not even by hand', async () => {
    const { at } = await asks({ status: null });
    await circulates(`CTOC/${session.slug}/1`);
    await expect(
      house.sql(`UPDATE accreditation SET state = 'ASKED', list_number = NULL WHERE id = $1`, [at.accreditationId]),
    ).rejects.toThrow(/circulated list/);
  });
});

describe('CIV-22 objections', () => {
  test('a State objects until the last day and takes it back; an organization does not object', async () => {
    const { at } = await asks({ status: null });
    expect(await objects(at)).toMatchObject({ code: 'ACCREDITATION_STATE' });
    await circulates(`CTOC/${session.slug}/1`);
    const [delegationId, reason] = [newId(), 'none'];
    expect(await accreditations.object(officer, at, { delegationId, reason })).toMatchObject({
      code: 'OBJECTION_OF_STATES',
    });
    expect(await objects(at)).toMatchObject({ ok: true });
    expect(await objects(at, 'KEN')).toMatchObject({ ok: true });
    await accreditations.takeBackObjection(officer, at, session.delegations['AUT'] ?? '');
    expect(await reads(at.accreditationId)).toMatchObject({
      state: 'OBJECTED',
      objections: [{ name: { en: 'Kenya' } }],
    });
    await accreditations.takeBackObjection(officer, at, session.delegations['KEN'] ?? '');
    expect(await reads(at.accreditationId)).toMatchObject({ state: 'LISTED', objections: [] });
    await timePasses();
    expect(await objects(at)).toMatchObject({ code: 'OBJECTIONS_CLOSED' });
  });

  test('the database takes objections of States of the session only, against listed organizations', async () => {
    const { at } = await asks({ status: null });
    const byHand = (iso3: string) =>
      house.sql(
        `INSERT INTO accreditation_objection (accreditation_id, delegation_id, reason, at) VALUES ($1, $2, 'x', now())`,
        [at.accreditationId, session.delegations[iso3]],
      );
    await expect(byHand('AUT')).rejects.toThrow(/only a State/);
    const elsewhere = await aSession().of('untoc-cop').withMembers('FRA').build(house.dataSource);
    await circulates(`CTOC/${session.slug}/1`);
    await expect(
      house.sql(
        `INSERT INTO accreditation_objection (accreditation_id, delegation_id, reason, at) VALUES ($1, $2, 'x', now())`,
        [at.accreditationId, elsewhere.delegations['FRA']],
      ),
    ).rejects.toThrow(/only a State/);
    await byHand('AUT');
    await expect(
      house.sql(
        `UPDATE accreditation SET state = 'ACCORDED', decided_by = 'NO_OBJECTION', decided_at = now() WHERE id = $1`,
        [at.accreditationId],
      ),
    ).rejects.toThrow(/has objected/);
  });
});

describe('CIV-23 decisions', () => {
  test('the bureau accords: the organization takes part with a delegation, once, whoever decides at once', async () => {
    const { organisationId, at } = await asks();
    const answers = await Promise.all(Array.from({ length: 5 }, () => decides(at, true, 'BUREAU')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await delegations(organisationId)).toEqual([{ category: 'NON_GOVERNMENTAL_ORGANIZATION' }]);
    expect(await reads(at.accreditationId)).toMatchObject({ state: 'ACCORDED', decidedBy: 'BUREAU' });
    const place = { organisationId, sessionId: session.id };
    expect(await house.get(ParticipationService).takePart(officer, place)).toMatchObject({ ok: true });
  });

  test('without objection it is accorded only when the time is over; with one the Conference decides', async () => {
    const [free, opposed] = [await asks({ status: null }), await asks({ status: null })];
    await circulates(`CTOC/${session.slug}/1`);
    await objects(opposed.at);
    expect(await decides(free.at, true, 'NO_OBJECTION')).toMatchObject({ code: 'OBJECTIONS_OPEN' });
    await timePasses();
    expect(await decides(free.at, true, 'NO_OBJECTION')).toMatchObject({ ok: true });
    expect(await decides(opposed.at, true, 'NO_OBJECTION')).toMatchObject({ code: 'ACCREDITATION_OF_OTHERS' });
    expect(await decides(opposed.at, false, 'CONFERENCE')).toMatchObject({ ok: true });
    expect([await delegations(free.organisationId), await delegations(opposed.organisationId)]).toEqual([
      [{ category: 'NON_GOVERNMENTAL_ORGANIZATION' }],
      [],
    ]);
  });

  test('a withdrawal and a decision at once: what stands is one of them, whole', async () => {
    const { organisationId, sessionId, at } = await asks();
    const answers = await Promise.all([
      decides(at, true, 'BUREAU'),
      accreditations.withdraw(officer, { organisationId, sessionId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { state } = await reads(at.accreditationId);
    expect(await delegations(organisationId)).toHaveLength(state === 'ACCORDED' ? 1 : 0);
  });

  test('States that object at once are all recorded; those who object and take back leave the right state', async () => {
    const { at } = await asks({ status: null });
    await circulates(`CTOC/${session.slug}/1`);
    await Promise.all([objects(at, 'AUT'), objects(at, 'KEN')]);
    expect((await reads(at.accreditationId)).objections).toHaveLength(2);
    await Promise.all(
      ['AUT', 'KEN'].map((iso3) => accreditations.takeBackObjection(officer, at, session.delegations[iso3] ?? '')),
    );
    expect(await reads(at.accreditationId)).toMatchObject({ state: 'LISTED', objections: [] });
  });

  test('the Conference decides otherwise than the bureau: the participation ends', async () => {
    const { organisationId, at } = await asks();
    await decides(at, true, 'BUREAU');
    expect(await decides(at, false, 'BUREAU')).toMatchObject({ ok: false });
    expect(await decides(at, false, 'CONFERENCE')).toMatchObject({ ok: true });
    expect(await delegations(organisationId)).toEqual([]);
  });
});

test('CIV-21 the demonstration has a list, applications and those accorded, all marked as not confirmed, once', async () => {
  const unitOfWork = house.get(UnitOfWork);
  const now = new Date();
  const conference = await seedConference(unitOfWork, { now });
  await unitOfWork.run(async () => {
    await seedDemonstrationOrganisations(unitOfWork, [], now);
    await seedAccreditation(unitOfWork, now);
    await seedAccreditation(unitOfWork, now);
  });
  const rows = await queries.ofSession(conference?.sessionId ?? '');
  expect(rows.map(({ state }) => state).toSorted()).toEqual([
    'ACCORDED',
    'ACCORDED',
    'ASKED',
    'ASKED',
    'LISTED',
    'LISTED',
  ]);
  expect(rows.some(({ confirmed }) => confirmed)).toBe(false);
  expect(rows.flatMap(({ objections }) => objections)).toEqual([]);
});
