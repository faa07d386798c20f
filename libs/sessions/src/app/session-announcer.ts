import { Injectable } from '@nestjs/common';
import { LiveTopics, Outbox } from '#platform';

/** What happens to sessions, for the work after the commit. */
export interface SessionEvents {
  'session.created': { sessionId: string };
  'session.published': { sessionId: string };
  'programme.issued': { sessionId: string; number: number };
  'meeting.scheduled': { sessionId: string; meetingId: string };
  'meeting.rescheduled': { sessionId: string; meetingId: string };
  'meeting.cancelled': { sessionId: string; meetingId: string };
  'agenda.changed': { sessionId: string };
  'room.added': { sessionId: string; roomId: string };
}

declare module '#platform' {
  interface OutboxEvents extends SessionEvents {}
}

/** Says that a session changed: to those who follow it now, and to whatever works after the commit. */
@Injectable()
export class SessionAnnouncer {
  constructor(
    private readonly topics: LiveTopics,
    private readonly outbox: Outbox,
  ) {}

  async announce<Name extends keyof SessionEvents>(name: Name, payload: SessionEvents[Name]): Promise<void> {
    await this.outbox.add(name, payload as never);
    await this.moved(payload.sessionId);
  }

  /** What is seen of the session is different, without an event of its own. */
  async moved(sessionId: string): Promise<void> {
    // Always in this order, so that two commands never wait for each other.
    await this.topics.changed('now');
    await this.topics.changed(`session:${sessionId}`);
  }
}
