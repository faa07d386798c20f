import { randomBytes } from 'node:crypto';
import { newId } from '#platform';
import type { UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

/** Places in the room of the first event, so that it is full and people wait. */
const fewPlaces = 8;

/**
 * Visitors without an account, named by number, at the published side events of the practice session; the first event
 * is full and has a waiting list. They are written as they stand, so that nobody is mailed. Joins the unit of work.
 */
export async function seedSideEventAttendees(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
): Promise<void> {
  const { manager } = unitOfWork;
  const practice = sessions.find(({ slug }) => slug === 'cnd-practice');
  if (!practice) return;
  const events: { id: string; mode: string; seats: number | null; attended: boolean }[] = await manager.query(
    `SELECT p.event_id AS id, e.mode, r.seats, EXISTS (SELECT FROM side_event_attendance a
       WHERE a.event_id = p.event_id) AS attended
     FROM published_side_event p JOIN side_event e ON e.id = p.event_id
     LEFT JOIN side_event_room r ON r.session_id = p.session_id AND r.room_id = p.room_id
     WHERE p.session_id = $1 ORDER BY e.mode = 'ONLINE', p.starts_at, p.event_id`,
    [practice.sessionId],
  );
  for (const [at, { id, mode, seats, attended }] of events.entries()) {
    if (attended) continue;
    const capacity = at === 0 && seats !== null ? Math.min(seats, fewPlaces) : seats;
    await manager.query(
      'INSERT INTO side_event_attendance (event_id, hall_capacity, last_number) VALUES ($1, $2, $3)',
      [id, capacity, visitorsOf(at)],
    );
    for (let number = 1; number <= visitorsOf(at); number += 1) {
      const way = mode === 'ONLINE' || (mode === 'HYBRID' && number % 3 === 0) ? 'ONLINE' : 'HALL';
      const [{ taken } = { taken: 0 }]: { taken: number }[] = await manager.query(
        `SELECT count(*)::int AS taken FROM side_event_attendee WHERE event_id = $1 AND way = 'HALL' AND state = 'PLACED'`,
        [id],
      );
      const placed = way === 'ONLINE' || capacity === null || taken < capacity;
      await manager.query(
        `INSERT INTO side_event_attendee (id, event_id, name, email, language, way, state, number, secret, asked_at,
           mailed_at, confirmed_at, placed_at)
         VALUES ($1, $2, $3, $4, 'en', $5, $6, $7, $8, now(), now(), now(), CASE $6 WHEN 'PLACED' THEN now() END)`,
        [
          newId(),
          id,
          `Visitor ${number}`,
          `visitor-${at + 1}-${number}@rostrum.example`,
          way,
          placed ? 'PLACED' : 'WAITING',
          number,
          randomBytes(32).toString('base64url'),
        ],
      );
    }
  }
}

function visitorsOf(at: number): number {
  return at === 0 ? fewPlaces * 2 : 3 + ((at * 5) % 9);
}
