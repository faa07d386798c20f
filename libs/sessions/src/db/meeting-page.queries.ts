import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Reader, json } from '#platform';
import type { MeetingMode, MeetingState, MeetingType } from '../domain/session-kinds.js';
import { meetingIsSeen } from './audience.js';
import type { Audience } from './audience.js';
import type { PageBody, PageDocument, PageItem, Text } from './session-page.queries.js';

/** A meeting with its room, session and body in one row. */
export type MeetingOfPage = PageBody &
  Text<'title' | 'note' | 'roomName' | 'sessionTitle' | 'sessionNote' | 'place'> & {
    readonly id: string;
    readonly number: number | null;
    readonly type: MeetingType;
    readonly mode: MeetingMode;
    readonly state: MeetingState;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly version: number;
    readonly currentItemId: string | null;
    readonly roomId: string | null;
    readonly capacity: number | null;
    readonly hybrid: boolean;
    readonly sessionId: string;
    readonly slug: string;
    readonly sessionNumber: number;
    readonly sessionMode: MeetingMode;
    readonly sessionState: string;
    readonly timezone: string;
    readonly interpretation: readonly Language[];
    readonly programmeVersion: number;
    readonly sessionVersion: number;
    readonly rulesProfileId: string;
  };

/** An item that the meeting takes up, or has before it; `position` is null where it is not on its programme. */
export type ItemOfPage = PageItem & { readonly position: number | null };

export type DocumentOfItem = PageDocument & { readonly itemId: string };

const inLanguage = json.inLanguageColumns;

/** Items on the meeting's programme ($1), and the one it has before it ($2). */
const itemsOfMeeting = 'SELECT item_id FROM meeting_item WHERE meeting_id = $1 UNION SELECT $2::uuid';

const statements = {
  meeting: {
    name: 'meeting-page.meeting',
    text: `SELECT m.id, m.number, m.type, m.mode, m.state, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.version,
        m.current_item_id AS "currentItemId", ${inLanguage('m.title', 'title', '$8')},
        ${inLanguage('m.note', 'note', '$8')}, r.id AS "roomId", r.capacity, r.hybrid,
        ${inLanguage('r.name', 'roomName', '$8')}, s.id AS "sessionId", s.slug, s.number AS "sessionNumber",
        s.mode AS "sessionMode", s.state AS "sessionState", s.timezone, s.interpretation,
        s.programme_version AS "programmeVersion", s.version AS "sessionVersion",
        ${inLanguage('s.title', 'sessionTitle', '$8')}, ${inLanguage('s.note', 'sessionNote', '$8')},
        ${inLanguage('s.place', 'place', '$8')}, b.id AS "bodyId", b.slug AS "bodySlug", b.kind AS "bodyKind",
        b.symbol_root AS "symbolRoot", b.rules_profile_id AS "rulesProfileId", ${inLanguage('b.name', 'bodyName', '$8')},
        ${inLanguage('coalesce(b.abbreviation, b.name)', 'bodyAbbreviation', '$8')}
      FROM meeting m JOIN session s ON s.id = m.session_id JOIN body b ON b.id = s.body_id
      LEFT JOIN room r ON r.id = m.room_id
      WHERE ${meetingIsSeen} AND m.id = $7`,
  },
  items: {
    name: 'meeting-page.items',
    text: `SELECT a.id, a.parent_id AS "parentId", a.label, mi.position, ${inLanguage('a.title', 'title', '$3')},
        ${inLanguage('a.segment', 'segment', '$3')}
      FROM agenda_item a LEFT JOIN meeting_item mi ON mi.meeting_id = $1 AND mi.item_id = a.id
      WHERE a.id IN (${itemsOfMeeting}) ORDER BY mi.position`,
  },
  documents: {
    name: 'meeting-page.documents',
    text: `SELECT x.item_id AS "itemId", d.id, d.symbol, d.languages, d.url, coalesce(l.labels, '{}') AS "itemLabels",
        ${inLanguage('d.title', 'title', '$3')}
      FROM document_item x JOIN document d ON d.id = x.document_id
      LEFT JOIN LATERAL (SELECT array_agg(a.label ORDER BY a.ordinal) AS labels
        FROM document_item di JOIN agenda_item a ON a.id = di.item_id
        WHERE di.document_id = d.id AND a.session_id = $4) l ON true
      WHERE x.item_id IN (${itemsOfMeeting}) ORDER BY length(d.symbol), d.symbol`,
  },
} as const;

/** One meeting as its pages show it, in the reader's language, in as many statements as there are lists. */
@Injectable()
export class MeetingPageQueries {
  constructor(private readonly reader: Reader) {}

  meeting(audience: Audience, id: string, language: Language): Promise<MeetingOfPage | null> {
    return this.reader.row<MeetingOfPage>(statements.meeting, [...audience, id, language]);
  }

  /** In the order of the programme, the item before the meeting last where it is not on it. */
  items({ id, currentItemId }: MeetingOfPage, language: Language): Promise<ItemOfPage[]> {
    return this.reader.rows<ItemOfPage>(statements.items, [id, currentItemId, language]);
  }

  documents({ id, currentItemId, sessionId }: MeetingOfPage, language: Language): Promise<DocumentOfItem[]> {
    return this.reader.rows<DocumentOfItem>(statements.documents, [id, currentItemId, language, sessionId]);
  }
}
