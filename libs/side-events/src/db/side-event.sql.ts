/** What commands and readers both select; every text has its parameters numbered from 1. */

/** The call of `side_event_call c` with its newest version `v`. */
export const callColumns = `c.session_id AS "sessionId", c.version, c.published, c.last_issue AS "lastIssue",
  c.board_version AS "boardVersion", v.call, s.body_id AS "bodyId", s.slug AS "sessionSlug", s.title AS "sessionTitle",
  s.timezone`;
export const callFrom = `FROM side_event_call c JOIN session s ON s.id = c.session_id
  JOIN side_event_call_version v ON v.session_id = c.session_id AND v.version = c.version`;

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const slotsOf = `SELECT id, session_id AS "sessionId", ${instant('starts_at')} AS "startsAt",
  ${instant('ends_at')} AS "endsAt" FROM side_event_slot WHERE session_id = $1 AND NOT retired ORDER BY starts_at`;

export const roomsOf = `SELECT u.room_id AS "roomId", r.name, u.seats, u.equipment, r.hybrid
  FROM side_event_room u JOIN room r ON r.id = u.room_id WHERE u.session_id = $1 AND NOT u.retired
  ORDER BY u.seats DESC, u.room_id`;

/** Meetings that bar slots (plenary and committee of the whole, room null) or rooms in slots. */
export const hindrancesOf = `SELECT t.id AS "slotId", NULL::uuid AS "roomId" FROM side_event_slot t
    JOIN meeting m ON m.session_id = t.session_id AND m.type <> 'INFORMAL' AND m.cancelled_at IS NULL
      AND tstzrange(m.starts_at, m.ends_at) && tstzrange(t.starts_at, t.ends_at)
    WHERE t.session_id = $1 AND NOT t.retired
  UNION SELECT t.id, m.room_id FROM side_event_slot t
    JOIN side_event_room u ON u.session_id = t.session_id AND NOT u.retired
    JOIN meeting m ON m.room_id = u.room_id AND m.cancelled_at IS NULL
      AND tstzrange(m.starts_at, m.ends_at) && tstzrange(t.starts_at, t.ends_at)
    WHERE t.session_id = $1 AND NOT t.retired
  UNION SELECT t.id, p.room_id FROM side_event_slot t
    JOIN side_event_room u ON u.session_id = t.session_id AND NOT u.retired
    JOIN side_event_placement p ON p.room_id = u.room_id AND p.session_id <> t.session_id
      AND p.during && tstzrange(t.starts_at, t.ends_at)
    WHERE t.session_id = $1 AND NOT t.retired`;

const classOf = `CASE WHEN o.kind IN ('UN_ENTITY', 'SPECIALIZED_AGENCY') THEN 'UN_ENTITY'
  WHEN o.kind = 'IGO' THEN 'INTERGOVERNMENTAL_ORGANIZATION' ELSE 'NON_GOVERNMENTAL_ORGANIZATION' END`;

/** Delegations of States `$2` in the session `$1`, and organizations `$3` with their status today. */
export const partiesOf = `SELECT d.id AS "delegationId", NULL::uuid AS "organisationId", d.plate AS name,
    'STATE' AS class, d.state_iso3 AS state, NULL::text AS status
  FROM delegation d WHERE d.session_id = $1 AND d.id = ANY($2::uuid[]) AND d.state_iso3 IS NOT NULL
  UNION ALL
  SELECT NULL, o.id, o.name, ${classOf}, NULL, status_on(o.id, current_date)
  FROM organisation o WHERE o.id = ANY($3::uuid[]) AND o.merged_into IS NULL`;

export const partiesNamed = `(SELECT d.id AS "delegationId", NULL::uuid AS "organisationId", d.plate AS name,
    'STATE' AS class, d.state_iso3 AS state, NULL::text AS status
  FROM delegation d WHERE d.session_id = $1 AND d.state_iso3 IS NOT NULL
    AND EXISTS (SELECT FROM jsonb_each_text(d.plate) t WHERE t.key <> 'original' AND t.value ILIKE $2)
  ORDER BY d.plate ->> 'en' LIMIT 20)
  UNION ALL
  (SELECT NULL, o.id, o.name, ${classOf}, NULL, status_on(o.id, current_date)
  FROM organisation o WHERE o.merged_into IS NULL
    AND (o.acronym ILIKE $2 OR EXISTS (SELECT FROM jsonb_each_text(o.name) t WHERE t.key <> 'original' AND t.value ILIKE $2))
  ORDER BY o.name ->> 'en' LIMIT 20)`;

/** An application `side_event e` of the session `s`, with its organizer `d` or `o`. */
export const eventColumns = `e.id, e.session_id AS "sessionId", s.body_id AS "bodyId", e.number,
  ${instant('e.submitted_at')} AS "submittedAt", e.organiser_class AS "organiserClass",
  e.delegation_id AS "delegationId", e.organisation_id AS "organisationId", coalesce(d.plate, o.name) AS "organiserName",
  e.state, e.title, e.abstract, e.themes, e.item_id AS "itemId", e.relevance, e.mode, e.languages, e.seats, e.equipment,
  e.accessibility, e.preferences, e.speakers, e.contact_name AS "contactName", e.contact_email AS "contactEmail",
  e.focus_state AS "focusState", e.focus_involvement AS "focusInvolvement", e.link, e.reason,
  ${instant('e.offered_until')} AS "offeredUntil", e.version`;
export const eventFrom = `FROM side_event e JOIN session s ON s.id = e.session_id
  LEFT JOIN delegation d ON d.id = e.delegation_id LEFT JOIN organisation o ON o.id = e.organisation_id`;

export const cosponsorsOf = `SELECT x.id, x.event_id AS "eventId", x.delegation_id AS "delegationId",
    x.organisation_id AS "organisationId", coalesce(d.plate, o.name) AS name,
    CASE WHEN x.delegation_id IS NOT NULL THEN 'STATE' ELSE ${classOf} END AS class, d.state_iso3 AS state,
    x.state AS "supportState", ${instant('x.answered_at')} AS "answeredAt"
  FROM side_event_cosponsor x LEFT JOIN delegation d ON d.id = x.delegation_id
  LEFT JOIN organisation o ON o.id = x.organisation_id
  WHERE x.event_id = ANY($1::uuid[]) ORDER BY x.event_id, coalesce(d.plate, o.name) ->> 'en', x.id`;

export const placementsOf = `SELECT event_id AS "eventId", slot_id AS "slotId", room_id AS "roomId", line, fixed
  FROM side_event_placement WHERE session_id = $1`;

export const publishedOf = `SELECT event_id AS "eventId", slot_id AS "slotId", room_id AS "roomId",
  cancelled_at IS NOT NULL AS cancelled FROM published_side_event WHERE session_id = $1`;
