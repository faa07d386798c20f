import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { Outbox, UnitOfWork, newId } from '#platform';
import { AttendanceRepository } from '../db/attendance.repository.js';
import type { LockedAttendee, LockedEvent } from '../db/attendance.repository.js';
import { attendEvent } from '../domain/attend-event.js';
import type { AttendanceInput, CheckedAttendance } from '../domain/attend-event.js';
import type { AttendanceRefusalCode } from '../domain/attendance.js';
import { cancelAttendance, confirmAttendance } from '../domain/confirm-attendance.js';
import { Places } from './places.js';

declare module '#platform' {
  interface OutboxEvents {
    'sideEvents.attendeeMail': { attendeeId: string; kind: AttendeeMail };
  }
}

/**
 * What an attendee is written: confirm the address, a place, the waiting list, a place after waiting, reminders, the same
 * again, a new time or room, the event taken from the programme.
 */
export type AttendeeMail =
  'CONFIRM' | 'PLACED' | 'WAITING' | 'PROMOTED' | 'DAY' | 'HOUR' | 'AGAIN' | 'MOVED' | 'WITHDRAWN';

export interface Registered {
  /** Whether a link was mailed that must be followed first. */
  readonly mailed: boolean;
  /** Only told to somebody who is signed in. */
  readonly attendeeId: string | null;
}

type AttendanceDecision<T> = Decision<T, AttendanceRefusalCode>;

const secretForm = /^[\w-]{43}$/;
const tenMinutes = 600_000;
const mailsAnHour = 5;

/** Registering for a side event, confirming, giving the place back. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendees: AttendanceRepository,
    private readonly places: Places,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * SDE-60, SDE-61, SDE-62. Whoever is signed in registers under the address of the account, which is known to be
   * theirs; everyone else gets the same answer whether the address was registered before or not.
   */
  register(
    { actor, language }: { readonly actor: Actor; readonly language: Language },
    eventId: string,
    input: AttendanceInput,
  ): Promise<AttendanceDecision<Registered>> {
    return this.unitOfWork.run(async () => {
      const event = isUuid(eventId) ? await this.attendees.lock(eventId) : null;
      if (!event) return refuse('PUBLISHED_EVENT_UNKNOWN', 'SDE-84');
      const { personId } = actor;
      const account = personId === null ? null : await this.attendees.person(personId);
      const decision = attendEvent(event, { ...input, email: account?.email ?? input.email }, this.clock.now());
      if (!decision.ok) return decision;
      const wish = { ...decision.value, personId, language: account?.language ?? language };
      const known = await this.attendees.byEmail(eventId, wish.email);
      return account ? this.atOnce(event, known, wish) : this.byMail(event, known, wish);
    });
  }

  /** SDE-61 @param secret of the mailed link */
  confirm(secret: string): Promise<AttendanceDecision<{ id: string }>> {
    return this.withLink(secret, async (attendee, event) => {
      const decision = confirmAttendance(attendee, event, this.clock.now());
      if (!decision.ok) return decision;
      if (decision.value) await this.join(event, attendee.id);
      return accept({ id: attendee.id });
    });
  }

  /** SDE-64, SDE-65 @param secret of the mailed link */
  cancel(secret: string): Promise<AttendanceDecision<{ id: string }>> {
    return this.withLink(secret, (attendee, event) => this.giveBack(attendee, event));
  }

  /** SDE-64, SDE-65 */
  cancelOwn(personId: string, eventId: string): Promise<AttendanceDecision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const event = isUuid(eventId) ? await this.attendees.lock(eventId) : null;
      const attendee = event && (await this.attendees.byPerson(eventId, personId));
      return event && attendee ? this.giveBack(attendee, event) : refuse('ATTENDANCE_LINK_UNKNOWN', 'SDE-65');
    });
  }

  private async giveBack(attendee: LockedAttendee, event: LockedEvent): Promise<AttendanceDecision<{ id: string }>> {
    const now = this.clock.now();
    const decision = cancelAttendance(attendee, event, now);
    if (!decision.ok) return decision;
    if (decision.value) {
      await this.attendees.cancel(attendee.id, now);
      await this.places.give(event);
    }
    return accept({ id: attendee.id });
  }

  private withLink(
    secret: string,
    work: (attendee: LockedAttendee, event: LockedEvent) => Promise<AttendanceDecision<{ id: string }>>,
  ): Promise<AttendanceDecision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const eventId = secretForm.test(secret) ? await this.attendees.eventOf(secret) : null;
      const event = eventId === null ? null : await this.attendees.lock(eventId);
      // Read again: whoever held the lock before may have changed it.
      const attendee = event && (await this.attendees.bySecret(secret));
      return event && attendee ? work(attendee, event) : refuse('ATTENDANCE_LINK_UNKNOWN', 'SDE-61');
    });
  }

  private async atOnce(
    event: LockedEvent,
    known: LockedAttendee | null,
    wish: Wish,
  ): Promise<AttendanceDecision<Registered>> {
    const now = this.clock.now();
    if (known && known.state !== 'UNCONFIRMED') return accept({ mailed: false, attendeeId: known.id });
    const id = known?.id ?? newId();
    if (known) await this.attendees.rewrite(id, { ...wish, at: now });
    else await this.attendees.insert({ ...wish, id, eventId: event.id, secret: newSecret(), at: now });
    await this.join(event, id);
    return accept({ mailed: false, attendeeId: id });
  }

  private async byMail(
    event: LockedEvent,
    known: LockedAttendee | null,
    wish: Wish,
  ): Promise<AttendanceDecision<Registered>> {
    const now = this.clock.now();
    const answer = accept({ mailed: true, attendeeId: null });
    const flooded = (await this.attendees.asked(wish.email, new Date(now.getTime() - 6 * tenMinutes))) >= mailsAnHour;
    if (!known) {
      // Nobody's mailbox is filled by others; the one who asks is not told, because it would tell that others asked.
      if (flooded) return answer;
      const id = newId();
      await this.attendees.insert({ ...wish, id, eventId: event.id, secret: newSecret(), at: now });
      await this.outbox.add('sideEvents.attendeeMail', { attendeeId: id, kind: 'CONFIRM' });
      return answer;
    }
    if (known.state === 'UNCONFIRMED') await this.attendees.rewrite(known.id, { ...wish, at: now });
    if (flooded || now.getTime() - known.mailedAt.getTime() < tenMinutes) return answer;
    await this.attendees.mailed(known.id, now);
    const kind = known.state === 'UNCONFIRMED' ? 'CONFIRM' : 'AGAIN';
    await this.outbox.add('sideEvents.attendeeMail', { attendeeId: known.id, kind });
    return answer;
  }

  /** SDE-61, SDE-63 Joins the line, and says whether there was a place. */
  private async join(event: LockedEvent, attendeeId: string): Promise<void> {
    await this.attendees.joinLine(attendeeId, this.clock.now());
    const placed = await this.places.give(event, attendeeId);
    const kind = placed.includes(attendeeId) ? 'PLACED' : 'WAITING';
    await this.outbox.add('sideEvents.attendeeMail', { attendeeId, kind });
  }
}

type Wish = CheckedAttendance & { readonly personId: string | null; readonly language: Language };

/** 256 random bits. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
