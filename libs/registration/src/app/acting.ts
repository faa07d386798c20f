import { AccessDenied, delegationsOf, holds } from '#access';
import type { Actor } from '#access';
import type { Registrar } from '../domain/registration-kinds.js';

/** Where a registration stands. */
export interface RegistrationPlace {
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId: string | null;
  readonly personId?: string | null;
}

/** REG-1 In which ways someone acts for a registration: as its secretariat, for its delegation, as the person themselves. */
export function actingFor(actor: Actor, place: RegistrationPlace): Registrar[] {
  const { bodyId, sessionId, delegationId, personId } = place;
  const ways: Registrar[] = [];
  if (personId && personId === actor.personId) ways.push('SELF');
  if (delegationId !== null && (delegationsOf(actor) as string[]).includes(delegationId)) {
    if (holds(actor, 'registration.delegation', { bodyId, sessionId, delegationId })) ways.push('FOCAL_POINT');
  }
  if (holds(actor, 'registration.manage', { bodyId, sessionId })) ways.push('SECRETARIAT');
  return ways;
}

/** The same for operations that are open to everyone who is signed in. @throws AccessDenied where there is none */
export function assertActing(actor: Actor, place: RegistrationPlace): Registrar[] {
  const ways = actingFor(actor, place);
  if (ways.length === 0) throw AccessDenied.for(actor, 'registration.delegation');
  return ways;
}
