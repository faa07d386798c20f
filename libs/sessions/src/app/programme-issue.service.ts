import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { MeetingRepository } from '../db/meeting.repository.js';
import type { ProgrammeRow } from '../db/meeting.repository.js';
import { ProgrammeIssueRepository } from '../db/programme-issue.repository.js';
import { SessionRepository } from '../db/session.repository.js';
import { renumber } from '../domain/number-meetings.js';
import { compareProgrammes } from '../domain/programme-changes.js';
import type { IssuedMeeting } from '../domain/programme-changes.js';
import type { SessionRefusal } from '../domain/session-refusal.js';
import { SessionAnnouncer } from './session-announcer.js';

/** Numbered issues of the programme of work. */
@Injectable()
export class ProgrammeIssueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly issues: ProgrammeIssueRepository,
    private readonly announcer: SessionAnnouncer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** SES-20 to SES-22: numbers the meetings, says what changed, shows them to the public. */
  publishProgramme(actor: Actor, sessionId: string): Promise<Decision<{ id: string }, SessionRefusal>> {
    return this.unitOfWork.run(async () => {
      const session = isUuid(sessionId) ? await this.sessions.lock(sessionId) : null;
      if (!session) return refuse('UNKNOWN_SESSION', 'SES-8');
      const now = this.clock.now();
      for (const { id, number } of renumber(await this.meetings.ofSession(session.id)))
        await this.meetings.change(id, { number }, now);
      const meetings = (await this.meetings.ofSession(session.id)).map(toIssued);
      const before = await this.issues.latest(session.id);
      const changes = before ? compareProgrammes(before, meetings) : [];
      if (before ? changes.length === 0 : meetings.length === 0) return refuse('PROGRAMME_UNCHANGED', 'SES-21');
      const number = session.programmeVersion + 1;
      await this.issues.insert({ sessionId: session.id, number, issuedAt: now, meetings, changes });
      await this.meetings.issue(session.id, number);
      await this.sessions.change(session.id, { programmeVersion: number });
      await this.audit.append({
        actor,
        action: 'programme.issued',
        subject: { type: 'Session', id: session.id },
        params: { session: session.title, number, changes: changes.length },
        changes: [{ field: 'programmeVersion', before: session.programmeVersion, after: number }],
      });
      await this.announcer.announce('programme.issued', { sessionId: session.id, number });
      return accept({ id: session.id });
    });
  }
}

function toIssued({ id, type, number, mode, roomId, startsAt, endsAt, items }: ProgrammeRow): IssuedMeeting {
  return { id, type, number, mode, roomId, startsAt, endsAt, items };
}
