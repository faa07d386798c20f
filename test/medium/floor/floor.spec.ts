import type { DataSource } from 'typeorm';
import { SettableClock } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import { sessionsEntities } from '#sessions';
import { floorServices, anInscription, anOpenSitting, aSitting } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let services: FloorServices;
const clock = new SettableClock(new Date('2021-04-12T12:00:00Z'));

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, sessionsEntities);
  services = floorServices(dataSource, clock);
});

afterAll(async () => {
  await services.settled();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

interface SlotRow {
  readonly id: SpeakerSlotId;
  readonly plate: string;
  readonly state: string;
  readonly position: number | null;
  readonly used_ms: string;
  readonly closes_at: Date | null;
}
const slotsOf = (meetingId: string): Promise<SlotRow[]> =>
  dataSource.query(
    `SELECT s.id, d.plate ->> 'en' AS plate, s.state, s.position, s.used_ms, s.closes_at
     FROM speaker_slot s JOIN delegation d ON d.id = s.delegation_id WHERE s.meeting_id = $1
     ORDER BY s.position NULLS LAST, s.request_number`,
    [meetingId],
  );
const lineOf = async (meetingId: string): Promise<string[]> =>
  (await slotsOf(meetingId)).filter(({ position }) => position !== null).map(({ plate }) => plate);
const stateOf = async (meetingId: string, plate: string): Promise<string | undefined> =>
  (await slotsOf(meetingId)).find((slot) => slot.plate === plate)?.state;
const recordOf = (
  meetingId: string,
): Promise<{ kind: string; params: Record<string, unknown>; actor_name: string }[]> =>
  dataSource.query('SELECT kind, params, actor_name FROM meeting_record WHERE meeting_id = $1 ORDER BY number', [
    meetingId,
  ]);
const versionOf = async (meetingId: string): Promise<number> => {
  const rows: { version: string }[] = await dataSource.query('SELECT version FROM live_topic WHERE topic = $1', [
    `meeting:${meetingId}`,
  ]);
  return Number(rows[0]?.version ?? 0);
};
const eventsOf = async (meetingId: string): Promise<string[]> => {
  const rows: { name: string }[] = await dataSource.query(
    `SELECT name FROM outbox WHERE payload ->> 'meetingId' = $1 ORDER BY id`,
    [meetingId],
  );
  return rows.map(({ name }) => name);
};

test('a debate from opening to close, with its record, events and audit', async () => {
  const sitting = await anOpenSitting(dataSource, services, { listed: 3 });
  const { chair, meetingId, listId, done } = sitting;
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  expect(await stateOf(meetingId, 'M1')).toBe('SPEAKING');
  expect(await lineOf(meetingId)).toEqual(['M2', 'M3']);
  clock.advance(65_000);
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  expect(await stateOf(meetingId, 'M1')).toBe('SPOKEN');
  await done(services.lists.close(chair, listId));
  clock.advance(10_000);
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  await done(services.lists.finish(chair, listId));
  await done(services.conduct.close(chair, meetingId));

  const record = await recordOf(meetingId);
  expect(record.map(({ kind }) => kind)).toEqual([
    'meeting.opened-declared',
    'list.set-up',
    'item.taken-up',
    'list.opened',
    ...Array<string>(3).fill('speaker.inscribed-by-secretariat'),
    'floor.given',
    'floor.ended',
    'floor.given',
    'list.closed',
    'floor.ended',
    'floor.given',
    'floor.ended',
    'list.finished',
    'meeting.closed',
  ]);
  expect(record[8]).toMatchObject({
    params: { delegation: { en: 'M1', fr: 'M1 (fr)' }, minutes: 1, seconds: 5 },
    actor_name: 'Chair',
  });
  expect(record[2]?.params).toEqual({ item: { en: '3. General debate', fr: '3. Débat général' } });
  expect(await eventsOf(meetingId)).toEqual([
    'meeting.opened',
    'list.opened',
    'floor.given',
    'floor.ended',
    'floor.given',
    'list.closed',
    'floor.ended',
    'floor.given',
    'floor.ended',
    'meeting.closed',
  ]);
  const audited: { action: string; changes: unknown }[] = await dataSource.query(
    'SELECT action, changes FROM audit_entry WHERE subject_id = $1 ORDER BY number',
    [meetingId],
  );
  expect(audited.map(({ action }) => action)).toEqual(record.map(({ kind }) => kind));
  expect(audited[0]?.changes).toEqual([{ field: 'state', before: 'SCHEDULED', after: 'OPEN' }]);
  expect(audited[7]?.changes).toEqual([
    { field: 'state', before: 'WAITING', after: 'SPEAKING' },
    { field: 'position', before: 1, after: null },
  ]);
});

test('FLR-36 a meeting is opened with 2 of 5 members noted, not with 1, or on the declaration of the Chair', async () => {
  const { chair, meetingId, members, observer } = await aSitting(dataSource);
  const note = (delegationId: typeof observer, attendance: 'IN_HALL' | 'REMOTE') =>
    services.presence.note(chair, { meetingId, delegationId, attendance });
  await note(members[0]!, 'IN_HALL');
  await note(observer, 'IN_HALL');
  expect(await services.conduct.open(chair, meetingId, false)).toMatchObject({
    code: 'NO_QUORUM',
    params: { present: 1, needed: 2 },
  });
  await note(members[1]!, 'REMOTE');
  expect(await services.conduct.open(chair, meetingId, false)).toMatchObject({ ok: true });
  expect((await recordOf(meetingId)).at(-1)).toMatchObject({
    kind: 'meeting.opened',
    params: { present: 2, members: 5 },
  });
});

test('FLR-12 FLR-13 groups and ranks join at their place; a place given by hand holds', async () => {
  const sitting = await anOpenSitting(dataSource, services, { listed: 2 });
  const { secretariat, meetingId, listId, members, observer, done, slots } = sitting;
  const inscribe = (delegation: typeof observer, over = {}) =>
    done(services.inscription.inscribe(secretariat, anInscription(listId, delegation, over)));
  await inscribe(observer);
  await inscribe(members[2]!);
  await inscribe(members[3]!, { cabinetRank: true });
  expect(await lineOf(meetingId)).toEqual(['M4', 'M1', 'M2', 'M3', 'Observer State']);
  await inscribe(members[0]!, { onBehalfOf: { en: 'African Group' } });
  expect(await lineOf(meetingId)).toEqual(['M1', 'M4', 'M1', 'M2', 'M3', 'Observer State']);
  expect((await recordOf(meetingId)).at(-1)?.params).toMatchObject({
    delegation: { en: 'M1 (African Group)' },
    position: 1,
  });
  const moved = { position: 1, reason: 'the minister has to leave', seen: null };
  await done(services.order.move(secretariat, slots[1]!, moved));
  await inscribe(members[1]!, { onBehalfOf: { en: 'Asia-Pacific Group' } });
  expect(await lineOf(meetingId)).toEqual(['M2', 'M1', 'M2', 'M4', 'M1', 'M3', 'Observer State']);
  await done(services.order.release(secretariat, slots[1]!));
  expect(await lineOf(meetingId)).toEqual(['M1', 'M2', 'M4', 'M1', 'M2', 'M3', 'Observer State']);
});

test('FLR-14 two delegations change places when both have offered it', async () => {
  const { meetingId, members, slots, delegateOf, done } = await anOpenSitting(dataSource, services, { listed: 3 });
  const [one, , three] = slots as [SpeakerSlotId, SpeakerSlotId, SpeakerSlotId];
  const [first, third] = [await delegateOf(members[0]!), await delegateOf(members[2]!)];
  expect(await services.order.swap(third, one, three)).toMatchObject({ code: 'NOT_OWN_DELEGATION', rule: 'FLR-5' });
  await done(services.order.swap(first, one, three));
  expect(await lineOf(meetingId)).toEqual(['M1', 'M2', 'M3']);
  await done(services.order.swap(third, three, one));
  expect(await lineOf(meetingId)).toEqual(['M3', 'M2', 'M1']);
});

test('FLR-15 FLR-16 FLR-17 withdrawn, called in vain twice, put back', async () => {
  const sitting = await anOpenSitting(dataSource, services, { listed: 3 });
  const { secretariat, meetingId, members, slots, delegateOf, done } = sitting;
  await done(services.inscription.withdraw(await delegateOf(members[1]!), slots[1]!));
  expect(await lineOf(meetingId)).toEqual(['M1', 'M3']);
  await done(services.order.markAbsent(secretariat, slots[0]!, null));
  expect(await lineOf(meetingId)).toEqual(['M3', 'M1']);
  await done(services.order.markAbsent(secretariat, slots[0]!, null));
  expect(await lineOf(meetingId)).toEqual(['M3']);
  await done(services.order.reinstate(secretariat, slots[0]!));
  await done(services.order.reinstate(secretariat, slots[1]!));
  expect(await lineOf(meetingId)).toEqual(['M3', 'M1', 'M2']);
});

test('FLR-5 a delegate acts for the own delegation only', async () => {
  const { listId, members, delegateOf } = await anOpenSitting(dataSource, services);
  const delegate = await delegateOf(members[0]!);
  const own = await services.inscription.inscribe(delegate, anInscription(listId, members[0]!));
  expect(own).toMatchObject({ ok: true });
  expect(await services.inscription.inscribe(delegate, anInscription(listId, members[1]!))).toMatchObject({
    code: 'NOT_OWN_DELEGATION',
  });
  const asPanellist = anInscription(listId, members[0]!, { category: 'PANELLIST' });
  expect(await services.inscription.inscribe(delegate, asPanellist)).toMatchObject({ code: 'CATEGORY_BY_SECRETARIAT' });
});

test('FLR-31 FLR-32 FLR-33 a point of order interrupts, is ruled on, and the speaker goes on', async () => {
  const { chair, meetingId, members, done, secretariat } = await anOpenSitting(dataSource, services, { listed: 2 });
  const next = async () => services.floor.giveToNext(chair, meetingId, await versionOf(meetingId));
  await done(next());
  clock.advance(60_000);
  const raised = await done(
    services.points.raise(secretariat, { meetingId, delegationId: members[4]!, place: 'IN_HALL' }),
  );
  const point = raised.value.slotId!;
  expect(await next()).toMatchObject({ code: 'POINT_OF_ORDER_PENDING' });
  await done(services.floor.give(chair, point, { seen: await versionOf(meetingId), reason: null }));
  expect(await stateOf(meetingId, 'M1')).toBe('INTERRUPTED');
  expect(await services.floor.end(chair, meetingId, null)).toMatchObject({ code: 'POINT_OF_ORDER_PENDING' });
  clock.advance(30_000);
  await done(services.points.rule(chair, point, 'NOT_UPHELD'));
  const speaking = (await slotsOf(meetingId)).find(({ plate }) => plate === 'M1');
  expect(speaking).toMatchObject({ state: 'SPEAKING', used_ms: '60000' });
  expect(speaking?.closes_at).toEqual(new Date(clock.now().getTime() + 240_000));
  expect((await recordOf(meetingId)).slice(-5).map(({ kind }) => kind)).toEqual([
    'point-of-order.raised',
    'floor.interrupted',
    'point-of-order.heard',
    'point-of-order.not-upheld',
    'floor.resumed',
  ]);
  await done(services.conduct.suspend(chair, meetingId));
  expect(await stateOf(meetingId, 'M1')).toBe('INTERRUPTED');
  expect(await next()).toMatchObject({ code: 'MEETING_NOT_OPEN' });
  await done(services.conduct.resume(chair, meetingId));
  await done(next());
  expect(await stateOf(meetingId, 'M1')).toBe('SPEAKING');
});

test('FLR-27 FLR-28 FLR-29 replies after the list, with ten and five minutes, and no third', async () => {
  const sitting = await anOpenSitting(dataSource, services, { listed: 1 });
  const { chair, meetingId, listId, members, done, delegateOf } = sitting;
  const delegate = await delegateOf(members[1]!);
  const next = async () => done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  const wish = { listId, delegationId: members[1]!, place: 'IN_HALL' as const, repliesToSlotId: sitting.slots[0]! };
  const reply = await done(services.replies.request(delegate, wish));
  const slotId = reply.value.slotId!;
  const give = async () => services.floor.give(chair, slotId, { seen: await versionOf(meetingId), reason: null });
  expect(await give()).toMatchObject({ code: 'SLOT_NOT_WAITING' });
  await done(services.replies.decide(chair, slotId, true));
  expect(await give()).toMatchObject({ code: 'REPLY_BEFORE_LIST_ENDS' });
  await next();
  await done(services.lists.close(chair, listId));
  await next();
  expect((await recordOf(meetingId)).at(-1)).toMatchObject({ kind: 'reply.given', params: { number: 1, minutes: 10 } });
  await next();
  const second = await done(services.replies.request(delegate, wish));
  await done(services.replies.decide(chair, second.value.slotId!, true));
  await next();
  expect((await recordOf(meetingId)).at(-1)).toMatchObject({ params: { number: 2, minutes: 5, seconds: 0 } });
  await next();
  expect(await services.replies.request(delegate, wish)).toMatchObject({ code: 'REPLIES_EXHAUSTED', rule: 'FLR-28' });
});

test('FLR-24 FLR-25 the clock is extended, stopped and started', async () => {
  const { chair, meetingId, done } = await anOpenSitting(dataSource, services, { listed: 1 });
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  const started = clock.now().getTime();
  const closesAt = async () => (await slotsOf(meetingId))[0]?.closes_at?.getTime();
  expect(await closesAt()).toBe(started + 300_000);
  await done(services.clock.extend(chair, meetingId, 60));
  expect(await closesAt()).toBe(started + 360_000);
  await done(services.clock.pause(chair, meetingId));
  expect(await closesAt()).toBeUndefined();
  clock.advance(600_000);
  expect(await services.floor.endAtLimit(meetingId)).toMatchObject({ code: 'TIME_NOT_OVER' });
  await done(services.clock.resume(chair, meetingId));
  expect(await closesAt()).toBe(started + 960_000);
});

test('FLR-39 a stale command changes nothing and says what stands', async () => {
  const { chair, meetingId, slots, done, listId, observer } = await anOpenSitting(dataSource, services, { listed: 3 });
  const seen = await versionOf(meetingId);
  await done(services.inscription.inscribe(chair, anInscription(listId, observer)));
  const stillValid = await services.order.move(chair, slots[2]!, { position: 1, reason: 'rank', seen });
  expect(stillValid).toMatchObject({ ok: true });
  const current = await versionOf(meetingId);
  const stale = { ok: false, code: 'STALE_VERSION', rule: 'FLR-39', params: { current, seen } };
  expect(await services.floor.giveToNext(chair, meetingId, seen)).toEqual(stale);
  expect(await services.order.markAbsent(chair, slots[0]!, seen)).toEqual(stale);
  expect(await services.floor.end(chair, meetingId, seen)).toEqual(stale);
  expect(await versionOf(meetingId)).toBe(current);
});

test('FLR-41 what does not exist, or is of another session, is refused', async () => {
  const [here, there] = [await anOpenSitting(dataSource, services), await aSitting(dataSource)];
  const nowhere = '0190a000-0000-7000-8000-000000000001';
  expect(await services.conduct.open(here.chair, nowhere as never, true)).toMatchObject({ code: 'MEETING_NOT_FOUND' });
  expect(await services.conduct.open(here.chair, 'no uuid' as never, true)).toMatchObject({
    code: 'MEETING_NOT_FOUND',
  });
  expect(await services.lists.close(here.chair, nowhere as never)).toMatchObject({ code: 'LIST_NOT_FOUND' });
  expect(await services.inscription.withdraw(here.chair, nowhere as never)).toMatchObject({ code: 'SLOT_NOT_FOUND' });
  expect(await services.conduct.takeUpItem(here.chair, here.meetingId, there.itemId)).toMatchObject({
    code: 'ITEM_NOT_FOUND',
  });
  const foreign = anInscription(here.listId, there.members[0]!);
  expect(await services.inscription.inscribe(here.secretariat, foreign)).toMatchObject({
    code: 'DELEGATION_NOT_FOUND',
  });
});

test('FLR-40 FLR-20 a statement is attached; a speaker comes back from the floor to the head of the list', async () => {
  const { chair, meetingId, slots, done } = await anOpenSitting(dataSource, services, { listed: 2 });
  await done(
    services.inscription.attachStatement(chair, slots[0]!, { language: 'fr', text: ' Monsieur le Président ' }),
  );
  await done(services.inscription.attachStatement(chair, slots[0]!, { language: 'fr', text: 'Madame la Présidente' }));
  const texts: { text: string }[] = await dataSource.query('SELECT text FROM slot_statement WHERE slot_id = $1', [
    slots[0],
  ]);
  expect(texts).toEqual([{ text: 'Madame la Présidente' }]);
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  await done(services.floor.return(chair, meetingId, null));
  expect(await lineOf(meetingId)).toEqual(['M1', 'M2']);
  await done(services.floor.giveToNext(chair, meetingId, await versionOf(meetingId)));
  expect(await stateOf(meetingId, 'M1')).toBe('SPEAKING');
});
