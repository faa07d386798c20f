import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { SessionFrame } from '../domain/check-meeting.js';
import { Session, SessionPart } from './session.entity.js';

/** Days of a part of a session, `YYYY-MM-DD`. */
export interface PartDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Writes of sessions with their parts, rooms and delegations; only inside a unit of work. */
@Injectable()
export class SessionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The session, locked until the commit: commands on its programme and agenda take turns. Rows that refer to it may
   * still be added by others.
   */
  lock(id: string): Promise<Session | null> {
    return this.unitOfWork.manager
      .getRepository(Session)
      .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  find(id: string): Promise<Session | null> {
    return this.unitOfWork.manager.getRepository(Session).findOneBy({ id });
  }

  /** What meetings have to fit. */
  async frameOf(session: Session): Promise<SessionFrame> {
    const { manager } = this.unitOfWork;
    const parts = await manager.getRepository(SessionPart).findBy({ sessionId: session.id });
    const rooms: { id: string; hybrid: boolean }[] = await manager.query(
      'SELECT r.id, r.hybrid FROM session_room sr JOIN room r ON r.id = sr.room_id WHERE sr.session_id = $1',
      [session.id],
    );
    const items: { id: string }[] = await manager.query('SELECT id FROM agenda_item WHERE session_id = $1', [
      session.id,
    ]);
    return { timezone: session.timezone, parts, rooms, itemIds: items.map(({ id }) => id) };
  }

  /** SES-1 Locks the body's line of sessions and says whether the number is still free. */
  async isNumberFree(bodyId: string, number: number): Promise<boolean> {
    const { manager } = this.unitOfWork;
    await manager.query('SELECT FROM body WHERE id = $1 FOR NO KEY UPDATE', [bodyId]);
    return (await manager.getRepository(Session).countBy({ bodyId, number })) === 0;
  }

  /** The name of a body in addresses; null when there is no such body. */
  async slugOfBody(bodyId: string): Promise<string | null> {
    const rows: { slug: string }[] = await this.unitOfWork.manager.query('SELECT slug FROM body WHERE id = $1', [
      bodyId,
    ]);
    return rows[0]?.slug ?? null;
  }

  async insert(session: Session, parts: readonly SessionPart[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.getRepository(Session).insert(session);
    await manager.getRepository(SessionPart).insert([...parts]);
  }

  /** The regular part, whose pattern a later session takes over; the first part where there is no regular one. */
  async regularPart(sessionId: string): Promise<PartDays | null> {
    const rows: PartDays[] = await this.unitOfWork.manager.query(
      `SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM session_part
       WHERE session_id = $1 ORDER BY kind = 'REGULAR' DESC, starts_on LIMIT 1`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  async copyRooms(fromSessionId: string, toSessionId: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO session_room (session_id, room_id) SELECT $2, room_id FROM session_room WHERE session_id = $1
       ON CONFLICT DO NOTHING`,
      [fromSessionId, toSessionId],
    );
  }

  /**
   * SES-6 Delegations of the States that are members of the body on a day.
   * @param newIds an identifier for each State that may be a member
   * @returns how many there are
   */
  async admitMembers(sessionId: string, day: string, newIds: readonly string[]): Promise<number> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting, confirmed)
       SELECT ($3::uuid[])[row_number() OVER (ORDER BY m.state_iso3)], s.id, m.state_iso3, st.name, 'MEMBER', true,
         m.confirmed
       FROM session s
       JOIN membership m ON m.body_id = s.body_id AND m.term @> $2::date
       JOIN state st ON st.iso3 = m.state_iso3
       WHERE s.id = $1
       RETURNING 1`,
      [sessionId, day, newIds],
    );
    return rows.length;
  }

  async membersOn(bodyId: string, day: string): Promise<number> {
    const rows: { count: string }[] = await this.unitOfWork.manager.query(
      'SELECT count(*) FROM membership WHERE body_id = $1 AND term @> $2::date',
      [bodyId, day],
    );
    return Number(rows[0]?.count ?? 0);
  }

  async change(id: string, changes: Partial<Pick<Session, 'state' | 'programmeVersion'>>): Promise<void> {
    await this.unitOfWork.manager
      .createQueryBuilder()
      .update(Session)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id })
      .execute();
  }
}
