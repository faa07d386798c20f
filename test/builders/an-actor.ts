import { anonymous } from '#access';
import type { Actor, HeldRole, Role, RoleScope } from '#access';
import type { BodyId, DelegationId, OrganisationId, PersonId, SessionId } from '#kernel';
import { newId } from '#platform';

/** Someone with a role; a test names only where the role holds. */
export function anActor(
  role: Role,
  scope: RoleScope,
  place: { bodyId?: string; sessionId?: string; delegationId?: string; organisationId?: string } = {},
): Actor {
  const held: HeldRole = {
    id: newId(),
    role,
    scope,
    bodyId: (place.bodyId ?? null) as BodyId | null,
    sessionId: (place.sessionId ?? null) as SessionId | null,
    delegationId: (place.delegationId ?? null) as DelegationId | null,
    organisationId: (place.organisationId ?? null) as OrganisationId | null,
    language: null,
  };
  return { ...anonymous, personId: newId<PersonId>(), name: 'Someone', language: 'en', roles: [held] };
}

export const secretariat = (): Actor => anActor('SECRETARIAT', 'INSTALLATION');
