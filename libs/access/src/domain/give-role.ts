import { accept, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import type { Actor, ScopeChain } from './actor.js';
import { holds } from './holds-permission.js';
import type { Role, RoleScope } from './permissions.js';

export type RoleFault = 'ROLE_SCOPE_UNFIT' | 'ROLE_LANGUAGE_UNFIT' | 'ROLE_BEYOND_OWN';

/** A role to give or take, with the chain of its scope; empty for the whole installation. */
export interface GivenRole {
  readonly role: Role;
  readonly scope: RoleScope;
  readonly place: ScopeChain;
  readonly language: Language | null;
}

/** ACC-32: what each role can extend to. */
const scopesOfRole: Readonly<Record<Role, readonly RoleScope[]>> = {
  ADMINISTRATOR: ['INSTALLATION'],
  SECRETARIAT: ['INSTALLATION', 'BODY', 'SESSION'],
  CHAIR: ['BODY', 'SESSION'],
  DELEGATE: ['DELEGATION'],
  FOCAL_POINT: ['DELEGATION'],
  INTERPRETER: ['INSTALLATION', 'BODY', 'SESSION'],
  TECHNICIAN: ['INSTALLATION', 'BODY', 'SESSION'],
  OBSERVER: ['INSTALLATION', 'BODY', 'SESSION'],
  REPRESENTATIVE: ['ORGANISATION'],
};

/** ACC-31, ACC-32: whether someone may give this role there, or take it away. */
export function giveRole(giver: Actor, given: GivenRole): Decision<undefined, RoleFault> {
  if (!scopesOfRole[given.role].includes(given.scope)) return refuse('ROLE_SCOPE_UNFIT', 'ACC-32');
  if ((given.role === 'INTERPRETER') !== (given.language !== null)) return refuse('ROLE_LANGUAGE_UNFIT', 'ACC-32');
  if (!holds(giver, 'access.people.manage', given.place)) return refuse('ROLE_BEYOND_OWN', 'ACC-31');
  const administrator = giver.roles.some(({ role }) => role === 'ADMINISTRATOR');
  if (given.role === 'ADMINISTRATOR' && !administrator) return refuse('ROLE_BEYOND_OWN', 'ACC-31');
  return accept();
}
