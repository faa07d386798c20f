import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import type { Decision, Language, PersonId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { PasswordLinkRepository } from '../db/password-link.repository.js';
import { PersonRepository } from '../db/person.repository.js';
import type { Account } from '../db/person.repository.js';
import { SignInRepository } from '../db/sign-in.repository.js';
import type { Actor } from '../domain/actor.js';
import { changePersonState } from '../domain/change-person-state.js';
import type { PersonChange, PersonFault } from '../domain/change-person-state.js';
import { checkName } from '../domain/check-name.js';
import type { NameFault } from '../domain/check-name.js';
import { holds } from '../domain/holds-permission.js';
import { AccessChanges } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';
import { RoleService } from './role.service.js';
import type { AskedRole, RoleRefusal } from './role.service.js';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly AskedRole[];
}

export type PersonRefusal = PersonFault | 'PERSON_UNKNOWN';

/** Accounts: invitation, suspension, language. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly signIns: SignInRepository,
    private readonly links: PasswordLinkRepository,
    private readonly roles: RoleService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly changes: AccessChanges,
  ) {}

  /** ACC-30: one account per address; ACC-31: with roles that the inviting person may give. */
  invite(actor: Actor, invitation: Invitation): Promise<Decision<PersonId, NameFault | 'ADDRESS_TAKEN' | RoleRefusal>> {
    return this.unitOfWork.run(async () => {
      const checked = checkName(invitation);
      if (!checked.ok) return checked;
      if (invitation.roles.length === 0 && !holds(actor, 'access.people.manage')) {
        return refuse('ROLE_BEYOND_OWN', 'ACC-31');
      }
      const person = await this.people.insert({ ...checked.value, language: invitation.language });
      if (!person) return refuse('ADDRESS_TAKEN', 'ACC-30');
      await this.audit.append({
        actor,
        action: 'person.invited',
        subject: { type: 'Person', id: person.id },
        params: { name: person.name },
        changes: [
          { field: 'name', before: null, after: person.name },
          { field: 'email', before: null, after: person.email },
        ],
      });
      for (const role of invitation.roles) {
        const given = await this.roles.give(actor, person, role);
        if (!given.ok) return given;
      }
      await this.outbox.add('access.invited', { personId: person.id });
      return accept(person.id);
    });
  }

  /** Like `invite`; who has an account already gets the roles and keeps name and language. */
  admit(
    actor: Actor,
    invitation: Invitation,
  ): Promise<Decision<PersonId, NameFault | 'ADDRESS_TAKEN' | RoleRefusal | 'PERSON_UNKNOWN'>> {
    return this.unitOfWork.run(async () => {
      const known = await this.people.idOf(invitation.email.trim());
      if (known === null) return this.invite(actor, invitation);
      for (const role of invitation.roles) {
        const given = await this.roles.assign(actor, known, role);
        if (!given.ok) return given;
      }
      return accept(known);
    });
  }

  /** Sends the invitation again; the earlier link ends. */
  repeatInvitation(actor: Actor, personId: string): Promise<Decision<PersonId, PersonRefusal>> {
    return this.change(actor, { personId, change: 'repeat invitation' }, async (person) => {
      await this.outbox.add('access.invited', { personId: person.id });
      await this.record(actor, person, 'person.invitedAgain');
    });
  }

  /** ACC-33: bars from signing in and ends sign-ins and links at once. @param reason kept in the audit trail */
  suspend(actor: Actor, personId: string, reason: string): Promise<Decision<PersonId, PersonRefusal | 'REASON_UNFIT'>> {
    const given = reason.trim();
    if (given.length === 0 || given.length > 1000) return Promise.resolve(refuse('REASON_UNFIT', 'ACC-33'));
    return this.change(actor, { personId, change: 'suspend' }, async (person) => {
      await this.signIns.endAllOf(person.id);
      await this.links.removeAllOf(person.id);
      await this.changes.changed(person.id);
      await this.record(actor, person, 'person.suspended', { reason: given });
    });
  }

  reinstate(actor: Actor, personId: string): Promise<Decision<PersonId, PersonRefusal>> {
    return this.change(actor, { personId, change: 'reinstate' }, async (person) => {
      await this.changes.changed(person.id);
      await this.record(actor, person, 'person.reinstated');
    });
  }

  /** The language of one's own interface and mail. */
  chooseLanguage(actor: Actor & { readonly personId: PersonId }, language: Language): Promise<Decision<PersonId>> {
    return this.unitOfWork.run(async () => {
      const person = await this.people.lock(actor.personId);
      if (!person || person.language === language) return accept(actor.personId);
      await this.people.setLanguage(person.id, language);
      await this.changes.changed(person.id);
      await this.audit.append({
        actor,
        action: 'person.choseLanguage',
        subject: { type: 'Person', id: person.id },
        params: { name: person.name },
        changes: [{ field: 'language', before: person.language, after: language }],
      });
      return accept(person.id);
    });
  }

  private change(
    actor: Actor,
    { personId, change }: { readonly personId: string; readonly change: PersonChange },
    effects: (person: Account) => Promise<void>,
  ): Promise<Decision<PersonId, PersonRefusal>> {
    return this.unitOfWork.run(async () => {
      const administrators = change === 'suspend' ? await this.people.lockAdministrators() : [];
      const person = await this.people.lock(personId);
      if (!person) return refuse('PERSON_UNKNOWN', 'ACC-4');
      const decision = changePersonState(change, {
        ...person,
        own: person.id === actor.personId,
        lastAdministrator: administrators.length === 1 && administrators[0] === person.id,
      });
      if (!decision.ok) return decision;
      if (decision.value !== person.state) await this.people.setState(person.id, decision.value);
      await effects({ ...person, state: decision.value });
      return accept(person.id);
    });
  }

  private record(
    actor: Actor,
    { id, name }: Account,
    action: string,
    params: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    return this.audit.append({ actor, action, subject: { type: 'Person', id }, params: { name, ...params } });
  }
}
