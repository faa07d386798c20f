import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import { Configuration } from '../config/configuration.js';
import { projectRoot } from '../config/project-root.js';
import { currentRequest } from '../telemetry/request-scope.js';
import { ErrorPresenter } from './error-presenter.js';
import { FieldResolverRegistry } from './field-resolvers.js';
import { documentLimits, documentLimitsRule } from './limits/document-limits.rule.js';
import { MutationRate } from './limits/mutation-rate.js';
import { OnceOnly } from './once-only.js';
import { OperationPlugin } from './operation.plugin.js';
import { documentHash, RegisteredDocuments } from './registered-documents.js';
import { RostrumDriver } from './rostrum.driver.js';
import { dateScalar, dateTimeScalar } from './scalars.js';

/** Where the contract lies; the printed schema beside it has another ending, or every type would be there twice. */
export const contractFiles: string = join(projectRoot, 'graphql/*.graphql');

/** More than the largest registered document has; parsing stops there. */
const maxTokens = 6_000;

/** The GraphQL endpoint, schema first. @param typePaths files of another contract, for tests of the platform itself */
export function graphqlModule(typePaths: string[] = [contractFiles]): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: RostrumDriver,
    inject: [Configuration, FieldResolverRegistry, RegisteredDocuments, ErrorPresenter, OnceOnly],
    useFactory: (
      configuration: Configuration,
      fields: FieldResolverRegistry,
      documents: RegisteredDocuments,
      presenter: ErrorPresenter,
      onceOnly: OnceOnly,
    ) => ({
      path: '/graphql',
      typePaths,
      resolvers: { DateTime: dateTimeScalar, Date: dateScalar },
      transformResolvers: (root) => [root, fields.all()].flat(),
      graphiql: false,
      introspection: true,
      autoTransformHttpErrors: false,
      parseOptions: { maxTokens },
      validationRules: [documentLimitsRule(documentLimits, (text) => documents.has(documentHash(text)))],
      formatError: (_, error) =>
        presenter.present(
          error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error }),
          currentRequest()?.language ?? 'en',
        ),
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        new OperationPlugin({
          presenter,
          rate: new MutationRate(configuration.mutationsPerMinute),
          onceOnly,
          documents,
          open: configuration.environment !== 'production',
        }),
      ],
    }),
  });
}
