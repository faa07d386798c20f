import { Injectable } from '@nestjs/common';
import { Clock, accept, refuse } from '#kernel';
import { Conference, ConferenceUnavailable, newId } from '#platform';
import type { Admission } from '#platform';
import { GatheringRepository } from '../db/gathering.repository.js';
import type { LockedGuest } from '../db/gathering.repository.js';
import { checkDoor, enterGathering } from '../domain/enter-gathering.js';
import { identityOf } from '../domain/gathering.js';
import { answerConsent } from '../domain/record-gathering.js';
import { raiseHand } from '../domain/run-gathering.js';
import type { GuestChange } from '../domain/run-gathering.js';
import { GatheringDoor } from './gathering-door.js';
import type { AtGathering, GatheringDecision } from './gathering-door.js';
import { gatheringRoom } from './gathering-reconciler.js';

interface Told {
  readonly guestId: string;
  readonly told: boolean;
}

/** What somebody does for themselves at an event online. */
@Injectable()
export class GatheringService {
  constructor(
    private readonly door: GatheringDoor,
    private readonly gatherings: GatheringRepository,
    private readonly conference: Conference,
    private readonly clock: Clock,
  ) {}

  /** SDE-70, SDE-71, SDE-72, SDE-78. Repeated while waiting, so that the host sees who is still there. */
  async enter(at: AtGathering): Promise<GatheringDecision<Told>> {
    const organizes = await this.door.organizes(at);
    return this.door.hold(at, async ({ gathering, attendee, me }) => {
      const now = this.clock.now();
      const decision = enterGathering(gathering, { organizes, placed: attendee?.placed ?? false, before: me }, now);
      if (!decision.ok) return decision;
      const { part, standing } = decision.value;
      if (me) {
        await this.gatherings.seen(me.id, { part, standing, at: now });
        const told = me.part !== part || me.standing !== standing || (standing === 'WAITING' && !me.present);
        return accept({ guestId: me.id, told });
      }
      const id = newId();
      await this.gatherings.insert({
        id,
        eventId: at.eventId,
        attendeeId: attendee?.id ?? null,
        personId: attendee?.personId ?? (at.ticket ? null : at.actor.personId),
        name: attendee?.name ?? at.actor.name ?? '–',
        organization: attendee?.organization ?? '',
        part,
        standing,
        at: now,
      });
      return accept({ guestId: id, told: true });
    });
  }

  /** SDE-79 A short-lived token that does not allow publishing; only for who is in the room. */
  async join(at: AtGathering): Promise<GatheringDecision<Admission & { readonly identity: string }>> {
    let name = '';
    const found = await this.door.hold(at, async ({ gathering, me }) => {
      const open = checkDoor(gathering, this.clock.now());
      if (!open.ok) return open;
      if (!me) return refuse('NO_PLACE_ONLINE', 'SDE-71');
      if (me.standing !== 'ADMITTED')
        return me.standing === 'WAITING' ? refuse('IN_THE_LOBBY', 'SDE-72') : refuse('SENT_OUT', 'SDE-78');
      name = me.name;
      return accept({ guestId: me.id, told: false });
    });
    if (!found.ok) return found;
    const identity = identityOf(found.value.guestId);
    try {
      const admission = await this.conference.admit({ room: gatheringRoom(at.eventId), identity, name, hidden: false });
      return accept({ ...admission, identity });
    } catch (error) {
      if (error instanceof ConferenceUnavailable) return refuse('CONFERENCE_OFF', 'SDE-79');
      throw error;
    }
  }

  /** SDE-74 */
  raiseHand(at: AtGathering, raised: boolean): Promise<GatheringDecision<Told>> {
    return this.door.hold(at, async ({ me }) => {
      if (!me) return refuse('NOT_IN_THE_ROOM', 'SDE-74');
      const decision = raised ? raiseHand(me, this.clock.now()) : accept<GuestChange>({ handRaisedAt: null });
      if (!decision.ok) return decision;
      return accept({ guestId: me.id, told: await this.change(me, decision.value) });
    });
  }

  /** SDE-81, SDE-82 */
  answerRecording(at: AtGathering, consents: boolean): Promise<GatheringDecision<Told>> {
    return this.door.hold(at, async ({ gathering, me }) => {
      if (!me) return refuse('NOT_IN_THE_ROOM', 'SDE-82');
      const answer = consents ? 'GIVEN' : 'DECLINED';
      const decision = answerConsent(gathering, me, answer);
      if (!decision.ok) return decision;
      const now = this.clock.now();
      await this.gatherings.answer(me.id, answer, now);
      if (decision.value !== gathering.recording) {
        await this.gatherings.endRecording(at.eventId, now);
        await this.gatherings.setRecording(at.eventId, decision.value);
      }
      return accept({ guestId: me.id, told: true });
    });
  }

  private async change(guest: LockedGuest, change: GuestChange): Promise<boolean> {
    if (Object.keys(change).length === 0) return false;
    await this.gatherings.change(guest.id, { ...guest, ...change });
    return true;
  }
}
