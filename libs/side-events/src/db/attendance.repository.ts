import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { CheckedAttendance } from '../domain/attend-event.js';
import type { AttendanceWay, AttendedEvent, Attendee, AttendeeState } from '../domain/attendance.js';

/** An event whose places nobody else changes until the command ends. */
export interface LockedEvent extends AttendedEvent {
  readonly id: string;
  readonly title: TranslatedText;
  readonly doorMinutes: number;
  readonly hallCapacity: number | null;
  readonly onlineCapacity: number | null;
  /** What the room seats; null where there is none. */
  readonly roomSeats: number | null;
  readonly version: number;
}

export interface LockedAttendee extends Attendee {
  readonly eventId: string;
  readonly personId: string | null;
  readonly secret: string;
  readonly askedAt: Date;
  readonly mailedAt: Date;
}

export interface NewAttendee extends CheckedAttendance {
  readonly id: string;
  readonly eventId: string;
  readonly personId: string | null;
  readonly language: Language;
  readonly secret: string;
  readonly at: Date;
}

const attendee = `id, event_id AS "eventId", person_id AS "personId", state, way, number, secret, asked_at AS "askedAt",
  mailed_at AS "mailedAt", checked_in_at AS "checkedInAt"`;

/** Places of events inside a unit of work. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Commands on the places of one event queue here. @returns null unless it is in a published programme */
  async lock(eventId: string): Promise<LockedEvent | null> {
    await this.all(
      `INSERT INTO side_event_attendance (event_id, hall_capacity)
       SELECT p.event_id, r.seats FROM published_side_event p
       JOIN session s ON s.id = p.session_id AND s.state = 'PUBLISHED'
       LEFT JOIN side_event_room r ON r.session_id = p.session_id AND r.room_id = p.room_id
       WHERE p.event_id = $1 ON CONFLICT DO NOTHING`,
      [eventId],
    );
    const [row] = await this.all<LockedEvent>(
      `SELECT a.event_id AS id, e.title, e.mode AS "heldAs", p.starts_at AS "startsAt", p.ends_at AS "endsAt",
         p.cancelled_at IS NOT NULL AS cancelled, a.takes_registrations AS "takesRegistrations",
         a.door_minutes AS "doorMinutes", a.hall_capacity AS "hallCapacity", a.online_capacity AS "onlineCapacity",
         (SELECT seats FROM side_event_room r WHERE r.session_id = p.session_id AND r.room_id = p.room_id) AS "roomSeats",
         a.version
       FROM side_event_attendance a JOIN published_side_event p ON p.event_id = a.event_id
       JOIN side_event e ON e.id = a.event_id
       WHERE a.event_id = $1 FOR UPDATE OF a`,
      [eventId],
    );
    return row ?? null;
  }

  /** The event of a link, before its lock is held. */
  async eventOf(secret: string): Promise<string | null> {
    const sql = 'SELECT event_id AS id FROM side_event_attendee WHERE secret = $1';
    return (await this.all<{ id: string }>(sql, [secret]))[0]?.id ?? null;
  }

  bySecret(secret: string): Promise<LockedAttendee | null> {
    return this.one('secret = $1', [secret]);
  }

  byEmail(eventId: string, email: string): Promise<LockedAttendee | null> {
    return this.one(`event_id = $1 AND email = $2 AND state <> 'CANCELLED'`, [eventId, email]);
  }

  byPerson(eventId: string, personId: string): Promise<LockedAttendee | null> {
    return this.one(`event_id = $1 AND person_id = $2 AND state <> 'CANCELLED'`, [eventId, personId]);
  }

  byId(eventId: string, id: string): Promise<LockedAttendee | null> {
    return this.one('event_id = $1 AND id = $2', [eventId, id]);
  }

  /** How many mails asking for a confirmation went to this address since then, for whatever event. */
  async asked(email: string, since: Date): Promise<number> {
    const sql = `SELECT count(*)::int AS count FROM side_event_attendee
      WHERE email = $1 AND mailed_at > $2 AND confirmed_at IS NULL`;
    return (await this.all<{ count: number }>(sql, [email, since]))[0]?.count ?? 0;
  }

  async person(id: string): Promise<{ name: string; email: string; language: Language } | null> {
    const sql = 'SELECT name, email::text AS email, language FROM person WHERE id = $1';
    return (await this.all<{ name: string; email: string; language: Language }>(sql, [id]))[0] ?? null;
  }

  async insert(given: NewAttendee): Promise<void> {
    const { id, eventId, personId, name, email, organization, needs, language, way, secret, at } = given;
    await this.all(
      `INSERT INTO side_event_attendee (id, event_id, person_id, name, email, organization, needs, language, way, state,
         secret, asked_at, mailed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'UNCONFIRMED', $10, $11, $11)`,
      [id, eventId, personId, name, email, organization, needs, language, way, secret, at],
    );
  }

  /** What was written again before it was confirmed replaces what was written first. */
  async rewrite(id: string, given: Omit<NewAttendee, 'id' | 'eventId' | 'secret' | 'email'>): Promise<void> {
    const { personId, name, organization, needs, language, way, at } = given;
    await this.all(
      `UPDATE side_event_attendee SET person_id = coalesce($2, person_id), name = $3, organization = $4, needs = $5,
         language = $6, way = $7, asked_at = $8 WHERE id = $1`,
      [id, personId, name, organization, needs, language, way, at],
    );
  }

  async mailed(id: string, at: Date): Promise<void> {
    await this.all('UPDATE side_event_attendee SET mailed_at = $2 WHERE id = $1', [id, at]);
  }

  /** SDE-61 The end of the line, in the order of confirmation. */
  async joinLine(id: string, at: Date): Promise<void> {
    await this.all(
      `WITH next AS (UPDATE side_event_attendance a SET last_number = last_number + 1
         FROM side_event_attendee t WHERE t.id = $1 AND a.event_id = t.event_id RETURNING a.last_number)
       UPDATE side_event_attendee SET state = 'WAITING', number = (SELECT last_number FROM next), confirmed_at = $2
       WHERE id = $1`,
      [id, at],
    );
  }

  async line(eventId: string, way: AttendanceWay): Promise<{ placed: number; waiting: string[] }> {
    const rows = await this.all<{ id: string; state: AttendeeState }>(
      `SELECT id, state FROM side_event_attendee WHERE event_id = $1 AND way = $2 AND state IN ('PLACED', 'WAITING')
       ORDER BY number`,
      [eventId, way],
    );
    return {
      placed: rows.filter(({ state }) => state === 'PLACED').length,
      waiting: rows.filter(({ state }) => state === 'WAITING').map(({ id }) => id),
    };
  }

  async place(ids: readonly string[], at: Date): Promise<void> {
    await this.all(`UPDATE side_event_attendee SET state = 'PLACED', placed_at = $2 WHERE id = ANY($1::uuid[])`, [
      ids,
      at,
    ]);
  }

  async cancel(id: string, at: Date): Promise<void> {
    await this.all(
      `UPDATE side_event_attendee SET state = 'CANCELLED', cancelled_at = $2, placed_at = NULL, checked_in_at = NULL
       WHERE id = $1`,
      [id, at],
    );
  }

  async checkIn(id: string, at: Date): Promise<void> {
    await this.all('UPDATE side_event_attendee SET checked_in_at = $2 WHERE id = $1', [id, at]);
  }

  async set(
    id: string,
    to: Pick<LockedEvent, 'takesRegistrations' | 'hallCapacity' | 'onlineCapacity' | 'doorMinutes'>,
  ): Promise<void> {
    await this.all(
      `UPDATE side_event_attendance SET takes_registrations = $2, hall_capacity = $3, online_capacity = $4,
         door_minutes = $5, version = version + 1 WHERE event_id = $1`,
      [id, to.takesRegistrations, to.hallCapacity, to.onlineCapacity, to.doorMinutes],
    );
  }

  private async one(where: string, values: readonly unknown[]): Promise<LockedAttendee | null> {
    const rows = await this.all<LockedAttendee>(`SELECT ${attendee} FROM side_event_attendee WHERE ${where}`, values);
    return rows[0] ?? null;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
