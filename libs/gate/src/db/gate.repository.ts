import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CheckedGate, FloatingRule } from '../domain/check-gate.js';
import type { FloatingFacts, GateFacts, PersonFacts } from '../domain/gate-kinds.js';

export interface LockedGate extends GateFacts {
  readonly sessionId: string;
  readonly bodyId: string;
  readonly timezone: string;
  readonly version: number;
}

const name = `upper(r.family_name) || ', ' || r.given_name`;
const person = `r.id AS "registrationId", ${name} AS name, r.category, r.participations, r.days::text[] AS days,
  r.delegation_id AS "delegationId", b.state AS "badgeState", p.entered_at AS "insideSince"`;

/** Gates, floating badges and who is inside, as commands see them. Inside a unit of work. */
@Injectable()
export class GateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the gate, so that scans at it come one after another. */
  async lock(gateId: string): Promise<LockedGate | null> {
    await this.all('SELECT FROM gate WHERE id = $1 FOR UPDATE', [gateId]);
    const [gate] = await this.all<LockedGate>(
      `SELECT g.id, g.session_id AS "sessionId", s.body_id AS "bodyId", s.timezone, g.closed, g.categories,
         g.hall_only AS "hallOnly", g.floating, g.capacity, g.undo_minutes AS "undoMinutes", g.version,
         (SELECT count(*)::int FROM gate_presence p WHERE p.gate_id = g.id) AS inside
       FROM gate g JOIN session s ON s.id = g.session_id WHERE g.id = $1`,
      [gateId],
    );
    return gate ?? null;
  }

  /** Who shows a badge; its state cannot change until the command ends. */
  async byBadge(gateId: string, badgeId: string): Promise<PersonFacts | null> {
    await this.all('SELECT FROM badge WHERE id = $1 FOR SHARE', [badgeId]);
    const [found] = await this.all<PersonFacts>(
      `SELECT ${person}, EXISTS (SELECT FROM badge o WHERE o.registration_id = b.registration_id AND o.serial > b.serial)
         AS reissued
       FROM badge b JOIN registration r ON r.id = b.registration_id
       LEFT JOIN gate_presence p ON p.registration_id = r.id AND p.gate_id = $1
       WHERE b.id = $2`,
      [gateId, badgeId],
    );
    return found ?? null;
  }

  /** Who was found by name, with their newest badge. */
  async byRegistration(
    gate: Pick<LockedGate, 'id' | 'sessionId'>,
    registrationId: string,
  ): Promise<PersonFacts | null> {
    await this.all('SELECT FROM badge WHERE registration_id = $1 FOR SHARE', [registrationId]);
    const [found] = await this.all<PersonFacts>(
      `SELECT ${person}, false AS reissued FROM registration r
       LEFT JOIN LATERAL (SELECT state FROM badge WHERE registration_id = r.id ORDER BY serial DESC LIMIT 1) b ON true
       LEFT JOIN gate_presence p ON p.registration_id = r.id AND p.gate_id = $1
       WHERE r.id = $2 AND r.session_id = $3 AND r.state <> 'DRAFT'`,
      [gate.id, registrationId, gate.sessionId],
    );
    return found ?? null;
  }

  /** Floating badges of a delegation, by number, locked; those that it lacks yet are made. */
  async floatingOf(sessionId: string, delegationId: string): Promise<FloatingFacts[]> {
    await this.makeFloating(sessionId, delegationId);
    await this.all('SELECT FROM floating_badge WHERE delegation_id = $1 ORDER BY number FOR UPDATE', [delegationId]);
    return this.all(
      `SELECT f.id, f.number, p.registration_id AS "holderId", ${name} AS holder, p.entered_at AS since
       FROM floating_badge f LEFT JOIN gate_presence p ON p.floating_badge_id = f.id
       LEFT JOIN registration r ON r.id = p.registration_id
       WHERE f.delegation_id = $1 AND f.number <= floating_places($1) ORDER BY f.number`,
      [delegationId],
    );
  }

  async floatingBadge(id: string): Promise<{ id: string; delegationId: string; holderId: string | null } | null> {
    const [found] = await this.all<{ id: string; delegationId: string; holderId: string | null }>(
      `SELECT f.id, f.delegation_id AS "delegationId", p.registration_id AS "holderId"
       FROM floating_badge f LEFT JOIN gate_presence p ON p.floating_badge_id = f.id WHERE f.id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** Makes the floating badges that delegations shall have and do not have yet. @param delegationId all when null */
  async makeFloating(sessionId: string, delegationId: string | null): Promise<void> {
    await this.all(
      `INSERT INTO floating_badge (id, session_id, delegation_id, number)
       SELECT gen_random_uuid(), d.session_id, d.id, n
       FROM delegation d CROSS JOIN LATERAL generate_series(1, floating_places(d.id)) n
       WHERE d.session_id = $1 AND ($2::uuid IS NULL OR d.id = $2)
         AND NOT EXISTS (SELECT FROM floating_badge f WHERE f.delegation_id = d.id AND f.number = n)
       ON CONFLICT DO NOTHING`,
      [sessionId, delegationId],
    );
  }

  async setFloatingRules(sessionId: string, rules: readonly FloatingRule[]): Promise<void> {
    await this.all('DELETE FROM floating_rule WHERE session_id = $1', [sessionId]);
    await this.all(
      `INSERT INTO floating_rule (session_id, category, places)
       SELECT $1, category, places FROM jsonb_to_recordset($2::jsonb) AS r (category text, places int)`,
      [sessionId, JSON.stringify(rules)],
    );
  }

  /** @returns false where the room does not exist */
  async write(
    sessionId: string,
    gate: CheckedGate & { readonly id: string; readonly version: number },
  ): Promise<boolean> {
    const rows = await this.all(
      `INSERT INTO gate (id, session_id, room_id, name, categories, hall_only, floating, capacity, undo_minutes, closed, version)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
       WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM session_room WHERE session_id = $2 AND room_id = $3)
       ON CONFLICT (id) DO UPDATE SET room_id = excluded.room_id, name = excluded.name, categories = excluded.categories,
         hall_only = excluded.hall_only, floating = excluded.floating, capacity = excluded.capacity,
         undo_minutes = excluded.undo_minutes, closed = excluded.closed, version = excluded.version
       RETURNING id`,
      [
        gate.id,
        sessionId,
        gate.roomId,
        JSON.stringify(gate.name),
        gate.categories,
        gate.hallOnly,
        gate.floating,
        gate.capacity,
        gate.undoMinutes,
        gate.closed,
        gate.version,
      ],
    );
    return rows.length > 0;
  }

  /** GAT-2 Ends the badge that lets in and issues the next. @returns null where there was none */
  async reissue(registrationId: string): Promise<{ sessionId: string; serial: number; name: string } | null> {
    await this.all(
      `SELECT FROM registration_desk d JOIN registration r ON r.session_id = d.session_id WHERE r.id = $1 FOR UPDATE OF d`,
      [registrationId],
    );
    const [ended] = await this.returning<{ serial: number }>(
      `UPDATE badge SET state = 'WITHDRAWN', change = nextval('badge_change'), changed_at = now()
       WHERE registration_id = $1 AND state = 'VALID' RETURNING serial`,
      [registrationId],
    );
    if (!ended) return null;
    await this.all(
      `INSERT INTO badge (id, session_id, registration_id, serial, state)
       SELECT gen_random_uuid(), session_id, id, $2, 'VALID' FROM registration WHERE id = $1`,
      [registrationId, ended.serial + 1],
    );
    const [holder] = await this.all<{ sessionId: string; name: string }>(
      `SELECT r.session_id AS "sessionId", ${name} AS name FROM registration r WHERE r.id = $1`,
      [registrationId],
    );
    return holder ? { ...holder, serial: ended.serial + 1 } : null;
  }

  private async returning<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const [rows]: [Row[]] = await this.unitOfWork.manager.query(sql, [...values]);
    return rows;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
