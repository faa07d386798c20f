import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../domain/actor.js';

/** What the guard and the resolvers of access need of a GraphQL context, and of an HTTP request. */
export interface CarriesActor {
  actor: Actor;
}

/** Who asks: a parameter of resolver methods and route handlers. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context));

export function actorOf(context: ExecutionContext): Actor {
  const carrier: Partial<CarriesActor> =
    context.getType<string>() === 'graphql'
      ? GqlExecutionContext.create(context).getContext<Partial<CarriesActor>>()
      : context.switchToHttp().getRequest<Partial<CarriesActor>>();
  if (!carrier.actor) throw new Error('The request was not given an actor; see resolveActor');
  return carrier.actor;
}
