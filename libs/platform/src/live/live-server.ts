import { isDeepStrictEqual } from 'node:util';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { ExecutionArgs } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import type { Context, Server, SubscribePayload } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { isLanguage } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { newId } from '../database/new-id.js';
import { ContextFactory } from '../graphql/context-factory.js';
import { ErrorPresenter } from '../graphql/error-presenter.js';
import { RegisteredDocuments } from '../graphql/registered-documents.js';
import type { Actor, RequestFacts } from '../graphql/request-context.js';
import { RequestActors } from '../graphql/request-actors.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { ConnectionLimits } from './connection-limits.js';
import { LiveHub } from './live-hub.js';
import { LiveSocket } from './live-socket.js';
import { LiveSources } from './live-source.js';
import { SubscriptionReader } from './subscription-reader.js';

/** What is known of one live connection. */
interface Connection {
  readonly socket: LiveSocket;
  readonly facts: RequestFacts;
  actor: Actor | null;
  release: () => void;
}

const mostSubscriptions = 20;
const mostMessageBytes = 64 * 1024;
const initialiseWithinMs = 5_000;
const pingEveryMs = 20_000;
const recognizeEveryMs = 60_000;

/** Close codes of the graphql-transport-ws protocol, and of RFC 6455. */
const closing = { tooMany: 4429, forbidden: 4403, restart: 1012, fault: 4500 } as const;

/**
 * Live connections: `graphql-transport-ws` on the API's own port and path. graphql-ws speaks the protocol; changes go
 * from the hub to the sockets directly, as shared bytes.
 */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly connections = new Set<Connection>();
  private readonly limits: ConnectionLimits;
  private sockets: WebSocketServer | undefined;
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly configuration: Configuration,
    private readonly adapterHost: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly sources: LiveSources,
    private readonly documents: RegisteredDocuments,
    private readonly actors: RequestActors,
    private readonly contexts: ContextFactory,
    private readonly hub: LiveHub,
    private readonly presenter: ErrorPresenter,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.limits = new ConnectionLimits(configuration);
    metrics.gauge('rostrum_live_connections', 'Open live connections', () => this.connections.size);
    metrics.gauge('rostrum_live_followers', 'Subscriptions followed', () => this.hub.counts().followers);
    metrics.gauge('rostrum_live_groups', 'Groups that share their bytes', () => this.hub.counts().groups);
  }

  onApplicationBootstrap(): void {
    const reader = new SubscriptionReader(this.schemaHost.schema, this.sources, this.documents);
    const protocol = this.protocol(reader);
    const sockets = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: mostMessageBytes });
    this.sockets = sockets;
    const server = this.adapterHost.httpAdapter.getHttpServer() as HttpServer;
    server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => {
      const refused = this.limits.refusal(request);
      if (refused) return void line.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\n\r\n`);
      sockets.handleUpgrade(request, line, head, (socket) => this.opened(protocol, socket, request));
    });
    this.timers = [
      setInterval(() => this.pingAll(), pingEveryMs).unref(),
      setInterval(() => void this.recognizeAll(null), recognizeEveryMs).unref(),
    ];
    this.actors.follow((personId) => void this.recognizeAll(personId));
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const { socket } of this.connections) {
      socket.close(closing.restart, 'Service restart');
      setTimeout(() => socket.terminate(), 1_000).unref();
    }
    this.sockets?.close();
  }

  get size(): number {
    return this.connections.size;
  }

  private opened(protocol: Server<Connection>, socket: WebSocket, request: IncomingMessage): void {
    const live = new LiveSocket(socket);
    const address = this.limits.addressOf(request);
    const connection: Connection = {
      socket: live,
      facts: { headers: request.headers, address },
      actor: null,
      release: this.limits.count(`address ${address}`),
    };
    this.connections.add(connection);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => live.sendText(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data) => {
            handle(String(data as Buffer)).catch((error: unknown) => {
              this.log.error({ err: error }, 'live connection');
              socket.close(closing.fault, 'Internal error');
            });
          }),
      },
      connection,
    );
    socket.on('error', () => socket.terminate());
    socket.once('close', (code, reason) => {
      this.connections.delete(connection);
      connection.release();
      void closed(code, String(reason));
    });
  }

  private protocol(reader: SubscriptionReader): Server<Connection> {
    return makeServer<Record<string, unknown> | undefined, Connection>({
      schema: this.schemaHost.schema,
      connectionInitWaitTimeout: initialiseWithinMs,
      onConnect: (context) => this.connect(context),
      onSubscribe: (context, id, payload) => this.subscribe(reader, context, { id, payload }),
      subscribe: (args) => args.rootValue as Following,
      onError: (_, __, ___, errors) => errors.map((error) => this.presenter.present(error, 'en')),
    });
  }

  private async connect({ extra }: Context<Record<string, unknown> | undefined, Connection>): Promise<boolean> {
    const actor = await this.actors.actorOf(extra.facts);
    extra.actor = actor;
    if (actor.personId === null) return true;
    const name = `person ${actor.personId}`;
    if (this.limits.isFull(name)) {
      extra.socket.close(closing.tooMany, 'Too many connections');
      return true;
    }
    const releases = [extra.release, this.limits.count(name)];
    extra.release = () => releases.forEach((release) => release());
    if (!extra.socket.open) extra.release();
    return true;
  }

  private async subscribe(
    reader: SubscriptionReader,
    { extra, connectionParams, subscriptions }: Context<Record<string, unknown> | undefined, Connection>,
    { id, payload }: { readonly id: string; readonly payload: SubscribePayload },
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const asked = connectionParams?.['language'];
    const language = typeof asked === 'string' && isLanguage(asked) ? asked : undefined;
    const context = await this.contexts.ofSocket(extra.facts, extra.actor, { language, requestId: newId() });
    try {
      if (Object.keys(subscriptions).length > mostSubscriptions)
        throw new GraphQLError('Too many subscriptions', { extensions: { code: 'TOO_COMPLEX' } });
      const onlyRegistered = this.configuration.environment === 'production' && context.actor.personId !== null;
      const subscription = await reader.read(payload as never, context, onlyRegistered);
      const following = new Following((end) => {
        const prefix = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
        const { socket } = extra;
        const { wake, end: leave } = this.hub.follow(subscription, {
          get ready() {
            return socket.ready;
          },
          send: (bytes) => socket.sendShared(prefix, bytes),
          fail: end,
        });
        const forget = socket.whenReady(wake);
        return () => {
          forget();
          leave();
        };
      });
      return { schema: this.schemaHost.schema, document: subscription.document, rootValue: following };
    } catch (error) {
      const graphql =
        error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });
      const { message, extensions } = this.presenter.present(graphql, context.language);
      return [new GraphQLError(message, { extensions })];
    }
  }

  private pingAll(): void {
    for (const { socket } of this.connections) if (!socket.ping()) socket.terminate();
  }

  /**
   * Whoever signed out, or lost the account or a role, does not go on following as before: the page connects again with
   * what it has now.
   * @param personId only this person's connections; null for all
   */
  private async recognizeAll(personId: string | null): Promise<void> {
    const recognized = new Map<string, Promise<Actor>>();
    for (const { socket, facts, actor } of this.connections) {
      if (!actor || actor.personId === null) continue;
      if (personId !== null && actor.personId !== personId) continue;
      const cookie = facts.headers.cookie ?? '';
      const now = recognized.get(cookie) ?? this.actors.actorOf(facts);
      recognized.set(cookie, now);
      try {
        if (!isDeepStrictEqual(await now, actor)) socket.close(closing.forbidden, 'Rights have changed');
      } catch (error) {
        this.log.warn({ err: error }, 'a live connection could not be recognized');
      }
    }
  }
}

/**
 * The stream that graphql-ws keeps for a subscription. Nothing comes out of it: changes go to the socket directly. It
 * ends when the client completes, the socket closes, or following ends.
 */
class Following implements AsyncGenerator<never, void, void> {
  private readonly ended: Promise<IteratorResult<never, void>>;
  private readonly leave: () => void;
  private finish: (result: IteratorResult<never, void>) => void = () => undefined;

  constructor(follow: (end: () => void) => () => void) {
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.leave = follow(() => void this.return());
  }

  next(): Promise<IteratorResult<never, void>> {
    return this.ended;
  }

  return(): Promise<IteratorResult<never, void>> {
    this.leave();
    this.finish({ value: undefined, done: true });
    return this.ended;
  }

  throw(): Promise<IteratorResult<never, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
