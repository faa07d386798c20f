import { Injectable } from '@nestjs/common';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, Language, PersonId, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import { RoleAssignmentRepository } from '../db/role-assignment.repository.js';
import type { Actor, HeldRole } from '../domain/actor.js';
import { giveRole } from '../domain/give-role.js';
import type { GivenRole, RoleFault } from '../domain/give-role.js';
import type { Role, RoleScope } from '../domain/permissions.js';
import { AccessChanges } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';
import { SubjectScopes } from './subject-scopes.js';
import type { ScopeKind } from './subject-scopes.js';

/** A role as it is asked for. */
export interface AskedRole {
  readonly role: Role;
  readonly scope: RoleScope;
  readonly scopeId: string | null;
  readonly language: Language | null;
}

export type RoleRefusal = RoleFault | 'SCOPE_UNKNOWN';

const kindOfScope: Readonly<Record<Exclude<RoleScope, 'INSTALLATION'>, ScopeKind>> = {
  BODY: 'body',
  SESSION: 'session',
  DELEGATION: 'delegation',
  ORGANISATION: 'organisation',
};

/** Gives roles and takes them away. */
@Injectable()
export class RoleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly roles: RoleAssignmentRepository,
    private readonly scopes: SubjectScopes,
    private readonly audit: AuditTrail,
    private readonly changes: AccessChanges,
  ) {}

  /** Gives a role to someone; giving what is held already changes nothing. */
  assign(actor: Actor, personId: string, role: AskedRole): Promise<Decision<PersonId, RoleRefusal | 'PERSON_UNKNOWN'>> {
    return this.unitOfWork.run(async () => {
      const person = await this.people.lock(personId);
      if (!person) return refuse('PERSON_UNKNOWN', 'ACC-4');
      const given = await this.give(actor, person, role);
      return given.ok ? accept(person.id) : given;
    });
  }

  /** Takes a role away. ACC-34: not from the last administrator. */
  withdraw(
    actor: Actor,
    roleAssignmentId: string,
  ): Promise<Decision<PersonId, RoleRefusal | 'ROLE_UNKNOWN' | 'LAST_ADMINISTRATOR'>> {
    return this.unitOfWork.run(async () => {
      const administrators = await this.people.lockAdministrators();
      const held = await this.roles.lock(roleAssignmentId);
      if (!held) return refuse('ROLE_UNKNOWN', 'ACC-4');
      const allowed = giveRole(actor, { ...held, place: held });
      if (!allowed.ok) return allowed;
      const last = administrators.length === 1 && administrators[0] === held.personId;
      if (held.role === 'ADMINISTRATOR' && last) return refuse('LAST_ADMINISTRATOR', 'ACC-34');
      const person = await this.people.lock(held.personId);
      await this.roles.remove(held.id);
      await this.changes.changed(held.personId);
      const place = await this.nameOf(held);
      await this.audit.append({
        actor,
        action: 'person.roleWithdrawn',
        subject: { type: 'Person', id: held.personId },
        params: { name: person?.name ?? null, role: held.role, place },
        changes: [{ field: 'role', before: held.role, after: null }],
      });
      return accept(held.personId);
    });
  }

  /** Gives a role inside a unit of work. */
  async give(
    actor: Actor,
    person: { readonly id: PersonId; readonly name: string },
    asked: AskedRole,
  ): Promise<Decision<undefined, RoleRefusal>> {
    const place = await this.placeOf(asked);
    if (!place) return refuse('SCOPE_UNKNOWN', 'ACC-32');
    const given: GivenRole = { role: asked.role, scope: asked.scope, place, language: asked.language };
    const decision = giveRole(actor, given);
    if (!decision.ok) return decision;
    if ((await this.roles.insert(person.id, given)) === null) return accept();
    await this.changes.changed(person.id);
    await this.audit.append({
      actor,
      action: 'person.roleGiven',
      subject: { type: 'Person', id: person.id },
      params: { name: person.name, role: asked.role, place: await this.nameOf({ ...asked, ...place }) },
      changes: [{ field: 'role', before: null, after: asked.role }],
    });
    return accept();
  }

  /** The chain of a scope; null when it does not exist or does not fit. */
  private async placeOf({ scope, scopeId }: AskedRole): Promise<GivenRole['place'] | null> {
    if (scope === 'INSTALLATION') return scopeId === null ? {} : null;
    if (scopeId === null || !isUuid(scopeId)) return null;
    return (await this.scopes.placesOf(kindOfScope[scope], [scopeId])).get(scopeId) ?? null;
  }

  private async nameOf(held: Pick<HeldRole, 'scope'> & GivenRole['place']): Promise<TranslatedText | null> {
    if (held.scope === 'INSTALLATION') return null;
    const kind = kindOfScope[held.scope];
    const id = {
      body: held.bodyId,
      session: held.sessionId,
      delegation: held.delegationId,
      organisation: held.organisationId,
    }[kind];
    return id ? ((await this.scopes.namesOf(kind, [id])).get(id) ?? null) : null;
  }
}
