import type { EntityManager } from 'typeorm';
import { newId } from '#platform';
import { addDays, dayIn, instantAt, newCalendarSecret, weekdayOf } from '#sessions';
import type { MeetingType } from '#sessions';
import type { PracticeFile } from './session-file.js';
import { vienna } from './seed-texts.js';

interface PracticeMeeting {
  readonly type: MeetingType;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  /** References of agenda items: labels of the session that the agenda is copied from. */
  readonly items: readonly string[];
}

const hall = 'vic-m-plenary';
const boardRoom = 'vic-c-board-room-d';

/**
 * A session to try things in: one meeting at the present hour, others over the next working days. The agenda and the
 * members are those of a real session, the days are not.
 * @returns its id; null when it is there already
 */
export async function seedPractice(manager: EntityManager, file: PracticeFile, now: Date): Promise<string | null> {
  const id = newId();
  const meetings = planMeetings(file.timezone, now);
  const days = meetings.map(({ startsAt }) => dayIn(file.timezone, startsAt)).toSorted();
  const written: unknown[] = await manager.query(
    `INSERT INTO session (id, slug, body_id, number, title, note, mode, state, timezone, place, calendar_secret,
       programme_version)
     SELECT $1, $2, id, 0, $3, $4, 'HYBRID', 'PUBLISHED', $5, $6, $7, 1 FROM body WHERE slug = $8
     ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [id, file.slug, file.names, file.note, file.timezone, vienna, newCalendarSecret(), file.body],
  );
  if (written.length === 0) return null;
  await manager.query(
    `INSERT INTO session_part (id, session_id, kind, starts_on, ends_on) VALUES ($1, $2, 'REGULAR', $3, $4)`,
    [newId(), id, days[0], days.at(-1)],
  );
  await copyFrom(manager, file.copyFrom, id);
  for (const meeting of meetings) await seedMeeting(manager, id, meeting);
  await numberMeetings(manager, id);
  await manager.query(
    `INSERT INTO programme_issue (session_id, number, issued_at, meetings, changes)
     SELECT $1, 1, $2, coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'type', m.type, 'number', m.number,
       'mode', m.mode, 'roomId', m.room_id,
       'startsAt', to_char(m.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'endsAt', to_char(m.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'items', (SELECT coalesce(jsonb_agg(a.label ORDER BY mi.position), '[]') FROM meeting_item mi
         JOIN agenda_item a ON a.id = mi.item_id WHERE mi.meeting_id = m.id)) ORDER BY m.starts_at), '[]'), '[]'
     FROM meeting m WHERE m.session_id = $1`,
    [id, now],
  );
  await seedOthers(manager, id, file);
  return id;
}

/** A meeting that can be opened now, and two weeks of a commission's usual hours in short: five working days. */
function planMeetings(zone: string, now: Date): PracticeMeeting[] {
  const hour = new Date(now);
  hour.setUTCMinutes(0, 0, 0);
  const inThreeHours = new Date(hour.getTime() + 3 * 3_600_000);
  const meetings: PracticeMeeting[] = [
    {
      type: 'PLENARY',
      startsAt: hour.toISOString(),
      endsAt: inThreeHours.toISOString(),
      room: hall,
      items: ['1', '2', '3'],
    },
  ];
  const debates = [['3'], ['4 (a)', '4 (b)'], ['5 (a)'], ['6', '7'], ['8', '9', '10', '11', '12']];
  const lastDay = dayIn(zone, inThreeHours.toISOString());
  for (let day = addDays(lastDay, 1); debates.length > 0; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    const items = debates.shift() ?? [];
    const at = (from: string, to: string): { startsAt: string; endsAt: string } => ({
      startsAt: instantAt(zone, day, from),
      endsAt: instantAt(zone, day, to),
    });
    meetings.push({ type: 'PLENARY', ...at('10:00', '13:00'), room: hall, items });
    meetings.push({ type: 'COMMITTEE_OF_THE_WHOLE', ...at('15:00', '18:00'), room: boardRoom, items: [] });
  }
  const first = meetings[1];
  if (first) meetings.push({ ...first, type: 'INFORMAL', room: boardRoom, items: [] });
  return meetings;
}

/** Rooms, agenda and delegations of the real session; delegations of practice are nobody's real participation. */
async function copyFrom(manager: EntityManager, slug: string, sessionId: string): Promise<void> {
  await manager.query(
    `INSERT INTO session_room (session_id, room_id)
     SELECT $2, sr.room_id FROM session_room sr JOIN session s ON s.id = sr.session_id WHERE s.slug = $1`,
    [slug, sessionId],
  );
  const items: { id: string; parentId: string | null }[] = await manager.query(
    `SELECT a.id, a.parent_id AS "parentId" FROM agenda_item a JOIN session s ON s.id = a.session_id
     WHERE s.slug = $1 ORDER BY a.ordinal`,
    [slug],
  );
  const copies = new Map(items.map((item) => [item.id, newId()]));
  for (const { id, parentId } of items)
    await manager.query(
      `INSERT INTO agenda_item (id, session_id, parent_id, position, label, ordinal, title, segment)
       SELECT $2, $3, $4, position, label, ordinal, title, segment FROM agenda_item WHERE id = $1`,
      [id, copies.get(id), sessionId, parentId === null ? null : copies.get(parentId)],
    );
  const delegations: { id: string }[] = await manager.query(
    'SELECT d.id FROM delegation d JOIN session s ON s.id = d.session_id WHERE s.slug = $1',
    [slug],
  );
  for (const { id } of delegations)
    await manager.query(
      `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting)
       SELECT $2, $3, state_iso3, plate, category, voting FROM delegation WHERE id = $1`,
      [id, newId(), sessionId],
    );
}

async function seedMeeting(manager: EntityManager, sessionId: string, meeting: PracticeMeeting): Promise<void> {
  const id = newId();
  await manager.query(
    `INSERT INTO meeting (id, session_id, type, mode, room_id, starts_at, ends_at, issued_in)
     SELECT $1, $2, $3, 'HYBRID', r.id, $4, $5, 1 FROM room r WHERE r.slug = $6`,
    [id, sessionId, meeting.type, meeting.startsAt, meeting.endsAt, meeting.room],
  );
  await manager.query(
    `INSERT INTO meeting_item (meeting_id, item_id, position)
     SELECT $1, a.id, a.ordinal FROM agenda_item a WHERE a.session_id = $2 AND a.label = ANY($3)`,
    [id, sessionId, meeting.items],
  );
}

/** 1, 2, 3 in the order of time, each type for itself (SES-20). */
async function numberMeetings(manager: EntityManager, sessionId: string): Promise<void> {
  await manager.query(
    `UPDATE meeting m SET number = n.number FROM (
       SELECT id, row_number() OVER (PARTITION BY type ORDER BY starts_at)::int AS number FROM meeting
       WHERE session_id = $1 AND type <> 'INFORMAL'
     ) n WHERE n.id = m.id`,
    [sessionId],
  );
}

/** All other States and some organizations, so that there is someone of every category. */
async function seedOthers(manager: EntityManager, sessionId: string, file: PracticeFile): Promise<void> {
  const states: { iso3: string; kind: string }[] = await manager.query(
    `SELECT iso3, kind FROM state WHERE iso3 NOT IN
       (SELECT state_iso3 FROM delegation WHERE session_id = $1 AND state_iso3 IS NOT NULL)`,
    [sessionId],
  );
  const categories: Readonly<Record<string, string>> = {
    MEMBER: 'OBSERVER_STATE',
    OBSERVER_STATE: 'NON_MEMBER_STATE',
    NON_MEMBER: 'NON_MEMBER_STATE',
    REIO: 'INTERGOVERNMENTAL_ORGANIZATION',
  };
  for (const { iso3, kind } of states)
    await manager.query(
      `INSERT INTO delegation (id, session_id, state_iso3, plate, category)
       SELECT $1, $2, iso3, name, $4 FROM state WHERE iso3 = $3`,
      [newId(), sessionId, iso3, categories[kind]],
    );
  for (const { names, category } of file.organisations)
    await manager.query('INSERT INTO delegation (id, session_id, plate, category) VALUES ($1, $2, $3, $4)', [
      newId(),
      sessionId,
      names,
      category,
    ]);
}
