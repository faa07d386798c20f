import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { HeldAs } from '../domain/attendance.js';
import type { Gathering, Guest, GuestPart, GuestStanding, RecordingState } from '../domain/gathering.js';

/** The room of an event, with its row locked until the command ends. */
export interface LockedGathering extends Gathering {
  readonly eventId: string;
  readonly heldAs: HeldAs;
}

export interface LockedGuest extends Guest {
  readonly name: string;
  readonly attendeeId: string | null;
  readonly personId: string | null;
}

/** The registration of somebody at the door. */
export interface AttendeeAtDoor {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly organization: string;
  /** Has a place online. */
  readonly placed: boolean;
}

export interface NewGuest {
  readonly id: string;
  readonly eventId: string;
  readonly attendeeId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly organization: string;
  readonly part: GuestPart;
  readonly standing: GuestStanding;
  readonly at: Date;
}

/** A page in the lobby is heard of every quarter of a minute. */
const lobbySeconds = 45;

const guest = `id, name, attendee_id AS "attendeeId", person_id AS "personId", part, standing, microphone,
  hand_raised_at AS "handRaisedAt", consent,
  CASE standing WHEN 'ADMITTED' THEN connected ELSE seen_at > now() - interval '${lobbySeconds} seconds' END AS present`;

const atDoor = `id, person_id AS "personId", name, organization, state = 'PLACED' AND way = 'ONLINE' AS placed`;

/** Rooms of side events inside a unit of work. */
@Injectable()
export class GatheringRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Commands in one room queue here. @returns null unless the event is in a published programme */
  async lock(eventId: string): Promise<LockedGathering | null> {
    await this.all(
      `INSERT INTO side_event_gathering (event_id) SELECT p.event_id FROM published_side_event p
       JOIN session s ON s.id = p.session_id AND s.state = 'PUBLISHED' WHERE p.event_id = $1 ON CONFLICT DO NOTHING`,
      [eventId],
    );
    const [row] = await this.all<LockedGathering>(
      `SELECT g.event_id AS "eventId", e.mode AS "heldAs", p.starts_at AS "startsAt", p.ends_at AS "endsAt",
         coalesce(a.door_minutes, 15) AS "doorMinutes", coalesce(g.ended_at, p.cancelled_at) AS "endedAt", g.recording
       FROM side_event_gathering g JOIN published_side_event p ON p.event_id = g.event_id
       JOIN side_event e ON e.id = g.event_id LEFT JOIN side_event_attendance a ON a.event_id = g.event_id
       WHERE g.event_id = $1 FOR UPDATE OF g`,
      [eventId],
    );
    return row ?? null;
  }

  guests(eventId: string): Promise<LockedGuest[]> {
    return this.all(`SELECT ${guest} FROM side_event_guest WHERE event_id = $1`, [eventId]);
  }

  async attendeeBySecret(eventId: string, secret: string): Promise<AttendeeAtDoor | null> {
    const sql = `SELECT ${atDoor} FROM side_event_attendee WHERE secret = $2 AND event_id = $1`;
    return (await this.all<AttendeeAtDoor>(sql, [eventId, secret]))[0] ?? null;
  }

  async attendeeByPerson(eventId: string, personId: string): Promise<AttendeeAtDoor | null> {
    const sql = `SELECT ${atDoor} FROM side_event_attendee
      WHERE person_id = $2 AND event_id = $1 AND state <> 'CANCELLED'`;
    return (await this.all<AttendeeAtDoor>(sql, [eventId, personId]))[0] ?? null;
  }

  async insert({ id, eventId, attendeeId, personId, name, organization, part, standing, at }: NewGuest): Promise<void> {
    await this.all(
      `INSERT INTO side_event_guest (id, event_id, attendee_id, person_id, name, organization, part, standing,
         arrived_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [id, eventId, attendeeId, personId, name, organization, part, standing, at],
    );
  }

  async seen(
    id: string,
    { part, standing, at }: { part: GuestPart; standing: GuestStanding; at: Date },
  ): Promise<void> {
    await this.all('UPDATE side_event_guest SET part = $2, standing = $3, seen_at = $4 WHERE id = $1', [
      id,
      part,
      standing,
      at,
    ]);
  }

  async change(id: string, to: Pick<Guest, 'part' | 'standing' | 'microphone' | 'handRaisedAt'>): Promise<void> {
    await this.all(
      `UPDATE side_event_guest SET part = $2, standing = $3, microphone = $4, hand_raised_at = $5 WHERE id = $1`,
      [id, to.part, to.standing, to.microphone, to.handRaisedAt],
    );
  }

  /** SDE-82 The answer, and that it was given. */
  async answer(id: string, answer: 'GIVEN' | 'DECLINED', at: Date): Promise<void> {
    await this.all('UPDATE side_event_guest SET consent = $2 WHERE id = $1', [id, answer]);
    await this.all('INSERT INTO side_event_recording_answer (guest_id, answer, answered_at) VALUES ($1, $2, $3)', [
      id,
      answer,
      at,
    ]);
  }

  /** SDE-80 Asked anew, everybody answers anew. */
  async forgetAnswers(eventId: string): Promise<void> {
    await this.all(`UPDATE side_event_guest SET consent = 'NONE' WHERE event_id = $1`, [eventId]);
  }

  async setRecording(eventId: string, recording: RecordingState): Promise<void> {
    await this.all('UPDATE side_event_gathering SET recording = $2 WHERE event_id = $1', [eventId, recording]);
  }

  async beginRecording(
    eventId: string,
    { id, at, consents }: { id: string; at: Date; consents: number },
  ): Promise<void> {
    await this.all('INSERT INTO side_event_recording (id, event_id, started_at, consents) VALUES ($1, $2, $3, $4)', [
      id,
      eventId,
      at,
      consents,
    ]);
  }

  async endRecording(eventId: string, at: Date): Promise<void> {
    await this.all('UPDATE side_event_recording SET ended_at = $2 WHERE event_id = $1 AND ended_at IS NULL', [
      eventId,
      at,
    ]);
  }

  async end(eventId: string, at: Date): Promise<void> {
    await this.all(`UPDATE side_event_gathering SET ended_at = $2, recording = 'OFF' WHERE event_id = $1`, [
      eventId,
      at,
    ]);
  }

  /** Exactly these are connected. @returns whether that is news */
  async noteConnected(eventId: string, guestIds: readonly string[]): Promise<boolean> {
    const changed = await this.all<{ id: string }>(
      `SELECT id FROM side_event_guest WHERE event_id = $1 AND connected IS DISTINCT FROM (id = ANY($2::uuid[]))`,
      [eventId, guestIds],
    );
    if (changed.length === 0) return false;
    await this.all(
      `UPDATE side_event_guest SET connected = id = ANY($2::uuid[]),
         in_force = CASE WHEN id = ANY($2::uuid[]) THEN in_force ELSE '' END
       WHERE event_id = $1 AND connected IS DISTINCT FROM (id = ANY($2::uuid[]))`,
      [eventId, guestIds],
    );
    return true;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
