import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { PersonId } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { HeldRole } from '../domain/actor.js';
import type { GivenRole } from '../domain/give-role.js';

/** Roles that people hold, inside a unit of work. */
@Injectable()
export class RoleAssignmentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the assignment's id; null when the person holds the role there already */
  async insert(personId: PersonId, { role, scope, place, language }: GivenRole): Promise<string | null> {
    const {
      bodyId = null,
      sessionId = null,
      delegationId = null,
      organisationId = null,
    } = scope === 'INSTALLATION' ? {} : place;
    const scopeId = {
      INSTALLATION: null,
      BODY: bodyId,
      SESSION: sessionId,
      DELEGATION: delegationId,
      ORGANISATION: organisationId,
    }[scope];
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id,
         organisation_id, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), personId, role, scope, scopeId, bodyId, sessionId, delegationId, organisationId, language],
    );
    return rows[0]?.id ?? null;
  }

  async lock(id: string): Promise<(HeldRole & { readonly personId: PersonId }) | null> {
    if (!isUuid(id)) return null;
    const rows: (HeldRole & { personId: PersonId })[] = await this.unitOfWork.manager.query(
      `SELECT id, person_id AS "personId", role, scope, body_id AS "bodyId", session_id AS "sessionId",
         delegation_id AS "delegationId", organisation_id AS "organisationId", language
       FROM role_assignment WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0] ?? null;
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM role_assignment WHERE id = $1', [id]);
  }
}
