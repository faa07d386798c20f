import { Module } from '@nestjs/common';
import { Messages, fieldResolvers } from '#platform';
import { privacyFields } from './api/privacy.fields.js';
import { PrivacyResolver } from './api/privacy.resolver.js';
import { HeldRecordsReading } from './app/held-records.js';
import { ErasureJob, RetentionService } from './app/retention.service.js';
import { PrivacyQueries } from './db/privacy.queries.js';

/** What is held on people, with its part of the contract. */
@Module({
  providers: [
    PrivacyQueries,
    HeldRecordsReading,
    RetentionService,
    PrivacyResolver,
    fieldResolvers(privacyFields, [Messages]),
  ],
  exports: [HeldRecordsReading, RetentionService],
})
export class PrivacyApiModule {}

/** What ends the keeping of it. */
@Module({ providers: [PrivacyQueries, ErasureJob], exports: [ErasureJob] })
export class PrivacyWorkerModule {}
