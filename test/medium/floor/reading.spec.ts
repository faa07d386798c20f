import type { DataSource } from 'typeorm';
import { FloorQueries } from '#floor';
import { SettableClock } from '#kernel';
import { Reader } from '#platform';
import { sessionsEntities } from '#sessions';
import { floorServices, anInscription, anOpenSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let reader: Reader;
let services: FloorServices;
let queries: FloorQueries;
const clock = new SettableClock(new Date('2021-04-12T12:00:00Z'));

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  reader = new Reader(database.url, 2);
  queries = new FloorQueries(reader);
  services = floorServices(dataSource, clock);
});

afterAll(async () => {
  await services.settled();
  await reader.onModuleDestroy();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

test('slots come in speaking order: spoken, speaking, waiting, replies, those who are off', async () => {
  const sitting = await anOpenSitting(dataSource, services, { members: 8, listed: 6 });
  const { secretariat, meetingId, listId, members, slots, done } = sitting;
  const next = async () => {
    const [floor] = await queries.floors([meetingId]);
    clock.advance(1_000);
    return done(services.floor.giveToNext(secretariat, meetingId, floor!.version));
  };
  await next();
  await next();
  await next();
  await done(services.inscription.withdraw(secretariat, slots[3]!));
  const reply = { listId, delegationId: members[6]!, place: 'IN_HALL' as const, repliesToSlotId: null };
  const asked = await done(services.replies.request(secretariat, reply));
  await done(services.replies.request(secretariat, { ...reply, delegationId: members[7]! }));
  await done(services.replies.decide(secretariat, asked.value.slotId!, true));
  const rows = await queries.slots([meetingId]);
  expect(rows.map((row) => `${row.kind} ${row.state} ${members.indexOf(row.delegationId) + 1}`)).toEqual([
    'STATEMENT SPOKEN 1',
    'STATEMENT SPOKEN 2',
    'STATEMENT SPEAKING 3',
    'STATEMENT WAITING 5',
    'STATEMENT WAITING 6',
    'RIGHT_OF_REPLY WAITING 7',
    'RIGHT_OF_REPLY REQUESTED 8',
    'STATEMENT WITHDRAWN 4',
  ]);
  expect(rows[0]).toMatchObject({ usedMilliseconds: 1000, limit: 300, givenAt: expect.stringMatching(/Z$/) as string });
  expect(await queries.slot(rows[2]!.id)).toEqual(rows[2]);
});

test('the floor with its version, rules and members present', async () => {
  const { chair, meetingId, listId, itemId, members, done } = await anOpenSitting(dataSource, services);
  await done(services.presence.note(chair, { meetingId, delegationId: members[0]!, attendance: 'IN_HALL' }));
  await done(services.presence.note(chair, { meetingId, delegationId: members[1]!, attendance: 'REMOTE' }));
  const [floor] = await queries.floors([meetingId]);
  expect(floor).toMatchObject({
    version: 6,
    state: 'OPEN',
    currentItemId: itemId,
    activeListId: listId,
    profile: { warningSeconds: 30 },
  });
  expect(await queries.memberPresence([meetingId])).toEqual([{ meetingId, members: 5, inHall: 1, remote: 1 }]);
  const presence = await queries.presence([meetingId]);
  expect(presence).toHaveLength(7);
  expect(presence.filter(({ attendance }) => attendance === 'ABSENT')).toHaveLength(5);
});

test('the record by pages, and the newest lines after a line', async () => {
  const { meetingId, secretariat, listId, members, done } = await anOpenSitting(dataSource, services);
  for (const member of members) await done(services.inscription.inscribe(secretariat, anInscription(listId, member)));
  expect(await queries.recordLength(meetingId)).toBe(9);
  const page = await queries.record(meetingId, 2, 3);
  expect(page.map(({ number, kind }) => [number, kind])).toEqual([
    [3, 'item.taken-up'],
    [4, 'list.opened'],
    [5, 'speaker.inscribed-by-secretariat'],
  ]);
  expect((await queries.recordSince(meetingId, 2, 3)).map(({ number }) => number)).toEqual([7, 8, 9]);
  expect(await queries.recordSince(meetingId, 9, 3)).toEqual([]);
});

test('places for the decision on access', async () => {
  const { bodyId, sessionId, listId, slots, members } = await anOpenSitting(dataSource, services, { listed: 1 });
  expect(await queries.placesOf('speakersList', [listId])).toEqual([{ id: listId, bodyId, sessionId }]);
  expect(await queries.placesOf('speakerSlot', [slots[0]!])).toEqual([
    { id: slots[0], bodyId, sessionId, delegationId: members[0] },
  ]);
});
