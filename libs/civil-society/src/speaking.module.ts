import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FloorModule } from '#floor';
import { Clock } from '#kernel';
import { Messages, fieldResolvers } from '#platform';
import { MeetingsQueries, SessionsModule, SessionsQueries, OpenCalls } from '#sessions';
import { speakingFields } from './api/speaking.fields.js';
import { FairnessResolver } from './api/fairness.resolver.js';
import { SpeakingResolver } from './api/speaking.resolver.js';
import { FairnessSources } from './app/fairness-sources.js';
import { SpeakingAllotmentService } from './app/speaking-allotment.service.js';
import { SpeakingEntitlement } from './app/speaking-entitlement.js';
import { SpeakingEvents } from './app/speaking-events.js';
import { SpeakingFairness } from './app/speaking-fairness.js';
import { SpeakingPersonalRecords } from './app/speaking-personal-records.js';
import { SpeakingNotices } from './app/speaking-notices.js';
import { SpeakingOffersService } from './app/speaking-offers.service.js';
import { SpeakingOnTheFloor } from './app/speaking-on-the-floor.js';
import { SpeakingRequestsService } from './app/speaking-requests.service.js';
import { SpeakingFloorRepository } from './db/speaking-floor.repository.js';
import { SpeakingQueries } from './db/speaking.queries.js';
import { SpeakingRepository } from './db/speaking.repository.js';
import { FairnessModule } from './fairness.module.js';
import { VideosModule } from './videos.module.js';

const services = [SpeakingOffersService, SpeakingRequestsService, SpeakingAllotmentService, SpeakingOnTheFloor];
const inner = [
  SpeakingPersonalRecords,
  SpeakingRepository,
  SpeakingFloorRepository,
  SpeakingEntitlement,
  SpeakingFairness,
  SpeakingNotices,
];

/** Places to speak for civil society; what every process needs of it. */
@Module({
  imports: [FloorModule, SessionsModule, FairnessModule, VideosModule],
  providers: [...inner, ...services, SpeakingQueries],
  exports: [...inner, ...services, SpeakingQueries, FairnessModule],
})
export class SpeakingModule implements OnModuleInit {
  constructor(
    private readonly sources: FairnessSources,
    private readonly fairness: SpeakingFairness,
    private readonly calls: OpenCalls,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.fairness);
    this.calls.register('SPEAKING', 'SELECT session_id, opens_at, closes_at FROM speaking_offer');
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [SpeakingModule, SessionsModule],
  providers: [
    SpeakingResolver,
    FairnessResolver,
    fieldResolvers(speakingFields, [SpeakingQueries, SessionsQueries, MeetingsQueries, Messages, Clock]),
  ],
  exports: [SpeakingModule],
})
export class SpeakingApiModule {}

/** The same with what follows the floor. */
@Module({ imports: [SpeakingModule], providers: [SpeakingEvents], exports: [SpeakingModule] })
export class SpeakingWorkerModule {}
