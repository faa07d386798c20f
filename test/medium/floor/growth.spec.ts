import type { DataSource } from 'typeorm';
import { SettableClock } from '#kernel';
import type { DelegationId, MeetingId, SpeakersListId } from '#kernel';
import { sessionsEntities } from '#sessions';
import { floorServices, anInscription, anOpenSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let services: FloorServices;
const clock = new SettableClock(new Date('2021-04-12T12:00:00Z'));
let work = { statements: 0, rows: 0 };
let read: { readonly sql: string; readonly values: unknown[] }[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  services = floorServices(dataSource, clock);
  const make = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = make(mode);
    const query = runner.query.bind(runner) as (
      sql: string,
      values?: unknown[],
      ...more: unknown[]
    ) => Promise<unknown>;
    runner.query = async (sql: string, values?: unknown[], ...more: unknown[]): Promise<never> => {
      const answer = await query(sql, values, ...more);
      if (sql.trimStart().startsWith('SELECT')) read.push({ sql, values: values ?? [] });
      work.statements += 1;
      if (Array.isArray(answer)) work.rows += answer.length;
      return answer as never;
    };
    return runner;
  };
});

afterAll(async () => {
  await services.settled();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const versionOf = async (meetingId: MeetingId): Promise<number> => {
  const [row] = (await dataSource.query('SELECT version FROM live_topic WHERE topic = $1', [
    `meeting:${meetingId}`,
  ])) as { version: string }[];
  return Number(row?.version ?? 0);
};

/** Statements that were delivered, and requests withdrawn, long ago. */
async function longPast(meetingId: MeetingId, listId: SpeakersListId, delegationId: DelegationId): Promise<void> {
  await dataSource.query(
    `INSERT INTO speaker_slot (id, meeting_id, list_id, item_id, kind, delegation_id, category, place, state,
       request_number, requested_at, given_at, ended_at, limit_seconds, used_ms)
     SELECT gen_random_uuid(), $1, l.id, l.item_id, 'STATEMENT', $3, 'MEMBER', 'IN_HALL',
       CASE WHEN n % 3 = 0 THEN 'WITHDRAWN' ELSE 'SPOKEN' END, 1000 + n, now(), now(), now(), 180, 60000
     FROM speakers_list l, generate_series(1, 3000) n WHERE l.id = $2`,
    [meetingId, listId, delegationId],
  );
}

test('a command costs the same in a meeting with 3,000 slots that are over', async () => {
  const { secretariat, meetingId, listId, members, done } = await anOpenSitting(dataSource, services, {
    members: 8,
    listed: 6,
  });
  const [, , , , , , seventh, eighth] = members;
  /** Commands that leave the floor as it was: asking and withdrawing, giving and returning. */
  const round = async (): Promise<typeof work> => {
    const seen = await versionOf(meetingId);
    work = { statements: 0, rows: 0 };
    const asked = await done(services.inscription.inscribe(secretariat, anInscription(listId, seventh!)));
    await done(services.inscription.withdraw(secretariat, asked.value.slotId!));
    await done(services.floor.giveToNext(secretariat, meetingId, seen));
    await done(services.clock.extend(secretariat, meetingId, 60));
    await done(services.floor.return(secretariat, meetingId, null));
    const point = { meetingId, delegationId: eighth!, place: 'IN_HALL' as const };
    const raised = await done(services.points.raise(secretariat, point));
    await done(services.inscription.withdraw(secretariat, raised.value.slotId!));
    await services.settled();
    return work;
  };
  await round();
  const before = await round();
  await longPast(meetingId, listId, eighth!);
  await round();
  const later = await round();
  // What makes the SFU agree joins several commits into one look at the floor, or does not.
  expect(later.rows).toBeLessThanOrEqual(before.rows + 10);
  expect(later.statements).toBeLessThanOrEqual(before.statements + 10);
});

test('what a command reads of the slots is found by indexes', async () => {
  const { secretariat, meetingId, listId, members, done } = await anOpenSitting(dataSource, services, { listed: 3 });
  await longPast(meetingId, listId, members[4]!);
  await dataSource.query('ANALYZE speaker_slot');
  read = [];
  await done(services.inscription.inscribe(secretariat, anInscription(listId, members[3]!)));
  await done(services.floor.giveToNext(secretariat, meetingId, await versionOf(meetingId)));
  const commands = read.filter(({ sql }) => sql.includes('speaker_slot'));
  expect(commands.length).toBeGreaterThan(1);
  for (const { sql, values } of commands) {
    const [answer] = (await dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values)) as {
      'QUERY PLAN': { Plan: PlanNode }[];
    }[];
    expect(rowsOf(answer!['QUERY PLAN'][0]!.Plan, 'speaker_slot')).toBeLessThan(30);
  }
});

test('FLR-8, FLR-10: limits count what was delivered long ago', async () => {
  const profile = { interventionsPerList: 1, speakersPerList: { OBSERVER: 1 } };
  const { secretariat, meetingId, listId, members, observer, done } = await anOpenSitting(dataSource, services, {
    listed: 1,
    profile,
  });
  await done(services.inscription.inscribe(secretariat, anInscription(listId, observer)));
  for (let times = 0; times < 3; times += 1)
    await done(services.floor.giveToNext(secretariat, meetingId, await versionOf(meetingId)));
  for (const member of members.slice(1, 3))
    await done(services.inscription.inscribe(secretariat, anInscription(listId, member)));
  expect(await services.inscription.inscribe(secretariat, anInscription(listId, members[0]!))).toMatchObject({
    code: 'INTERVENTIONS_EXHAUSTED',
  });
  expect(
    await services.inscription.inscribe(
      secretariat,
      anInscription(listId, members[3]!, { category: 'OBSERVER', onBehalfOf: null }),
    ),
  ).toMatchObject({ code: 'CATEGORY_FULL' });
});

test('FLR-28: replies on a list of its own are counted when they are over', async () => {
  const { secretariat, meetingId, members, done } = await anOpenSitting(dataSource, services, {
    profile: { repliesPerItem: 1 },
  });
  const wish = { itemId: null, title: { en: 'Tribute' }, opensAt: null, closesAt: null, timeLimits: {} };
  await done(services.lists.setUp(secretariat, meetingId, wish));
  const [list] = (await dataSource.query('SELECT id FROM speakers_list WHERE meeting_id = $1 AND item_id IS NULL', [
    meetingId,
  ])) as { id: SpeakersListId }[];
  await done(services.lists.open(secretariat, list!.id, null));
  const ask = { listId: list!.id, delegationId: members[0]!, place: 'IN_HALL' as const, repliesToSlotId: null };
  const reply = (await done(services.replies.request(secretariat, ask))).value.slotId!;
  await done(services.replies.decide(secretariat, reply, true));
  const seen = await versionOf(meetingId);
  await done(services.floor.give(secretariat, reply, { seen, reason: null }));
  await done(services.floor.end(secretariat, meetingId, null));
  // Another request, so that the reply is not the last of the list.
  await done(services.inscription.inscribe(secretariat, anInscription(list!.id, members[1]!)));
  expect(await services.replies.request(secretariat, ask)).toMatchObject({ code: 'REPLIES_EXHAUSTED' });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows of a table that a plan has touched. */
function rowsOf(node: PlanNode, table: string): number {
  const own =
    node['Relation Name'] === table
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0;
  return own + (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below, table), 0);
}
