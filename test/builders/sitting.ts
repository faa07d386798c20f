import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AuditTrail } from '#access';
import type { Actor, HeldRole, Role } from '#access';
import {
  ClockService,
  ConferenceParticipantRepository,
  ConferenceReconciler,
  DueRepository,
  FloorChangeRepository,
  FloorCommand,
  FloorCommit,
  FloorService,
  InscriptionService,
  MeetingConductService,
  MeetingFloorRepository,
  PointsOfOrderService,
  PresenceService,
  RepliesService,
  SpeakersListsService,
  SpeakersOrderService,
} from '#floor';
import type { FloorProfile, InscriptionWish } from '#floor';
import type {
  AgendaItemId,
  BodyId,
  Clock,
  DelegationId,
  MeetingId,
  PersonId,
  SessionId,
  SpeakersListId,
  SpeakerSlotId,
} from '#kernel';
import { LiveTopics, NoConference, Outbox, UnitOfWork } from '#platform';
import { MeetingProgress, SessionAnnouncer } from '#sessions';
import { MeetingRepository } from '../../libs/sessions/src/db/meeting.repository.js';
import { aProfile } from './floor-facts.js';

/** The reconciler, with a moment at which all that it was asked for is done: a test ends its database only then. */
class AwaitedReconciler extends ConferenceReconciler {
  private readonly running: Promise<void>[] = [];

  override followList(meetingId: MeetingId): Promise<void> {
    const done = super.followList(meetingId);
    this.running.push(done);
    return done;
  }

  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}

/** The services of the floor on a database, without the framework. */
export function floorServices(dataSource: DataSource, clock: Clock) {
  const unitOfWork = new UnitOfWork(dataSource);
  const floors = new MeetingFloorRepository(unitOfWork);
  const due = new DueRepository(dataSource);
  const reconciler = new AwaitedReconciler(new NoConference(), new ConferenceParticipantRepository(dataSource));
  const [outbox, topics] = [new Outbox(unitOfWork), new LiveTopics(unitOfWork)];
  const meetings = new MeetingProgress(new MeetingRepository(unitOfWork), new SessionAnnouncer(topics, outbox));
  const commit = new FloorCommit(
    unitOfWork,
    new FloorChangeRepository(unitOfWork),
    meetings,
    outbox,
    topics,
    new AuditTrail(unitOfWork, clock),
    reconciler,
  );
  const command = new FloorCommand(unitOfWork, meetings, floors, commit, clock);
  return {
    conduct: new MeetingConductService(command, floors),
    lists: new SpeakersListsService(command, floors, due, clock),
    inscription: new InscriptionService(command, floors),
    order: new SpeakersOrderService(command),
    floor: new FloorService(command),
    clock: new ClockService(command),
    replies: new RepliesService(command, floors),
    points: new PointsOfOrderService(command, floors),
    presence: new PresenceService(command, floors),
    due,
    settled: () => reconciler.settled(),
  };
}
export type FloorServices = ReturnType<typeof floorServices>;

export interface SittingChoices {
  readonly members?: number;
  readonly profile?: Partial<FloorProfile>;
  readonly mode?: 'IN_PERSON' | 'HYBRID' | 'ONLINE';
  readonly type?: 'PLENARY' | 'INFORMAL';
}

/** A meeting of a commission in a database, with members M1, M2, …, an observer, an organisation and an item. */
export async function aSitting(dataSource: DataSource, choices: SittingChoices = {}) {
  const { members = 5, profile = {}, mode = 'HYBRID', type = 'PLENARY' } = choices;
  const [bodyId, sessionId, meetingId] = [randomUUID() as BodyId, randomUUID() as SessionId, randomUUID() as MeetingId];
  const itemId = randomUUID() as AgendaItemId;
  const tag = bodyId.slice(0, 8);
  const sql = (text: string, values: unknown[]) => dataSource.query(text, values);
  await sql(`INSERT INTO rules_profile (id, title, profile) VALUES ($1, '{}', $2)`, [tag, aProfile(profile)]);
  await sql(
    `INSERT INTO body (id, slug, name, abbreviation, kind, symbol_root, rules_profile_id, position)
     VALUES ($1, $2, '{"en":"Commission"}', '{"en":"C"}', 'FUNCTIONAL_COMMISSION', 'E/CN.0', $3, 1)`,
    [bodyId, `body-${tag}`, tag],
  );
  await sql(
    `INSERT INTO session (id, slug, body_id, number, title, mode, state, timezone, calendar_secret)
     VALUES ($1, $2, $3, 1, '{"en":"First session"}', 'HYBRID', 'PUBLISHED', 'Europe/Vienna', $4)`,
    [sessionId, `session-${tag}`, bodyId, randomUUID()],
  );
  await sql(
    `INSERT INTO agenda_item (id, session_id, position, ordinal, label, title)
     VALUES ($1, $2, 3, 3, '3', '{"en":"General debate","fr":"Débat général"}')`,
    [itemId, sessionId],
  );
  const roomId = randomUUID();
  await sql(`INSERT INTO room (id, slug, name, hybrid) VALUES ($1, $2, '{"en":"Board Room"}', true)`, [roomId, tag]);
  await sql(
    `INSERT INTO meeting (id, session_id, number, type, mode, room_id, starts_at, ends_at)
     VALUES ($1, $2, 1, $3, $4, $5, '2021-04-12T12:00:00Z', '2021-04-12T14:00:00Z')`,
    [meetingId, sessionId, type, mode, roomId],
  );
  const delegation = async (name: string, category: string): Promise<DelegationId> => {
    const id = randomUUID() as DelegationId;
    await sql('INSERT INTO delegation (id, session_id, plate, category) VALUES ($1, $2, $3, $4)', [
      id,
      sessionId,
      { en: name, fr: `${name} (fr)` },
      category,
    ]);
    return id;
  };
  const person = async (name: string, held: Pick<HeldRole, 'role' | 'scope'> & Partial<HeldRole>): Promise<Actor> => {
    const personId = randomUUID() as PersonId;
    await sql(
      `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, $2, $3, 'en', 'ACTIVE', $4)`,
      [personId, name, `${personId}@rostrum.example`, randomUUID()],
    );
    const chain = { id: randomUUID(), bodyId, sessionId, delegationId: null, language: null };
    return { personId, name, language: 'en', mayIntrospect: false, signInId: null, roles: [{ ...chain, ...held }] };
  };
  const delegations: DelegationId[] = [];
  for (let n = 1; n <= members; n += 1) delegations.push(await delegation(`M${n}`, 'MEMBER'));
  const conducting = (role: Role, name: string): Promise<Actor> => person(name, { role, scope: 'SESSION' });
  return {
    bodyId,
    sessionId,
    meetingId,
    itemId,
    members: delegations,
    observer: await delegation('Observer State', 'OBSERVER_STATE'),
    organisation: await delegation('Organisation', 'NON_GOVERNMENTAL_ORGANIZATION'),
    chair: await conducting('CHAIR', 'Chair'),
    secretariat: await conducting('SECRETARIAT', 'Secretary'),
    delegateOf: (delegationId: DelegationId) =>
      person('Delegate', { role: 'DELEGATE', scope: 'DELEGATION', delegationId }),
  };
}
export type Sitting = Awaited<ReturnType<typeof aSitting>>;

/** What a delegation asks for, lawful by default. */
export function anInscription(
  listId: SpeakersListId,
  delegationId: DelegationId,
  over: Partial<InscriptionWish> = {},
): InscriptionWish {
  return {
    listId,
    delegationId,
    speaker: null,
    onBehalfOf: null,
    cabinetRank: false,
    place: 'IN_HALL',
    category: null,
    ...over,
  };
}

/** An open meeting that has taken up its item, with an open list on which members wait in this order. */
export async function anOpenSitting(
  dataSource: DataSource,
  services: FloorServices,
  choices: SittingChoices & { readonly listed?: number } = {},
) {
  const sitting = await aSitting(dataSource, choices);
  const { secretariat, meetingId, itemId } = sitting;
  const done = async <T extends { ok: boolean }>(decision: Promise<T>): Promise<Extract<T, { ok: true }>> => {
    const answer = await decision;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer as Extract<T, { ok: true }>;
  };
  await done(services.conduct.open(secretariat, meetingId, true));
  const setUp = { itemId, title: null, opensAt: null, closesAt: null, timeLimits: {} };
  await done(services.lists.setUp(secretariat, meetingId, setUp));
  await done(services.conduct.takeUpItem(secretariat, meetingId, itemId));
  const [list]: { id: SpeakersListId }[] = await dataSource.query(
    'SELECT id FROM speakers_list WHERE meeting_id = $1',
    [meetingId],
  );
  if (!list) throw new Error('no list');
  await done(services.lists.open(secretariat, list.id, null));
  const slots: SpeakerSlotId[] = [];
  for (const delegationId of sitting.members.slice(0, choices.listed ?? 0)) {
    const answer = await done(services.inscription.inscribe(secretariat, anInscription(list.id, delegationId)));
    if (answer.value.slotId) slots.push(answer.value.slotId);
  }
  return { ...sitting, listId: list.id, slots, done };
}
