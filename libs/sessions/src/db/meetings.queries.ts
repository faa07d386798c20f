import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { MeetingMode, MeetingState, MeetingType } from '../domain/session-kinds.js';
import { meetingIsSeen } from './audience.js';
import type { Audience } from './audience.js';

export interface MeetingRow {
  readonly id: string;
  readonly sessionId: string;
  readonly number: number | null;
  readonly type: MeetingType;
  /** Null where the title is its type and number. */
  readonly title: TranslatedText | null;
  readonly note: TranslatedText | null;
  readonly mode: MeetingMode;
  readonly roomId: string | null;
  /** ISO text in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: MeetingState;
  readonly currentItemId: string | null;
  readonly version: number;
}

/** A meeting as calendars need it, cancelled ones included. */
export interface CalendarRow extends MeetingRow {
  readonly sequence: number;
  readonly changedAt: string;
  readonly cancelled: boolean;
  readonly sessionTitle: TranslatedText;
  readonly sessionSlug: string;
  readonly timezone: string;
  readonly roomName: TranslatedText | null;
  readonly items: readonly { readonly label: string; readonly title: TranslatedText }[];
}

const meetingColumns = `m.id, m.session_id AS "sessionId", m.number, m.type, m.title, m.note, m.mode,
  m.room_id AS "roomId", m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.state,
  m.current_item_id AS "currentItemId", m.version`;
const fromMeeting = 'FROM meeting m JOIN session s ON s.id = m.session_id';
/** Sessions that someone has a role in: everywhere, for the whole body, the session, or a delegation of it. */
const takesPart = `EXISTS (SELECT FROM role_assignment r WHERE r.person_id = $7
  AND (r.scope = 'INSTALLATION' OR r.session_id = s.id OR (r.scope = 'BODY' AND r.body_id = s.body_id)))`;
const beganToday = `m.starts_at >= date_trunc('day', $8::timestamptz AT TIME ZONE s.timezone) AT TIME ZONE s.timezone`;
const calendarColumns = `${meetingColumns}, m.sequence, m.changed_at AS "changedAt",
  m.cancelled_at IS NOT NULL AS cancelled, s.title AS "sessionTitle", s.slug AS "sessionSlug", s.timezone,
  (SELECT name FROM room WHERE id = m.room_id) AS "roomName",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('label', a.label, 'title', a.title) ORDER BY mi.position), '[]')
    FROM meeting_item mi JOIN agenda_item a ON a.id = mi.item_id WHERE mi.meeting_id = m.id) AS items`;
/** A cancelled meeting stays in calendars that have shown it. */
const meetingOrItsCancellation = meetingIsSeen.replace('m.cancelled_at IS NULL AND', '');

const statements = {
  byIds: {
    name: 'meetings.by-ids',
    text: `SELECT ${meetingColumns} ${fromMeeting} WHERE ${meetingIsSeen} AND m.id = ANY($7::uuid[])`,
  },
  ofSessions: {
    name: 'meetings.of-sessions',
    text: `SELECT ${meetingColumns} ${fromMeeting} WHERE ${meetingIsSeen} AND m.session_id = ANY($7::uuid[])
      ORDER BY m.starts_at, m.type DESC, m.id`,
  },
  ofItems: {
    name: 'meetings.of-items',
    text: `SELECT mi.item_id AS "itemId", ${meetingColumns} ${fromMeeting} JOIN meeting_item mi ON mi.meeting_id = m.id
      WHERE ${meetingIsSeen} AND mi.item_id = ANY($7::uuid[]) ORDER BY m.starts_at, m.id`,
  },
  live: {
    name: 'meetings.live',
    text: `SELECT ${meetingColumns} ${fromMeeting} WHERE ${meetingIsSeen} AND m.state IN ('OPEN', 'SUSPENDED')
      ORDER BY m.starts_at, m.id`,
  },
  next: {
    name: 'meetings.next',
    text: `SELECT ${meetingColumns} ${fromMeeting} WHERE ${meetingIsSeen} AND m.state = 'SCHEDULED'
      AND m.ends_at > $7::timestamptz ORDER BY m.starts_at, m.id LIMIT 12`,
  },
  mine: {
    name: 'meetings.mine',
    text: `SELECT ${meetingColumns} ${fromMeeting} WHERE ${meetingIsSeen} AND ${takesPart}
      AND (${beganToday} OR m.state IN ('OPEN', 'SUSPENDED')) ORDER BY m.starts_at, m.id LIMIT 200`,
  },
  items: {
    name: 'meetings.items',
    text: `SELECT mi.meeting_id AS "meetingId", a.id, a.session_id AS "sessionId", a.parent_id AS "parentId", a.label,
        in_language(a.title, $2) AS title, in_language(a.segment, $2) AS segment
      FROM meeting_item mi JOIN agenda_item a ON a.id = mi.item_id
      WHERE mi.meeting_id = ANY($1::uuid[]) ORDER BY mi.meeting_id, mi.position`,
  },
  calendarOfSession: {
    name: 'meetings.calendar-of-session',
    text: `SELECT ${calendarColumns} ${fromMeeting} WHERE ${meetingOrItsCancellation} AND s.calendar_secret = $7
      ORDER BY m.starts_at, m.id`,
  },
  calendarOfPerson: {
    name: 'meetings.calendar-of-person',
    text: `SELECT ${calendarColumns} ${fromMeeting} WHERE ${meetingOrItsCancellation} AND ${takesPart}
      ORDER BY m.starts_at, m.id`,
  },
} as const;

/** Meetings, each statement limited to what the audience may see. */
@Injectable()
export class MeetingsQueries {
  constructor(private readonly reader: Reader) {}

  byIds(audience: Audience, ids: readonly string[]): Promise<MeetingRow[]> {
    return this.reader.rows<MeetingRow>(statements.byIds, [...audience, ids]);
  }

  async byId(audience: Audience, id: string): Promise<MeetingRow | null> {
    return (await this.byIds(audience, [id]))[0] ?? null;
  }

  /** By time. */
  ofSessions(audience: Audience, sessionIds: readonly string[]): Promise<MeetingRow[]> {
    return this.reader.rows<MeetingRow>(statements.ofSessions, [...audience, sessionIds]);
  }

  ofItems(audience: Audience, itemIds: readonly string[]): Promise<(MeetingRow & { readonly itemId: string })[]> {
    return this.reader.rows<MeetingRow & { readonly itemId: string }>(statements.ofItems, [...audience, itemIds]);
  }

  /** In progress or suspended. */
  live(audience: Audience): Promise<MeetingRow[]> {
    return this.reader.rows<MeetingRow>(statements.live, audience);
  }

  /** The next twelve that are not over. @param now instant as ISO text */
  next(audience: Audience, now: string): Promise<MeetingRow[]> {
    return this.reader.rows<MeetingRow>(statements.next, [...audience, now]);
  }

  /** Meetings of the sessions that a person has a role in: from the present day of their place on, and those in progress. */
  mine(audience: Audience, personId: string, now: string): Promise<MeetingRow[]> {
    return this.reader.rows<MeetingRow>(statements.mine, [...audience, personId, now]);
  }

  /** Items to be taken up, in order; only for meetings that were read by one of the other methods. */
  itemsOf(meetingIds: readonly string[], language: Language | null = null): Promise<AgendaItemOfMeeting[]> {
    return this.reader.rows<AgendaItemOfMeeting>(statements.items, [meetingIds, language]);
  }

  calendarOfSession(audience: Audience, secret: string): Promise<CalendarRow[]> {
    return this.reader.rows<CalendarRow>(statements.calendarOfSession, [...audience, secret]);
  }

  calendarOfPerson(audience: Audience, personId: string): Promise<CalendarRow[]> {
    return this.reader.rows<CalendarRow>(statements.calendarOfPerson, [...audience, personId]);
  }
}

export interface AgendaItemOfMeeting {
  readonly meetingId: string;
  readonly id: string;
  readonly sessionId: string;
  readonly parentId: string | null;
  readonly label: string;
  readonly title: TranslatedText;
  readonly segment: TranslatedText | null;
}
