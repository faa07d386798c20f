import { Module } from '@nestjs/common';
import { liveSource } from '#platform';
import { gatheringChangedSource } from './api/gathering-changed.source.js';
import { GatheringResolver } from './api/gathering.resolver.js';
import { GatheringDoor } from './app/gathering-door.js';
import { GatheringHostService } from './app/gathering-host.service.js';
import { GatheringReconciler } from './app/gathering-reconciler.js';
import { GatheringWatch } from './app/gathering-watch.js';
import { GatheringService } from './app/gathering.service.js';
import { GatheringSfuRepository } from './db/gathering-sfu.repository.js';
import { GatheringQueries } from './db/gathering.queries.js';
import { GatheringRepository } from './db/gathering.repository.js';

const services = [GatheringService, GatheringHostService, GatheringReconciler];

/** The online rooms of side events. */
@Module({
  providers: [GatheringRepository, GatheringSfuRepository, GatheringDoor, GatheringQueries, ...services],
  exports: [GatheringSfuRepository, GatheringQueries, ...services],
})
export class GatheringModule {}

/** The same with its part of the contract, and with notices of the SFU. */
@Module({
  imports: [GatheringModule],
  providers: [GatheringResolver, GatheringWatch, liveSource(gatheringChangedSource, [GatheringQueries])],
  exports: [GatheringModule],
})
export class GatheringApiModule {}
