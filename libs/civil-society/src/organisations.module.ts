import { Module } from '@nestjs/common';
import { BodiesModule, BodiesQueries } from '#bodies';
import { Clock } from '#kernel';
import { Messages, fieldResolvers } from '#platform';
import { accreditationFields } from './api/accreditation.fields.js';
import { AccreditationResolver } from './api/accreditation.resolver.js';
import { organisationsFields } from './api/organisations.fields.js';
import { OrganisationsResolver } from './api/organisations.resolver.js';
import { registerFields } from './api/register.fields.js';
import { RegisterResolver } from './api/register.resolver.js';
import { AccreditationService } from './app/accreditation.service.js';
import { OrganisationLinks } from './app/links.service.js';
import { MergeWords } from './app/merge-words.js';
import { MergeService } from './app/merge.service.js';
import { OrganisationRights } from './app/organisation-rights.js';
import { ParticipationService } from './app/participation.service.js';
import { RegisterService } from './app/register.service.js';
import { SignUpMailService } from './app/sign-up-mail.service.js';
import { SignUpService } from './app/sign-up.service.js';
import { AccreditationQueries } from './db/accreditation.queries.js';
import { AccreditationRepository } from './db/accreditation.repository.js';
import { MergeRepository } from './db/merge.repository.js';
import { OrganisationReading } from './db/organisation-reading.queries.js';
import { OrganisationRepository } from './db/organisation.repository.js';
import { ParticipationRepository } from './db/participation.repository.js';
import { RegisterQueries } from './db/register.queries.js';
import { RegisterRepository } from './db/register.repository.js';

const parts = [
  OrganisationReading,
  OrganisationRepository,
  ParticipationRepository,
  OrganisationRights,
  OrganisationLinks,
  ParticipationService,
  SignUpService,
  RegisterQueries,
  RegisterRepository,
  RegisterService,
  MergeRepository,
  MergeService,
  MergeWords,
  AccreditationQueries,
  AccreditationRepository,
  AccreditationService,
];

/** Organizations: what they may do, who acts for them, the sessions that they take part in. */
@Module({ providers: parts, exports: parts })
export class OrganisationsModule {}

/** The same with its part of the contract. */
@Module({
  imports: [OrganisationsModule, BodiesModule],
  providers: [
    OrganisationsResolver,
    RegisterResolver,
    AccreditationResolver,
    fieldResolvers(accreditationFields, [AccreditationQueries, OrganisationReading, Messages, Clock]),
    fieldResolvers(registerFields, [RegisterQueries, OrganisationReading, MergeWords]),
    fieldResolvers(organisationsFields, [OrganisationReading, OrganisationRights, BodiesQueries, Messages, Clock]),
  ],
})
export class OrganisationsApiModule {}

/** The same with the mails that follow a sign-up. */
@Module({ imports: [OrganisationsModule], providers: [SignUpMailService] })
export class OrganisationsWorkerModule {}
