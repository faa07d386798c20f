import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { holds, holdsSomewhere } from '../domain/holds-permission.js';
import type { Permission } from '../domain/permissions.js';
import { AccessDenied, ObjectRights } from './object-rights.js';
import type { SubjectKind } from './subject-scopes.js';

/** A decision with the arguments of one call applied: which things the permission is asked on. */
export type AppliedDecision =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'somewhere'; readonly permission: Permission }
  | {
      readonly kind: 'on';
      readonly permission: Permission;
      /** Empty: the whole installation. */
      readonly subjects: readonly { readonly kind: SubjectKind; readonly ids: readonly string[] }[];
    };

/** Answers whether an actor may do what a decision asks for; the same for HTTP, GraphQL and subscriptions. */
@Injectable()
export class AccessDecider {
  constructor(private readonly rights: ObjectRights) {}

  /** @throws AccessDenied */
  async assertAllowed(actor: Actor, decision: AppliedDecision): Promise<void> {
    if (decision.kind === 'public') return;
    if (actor.personId === null) throw new AccessDenied('UNAUTHENTICATED');
    if (decision.kind === 'signedIn') return;
    const { permission } = decision;
    if (decision.kind === 'somewhere') {
      if (!holdsSomewhere(actor, permission)) throw AccessDenied.for(actor, permission);
      return;
    }
    if (decision.subjects.length === 0 && !holds(actor, permission)) throw AccessDenied.for(actor, permission);
    for (const subjects of decision.subjects) await this.rights.assertCan(actor, permission, subjects);
  }
}
