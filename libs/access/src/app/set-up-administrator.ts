import { accept, refuse } from '#kernel';
import type { Clock, Decision } from '#kernel';
import type { UnitOfWork } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import { RoleAssignmentRepository } from '../db/role-assignment.repository.js';
import { SignInRepository } from '../db/sign-in.repository.js';
import { installation } from '../domain/actor.js';
import { checkName } from '../domain/check-name.js';
import type { NameFault } from '../domain/check-name.js';
import { announceAccessChange } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';
import { PasswordHash } from './password-hash.js';
import { randomPassword } from './random-password.js';

export interface AdministratorSetUp {
  readonly email: string;
  /** Shown once; kept nowhere. */
  readonly password: string;
  /** False when the account was there and got the role and a new password. */
  readonly isNew: boolean;
}

/**
 * The first administrator of an installation, or a way back in when nobody can sign in any more. Whoever may call this
 * has the server itself, so nobody is asked for rights; the audit trail says that it happened.
 */
export async function setUpAdministrator(
  unitOfWork: UnitOfWork,
  clock: Clock,
  wanted: { readonly email: string; readonly name: string },
): Promise<Decision<AdministratorSetUp, NameFault>> {
  const checked = checkName(wanted);
  if (!checked.ok) return checked;
  const { email, name } = checked.value;
  const password = randomPassword();
  const passwordHash = await new PasswordHash().make(password);
  const people = new PersonRepository(unitOfWork);
  const audit = new AuditTrail(unitOfWork, clock);
  return unitOfWork.run(async () => {
    const made = await people.insert({ name, email, language: 'en' });
    const id = made?.id ?? (await people.idOf(email));
    if (id === null) return refuse('ADDRESS_UNFIT', 'ACC-37');
    const person = await people.lock(id);
    const subject = { type: 'Person', id } as const;
    const params = { name: person?.name ?? name };
    if (made) {
      const changes = [{ field: 'email', before: null, after: email }];
      await audit.append({ actor: installation, action: 'person.invited', subject, params, changes });
    }
    await people.setState(id, 'ACTIVE');
    await people.setPassword(id, passwordHash);
    await audit.append({ actor: installation, action: 'person.passwordSetOnServer', subject, params, changes: [] });
    const role = { role: 'ADMINISTRATOR', scope: 'INSTALLATION', place: {}, language: null } as const;
    if (await new RoleAssignmentRepository(unitOfWork).insert(id, role)) {
      await audit.append({
        actor: installation,
        action: 'person.roleGiven',
        subject,
        params: { ...params, role: role.role, place: null },
        changes: [{ field: 'role', before: null, after: role.role }],
      });
    }
    await new SignInRepository(unitOfWork).endAllOf(id);
    await announceAccessChange(unitOfWork, id);
    return accept({ email, password, isNew: made !== null });
  });
}
