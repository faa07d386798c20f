import { MergeService } from '#civil-society';
import { newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { SideEventsModule } from '#side-events';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { takesPart } from '../../builders/civil-society.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [SideEventsModule], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

interface Held {
  readonly session: BuiltSession;
  readonly organisationId: string;
  readonly delegationId: string;
}

const someSession = (): Promise<BuiltSession> => aSession().withMembers('AUT').build(house.dataSource);

/** An organization that takes part in a session of its own, or in the one that is given. */
async function taking(session?: BuiltSession): Promise<Held> {
  const where = session ?? (await someSession());
  return { session: where, ...(await takesPart(house, where)) };
}

async function asksToSpeak({ organisationId, delegationId }: Held, { id, items }: BuiltSession): Promise<void> {
  await house.sql(
    `INSERT INTO speaking_offer (id, session_id, item_id, slots, minutes, opens_at, closes_at, rule)
     VALUES ($1, $2, $3, 3, 3, '2020-01-01', '2099-01-01', 'ORDER_OF_REQUEST') ON CONFLICT DO NOTHING`,
    [newId(), id, items['2']],
  );
  await house.sql(
    `INSERT INTO speaking_request (id, offer_id, session_id, item_id, organisation_id, delegation_id, number, way, state)
     SELECT $1, o.id, o.session_id, o.item_id, $2, $3,
       1 + (SELECT count(*) FROM speaking_request r WHERE r.offer_id = o.id), 'IN_HALL', 'WAITING'
     FROM speaking_offer o WHERE o.session_id = $4`,
    [newId(), organisationId, delegationId, id],
  );
}

async function writes({ organisationId }: Held, { id }: BuiltSession): Promise<string> {
  const statementId = newId();
  await house.sql(
    `INSERT INTO written_statement (id, session_id, organisation_id, language, title, text, words, created_at)
     VALUES ($1, $2, $3, 'en', 'Health', 'Words', 1, now())`,
    [statementId, id, organisationId],
  );
  return statementId;
}

const signs = ({ organisationId }: Held, statementId: string): Promise<unknown> =>
  house.sql(`INSERT INTO statement_signatory (statement_id, organisation_id, asked_at) VALUES ($1, $2, now())`, [
    statementId,
    organisationId,
  ]);

const invited = ({ organisationId }: Held, { id }: BuiltSession): Promise<unknown> =>
  house.sql(`INSERT INTO statement_invitation (session_id, organisation_id, invited_at) VALUES ($1, $2, now())`, [
    id,
    organisationId,
  ]);

/** A submitted application, with whom it names as a co-sponsor. */
async function applies(
  { organisationId }: Held,
  { id }: BuiltSession,
  cosponsors: readonly Held[] = [],
): Promise<void> {
  const eventId = newId();
  await house.sql(
    `INSERT INTO side_event_call (session_id, version, published, per_organiser, online_at_once)
     VALUES ($1, 1, true, 1, 1) ON CONFLICT DO NOTHING`,
    [id],
  );
  await house.sql(
    `INSERT INTO side_event (id, session_id, number, organiser_class, organisation_id, organiser_place, state, submitted_at)
     SELECT $1, $2, 1 + count(*), 'NON_GOVERNMENTAL_ORGANIZATION', $3, 1, 'SUBMITTED', now()
     FROM side_event WHERE session_id = $2`,
    [eventId, id, organisationId],
  );
  for (const named of cosponsors)
    await house.sql(
      `INSERT INTO side_event_cosponsor (id, event_id, organisation_id, state) VALUES ($1, $2, $3, 'NAMED')`,
      [newId(), eventId, named.organisationId],
    );
}

/** How many records of each area an organization has. */
async function held(organisationId: string): Promise<Record<string, number>> {
  const tables = [
    'participation',
    'speaking_request',
    'written_statement',
    'statement_signatory',
    'statement_invitation',
    'side_event',
    'side_event_cosponsor',
  ];
  const counted = await Promise.all(
    tables.map(async (table) => {
      const [row] = await house.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${table} WHERE organisation_id = $1`,
        [organisationId],
      );
      return [table, row?.total ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted);
}

const pairOf = (kept: Held, dissolved: Held) => ({
  keptId: kept.organisationId,
  dissolvedId: dissolved.organisationId,
});

test('CIV-15 requests, statements, side events and participations of a duplicate move, and nothing of the kept one is lost', async () => {
  const [kept, dissolved, other] = [await taking(), await taking(), await taking()];
  for (const own of [kept, dissolved]) {
    await asksToSpeak(own, own.session);
    await writes(own, own.session);
    await signs(own, await writes(other, other.session));
    await invited(own, own.session);
    await applies(own, own.session);
  }
  await applies(other, other.session, [dissolved]);
  expect(await house.get(MergeService).merge(secretariat(), pairOf(kept, dissolved))).toMatchObject({ ok: true });
  expect(await held(kept.organisationId)).toEqual({
    participation: 2,
    speaking_request: 2,
    written_statement: 2,
    statement_signatory: 2,
    statement_invitation: 2,
    side_event: 2,
    side_event_cosponsor: 1,
  });
  expect(Object.values(await held(dissolved.organisationId))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const { delegationId, session } = dissolved;
  const [request] = await house.sql(
    'SELECT delegation_id AS "delegationId" FROM speaking_request WHERE session_id = $1',
    [session.id],
  );
  expect(request).toEqual({ delegationId });
});

test('CIV-16 two of what there can be one of are refused with the list, in whichever area, and nothing moves', async () => {
  const [kept, dissolved, other] = [await taking(), await taking(), await taking()];
  const statement = await writes(other, other.session);
  for (const own of [kept, dissolved]) {
    await asksToSpeak(own, other.session);
    await signs(own, statement);
    await invited(own, other.session);
    await applies(own, other.session);
  }
  await applies(other, other.session, [kept, dissolved]);
  await writes(dissolved, dissolved.session);
  const before = await held(dissolved.organisationId);
  const clashes = [
    'side_event',
    'side_event_cosponsor',
    'speaking_request',
    'statement_invitation',
    'statement_signatory',
  ];
  const merging = house.get(MergeService);
  const looked = await merging.look(secretariat(), pairOf(kept, dissolved));
  expect(looked?.clashes.map(({ what }) => what)).toEqual(clashes);
  const refused = await merging.merge(secretariat(), pairOf(kept, dissolved));
  expect(refused).toMatchObject({
    code: 'MERGE_CLASH',
    rule: 'CIV-16',
    params: { list: expect.stringContaining('; Support of the same side event; ') },
  });
  expect(await held(dissolved.organisationId)).toEqual(before);

  const [one, two] = [await taking(other.session), await taking(other.session)];
  expect(await merging.merge(secretariat(), pairOf(one, two))).toMatchObject({ code: 'MERGE_CLASH' });
});
