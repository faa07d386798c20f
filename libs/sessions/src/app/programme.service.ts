import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor, AuditedChange } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { Meeting } from '../db/meeting.entity.js';
import { MeetingRepository } from '../db/meeting.repository.js';
import type { Session } from '../db/session.entity.js';
import { SessionRepository } from '../db/session.repository.js';
import { checkMeeting } from '../domain/check-meeting.js';
import { meetingTitle } from '../domain/meeting-title.js';
import { mayBeMoved } from '../domain/move-meeting.js';
import { nextNumber } from '../domain/number-meetings.js';
import { refuseClash } from '../domain/refuse-clash.js';
import { findClashes } from '../domain/programme-clash.js';
import type { Clash, ProgrammeMeeting } from '../domain/programme-clash.js';
import type { MeetingMode, MeetingType } from '../domain/session-kinds.js';
import type { SessionRefusal } from '../domain/session-refusal.js';
import { clockTimes } from '../domain/zoned-time.js';
import { SessionAnnouncer } from './session-announcer.js';

/** A meeting as it shall stand; instants as ISO text. */
export interface MeetingPlan {
  readonly type: MeetingType;
  readonly mode: MeetingMode;
  readonly roomId?: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly itemIds: readonly string[];
}

type Answer = Decision<{ id: string }, SessionRefusal>;

/** The programme of work: scheduling, moving and cancelling meetings. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly announcer: SessionAnnouncer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** SES-10 to SES-17, SES-20 */
  scheduleMeeting(actor: Actor, sessionId: string, plan: MeetingPlan): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const session = isUuid(sessionId) ? await this.sessions.lock(sessionId) : null;
      if (!session) return refuse('UNKNOWN_SESSION', 'SES-8');
      const wanted = toProgramme(plan, session.id, null);
      const fits = await this.fits(session, wanted);
      if (!fits.ok) return fits;
      const number = nextNumber(plan.type, await this.meetings.ofSession(session.id));
      const meeting = this.newMeeting(wanted, number);
      await this.meetings.insert([meeting]);
      await this.meetings.setItems(meeting.id, plan.itemIds);
      await this.record(actor, 'meeting.scheduled', { meeting, timezone: session.timezone });
      await this.announcer.announce('meeting.scheduled', { sessionId: session.id, meetingId: meeting.id });
      return accept({ id: meeting.id });
    });
  }

  /** SES-10 to SES-19 */
  rescheduleMeeting(actor: Actor, meetingId: string, plan: MeetingPlan, version: number): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const found = await this.lockWithSession(meetingId);
      if (!found) return refuse('MEETING_NOT_ON_PROGRAMME', 'SES-18');
      const { session, meeting } = found;
      const movable = mayBeMoved(meeting, version);
      if (!movable.ok) return movable;
      const wanted = toProgramme(plan, session.id, meeting.id);
      const fits = await this.fits(session, wanted);
      if (!fits.ok) return fits;
      const others = (await this.meetings.ofSession(session.id)).filter(({ id }) => id !== meeting.id);
      const number = plan.type === meeting.type ? meeting.number : nextNumber(plan.type, others);
      const changes = {
        type: plan.type,
        mode: plan.mode,
        roomId: wanted.roomId,
        startsAt: new Date(plan.startsAt),
        endsAt: new Date(plan.endsAt),
        number,
      };
      await this.meetings.change(meeting.id, changes, this.clock.now());
      await this.meetings.setItems(meeting.id, plan.itemIds);
      await this.record(actor, 'meeting.rescheduled', {
        meeting: { ...meeting, ...changes },
        timezone: session.timezone,
        changes: differences(meeting, changes),
      });
      await this.announcer.announce('meeting.rescheduled', { sessionId: session.id, meetingId: meeting.id });
      return accept({ id: meeting.id });
    });
  }

  /** SES-18 */
  cancelMeeting(actor: Actor, meetingId: string): Promise<Decision<undefined, SessionRefusal>> {
    return this.unitOfWork.run(async () => {
      const found = await this.lockWithSession(meetingId);
      if (!found) return refuse('MEETING_NOT_ON_PROGRAMME', 'SES-18');
      const { session, meeting } = found;
      const movable = mayBeMoved(meeting, null);
      if (!movable.ok) return movable;
      const now = this.clock.now();
      await this.meetings.change(meeting.id, { cancelledAt: now }, now);
      await this.record(actor, 'meeting.cancelled', { meeting, timezone: session.timezone });
      await this.announcer.announce('meeting.cancelled', { sessionId: session.id, meetingId: meeting.id });
      return accept();
    });
  }

  /** Clashes that a meeting at this time would have (SES-14 to SES-16); nothing is written or kept. */
  async clashes(sessionId: string, meetingId: string | null, plan: MeetingPlan): Promise<Clash[]> {
    const wanted = toProgramme(plan, sessionId, meetingId);
    const places = [sessionId, wanted.roomId].filter((id) => id !== null);
    if (!places.every(isUuid) || wanted.startsAt >= wanted.endsAt) return [];
    return this.unitOfWork.run(async () => findClashes(wanted, await this.meetings.around(wanted)));
  }

  /** The meeting and its session, the session locked first, as all commands do. */
  private async lockWithSession(meetingId: string): Promise<{ session: Session; meeting: Meeting } | null> {
    const seen = isUuid(meetingId) ? await this.meetings.find(meetingId) : null;
    const session = seen && (await this.sessions.lock(seen.sessionId));
    const meeting = session && (await this.meetings.lock(meetingId));
    return session && meeting && meeting.cancelledAt === null ? { session, meeting } : null;
  }

  private async fits(session: Session, wanted: ProgrammeMeeting): Promise<Decision<undefined, SessionRefusal>> {
    const lawful = checkMeeting(wanted, await this.sessions.frameOf(session));
    if (!lawful.ok) return lawful;
    await this.meetings.lockRoom(wanted.roomId);
    return refuseClash(findClashes(wanted, await this.meetings.around(wanted)), session.timezone);
  }

  private newMeeting(plan: ProgrammeMeeting, number: number | null): Meeting {
    return {
      id: newId(),
      sessionId: plan.sessionId,
      number,
      type: plan.type,
      mode: plan.mode,
      title: null,
      note: null,
      roomId: plan.roomId,
      startsAt: new Date(plan.startsAt),
      endsAt: new Date(plan.endsAt),
      state: 'SCHEDULED',
      currentItemId: null,
      issuedIn: null,
      cancelledAt: null,
      sequence: 0,
      changedAt: this.clock.now(),
      version: 1,
    };
  }

  private record(
    actor: Actor,
    action: string,
    { meeting, timezone, changes = [] }: { meeting: Meeting; timezone: string; changes?: AuditedChange[] },
  ): Promise<void> {
    return this.audit.append({
      actor,
      action,
      subject: { type: 'Meeting', id: meeting.id },
      params: {
        meeting: meeting.title ?? meetingTitle(meeting.type, meeting.number),
        ...clockTimes(timezone, { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }),
      },
      changes,
    });
  }
}

function toProgramme(plan: MeetingPlan, sessionId: string, id: string | null): ProgrammeMeeting {
  return {
    id,
    sessionId,
    type: plan.type,
    mode: plan.mode,
    roomId: plan.roomId ?? null,
    startsAt: new Date(plan.startsAt).toISOString(),
    endsAt: new Date(plan.endsAt).toISOString(),
    itemIds: plan.itemIds,
  };
}

const auditedFields = ['type', 'mode', 'roomId', 'startsAt', 'endsAt', 'number'] as const;

function differences(before: Meeting, after: Pick<Meeting, (typeof auditedFields)[number]>): AuditedChange[] {
  const text = (value: string | number | Date | null): string | null =>
    value instanceof Date ? value.toISOString() : value === null ? null : String(value);
  return auditedFields
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((change) => change.before !== change.after);
}
