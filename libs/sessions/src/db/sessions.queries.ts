import { Injectable } from '@nestjs/common';
import type { RegionalGroup } from '#bodies';
import type { Language, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { ProgrammeChange } from '../domain/programme-changes.js';
import type { DelegationCategory, MeetingMode, SessionPartKind, SessionState } from '../domain/session-kinds.js';
import { sessionIsSeen } from './audience.js';
import type { Audience } from './audience.js';

export interface SessionRow {
  readonly id: string;
  readonly slug: string;
  readonly bodyId: string;
  readonly number: number;
  readonly title: TranslatedText;
  readonly note: TranslatedText | null;
  readonly mode: MeetingMode;
  readonly state: SessionState;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timezone: string;
  readonly place: TranslatedText | null;
  readonly interpretation: readonly Language[];
  readonly calendarSecret: string;
  readonly programmeVersion: number;
  readonly version: number;
}

interface OfSession {
  readonly sessionId: string;
}

export interface PartRow extends OfSession {
  readonly id: string;
  readonly kind: SessionPartKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface RoomRow {
  readonly id: string;
  readonly name: TranslatedText;
  readonly capacity: number | null;
  readonly hybrid: boolean;
}

export interface AgendaItemRow extends OfSession {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  readonly title: TranslatedText;
  readonly segment: TranslatedText | null;
}

export interface DocumentRow extends OfSession {
  readonly id: string;
  readonly symbol: string;
  readonly title: TranslatedText;
  readonly languages: readonly Language[];
  readonly itemLabels: readonly string[];
  readonly url: string | null;
}

export interface DelegationRow extends OfSession {
  readonly id: string;
  readonly stateId: string | null;
  readonly plate: TranslatedText;
  readonly category: DelegationCategory;
  readonly voting: boolean;
  readonly confirmed: boolean;
}

export interface BureauRow extends OfSession {
  readonly id: string;
  readonly office: TranslatedText;
  readonly stateId: string | null;
  readonly regionalGroup: RegionalGroup | null;
  readonly name: string | null;
}

export interface IssueRow extends OfSession {
  readonly number: number;
  readonly issuedAt: string;
  readonly timezone: string;
  readonly changes: readonly ProgrammeChange[];
}

/** The first and last day are those of all parts together. */
const sessionColumns = `s.id, s.slug, s.body_id AS "bodyId", s.number, s.title, s.note, s.mode, s.state,
  p.starts_on AS "startsOn", p.ends_on AS "endsOn", s.timezone, s.place, s.interpretation,
  s.calendar_secret AS "calendarSecret", s.programme_version AS "programmeVersion", s.version`;
const fromSession = `FROM session s CROSS JOIN LATERAL
  (SELECT min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM session_part WHERE session_id = s.id) p`;
/** Texts in the language of the second parameter; whole where that is null. */
const agendaColumns = `id, session_id AS "sessionId", parent_id AS "parentId", label,
  in_language(title, $2) AS title, in_language(segment, $2) AS segment`;
const delegationColumns = `d.id, d.session_id AS "sessionId", d.state_iso3 AS "stateId",
  in_language(d.plate, $2) AS plate, d.category, d.voting,
  d.confirmed`;
const documentColumns = `d.id, d.session_id AS "sessionId", d.symbol, in_language(d.title, $2) AS title, d.languages, d.url,
  coalesce(l.labels, '{}') AS "itemLabels"`;
/** Labels of the items of all documents of a session, at once. */
const labelsOfDocuments = `SELECT di.document_id, array_agg(a.label ORDER BY a.ordinal) AS labels, min(a.ordinal) AS first
  FROM agenda_item a JOIN document_item di ON di.item_id = a.id`;

const statements = {
  all: {
    name: 'sessions.all',
    text: `SELECT ${sessionColumns} ${fromSession} WHERE ${sessionIsSeen}
      AND ($7::text IS NULL OR s.body_id = (SELECT id FROM body WHERE slug = $7))
      ORDER BY p.starts_on DESC, s.slug`,
  },
  bySlug: {
    name: 'sessions.by-slug',
    text: `SELECT ${sessionColumns} ${fromSession} WHERE ${sessionIsSeen} AND s.slug = $7`,
  },
  byIds: {
    name: 'sessions.by-ids',
    text: `SELECT ${sessionColumns} ${fromSession} WHERE ${sessionIsSeen} AND s.id = ANY($7::uuid[])`,
  },
  ofBodies: {
    name: 'sessions.of-bodies',
    text: `SELECT ${sessionColumns} ${fromSession} WHERE ${sessionIsSeen} AND s.body_id = ANY($7::uuid[])
      ORDER BY p.starts_on DESC, s.slug`,
  },
  current: {
    name: 'sessions.current',
    text: `SELECT ${sessionColumns} ${fromSession} WHERE ${sessionIsSeen} AND p.ends_on >= $7::date
      ORDER BY p.starts_on, s.slug`,
  },
  parts: {
    name: 'sessions.parts',
    text: `SELECT id, session_id AS "sessionId", kind, starts_on AS "startsOn", ends_on AS "endsOn" FROM session_part
      WHERE session_id = ANY($1::uuid[]) ORDER BY starts_on`,
  },
  rooms: {
    name: 'sessions.rooms',
    text: `SELECT sr.session_id AS "sessionId", r.id, in_language(r.name, $2) AS name, r.capacity, r.hybrid
      FROM session_room sr JOIN room r ON r.id = sr.room_id WHERE sr.session_id = ANY($1::uuid[])
      ORDER BY r.capacity DESC NULLS LAST, r.id`,
  },
  roomsByIds: {
    name: 'sessions.rooms-by-ids',
    text: 'SELECT id, in_language(name, $2) AS name, capacity, hybrid FROM room WHERE id = ANY($1::uuid[])',
  },
  agenda: {
    name: 'sessions.agenda',
    text: `SELECT ${agendaColumns} FROM agenda_item WHERE session_id = ANY($1::uuid[]) ORDER BY session_id, ordinal`,
  },
  itemsByIds: {
    name: 'sessions.items-by-ids',
    text: `SELECT ${agendaColumns} FROM agenda_item WHERE id = ANY($1::uuid[])`,
  },
  documents: {
    name: 'sessions.documents',
    text: `SELECT ${documentColumns} FROM document d
      LEFT JOIN (${labelsOfDocuments} WHERE a.session_id = ANY($1::uuid[]) GROUP BY di.document_id) l
        ON l.document_id = d.id
      WHERE d.session_id = ANY($1::uuid[]) ORDER BY l.first NULLS LAST, length(d.symbol), d.symbol`,
  },
  documentsOfItems: {
    name: 'sessions.documents-of-items',
    text: `SELECT x.item_id AS "itemId", ${documentColumns} FROM document_item x JOIN document d ON d.id = x.document_id
      LEFT JOIN (${labelsOfDocuments}
        WHERE a.session_id IN (SELECT session_id FROM agenda_item WHERE id = ANY($1::uuid[])) GROUP BY di.document_id) l
        ON l.document_id = d.id
      WHERE x.item_id = ANY($1::uuid[]) ORDER BY length(d.symbol), d.symbol`,
  },
  delegations: {
    name: 'sessions.delegations',
    text: `SELECT ${delegationColumns} FROM delegation d WHERE d.session_id = ANY($1::uuid[])`,
  },
  delegationsByIds: {
    name: 'sessions.delegations-by-ids',
    text: `SELECT ${delegationColumns} FROM delegation d WHERE d.id = ANY($1::uuid[])`,
  },
  bureau: {
    name: 'sessions.bureau',
    text: `SELECT id, session_id AS "sessionId", office, state_iso3 AS "stateId", regional_group AS "regionalGroup", name
      FROM bureau_member WHERE session_id = ANY($1::uuid[]) ORDER BY position`,
  },
  issues: {
    name: 'sessions.issues',
    text: `SELECT i.session_id AS "sessionId", i.number, i.issued_at AS "issuedAt", i.changes, s.timezone
      FROM programme_issue i JOIN session s ON s.id = i.session_id
      WHERE i.session_id = ANY($1::uuid[]) ORDER BY i.number DESC`,
  },
  names: { name: 'sessions.names', text: 'SELECT id, title AS name FROM session WHERE id = ANY($1::uuid[])' },
  places: {
    name: 'sessions.places',
    text: 'SELECT id, body_id AS "bodyId", id AS "sessionId" FROM session WHERE id = ANY($1::uuid[])',
  },
  placesOfMeetings: {
    name: 'sessions.places-of-meetings',
    text: `SELECT m.id, s.body_id AS "bodyId", s.id AS "sessionId" FROM meeting m JOIN session s ON s.id = m.session_id
      WHERE m.id = ANY($1::uuid[])`,
  },
  placesOfItems: {
    name: 'sessions.places-of-items',
    text: `SELECT a.id, s.body_id AS "bodyId", s.id AS "sessionId" FROM agenda_item a
      JOIN session s ON s.id = a.session_id WHERE a.id = ANY($1::uuid[])`,
  },
  placesOfDelegations: {
    name: 'sessions.places-of-delegations',
    text: `SELECT d.id, s.body_id AS "bodyId", s.id AS "sessionId", d.id AS "delegationId" FROM delegation d
      JOIN session s ON s.id = d.session_id WHERE d.id = ANY($1::uuid[])`,
  },
} as const;

/** Where a thing stands, for the decision on access. */
export interface PlaceRow {
  readonly id: string;
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId?: string;
}

/**
 * Sessions with what belongs to them. Whoever may read a session may read its parts, rooms, agenda, documents,
 * delegations, bureau and issues; only the statements that find sessions ask for the audience. A language, where one
 * can be named, leaves the others of each text out (`textLanguage`).
 */
@Injectable()
export class SessionsQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first. @param bodySlug null for all bodies */
  all(audience: Audience, bodySlug: string | null): Promise<SessionRow[]> {
    return this.reader.rows<SessionRow>(statements.all, [...audience, bodySlug]);
  }

  bySlug(audience: Audience, slug: string): Promise<SessionRow | null> {
    return this.reader.row<SessionRow>(statements.bySlug, [...audience, slug]);
  }

  byIds(audience: Audience, ids: readonly string[]): Promise<SessionRow[]> {
    return this.reader.rows<SessionRow>(statements.byIds, [...audience, ids]);
  }

  ofBodies(audience: Audience, bodyIds: readonly string[]): Promise<SessionRow[]> {
    return this.reader.rows<SessionRow>(statements.ofBodies, [...audience, bodyIds]);
  }

  /** Sessions whose last day is not over. @param today `YYYY-MM-DD` */
  current(audience: Audience, today: string): Promise<SessionRow[]> {
    return this.reader.rows<SessionRow>(statements.current, [...audience, today]);
  }

  partsOf(sessionIds: readonly string[]): Promise<PartRow[]> {
    return this.reader.rows<PartRow>(statements.parts, [sessionIds]);
  }

  roomsOf(sessionIds: readonly string[], language: Language | null = null): Promise<(RoomRow & OfSession)[]> {
    return this.reader.rows<RoomRow & OfSession>(statements.rooms, [sessionIds, language]);
  }

  roomsByIds(ids: readonly string[], language: Language | null = null): Promise<RoomRow[]> {
    return this.reader.rows<RoomRow>(statements.roomsByIds, [ids, language]);
  }

  /** In printed order. */
  agendaOf(sessionIds: readonly string[], language: Language | null = null): Promise<AgendaItemRow[]> {
    return this.reader.rows<AgendaItemRow>(statements.agenda, [sessionIds, language]);
  }

  itemsByIds(ids: readonly string[], language: Language | null = null): Promise<AgendaItemRow[]> {
    return this.reader.rows<AgendaItemRow>(statements.itemsByIds, [ids, language]);
  }

  /** By their first item, then by symbol. */
  documentsOf(sessionIds: readonly string[], language: Language | null = null): Promise<DocumentRow[]> {
    return this.reader.rows<DocumentRow>(statements.documents, [sessionIds, language]);
  }

  documentsOfItems(
    itemIds: readonly string[],
    language: Language | null = null,
  ): Promise<(DocumentRow & { readonly itemId: string })[]> {
    return this.reader.rows<DocumentRow & { readonly itemId: string }>(statements.documentsOfItems, [
      itemIds,
      language,
    ]);
  }

  /** In no particular order: protocol order depends on the reader's language (SES-27). */
  delegationsOf(sessionIds: readonly string[], language: Language | null = null): Promise<DelegationRow[]> {
    return this.reader.rows<DelegationRow>(statements.delegations, [sessionIds, language]);
  }

  delegationsByIds(ids: readonly string[], language: Language | null = null): Promise<DelegationRow[]> {
    return this.reader.rows<DelegationRow>(statements.delegationsByIds, [ids, language]);
  }

  bureauOf(sessionIds: readonly string[]): Promise<BureauRow[]> {
    return this.reader.rows<BureauRow>(statements.bureau, [sessionIds]);
  }

  issuesOf(sessionIds: readonly string[]): Promise<IssueRow[]> {
    return this.reader.rows<IssueRow>(statements.issues, [sessionIds]);
  }

  /** What sessions are called, whoever asks: for lists of roles and the audit trail. */
  namesOf(ids: readonly string[]): Promise<{ id: string; name: TranslatedText }[]> {
    return this.reader.rows(statements.names, [ids]);
  }

  placesOf(kind: 'session' | 'meeting' | 'agendaItem' | 'delegation', ids: readonly string[]): Promise<PlaceRow[]> {
    return this.reader.rows<PlaceRow>(placeStatements[kind], [ids]);
  }
}

const placeStatements = {
  session: statements.places,
  meeting: statements.placesOfMeetings,
  agendaItem: statements.placesOfItems,
  delegation: statements.placesOfDelegations,
} as const;
