import { Module } from '@nestjs/common';
import { fieldResolvers } from '#platform';
import { SessionsModule, SessionsQueries } from '#sessions';
import { credentialsFields } from './api/credentials.fields.js';
import { CredentialsResolver } from './api/credentials.resolver.js';
import { CredentialsFiles } from './app/credentials-files.js';
import { CredentialsPersonalRecords } from './app/credentials-personal-records.js';
import { CredentialsReading } from './app/credentials-reading.js';
import { CredentialsReport } from './app/credentials-report.js';
import { CredentialsService } from './app/credentials.service.js';
import { CredentialsQueries } from './db/credentials.queries.js';
import { CredentialsRepository } from './db/credentials.repository.js';

const services = [CredentialsService, CredentialsReading, CredentialsReport];

/** Credentials of delegations to conferences of parties; what every process needs of it. */
@Module({
  imports: [SessionsModule],
  providers: [CredentialsRepository, CredentialsQueries, CredentialsFiles, CredentialsPersonalRecords, ...services],
  exports: [CredentialsRepository, CredentialsQueries, ...services],
})
export class CredentialsModule {}

/** The same with its part of the contract. */
@Module({
  imports: [CredentialsModule, SessionsModule],
  providers: [CredentialsResolver, fieldResolvers(credentialsFields, [SessionsQueries])],
  exports: [CredentialsModule],
})
export class CredentialsApiModule {}
