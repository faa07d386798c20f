import { Module } from '@nestjs/common';
import { verifyAuditTrail } from '#access';
import { FairnessReport, FairnessSources } from '#civil-society';
import { PlatformWorkerModule, Reader } from '#platform';
import { sessionsEntities } from '#sessions';
import {
  ApplicationService,
  ApplicationsWorkerModule,
  BoardService,
  CallService,
  PlaceChangeService,
  ProposalWorkService,
  SideEventQueries,
  SideEventsModule,
} from '#side-events';
import type { FormInput } from '#side-events';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { anOrganisation } from '../../builders/an-organisation.js';
import { aCall, aCallCommand, anApplication } from '../../builders/side-events.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

@Module({ imports: [SideEventsModule, ApplicationsWorkerModule, PlatformWorkerModule] })
class Worker {}

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [Worker], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

// Nobody's account: what they did is noted without a person.
const desk = { ...secretariat(), personId: null };
type Party = { delegationId: string | null; organisationId: string | null };
const state = (session: BuiltSession, iso3: string): Party => ({
  delegationId: session.delegations[iso3] ?? '',
  organisationId: null,
});
const organisation = async (status: 'SPECIAL' | 'ROSTER' = 'SPECIAL'): Promise<Party> => ({
  delegationId: null,
  organisationId: (await anOrganisation(house, { status })).id,
});
type Outcome = { ok: boolean; code?: string; rule?: string; value?: { id: string } };
const outcome = (decision: unknown): Outcome => decision as Outcome;

/** A session with a call of one room and as many slots as wanted, open now. */
async function open({ slots = 3, onlineAtOnce = 0 }: { slots?: number; onlineAtOnce?: number } = {}): Promise<{
  session: BuiltSession;
  slots: string[];
  room: string;
}> {
  const session = await aSession().withMembers('AUT', 'JPN', 'KEN', 'FRA').build(house.dataSource);
  const [room = ''] = session.rooms;
  const set = await house
    .get(CallService)
    .set(desk, session.id, aCallCommand([room], { slots, call: aCall({ onlineAtOnce }) }));
  expect(set).toMatchObject({ ok: true });
  await house.get(CallService).publish(desk, session.id);
  const call = await house.get(SideEventQueries).call(session.id);
  return { session, room, slots: call?.slots.map(({ id }) => id) ?? [] };
}

async function draft(session: BuiltSession, organiser: Party, input: Partial<FormInput>): Promise<string> {
  const begun = await house
    .get(ApplicationService)
    .begin(desk, session.id, { organiser, input: anApplication(input), language: 'en' });
  expect(begun).toMatchObject({ ok: true });
  return begun.ok ? begun.value.id : '';
}
const versionOf = async (id: string): Promise<number> =>
  (await house.get(SideEventQueries).byIds([id]))[0]?.version ?? 0;
const submit = async (id: string): Promise<Outcome> =>
  outcome(await house.get(ApplicationService).submit(desk, id, await versionOf(id)));
async function submitted(session: BuiltSession, organiser: Party, input: Partial<FormInput>): Promise<string> {
  const id = await draft(session, organiser, input);
  expect(await submit(id)).toMatchObject({ ok: true });
  return id;
}
const stateOf = async (id: string): Promise<string | undefined> =>
  (await house.get(SideEventQueries).byIds([id]))[0]?.state;
async function propose(sessionId: string): Promise<void> {
  expect(await house.get(BoardService).propose(desk, sessionId)).toMatchObject({ ok: true });
  const [asked] = await house.sql<{ id: string }>(
    `SELECT id FROM side_event_proposal WHERE session_id = $1 AND state = 'ASKED'`,
    [sessionId],
  );
  const event = { id: asked?.id ?? '', name: 'sideEvents.proposalAsked' as const };
  await house.get(ProposalWorkService).work({ ...event, payload: { proposalId: asked?.id ?? '', sessionId } });
}
const boardVersion = async (sessionId: string): Promise<number> =>
  (await house.get(SideEventQueries).call(sessionId))?.boardVersion ?? -1;
async function publish(sessionId: string): Promise<Outcome> {
  return outcome(await house.get(BoardService).publish(desk, sessionId, await boardVersion(sessionId)));
}

test('SDE-1 a call is not written over by someone who read an older one; slots in use stay', async () => {
  const { session, room, slots } = await open();
  const calls = house.get(CallService);
  expect(await calls.set(desk, session.id, aCallCommand([room]))).toMatchObject({ code: 'SIDE_CALL_CHANGED' });
  const id = await draft(session, state(session, 'AUT'), { preferences: slots });
  expect(await calls.set(desk, session.id, aCallCommand([room], { slots: 2, version: 1 }))).toMatchObject({ ok: true });
  const now = await house.get(SideEventQueries).call(session.id);
  expect(now?.slots.map((slot) => slot.id)).toEqual(slots.slice(0, 2));
  expect(await submit(id)).toMatchObject({ code: 'SIDE_EVENT_FAULTY', rule: 'SDE-16' });
});

test('SDE-12, SDE-21 100 applications in the same second, 2 from each organizer: one each, in an order that the record proves', async () => {
  const { session, slots } = await open();
  const organisers = await Promise.all(Array.from({ length: 50 }, () => organisation()));
  const drafts = await Promise.all(
    [...organisers, ...organisers].map((organiser) => draft(session, organiser, { preferences: slots })),
  );
  const outcomes = await Promise.all(drafts.map(submit));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
  const refused = outcomes.filter(({ ok }) => !ok);
  expect(new Set(refused.map(({ code, rule }) => `${rule} ${code}`))).toEqual(
    new Set(['SDE-12 SIDE_ORGANISER_HAS_EVENT']),
  );
  const receipts = await house.sql<{ number: number; organiser: string; at: Date }>(
    `SELECT number, organiser_id AS organiser, received_at AS at FROM side_event_receipt WHERE session_id = $1 ORDER BY number`,
    [session.id],
  );
  expect(receipts.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(new Set(receipts.map(({ organiser }) => organiser)).size).toBe(50);
  const times = receipts.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(50);

  const trail = await house.sql<{ params: { number: number } }>(
    `SELECT params FROM audit_entry WHERE action = 'sideEvents.submitted' AND params ->> 'sessionId' = $1 ORDER BY number`,
    [session.id],
  );
  expect(trail.map(({ params }) => params.number)).toEqual(receipts.map(({ number }) => number));
  expect(await verifyAuditTrail(house.get(Reader))).toMatchObject({ intact: true });
  await expect(
    house.sql('UPDATE side_event_receipt SET received_at = now() WHERE session_id = $1', [session.id]),
  ).rejects.toThrow(/append-only/);
});

test('SDE-12 the database lets no organizer have more events than the call says', async () => {
  const { session, slots } = await open();
  const organiser = await organisation();
  const first = await submitted(session, organiser, { preferences: slots });
  const second = await draft(session, organiser, { preferences: slots });
  const force = (place: number): Promise<unknown> =>
    house.sql(
      `UPDATE side_event SET state = 'SUBMITTED', number = 99, submitted_at = now(), organiser_place = $2 WHERE id = $1`,
      [second, place],
    );
  await expect(force(1)).rejects.toThrow(/side_event_per_organiser/);
  await expect(force(2)).rejects.toThrow(/as many side events as it may/);
  expect(await stateOf(first)).toBe('SUBMITTED');
});

test('CIV-45 what became of the side events of organizations is public, with the rule of each refusal', async () => {
  const { session, room, slots } = await open();
  const ngos = [await organisation(), await organisation(), await organisation(), await organisation()];
  const [granted, refused, waiting, drafted] = ngos as [Party, Party, Party, Party];
  await house.sql(`UPDATE organisation SET country = 'KEN' WHERE id = $1`, [granted.organisationId]);
  await submitted(session, state(session, 'AUT'), { preferences: slots });
  const placed = await submitted(session, granted, { preferences: slots });
  const out = await submitted(session, refused, { preferences: slots });
  await draft(session, drafted, { preferences: slots });
  const board = house.get(BoardService);
  const version = await boardVersion(session.id);
  const put = { place: { slotId: slots[0] ?? '', roomId: room }, boardVersion: version };
  expect(await board.place(desk, placed, put)).toMatchObject({ ok: true });
  expect(await publish(session.id)).toMatchObject({ ok: true });
  const refusal = { code: 'SIDE_NOT_RELEVANT', rule: 'SDE-14', text: 'Words to the organizer only.' } as const;
  expect(await house.get(PlaceChangeService).refuse(desk, out, refusal)).toMatchObject({ ok: true });
  await submitted(session, waiting, { preferences: slots });

  const rows = await house.get(FairnessSources).rowsOf(session.id);
  expect(rows).toMatchObject([
    { kind: 'SIDE_EVENT', outcome: 'GRANTED', status: 'SPECIAL', region: 'AFRICAN', reason: null },
    { kind: 'SIDE_EVENT', outcome: 'REFUSED', reason: { rule: 'SDE-14' } },
    { kind: 'SIDE_EVENT', outcome: 'PENDING', reason: null },
  ]);
  expect(rows.map(({ subject }) => subject?.en)).toEqual(['What works in prevention', undefined, undefined]);
  const report = house.get(FairnessReport);
  const [first, second] = rows;
  expect(first && report.themeOf(first, 'fr')).toBe('Prevention');
  expect(second && report.reasonOf(second, 'en')).toBe('The topic is not relevant to the work of the body.');
  expect(second && report.reasonOf(second, 'ru')).toMatch(/[а-я]/);
  expect(JSON.stringify(rows)).not.toContain('Words to the organizer');
});

test('SDE-11 status is asked on the day of submission', async () => {
  const { session, slots } = await open();
  const id = await draft(session, await organisation('ROSTER'), { preferences: slots });
  expect(await submit(id)).toMatchObject({ code: 'SIDE_STATUS_NEEDED', rule: 'SDE-11' });
});

test('SDE-20, SDE-22 drafts keep whatever is there; a submitted one keeps its number and must stay complete', async () => {
  const { session, slots } = await open();
  const service = house.get(ApplicationService);
  const id = await draft(session, state(session, 'AUT'), {
    title: {},
    contactEmail: 'not an address',
    link: 'nothing',
  });
  expect(await submit(id)).toMatchObject({ code: 'SIDE_EVENT_FAULTY', rule: 'SDE-13' });
  const input = anApplication({ preferences: slots });
  expect(await service.keep(desk, id, { input, version: 0, language: 'fr' })).toMatchObject({
    code: 'SIDE_EVENT_CHANGED',
  });
  const keep = async (next: FormInput): Promise<Outcome> =>
    outcome(await service.keep(desk, id, { input: next, version: await versionOf(id), language: 'en' }));
  expect(await keep(input)).toMatchObject({ ok: true });
  expect(await submit(id)).toMatchObject({ ok: true });
  expect(await keep(anApplication({ preferences: slots, seats: 20 }))).toMatchObject({ ok: true });
  expect(await keep(anApplication({ preferences: slots, title: {} }))).toMatchObject({ code: 'SIDE_EVENT_FAULTY' });
  const [event] = await house.get(SideEventQueries).byIds([id]);
  expect(event).toMatchObject({ number: 1, seats: 20, state: 'SUBMITTED' });
});

test('SDE-18 co-sponsors are asked at submission and answer for themselves', async () => {
  const { session, slots } = await open();
  const [japan, other] = [state(session, 'JPN'), await organisation()];
  const id = await draft(session, state(session, 'AUT'), { preferences: slots, cosponsors: [japan, other] });
  const queries = house.get(SideEventQueries);
  expect((await queries.cosponsors([id])).map(({ supportState }) => supportState)).toEqual(['NAMED', 'NAMED']);
  expect(await submit(id)).toMatchObject({ ok: true });
  const [one, two] = await queries.cosponsors([id]);
  const service = house.get(ApplicationService);
  expect(await service.answer(desk, one?.id ?? '', true)).toMatchObject({ ok: true });
  expect(await service.answer(desk, two?.id ?? '', false)).toMatchObject({ ok: true });
  expect((await queries.cosponsors([id])).map(({ supportState }) => supportState)).toEqual(['CONFIRMED', 'DECLINED']);
});

test('SDE-23 who withdraws and applies again gets a new number', async () => {
  const { session, slots } = await open();
  const first = await submitted(session, state(session, 'AUT'), { preferences: slots });
  await submitted(session, state(session, 'JPN'), { preferences: slots });
  expect(await house.get(PlaceChangeService).withdraw(desk, first)).toMatchObject({ ok: true });
  const again = await submitted(session, state(session, 'AUT'), { preferences: slots });
  expect((await house.get(SideEventQueries).byIds([again]))[0]?.number).toBe(3);
});

test('SDE-30, SDE-40, SDE-47 a State that applies last is placed first; the programme is published in issues', async () => {
  const { session, slots } = await open({ slots: 1 });
  const early = await submitted(session, await organisation(), { preferences: slots });
  const late = await submitted(session, state(session, 'KEN'), { preferences: slots });
  await propose(session.id);
  const board = await house.get(SideEventQueries).board(session.id);
  expect(board?.proposal?.result).toMatchObject({
    placed: [{ eventId: late }],
    leftOut: [{ eventId: early, reason: 'TAKEN_BEFORE' }],
    proven: true,
  });
  expect(await house.get(BoardService).acceptProposal(desk, session.id)).toMatchObject({ ok: true });
  expect(await publish(session.id)).toMatchObject({ ok: true });
  expect([await stateOf(late), await stateOf(early)]).toEqual(['ACCEPTED', 'SUBMITTED']);
  expect(await publish(session.id)).toMatchObject({ code: 'SIDE_BOARD_EMPTY', rule: 'SDE-47' });
  const issues = await house.sql<{ changes: unknown }>('SELECT changes FROM side_event_issue WHERE session_id = $1', [
    session.id,
  ]);
  expect(issues).toEqual([{ changes: [{ kind: 'ADDED', eventId: late }] }]);
});

test('SDE-45 what was put somewhere by hand stays; a proposal for another board is not accepted', async () => {
  const { session, slots, room } = await open({ slots: 2 });
  const [first = '', second = ''] = slots;
  const byHand = await submitted(session, await organisation(), { preferences: [second] });
  const other = await submitted(session, state(session, 'FRA'), { preferences: [first] });
  await propose(session.id);
  const board = house.get(BoardService);
  const place = { place: { slotId: first, roomId: room }, boardVersion: await boardVersion(session.id) };
  expect(await board.place(desk, byHand, place)).toMatchObject({ ok: true });
  expect(await board.place(desk, other, place)).toMatchObject({ code: 'SIDE_BOARD_CHANGED' });
  expect(await board.acceptProposal(desk, session.id)).toMatchObject({ code: 'SIDE_BOARD_CHANGED', rule: 'SDE-45' });
  await propose(session.id);
  expect(await board.acceptProposal(desk, session.id)).toMatchObject({ ok: true });
  const placements = await house.get(SideEventQueries).placements(session.id);
  expect(new Map(placements.map(({ eventId, slotId }) => [eventId, slotId]))).toEqual(
    new Map([
      [byHand, first],
      [other, second],
    ]),
  );
});

test('SDE-42 two events are never in one room at one time, whoever writes', async () => {
  const { session, slots, room } = await open({ slots: 1 });
  const one = await submitted(session, state(session, 'AUT'), { preferences: slots });
  const two = await submitted(session, state(session, 'JPN'), { preferences: slots });
  const board = house.get(BoardService);
  const place = async () => ({
    place: { slotId: slots[0] ?? '', roomId: room },
    boardVersion: await boardVersion(session.id),
  });
  expect(await board.place(desk, one, await place())).toMatchObject({ ok: true });
  expect(await board.place(desk, two, await place())).toMatchObject({ code: 'SIDE_PLACE_TAKEN', rule: 'SDE-42' });
  await expect(
    house.sql(
      `INSERT INTO side_event_placement (event_id, session_id, slot_id, room_id, fixed, during) VALUES ($1, $2, $3, $4, true, 'empty')`,
      [two, session.id, slots[0], room],
    ),
  ).rejects.toThrow(/side_event_room_once/);
});

test('SDE-46, SDE-48 a place that becomes free is offered to the next, then to the one after', async () => {
  const { session, slots } = await open({ slots: 1 });
  const [first, second, third] = [
    await submitted(session, state(session, 'AUT'), { preferences: slots }),
    await submitted(session, await organisation(), { preferences: slots }),
    await submitted(session, state(session, 'JPN'), { preferences: slots }),
  ];
  await propose(session.id);
  await house.get(BoardService).acceptProposal(desk, session.id);
  expect(await publish(session.id)).toMatchObject({ ok: true });
  const changes = house.get(PlaceChangeService);
  const why = { code: 'SIDE_NOT_RELEVANT', rule: 'SDE-14', text: 'See the mandate.' } as const;
  expect(await changes.refuse(desk, first, why)).toMatchObject({ ok: true });
  expect((await house.get(SideEventQueries).byIds([first]))[0]).toMatchObject({ state: 'REFUSED', reason: why });
  expect([await stateOf(second), await stateOf(third)]).toEqual(['SUBMITTED', 'OFFERED']);
  expect(await changes.answerOffer(desk, third, false)).toMatchObject({ ok: true });
  expect([await stateOf(second), await stateOf(third)]).toEqual(['OFFERED', 'SUBMITTED']);
  await house.sql(`UPDATE side_event SET offered_until = now() - interval '1 minute' WHERE id = $1`, [second]);
  await changes.lapse();
  expect([await stateOf(second), await stateOf(third)]).toEqual(['SUBMITTED', 'OFFERED']);
  expect(await changes.answerOffer(desk, third, true)).toMatchObject({ ok: true });
  const published = await house.get(SideEventQueries).published(session.id);
  expect(published.filter(({ cancelled }) => !cancelled).map(({ eventId }) => eventId)).toEqual([third]);
});
