import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Clock, SystemClock } from '#kernel';
import { ComponentStates } from './components/component-states.js';
import { ConferenceNotices } from './conference/conference-notices.js';
import { Conference } from './conference/conference.js';
import { LiveKitConference, NoConference } from './conference/livekit-conference.js';
import { Configuration } from './config/configuration.js';
import { DatabaseConnection } from './database/database-connection.js';
import { createDataSource } from './database/data-source.js';
import { Reader } from './database/reader.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ContextFactory } from './graphql/context-factory.js';
import { ErrorPresenter } from './graphql/error-presenter.js';
import { FieldResolverRegistry } from './graphql/field-resolvers.js';
import { GraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { HotReaders } from './graphql/hot-readers.js';
import { OnceOnly } from './graphql/once-only.js';
import { RegisteredDocuments } from './graphql/registered-documents.js';
import { RequestActors } from './graphql/request-actors.js';
import { Readiness } from './health/readiness.js';
import { LiveSources } from './live/live-source.js';
import { LiveTopics } from './live/live-topics.js';
import { Messages } from './messages/messages.js';
import { Mailer } from './mail/mail.js';
import { Outbox } from './outbox/outbox.js';
import { FilePurposes } from './storage/file-purposes.js';
import { FileStore } from './storage/file-store.js';
import { FolderStore } from './storage/folder-store.js';
import { MadeFiles } from './storage/made-files.js';
import { StoredFiles } from './storage/stored-files.js';
import { createLog, Log } from './telemetry/log.js';
import { Metrics } from './telemetry/metrics.js';
import { Typesetter } from './typeset/typesetter.js';

export interface PlatformChoices {
  readonly configuration: Configuration;
  /** Entities of all libraries that the process holds. */
  /** Names the process in logs: `api`, `worker`. */
  readonly component: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
}

/** What every process has: configuration, database, unit of work, outbox. Global: libraries need not import it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ configuration, component, entities }: PlatformChoices): DynamicModule {
    const shared = [
      { provide: Configuration, useValue: configuration },
      { provide: Log, useFactory: () => createLog(configuration, component) },
      Metrics,
      { provide: Clock, useClass: SystemClock },
      {
        provide: DataSource,
        useFactory: () =>
          createDataSource({
            url: configuration.databaseUrl,
            poolSize: configuration.databasePool,
            entities,
          }).initialize(),
      },
      { provide: Reader, useFactory: () => new Reader(configuration.databaseUrl, configuration.databasePool) },
      { provide: Messages, useFactory: () => Messages.fromLibraries() },
      UnitOfWork,
      Outbox,
      Mailer,
      LiveTopics,
      LiveSources,
      ConferenceNotices,
      {
        provide: Conference,
        useFactory: () => (configuration.liveKit ? new LiveKitConference(configuration.liveKit) : new NoConference()),
      },
      { provide: FileStore, useFactory: () => new FolderStore(join(configuration.dataFolder, 'files')) },
      FilePurposes,
      StoredFiles,
      MadeFiles,
      Typesetter,
      ComponentStates,
      Readiness,
      RequestActors,
      FieldResolverRegistry,
      ContextFactory,
      { provide: RegisteredDocuments, useFactory: () => RegisteredDocuments.withFile(configuration.documentsFile) },
      HotReaders,
      ErrorPresenter,
      OnceOnly,
      GraphqlEndpoint,
    ];
    return { module: PlatformModule, providers: [...shared, DatabaseConnection], exports: shared };
  }
}
