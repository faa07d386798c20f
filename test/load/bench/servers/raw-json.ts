import { openPool, place, servePlainly } from './plain-http.js';
import { floorJson, fromMeeting } from './raw-floor.js';
import { inLanguageSql, tokenHash } from './raw-sql.js';

/** Raw server: one statement for each answer, whose JSON PostgreSQL builds. Nothing else is done. */
const { databaseUrl, port } = place();
const pool = openPool(databaseUrl);

const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const text = (column: string) => inLanguageSql(column, '$2');

const sessionPage = `
  SELECT json_build_object('data', json_build_object('session', json_build_object(
    'id', s.id, 'slug', s.slug, 'number', s.number, 'title', ${text('s.title')}, 'mode', s.mode, 'state', s.state,
    'startsOn', p.starts_on, 'endsOn', p.ends_on, 'timezone', s.timezone, 'place', ${text('s.place')},
    'programmeVersion', s.programme_version,
    'agenda', (
      SELECT coalesce(json_agg(json_build_object('id', i.id, 'parentId', i.parent_id, 'label', i.label,
        'title', ${text('i.title')}) ORDER BY i.ordinal), '[]')
      FROM agenda_item i WHERE i.session_id = s.id),
    'documents', (
      SELECT coalesce(json_agg(json_build_object('id', d.id, 'symbol', d.symbol, 'title', ${text('d.title')},
        'languages', d.languages, 'itemLabels', l.labels) ORDER BY l.first, d.symbol COLLATE "C"), '[]')
      FROM document d
      LEFT JOIN LATERAL (
        SELECT coalesce(json_agg(i.label ORDER BY i.ordinal), '[]') AS labels, min(i.ordinal) AS first
        FROM document_item di JOIN agenda_item i ON i.id = di.item_id WHERE di.document_id = d.id) l ON true
      WHERE d.session_id = s.id),
    'meetings', (
      SELECT coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'type', m.type, 'mode', m.mode,
        'state', m.state, 'startsAt', ${instant('m.starts_at')}, 'endsAt', ${instant('m.ends_at')},
        'room', CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', ${text('r.name')}) END,
        'items', l.items) ORDER BY m.starts_at, m.id), '[]')
      FROM meeting m
      LEFT JOIN room r ON r.id = m.room_id
      LEFT JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('id', i.id, 'label', i.label) ORDER BY mi.position), '[]') AS items
        FROM meeting_item mi JOIN agenda_item i ON i.id = mi.item_id WHERE mi.meeting_id = m.id) l ON true
      WHERE m.session_id = s.id AND m.type <> 'INFORMAL' AND m.issued_in IS NOT NULL AND m.cancelled_at IS NULL)
  )))::text AS body
  FROM session s
  JOIN LATERAL (
    SELECT min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM session_part WHERE session_id = s.id) p ON true
  WHERE s.slug = $1 AND s.state = 'PUBLISHED'`;

const speakersList = `SELECT json_build_object('data', json_build_object('meetingFloor', ${floorJson}))::text AS body ${fromMeeting}`;

const me = `
  SELECT json_build_object('data', json_build_object('me', json_build_object('person', json_build_object(
    'id', p.id, 'name', p.name, 'email', p.email, 'language', p.language))))::text AS body
  FROM sign_in s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > now() AND p.state = 'ACTIVE'`;

async function body(name: string, statement: string, values: readonly unknown[]): Promise<string | null> {
  const { rows } = await pool.query<{ body: string }>({ name, text: statement, values: [...values] });
  return rows[0]?.body ?? null;
}

servePlainly(port, {
  session: (slug) => body('session', sessionPage, [slug, 'en']),
  floor: (meetingId) => body('floor', speakersList, [meetingId, 'en']),
  me: (_, headers) => body('me', me, [tokenHash(headers.cookie)]),
});
