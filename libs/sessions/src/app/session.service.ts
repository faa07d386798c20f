import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, languages, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { AgendaRepository } from '../db/agenda.repository.js';
import { RoomRepository } from '../db/room.repository.js';
import type { Session, SessionPart } from '../db/session.entity.js';
import { SessionRepository } from '../db/session.repository.js';
import { checkPublication, checkSession } from '../domain/check-session.js';
import type { MeetingMode } from '../domain/session-kinds.js';
import type { SessionRefusal } from '../domain/session-refusal.js';
import { checkText } from '../domain/translated-input.js';
import type { TranslatedInput } from '../domain/translated-input.js';
import { SessionAnnouncer } from './session-announcer.js';
import { SessionCopier } from './session-copier.js';

export interface SessionPlan {
  readonly bodyId: string;
  readonly copyFromSessionId?: string | null;
  readonly number: number;
  readonly title: TranslatedInput;
  readonly mode: MeetingMode;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timezone: string;
  readonly copyAgenda: boolean;
  readonly copyRooms: boolean;
  readonly copyMeetings: boolean;
}

export interface RoomPlan {
  readonly name: TranslatedInput;
  readonly capacity?: number | null;
  readonly hybrid: boolean;
}

type Answer = Decision<{ id: string }, SessionRefusal>;

/** Sessions: setting one up, showing it to the public, its rooms. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly agenda: AgendaRepository,
    private readonly rooms: RoomRepository,
    private readonly copier: SessionCopier,
    private readonly announcer: SessionAnnouncer,
    private readonly audit: AuditTrail,
  ) {}

  /** SES-1 to SES-6 */
  createSession(actor: Actor, plan: SessionPlan): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const lawful = checkSession(plan);
      if (!lawful.ok) return lawful;
      const title = checkText(plan.title, 500, actor.language);
      if (!title.ok) return title;
      const bodySlug = isUuid(plan.bodyId) ? await this.sessions.slugOfBody(plan.bodyId) : null;
      if (bodySlug === null) return refuse('UNKNOWN_BODY', 'SES-1');
      const from = await this.earlier(plan);
      if (!from.ok) return from;
      if (!(await this.sessions.isNumberFree(plan.bodyId, plan.number)))
        return refuse('SESSION_NUMBER_TAKEN', 'SES-1', { number: plan.number });
      const session: Session = {
        id: newId(),
        slug: `${bodySlug}-${plan.number}`,
        bodyId: plan.bodyId,
        number: plan.number,
        title: title.value,
        note: null,
        mode: plan.mode,
        state: 'DRAFT',
        timezone: plan.timezone,
        place: from.value?.place ?? null,
        interpretation: from.value?.interpretation ?? [...languages],
        calendarSecret: newCalendarSecret(),
        programmeVersion: 0,
        version: 1,
      };
      await this.sessions.insert(session, [regularPart(session.id, plan)]);
      const members = await this.admitMembers(session, plan.startsOn);
      const copied = from.value
        ? await this.copier.copy(from.value, session, plan)
        : accept({ meetings: 0, leftOut: 0 });
      if (!copied.ok) return copied;
      await this.audit.append({
        actor,
        action: 'session.created',
        subject: { type: 'Session', id: session.id },
        params: { session: session.title, members, ...copied.value },
      });
      await this.announcer.announce('session.created', { sessionId: session.id });
      return accept({ id: session.id });
    });
  }

  /** SES-7 */
  publishSession(actor: Actor, sessionId: string): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const session = isUuid(sessionId) ? await this.sessions.lock(sessionId) : null;
      if (!session) return refuse('UNKNOWN_SESSION', 'SES-8');
      const ready = checkPublication(session.state, (await this.agenda.ofSession(session.id)).length);
      if (!ready.ok) return ready;
      await this.sessions.change(session.id, { state: 'PUBLISHED' });
      await this.audit.append({
        actor,
        action: 'session.published',
        subject: { type: 'Session', id: session.id },
        params: { session: session.title },
        changes: [{ field: 'state', before: 'DRAFT', after: 'PUBLISHED' }],
      });
      await this.announcer.announce('session.published', { sessionId: session.id });
      return accept({ id: session.id });
    });
  }

  /** SES-4, SES-29 */
  addRoom(actor: Actor, sessionId: string, plan: RoomPlan): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const session = isUuid(sessionId) ? await this.sessions.lock(sessionId) : null;
      if (!session) return refuse('UNKNOWN_SESSION', 'SES-8');
      const name = checkText(plan.name, 200, actor.language);
      if (!name.ok) return name;
      const capacity = plan.capacity ?? null;
      if (capacity !== null && capacity < 1) return refuse('ROOM_CAPACITY', 'SES-29');
      const room = { id: newId(), slug: null, name: name.value, capacity, hybrid: plan.hybrid };
      await this.rooms.insert(room, session.id);
      await this.audit.append({
        actor,
        action: 'room.added',
        subject: { type: 'Room', id: room.id },
        params: { room: room.name, session: session.title },
      });
      await this.announcer.announce('room.added', { sessionId: session.id, roomId: room.id });
      return accept({ id: room.id });
    });
  }

  private async earlier({ copyFromSessionId, bodyId }: SessionPlan): Promise<Decision<Session | null, SessionRefusal>> {
    if (copyFromSessionId === undefined || copyFromSessionId === null) return accept(null);
    const session = isUuid(copyFromSessionId) ? await this.sessions.find(copyFromSessionId) : null;
    if (!session) return refuse('UNKNOWN_SESSION', 'SES-5');
    return session.bodyId === bodyId ? accept(session) : refuse('OTHER_BODY', 'SES-5');
  }

  private async admitMembers(session: Session, day: string): Promise<number> {
    const members = await this.sessions.membersOn(session.bodyId, day);
    const ids = Array.from({ length: members }, () => newId());
    return this.sessions.admitMembers(session.id, day, ids);
  }
}

/** A name that nobody guesses; it stands in the address of the session's calendar. */
export function newCalendarSecret(): string {
  return randomBytes(24).toString('base64url');
}

function regularPart(sessionId: string, { startsOn, endsOn }: SessionPlan): SessionPart {
  return { id: newId(), sessionId, kind: 'REGULAR', startsOn, endsOn };
}
