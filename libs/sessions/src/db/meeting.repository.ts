import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { IssuedMeeting } from '../domain/programme-changes.js';
import type { ProgrammeMeeting } from '../domain/programme-clash.js';
import type { MeetingMode, MeetingState, MeetingType } from '../domain/session-kinds.js';
import { Meeting } from './meeting.entity.js';

/** A meeting of the programme with what clashes, numbers and issues are found from; instants as ISO text. */
export interface ProgrammeRow extends ProgrammeMeeting, IssuedMeeting {
  readonly id: string;
  readonly number: number | null;
  readonly state: MeetingState;
  readonly issuedIn: number | null;
}

const programmeColumns = `m.id, m.session_id AS "sessionId", m.type, m.number, m.mode, m.room_id AS "roomId", m.state,
  m.issued_in AS "issuedIn", m.starts_at AS "startsAt", m.ends_at AS "endsAt",
  ARRAY(SELECT mi.item_id FROM meeting_item mi WHERE mi.meeting_id = m.id ORDER BY mi.position) AS "itemIds",
  ARRAY(SELECT a.label FROM meeting_item mi JOIN agenda_item a ON a.id = mi.item_id
    WHERE mi.meeting_id = m.id ORDER BY mi.position) AS items`;

/** Writes of meetings; only inside a unit of work, with the session locked. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<Meeting | null> {
    return this.unitOfWork.manager.getRepository(Meeting).findOneBy({ id });
  }

  /** The meeting, locked until the commit. */
  lock(id: string): Promise<Meeting | null> {
    return this.unitOfWork.manager
      .getRepository(Meeting)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** SES-14 Whoever wants a meeting in this room waits until the commit. */
  async lockRoom(roomId: string | null): Promise<void> {
    if (roomId !== null)
      await this.unitOfWork.manager.query('SELECT FROM room WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
  }

  /** Meetings of the session, and of any session in the room, that take place at some moment of the time. */
  async around(meeting: ProgrammeMeeting): Promise<ProgrammeRow[]> {
    return this.rows(
      `WHERE m.cancelled_at IS NULL AND (m.session_id = $1 OR m.room_id = $2)
       AND tstzrange(m.starts_at, m.ends_at) && tstzrange($3, $4) ORDER BY m.starts_at`,
      [meeting.sessionId, meeting.roomId, meeting.startsAt, meeting.endsAt],
    );
  }

  ofSession(sessionId: string): Promise<ProgrammeRow[]> {
    return this.rows('WHERE m.session_id = $1 AND m.cancelled_at IS NULL ORDER BY m.starts_at, m.id', [sessionId]);
  }

  async insert(meetings: readonly Meeting[]): Promise<void> {
    if (meetings.length > 0) await this.unitOfWork.manager.getRepository(Meeting).insert([...meetings]);
  }

  /** Changes what calendars show: raises version and sequence (SES-28). */
  async change(id: string, changes: MeetingChanges, changedAt: Date): Promise<void> {
    await this.unitOfWork.manager
      .createQueryBuilder()
      .update(Meeting)
      .set({
        ...changes,
        version: () => 'version + 1',
        sequence: () => 'sequence + 1',
        changedAt,
      })
      .where({ id })
      .execute();
  }

  /** Changes where a meeting stands; calendars do not care. */
  async progress(id: string, changes: MeetingProgressChanges): Promise<void> {
    await this.unitOfWork.manager
      .createQueryBuilder()
      .update(Meeting)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id })
      .execute();
  }

  async setItems(meetingId: string, itemIds: readonly string[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query('DELETE FROM meeting_item WHERE meeting_id = $1', [meetingId]);
    await manager.query(
      `INSERT INTO meeting_item (meeting_id, item_id, position)
       SELECT $1, item, position FROM unnest($2::uuid[]) WITH ORDINALITY AS t (item, position)`,
      [meetingId, itemIds],
    );
  }

  /** SES-22 All meetings of the session are in this issue; those that were in none yet get its number. */
  async issue(sessionId: string, number: number): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE meeting SET issued_in = $2 WHERE session_id = $1 AND issued_in IS NULL AND cancelled_at IS NULL',
      [sessionId, number],
    );
  }

  private async rows(condition: string, values: readonly unknown[]): Promise<ProgrammeRow[]> {
    const rows: RawRow[] = await this.unitOfWork.manager.query(
      `SELECT ${programmeColumns} FROM meeting m ${condition}`,
      [...values],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }));
  }
}

export type MeetingChanges = Partial<
  Pick<Meeting, 'type' | 'mode' | 'roomId' | 'startsAt' | 'endsAt' | 'number' | 'cancelledAt'>
>;

export type MeetingProgressChanges = Partial<Pick<Meeting, 'state' | 'currentItemId'>>;

interface RawRow {
  readonly id: string;
  readonly sessionId: string;
  readonly type: MeetingType;
  readonly number: number | null;
  readonly mode: MeetingMode;
  readonly roomId: string | null;
  readonly state: MeetingState;
  readonly issuedIn: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly itemIds: string[];
  readonly items: string[];
}
