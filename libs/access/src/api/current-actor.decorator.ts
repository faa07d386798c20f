import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import type { Actor, HeldRole } from '../domain/actor.js';

declare module '#platform' {
  interface Actor {
    readonly name: string | null;
    readonly roles: readonly HeldRole[];
    readonly signInId: string | null;
  }
}

/** Who asks: a parameter of resolver methods and route handlers. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context));

/** @throws when the request was given no actor: its route lies outside of what `RequestActors` serves */
export function actorOf(context: ExecutionContext): Actor {
  const carrier: Partial<Pick<RequestContext, 'actor'>> =
    context.getType<string>() === 'graphql'
      ? GqlExecutionContext.create(context).getContext<RequestContext>()
      : context.switchToHttp().getRequest<Partial<RequestContext>>();
  if (!carrier.actor) throw new Error('The request was given no actor');
  return carrier.actor;
}
