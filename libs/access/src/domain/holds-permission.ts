import type { Actor, HeldRole, ScopeChain } from './actor.js';
import { heldInTheWholeSession, permissionsOf } from './permissions.js';
import type { Permission } from './permissions.js';

/**
 * ACC-2: whether someone holds a permission on what stands at this place. An empty chain means the whole installation,
 * which only a role for the whole installation covers.
 */
export function holds(actor: Actor, permission: Permission, place: ScopeChain = {}): boolean {
  return actor.roles.some((held) => permissionsOf(held.role).has(permission) && covers(held, permission, place));
}

/** Whether someone holds a permission anywhere; what they then see or do is limited by `scopesOf`. */
export function holdsSomewhere(actor: Actor, permission: Permission): boolean {
  return actor.roles.some((held) => permissionsOf(held.role).has(permission));
}

/** Where a permission is held, for the WHERE of a query: everywhere, or in these bodies, sessions, delegations, organizations. */
export interface PermittedScopes {
  readonly everywhere: boolean;
  readonly bodyIds: readonly string[];
  readonly sessionIds: readonly string[];
  readonly delegationIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/**
 * Where someone holds a permission. A delegation's role counts for its session too where the permission is held in
 * the whole session (`heldInTheWholeSession`).
 */
export function scopesOf(actor: Actor, permission: Permission): PermittedScopes {
  const held = actor.roles.filter(({ role }) => permissionsOf(role).has(permission));
  const inSession = held.filter(
    ({ scope }) => scope === 'SESSION' || (scope === 'DELEGATION' && heldInTheWholeSession.has(permission)),
  );
  return {
    everywhere: held.some(({ scope }) => scope === 'INSTALLATION'),
    bodyIds: distinct(held.filter(({ scope }) => scope === 'BODY').map(({ bodyId }) => bodyId)),
    sessionIds: distinct(inSession.map(({ sessionId }) => sessionId)),
    delegationIds: distinct(held.map(({ delegationId }) => delegationId)),
    organisationIds: distinct(held.map(({ organisationId = null }) => organisationId)),
  };
}

function covers(held: HeldRole, permission: Permission, place: ScopeChain): boolean {
  switch (held.scope) {
    case 'INSTALLATION':
      return true;
    case 'BODY':
      return held.bodyId !== null && held.bodyId === place.bodyId;
    case 'SESSION':
      return held.sessionId !== null && held.sessionId === place.sessionId;
    case 'DELEGATION':
      if (place.delegationId) return held.delegationId === place.delegationId;
      return heldInTheWholeSession.has(permission) && held.sessionId !== null && held.sessionId === place.sessionId;
    case 'ORGANISATION':
      return Boolean(held.organisationId) && held.organisationId === place.organisationId;
  }
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
