import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import type { Actor } from '../domain/actor.js';
import { holds } from '../domain/holds-permission.js';
import type { Permission } from '../domain/permissions.js';
import { SubjectScopes } from './subject-scopes.js';
import type { SubjectKind } from './subject-scopes.js';

/** Things of one kind on which a right is asked. */
export interface Subjects {
  readonly kind: SubjectKind;
  readonly ids: readonly string[];
}

/** Someone is not allowed what they asked; the guard and the services throw it, the wire says UNAUTHENTICATED or FORBIDDEN. */
export class AccessDenied extends CodedError {
  constructor(
    code: 'UNAUTHENTICATED' | 'FORBIDDEN',
    readonly permission?: Permission,
  ) {
    super(code, code === 'UNAUTHENTICATED' ? 'Not signed in' : `Not allowed${permission ? `: ${permission}` : ''}`);
  }

  /** UNAUTHENTICATED for someone who is not signed in, FORBIDDEN for everyone else. */
  static for(actor: Actor, permission?: Permission): AccessDenied {
    return new AccessDenied(actor.personId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN', permission);
  }
}

/**
 * Rights on objects, by sets: one look-up for many ids. The only place where a permission meets a thing; the guard
 * asks here too. A thing that does not exist stands nowhere, so only a role for the whole installation passes, and
 * nobody else learns whether it exists.
 */
@Injectable()
export class ObjectRights {
  constructor(private readonly scopes: SubjectScopes) {}

  /** @throws AccessDenied unless the permission is held on every one of the subjects */
  async assertCan(actor: Actor, permission: Permission, subjects: Subjects): Promise<void> {
    const allowed = await this.filterCan(actor, permission, subjects);
    if (allowed.length < subjects.ids.length || allowed.length === 0) throw AccessDenied.for(actor, permission);
  }

  /** Those of the ids on which the permission is held, in their order. */
  async filterCan(actor: Actor, permission: Permission, { kind, ids }: Subjects): Promise<string[]> {
    if (holds(actor, permission)) return [...ids];
    if (actor.roles.length === 0) return [];
    const places = await this.scopes.placesOf(kind, ids.filter(isUuid));
    return ids.filter((id) => {
      const place = places.get(id);
      return place !== undefined && holds(actor, permission, place);
    });
  }
}
