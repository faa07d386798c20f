import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../config/configuration.js';
import { projectRoot } from '../config/project-root.js';
import { ContextFactory } from './context-factory.js';
import { CodedError } from './coded-error.js';
import { FieldResolverRegistry } from './field-resolvers.js';
import { dateScalar, dateTimeScalar } from './scalars.js';

/** Where the contract lies; the printed schema beside it has another ending, or every type would be there twice. */
export const contractFiles: string = join(projectRoot, 'graphql/*.graphql');

/** The GraphQL endpoint, schema first. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Configuration, ContextFactory, FieldResolverRegistry],
    useFactory: (configuration: Configuration, contexts: ContextFactory, fields: FieldResolverRegistry) => ({
      path: '/graphql',
      typePaths: [contractFiles],
      resolvers: { DateTime: dateTimeScalar, Date: dateScalar },
      transformResolvers: (root) => [root, fields.all()].flat(),
      context: (request: FastifyRequest, reply: FastifyReply) => contexts.ofHttp(request, reply),
      introspection: configuration.environment === 'development',
      graphiql: false,
      autoTransformHttpErrors: false,
      formatError: (formatted, error) => {
        const cause = unwrapResolverError(error);
        return cause instanceof CodedError ? { ...formatted, extensions: { code: cause.code } } : formatted;
      },
      plugins: [ApolloServerPluginCacheControlDisabled()],
    }),
  });
}
