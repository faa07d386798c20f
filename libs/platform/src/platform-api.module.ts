import { Module } from '@nestjs/common';
import { ComponentStatesResolver } from './components/component-states.resolver.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { refusalFields } from './messages/refusal.fields.js';
import { Messages } from './messages/messages.js';
import { fieldResolvers } from './graphql/field-resolvers.js';
import { translatedTextFields } from './graphql/translated-text.fields.js';
import { HealthController } from './health/health.controller.js';
import { ServerTimeResolver } from './health/server-time.resolver.js';
import { PageHeads } from './web/page-heads.js';
import { WebApplication } from './web/web-application.js';

/** What only processes with an HTTP server have: the GraphQL endpoint, health, the platform's own operations. */
@Module({
  imports: [graphqlModule()],
  providers: [
    ComponentStatesResolver,
    ServerTimeResolver,
    PageHeads,
    WebApplication,
    fieldResolvers(refusalFields, [Messages]),
    fieldResolvers(translatedTextFields),
  ],
  controllers: [HealthController],
})
export class PlatformApiModule {}
