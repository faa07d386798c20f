import { ApolloServer } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyInstance } from 'fastify';
import { GraphqlEndpoint } from './graphql-endpoint.js';
import type { RequestContext } from './request-context.js';

/** Nest's Apollo driver, with our own HTTP side in place of the general Fastify integration. */
@Injectable()
export class RostrumDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    private readonly endpoint: GraphqlEndpoint,
  ) {
    super(modules);
  }

  protected override async registerFastify(options: ApolloDriverConfig): Promise<void> {
    const { path = '/graphql', schema, plugins, ...rest } = options;
    if (!schema) throw new Error('There is no schema');
    const server = new ApolloServer<RequestContext>({ ...rest, schema, plugins, typeDefs: undefined } as never);
    await server.start();
    this.endpoint.answerFrom(schema);
    const fastify: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance();
    fastify.route({
      url: path,
      method: ['GET', 'POST'],
      handler: (request, reply) => this.endpoint.handle(server, request, reply),
      errorHandler: (error, request, reply) => this.endpoint.fail(error as never, request, reply),
    });
    this.apolloServer = server as never;
  }
}
