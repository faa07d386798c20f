import { Injectable } from '@nestjs/common';
import type { Refused, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { ParticipantCategory } from '#registration';
import type { GateDirection, ScanOutcome } from '../domain/gate-kinds.js';

export interface GateRow {
  readonly id: string;
  readonly sessionId: string;
  readonly name: TranslatedText;
  readonly roomId: string | null;
  readonly categories: readonly ParticipantCategory[];
  readonly hallOnly: boolean;
  readonly floating: boolean;
  readonly capacity: number | null;
  readonly undoMinutes: number;
  readonly closed: boolean;
  readonly inside: number;
  readonly enteredToday: number;
  readonly version: number;
}

export interface ScanRow {
  readonly id: string;
  readonly gateId: string;
  readonly direction: GateDirection;
  readonly outcome: ScanOutcome;
  readonly registrationId: string | null;
  readonly person: string | null;
  readonly category: ParticipantCategory | null;
  readonly delegationId: string | null;
  readonly plate: TranslatedText | null;
  readonly floatingNumber: number | null;
  readonly refusal: Refused | null;
  readonly handedOverBy: string | null;
  readonly scannedAt: string;
  readonly receivedAt: string;
  readonly offline: boolean;
  readonly by: string | null;
  readonly override: string | null;
  readonly undoneAt: string | null;
  readonly conflict: Refused | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  readonly settledNote: string | null;
}

export interface ScanFilter {
  readonly gateId?: string | null;
  readonly outcomes?: readonly ScanOutcome[] | null;
  readonly openConflicts: boolean;
  readonly offline?: boolean | null;
  readonly search?: string | null;
}

export interface FloatingRow {
  readonly id: string;
  readonly sessionId: string;
  readonly delegationId: string;
  readonly plate: TranslatedText;
  readonly number: number;
  readonly holderId: string | null;
  readonly holder: string | null;
  readonly heldSince: string | null;
}

export interface InsideRow {
  readonly gateId: string;
  readonly delegationId: string | null;
  readonly plate: TranslatedText | null;
  readonly inside: number;
}

const name = (alias: string): string => `upper(${alias}.family_name) || ', ' || ${alias}.given_name`;
const gateColumns = `g.id, g.session_id AS "sessionId", g.name, g.room_id AS "roomId", g.categories,
  g.hall_only AS "hallOnly", g.floating, g.capacity, g.undo_minutes AS "undoMinutes", g.closed, g.version,
  (SELECT count(*)::int FROM gate_presence p WHERE p.gate_id = g.id) AS inside,
  (SELECT count(*)::int FROM gate_scan x WHERE x.gate_id = g.id AND x.outcome = 'ADMITTED' AND x.undone_at IS NULL
    AND x.scanned_at >= date_trunc('day', now() AT TIME ZONE s.timezone) AT TIME ZONE s.timezone) AS "enteredToday"`;
const scanColumns = `x.id, x.gate_id AS "gateId", x.direction, x.outcome, x.registration_id AS "registrationId",
  ${name('r')} AS person, r.category, x.delegation_id AS "delegationId", d.plate, f.number AS "floatingNumber", x.refusal,
  ${name('h')} AS "handedOverBy", x.scanned_at AS "scannedAt", x.received_at AS "receivedAt", x.offline, o.name AS by,
  x.override, x.undone_at AS "undoneAt", x.conflict, x.settled_at AS "settledAt", e.name AS "settledBy",
  x.settled_note AS "settledNote"`;
const scanFrom = `FROM gate_scan x LEFT JOIN registration r ON r.id = x.registration_id
  LEFT JOIN registration h ON h.id = x.handed_over_by LEFT JOIN delegation d ON d.id = x.delegation_id
  LEFT JOIN floating_badge f ON f.id = x.floating_badge_id LEFT JOIN person o ON o.id = x.by_person
  LEFT JOIN person e ON e.id = x.settled_by`;
/** Words are found in names and on plates; each parameter but the session may be null. */
const matching = `x.session_id = $1 AND ($2::uuid IS NULL OR x.gate_id = $2)
  AND ($3::text[] IS NULL OR x.outcome = ANY($3::text[]))
  AND (NOT $4::boolean OR x.conflict IS NOT NULL AND x.settled_at IS NULL)
  AND ($5::boolean IS NULL OR x.offline = $5)
  AND ($6::text IS NULL
    OR x.registration_id IN (SELECT n.id FROM registration n WHERE n.session_id = $1
      AND (n.given_name || ' ' || n.family_name ILIKE $6 OR n.family_name || ', ' || n.given_name ILIKE $6))
    OR x.delegation_id IN (SELECT m.id FROM delegation m WHERE m.session_id = $1
      AND EXISTS (SELECT FROM jsonb_each_text(m.plate) t WHERE t.key <> 'original' AND t.value ILIKE $6)))`;

const statements = {
  ofSession: {
    name: 'gate.of-session',
    text: `SELECT ${gateColumns} FROM gate g JOIN session s ON s.id = g.session_id WHERE g.session_id = $1
      ORDER BY g.made_at, g.id`,
  },
  byId: {
    name: 'gate.by-id',
    text: `SELECT ${gateColumns} FROM gate g JOIN session s ON s.id = g.session_id WHERE g.id = $1`,
  },
  scans: {
    name: 'gate.scans',
    filtered: true,
    text: `SELECT ${scanColumns} ${scanFrom} WHERE ${matching} ORDER BY x.scanned_at DESC, x.id DESC OFFSET $7 LIMIT $8`,
  },
  scanTotal: {
    name: 'gate.scan-total',
    filtered: true,
    text: `SELECT count(*)::int AS total FROM gate_scan x WHERE ${matching}`,
  },
  scansByIds: { name: 'gate.scans-by-ids', text: `SELECT ${scanColumns} ${scanFrom} WHERE x.id = ANY($1::uuid[])` },
  placesOfScans: {
    name: 'gate.places-of-scans',
    text: `SELECT x.id, x.session_id AS "sessionId", s.body_id AS "bodyId" FROM gate_scan x
      JOIN session s ON s.id = x.session_id WHERE x.id = ANY($1::uuid[])`,
  },
  floatingRules: {
    name: 'gate.floating-rules',
    text: 'SELECT category, places FROM floating_rule WHERE session_id = $1 ORDER BY category',
  },
  floating: {
    name: 'gate.floating',
    filtered: true,
    text: `SELECT f.id, f.session_id AS "sessionId", f.delegation_id AS "delegationId", d.plate, f.number,
        p.registration_id AS "holderId", ${name('r')} AS holder, p.entered_at AS "heldSince"
      FROM floating_badge f JOIN delegation d ON d.id = f.delegation_id
      LEFT JOIN gate_presence p ON p.floating_badge_id = f.id LEFT JOIN registration r ON r.id = p.registration_id
      WHERE f.session_id = $1 AND ($2::uuid IS NULL OR f.delegation_id = $2)
        AND (NOT $3::boolean OR p.registration_id IS NOT NULL)
        AND (f.number <= floating_places(f.delegation_id) OR p.registration_id IS NOT NULL)
      ORDER BY d.plate ->> 'en', f.delegation_id, f.number OFFSET $4 LIMIT $5`,
  },
  inside: {
    name: 'gate.inside-by-delegation',
    text: `SELECT p.gate_id AS "gateId", r.delegation_id AS "delegationId", d.plate, count(*)::int AS inside
      FROM gate g JOIN gate_presence p ON p.gate_id = g.id JOIN registration r ON r.id = p.registration_id
      LEFT JOIN delegation d ON d.id = r.delegation_id WHERE g.session_id = $1
      GROUP BY p.gate_id, r.delegation_id, d.plate ORDER BY inside DESC, r.delegation_id`,
  },
  live: {
    name: 'gate.live',
    text: `SELECT coalesce((SELECT version FROM live_topic WHERE topic = 'gate:' || $1), 0)::bigint AS version,
      (SELECT count(*)::int FROM gate_scan WHERE session_id = $1::uuid AND conflict IS NOT NULL AND settled_at IS NULL)
        AS conflicts`,
  },
} as const;

/** Reads of gates, scans and floating badges; whoever asks has decided who may see them. */
@Injectable()
export class GateQueries {
  constructor(private readonly reader: Reader) {}

  ofSession(sessionId: string): Promise<GateRow[]> {
    return this.reader.rows(statements.ofSession, [sessionId]);
  }

  byId(id: string): Promise<GateRow | null> {
    return this.reader.row(statements.byId, [id]);
  }

  /** Newest first. */
  async scans(
    sessionId: string,
    filter: ScanFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ items: ScanRow[]; total: number }> {
    const words = filter.search?.trim();
    const values = [
      sessionId,
      filter.gateId ?? null,
      filter.outcomes ?? null,
      filter.openConflicts,
      filter.offline ?? null,
      words ? `%${words.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
    ];
    const [items, counted] = await Promise.all([
      this.reader.rows<ScanRow>(statements.scans, [...values, offset, limit]),
      this.reader.row<{ total: number }>(statements.scanTotal, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  scansByIds(ids: readonly string[]): Promise<ScanRow[]> {
    return this.reader.rows(statements.scansByIds, [ids]);
  }

  placesOfScans(ids: readonly string[]): Promise<{ id: string; sessionId: string; bodyId: string }[]> {
    return this.reader.rows(statements.placesOfScans, [ids]);
  }

  floatingRules(sessionId: string): Promise<{ category: ParticipantCategory; places: number }[]> {
    return this.reader.rows(statements.floatingRules, [sessionId]);
  }

  floating(
    sessionId: string,
    {
      delegationId,
      heldOnly,
      offset,
      limit,
    }: { delegationId: string | null; heldOnly: boolean; offset: number; limit: number },
  ): Promise<FloatingRow[]> {
    return this.reader.rows(statements.floating, [sessionId, delegationId, heldOnly, offset, limit]);
  }

  /** Who is inside, by delegation, most first. */
  inside(sessionId: string): Promise<InsideRow[]> {
    return this.reader.rows(statements.inside, [sessionId]);
  }

  async live(sessionId: string): Promise<{ version: number; conflicts: number }> {
    return (await this.reader.row(statements.live, [sessionId])) ?? { version: 0, conflicts: 0 };
  }
}
