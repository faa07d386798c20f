import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { AccessDecider } from '../app/access-decider.js';
import type { AppliedDecision } from '../app/access-decider.js';
import { AccessDenied } from '../app/object-rights.js';
import type { SubjectKind } from '../app/subject-scopes.js';
import { accessDecisionOf } from './access-decision.decorator.js';
import type { AccessDecision } from './access-decision.decorator.js';
import { actorOf } from './current-actor.decorator.js';

/** The global guard, closed: an operation without a decision on access is refused to everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly decider: AccessDecider) {}

  /** @throws AccessDenied */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const decision = accessDecisionOf(context.getHandler());
    if (!decision) throw new AccessDenied('FORBIDDEN');
    if (decision.kind === 'public') return true;
    const applied = applyDecision(decision, argumentsOf(context));
    await this.decider.assertAllowed(actorOf(context), applied);
    return true;
  }
}

/**
 * Applies the arguments of a call to a decision. The transport of subscriptions uses it where it does not go through
 * Nest's guards.
 */
export function applyDecision(decision: AccessDecision, args: Readonly<Record<string, unknown>>): AppliedDecision {
  if (decision.kind !== 'requires') return decision;
  const { permission, subject } = decision;
  if (subject === 'somewhere') return { kind: 'somewhere', permission };
  const subjects = Object.entries(subject ?? {}).map(([kind, paths]) => ({
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
