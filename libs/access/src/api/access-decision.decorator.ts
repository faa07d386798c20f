import { SetMetadata } from '@nestjs/common';
import type { SubjectKind } from '../app/subject-scopes.js';
import type { Permission } from '../domain/permissions.js';

/**
 * Which argument names the thing that the permission is asked on: `{ meeting: 'meetingId' }`, a dotted path into an
 * input (`'input.listId'`), or several arguments (`{ speakerSlot: ['slotId', 'withSlotId'] }`). Where several are
 * named, the permission must be held on all of them; arguments that are not given are left out.
 * `'somewhere'` asks only whether the permission is held at all; service or SQL then limit to where it is held.
 */
export type SubjectArguments = { readonly [Kind in SubjectKind]?: string | readonly string[] } | 'somewhere';

/** Who may call an operation. Exactly one for every root field and every HTTP route. */
export type AccessDecision =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'requires'; readonly permission: Permission; readonly subject?: SubjectArguments };

export const accessDecisionKey = 'rostrum:access-decision';

/** Open to everyone, signed in or not; the query itself limits what each reader sees. */
export function Public(): MethodDecorator {
  return decide({ kind: 'public' });
}

/** Open to everyone who is signed in, for what concerns themselves. */
export function SignedIn(): MethodDecorator {
  return decide({ kind: 'signedIn' });
}

/** Open to those who hold the permission on the subject; without a subject, for the whole installation. */
export function Requires(permission: Permission, subject?: SubjectArguments): MethodDecorator {
  return decide(subject === undefined ? { kind: 'requires', permission } : { kind: 'requires', permission, subject });
}

/** The decision of a resolver method or route handler, undefined where there is none. */
export function accessDecisionOf(handler: object): AccessDecision | undefined {
  return Reflect.getMetadata(accessDecisionKey, handler) as AccessDecision | undefined;
}

function decide(decision: AccessDecision): MethodDecorator {
  return (target, name, descriptor) => {
    const handler = descriptor.value as object;
    if (accessDecisionOf(handler)) {
      throw new Error(`${target.constructor.name}.${String(name)} has two decisions on access`);
    }
    SetMetadata(accessDecisionKey, decision)(target, name, descriptor);
  };
}
