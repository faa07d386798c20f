import type { Actor } from './actor.js';
import { heldInTheWholeSession, permissions, permissionsOf } from './permissions.js';
import type { Permission, RoleScope } from './permissions.js';

export interface GrantedPermission {
  readonly name: Permission;
  readonly scope: RoleScope;
  /** The body, session, delegation or organization; null for the whole installation. */
  readonly scopeId: string | null;
}

/** What someone may do, and where; ACC-3: some of a delegation's permissions hold in its session. */
export function grantedPermissions(actor: Actor): GrantedPermission[] {
  const granted = new Map<string, GrantedPermission>();
  const add = (name: Permission, scope: RoleScope, scopeId: string | null): void => {
    granted.set(`${name} ${scope} ${scopeId}`, { name, scope, scopeId });
  };
  for (const { role, scope, bodyId, sessionId, delegationId, organisationId = null } of actor.roles) {
    const scopeId = {
      INSTALLATION: null,
      BODY: bodyId,
      SESSION: sessionId,
      DELEGATION: delegationId,
      ORGANISATION: organisationId,
    }[scope];
    for (const name of permissions.filter((permission) => permissionsOf(role).has(permission))) {
      add(name, scope, scopeId);
      if (scope === 'DELEGATION' && heldInTheWholeSession.has(name)) add(name, 'SESSION', sessionId);
    }
  }
  return [...granted.values()];
}
