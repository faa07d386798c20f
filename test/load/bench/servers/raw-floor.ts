import { inLanguageSql } from './raw-sql.js';

const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const text = (column: string) => inLanguageSql(column, '$2');

/** JSON of the lists of a meeting, built by PostgreSQL: `$1` meeting, `$2` language. */
export const floorJson: string = `json_build_object(
    'meetingId', m.id, 'version', t.version, 'state', m.state, 'activeListId', f.active_list_id,
    'lists', (
      SELECT coalesce(json_agg(json_build_object('id', l.id, 'state', l.state,
        'title', ${text('coalesce(l.title, i.title)')},
        'slots', (
          SELECT coalesce(json_agg(json_build_object('id', x.id, 'position', x.position, 'kind', x.kind,
            'state', x.state, 'category', x.category, 'attendance', x.place,
            'requestedAt', ${instant('x.requested_at')}, 'speaker', x.speaker,
            'delegation', json_build_object('id', d.id, 'plate', ${text('d.plate')}))
            ORDER BY x.position NULLS FIRST, x.request_number), '[]')
          FROM speaker_slot x JOIN delegation d ON d.id = x.delegation_id WHERE x.list_id = l.id))
        ORDER BY l.created_at, l.id), '[]')
      FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id WHERE l.meeting_id = m.id))`;

export const fromMeeting: string = `FROM meeting m
  LEFT JOIN meeting_floor f ON f.meeting_id = m.id
  LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
  WHERE m.id = $1 AND m.type <> 'INFORMAL' AND m.issued_in IS NOT NULL AND m.cancelled_at IS NULL`;
