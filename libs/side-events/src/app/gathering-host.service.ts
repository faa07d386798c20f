import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Clock, accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { newId } from '#platform';
import { GatheringRepository } from '../db/gathering.repository.js';
import type { LockedGuest } from '../db/gathering.repository.js';
import { checkDoor, checkHost } from '../domain/enter-gathering.js';
import type { GatheringRefusalCode, GuestPart, RecordingState } from '../domain/gathering.js';
import { askConsent, beginRecording } from '../domain/record-gathering.js';
import { admitGuest, dismissGuest, giveMicrophone, setPart } from '../domain/run-gathering.js';
import type { GuestChange } from '../domain/run-gathering.js';
import { GatheringDoor } from './gathering-door.js';
import type { AtGathering, GatheringDecision, HeldGathering } from './gathering-door.js';

interface Told {
  readonly guestId: string;
  readonly told: boolean;
}
interface ByHost extends HeldGathering {
  readonly me: LockedGuest;
}

/** What hosts do at an event online (SDE-76). */
@Injectable()
export class GatheringHostService {
  constructor(
    private readonly door: GatheringDoor,
    private readonly gatherings: GatheringRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** SDE-72 @param guestIds null for everybody who waits */
  admit(at: AtGathering, guestIds: readonly string[] | null): Promise<GatheringDecision<Told>> {
    return this.byHost(at, async ({ gathering, guests, me }) => {
      const wanted = guests.filter((one) =>
        guestIds ? guestIds.includes(one.id) : one.standing === 'WAITING' && one.present,
      );
      if (guestIds && wanted.length === 0) return refuse('GUEST_UNKNOWN', 'SDE-72');
      for (const one of wanted) {
        const decision = admitGuest(gathering, one);
        // Of all who wait, those come in who may; who was named is told why not.
        if (decision.ok) await this.change(one, decision.value);
        else if (guestIds) return decision;
      }
      return accept({ guestId: me.id, told: true });
    });
  }

  /** SDE-78 */
  dismiss(at: AtGathering, guestId: string): Promise<GatheringDecision<Told>> {
    return this.onGuest(at, guestId, (_, one) => dismissGuest(one));
  }

  /** SDE-75 */
  giveMicrophone(at: AtGathering, guestId: string, given: boolean): Promise<GatheringDecision<Told>> {
    return this.onGuest(at, guestId, ({ gathering }, one) =>
      given ? giveMicrophone(gathering, one) : accept<GuestChange>({ microphone: false, handRaisedAt: null }),
    );
  }

  /** SDE-76 */
  setPart(at: AtGathering, guestId: string, part: GuestPart): Promise<GatheringDecision<Told>> {
    return this.onGuest(at, guestId, (_, one) =>
      part === 'HOST' ? refuse('NOT_THE_HOST', 'SDE-76') : setPart(one, part),
    );
  }

  /** SDE-80 Asks everybody, begins, or ends. */
  setRecording(at: AtGathering, to: RecordingState): Promise<GatheringDecision<Told>> {
    return this.byHost(at, async ({ gathering, guests, me }) => {
      const { eventId } = at;
      const now = this.clock.now();
      if (to === 'OFF') await this.gatherings.endRecording(eventId, now);
      else {
        const decision = to === 'ASKED' ? askConsent(gathering) : beginRecording(gathering, guests);
        if (!decision.ok) return decision;
        if (to === 'ASKED') {
          await this.gatherings.forgetAnswers(eventId);
          await this.gatherings.answer(me.id, 'GIVEN', now);
        } else {
          const consents = guests.filter(({ consent, present }) => present && consent === 'GIVEN').length;
          await this.gatherings.beginRecording(eventId, { id: newId(), at: now, consents: Math.max(1, consents) });
        }
      }
      await this.gatherings.setRecording(eventId, to);
      await this.note(at, `sideEvents.recording${{ OFF: 'Ended', ASKED: 'Asked', ON: 'Begun' }[to]}`, 'SDE-80');
      return accept({ guestId: me.id, told: true });
    });
  }

  /** SDE-77 */
  end(at: AtGathering): Promise<GatheringDecision<Told>> {
    return this.byHost(at, async ({ me }) => {
      const now = this.clock.now();
      await this.gatherings.endRecording(at.eventId, now);
      await this.gatherings.end(at.eventId, now);
      await this.note(at, 'sideEvents.gatheringEnded', 'SDE-77');
      return accept({ guestId: me.id, told: true });
    });
  }

  private onGuest(
    at: AtGathering,
    guestId: string,
    rule: (held: ByHost, one: LockedGuest) => Decision<GuestChange, GatheringRefusalCode>,
  ): Promise<GatheringDecision<Told>> {
    return this.byHost(at, async (held) => {
      const one = held.guests.find(({ id }) => id === guestId);
      if (!one) return refuse('GUEST_UNKNOWN', 'SDE-76');
      const decision = rule(held, one);
      if (!decision.ok) return decision;
      await this.change(one, decision.value);
      return accept({ guestId: held.me.id, told: true });
    });
  }

  private byHost(
    at: AtGathering,
    work: (held: ByHost) => Promise<GatheringDecision<Told>>,
  ): Promise<GatheringDecision<Told>> {
    return this.door.hold(at, async (held) => {
      const { me } = held;
      const host = checkHost(me);
      if (!host.ok || !me) return host.ok ? refuse('NOT_THE_HOST', 'SDE-76') : host;
      const open = checkDoor(held.gathering, this.clock.now());
      return open.ok ? work({ ...held, me }) : open;
    });
  }

  private async change(guest: LockedGuest, change: GuestChange): Promise<void> {
    if (Object.keys(change).length > 0) await this.gatherings.change(guest.id, { ...guest, ...change });
  }

  private note({ actor, eventId }: AtGathering, action: string, rule: string): Promise<void> {
    return this.audit.append({ actor, action, subject: { type: 'SideEvent', id: eventId }, rule });
  }
}
