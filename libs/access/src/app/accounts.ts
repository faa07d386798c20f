import { Injectable } from '@nestjs/common';
import { accept } from '#kernel';
import type { Decision, Language, PersonId } from '#kernel';
import { Outbox } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import type { Actor } from '../domain/actor.js';
import { checkName } from '../domain/check-name.js';
import type { NameFault } from '../domain/check-name.js';
import { AuditTrail } from './audit-trail.js';

/** Someone for whom there shall be an account. */
export interface Wanted {
  readonly name: string;
  readonly email: string;
  /** Of the mails that a new account gets. */
  readonly language: Language;
}

/**
 * Accounts for libraries whose own rules say who may ask somebody in. An account that is made here has no roles and
 * cannot be used before its owner has followed the link in the mail.
 */
@Injectable()
export class Accounts {
  constructor(
    private readonly people: PersonRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** ACC-30, ACC-37 The account of an address, invited where there was none. Inside a unit of work. */
  async ofAddress(actor: Actor, wanted: Wanted): Promise<Decision<PersonId, NameFault>> {
    const checked = checkName(wanted);
    if (!checked.ok) return checked;
    const person = await this.people.insert({ ...checked.value, language: wanted.language });
    if (!person) {
      const known = await this.people.idOf(checked.value.email);
      if (!known) throw new Error('An address is taken and has no account');
      return accept(known);
    }
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
    await this.outbox.add('access.invited', { personId: person.id });
    return accept(person.id);
  }
}
