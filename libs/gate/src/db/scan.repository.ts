import { Injectable } from '@nestjs/common';
import type { Refused } from '#kernel';
import { UnitOfWork } from '#platform';
import type { GateDirection, ScanOutcome } from '../domain/gate-kinds.js';
import type { GateRefusal } from '../domain/gate-refusal.js';

export interface StoredScan {
  readonly id: string;
  readonly sessionId: string;
  readonly gateId: string;
  readonly direction: GateDirection;
  readonly outcome: ScanOutcome;
  readonly content: Buffer;
  readonly registrationId: string | null;
  readonly delegationId: string | null;
  readonly floatingBadgeId: string | null;
  readonly handedOverBy: string | null;
  readonly refusal: Refused<GateRefusal> | null;
  readonly scannedAt: Date;
  readonly receivedAt: Date;
  readonly offline: boolean;
  readonly byPerson: string | null;
  readonly override: string | null;
  readonly enteredAt: Date | null;
  readonly undoneAt: Date | null;
  readonly conflict: Refused<GateRefusal> | null;
}

export interface Presence {
  readonly gateId: string;
  readonly registrationId: string;
  readonly floatingBadgeId: string | null;
  readonly enteredAt: Date;
  readonly scanId: string;
  readonly excess: 'OVERRIDE' | 'CONFLICT' | null;
}

const columns = `id, session_id AS "sessionId", gate_id AS "gateId", direction, outcome, content,
  registration_id AS "registrationId", delegation_id AS "delegationId", floating_badge_id AS "floatingBadgeId",
  handed_over_by AS "handedOverBy", refusal, scanned_at AS "scannedAt", received_at AS "receivedAt", offline,
  by_person AS "byPerson", override, entered_at AS "enteredAt", undone_at AS "undoneAt", conflict`;

/** The record of scans and who is inside, inside a unit of work that holds the gate. */
@Injectable()
export class ScanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<StoredScan | null> {
    return (await this.all<StoredScan>(`SELECT ${columns} FROM gate_scan WHERE id = $1`, [id]))[0] ?? null;
  }

  /** @returns false where there is one with this id */
  async insert(scan: Omit<StoredScan, 'undoneAt'>): Promise<boolean> {
    const rows = await this.all(
      `INSERT INTO gate_scan (id, session_id, gate_id, direction, outcome, content, registration_id, delegation_id,
         floating_badge_id, handed_over_by, refusal, scanned_at, received_at, offline, by_person, override, entered_at,
         conflict)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        scan.id,
        scan.sessionId,
        scan.gateId,
        scan.direction,
        scan.outcome,
        scan.content,
        scan.registrationId,
        scan.delegationId,
        scan.floatingBadgeId,
        scan.handedOverBy,
        scan.refusal && JSON.stringify(scan.refusal),
        scan.scannedAt,
        scan.receivedAt,
        scan.offline,
        scan.byPerson,
        scan.override,
        scan.enteredAt,
        scan.conflict && JSON.stringify(scan.conflict),
      ],
    );
    return rows.length > 0;
  }

  /** One that is recorded anew in the same unit of work. */
  async forget(id: string): Promise<void> {
    await this.all('DELETE FROM gate_scan WHERE id = $1', [id]);
  }

  async enter(presence: Presence): Promise<void> {
    await this.all(
      `INSERT INTO gate_presence (gate_id, registration_id, floating_badge_id, entered_at, scan_id, excess)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        presence.gateId,
        presence.registrationId,
        presence.floatingBadgeId,
        presence.enteredAt,
        presence.scanId,
        presence.excess,
      ],
    );
  }

  /** @returns what ended; null when they were not inside */
  async leave(gateId: string, registrationId: string): Promise<Presence | null> {
    const [rows]: [Presence[]] = await this.unitOfWork.manager.query(
      `DELETE FROM gate_presence WHERE gate_id = $1 AND registration_id = $2
       RETURNING gate_id AS "gateId", registration_id AS "registrationId", floating_badge_id AS "floatingBadgeId",
         entered_at AS "enteredAt", scan_id AS "scanId", excess`,
      [gateId, registrationId],
    );
    return rows[0] ?? null;
  }

  async scanOfPresence(gateId: string, registrationId: string): Promise<string | null> {
    const sql = 'SELECT scan_id AS id FROM gate_presence WHERE gate_id = $1 AND registration_id = $2';
    return (await this.all<{ id: string }>(sql, [gateId, registrationId]))[0]?.id ?? null;
  }

  /** GAT-12 The first passing of someone after a moment; what is told late may have been overtaken. */
  async firstAfter(gateId: string, registrationId: string, at: Date): Promise<StoredScan | null> {
    const [found] = await this.all<StoredScan>(
      `SELECT ${columns} FROM gate_scan WHERE gate_id = $1 AND registration_id = $2 AND scanned_at > $3
         AND outcome <> 'REFUSED' AND undone_at IS NULL ORDER BY scanned_at, received_at LIMIT 1`,
      [gateId, registrationId, at],
    );
    return found ?? null;
  }

  async floatingTaken(floatingBadgeId: string): Promise<boolean> {
    const sql = 'SELECT FROM gate_presence WHERE floating_badge_id = $1';
    return (await this.all(sql, [floatingBadgeId])).length > 0;
  }

  async undo(id: string, { at, by }: { at: Date; by: string | null }): Promise<void> {
    await this.all('UPDATE gate_scan SET undone_at = $2, undone_by = $3 WHERE id = $1', [id, at, by]);
  }

  /** Only where one is open. @param by nobody where later scans settled it */
  async settle(id: string, { at, by, note }: { at: Date; by: string | null; note: string | null }): Promise<boolean> {
    const [, settled]: [unknown, number] = await this.unitOfWork.manager.query(
      `UPDATE gate_scan SET settled_at = $2, settled_by = $3, settled_note = $4
       WHERE id = $1 AND conflict IS NOT NULL AND settled_at IS NULL`,
      [id, at, by, note],
    );
    return settled > 0;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
