import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { IssuedMeeting, ProgrammeChange } from '../domain/programme-changes.js';

/** Issues of the programme of work (SES-21): written once, never changed. */
@Injectable()
export class ProgrammeIssueRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Meetings of the newest issue; null before the first. */
  async latest(sessionId: string): Promise<IssuedMeeting[] | null> {
    const rows: { meetings: IssuedMeeting[] }[] = await this.unitOfWork.manager.query(
      'SELECT meetings FROM programme_issue WHERE session_id = $1 ORDER BY number DESC LIMIT 1',
      [sessionId],
    );
    return rows[0]?.meetings ?? null;
  }

  async insert(issue: {
    sessionId: string;
    number: number;
    issuedAt: Date;
    meetings: readonly IssuedMeeting[];
    changes: readonly ProgrammeChange[];
  }): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO programme_issue (session_id, number, issued_at, meetings, changes) VALUES ($1, $2, $3, $4, $5)`,
      [issue.sessionId, issue.number, issue.issuedAt, JSON.stringify(issue.meetings), JSON.stringify(issue.changes)],
    );
  }
}
