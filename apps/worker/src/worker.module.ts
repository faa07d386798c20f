import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessWorkerModule } from '#access';
import { CivilSocietyWorkerModule } from '#civil-society';
import { PrivacyWorkerModule } from '#privacy';
import { CredentialsModule } from '#credentials';
import { FloorWorkerModule } from '#floor';
import { OutputsWorkerModule } from '#outputs';
import { GateModule } from '#gate';
import { ParticipantsModule } from '#participants';
import { PlatformModule, PlatformWorkerModule } from '#platform';
import type { Configuration } from '#platform';
import { QuestionnairesModule } from '#questionnaires';
import { RegistrationWorkerModule } from '#registration';
import { sessionsEntities } from '#sessions';
import { SideEventsWorkerModule } from '#side-events';

/** Entities of all libraries; each library's are added here with its module. */
const entities = [...sessionsEntities] as const;

/** The worker process: wiring only. */
@Module({})
export class WorkerModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ configuration, component: 'worker', entities }),
        PlatformWorkerModule,
        AccessWorkerModule,
        QuestionnairesModule,
        OutputsWorkerModule,
        FloorWorkerModule,
        RegistrationWorkerModule,
        CredentialsModule,
        PrivacyWorkerModule,
        GateModule,
        CivilSocietyWorkerModule,
        ParticipantsModule,
        SideEventsWorkerModule,
      ],
    };
  }
}
