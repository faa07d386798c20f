import type { DataSource } from 'typeorm';
import { SettableClock } from '#kernel';
import { sessionsEntities } from '#sessions';
import { floorServices, anOpenSitting, aSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

/** What must never be is impossible in the database itself, whoever writes. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let services: FloorServices;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  services = floorServices(dataSource, new SettableClock(new Date('2021-04-12T12:00:00Z')));
});

afterAll(async () => {
  await services.settled();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const takesFloor = `UPDATE speaker_slot SET state = 'SPEAKING', position = NULL, given_at = now()`;
const sql = (text: string, values: unknown[]): Promise<unknown> => dataSource.query(text, values);

test('FLR-19 a second speaker in a meeting', async () => {
  const { slots } = await anOpenSitting(dataSource, services, { listed: 2 });
  await sql(`${takesFloor} WHERE id = $1`, [slots[0]]);
  await expect(sql(`${takesFloor} WHERE id = $1`, [slots[1]])).rejects.toThrow('speaker_slot_one_holder');
});

test('FLR-18 a speaker in a meeting that is not open, and the close of a meeting with a speaker', async () => {
  const { slots, meetingId } = await anOpenSitting(dataSource, services, { listed: 1 });
  await sql(`UPDATE meeting SET state = 'SUSPENDED' WHERE id = $1`, [meetingId]);
  await expect(sql(`${takesFloor} WHERE id = $1`, [slots[0]])).rejects.toThrow('FLR-18');
  await sql(`UPDATE meeting SET state = 'OPEN' WHERE id = $1`, [meetingId]);
  await sql(`${takesFloor} WHERE id = $1`, [slots[0]]);
  await expect(sql(`UPDATE meeting SET state = 'CLOSED' WHERE id = $1`, [meetingId])).rejects.toThrow('FLR-18');
});

const copy = (columns: string) => `
  INSERT INTO speaker_slot (id, meeting_id, list_id, item_id, kind, delegation_id, category, place, state, request_number, position, requested_at)
  SELECT gen_random_uuid(), meeting_id, list_id, item_id, kind, ${columns}, now() FROM speaker_slot WHERE id = $1`;

test('FLR-6 FLR-11 a second pending request, a request number or a place taken twice', async () => {
  const { slots } = await anOpenSitting(dataSource, services, { listed: 2 });
  const insert = (columns: string) => sql(copy(columns), [slots[0]]);
  await expect(insert(`delegation_id, category, place, 'WAITING', 9, 9`)).rejects.toThrow('speaker_slot_one_pending');
  await expect(insert(`delegation_id, category, place, 'SPOKEN', 2, NULL`)).rejects.toThrow('request_number');
  await expect(sql('UPDATE speaker_slot SET position = 2 WHERE id = $1', [slots[0]])).rejects.toThrow('position');
});

test('FLR-41 a delegation of another session', async () => {
  const { slots } = await anOpenSitting(dataSource, services, { listed: 1 });
  const { members } = await aSitting(dataSource);
  await expect(sql('UPDATE speaker_slot SET delegation_id = $2 WHERE id = $1', [slots[0], members[0]])).rejects.toThrow(
    'FLR-41',
  );
});

test('FLR-42 a second unfinished list of an item', async () => {
  const { meetingId, itemId } = await anOpenSitting(dataSource, services);
  await expect(
    sql(`INSERT INTO speakers_list (id, meeting_id, item_id, state) VALUES (gen_random_uuid(), $1, $2, 'PLANNED')`, [
      meetingId,
      itemId,
    ]),
  ).rejects.toThrow('speakers_list_one_unfinished');
});

test('the record is neither rewritten, nor shortened, nor given a line out of its order', async () => {
  const { meetingId } = await anOpenSitting(dataSource, services);
  const change = (text: string) => sql(text, [meetingId]);
  await expect(change(`UPDATE meeting_record SET kind = 'x' WHERE meeting_id = $1`)).rejects.toThrow('append-only');
  await expect(change('DELETE FROM meeting_record WHERE meeting_id = $1')).rejects.toThrow('append-only');
  await expect(sql('TRUNCATE meeting_record', [])).rejects.toThrow('append-only');
  await expect(
    change(`INSERT INTO meeting_record (meeting_id, number, at, kind, params) VALUES ($1, 99, now(), 'x', '{}')`),
  ).rejects.toThrow('out of its order');
});
