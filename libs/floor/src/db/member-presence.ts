/**
 * Members present, by meeting. Members are those of the body on the day of the meeting or, where the body has no
 * membership by term, the members that take part in the session (as for a conference of parties).
 */
export const selectMemberPresence = `
  SELECT m.id AS "meetingId", coalesce(nullif(t.members, 0), d.members)::int AS members, d.in_hall::int AS "inHall",
    d.remote::int AS remote
  FROM meeting m
  JOIN session s ON s.id = m.session_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS members FROM membership b
    WHERE b.body_id = s.body_id AND b.term @> (m.starts_at AT TIME ZONE s.timezone)::date
  ) t
  CROSS JOIN LATERAL (
    SELECT count(*) AS members, count(*) FILTER (WHERE p.attendance = 'IN_HALL') AS in_hall,
      count(*) FILTER (WHERE p.attendance = 'REMOTE') AS remote
    FROM delegation d
    LEFT JOIN meeting_presence p ON p.delegation_id = d.id AND p.meeting_id = m.id
    WHERE d.session_id = s.id AND d.category = 'MEMBER'
  ) d
  WHERE m.id = ANY($1::uuid[])`;
