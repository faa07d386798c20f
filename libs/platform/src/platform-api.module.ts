import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ApiStates } from './components/api-states.js';
import { MailFolderResolver } from './mail/mail-folder.resolver.js';
import { ComponentStatesResolver } from './components/component-states.resolver.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { refusalFields } from './messages/refusal.fields.js';
import { Messages } from './messages/messages.js';
import { fieldResolvers } from './graphql/field-resolvers.js';
import { translatedTextFields } from './graphql/translated-text.fields.js';
import { HotAnswers } from './graphql/hot-answers.js';
import { LiveHub } from './live/live-hub.js';
import { LiveServer } from './live/live-server.js';
import { TopicWatch } from './live/topic-watch.js';
import { FileArrivals } from './storage/file-arrivals.js';
import { FileReading } from './storage/file-reading.js';
import { FilesController } from './storage/files.controller.js';
import { ResumableController } from './storage/resumable.controller.js';
import { ResumableUploads } from './storage/resumable-uploads.js';
import { UploadService } from './storage/upload.service.js';
import { MetricsController } from './telemetry/metrics.controller.js';
import { RequestMetrics } from './telemetry/request-metrics.js';
import { HealthController } from './health/health.controller.js';
import { ServerTimeResolver } from './health/server-time.resolver.js';
import { PageHeads } from './web/page-heads.js';
import { WebApplication } from './web/web-application.js';

/** What only processes with an HTTP server have: the GraphQL endpoint, health, the platform's own operations. */
@Global()
@Module({
  providers: [
    RequestMetrics,
    ApiStates,
    MailFolderResolver,
    TopicWatch,
    LiveHub,
    LiveServer,
    HotAnswers,
    ComponentStatesResolver,
    ServerTimeResolver,
    FileArrivals,
    UploadService,
    ResumableUploads,
    FileReading,
    PageHeads,
    WebApplication,
    fieldResolvers(refusalFields, [Messages]),
    fieldResolvers(translatedTextFields),
  ],
  controllers: [HealthController, MetricsController, FilesController, ResumableController],
  exports: [TopicWatch, HotAnswers],
})
export class PlatformApiModule {
  /** @param contract files of another contract, for tests of the platform itself */
  static serving(contract?: string[]): DynamicModule {
    return { module: PlatformApiModule, imports: [graphqlModule(contract)] };
  }
}
