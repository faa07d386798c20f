import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Language, PersonId } from '#kernel';
import type { Loaders } from './loaders.js';

/**
 * Who asks, as far as the platform must know. #access declares the rest beside its code:
 * `declare module '#platform' { interface Actor { … } }`
 */
export interface Actor {
  /** Null for everyone who is not signed in. */
  readonly personId: PersonId | null;
  /** Language of the account; null when not signed in. */
  readonly language: Language | null;
  /** Whether the schema may be asked for; administrators only. */
  readonly mayIntrospect: boolean;
}

/** What is known of a request before anyone is recognised; the same for HTTP and WebSocket. */
export interface RequestFacts {
  readonly headers: IncomingHttpHeaders;
  /** Address of the client, behind a trusted proxy the one that the proxy names. */
  readonly address: string;
}

/** The context of one GraphQL operation. */
export interface RequestContext {
  readonly actor: Actor;
  /** Of the answer: `Accept-Language`, else the account's, else English. */
  readonly language: Language;
  readonly loaders: Loaders;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly request: RequestFacts;
  /** For cookies; null on WebSocket. */
  readonly reply: FastifyReply | null;
}
