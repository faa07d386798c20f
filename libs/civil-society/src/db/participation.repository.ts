import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { TranslatedText } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { ParticipationState, Standing } from '../domain/organisation-kinds.js';

/** The delegation that an organization has in a session, with the chain of its scope. */
export interface OwnDelegation {
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId: string;
}

export interface LockedParticipation {
  readonly id: string;
  readonly delegationId: string | null;
  readonly state: ParticipationState;
}

/** Participation of organizations in sessions, inside a unit of work. */
@Injectable()
export class ParticipationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of all sessions that it takes part in. */
  delegationsOf(organisationId: string): Promise<OwnDelegation[]> {
    return this.rows(
      `SELECT s.body_id AS "bodyId", s.id AS "sessionId", p.delegation_id AS "delegationId"
       FROM participation p JOIN session s ON s.id = p.session_id
       WHERE p.organisation_id = $1 AND p.state = 'ADMITTED' ORDER BY s.id`,
      [organisationId],
    );
  }

  async lock(organisationId: string, sessionId: string): Promise<LockedParticipation | null> {
    if (!isUuid(sessionId)) return null;
    const [row] = await this.rows<LockedParticipation>(
      `SELECT id, delegation_id AS "delegationId", state FROM participation
       WHERE organisation_id = $1 AND session_id = $2 AND state <> 'WITHDRAWN' FOR UPDATE`,
      [organisationId, sessionId],
    );
    return row ?? null;
  }

  /** The delegation that it had before it withdrew; whatever it entered there is found again. */
  async earlierDelegation(organisationId: string, sessionId: string): Promise<string | null> {
    const [row] = await this.rows<{ id: string; delegationId: string | null }>(
      `SELECT id, delegation_id AS "delegationId" FROM participation
       WHERE organisation_id = $1 AND session_id = $2 AND delegation_id IS NOT NULL ORDER BY asked_at DESC LIMIT 1
       FOR UPDATE`,
      [organisationId, sessionId],
    );
    if (!row) return null;
    await this.rows('UPDATE participation SET delegation_id = NULL WHERE id = $1', [row.id]);
    return row.delegationId;
  }

  async insertDelegation(sessionId: string, plate: TranslatedText, category: string): Promise<string> {
    const id = newId();
    await this.rows('INSERT INTO delegation (id, session_id, plate, category) VALUES ($1, $2, $3, $4)', [
      id,
      sessionId,
      JSON.stringify(plate),
      category,
    ]);
    return id;
  }

  async admit(given: {
    readonly organisationId: string;
    readonly sessionId: string;
    readonly delegationId: string;
    readonly standing: Standing;
    readonly at: Date;
  }): Promise<void> {
    await this.rows(
      `INSERT INTO participation (id, session_id, organisation_id, delegation_id, state, status, asked_at, decided_at)
       VALUES ($1, $2, $3, $4, 'ADMITTED', $5, $6, $6)`,
      [newId(), given.sessionId, given.organisationId, given.delegationId, given.standing, given.at],
    );
  }

  async withdraw(id: string, at: Date): Promise<void> {
    await this.rows(
      `UPDATE participation SET state = 'WITHDRAWN', decided_at = $2, version = version + 1 WHERE id = $1`,
      [id, at],
    );
  }

  /** People registered by a delegation, other than those who withdrew or were rejected. */
  async registered(delegationId: string): Promise<number> {
    const rows = await this.rows(
      `SELECT FROM registration WHERE delegation_id = $1 AND state NOT IN ('WITHDRAWN', 'REJECTED')`,
      [delegationId],
    );
    return rows.length;
  }

  private async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.unitOfWork.manager.query(text, [...values])) as Row[];
  }
}
