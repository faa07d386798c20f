import { Module } from '@nestjs/common';
import ICAL from 'ical.js';
import { anonymous } from '#access';
import type { Actor } from '#access';
import { PlatformWorkerModule, UnitOfWork, readWorkbook } from '#platform';
import { publicAudience, sessionsEntities } from '#sessions';
import {
  AttendanceDeskService,
  AttendanceQueries,
  AttendanceService,
  AttendanceWorkerModule,
  AttendeeMailService,
  AttendeesWorkbook,
  PublishedEventQueries,
  SideEventCalendar,
} from '#side-events';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { aPublishedSideEvent } from '../../builders/published-side-events.js';
import type { SideEventFacts } from '../../builders/published-side-events.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { until } from '../../support/wait.js';

@Module({ imports: [AttendanceWorkerModule, PlatformWorkerModule] })
class Worker {}

let house: House;
let session: BuiltSession;
let service: AttendanceService;
let queries: AttendanceQueries;

beforeAll(async () => {
  house = await openHouse({ modules: [Worker], entities: sessionsEntities });
  session = await aSession().withMembers('AUT', 'JPN').build(house.dataSource);
  service = house.get(AttendanceService);
  queries = house.get(AttendanceQueries);
});
afterAll(() => house?.[Symbol.asyncDispose]());

// Beginnings lie apart, for the room is held once.
let hours = 0;
const anEvent = (facts: SideEventFacts = {}): Promise<string> =>
  aPublishedSideEvent(house, session, {
    inSeconds: (hours += 2) * 3600 + 90_000,
    // An organizer has no more than twenty in a session.
    by: hours % 4 === 0 ? 'AUT' : 'JPN',
    ...facts,
  });
const guest = (n: number | string): { name: string; email: string } => ({
  name: `Visitor ${n}`,
  email: `visitor-${n}-${hours}@example.org`,
});
const stranger = { actor: anonymous, language: 'fr' } as const;
const register = async (eventId: string, n: number | string, way: 'HALL' | 'ONLINE' = 'HALL') =>
  service.register(stranger, eventId, { ...guest(n), way });
async function secretOf(eventId: string, n: number | string): Promise<string> {
  const [row] = await house.sql<{ secret: string }>(
    `SELECT secret FROM side_event_attendee WHERE event_id = $1 AND email = $2 AND state <> 'CANCELLED'`,
    [eventId, guest(n).email],
  );
  return row?.secret ?? '';
}
async function attend(eventId: string, n: number | string, way: 'HALL' | 'ONLINE' = 'HALL'): Promise<string> {
  done(await register(eventId, n, way));
  const secret = await secretOf(eventId, n);
  done(await service.confirm(secret));
  return secret;
}
const stands = async (eventId: string): Promise<string[]> =>
  (await queries.ofEvent(eventId)).map(({ name, state }) => `${name} ${state}`);
async function mails(eventId: string): Promise<string[]> {
  const rows = await house.sql<{ name: string; kind: string }>(
    `SELECT t.name, o.payload ->> 'kind' AS kind FROM outbox o
     JOIN side_event_attendee t ON t.id::text = o.payload ->> 'attendeeId'
     WHERE o.name = 'sideEvents.attendeeMail' AND t.event_id = $1 ORDER BY o.id`,
    [eventId],
  );
  return rows.map(({ name, kind }) => `${name} ${kind}`);
}
const organizer = (): Promise<Actor> =>
  stored(
    house,
    anActor('FOCAL_POINT', 'DELEGATION', {
      bodyId: session.bodyId,
      sessionId: session.id,
      delegationId: session.delegations['AUT'] ?? '',
    }),
  );

describe('registering', () => {
  test('SDE-61 a registration counts once its address is confirmed, and twice is as once', async () => {
    const eventId = await anEvent();
    expect(done(await register(eventId, 1))).toEqual({ mailed: true, attendeeId: null });
    expect(await stands(eventId)).toEqual(['Visitor 1 UNCONFIRMED']);
    const secret = await secretOf(eventId, 1);
    done(await service.confirm(secret));
    done(await service.confirm(secret));
    expect(await stands(eventId)).toEqual(['Visitor 1 PLACED']);
    expect(await mails(eventId)).toEqual(['Visitor 1 CONFIRM', 'Visitor 1 PLACED']);
    expect(await service.confirm('x'.repeat(43))).toMatchObject({ code: 'ATTENDANCE_LINK_UNKNOWN' });
  });

  test('SDE-62 an address registers once, and nobody learns from the answer that it did', async () => {
    const eventId = await anEvent();
    await attend(eventId, 1);
    expect(done(await register(eventId, 1))).toEqual({ mailed: true, attendeeId: null });
    expect(await stands(eventId)).toEqual(['Visitor 1 PLACED']);
    // Within ten minutes no second mail goes out.
    expect(await mails(eventId)).toEqual(['Visitor 1 CONFIRM', 'Visitor 1 PLACED']);
    await expect(
      house.sql(
        `INSERT INTO side_event_attendee (id, event_id, name, email, language, way, state, secret, asked_at, mailed_at)
         SELECT gen_random_uuid(), event_id, name, upper(email::text), 'en', 'HALL', 'UNCONFIRMED', repeat('x', 43),
           now(), now() FROM side_event_attendee WHERE event_id = $1`,
        [eventId],
      ),
    ).rejects.toThrow('side_event_attendee_once');
  });

  test('SDE-61 somebody who is signed in has the place at once, under the address of the account', async () => {
    const eventId = await anEvent();
    const actor = await organizer();
    const input = { ...guest('own'), email: 'somebody-else@example.org', way: 'ONLINE' } as const;
    const { attendeeId, mailed } = done(await service.register({ actor, language: 'en' }, eventId, input));
    expect(mailed).toBe(false);
    const own = await queries.ownById(attendeeId ?? '');
    expect(own).toMatchObject({ state: 'PLACED', waitingBefore: null });
    expect(own?.email).not.toBe(input.email);
    expect(await queries.ofPerson(actor.personId ?? '')).toHaveLength(1);
    done(await service.cancelOwn(actor.personId ?? '', eventId));
    expect(await queries.ofPerson(actor.personId ?? '')).toEqual([]);
  });

  test('SDE-61 nobody can have a mailbox filled', async () => {
    for (let n = 0; n < 8; n += 1) {
      const input = { name: 'V', email: 'flooded@example.org', way: 'ONLINE' } as const;
      done(await service.register(stranger, await anEvent({ mode: 'ONLINE' }), input));
    }
    const [row] = await house.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM outbox o JOIN side_event_attendee t ON t.id::text = o.payload ->> 'attendeeId'
       WHERE t.email = 'flooded@example.org'`,
    );
    expect(row?.count).toBe(5);
  });

  test('SDE-84 what is not published takes nobody', async () => {
    expect(await register('01890a5d-ac96-774b-bcce-b302099a8057', 1)).toMatchObject({
      code: 'PUBLISHED_EVENT_UNKNOWN',
    });
  });
});

describe('places', () => {
  test('SDE-63 SDE-64 the first who waits gets the place that is given back, at once and by mail', async () => {
    const eventId = await anEvent({ seats: 2 });
    const first = await attend(eventId, 1);
    for (const n of [2, 3, 4]) await attend(eventId, n);
    expect(await stands(eventId)).toEqual([
      'Visitor 1 PLACED',
      'Visitor 2 PLACED',
      'Visitor 3 WAITING',
      'Visitor 4 WAITING',
    ]);
    expect(await queries.bySecret(await secretOf(eventId, 4))).toMatchObject({ waitingBefore: 1 });
    done(await service.cancel(first));
    done(await service.cancel(first));
    expect((await stands(eventId)).toSorted()).toEqual([
      'Visitor 1 CANCELLED',
      'Visitor 2 PLACED',
      'Visitor 3 PLACED',
      'Visitor 4 WAITING',
    ]);
    expect((await mails(eventId)).slice(-1)).toEqual(['Visitor 3 PROMOTED']);
    // SDE-65 Who comes back comes to the end.
    await attend(eventId, 1);
    expect(await queries.bySecret(await secretOf(eventId, 1))).toMatchObject({ state: 'WAITING', waitingBefore: 1 });
  });

  test('SDE-63 hall and line have places of their own', async () => {
    const eventId = await anEvent({ seats: 1 });
    await attend(eventId, 1);
    await attend(eventId, 2);
    await attend(eventId, 3, 'ONLINE');
    expect(await stands(eventId)).toEqual(['Visitor 1 PLACED', 'Visitor 2 WAITING', 'Visitor 3 PLACED']);
    expect(await house.get(PublishedEventQueries).places([eventId])).toEqual([
      { eventId, way: 'HALL', capacity: 1, placed: 1, waiting: 1, checkedIn: 0 },
      { eventId, way: 'ONLINE', capacity: null, placed: 1, waiting: 0, checkedIn: 0 },
    ]);
  });

  test('SDE-66 raising the capacity gives places, lowering it takes none', async () => {
    const eventId = await anEvent({ seats: 30, mode: 'HYBRID' });
    const actor = await organizer();
    const desk = house.get(AttendanceDeskService);
    const set = (hallCapacity: number | null, version: number) =>
      desk.set(actor, eventId, { takesRegistrations: true, hallCapacity, doorMinutes: 15, version });
    done(await set(1, 1));
    for (const n of [1, 2, 3]) await attend(eventId, n);
    done(await set(2, 2));
    expect(await stands(eventId)).toEqual(['Visitor 1 PLACED', 'Visitor 2 PLACED', 'Visitor 3 WAITING']);
    expect(await set(1, 3)).toMatchObject({ code: 'CAPACITY_BELOW_PLACES', params: { placed: 2 } });
    expect(await set(31, 3)).toMatchObject({ code: 'CAPACITY_FAULTY', params: { most: 30 } });
    expect(await set(5, 2)).toMatchObject({ code: 'ATTENDANCE_CHANGED' });
    await expect(
      house.sql('UPDATE side_event_attendance SET hall_capacity = 1 WHERE event_id = $1', [eventId]),
    ).rejects.toThrow('side_event_hall_holds');
    await expect(
      house.sql(`UPDATE side_event_attendee SET state = 'PLACED', placed_at = now() WHERE event_id = $1`, [eventId]),
    ).rejects.toThrow('side_event_hall_holds');
  });

  test('SDE-63 of 40 who confirm at once for 7 places, 7 have one, in the order of confirmation', async () => {
    const eventId = await anEvent({ seats: 7 });
    await Promise.all(Array.from({ length: 40 }, (_, n) => register(eventId, n)));
    const secrets = await Promise.all(Array.from({ length: 40 }, (_, n) => secretOf(eventId, n)));
    await Promise.all(secrets.map((secret) => service.confirm(secret)));
    const after = await queries.ofEvent(eventId);
    expect(after.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(after.map(({ state }) => state)).toEqual([...Array(7).fill('PLACED'), ...Array(33).fill('WAITING')]);
  });

  test('SDE-64 20 who give back while 20 confirm: no place is given twice and none stays empty', async () => {
    const eventId = await anEvent({ seats: 20 });
    const placed = [];
    for (let n = 0; n < 20; n += 1) placed.push(await attend(eventId, `a${n}`));
    for (let n = 0; n < 20; n += 1) done(await register(eventId, `b${n}`));
    const coming = await Promise.all(Array.from({ length: 20 }, (_, n) => secretOf(eventId, `b${n}`)));
    await Promise.all([
      ...placed.map((secret) => service.cancel(secret)),
      ...coming.map((secret) => service.confirm(secret)),
    ]);
    const after = Object.groupBy(await queries.ofEvent(eventId), ({ state }) => state);
    expect([after.PLACED?.length, after.CANCELLED?.length, after.WAITING?.length ?? 0]).toEqual([20, 20, 0]);
  });
});

test('SDE-69 at the door each is counted once', async () => {
  const eventId = await anEvent({ inSeconds: 900 });
  const actor = await organizer();
  await attend(eventId, 1);
  await attend(eventId, 2, 'ONLINE');
  const [hall, online] = await queries.ofEvent(eventId);
  const desk = house.get(AttendanceDeskService);
  const answers = await Promise.all(Array.from({ length: 5 }, () => desk.checkIn(actor, eventId, hall?.id ?? '')));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await desk.checkIn(actor, eventId, online?.id ?? '')).toMatchObject({ code: 'NOT_IN_THE_HALL' });
  expect(await house.get(PublishedEventQueries).places([eventId])).toMatchObject([{ checkedIn: 1 }, { checkedIn: 0 }]);
});

test('SDE-67 each reminder once, also with three workers at once, in the language of the attendee', async () => {
  const eventId = await anEvent({ inSeconds: 23 * 3600 });
  await attend(eventId, 1);
  await attend(eventId, 2);
  await house.sql(`UPDATE side_event_attendee SET placed_at = now() - interval '3 days' WHERE event_id = $1`, [
    eventId,
  ]);
  const mailer = house.get(AttendeeMailService);
  await Promise.all([mailer.remind(), mailer.remind(), mailer.remind()]);
  await mailer.remind();
  expect((await mails(eventId)).filter((mail) => mail.endsWith('DAY')).toSorted()).toEqual([
    'Visitor 1 DAY',
    'Visitor 2 DAY',
  ]);
  // The worker of the house writes it.
  const mail = await until('the reminder is written', async () => {
    const rows = await house.sql<{ subject: string; text: string; language: string }>(
      `SELECT subject, body_text AS text, language FROM mail_message WHERE recipient = $1 AND subject LIKE 'Demain%'`,
      [guest(1).email],
    );
    return rows[0];
  });
  expect(mail).toMatchObject({ subject: 'Demain : Prevention that works', language: 'fr' });
  expect(mail.text).toContain('Lieu : ');
  expect(mail.text).toContain(`https://rostrum.example/side-events/my-place?ticket=${await secretOf(eventId, 1)}`);
});

test('SDE-86 those who registered are told when an issue of the programme moves their event or takes it out', async () => {
  const [moved, gone, same] = [await anEvent(), await anEvent(), await anEvent()];
  for (const eventId of [moved, gone, same]) await attend(eventId, eventId.slice(-4));
  await register(moved, 'unconfirmed');
  await house.sql(`INSERT INTO side_event_issue (session_id, number, changes) VALUES ($1, 2, '[]')`, [session.id]);
  await house.sql('UPDATE published_side_event SET issue = 2 WHERE event_id = ANY($1)', [[moved, gone]]);
  await house.sql('UPDATE published_side_event SET cancelled_at = now() WHERE event_id = $1', [gone]);
  const payload = { sessionId: session.id, issue: 2 };
  const mailer = house.get(AttendeeMailService);
  await house.get(UnitOfWork).run(() => mailer.tellOfIssue({ id: 'x', name: 'sideEvents.published', payload }));
  const last = async (eventId: string): Promise<string | undefined> => (await mails(eventId)).at(-1)?.split(' ').at(-1);
  expect([await last(moved), await last(gone), await last(same)]).toEqual(['MOVED', 'WITHDRAWN', 'PLACED']);
  expect((await mails(moved)).filter((mail) => mail.endsWith('MOVED'))).toHaveLength(1);
});

test('SDE-68 the workbook of attendees opens again with everybody who confirmed', async () => {
  const eventId = await anEvent();
  await attend(eventId, 1);
  done(await register(eventId, 2));
  const event = await house.get(PublishedEventQueries).byId(publicAudience, eventId);
  if (!event) throw new Error('The event is not published');
  const { fileName, bytes } = await house.get(AttendeesWorkbook).write(event, 'en');
  expect(fileName).toBe('Prevention that works.xlsx');
  const sheets = await readWorkbook(bytes);
  expect(JSON.stringify(sheets)).toContain('Visitor 1');
  expect(JSON.stringify(sheets)).not.toContain('Visitor 2');
});

describe('SDE-85 calendars', () => {
  function read(text: string): { summary: string; starts: string; status: unknown; sequence: number }[] {
    const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const { summary, startDate, sequence } = new ICAL.Event(component);
      const status = component.getFirstPropertyValue('status');
      return { summary, starts: startDate.toJSDate().toISOString(), status, sequence };
    });
  }

  test('SDE-85 an independent parser finds the programme at its instants, with what was taken from it', async () => {
    const other = await aSession().withMembers('AUT').build(house.dataSource);
    const at = (day: string): SideEventFacts => ({ startsAt: `${day}T12:10:00Z`, title: day });
    await aPublishedSideEvent(house, other, at('2027-03-26'));
    const gone = await aPublishedSideEvent(house, other, at('2027-03-30'));
    await house.sql('UPDATE published_side_event SET cancelled_at = now(), sequence = 2 WHERE event_id = $1', [gone]);
    const calendar = house.get(SideEventCalendar);
    expect(read((await calendar.ofSession(other.slug, 'en')) ?? '')).toEqual([
      { summary: '2027-03-26', starts: '2027-03-26T12:10:00.000Z', status: 'CONFIRMED', sequence: 0 },
      { summary: '2027-03-30', starts: '2027-03-30T12:10:00.000Z', status: 'CANCELLED', sequence: 2 },
    ]);
    expect(read((await calendar.ofEvent(gone, 'en')) ?? '')).toHaveLength(1);
    expect(await calendar.ofSession('cnd-0', 'en')).toBeNull();
  });
});

test('SDE-84 the programme of a session that is not published is seen by those who prepare it only', async () => {
  const draft = await aSession().draft().withMembers('AUT').build(house.dataSource);
  const eventId = await aPublishedSideEvent(house, draft);
  const events = house.get(PublishedEventQueries);
  expect(await events.ofSession(publicAudience, draft.id)).toEqual([]);
  expect(await register(eventId, 'draft')).toMatchObject({ code: 'PUBLISHED_EVENT_UNKNOWN' });
  const seen = await events.ofSession([true, [], [], false, [], []], draft.id);
  expect(seen).toMatchObject([
    {
      id: eventId,
      organiserClass: 'STATE',
      themes: [{ key: 'prevention' }],
      doorMinutes: 15,
      takesRegistrations: true,
    },
  ]);
});
