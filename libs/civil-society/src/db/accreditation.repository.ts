import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { AccreditationRoute, AccreditationState, Deciding, ListedApplication } from '../domain/accreditation.js';

export interface LockedAccreditation extends ListedApplication {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
}

const accreditation = `SELECT a.id, a.organisation_id AS "organisationId", a.route, a.state, a.version,
    (SELECT l.objections_until::text FROM accreditation_list l
      WHERE l.session_id = a.session_id AND l.number = a.list_number) AS "objectionsUntil",
    (SELECT count(*)::int FROM accreditation_objection o WHERE o.accreditation_id = a.id) AS objections
  FROM accreditation a`;

/** Accreditation as commands see it, inside a unit of work. */
@Injectable()
export class AccreditationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the session, so that lists are numbered one after the other. */
  async lockSession(sessionId: string): Promise<void> {
    await this.rows('SELECT FROM session WHERE id = $1 FOR NO KEY UPDATE', [sessionId]);
  }

  /** Whose application it is; null where the session has none of that id. */
  async organisationOf(sessionId: string, id: string): Promise<string | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows<{ organisationId: string }>(
      'SELECT organisation_id AS "organisationId" FROM accreditation WHERE id = $1 AND session_id = $2',
      [id, sessionId],
    );
    return row?.organisationId ?? null;
  }

  /** Locked first and read then: what others wrote before the lock was had counts. */
  async lock(sessionId: string, id: string): Promise<LockedAccreditation | null> {
    if (!isUuid(id)) return null;
    await this.rows('SELECT FROM accreditation WHERE id = $1 AND session_id = $2 FOR UPDATE', [id, sessionId]);
    const [row] = await this.rows<LockedAccreditation>(`${accreditation} WHERE a.id = $1 AND a.session_id = $2`, [
      id,
      sessionId,
    ]);
    return row ?? null;
  }

  /** The one that was not withdrawn. */
  async lockOf(organisationId: string, sessionId: string): Promise<LockedAccreditation | null> {
    const [row] = await this.rows<{ id: string }>(
      `SELECT id FROM accreditation WHERE organisation_id = $1 AND session_id = $2 AND state <> 'WITHDRAWN' FOR UPDATE`,
      [organisationId, sessionId],
    );
    return row ? this.lock(sessionId, row.id) : null;
  }

  async insert(given: {
    readonly sessionId: string;
    readonly organisationId: string;
    readonly route: AccreditationRoute;
    readonly relevance: string;
    readonly at: Date;
  }): Promise<void> {
    await this.rows(
      `INSERT INTO accreditation (id, session_id, organisation_id, route, state, relevance, asked_at)
       VALUES ($1, $2, $3, $4, 'ASKED', $5, $6)`,
      [newId(), given.sessionId, given.organisationId, given.route, given.relevance, given.at],
    );
  }

  /** Those that wait to be listed, locked. */
  async toBeListed(sessionId: string): Promise<{ id: string; organisationId: string }[]> {
    return this.rows(
      `SELECT id, organisation_id AS "organisationId" FROM accreditation
       WHERE session_id = $1 AND route = 'LIST' AND state = 'ASKED' ORDER BY id FOR UPDATE`,
      [sessionId],
    );
  }

  async symbolIsTaken(symbol: string): Promise<boolean> {
    return (await this.rows('SELECT FROM accreditation_list WHERE symbol = $1', [symbol])).length > 0;
  }

  /** @returns the number of the list */
  async circulate(
    sessionId: string,
    list: { readonly symbol: string; readonly on: string; readonly until: string; readonly ids: readonly string[] },
  ): Promise<number> {
    const [row] = await this.rows<{ number: number }>(
      `INSERT INTO accreditation_list (session_id, number, symbol, circulated_on, objections_until)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM accreditation_list WHERE session_id = $1
       RETURNING number`,
      [sessionId, list.symbol, list.on, list.until],
    );
    if (!row) throw new Error('The list was not written');
    await this.rows(
      `UPDATE accreditation SET state = 'LISTED', list_number = $2, version = version + 1 WHERE id = ANY($1::uuid[])`,
      [list.ids, row.number],
    );
    return row.number;
  }

  /** The State of a delegation of the session; null for others. */
  async stateOf(sessionId: string, delegationId: string): Promise<Record<string, string> | null> {
    if (!isUuid(delegationId)) return null;
    const [row] = await this.rows<{ plate: Record<string, string> }>(
      'SELECT plate FROM delegation WHERE id = $1 AND session_id = $2 AND state_iso3 IS NOT NULL',
      [delegationId, sessionId],
    );
    return row?.plate ?? null;
  }

  /** One that a State has raised already gets the new reason. */
  async object(id: string, objection: { delegationId: string; reason: string; at: Date }): Promise<void> {
    await this.rows(
      `INSERT INTO accreditation_objection (accreditation_id, delegation_id, reason, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (accreditation_id, delegation_id) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
      [id, objection.delegationId, objection.reason, objection.at],
    );
  }

  /** @returns whether there was one */
  async takeBackObjection(id: string, delegationId: string): Promise<boolean> {
    if (!isUuid(delegationId)) return false;
    const [gone] = (await this.unitOfWork.manager.query(
      'DELETE FROM accreditation_objection WHERE accreditation_id = $1 AND delegation_id = $2 RETURNING delegation_id',
      [id, delegationId],
    )) as [unknown[], number];
    return gone.length > 0;
  }

  async move(id: string, state: AccreditationState): Promise<void> {
    await this.rows('UPDATE accreditation SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
  }

  async decide(
    id: string,
    decided: {
      readonly state: AccreditationState;
      readonly by: Deciding;
      readonly note: string | null;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.rows(
      `UPDATE accreditation SET state = $2, decided_by = $3, note = $4, decided_at = $5, version = version + 1
       WHERE id = $1`,
      [id, decided.state, decided.by, decided.note, decided.at],
    );
  }

  private async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.unitOfWork.manager.query(text, [...values])) as Row[];
  }
}
