import { Injectable } from '@nestjs/common';
import type { Meeting } from '../db/meeting.entity.js';
import { MeetingRepository } from '../db/meeting.repository.js';
import type { MeetingProgressChanges } from '../db/meeting.repository.js';
import { SessionAnnouncer } from './session-announcer.js';

/** Where a meeting stands is decided by the floor and kept here; both methods only inside a unit of work. */
@Injectable()
export class MeetingProgress {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly announcer: SessionAnnouncer,
  ) {}

  /** The meeting, locked until the commit; null when there is none or it was cancelled. */
  async lock(meetingId: string): Promise<Meeting | null> {
    const meeting = await this.meetings.lock(meetingId);
    return meeting?.cancelledAt === null ? meeting : null;
  }

  /** Opens, suspends, resumes or closes, or takes up an item; those who follow the session hear of it. */
  async enter(meeting: Pick<Meeting, 'id' | 'sessionId'>, changes: MeetingProgressChanges): Promise<void> {
    await this.meetings.progress(meeting.id, changes);
    await this.announcer.moved(meeting.sessionId);
  }
}
