import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { RequestActors } from '#platform';
import type { Actor, Requirement } from '#platform';
import { AccessDecider } from '../app/access-decider.js';
import type { AppliedRequirement } from '../app/access-decider.js';
import { AccessDenied } from '../app/object-rights.js';
import type { SubjectKind } from '../app/subject-scopes.js';
import type { Permission } from '../domain/permissions.js';
import { requirementOf } from './access-decision.decorator.js';
import { actorOf } from './current-actor.decorator.js';

/** The global guard, closed: an operation without a decision on access is refused to everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly decider: AccessDecider,
    private readonly actors: RequestActors,
  ) {}

  /** @throws AccessDenied */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.recognise(context);
    const requirement = requirementOf(context.getHandler()) ?? requirementOf(context.getClass());
    if (!requirement) throw new AccessDenied('FORBIDDEN');
    if (requirement.kind === 'public') return true;
    await this.decider.assertAllowed(actorOf(context), applyRequirement(requirement, argumentsOf(context)));
    return true;
  }

  /** GraphQL contexts come with their actor; requests of other routes get theirs here. */
  private async recognise(context: ExecutionContext): Promise<void> {
    if (context.getType() !== 'http') return;
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    request.actor ??= await this.actors.actorOf({ headers: request.headers, address: request.ip });
  }
}

/**
 * Applies the arguments of a call to what the operation requires. The transport of subscriptions uses it where it
 * does not go through
 * Nest's guards.
 */
export function applyRequirement(
  requirement: Requirement,
  args: Readonly<Record<string, unknown>>,
): AppliedRequirement {
  if (requirement.kind !== 'permission') return requirement;
  // Only `Requires` and the platform's own operations name permissions; an unknown name is held by nobody.
  const permission = requirement.permission as Permission;
  if (requirement.subject === 'somewhere') return { kind: 'somewhere', permission };
  const subjects = Object.entries(requirement.subject).map(([kind, paths]) => ({
    kind: kind as SubjectKind,
    ids: [paths].flat().flatMap((path) => idsAt(args, path)),
  }));
  return { kind: 'on', permission, subjects: subjects.filter(({ ids }) => ids.length > 0) };
}

function idsAt(args: unknown, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, name) => (at === null || at === undefined ? at : (at as Record<string, unknown>)[name]),
      args,
    );
  return [value].flat().filter((id) => typeof id === 'string');
}

function argumentsOf(context: ExecutionContext): Record<string, unknown> {
  if (context.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(context).getArgs<Record<string, unknown>>();
  }
  return context.switchToHttp().getRequest<{ params?: Record<string, unknown> }>().params ?? {};
}
