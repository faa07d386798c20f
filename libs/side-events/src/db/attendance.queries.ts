import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { AttendanceWay, AttendeeState } from '../domain/attendance.js';

/** A registration as the organizer reads it; instants as ISO text. */
export interface AttendeeRow {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly needs: string;
  readonly language: Language;
  readonly way: AttendanceWay;
  readonly state: AttendeeState;
  readonly number: number | null;
  readonly confirmedAt: string | null;
  readonly cancelledAt: string | null;
  readonly checkedInAt: string | null;
}

/** The same for the one who registered. */
export interface OwnAttendanceRow extends AttendeeRow {
  /** How many wait before; null unless it waits. */
  readonly waitingBefore: number | null;
  /** Only with a place online. */
  readonly link: string | null;
}

export interface AttendanceSettingsRow {
  readonly eventId: string;
  readonly takesRegistrations: boolean;
  readonly hallCapacity: number | null;
  readonly onlineCapacity: number | null;
  readonly roomSeats: number | null;
  readonly doorMinutes: number;
  readonly version: number;
}

/** Everything that a mail to an attendee says. */
export interface MailedAttendeeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly way: AttendanceWay;
  readonly state: AttendeeState;
  readonly secret: string;
  readonly title: TranslatedText;
  readonly startsAt: string;
  readonly timezone: string;
  readonly room: TranslatedText | null;
}

export interface DueReminderRow {
  readonly id: string;
  readonly startsAt: string;
  readonly placedAt: string;
  readonly sent: readonly ('DAY' | 'HOUR')[];
}

const attendee = `t.id, t.event_id AS "eventId", t.name, t.email::text AS email, t.organization, t.needs, t.language,
  t.way, t.state, t.number, t.confirmed_at AS "confirmedAt", t.cancelled_at AS "cancelledAt",
  t.checked_in_at AS "checkedInAt"`;

const own = `SELECT ${attendee},
    CASE WHEN t.state = 'WAITING' THEN (SELECT count(*)::int FROM side_event_attendee b
      WHERE b.event_id = t.event_id AND b.way = t.way AND b.state = 'WAITING' AND b.number < t.number) END
      AS "waitingBefore",
    CASE WHEN t.state = 'PLACED' AND t.way = 'ONLINE' THEN e.link END AS link
  FROM side_event_attendee t JOIN side_event e ON e.id = t.event_id
  JOIN published_side_event p ON p.event_id = t.event_id`;

const statements = {
  ofEvent: {
    name: 'side-events.attendees',
    text: `SELECT ${attendee} FROM side_event_attendee t WHERE t.event_id = $1
      ORDER BY t.number NULLS LAST, t.asked_at, t.id`,
  },
  byId: {
    name: 'side-events.attendee',
    text: `SELECT ${attendee} FROM side_event_attendee t WHERE t.id = $1`,
  },
  bySecret: { name: 'side-events.own-by-secret', text: `${own} WHERE t.secret = $1` },
  ownById: { name: 'side-events.own-by-id', text: `${own} WHERE t.id = $1` },
  ofPerson: {
    name: 'side-events.own-of-person',
    text: `${own} WHERE t.person_id = $1 AND t.state <> 'CANCELLED' ORDER BY p.ends_at < now(), p.starts_at`,
  },
  settings: {
    name: 'side-events.attendance-settings',
    text: `SELECT p.event_id AS "eventId", coalesce(a.takes_registrations, true) AS "takesRegistrations",
        CASE WHEN a.event_id IS NULL THEN r.seats ELSE a.hall_capacity END AS "hallCapacity",
        a.online_capacity AS "onlineCapacity", r.seats AS "roomSeats", coalesce(a.door_minutes, 15) AS "doorMinutes",
        coalesce(a.version, 1) AS version
      FROM published_side_event p LEFT JOIN side_event_attendance a ON a.event_id = p.event_id
      LEFT JOIN side_event_room r ON r.session_id = p.session_id AND r.room_id = p.room_id
      WHERE p.event_id = $1`,
  },
  forMail: {
    name: 'side-events.attendee-for-mail',
    text: `SELECT t.id, t.name, t.email::text AS email, t.language, t.way, t.state, t.secret, e.title,
        p.starts_at AS "startsAt", s.timezone, r.name AS room
      FROM side_event_attendee t JOIN side_event e ON e.id = t.event_id
      JOIN published_side_event p ON p.event_id = t.event_id JOIN session s ON s.id = p.session_id
      LEFT JOIN room r ON r.id = p.room_id WHERE t.id = $1`,
  },
  changedBy: {
    name: 'side-events.attendees-of-issue',
    text: `SELECT t.id, p.cancelled_at IS NOT NULL AS cancelled
      FROM published_side_event p JOIN side_event_attendee t ON t.event_id = p.event_id
      WHERE p.session_id = $1 AND p.issue = $2 AND t.state IN ('PLACED', 'WAITING') ORDER BY p.starts_at, t.number`,
  },
  due: {
    name: 'side-events.reminders-due',
    text: `SELECT t.id, p.starts_at AS "startsAt", t.placed_at AS "placedAt",
        coalesce((SELECT array_agg(m.kind) FROM side_event_reminder m WHERE m.attendee_id = t.id), '{}') AS sent
      FROM published_side_event p JOIN side_event_attendee t ON t.event_id = p.event_id AND t.state = 'PLACED'
      WHERE p.cancelled_at IS NULL AND p.starts_at > $1 AND p.starts_at <= $1::timestamptz + interval '1 day'
      ORDER BY p.starts_at, t.number LIMIT 2000`,
  },
} as const;

/** Reads of registrations for side events; whoever asks has decided who may see them. */
@Injectable()
export class AttendanceQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of confirmation. */
  ofEvent(eventId: string): Promise<AttendeeRow[]> {
    return this.reader.rows(statements.ofEvent, [eventId]);
  }

  byId(id: string): Promise<AttendeeRow | null> {
    return this.reader.row(statements.byId, [id]);
  }

  bySecret(secret: string): Promise<OwnAttendanceRow | null> {
    return this.reader.row(statements.bySecret, [secret]);
  }

  ownById(id: string): Promise<OwnAttendanceRow | null> {
    return this.reader.row(statements.ownById, [id]);
  }

  ofPerson(personId: string): Promise<OwnAttendanceRow[]> {
    return this.reader.rows(statements.ofPerson, [personId]);
  }

  settings(eventId: string): Promise<AttendanceSettingsRow | null> {
    return this.reader.row(statements.settings, [eventId]);
  }

  forMail(id: string): Promise<MailedAttendeeRow | null> {
    return this.reader.row(statements.forMail, [id]);
  }

  /** Those who registered for an event that this issue of the programme changed. */
  changedBy(sessionId: string, issue: number): Promise<{ id: string; cancelled: boolean }[]> {
    return this.reader.rows(statements.changedBy, [sessionId, issue]);
  }

  /** Those with a place in an event that begins within a day. */
  remindersDue(now: Date): Promise<DueReminderRow[]> {
    return this.reader.rows(statements.due, [now]);
  }
}
