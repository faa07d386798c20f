import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { holds, holdsSomewhere } from '../domain/holds-permission.js';
import type { Permission } from '../domain/permissions.js';
import { AccessDenied, ObjectRights } from './object-rights.js';
import type { SubjectKind } from './subject-scopes.js';

/** A requirement with the arguments of one call applied: which things the permission is asked on. */
export type AppliedRequirement =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'somewhere'; readonly permission: Permission }
  | {
      readonly kind: 'on';
      readonly permission: Permission;
      /** Empty: the whole installation. */
      readonly subjects: readonly { readonly kind: SubjectKind; readonly ids: readonly string[] }[];
    };

/** Answers whether an actor may do what an operation requires; the same for HTTP, GraphQL and subscriptions. */
@Injectable()
export class AccessDecider {
  constructor(private readonly rights: ObjectRights) {}

  /** @throws AccessDenied */
  async assertAllowed(actor: Actor, requirement: AppliedRequirement): Promise<void> {
    if (requirement.kind === 'public') return;
    if (actor.personId === null) throw new AccessDenied('UNAUTHENTICATED');
    if (requirement.kind === 'signed-in') return;
    const { permission } = requirement;
    if (requirement.kind === 'somewhere') {
      if (!holdsSomewhere(actor, permission)) throw AccessDenied.for(actor, permission);
      return;
    }
    if (requirement.subjects.length === 0 && !holds(actor, permission)) throw AccessDenied.for(actor, permission);
    for (const subjects of requirement.subjects) await this.rights.assertCan(actor, permission, subjects);
  }
}
