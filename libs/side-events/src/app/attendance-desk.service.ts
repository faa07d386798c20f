import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { AttendanceRepository } from '../db/attendance.repository.js';
import type { AttendanceRefusalCode } from '../domain/attendance.js';
import { checkInAttendee } from '../domain/confirm-attendance.js';
import { setCapacity } from '../domain/give-places.js';
import { Places } from './places.js';

export interface AttendanceSettings {
  readonly takesRegistrations: boolean;
  readonly hallCapacity?: number | null;
  readonly onlineCapacity?: number | null;
  readonly doorMinutes: number;
}

type DeskDecision = Decision<{ id: string }, AttendanceRefusalCode | 'ATTENDANCE_CHANGED' | 'DOOR_FAULTY'>;

/** What the organizer of an event does about those who attend. */
@Injectable()
export class AttendanceDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendees: AttendanceRepository,
    private readonly places: Places,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** SDE-66, SDE-70 @param version that was read */
  set(
    actor: Actor,
    eventId: string,
    { version, ...to }: AttendanceSettings & { version: number },
  ): Promise<DeskDecision> {
    return this.unitOfWork.run(async (): Promise<DeskDecision> => {
      const event = isUuid(eventId) ? await this.attendees.lock(eventId) : null;
      if (!event) return refuse('PUBLISHED_EVENT_UNKNOWN', 'SDE-84');
      if (event.version !== version) return refuse('ATTENDANCE_CHANGED', 'SDE-66');
      if (!Number.isInteger(to.doorMinutes) || to.doorMinutes < 0 || to.doorMinutes > 60)
        return refuse('DOOR_FAULTY', 'SDE-70', { most: 60 });
      const [hall, online] = [await this.attendees.line(eventId, 'HALL'), await this.attendees.line(eventId, 'ONLINE')];
      const hallCapacity = setCapacity(to.hallCapacity ?? null, { placed: hall.placed, most: event.roomSeats });
      if (!hallCapacity.ok) return hallCapacity;
      const onlineCapacity = setCapacity(to.onlineCapacity ?? null, { placed: online.placed, most: null });
      if (!onlineCapacity.ok) return onlineCapacity;
      const set = { ...to, hallCapacity: hallCapacity.value, onlineCapacity: onlineCapacity.value };
      await this.attendees.set(eventId, set);
      await this.places.give({ ...event, ...set });
      await this.audit.append({
        actor,
        action: 'sideEvents.attendanceSet',
        subject: { type: 'SideEvent', id: eventId },
        params: { event: event.title },
        changes: (['takesRegistrations', 'hallCapacity', 'onlineCapacity', 'doorMinutes'] as const)
          .filter((field) => event[field] !== set[field])
          .map((field) => ({ field, before: event[field], after: set[field] })),
        rule: 'SDE-66',
      });
      return accept({ id: eventId });
    });
  }

  /** SDE-69 */
  checkIn(actor: Actor, eventId: string, attendeeId: string): Promise<DeskDecision> {
    return this.unitOfWork.run(async (): Promise<DeskDecision> => {
      const event = isUuid(eventId) && isUuid(attendeeId) ? await this.attendees.lock(eventId) : null;
      const attendee = event && (await this.attendees.byId(eventId, attendeeId));
      if (!event || !attendee) return refuse('PUBLISHED_EVENT_UNKNOWN', 'SDE-69');
      const decision = checkInAttendee(attendee, event, this.clock.now());
      if (!decision.ok) return decision;
      await this.attendees.checkIn(attendeeId, this.clock.now());
      await this.audit.append({
        actor,
        action: 'sideEvents.attendeeCheckedIn',
        subject: { type: 'SideEvent', id: eventId },
        params: { event: event.title },
        rule: 'SDE-69',
      });
      return accept({ id: attendeeId });
    });
  }
}
