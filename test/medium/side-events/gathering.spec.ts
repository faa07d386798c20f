import { Module } from '@nestjs/common';
import { anonymous } from '#access';
import type { Actor } from '#access';
import { Conference } from '#platform';
import type { Admission, AdmissionRequest, ConnectedParticipant, PublishingRight, PublishSource } from '#platform';
import { sessionsEntities } from '#sessions';
import {
  GatheringHostService,
  GatheringQueries,
  GatheringReconciler,
  GatheringService,
  SideEventsModule,
} from '#side-events';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { aPublishedSideEvent } from '../../builders/published-side-events.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

/** A room in memory; the real SFU is in test/browser. */
class RoomInMemory extends Conference {
  readonly there = new Map<string, readonly PublishSource[]>();
  async condition(): Promise<{ condition: 'UP'; detail: string }> {
    return { condition: 'UP', detail: 'in memory' };
  }
  async admit({ identity }: AdmissionRequest): Promise<Admission> {
    return { url: 'ws://127.0.0.1:1', token: identity, expiresAt: new Date(Date.now() + 1000) };
  }
  async permit({ identity, sources }: PublishingRight): Promise<boolean> {
    if (!this.there.has(identity)) return false;
    this.there.set(identity, sources);
    return true;
  }
  async participants(): Promise<readonly ConnectedParticipant[]> {
    return [...this.there].map(([identity, mayPublish]) => ({ identity, mayPublish, tracks: 0, attributes: {} }));
  }
  async remove(_: string, identity: string): Promise<void> {
    this.there.delete(identity);
  }
  async closeRoom(): Promise<void> {
    this.there.clear();
  }
  async verifyWebhook(): Promise<null> {
    return null;
  }
}

@Module({ imports: [SideEventsModule] })
class Opened {}

let house: House;
let session: BuiltSession;
let room: RoomInMemory;
let host: Actor;
let service: GatheringService;
let hosts: GatheringHostService;

beforeAll(async () => {
  house = await openHouse({ modules: [Opened], entities: sessionsEntities });
  session = await aSession().withMembers('AUT', 'JPN').build(house.dataSource);
  // The installation of tests has no SFU; the one of the house is given rooms in memory.
  room = new RoomInMemory();
  const none = house.get(Conference);
  for (const name of ['condition', 'admit', 'permit', 'participants', 'remove', 'closeRoom'] as const)
    Object.assign(none, { [name]: room[name].bind(room) });
  service = house.get(GatheringService);
  hosts = house.get(GatheringHostService);
  const place = { bodyId: session.bodyId, sessionId: session.id, delegationId: session.delegations['AUT'] ?? '' };
  host = await stored(house, anActor('FOCAL_POINT', 'DELEGATION', place));
});
afterAll(() => house?.[Symbol.asyncDispose]());
beforeEach(() => room.there.clear());

let made = 0;
async function aGuest(eventId: string, state: 'PLACED' | 'WAITING' = 'PLACED'): Promise<string> {
  const secret = `${(made += 1)}`.padStart(43, 'x');
  await house.sql(`INSERT INTO side_event_attendance (event_id) VALUES ($1) ON CONFLICT DO NOTHING`, [eventId]);
  await house.sql(
    `INSERT INTO side_event_attendee (id, event_id, name, email, language, way, state, number, secret, asked_at, mailed_at,
       placed_at) VALUES (gen_random_uuid(), $1, $2, $3, 'en', 'ONLINE', $4, $5, $6, now(), now(),
       CASE $4 WHEN 'PLACED' THEN now() END)`,
    [eventId, `Visitor ${made}`, `v${made}@example.org`, state, made, secret],
  );
  return secret;
}
const by = (eventId: string, ticket: string | null, actor: Actor = ticket ? anonymous : host) => ({
  actor,
  eventId,
  ticket,
});
const now = (): Promise<string> => aPublishedSideEvent(house, session, { mode: 'ONLINE', inSeconds: -60 });

/** Joins as the browser would: access, then connected at the SFU, which tells. */
async function connect(eventId: string, ticket: string | null): Promise<string> {
  const { identity } = done(await service.join(by(eventId, ticket)));
  room.there.set(identity, []);
  await house.get(GatheringReconciler).compare(eventId);
  return identity;
}
const may = (identity: string): readonly PublishSource[] | undefined => room.there.get(identity);

test('SDE-71 SDE-72 an attendee waits in the lobby without access until a host admits; nobody else comes in', async () => {
  const eventId = await now();
  const [ticket, waiting] = [await aGuest(eventId), await aGuest(eventId, 'WAITING')];
  expect(await service.enter(by(eventId, waiting))).toMatchObject({ code: 'NO_PLACE_ONLINE', rule: 'SDE-71' });
  expect(await service.enter(by(eventId, null, anonymous))).toMatchObject({ code: 'NO_PLACE_ONLINE' });
  const { guestId } = done(await service.enter(by(eventId, ticket)));
  expect(await service.join(by(eventId, ticket))).toMatchObject({ code: 'IN_THE_LOBBY', rule: 'SDE-72' });
  expect(await hosts.admit(by(eventId, ticket), [guestId])).toMatchObject({ code: 'NOT_THE_HOST', rule: 'SDE-76' });
  done(await service.enter(by(eventId, null)));
  done(await hosts.admit(by(eventId, null), null));
  const identity = await connect(eventId, ticket);
  expect(identity).toBe(`guest:${guestId}`);
  expect(may(identity)).toEqual([]);
  expect(may(await connect(eventId, null))).toContain('MICROPHONE');
});

test('SDE-70 before the door opens and after the slot nobody comes in', async () => {
  const later = await aPublishedSideEvent(house, session, { mode: 'ONLINE', inSeconds: 3600 });
  const over = await aPublishedSideEvent(house, session, { mode: 'ONLINE', inSeconds: -4000, seconds: 3000 });
  expect(await service.enter(by(later, null))).toMatchObject({ code: 'DOOR_CLOSED', params: { minutes: 15 } });
  expect(await service.enter(by(over, null))).toMatchObject({ code: 'GATHERING_OVER' });
});

test('SDE-73 SDE-75 the SFU allows the microphone while it is given, and takes it at once', async () => {
  const eventId = await now();
  const ticket = await aGuest(eventId);
  done(await service.enter(by(eventId, null)));
  const { guestId } = done(await service.enter(by(eventId, ticket)));
  done(await hosts.admit(by(eventId, null), [guestId]));
  const identity = await connect(eventId, ticket);
  done(await service.raiseHand(by(eventId, ticket), true));
  done(await hosts.giveMicrophone(by(eventId, null), guestId, true));
  expect(may(identity)).toEqual(['MICROPHONE', 'CAMERA']);
  done(await hosts.giveMicrophone(by(eventId, null), guestId, false));
  expect(may(identity)).toEqual([]);
  // What the SFU was told by others is corrected.
  room.there.set(identity, ['SCREEN']);
  await house.get(GatheringReconciler).compare(eventId);
  expect(may(identity)).toEqual([]);
});

test('SDE-77 SDE-78 who is sent out is cut off, also with a token from before; at the end all are', async () => {
  const eventId = await now();
  const ticket = await aGuest(eventId);
  done(await service.enter(by(eventId, null)));
  const { guestId } = done(await service.enter(by(eventId, ticket)));
  done(await hosts.admit(by(eventId, null), [guestId]));
  const identity = await connect(eventId, ticket);
  await connect(eventId, null);
  done(await hosts.dismiss(by(eventId, null), guestId));
  expect(room.there.has(identity)).toBe(false);
  room.there.set(identity, []);
  await house.get(GatheringReconciler).compare(eventId);
  expect(room.there.has(identity)).toBe(false);
  expect(await service.enter(by(eventId, ticket))).toMatchObject({ code: 'SENT_OUT', rule: 'SDE-78' });
  room.there.set('guest:somebody', []);
  await house.get(GatheringReconciler).compare(eventId);
  expect([...room.there.keys()]).toHaveLength(1);
  done(await hosts.end(by(eventId, null)));
  expect(room.there.size).toBe(0);
  expect(await service.join(by(eventId, null))).toMatchObject({ code: 'GATHERING_OVER' });
});

test('SDE-80 SDE-81 SDE-82 a recording begins with the consent of all, and ends with the first that is taken back', async () => {
  const eventId = await now();
  const [one, two] = [await aGuest(eventId), await aGuest(eventId)];
  done(await service.enter(by(eventId, null)));
  const { guestId } = done(await service.enter(by(eventId, one)));
  done(await hosts.admit(by(eventId, null), [guestId]));
  await connect(eventId, one);
  await connect(eventId, null);
  const recording = async (): Promise<string | undefined> =>
    (await house.get(GatheringQueries).room(eventId))?.recording;
  expect(await hosts.setRecording(by(eventId, null), 'ON')).toMatchObject({ code: 'CONSENT_NOT_ASKED' });
  done(await hosts.setRecording(by(eventId, null), 'ASKED'));
  expect(await hosts.setRecording(by(eventId, null), 'ON')).toMatchObject({
    code: 'CONSENTS_MISSING',
    params: { missing: 1 },
  });
  await expect(
    house.sql(
      `INSERT INTO side_event_recording (id, event_id, started_at, consents) VALUES (gen_random_uuid(), $1, now(), 1)`,
      [eventId],
    ),
  ).rejects.toThrow('not everybody in the room has consented');
  done(await service.answerRecording(by(eventId, one), true));
  done(await hosts.setRecording(by(eventId, null), 'ON'));
  // Who comes meanwhile consents before coming in.
  const late = done(await service.enter(by(eventId, two)));
  expect(await hosts.admit(by(eventId, null), [late.guestId])).toMatchObject({ code: 'CONSENT_MISSING' });
  done(await service.answerRecording(by(eventId, two), true));
  done(await hosts.admit(by(eventId, null), [late.guestId]));
  expect(await recording()).toBe('ON');
  done(await service.answerRecording(by(eventId, one), false));
  expect(await recording()).toBe('OFF');
  const [kept] = await house.sql<{ answers: number; ended: number }>(
    `SELECT (SELECT count(*)::int FROM side_event_recording_answer a JOIN side_event_guest g ON g.id = a.guest_id
       WHERE g.event_id = $1) AS answers,
       (SELECT count(*)::int FROM side_event_recording WHERE event_id = $1 AND ended_at IS NOT NULL) AS ended`,
    [eventId],
  );
  expect(kept).toEqual({ answers: 4, ended: 1 });
});

test('SDE-72 of 20 who knock at once each is one guest, and two hosts who admit all admit each once', async () => {
  const eventId = await now();
  const tickets = [];
  for (let n = 0; n < 20; n += 1) tickets.push(await aGuest(eventId));
  done(await service.enter(by(eventId, null)));
  await Promise.all([...tickets, ...tickets].map((ticket) => service.enter(by(eventId, ticket))));
  await Promise.all([hosts.admit(by(eventId, null), null), hosts.admit(by(eventId, null), null)]);
  const guests = await house.get(GatheringQueries).guests(eventId);
  expect(guests).toHaveLength(21);
  expect(guests.every(({ standing }) => standing === 'ADMITTED')).toBe(true);
});
