import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessApiModule } from '#access';
import { CivilSocietyApiModule } from '#civil-society';
import { PrivacyApiModule } from '#privacy';
import { CredentialsApiModule } from '#credentials';
import { FloorApiModule } from '#floor';
import { OutputsApiModule } from '#outputs';
import { GateApiModule } from '#gate';
import { ParticipantsApiModule } from '#participants';
import { PlatformApiModule, PlatformModule } from '#platform';
import type { Configuration } from '#platform';
import { QuestionnairesApiModule } from '#questionnaires';
import { RegistrationApiModule } from '#registration';
import { SessionsApiModule, sessionsEntities } from '#sessions';
import { SideEventsApiModule } from '#side-events';

/** Entities of all libraries; each library's are added here with its module. */
const entities = [...sessionsEntities] as const;

/** The API process: wiring only. */
@Module({})
export class ApiModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ configuration, component: 'api', entities }),
        PlatformApiModule.serving(),
        AccessApiModule,
        SessionsApiModule,
        QuestionnairesApiModule,
        OutputsApiModule,
        FloorApiModule,
        RegistrationApiModule,
        CredentialsApiModule,
        PrivacyApiModule,
        GateApiModule,
        CivilSocietyApiModule,
        ParticipantsApiModule,
        SideEventsApiModule,
      ],
    };
  }
}
