import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { Reader, json } from '#platform';
import type { MeetingMode, MeetingState, MeetingType } from '../domain/session-kinds.js';
import { meetingIsSeen, sessionIsSeen } from './audience.js';
import type { Audience } from './audience.js';

/** Texts come in two columns: in the reader's language, or whole where they are missing in it. */
export type Text<Name extends string> = Readonly<Record<Name, string | null>> &
  Readonly<Record<`${Name}Other`, TranslatedText | null>>;

/** The body in the row of its session. */
export type PageBody = Text<'bodyName' | 'bodyAbbreviation'> & {
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly bodyKind: string;
  readonly symbolRoot: string | null;
};

export type PageSession = PageBody &
  Text<'title' | 'note' | 'place'> & {
    readonly id: string;
    readonly slug: string;
    readonly number: number;
    readonly mode: MeetingMode;
    readonly state: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly timezone: string;
    readonly interpretation: readonly Language[];
    readonly calendarSecret: string;
    readonly programmeVersion: number;
    readonly version: number;
  };

export type PageItem = Text<'title' | 'segment'> & {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
};

export type PageDocument = Text<'title'> & {
  readonly id: string;
  readonly symbol: string;
  readonly languages: readonly Language[];
  readonly itemLabels: readonly string[];
  readonly url: string | null;
};

export type PageRoom = Text<'name'> & {
  readonly id: string;
  readonly capacity: number | null;
  readonly hybrid: boolean;
  /** Whether the session has the room, and not only one of its meetings. */
  readonly ofSession: boolean;
};

export type PageMeeting = Text<'title' | 'note'> & {
  readonly id: string;
  readonly number: number | null;
  readonly type: MeetingType;
  readonly mode: MeetingMode;
  readonly state: MeetingState;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly version: number;
};

export interface PagePart {
  readonly id: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** An item that a meeting takes up; its texts are those of the agenda. */
export interface PageItemOfMeeting {
  readonly meetingId: string;
  readonly itemId: string;
}

const inLanguage = json.inLanguageColumns;

const statements = {
  session: {
    name: 'session-page.session',
    text: `SELECT s.id, s.slug, s.number, s.mode, s.state, p.starts_on AS "startsOn", p.ends_on AS "endsOn", s.timezone,
        s.interpretation, s.calendar_secret AS "calendarSecret", s.programme_version AS "programmeVersion", s.version,
        b.id AS "bodyId", b.slug AS "bodySlug", b.kind AS "bodyKind", b.symbol_root AS "symbolRoot",
        ${inLanguage('s.title', 'title', '$8')}, ${inLanguage('s.note', 'note', '$8')},
        ${inLanguage('s.place', 'place', '$8')}, ${inLanguage('b.name', 'bodyName', '$8')},
        ${inLanguage('coalesce(b.abbreviation, b.name)', 'bodyAbbreviation', '$8')}
      FROM session s JOIN body b ON b.id = s.body_id CROSS JOIN LATERAL
        (SELECT min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM session_part WHERE session_id = s.id) p
      WHERE ${sessionIsSeen} AND s.slug = $7`,
  },
  parts: {
    name: 'session-page.parts',
    text: `SELECT id, kind, starts_on AS "startsOn", ends_on AS "endsOn" FROM session_part
      WHERE session_id = $1 ORDER BY starts_on`,
  },
  agenda: {
    name: 'session-page.agenda',
    text: `SELECT id, parent_id AS "parentId", label, ${inLanguage('title', 'title', '$2')},
        ${inLanguage('segment', 'segment', '$2')}
      FROM agenda_item WHERE session_id = $1 ORDER BY ordinal`,
  },
  documents: {
    name: 'session-page.documents',
    text: `SELECT d.id, d.symbol, d.languages, d.url, coalesce(l.labels, '{}') AS "itemLabels",
        ${inLanguage('d.title', 'title', '$2')}
      FROM document d LEFT JOIN (
        SELECT di.document_id, array_agg(a.label ORDER BY a.ordinal) AS labels, min(a.ordinal) AS first
        FROM agenda_item a JOIN document_item di ON di.item_id = a.id WHERE a.session_id = $1 GROUP BY di.document_id
      ) l ON l.document_id = d.id
      WHERE d.session_id = $1 ORDER BY l.first NULLS LAST, length(d.symbol), d.symbol`,
  },
  rooms: {
    name: 'session-page.rooms',
    text: `SELECT r.id, r.capacity, r.hybrid, sr.room_id IS NOT NULL AS "ofSession", ${inLanguage('r.name', 'name', '$2')}
      FROM room r LEFT JOIN session_room sr ON sr.room_id = r.id AND sr.session_id = $1
      WHERE sr.room_id IS NOT NULL OR r.id IN (SELECT room_id FROM meeting WHERE session_id = $1)
      ORDER BY r.capacity DESC NULLS LAST, r.id`,
  },
  meetings: {
    name: 'session-page.meetings',
    text: `SELECT m.id, m.number, m.type, m.mode, m.state, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
        m.room_id AS "roomId", m.version, ${inLanguage('m.title', 'title', '$8')}, ${inLanguage('m.note', 'note', '$8')}
      FROM meeting m JOIN session s ON s.id = m.session_id
      WHERE ${meetingIsSeen} AND m.session_id = $7 ORDER BY m.starts_at, m.type DESC, m.id`,
  },
  items: {
    name: 'session-page.items',
    text: `SELECT mi.meeting_id AS "meetingId", mi.item_id AS "itemId"
      FROM meeting m JOIN meeting_item mi ON mi.meeting_id = m.id
      WHERE m.session_id = $1 ORDER BY mi.meeting_id, mi.position`,
  },
} as const;

/** One session as its page shows it: everything in the reader's language, in as many statements as there are lists. */
@Injectable()
export class SessionPageQueries {
  constructor(private readonly reader: Reader) {}

  session(audience: Audience, slug: string, language: Language): Promise<PageSession | null> {
    return this.reader.row<PageSession>(statements.session, [...audience, slug, language]);
  }

  parts(sessionId: string): Promise<PagePart[]> {
    return this.reader.rows<PagePart>(statements.parts, [sessionId]);
  }

  agenda(sessionId: string, language: Language): Promise<PageItem[]> {
    return this.reader.rows<PageItem>(statements.agenda, [sessionId, language]);
  }

  documents(sessionId: string, language: Language): Promise<PageDocument[]> {
    return this.reader.rows<PageDocument>(statements.documents, [sessionId, language]);
  }

  rooms(sessionId: string, language: Language): Promise<PageRoom[]> {
    return this.reader.rows<PageRoom>(statements.rooms, [sessionId, language]);
  }

  meetings(audience: Audience, sessionId: string, language: Language): Promise<PageMeeting[]> {
    return this.reader.rows<PageMeeting>(statements.meetings, [...audience, sessionId, language]);
  }

  /** Of all meetings of the session; which of them are shown is decided by `meetings`. */
  items(sessionId: string): Promise<PageItemOfMeeting[]> {
    return this.reader.rows<PageItemOfMeeting>(statements.items, [sessionId]);
  }
}
