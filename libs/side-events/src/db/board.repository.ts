import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '#platform';
import type { ProgrammeChange, PublishedPlace } from '../domain/programme-changes.js';
import type { PlacementResult } from '../domain/placement-problem.js';
import type { StoredPlacement } from '../domain/side-event-rows.js';
import { placementsOf, publishedOf } from './side-event.sql.js';

export interface StoredProposal {
  readonly id: string;
  readonly sessionId: string;
  readonly state: 'ASKED' | 'COMPUTING' | 'DONE' | 'FAILED' | 'ACCEPTED';
  readonly boardVersion: number;
  readonly attempts: number;
  readonly result: PlacementResult | null;
}

const proposal = `SELECT id, session_id AS "sessionId", state, board_version AS "boardVersion", attempts, result
  FROM side_event_proposal`;

/** The board, proposals and what is published, inside a unit of work that holds the call. */
@Injectable()
export class BoardRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  placements(sessionId: string): Promise<StoredPlacement[]> {
    return this.all(placementsOf, [sessionId]);
  }

  published(sessionId: string): Promise<PublishedPlace[]> {
    return this.all(publishedOf, [sessionId]);
  }

  /** Events online get the first line that is free. */
  async place(
    sessionId: string,
    place: { eventId: string; slotId: string; roomId: string | null; fixed: boolean },
    by: string | null,
  ): Promise<void> {
    await this.remove(place.eventId);
    await this.all(
      `INSERT INTO side_event_placement (event_id, session_id, slot_id, room_id, line, fixed, placed_by, during)
       SELECT $1, $2, $3, $4, CASE WHEN $4::uuid IS NULL THEN (SELECT min(n) FROM generate_series(1, 51) n
         WHERE NOT EXISTS (SELECT FROM side_event_placement p WHERE p.slot_id = $3 AND p.line = n)) END, $5, $6, 'empty'`,
      [place.eventId, sessionId, place.slotId, place.roomId, place.fixed, by],
    );
  }

  async remove(eventId: string): Promise<void> {
    await this.all('DELETE FROM side_event_placement WHERE event_id = $1', [eventId]);
  }

  async touch(sessionId: string): Promise<void> {
    await this.all('UPDATE side_event_call SET board_version = board_version + 1 WHERE session_id = $1', [sessionId]);
  }

  async ask(sessionId: string, boardVersion: number, by: string | null): Promise<string> {
    const id = newId();
    await this.all(
      'INSERT INTO side_event_proposal (id, session_id, board_version, asked_by) VALUES ($1, $2, $3, $4)',
      [id, sessionId, boardVersion, by],
    );
    return id;
  }

  async lastProposal(sessionId: string): Promise<StoredProposal | null> {
    const sql = `${proposal} WHERE session_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1`;
    return (await this.all<StoredProposal>(sql, [sessionId]))[0] ?? null;
  }

  async lockProposal(id: string): Promise<StoredProposal | null> {
    return (await this.all<StoredProposal>(`${proposal} WHERE id = $1 FOR UPDATE`, [id]))[0] ?? null;
  }

  /** @param boardVersion of the board that it is computed for */
  async beginProposal(id: string, boardVersion: number): Promise<void> {
    await this.all(
      `UPDATE side_event_proposal SET state = 'COMPUTING', attempts = attempts + 1, board_version = $2, progress = 5
       WHERE id = $1`,
      [id, boardVersion],
    );
  }

  async endProposal(id: string, result: PlacementResult | null): Promise<void> {
    await this.all(
      `UPDATE side_event_proposal SET state = $2, result = $3, progress = CASE WHEN $3::jsonb IS NULL THEN progress ELSE 100 END,
         finished_at = now() WHERE id = $1`,
      [id, result === null ? 'FAILED' : 'DONE', result === null ? null : JSON.stringify(result)],
    );
  }

  async acceptProposal(id: string): Promise<void> {
    await this.all(`UPDATE side_event_proposal SET state = 'ACCEPTED' WHERE id = $1`, [id]);
  }

  /** SDE-47 @returns the number of the issue */
  async issue(sessionId: string, changes: readonly ProgrammeChange[], by: string | null): Promise<number> {
    const [rows]: [{ number: number }[]] = await this.unitOfWork.manager.query(
      'UPDATE side_event_call SET last_issue = last_issue + 1 WHERE session_id = $1 RETURNING last_issue AS number',
      [sessionId],
    );
    const number = rows[0]?.number ?? 0;
    await this.all('INSERT INTO side_event_issue (session_id, number, issued_by, changes) VALUES ($1, $2, $3, $4)', [
      sessionId,
      number,
      by,
      JSON.stringify(changes),
    ]);
    const changed = changes.map(({ eventId }) => eventId);
    await this.all(
      `INSERT INTO published_side_event AS u (event_id, session_id, issue, slot_id, room_id, starts_at, ends_at)
       SELECT p.event_id, p.session_id, $2, p.slot_id, p.room_id, lower(p.during), upper(p.during)
       FROM side_event_placement p WHERE p.session_id = $1 AND p.event_id = ANY($3::uuid[])
       ON CONFLICT (event_id) DO UPDATE SET issue = excluded.issue, slot_id = excluded.slot_id,
         room_id = excluded.room_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at, cancelled_at = NULL,
         sequence = u.sequence + 1, changed_at = now()`,
      [sessionId, number, changed],
    );
    await this.all(
      `UPDATE published_side_event SET cancelled_at = now(), issue = $2, sequence = sequence + 1, changed_at = now()
       WHERE session_id = $1 AND cancelled_at IS NULL AND event_id = ANY($3::uuid[])
         AND NOT EXISTS (SELECT FROM side_event_placement p WHERE p.event_id = published_side_event.event_id)`,
      [sessionId, number, changed],
    );
    return number;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
