import type { BodyId, DelegationId, Language, OrganisationId, PersonId, SessionId } from '#kernel';
import type { Role, RoleScope } from './permissions.js';

/**
 * Where a thing stands: the delegation or organization, session and body it belongs to, as far as there are. A room belongs to none of
 * them; only a role for the whole installation reaches it.
 */
export interface ScopeChain {
  readonly bodyId?: string | null;
  readonly sessionId?: string | null;
  readonly delegationId?: string | null;
  /** The organization that it is of; an organization itself stands in no body and no session. */
  readonly organisationId?: string | null;
}

/** A role that a person holds, with the whole chain of its scope: a delegation's role knows session and body too. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  readonly scope: RoleScope;
  readonly bodyId: BodyId | null;
  readonly sessionId: SessionId | null;
  readonly delegationId: DelegationId | null;
  /** Only with a role in an organization. */
  readonly organisationId?: OrganisationId | null;
  /** For interpreters: the language interpreted into. */
  readonly language: Language | null;
}

/** Who asks. `personId` is null for someone who is not signed in. */
export interface Actor {
  readonly personId: PersonId | null;
  /** Name as it appears in records; null where there is none. */
  readonly name: string | null;
  /** Language of the account; null where there is none. Answers are in the request's language, not in this one. */
  readonly language: Language | null;
  /** Whether the schema may be asked for. */
  readonly mayIntrospect: boolean;
  readonly roles: readonly HeldRole[];
  /** The sign-in that the request came with; null for the installation itself and for those not signed in. */
  readonly signInId: string | null;
}

/** Someone who is not signed in. */
export const anonymous: Actor = {
  personId: null,
  name: null,
  language: null,
  mayIntrospect: false,
  roles: [],
  signInId: null,
};

/** The installation itself, for what happens without a person: schedules, lists that open by themselves. */
export const installation: Actor = { ...anonymous };

/** The delegations that someone acts for, by any role in them. */
export function delegationsOf(actor: Actor): DelegationId[] {
  return [...new Set(actor.roles.flatMap((held) => held.delegationId ?? []))];
}

/** The organizations that someone acts for. */
export function organisationsOf(actor: Actor): OrganisationId[] {
  return [...new Set(actor.roles.flatMap((held) => held.organisationId ?? []))];
}

/** The sessions that someone has a role in, at session scope or through a delegation. */
export function sessionsOf(actor: Actor): SessionId[] {
  return [...new Set(actor.roles.flatMap((held) => held.sessionId ?? []))];
}
