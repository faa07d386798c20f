import { OperationRequirement } from '#platform';
import type { Requirement } from '#platform';
import type { SubjectKind } from '../app/subject-scopes.js';
import type { Permission } from '../domain/permissions.js';

/**
 * Which argument names the thing that the permission is asked on: `{ meeting: 'meetingId' }`, a dotted path into an
 * input (`'input.listId'`), or several arguments (`{ speakerSlot: ['slotId', 'withSlotId'] }`). Where several are
 * named, the permission must be held on all of them; arguments that are not given are left out.
 * `'somewhere'` asks only whether the permission is held at all; service or SQL then limit to where it is held.
 */
export type SubjectArguments = { readonly [Kind in SubjectKind]?: string | readonly string[] } | 'somewhere';

type ForOperation = ClassDecorator & MethodDecorator;

/** Open to everyone, signed in or not; the query itself limits what each reader sees. */
export function Public(): ForOperation {
  return decide({ kind: 'public' });
}

/** Open to everyone who is signed in, for what concerns themselves. */
export function SignedIn(): ForOperation {
  return decide({ kind: 'signed-in' });
}

/** Open to those who hold the permission on the subject; without a subject, for the whole installation. */
export function Requires(permission: Permission, subject: SubjectArguments = {}): ForOperation {
  const named = typeof subject === 'string' ? subject : (subject as Record<string, string | readonly string[]>);
  return decide({ kind: 'permission', permission, subject: named });
}

/** The decision of a resolver method, route handler or class of routes; undefined where there is none. */
export function requirementOf(handler: object): Requirement | undefined {
  return Reflect.getMetadata(OperationRequirement.KEY, handler) as Requirement | undefined;
}

function decide(requirement: Requirement): ForOperation {
  return (target: object, name?: string | symbol, descriptor?: PropertyDescriptor) => {
    const handler = (descriptor?.value ?? target) as object;
    if (Reflect.hasOwnMetadata(OperationRequirement.KEY, handler)) {
      throw new Error(`${String(name ?? target)} has two decisions on access`);
    }
    Reflect.defineMetadata(OperationRequirement.KEY, requirement, handler);
  };
}
