import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventHandlers } from './jobs/event-handlers.js';
import { HousekeepingService } from './jobs/housekeeping.service.js';
import { MailDeliveryService } from './mail/mail-delivery.service.js';
import { FileHousekeepingService } from './storage/file-housekeeping.service.js';
import { WorkerEndpoint } from './telemetry/worker-endpoint.js';
import { JobRunner } from './jobs/job-runner.js';

/** What only worker processes have: the relay, the queues, the schedules. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    EventHandlers,
    JobRunner,
    HousekeepingService,
    FileHousekeepingService,
    MailDeliveryService,
    WorkerEndpoint,
  ],
})
export class PlatformWorkerModule {}
