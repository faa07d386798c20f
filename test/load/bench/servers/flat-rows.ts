import type pg from 'pg';
import { inLanguageColumns } from './raw-sql.js';

export type Row = Record<string, unknown>;

const columns = (column: string, name: string) => inLanguageColumns(column, '$2', name);

/** Statements of flat rows: the raw server and Mercurius ask the same. `$1` is what is asked for, `$2` the language. */
export const flat = {
  session: `
    SELECT s.id, s.slug, s.number, ${columns('s.title', 'title')}, s.mode, s.state, p.starts_on, p.ends_on, s.timezone,
      ${columns('s.place', 'place')}, s.programme_version
    FROM session s
    JOIN LATERAL (
      SELECT min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM session_part WHERE session_id = s.id) p ON true
    WHERE s.slug = $1 AND s.state = 'PUBLISHED'`,
  agenda: `
    SELECT i.id, i.parent_id, i.label, ${columns('i.title', 'title')}
    FROM agenda_item i JOIN session s ON s.id = i.session_id WHERE s.slug = $1 ORDER BY i.ordinal`,
  documents: `
    SELECT d.id, d.symbol, ${columns('d.title', 'title')}, d.languages, l.labels
    FROM document d JOIN session s ON s.id = d.session_id
    LEFT JOIN LATERAL (
      SELECT array_agg(i.label ORDER BY i.ordinal) AS labels, min(i.ordinal) AS first
      FROM document_item di JOIN agenda_item i ON i.id = di.item_id WHERE di.document_id = d.id) l ON true
    WHERE s.slug = $1 ORDER BY l.first, d.symbol COLLATE "C"`,
  meetings: `
    SELECT m.id, m.number, m.type, m.mode, m.state, m.starts_at, m.ends_at, r.id AS room_id, ${columns('r.name', 'room')}
    FROM meeting m JOIN session s ON s.id = m.session_id LEFT JOIN room r ON r.id = m.room_id
    WHERE s.slug = $1 AND m.type <> 'INFORMAL' AND m.issued_in IS NOT NULL AND m.cancelled_at IS NULL ORDER BY m.starts_at, m.id`,
  meetingItems: `
    SELECT mi.meeting_id, i.id, i.label
    FROM session s JOIN agenda_item i ON i.session_id = s.id JOIN meeting_item mi ON mi.item_id = i.id
    WHERE s.slug = $1 ORDER BY mi.position`,
  floor: `
    SELECT m.id, m.state, f.active_list_id, t.version
    FROM meeting m LEFT JOIN meeting_floor f ON f.meeting_id = m.id
    LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
    WHERE m.id = $1 AND m.type <> 'INFORMAL' AND m.issued_in IS NOT NULL AND m.cancelled_at IS NULL`,
  lists: `
    SELECT l.id, l.state, ${columns('coalesce(l.title, i.title)', 'title')}
    FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id
    WHERE l.meeting_id = $1 ORDER BY l.created_at, l.id`,
  slots: `
    SELECT x.id, x.list_id, x.position, x.kind, x.state, x.category, x.place, x.requested_at, x.speaker,
      d.id AS delegation_id, ${columns('d.plate', 'plate')}
    FROM speaker_slot x JOIN delegation d ON d.id = x.delegation_id
    WHERE x.meeting_id = $1 AND x.list_id IS NOT NULL ORDER BY x.position NULLS FIRST, x.request_number`,
  agendaOf: `
    SELECT i.session_id AS parent, i.id, i.parent_id, i.label, ${columns('i.title', 'title')}
    FROM agenda_item i WHERE i.session_id = ANY($1) ORDER BY i.ordinal`,
  documentsOf: `
    SELECT d.session_id AS parent, d.id, d.symbol, ${columns('d.title', 'title')}, d.languages
    FROM document d WHERE d.session_id = ANY($1) ORDER BY d.symbol COLLATE "C"`,
  labelsOf: `
    SELECT di.document_id AS parent, i.label
    FROM document_item di JOIN agenda_item i ON i.id = di.item_id
    WHERE di.document_id = ANY($1) AND $2 <> '' ORDER BY i.ordinal`,
  meetingsOf: `
    SELECT m.session_id AS parent, m.id, m.number, m.type, m.mode, m.state, m.starts_at, m.ends_at, m.room_id
    FROM meeting m
    WHERE m.session_id = ANY($1) AND $2 <> '' AND m.type <> 'INFORMAL' AND m.issued_in IS NOT NULL
      AND m.cancelled_at IS NULL
    ORDER BY m.starts_at, m.id`,
  rooms: `SELECT r.id AS parent, r.id, ${columns('r.name', 'name')} FROM room r WHERE r.id = ANY($1)`,
  itemsOf: `
    SELECT mi.meeting_id AS parent, i.id, i.parent_id, i.label, ${columns('i.title', 'title')}
    FROM meeting_item mi JOIN agenda_item i ON i.id = mi.item_id WHERE mi.meeting_id = ANY($1) ORDER BY mi.position`,
  listsOf: `
    SELECT l.meeting_id AS parent, l.id, l.state, ${columns('coalesce(l.title, i.title)', 'title')}
    FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id
    WHERE l.meeting_id = ANY($1) ORDER BY l.created_at, l.id`,
  slotsOf: `
    SELECT x.list_id AS parent, x.id, x.position, x.kind, x.state, x.category, x.place, x.requested_at, x.speaker,
      x.delegation_id
    FROM speaker_slot x WHERE x.list_id = ANY($1) AND $2 <> '' ORDER BY x.position NULLS FIRST, x.request_number`,
  delegations: `SELECT d.id AS parent, d.id, ${columns('d.plate', 'plate')} FROM delegation d WHERE d.id = ANY($1)`,
  me: `
    SELECT p.id, p.name, p.email, p.language
    FROM sign_in s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = $1 AND s.expires_at > now() AND p.state = 'ACTIVE'`,
} as const;

export type FlatStatement = keyof typeof flat;

/** Rows of a prepared statement; instants are ISO text, days are text. */
export async function flatRows(pool: pg.Pool, name: FlatStatement, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text: flat[name], values: [...values], types } as pg.QueryConfig);
  return rows;
}

const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  16: (value) => value === 't',
  20: Number,
  23: Number,
  1009: (value) => (value === '{}' ? [] : value.slice(1, -1).split(',')),
  1184: (value) => {
    const fraction = value.charAt(19) === '.' ? value.slice(20, value.indexOf('+', 20)) : '';
    return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  },
};
const asText = (value: string): unknown => value;
const types = { getTypeParser: (oid: number) => parsers[oid] ?? asText };

/** Two columns of a text, together. */
export function textOf(row: Row, name: string): { text: unknown; language: unknown } | null {
  return row[name] === null ? null : { text: row[name], language: row[`${name}_language`] };
}

/** Rows in groups by a column, in their order. */
export function grouped<T>(all: readonly Row[], key: string, form: (row: Row) => T): Map<unknown, T[]> {
  const groups = new Map<unknown, T[]>();
  for (const row of all) {
    const group = groups.get(row[key]);
    if (group) group.push(form(row));
    else groups.set(row[key], [form(row)]);
  }
  return groups;
}
