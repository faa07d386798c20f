import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { delegationsOf, ObjectRights } from '#access';
import type { Actor, Permission } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, DelegationId, Language, MeetingId, SpeakerSlotId } from '#kernel';
import { Conference, ConferenceUnavailable } from '#platform';
import type { Admission } from '#platform';
import { ConferenceParticipantRepository } from '../db/conference-participant.repository.js';
import { ConferenceQueries } from '../db/conference.queries.js';
import { admitToConference } from '../domain/admit-to-conference.js';
import type { Capacities, ConferenceRole } from '../domain/admit-to-conference.js';
import { formatIdentity } from '../domain/conference-identity.js';
import type { ConferenceIdentity } from '../domain/conference-identity.js';
import type { ConferenceRefusalCode } from '../domain/conference-refusal.js';
import { roomOf } from './conference-reconciler.js';

export interface JoinConference {
  readonly meetingId: MeetingId;
  readonly role: ConferenceRole;
  readonly delegationId: DelegationId | null;
  readonly language: Language | null;
  /** For films: the slot whose statement it is. */
  readonly slotId?: SpeakerSlotId | null;
}

export interface ConferenceAccess extends Admission {
  readonly identity: string;
  readonly role: ConferenceRole;
  readonly delegationId: DelegationId | null;
}

/** Letting people into a meeting's conference. */
@Injectable()
export class ConferenceService {
  constructor(
    private readonly conference: Conference,
    private readonly queries: ConferenceQueries,
    private readonly participants: ConferenceParticipantRepository,
    private readonly rights: ObjectRights,
  ) {}

  /** A short-lived token that does not allow publishing; refused where no SFU answers. */
  async join(actor: Actor, wish: JoinConference): Promise<Decision<ConferenceAccess, ConferenceRefusalCode>> {
    const meeting = isUuid(wish.meetingId) ? await this.queries.meeting(wish.meetingId) : null;
    if (!meeting) return refuse('MEETING_UNKNOWN', 'SFU-8');
    const who = await this.capacitiesOf(actor, wish);
    if (meeting.sessionState === 'DRAFT' && !who.mayPreside) return refuse('MEETING_UNKNOWN', 'SFU-8');
    const decision = admitToConference(meeting, who, { ...wish, followerToken: randomBytes(12).toString('base64url') });
    if (!decision.ok) return decision;
    return this.admit(actor, wish, decision.value);
  }

  private async admit(
    actor: Actor,
    { meetingId, role }: JoinConference,
    as: ConferenceIdentity,
  ): Promise<Decision<ConferenceAccess, ConferenceRefusalCode>> {
    const identity = formatIdentity(as);
    const delegationId = as.kind === 'delegate' ? as.delegationId : null;
    try {
      const admission = await this.conference.admit({
        room: roomOf(meetingId),
        identity,
        name: delegationId ? await this.queries.plate(delegationId) : as.kind,
        hidden: as.kind === 'follower',
      });
      if (as.kind !== 'follower') {
        await this.participants.admit({
          meetingId,
          identity,
          personId: as.personId,
          delegationId,
          language: as.kind === 'interpreter' ? as.language : null,
        });
      }
      return accept({ ...admission, identity, role, delegationId });
    } catch (error) {
      if (error instanceof ConferenceUnavailable) return refuse('CONFERENCE_OFF', 'SFU-10');
      throw error;
    }
  }

  private async capacitiesOf(actor: Actor, { meetingId, slotId }: JoinConference): Promise<Capacities> {
    const can = async (permission: Permission): Promise<boolean> =>
      (await this.rights.filterCan(actor, permission, { kind: 'meeting', ids: [meetingId] })).length > 0;
    const [mayAttendInformal, mayPublishHall, mayPreside, mayInterpret, delegationIds, filmSlotId] = await Promise.all([
      can('sessions.attend.informal'),
      can('floor.publishHall'),
      can('floor.manage'),
      can('floor.interpret'),
      this.queries.delegationsIn(meetingId, delegationsOf(actor)),
      slotId && isUuid(slotId) ? this.queries.filmSlot(meetingId, slotId) : null,
    ]);
    const booths = mayInterpret
      ? actor.roles.flatMap((held) => (held.role === 'INTERPRETER' ? (held.language ?? []) : []))
      : [];
    return {
      personId: actor.personId,
      mayAttendInformal,
      mayPublishHall,
      mayPreside,
      delegationIds,
      filmSlotId,
      booths,
    };
  }
}
