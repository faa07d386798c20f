import type { PersonId } from '#kernel';
import { AccessDenied } from '../app/object-rights.js';
import type { Actor } from '../domain/actor.js';

/** The actor with a person, for operations that the guard opens only to those signed in. @throws AccessDenied */
export function signedInActor(actor: Actor): Actor & { readonly personId: PersonId } {
  const { personId } = actor;
  if (personId === null) throw new AccessDenied('UNAUTHENTICATED');
  return { ...actor, personId };
}
