import { newId } from '#platform';
import type { House } from '../support/house.js';
import type { BuiltSession } from './a-session.js';

export interface SideEventFacts {
  readonly title?: string;
  readonly mode?: 'IN_PERSON' | 'HYBRID' | 'ONLINE';
  /** Seconds from now until it begins, and how long it takes. */
  readonly inSeconds?: number;
  readonly seconds?: number;
  /** Instant of the beginning, instead of `inSeconds`. */
  readonly startsAt?: string;
  readonly seats?: number;
  /** Delegation that organizes it; Austria where nothing is said. */
  readonly by?: string;
}

/** A published side event of a session with members, in its first room unless it is online. */
export async function aPublishedSideEvent(
  house: Pick<House, 'sql'>,
  session: BuiltSession,
  facts: SideEventFacts = {},
): Promise<string> {
  const { title = 'Prevention that works', mode = 'HYBRID', inSeconds = 3600, seconds = 3000, seats = 40 } = facts;
  const [eventId, slotId] = [newId(), newId()];
  const startsAt = new Date(facts.startsAt ?? Date.now() + inSeconds * 1000);
  const endsAt = new Date(startsAt.getTime() + seconds * 1000);
  const roomId = mode === 'ONLINE' ? null : (session.rooms[0] ?? null);
  await house.sql(
    `INSERT INTO side_event_call (session_id, version, published, per_organiser, online_at_once)
     VALUES ($1, 1, true, 20, 50) ON CONFLICT DO NOTHING`,
    [session.id],
  );
  const call = { themes: [{ key: 'prevention', name: { en: 'Prevention', fr: 'Prévention' } }] };
  await house.sql(
    `INSERT INTO side_event_call_version (session_id, version, call) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING`,
    [session.id, call],
  );
  await house.sql(
    `INSERT INTO side_event_issue (session_id, number, changes) VALUES ($1, 1, '[]') ON CONFLICT DO NOTHING`,
    [session.id],
  );
  // Slots of a session stand apart; those of a test may lie at one time, so they are retired ones.
  await house.sql(
    `INSERT INTO side_event_slot (id, session_id, starts_at, ends_at, retired) VALUES ($1, $2, $3, $4, true)`,
    [slotId, session.id, startsAt, endsAt],
  );
  if (roomId)
    await house.sql(
      `INSERT INTO side_event_room (session_id, room_id, seats) VALUES ($1, $2, $3)
       ON CONFLICT (session_id, room_id) DO UPDATE SET seats = $3`,
      [session.id, roomId, seats],
    );
  await house.sql(
    `INSERT INTO side_event (id, session_id, number, organiser_class, delegation_id, organiser_place, state, title, abstract,
       themes, mode, languages, speakers, submitted_at)
     SELECT $1, $2, n, 'STATE', $3, place, 'ACCEPTED', $4, '{"en":"What is known to work."}', '{prevention}', $5, '{en,fr}',
       '[{"name":"A speaker","position":"University"}]', now()
     FROM (SELECT coalesce(max(number), 0) + 1 AS n, count(*) FILTER (WHERE delegation_id = $3) + 1 AS place
       FROM side_event WHERE session_id = $2) x`,
    [eventId, session.id, session.delegations[facts.by ?? 'AUT'], { en: title }, mode],
  );
  await house.sql(
    `INSERT INTO published_side_event (event_id, session_id, issue, slot_id, room_id, starts_at, ends_at)
     VALUES ($1, $2, 1, $3, $4, $5, $6)`,
    [eventId, session.id, slotId, roomId, startsAt, endsAt],
  );
  return eventId;
}
