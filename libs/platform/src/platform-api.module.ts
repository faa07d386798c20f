import { Module } from '@nestjs/common';
import { ComponentStatesResolver } from './components/component-states.resolver.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { ServerTimeResolver } from './health/server-time.resolver.js';

/** What only processes with an HTTP server have: the GraphQL endpoint, health, the platform's own operations. */
@Module({
  imports: [graphqlModule()],
  providers: [ComponentStatesResolver, ServerTimeResolver],
  controllers: [HealthController],
})
export class PlatformApiModule {}
