import type { Clock, Language, PersonId } from '#kernel';
import type { UnitOfWork } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import { RoleAssignmentRepository } from '../db/role-assignment.repository.js';
import { installation } from '../domain/actor.js';
import type { ScopeChain } from '../domain/actor.js';
import type { Role, RoleScope } from '../domain/permissions.js';
import { AuditTrail } from './audit-trail.js';
import { PasswordHash } from './password-hash.js';
import { randomPassword } from './random-password.js';

/** A delegation that gets a demonstration delegate; the same slug in several sessions is the same delegate. */
export interface DemonstrationDelegation {
  readonly delegationId: string;
  readonly sessionId: string;
  readonly bodyId: string;
  /** English name, for example `Austria`. */
  readonly name: string;
  /** For the address, for example `austria`. */
  readonly slug: string;
}

/** An organization that gets a demonstration representative, with the delegations that it has in sessions. */
export interface DemonstrationRepresentative {
  readonly organisationId: string;
  /** English name. */
  readonly name: string;
  /** For the address, for example `idpc`. */
  readonly slug: string;
  readonly delegations: readonly {
    readonly bodyId: string;
    readonly sessionId: string;
    readonly delegationId: string;
  }[];
}

export interface DemonstrationChoices {
  /** Where Chair, interpreters, technician and observer have their roles. */
  readonly sessions: readonly { readonly sessionId: string; readonly bodyId: string }[];
  readonly delegations: readonly DemonstrationDelegation[];
  readonly representatives?: readonly DemonstrationRepresentative[];
  /** One for all accounts; made at random when none is given. */
  readonly password?: string;
}

export interface DemonstrationAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

interface Planned {
  readonly role: string;
  readonly slug: string;
  readonly language: Language;
  readonly roles: readonly {
    readonly role: Role;
    readonly scope: RoleScope;
    readonly place: ScopeChain;
    readonly language: Language | null;
  }[];
}

/**
 * People to try the installation with, named by role; only for installations in demonstration mode, which the caller
 * has made sure of. On a database that has them already it sets their password anew, so that the answer is right.
 * @param unitOfWork joins the one that is under way, so that a seed is all or nothing
 */
export async function seedDemonstrationPeople(
  unitOfWork: UnitOfWork,
  clock: Clock,
  choices: DemonstrationChoices,
): Promise<DemonstrationAccount[]> {
  const password = choices.password ?? randomPassword();
  // One hash for all: they share the password, and a slow hash for each would only make the first start slower.
  const passwordHash = await new PasswordHash().make(password);
  const people = new PersonRepository(unitOfWork);
  const assignments = new RoleAssignmentRepository(unitOfWork);
  const audit = new AuditTrail(unitOfWork, clock);

  const seedOne = async ({ role, slug, language, roles }: Planned): Promise<DemonstrationAccount> => {
    const email = `${slug}@rostrum.example`;
    const made = await people.insert({ name: role, email, language });
    const id: PersonId | null = made?.id ?? (await people.idOf(email));
    if (id === null) throw new Error(`The demonstration account ${email} can neither be made nor found`);
    await people.setState(id, 'ACTIVE');
    await people.setPassword(id, passwordHash);
    for (const given of roles) await assignments.insert(id, given);
    if (made) {
      await audit.append({
        actor: installation,
        action: 'person.invited',
        subject: { type: 'Person', id },
        params: { name: role },
        changes: [{ field: 'email', before: null, after: email }],
      });
    }
    return { role, email, password };
  };

  return unitOfWork.run(async () => {
    const accounts: DemonstrationAccount[] = [];
    for (const planned of plan(choices)) accounts.push(await seedOne(planned));
    return accounts;
  });
}

const interpreters: readonly (readonly [string, string, Language])[] = [
  ['Interpreter, Arabic booth', 'interpreter.ar', 'ar'],
  ['Interpreter, Chinese booth', 'interpreter.zh', 'zh'],
  ['Interpreter, English booth', 'interpreter.en', 'en'],
  ['Interpreter, French booth', 'interpreter.fr', 'fr'],
  ['Second interpreter, French booth', 'interpreter.fr.2', 'fr'],
  ['Interpreter, Russian booth', 'interpreter.ru', 'ru'],
  ['Interpreter, Spanish booth', 'interpreter.es', 'es'],
];

function plan({ sessions, delegations, representatives = [] }: DemonstrationChoices): Planned[] {
  const everywhere = (role: Role): Planned['roles'] => [{ role, scope: 'INSTALLATION', place: {}, language: null }];
  const inSessions = (role: Role, language: Language | null = null): Planned['roles'] =>
    sessions.map((place) => ({ role, scope: 'SESSION', place, language }));
  const forDelegation = (role: Role, slug: string): Planned['roles'] =>
    delegations
      .filter((delegation) => delegation.slug === slug)
      .map((place) => ({ role, scope: 'DELEGATION', place, language: null }));
  const distinct = [...new Map(delegations.map((delegation) => [delegation.slug, delegation])).values()];
  const [first] = distinct;
  const focalPoint: Planned[] = first
    ? [
        {
          role: `Focal point of ${first.name}`,
          slug: `focal-point.${first.slug}`,
          language: 'en',
          roles: forDelegation('FOCAL_POINT', first.slug),
        },
      ]
    : [];
  return [
    { role: 'Administrator', slug: 'administrator', language: 'en', roles: everywhere('ADMINISTRATOR') },
    { role: 'Secretariat officer', slug: 'secretariat', language: 'en', roles: everywhere('SECRETARIAT') },
    { role: 'Chair', slug: 'chair', language: 'en', roles: inSessions('CHAIR') },
    { role: 'Technician', slug: 'technician', language: 'en', roles: inSessions('TECHNICIAN') },
    ...interpreters.map(([role, slug, language]) => ({
      role,
      slug,
      language,
      roles: inSessions('INTERPRETER', language),
    })),
    ...distinct.map(({ name, slug }) => ({
      role: `Delegate of ${name}`,
      slug: `delegate.${slug}`,
      language: 'en' as const,
      roles: forDelegation('DELEGATE', slug),
    })),
    ...focalPoint,
    ...representatives.map(({ organisationId, name, slug, delegations: own }) => ({
      role: `Representative of ${name}`,
      slug: `representative.${slug}`,
      language: 'en' as const,
      roles: [
        { role: 'REPRESENTATIVE' as const, scope: 'ORGANISATION' as const, place: { organisationId }, language: null },
        ...own.map((place) => ({
          role: 'FOCAL_POINT' as const,
          scope: 'DELEGATION' as const,
          place,
          language: null,
        })),
      ],
    })),
    { role: 'Observer', slug: 'observer', language: 'en', roles: inSessions('OBSERVER') },
  ];
}
