import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLanguage } from '#kernel';
import type { Language } from '#kernel';
import { currentRequest } from '../telemetry/request-scope.js';
import { Loaders } from './loaders.js';
import { RequestActors } from './request-actors.js';
import type { Actor, RequestContext, RequestFacts } from './request-context.js';

/** Makes the context of an operation. */
@Injectable()
export class ContextFactory {
  constructor(private readonly actors: RequestActors) {}

  async ofHttp(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const facts = { headers: request.headers, address: request.ip };
    const actor = await this.actors.actorOf(facts);
    const asked = request.headers['accept-language'];
    const key = request.headers['idempotency-key'];
    const language = asked === undefined && actor.language ? actor.language : negotiateLanguage(asked);
    const scope = currentRequest();
    if (scope) scope.language = language;
    return {
      actor,
      language,
      loaders: new Loaders(),
      requestId: request.id,
      idempotencyKey: typeof key === 'string' ? key : null,
      request: facts,
      reply,
    };
  }

  /** For a subscription over a live connection. */
  async ofSocket(
    facts: RequestFacts,
    actor: Actor | null,
    { language, requestId }: { readonly language: Language | undefined; readonly requestId: string },
  ): Promise<RequestContext> {
    const known = actor ?? (await this.actors.actorOf(facts));
    return {
      actor: known,
      language: language ?? known.language ?? negotiateLanguage(facts.headers['accept-language']),
      loaders: new Loaders(),
      requestId,
      idempotencyKey: null,
      request: facts,
      reply: null,
    };
  }
}
