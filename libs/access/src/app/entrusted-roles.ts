import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import { RoleAssignmentRepository } from '../db/role-assignment.repository.js';
import type { Actor, ScopeChain } from '../domain/actor.js';
import type { Role } from '../domain/permissions.js';
import { AccessChanges } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';

/** A role in one delegation or one organization. */
export interface EntrustedRole {
  readonly role: Extract<Role, 'FOCAL_POINT' | 'DELEGATE' | 'REPRESENTATIVE'>;
  readonly scope: 'DELEGATION' | 'ORGANISATION';
  readonly place: ScopeChain;
}

/**
 * Roles that libraries give by rules of their own, whoever asks; inside a unit of work. Only roles that reach no
 * further than one delegation or organization.
 */
@Injectable()
export class EntrustedRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly roles: RoleAssignmentRepository,
    private readonly audit: AuditTrail,
    private readonly changes: AccessChanges,
  ) {}

  /** Giving what is held already changes nothing. */
  async give(actor: Actor, personId: string, { role, scope, place }: EntrustedRole): Promise<void> {
    const person = await this.people.lock(personId);
    if (!person) throw new Error('Nobody to give a role to');
    if ((await this.roles.insert(person.id, { role, scope, place, language: null })) === null) return;
    await this.told(actor, { id: person.id, name: person.name }, { role, given: true });
  }

  /** Takes the role away in all these delegations or organizations. */
  async withdraw(
    actor: Actor,
    personId: string,
    { role, scopeIds }: { readonly role: EntrustedRole['role']; readonly scopeIds: readonly string[] },
  ): Promise<void> {
    const person = await this.people.lock(personId);
    if (!person) return;
    const [gone]: [unknown[], number] = await this.unitOfWork.manager.query(
      'DELETE FROM role_assignment WHERE person_id = $1 AND role = $2 AND scope_id = ANY($3::uuid[]) RETURNING id',
      [personId, role, [...scopeIds]],
    );
    if (gone.length > 0) await this.told(actor, { id: person.id, name: person.name }, { role, given: false });
  }

  private async told(
    actor: Actor,
    { id, name }: { readonly id: string; readonly name: string },
    { role, given }: { readonly role: Role; readonly given: boolean },
  ): Promise<void> {
    await this.changes.changed(id);
    await this.audit.append({
      actor,
      action: given ? 'person.roleGiven' : 'person.roleWithdrawn',
      subject: { type: 'Person', id },
      params: { name, role, place: null },
      changes: [{ field: 'role', before: given ? null : role, after: given ? role : null }],
    });
  }
}
