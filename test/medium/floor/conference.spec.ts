import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { anonymous, AuditTrail, ObjectRights, SubjectScopes } from '#access';
import type { Actor, HeldRole, Role } from '#access';
import {
  BoothRepository,
  BoothService,
  ConferenceParticipantRepository,
  ConferenceQueries,
  ConferenceReconciler,
  ConferenceService,
  formatIdentity,
} from '#floor';
import type { ConferenceIdentity } from '#floor';
import { SystemClock } from '#kernel';
import type { DelegationId, Language, MeetingId, PersonId, SessionId } from '#kernel';
import { Conference, LiveTopics, NoConference, Reader, UnitOfWork } from '#platform';
import type { Admission, ConnectedParticipant, PublishingRight, PublishSource } from '#platform';
import { cloneDatabase, openDataSource } from '../../support/database.js';

/** A room in memory: says in which order rights were given and taken. The real SFU is in test/browser. */
class RoomInMemory extends Conference {
  readonly told: string[] = [];
  private readonly inRoom = new Map<
    string,
    { mayPublish: readonly PublishSource[]; attributes: Record<string, string> }
  >();

  enter(identity: string, mayPublish: readonly PublishSource[] = []): void {
    this.inRoom.set(identity, { mayPublish, attributes: {} });
  }
  async condition(): Promise<{ condition: 'UP'; detail: string }> {
    return { condition: 'UP', detail: 'in memory' };
  }
  async admit(): Promise<Admission> {
    return { url: 'ws://127.0.0.1:1', token: 'token', expiresAt: new Date(Date.now() + 1000) };
  }
  async permit({ identity, sources, attributes }: PublishingRight): Promise<boolean> {
    if (!this.inRoom.has(identity)) return false;
    this.inRoom.set(identity, { mayPublish: sources, attributes: { ...attributes } });
    this.told.push(`${sources.length > 0 ? 'give' : 'take'} ${identity}`);
    return true;
  }
  async participants(): Promise<readonly ConnectedParticipant[]> {
    return [...this.inRoom].map(([identity, state]) => ({ identity, tracks: 0, ...state }));
  }
  async remove(_: string, identity: string): Promise<void> {
    this.inRoom.delete(identity);
  }
  async closeRoom(): Promise<void> {
    this.inRoom.clear();
  }
  async verifyWebhook(): Promise<null> {
    return null;
  }
  publishing(): string[] {
    return [...this.inRoom].filter(([, { mayPublish }]) => mayPublish.length > 0).map(([identity]) => identity);
  }
}

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let reader: Reader;
let room: RoomInMemory;
let reconciler: ConferenceReconciler;
let booths: BoothService;

const bodyId = randomUUID();
const sessionId = randomUUID() as SessionId;
const meetingId = randomUUID() as MeetingId;
const austria = randomUUID() as DelegationId;
const brazil = randomUUID() as DelegationId;
const people = Array.from({ length: 4 }, () => randomUUID() as PersonId);
const [anna, bert, carla, dora] = people as [PersonId, PersonId, PersonId, PersonId];

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  reader = new Reader(database.url, 4);
  const sql = (text: string, values: unknown[] = []): Promise<unknown> => dataSource.query(text, values);
  for (const [index, id] of people.entries()) {
    await sql(
      `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, $2, $3, 'en', 'ACTIVE', $4)`,
      [id, `Person ${index}`, `p${index}@rostrum.example`, randomUUID()],
    );
  }
  await sql(
    `INSERT INTO state (iso3, iso2, kind, name) VALUES ('AUT', 'AT', 'MEMBER', '{"en":"Austria"}'), ('BRA', 'BR', 'MEMBER', '{"en":"Brazil"}') ON CONFLICT DO NOTHING`,
  );
  await sql(`INSERT INTO rules_profile (id, title, profile) VALUES ('test', '{}', '{}')`);
  await sql(
    `INSERT INTO body (id, slug, name, abbreviation, kind, symbol_root, rules_profile_id, position) VALUES ($1, 'test-body', '{}', '{}', 'CONFERENCE', 'X', 'test', 99)`,
    [bodyId],
  );
  await sql(
    `INSERT INTO session (id, slug, body_id, number, title, mode, state, timezone, calendar_secret) VALUES ($1, 'test-1', $2, 1, '{"en":"Test"}', 'HYBRID', 'PUBLISHED', 'Europe/Vienna', $3)`,
    [sessionId, bodyId, randomUUID()],
  );
  await sql(
    `INSERT INTO meeting (id, session_id, number, type, mode, starts_at, ends_at, state) VALUES ($1, $2, 1, 'PLENARY', 'ONLINE', now(), now() + interval '2 hours', 'OPEN')`,
    [meetingId, sessionId],
  );
  await sql(
    `INSERT INTO delegation (id, session_id, state_iso3, plate, category) VALUES ($1, $3, 'AUT', '{"en":"Austria"}', 'MEMBER'), ($2, $3, 'BRA', '{"en":"Brazil"}', 'MEMBER')`,
    [austria, brazil, sessionId],
  );
});

beforeEach(async () => {
  await dataSource.query('DELETE FROM conference_participant');
  await dataSource.query('DELETE FROM booth');
  await dataSource.query('DELETE FROM speaker_slot');
  room = new RoomInMemory();
  const unitOfWork = new UnitOfWork(dataSource);
  reconciler = new ConferenceReconciler(room, new ConferenceParticipantRepository(dataSource));
  booths = new BoothService(
    unitOfWork,
    new BoothRepository(unitOfWork),
    new LiveTopics(unitOfWork),
    new AuditTrail(unitOfWork, new SystemClock()),
    reconciler,
  );
});

afterAll(async () => {
  await reader.onModuleDestroy();
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const actor = (personId: PersonId, role: Role, place: Partial<HeldRole> = {}): Actor => ({
  personId,
  name: role,
  language: 'en',
  signInId: null,
  mayIntrospect: false,
  roles: [
    { id: randomUUID(), role, scope: 'SESSION', bodyId: null, sessionId, delegationId: null, language: null, ...place },
  ],
});
const interpreter = (personId: PersonId, language: Language): Actor => actor(personId, 'INTERPRETER', { language });

async function admitted(identity: ConferenceIdentity, personId: PersonId): Promise<string> {
  const text = formatIdentity(identity);
  const language = identity.kind === 'interpreter' ? identity.language : null;
  const delegationId = identity.kind === 'delegate' ? identity.delegationId : null;
  await new ConferenceParticipantRepository(dataSource).admit({
    meetingId,
    identity: text,
    personId,
    delegationId,
    language,
  });
  room.enter(text);
  return text;
}

async function giveFloorTo(delegationId: DelegationId, personId: PersonId): Promise<void> {
  await dataSource.query(`UPDATE speaker_slot SET state = 'SPOKEN', running_since = NULL WHERE state = 'SPEAKING'`);
  await dataSource.query(
    `INSERT INTO speaker_slot (id, meeting_id, kind, delegation_id, category, place, state, request_number, requested_by_id, requested_at, given_at)
     VALUES ($1, $2, 'POINT_OF_ORDER', $3, 'MEMBER', 'REMOTE', 'SPEAKING', 1, $4, now(), now())`,
    [randomUUID(), meetingId, delegationId, personId],
  );
}

describe('the reconciler', () => {
  test('SFU-6 the right is taken from the one before it is given to the next', async () => {
    const first = await admitted({ kind: 'delegate', delegationId: austria, personId: anna }, anna);
    const second = await admitted({ kind: 'delegate', delegationId: brazil, personId: bert }, bert);
    await reconciler.compareWithSfu(meetingId);
    await giveFloorTo(austria, anna);
    await reconciler.followList(meetingId);
    expect(room.publishing()).toEqual([first]);
    await giveFloorTo(brazil, bert);
    await reconciler.followList(meetingId);
    expect(room.publishing()).toEqual([second]);
    expect(room.told.slice(-2)).toEqual([`take ${first}`, `give ${second}`]);
  });

  test('SFU-6 what the SFU forgot or was told by others is corrected, once', async () => {
    const speaker = await admitted({ kind: 'delegate', delegationId: austria, personId: anna }, anna);
    room.enter('delegate:forged', ['MICROPHONE']);
    await giveFloorTo(austria, anna);
    await reconciler.compareWithSfu(meetingId);
    expect(room.publishing()).toEqual([speaker]);
    // The speaker's page is loaded anew: the token gives no right, the notice brings it back.
    room.enter(speaker);
    await reconciler.compareWithSfu(meetingId);
    expect(room.publishing()).toEqual([speaker]);
    const told = room.told.length;
    await reconciler.compareWithSfu(meetingId);
    expect(room.told.length).toBe(told);
  });

  test('SFU-6 twenty reconcilers at once leave the newest floor in force', async () => {
    const ids = await Promise.all([
      admitted({ kind: 'delegate', delegationId: austria, personId: anna }, anna),
      admitted({ kind: 'delegate', delegationId: brazil, personId: bert }, bert),
    ]);
    await reconciler.compareWithSfu(meetingId);
    const runs: Promise<void>[] = [];
    for (let round = 0; round < 10; round += 1) {
      await giveFloorTo(round % 2 === 0 ? austria : brazil, round % 2 === 0 ? anna : bert);
      runs.push(reconciler.followList(meetingId), reconciler.compareWithSfu(meetingId));
    }
    await Promise.all(runs);
    expect(room.publishing()).toEqual([ids[1]]);
  });
});

describe('booths', () => {
  const french = (personId: PersonId) => ({ actor: interpreter(personId, 'fr'), meetingId, language: 'fr' as const });

  test('INT-1 of twenty who take a silent booth at once, one is on microphone', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => booths.take(french(people[n % 4] ?? anna))));
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
  });

  test('INT-3 handing over moves the channel at the SFU', async () => {
    const first = await admitted({ kind: 'interpreter', language: 'fr', personId: carla }, carla);
    const second = await admitted({ kind: 'interpreter', language: 'fr', personId: dora }, dora);
    await reconciler.compareWithSfu(meetingId);
    await booths.take(french(carla));
    await reconciler.followList(meetingId);
    expect(room.publishing()).toEqual([first]);
    await booths.askHandOver(french(dora));
    await booths.handOver(french(carla));
    await reconciler.followList(meetingId);
    expect(room.publishing()).toEqual([second]);
  });

  test('INT-5 nobody is on microphone in two booths', async () => {
    const both = {
      ...interpreter(carla, 'fr'),
      roles: [...interpreter(carla, 'fr').roles, ...interpreter(carla, 'es').roles],
    };
    expect(await booths.take({ actor: both, meetingId, language: 'fr' })).toMatchObject({ ok: true });
    expect(await booths.take({ actor: both, meetingId, language: 'es' })).toMatchObject({
      ok: false,
      code: 'BOOTH_OTHER_ON_AIR',
      rule: 'INT-5',
    });
  });

  test('SFU-9 an interpreter of another language is refused', async () => {
    expect(await booths.take({ ...french(carla), actor: interpreter(carla, 'ru') })).toMatchObject({
      code: 'NOT_IN_THIS_CAPACITY',
    });
  });
});

describe('joining', () => {
  const service = (conference: Conference): ConferenceService => {
    const scopes = new SubjectScopes();
    scopes.register('meeting', async (ids) => ids.map((id) => ({ id, bodyId, sessionId })));
    return new ConferenceService(
      conference,
      new ConferenceQueries(reader),
      new ConferenceParticipantRepository(dataSource),
      new ObjectRights(scopes),
    );
  };
  const wish = { meetingId, role: 'FOLLOWER' as const, delegationId: null, language: null };

  test('SFU-10 where no SFU answers, joining says so', async () => {
    expect(await service(new NoConference()).join(anonymous, wish)).toMatchObject({
      ok: false,
      code: 'CONFERENCE_OFF',
      rule: 'SFU-10',
    });
  });

  test('SFU-9 a delegate joins for the own delegation only', async () => {
    const delegate = actor(anna, 'DELEGATE', { scope: 'DELEGATION', delegationId: austria });
    const join = (delegationId: DelegationId) =>
      service(room).join(delegate, { ...wish, role: 'PARTICIPANT', delegationId });
    expect(await join(austria)).toMatchObject({ ok: true, value: { identity: `delegate:${austria}:${anna}` } });
    expect(await join(brazil)).toMatchObject({ ok: false, code: 'NOT_IN_THIS_CAPACITY' });
  });

  test('SFU-8 an unknown meeting and an identifier that is none are refused', async () => {
    for (const unknown of [randomUUID(), "'; DROP TABLE meeting; --"]) {
      expect(await service(room).join(anonymous, { ...wish, meetingId: unknown as MeetingId })).toMatchObject({
        code: 'MEETING_UNKNOWN',
      });
    }
  });
});
