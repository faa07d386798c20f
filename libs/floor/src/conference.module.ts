import { Module } from '@nestjs/common';
import { fieldResolvers } from '#platform';
import { boothFields } from './api/booth.fields.js';
import { ConferenceWebhookController } from './api/conference-webhook.controller.js';
import { ConferenceResolver } from './api/conference.resolver.js';
import { BoothService } from './app/booth.service.js';
import { ConferenceReconciler } from './app/conference-reconciler.js';
import { ConferenceWatch } from './app/conference-watch.js';
import { ConferenceService } from './app/conference.service.js';
import { BoothRepository } from './db/booth.repository.js';
import { ConferenceParticipantRepository } from './db/conference-participant.repository.js';
import { ConferenceQueries } from './db/conference.queries.js';

/** The floor at the SFU: the reconciler that commands of the floor call after their commit, in any process. */
@Module({
  providers: [ConferenceParticipantRepository, ConferenceQueries, ConferenceReconciler],
  exports: [ConferenceParticipantRepository, ConferenceQueries, ConferenceReconciler],
})
export class ConferenceModule {}

/** The same with joining, booths, and notices of the SFU. */
@Module({
  imports: [ConferenceModule],
  controllers: [ConferenceWebhookController],
  providers: [
    BoothRepository,
    ConferenceService,
    BoothService,
    ConferenceWatch,
    ConferenceResolver,
    fieldResolvers(boothFields, [ConferenceQueries]),
  ],
  exports: [ConferenceModule],
})
export class ConferenceApiModule {}
