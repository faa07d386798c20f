import type { Actor } from '#access';
import type { Decision } from '#kernel';
import { newId } from '#platform';
import {
  ApprovalService,
  EnrolmentService,
  LettersService,
  ProfileService,
  RegistrationModule,
  SubmissionService,
} from '#registration';
import type { CategoryRules, DecidedMany, ParticipantInput, Quota, RegistrationProfile } from '#registration';
import { sessionsEntities } from '#sessions';
import { openHouse } from '../support/house.js';
import type { House } from '../support/house.js';
import { aSession } from './a-session.js';
import type { BuiltSession } from './a-session.js';
import { anActor } from './an-actor.js';

export const source = 'registration page';

export function aQuota(over: Partial<Quota> = {}): Quota {
  return {
    key: 'seats',
    counts: ['IN_HALL'],
    per: 'SESSION',
    categories: [],
    places: 2,
    whenFull: 'WAITING_LIST',
    source,
    ...over,
  };
}

export function someRules(over: Partial<CategoryRules> = {}): CategoryRules {
  return {
    category: 'MEMBER_STATE',
    registrars: ['FOCAL_POINT', 'SECRETARIAT'],
    participations: ['IN_HALL', 'PLENARY_SPEAKER', 'COMMITTEE_SPEAKER', 'ONLINE_OBSERVER'],
    papers: [],
    opensAt: '2020-01-01T00:00:00.000Z',
    closesAt: '2099-01-01T00:00:00.000Z',
    lateUntil: null,
    mayChangeAfterClose: false,
    ...over,
  };
}

export function aProfile(over: Partial<RegistrationProfile> = {}): RegistrationProfile {
  return { categories: [someRules()], quotas: [aQuota()], waitingOrder: 'SUBMISSION', source, ...over };
}

let named = 0;
export function aParticipant(over: Partial<ParticipantInput> = {}): ParticipantInput {
  named += 1;
  return {
    familyName: `Delegate ${named}`,
    givenName: 'Member',
    function: 'ADVISER',
    participations: ['IN_HALL'],
    ...over,
  };
}

/** A session whose registration is open, with its secretariat and a focal point of each delegation. */
export interface OpenRegistration {
  readonly session: BuiltSession;
  readonly secretariat: Actor;
  readonly delegations: readonly string[];
  focalPoint(delegationId: string): Actor;
  /** Drafts people. @returns their ids */
  drafts(count: number, delegationId?: string, over?: Partial<ParticipantInput>): Promise<string[]>;
  states(): Promise<{ id: string; number: number | null; state: string }[]>;
  /** Places taken, by quota and part. */
  places(): Promise<{ key: string; within: string; place: number; id: string }[]>;
}

export interface RegistrationBench extends AsyncDisposable {
  readonly house: House;
  readonly profiles: ProfileService;
  readonly letters: LettersService;
  readonly enrolment: EnrolmentService;
  readonly submission: SubmissionService;
  readonly approval: ApprovalService;
  open(profile?: RegistrationProfile, members?: readonly string[]): Promise<OpenRegistration>;
}

export function done<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(JSON.stringify(decision));
  return decision.value;
}

export function decidedOf(decision: Decision<DecidedMany>): DecidedMany {
  return done(decision);
}

export async function openRegistrationBench(): Promise<RegistrationBench> {
  const house = await openHouse({ modules: [RegistrationModule], entities: sessionsEntities });
  const profiles = house.get(ProfileService);
  const enrolment = house.get(EnrolmentService);
  return {
    house,
    profiles,
    enrolment,
    letters: house.get(LettersService),
    submission: house.get(SubmissionService),
    approval: house.get(ApprovalService),
    async open(profile = aProfile(), members = ['AUT', 'JPN', 'KEN']) {
      const session = await aSession()
        .withMembers(...members)
        .build(house.dataSource);
      const secretariat = await stored(
        house,
        anActor('SECRETARIAT', 'SESSION', { bodyId: session.bodyId, sessionId: session.id }),
      );
      done(await profiles.set(secretariat, session.id, { profile, version: 0 }));
      done(await profiles.publish(secretariat, session.id));
      const delegations = members.map((iso3) => session.delegations[iso3] ?? '');
      const focalPoint = (delegationId: string): Actor =>
        anActor('FOCAL_POINT', 'DELEGATION', { bodyId: session.bodyId, sessionId: session.id, delegationId });
      return {
        session,
        secretariat,
        delegations,
        focalPoint,
        async drafts(count, delegationId = delegations[0] ?? '', over = {}) {
          const ids: string[] = [];
          for (let n = 0; n < count; n += 1)
            ids.push(done(await enrolment.draft(secretariat, delegationId, aParticipant(over))).id);
          return ids;
        },
        states: () =>
          house.sql('SELECT id, number, state FROM registration WHERE session_id = $1 ORDER BY number, id', [
            session.id,
          ]),
        places: () =>
          house.sql(
            `SELECT quota_key AS key, within, place, registration_id AS id FROM quota_place WHERE session_id = $1
             ORDER BY 1, 2, 3`,
            [session.id],
          ),
      };
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

/** An actor who has an account: letters and rules name who made them. */
export async function stored(house: House, actor: Actor): Promise<Actor> {
  await house.sql(
    `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, 'Someone', $2, 'en', 'ACTIVE', $3)`,
    [actor.personId, `${actor.personId}@rostrum.example`, newId()],
  );
  return actor;
}

/** A file that somebody has uploaded. */
export async function aLetterFile(house: House, by: Actor): Promise<string> {
  const id = newId();
  await house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'note.pdf', 'application/pdf', 10, sha256('x'), 'registration-letter', $2)`,
    [id, by.personId],
  );
  return id;
}
