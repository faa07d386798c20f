import { Injectable } from '@nestjs/common';
import { ObjectRights } from '#access';
import type { Actor } from '#access';
import { isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { GatheringRepository } from '../db/gathering.repository.js';
import type { AttendeeAtDoor, LockedGathering, LockedGuest } from '../db/gathering.repository.js';
import type { GatheringRefusalCode } from '../domain/gathering.js';
import { GatheringReconciler } from './gathering-reconciler.js';

/** Who stands at the door: somebody with the secret of a mailed link, or somebody who is signed in. */
export interface AtGathering {
  readonly actor: Actor;
  readonly eventId: string;
  readonly ticket: string | null;
}

export type GatheringDecision<T = { readonly guestId: string }> = Decision<T, GatheringRefusalCode>;

/** A room whose row is held until the command ends, with everybody in it and the one who acts. */
export interface HeldGathering {
  readonly gathering: LockedGathering;
  readonly guests: readonly LockedGuest[];
  readonly attendee: AttendeeAtDoor | null;
  /** Null for somebody who has not entered yet. */
  readonly me: LockedGuest | null;
}

/** Holds the room of an event for one command, tells everybody in it afterwards, and has the SFU agree. */
@Injectable()
export class GatheringDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gatherings: GatheringRepository,
    private readonly rights: ObjectRights,
    private readonly live: LiveTopics,
    private readonly reconciler: GatheringReconciler,
  ) {}

  /** @param work answers whether something changed that the others should know */
  async hold<T extends { readonly told: boolean }>(
    at: AtGathering,
    work: (held: HeldGathering) => Promise<GatheringDecision<T>>,
  ): Promise<GatheringDecision<T>> {
    const { eventId } = at;
    const decision = await this.unitOfWork.run(async (): Promise<GatheringDecision<T>> => {
      const held = await this.held(at);
      if (!held) return refuse('GATHERING_UNKNOWN', 'SDE-84');
      if (held.gathering.heldAs === 'IN_PERSON') return refuse('NOT_ONLINE', 'SDE-71');
      const answer = await work(held);
      if (answer.ok && answer.value.told) await this.live.changed(`gathering:${eventId}`);
      return answer;
    });
    if (decision.ok && decision.value.told) await this.reconciler.follow(eventId);
    return decision;
  }

  /** SDE-71 Whether somebody acts for the organizer of the event, or is of the secretariat of its session. */
  async organizes({ actor, eventId }: AtGathering): Promise<boolean> {
    return (await this.rights.filterCan(actor, 'sideEvents.apply', { kind: 'sideEvent', ids: [eventId] })).length > 0;
  }

  private async held({ actor, eventId, ticket }: AtGathering): Promise<HeldGathering | null> {
    const gathering = isUuid(eventId) ? await this.gatherings.lock(eventId) : null;
    if (!gathering) return null;
    const { personId } = actor;
    const attendee = ticket
      ? await this.gatherings.attendeeBySecret(eventId, ticket)
      : personId && (await this.gatherings.attendeeByPerson(eventId, personId));
    const guests = await this.gatherings.guests(eventId);
    const isMe = (guest: LockedGuest): boolean =>
      attendee ? guest.attendeeId === attendee.id : !ticket && personId !== null && guest.personId === personId;
    const same =
      guests.find(isMe) ?? (personId && !ticket ? guests.find((guest) => guest.personId === personId) : null);
    return { gathering, guests, attendee: attendee || null, me: same ?? null };
  }
}
