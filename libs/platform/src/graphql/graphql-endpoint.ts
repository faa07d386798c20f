import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { negotiateLanguage } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { crossSite } from '../http/cross-site.js';
import { inRequest } from '../telemetry/request-scope.js';
import type { ErrorCode } from './coded-error.js';
import { ContextFactory } from './context-factory.js';
import { ErrorPresenter } from './error-presenter.js';
import { HotReaders } from './hot-readers.js';
import { inKeptEncoding } from './kept-encoding.js';
import { RegisteredDocuments } from './registered-documents.js';
import { RegisteredQueries } from './registered-queries.js';
import type { RegisteredQuery } from './registered-queries.js';
import type { RequestContext } from './request-context.js';

/** Parameters of a request, from its body or its address. */
interface Parameters {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const modern = 'application/graphql-response+json';

/** The HTTP side of GraphQL: registered queries, hot readers first, then Apollo Server; errors before GraphQL. */
@Injectable()
export class GraphqlEndpoint {
  private queries: RegisteredQueries | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly contexts: ContextFactory,
    private readonly documents: RegisteredDocuments,
    private readonly hotReaders: HotReaders,
    private readonly presenter: ErrorPresenter,
  ) {}

  /** Answers one request. */
  handle(server: ApolloServer<RequestContext>, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const language = negotiateLanguage(request.headers['accept-language']);
    return inRequest({ requestId: request.id, language }, async () => {
      const refused = crossSite(request, this.configuration);
      if (refused) return this.refuse(request, reply, { code: 'CROSS_SITE', status: 403 });
      const hash = registeredHash(request);
      if (hash === undefined) return this.ask(server, request, reply);
      const text = this.documents.text(hash);
      if (text === undefined) return this.refuse(request, reply, { code: 'DOCUMENT_UNKNOWN', status: 400 });
      const body = takesJson(request) ? await this.answer({ hash, text }, request, reply) : null;
      if (body !== null) {
        void reply.header('content-type', answerType(request)).header('vary', 'accept');
        return reply.send(typeof body === 'string' ? body : await inKeptEncoding(body, request, reply));
      }
      return this.ask(server, request, reply, text);
    });
  }

  /** From now on registered queries are executed on this schema. */
  answerFrom(schema: GraphQLSchema): void {
    this.queries = new RegisteredQueries(schema, this.presenter);
  }

  /** The answer to a registered query, by its hot reader or the generic path; null to leave it to Apollo Server. */
  private async answer(
    { hash, text }: { readonly hash: string; readonly text: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | Buffer | null> {
    const query = this.queries?.of(hash, text);
    const variables = variablesOf(request);
    if (!query || variables === null || !names(request, query)) return null;
    const context = await this.contexts.ofHttp(request, reply);
    const generic = (): Promise<string | null> => this.queries?.run(query, context, variables) ?? Promise.resolve(null);
    return (await this.hotReaders.of(hash, text)?.read(context, variables, generic)) ?? generic();
  }

  /** For what goes wrong before GraphQL: no JSON, too large, another media type. */
  fail(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const status = error.statusCode ?? 500;
    const code: ErrorCode = status === 413 ? 'TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
    return this.refuse(request, reply, { code, status });
  }

  private async ask(
    server: ApolloServer<RequestContext>,
    request: FastifyRequest,
    reply: FastifyReply,
    text?: string,
  ): Promise<FastifyReply> {
    const { headers, body, status } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: apolloRequest(request, text),
      context: () => this.contexts.ofHttp(request, reply),
    });
    for (const [name, value] of headers) void reply.header(name, value);
    if (body.kind !== 'complete') throw new Error('Incremental answers are not offered');
    return reply.code(status ?? 200).send(body.string);
  }

  private refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    { code, status }: { readonly code: ErrorCode; readonly status: number },
  ): FastifyReply {
    const language = negotiateLanguage(request.headers['accept-language']);
    const body = JSON.stringify({ errors: [this.presenter.presentCode(code, language)] });
    return reply.code(status).header('content-type', answerType(request)).send(body);
  }
}

function answerType({ headers }: FastifyRequest): string {
  return `${headers.accept?.includes(modern) ? modern : 'application/json'}; charset=utf-8`;
}

function parametersOf(request: FastifyRequest): Parameters {
  const parameters = request.method === 'GET' ? request.query : request.body;
  return typeof parameters === 'object' && parameters !== null ? parameters : {};
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Hash of a registered document that the request names instead of sending a text. */
function registeredHash(request: FastifyRequest): string | undefined {
  const { query, documentId, extensions } = parametersOf(request);
  if (typeof query === 'string' && query !== '') return undefined;
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const persisted = (parsed(extensions) as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  return typeof persisted === 'string' ? persisted : undefined;
}

/** Null where they are no object. */
function variablesOf(request: FastifyRequest): Readonly<Record<string, unknown>> | null {
  const { variables } = parametersOf(request);
  const object: unknown = request.method === 'GET' && variables !== undefined ? parsed(variables) : (variables ?? {});
  return typeof object === 'object' && object !== null && !Array.isArray(object)
    ? (object as Readonly<Record<string, unknown>>)
    : null;
}

/** Whether the answer may be JSON; Apollo Server knows what is to be said otherwise. */
function takesJson({ headers: { accept } }: FastifyRequest): boolean {
  return accept === undefined || /json|\*\/\*/.test(accept);
}

/** Whether the operation asked for is the one that the document holds. */
function names(request: FastifyRequest, { name }: RegisteredQuery): boolean {
  const { operationName } = parametersOf(request);
  return operationName === undefined || operationName === null || operationName === name;
}

/** Headers that Apollo Server looks at. */
const looked = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const;

function apolloRequest(request: FastifyRequest, text?: string): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name of looked) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  // A request without a cookie has nobody's rights; what it asks, any site may ask from its own server.
  if (request.headers.cookie === undefined) headers.set('apollo-require-preflight', '1');
  const { search, searchParams } = new URL(request.url, 'http://rostrum');
  if (text === undefined) return { method: request.method, headers, search, body: request.body };
  searchParams.set('query', text);
  searchParams.delete('extensions');
  const { extensions: _, ...body } = parametersOf(request);
  return { method: request.method, headers, search: `?${searchParams.toString()}`, body: { ...body, query: text } };
}
