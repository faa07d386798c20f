import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { GuestPart, GuestStanding, RecordingConsent, RecordingState } from '../domain/gathering.js';

export interface GatheringRow {
  readonly eventId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly endedAt: string | null;
  readonly recording: RecordingState;
}

/** Somebody in the lobby or the room; instants as ISO text. */
export interface GuestRow {
  readonly id: string;
  readonly attendeeId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly organization: string;
  readonly part: GuestPart;
  readonly standing: GuestStanding;
  readonly microphone: boolean;
  readonly handRaisedAt: string | null;
  readonly consent: RecordingConsent;
  readonly present: boolean;
}

const statements = {
  room: {
    name: 'side-events.gathering',
    text: `SELECT g.event_id AS "eventId", p.starts_at AS "startsAt", p.ends_at AS "endsAt",
        coalesce(g.ended_at, p.cancelled_at) AS "endedAt", g.recording
      FROM side_event_gathering g JOIN published_side_event p ON p.event_id = g.event_id WHERE g.event_id = $1`,
  },
  guests: {
    name: 'side-events.guests',
    text: `SELECT id, attendee_id AS "attendeeId", person_id AS "personId", name, organization, part, standing,
        microphone, hand_raised_at AS "handRaisedAt", consent,
        CASE standing WHEN 'ADMITTED' THEN connected ELSE seen_at > now() - interval '45 seconds' END AS present
      FROM side_event_guest WHERE event_id = $1
      ORDER BY hand_raised_at NULLS LAST, array_position('{HOST,COHOST,PANELLIST,ATTENDEE}', part), arrived_at, id`,
  },
  guestOfTicket: {
    name: 'side-events.guest-of-ticket',
    text: `SELECT u.id FROM side_event_guest u JOIN side_event_attendee t ON t.id = u.attendee_id
      WHERE u.event_id = $1 AND t.secret = $2`,
  },
  guestOfPerson: {
    name: 'side-events.guest-of-person',
    text: `SELECT u.id FROM side_event_guest u WHERE u.event_id = $1 AND u.person_id = $2`,
  },
  version: {
    name: 'side-events.gathering-version',
    text: `SELECT coalesce((SELECT version FROM live_topic WHERE topic = $1), 0) AS version`,
  },
} as const;

/** Reads of rooms of side events. */
@Injectable()
export class GatheringQueries {
  constructor(private readonly reader: Reader) {}

  room(eventId: string): Promise<GatheringRow | null> {
    return this.reader.row(statements.room, [eventId]);
  }

  /** Hands first, in their order. */
  guests(eventId: string): Promise<GuestRow[]> {
    return this.reader.rows(statements.guests, [eventId]);
  }

  async guestOfTicket(eventId: string, ticket: string): Promise<string | null> {
    return (await this.reader.row<{ id: string }>(statements.guestOfTicket, [eventId, ticket]))?.id ?? null;
  }

  async guestOfPerson(eventId: string, personId: string): Promise<string | null> {
    return (await this.reader.row<{ id: string }>(statements.guestOfPerson, [eventId, personId]))?.id ?? null;
  }

  async version(eventId: string): Promise<number> {
    return Number((await this.reader.row<{ version: number }>(statements.version, [`gathering:${eventId}`]))?.version);
  }
}
