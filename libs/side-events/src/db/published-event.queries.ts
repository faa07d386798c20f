import { Injectable } from '@nestjs/common';
import type { PlacedSubject } from '#access';
import type { Language, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import { sessionIsSeen } from '#sessions';
import type { Audience } from '#sessions';
import type { AttendanceWay, HeldAs } from '../domain/attendance.js';

/** A published event; instants as ISO text. */
export interface PublishedEventRow {
  readonly id: string;
  readonly sessionId: string;
  readonly sessionSlug: string;
  readonly sessionTitle: TranslatedText;
  readonly timezone: string;
  readonly title: TranslatedText;
  readonly abstract: TranslatedText;
  /** Themes with their names, in the order of the application. */
  readonly themes: readonly { readonly key: string; readonly name: TranslatedText }[];
  readonly mode: HeldAs;
  readonly languages: readonly Language[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doorMinutes: number;
  /** Whether somebody can register now. */
  readonly takesRegistrations: boolean;
  readonly room: TranslatedText | null;
  readonly organiserClass: string;
  readonly delegationId: string | null;
  readonly organisationId: string | null;
  readonly organiserName: TranslatedText;
  readonly speakers: readonly { readonly name: string; readonly position: string }[];
  readonly cancelledAt: string | null;
  readonly endedAt: string | null;
  /** For calendars. */
  readonly sequence: number;
  readonly changedAt: string;
}

export interface PlacesRow {
  readonly eventId: string;
  readonly way: AttendanceWay;
  readonly capacity: number | null;
  readonly placed: number;
  readonly waiting: number;
  readonly checkedIn: number;
}

export interface SupporterRow {
  readonly eventId: string;
  readonly delegationId: string | null;
  readonly organisationId: string | null;
  readonly name: TranslatedText;
  readonly class: string;
}

const event = `
  p.event_id AS id, p.session_id AS "sessionId", s.slug AS "sessionSlug", s.title AS "sessionTitle", s.timezone,
  e.title, e.abstract, e.mode, e.languages, p.starts_at AS "startsAt", p.ends_at AS "endsAt",
  coalesce((SELECT jsonb_agg(t.theme ORDER BY k.position)
    FROM unnest(e.themes) WITH ORDINALITY AS k (key, position)
    JOIN LATERAL (SELECT jsonb_array_elements(v.call -> 'themes') AS theme FROM side_event_call_version v
      WHERE v.session_id = e.session_id ORDER BY v.version DESC LIMIT 1) t ON t.theme ->> 'key' = k.key), '[]') AS themes,
  coalesce(a.door_minutes, 15) AS "doorMinutes", coalesce(a.takes_registrations, true)
    AND p.cancelled_at IS NULL AND p.ends_at > now() AS "takesRegistrations",
  r.name AS room, e.organiser_class AS "organiserClass", e.delegation_id AS "delegationId",
  e.organisation_id AS "organisationId", coalesce(d.plate, o.name) AS "organiserName", e.speakers,
  p.cancelled_at AS "cancelledAt", g.ended_at AS "endedAt", p.sequence, p.changed_at AS "changedAt"`;

const from = `FROM published_side_event p
  JOIN side_event e ON e.id = p.event_id
  JOIN session s ON s.id = p.session_id
  LEFT JOIN room r ON r.id = p.room_id
  LEFT JOIN delegation d ON d.id = e.delegation_id
  LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN side_event_attendance a ON a.event_id = p.event_id
  LEFT JOIN side_event_gathering g ON g.event_id = p.event_id`;

const statements = {
  ofSession: {
    name: 'side-events.published-of-session',
    text: `SELECT ${event} ${from} WHERE ${sessionIsSeen} AND p.session_id = $7
      ORDER BY p.starts_at, coalesce(p.room_id::text, ''), p.event_id`,
  },
  byIds: {
    name: 'side-events.published-by-ids',
    text: `SELECT ${event} ${from} WHERE ${sessionIsSeen} AND p.event_id = ANY($7::uuid[])`,
  },
  places: {
    name: 'side-events.places',
    text: `SELECT p.event_id AS "eventId", w.way,
        CASE w.way WHEN 'HALL' THEN least(coalesce(a.hall_capacity, r.seats), r.seats) ELSE a.online_capacity END AS capacity,
        count(t.id) FILTER (WHERE t.state = 'PLACED')::int AS placed,
        count(t.id) FILTER (WHERE t.state = 'WAITING')::int AS waiting,
        count(t.id) FILTER (WHERE t.checked_in_at IS NOT NULL)::int AS "checkedIn"
      FROM published_side_event p JOIN side_event e ON e.id = p.event_id
      JOIN (VALUES ('HALL'), ('ONLINE')) AS w (way)
        ON e.mode = 'HYBRID' OR (w.way = 'ONLINE') = (e.mode = 'ONLINE')
      LEFT JOIN side_event_room r ON r.session_id = p.session_id AND r.room_id = p.room_id
      LEFT JOIN side_event_attendance a ON a.event_id = p.event_id
      LEFT JOIN side_event_attendee t ON t.event_id = p.event_id AND t.way = w.way
      WHERE p.event_id = ANY($1::uuid[])
      GROUP BY p.event_id, w.way, a.hall_capacity, a.online_capacity, r.seats ORDER BY w.way`,
  },
  supporters: {
    name: 'side-events.supporters',
    text: `SELECT c.event_id AS "eventId", c.delegation_id AS "delegationId", c.organisation_id AS "organisationId",
        coalesce(d.plate, o.name) AS name,
        CASE WHEN d.state_iso3 IS NOT NULL THEN 'STATE' WHEN o.kind = 'NGO' THEN 'NON_GOVERNMENTAL_ORGANIZATION'
          WHEN o.kind IN ('UN_ENTITY', 'SPECIALIZED_AGENCY') THEN 'UN_ENTITY'
          WHEN o.kind = 'IGO' THEN 'INTERGOVERNMENTAL_ORGANIZATION'
          WHEN d.category IN ('UN_ENTITY', 'SPECIALIZED_AGENCY') THEN 'UN_ENTITY'
          WHEN d.category = 'INTERGOVERNMENTAL_ORGANIZATION' THEN d.category ELSE 'NON_GOVERNMENTAL_ORGANIZATION' END AS class
      FROM side_event_cosponsor c LEFT JOIN delegation d ON d.id = c.delegation_id
      LEFT JOIN organisation o ON o.id = c.organisation_id
      WHERE c.event_id = ANY($1::uuid[]) AND c.state = 'CONFIRMED' ORDER BY c.answered_at, c.id`,
  },
  chains: {
    name: 'side-events.chains',
    text: `SELECT e.id, s.body_id AS "bodyId", e.session_id AS "sessionId", e.delegation_id AS "delegationId",
        e.organisation_id AS "organisationId"
      FROM side_event e JOIN session s ON s.id = e.session_id WHERE e.id = ANY($1::uuid[])`,
  },
  calendarSession: {
    name: 'side-events.calendar-session',
    text: `SELECT id, title FROM session WHERE slug = $1 AND state = 'PUBLISHED'`,
  },
} as const;

/** The published programme of side events, as everyone reads it. */
@Injectable()
export class PublishedEventQueries {
  constructor(private readonly reader: Reader) {}

  /** SDE-84 By time; those taken from the programme stay in it, marked. */
  ofSession(audience: Audience, sessionId: string): Promise<PublishedEventRow[]> {
    return this.reader.rows(statements.ofSession, [...audience, sessionId]);
  }

  byIds(audience: Audience, ids: readonly string[]): Promise<PublishedEventRow[]> {
    return this.reader.rows(statements.byIds, [...audience, ids]);
  }

  async byId(audience: Audience, id: string): Promise<PublishedEventRow | null> {
    return (await this.byIds(audience, [id]))[0] ?? null;
  }

  /** One row for each way that an event offers. */
  places(eventIds: readonly string[]): Promise<PlacesRow[]> {
    return this.reader.rows(statements.places, [eventIds]);
  }

  supporters(eventIds: readonly string[]): Promise<SupporterRow[]> {
    return this.reader.rows(statements.supporters, [eventIds]);
  }

  /** Where events stand, published or not, for rights on them: with their organizer. */
  chains(ids: readonly string[]): Promise<PlacedSubject[]> {
    return this.reader.rows(statements.chains, [ids]);
  }

  /** The published session that an address names. */
  calendarSession(slug: string): Promise<{ id: string; title: TranslatedText } | null> {
    return this.reader.row(statements.calendarSession, [slug]);
  }
}
