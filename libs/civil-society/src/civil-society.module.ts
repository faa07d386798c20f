import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SubjectScopes } from '#access';
import { OrganisationPersonalRecords } from './app/organisation-personal-records.js';
import { OrganisationQueries } from './db/organisation.queries.js';
import { OrganisationsApiModule, OrganisationsModule, OrganisationsWorkerModule } from './organisations.module.js';
import { SpeakingApiModule, SpeakingModule, SpeakingWorkerModule } from './speaking.module.js';
import { StatementsApiModule, StatementsModule, StatementsWorkerModule } from './statements.module.js';
import { VideosApiModule, VideosModule, VideosWorkerModule } from './videos.module.js';

/** Organizations of civil society, what they may say and when; what every process needs of it. */
@Module({
  imports: [OrganisationsModule, SpeakingModule, StatementsModule, VideosModule],
  providers: [OrganisationQueries, OrganisationPersonalRecords],
  exports: [OrganisationQueries, OrganisationsModule, SpeakingModule],
})
export class CivilSocietyModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly organisations: OrganisationQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('organisation', (ids) => this.organisations.places(ids));
    this.scopes.registerNames('organisation', (ids) => this.organisations.names(ids));
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [CivilSocietyModule, OrganisationsApiModule, SpeakingApiModule, StatementsApiModule, VideosApiModule],
  exports: [CivilSocietyModule],
})
export class CivilSocietyApiModule {}

/** The same with what is done in the background. */
@Module({
  imports: [
    CivilSocietyModule,
    OrganisationsWorkerModule,
    SpeakingWorkerModule,
    StatementsWorkerModule,
    VideosWorkerModule,
  ],
  exports: [CivilSocietyModule],
})
export class CivilSocietyWorkerModule {}
