import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SubjectScopes } from '#access';
import { Clock } from '#kernel';
import { fieldResolvers, liveSource, Messages } from '#platform';
import { MeetingsQueries, SessionsModule, SessionsQueries } from '#sessions';
import { floorFields } from './api/floor.fields.js';
import { FloorPersonalRecords } from './app/floor-personal-records.js';
import { FilmsResolver } from './api/films.resolver.js';
import { FloorPageReader } from './api/floor-page.reader.js';
import { FloorReadingResolver } from './api/floor-reading.resolver.js';
import { FloorResolver } from './api/floor.resolver.js';
import { meetingChangedSource } from './api/meeting-changed.source.js';
import { RequestsResolver } from './api/requests.resolver.js';
import { slotFields } from './api/slot.fields.js';
import { SpeakersResolver } from './api/speakers.resolver.js';
import { ClockService } from './app/clock.service.js';
import { FloorCommand } from './app/floor-command.js';
import { FloorCommit } from './app/floor-commit.js';
import { FloorTimer } from './app/floor-timer.js';
import { FilmsService } from './app/films.service.js';
import { FloorService } from './app/floor.service.js';
import { InscriptionService } from './app/inscription.service.js';
import { MeetingConductService } from './app/meeting-conduct.service.js';
import { PointsOfOrderService } from './app/points-of-order.service.js';
import { PresenceService } from './app/presence.service.js';
import { RepliesService } from './app/replies.service.js';
import { SpeakersListsService } from './app/speakers-lists.service.js';
import { SpeakersOrderService } from './app/speakers-order.service.js';
import { ConferenceApiModule, ConferenceModule } from './conference.module.js';
import { DueRepository } from './db/due.repository.js';
import { FloorChangeRepository } from './db/floor-change.repository.js';
import { FloorPageQueries } from './db/floor-page.queries.js';
import { FloorQueries } from './db/floor.queries.js';
import { MeetingFloorRepository } from './db/meeting-floor.repository.js';

const services = [
  MeetingConductService,
  SpeakersListsService,
  InscriptionService,
  SpeakersOrderService,
  FloorService,
  FilmsService,
  ClockService,
  RepliesService,
  PointsOfOrderService,
  PresenceService,
];
const inner = [FloorPersonalRecords, MeetingFloorRepository, FloorChangeRepository, FloorCommit, FloorCommand];

/** Lists of speakers, the floor, its clock and its record: what processes need that serve no one. */
@Module({
  imports: [SessionsModule, ConferenceModule],
  providers: [...inner, ...services, DueRepository, FloorQueries],
  exports: [...services, DueRepository, FloorQueries],
})
export class FloorModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly queries: FloorQueries,
  ) {}

  onModuleInit(): void {
    for (const kind of ['speakersList', 'speakerSlot'] as const)
      this.scopes.register(kind, (ids) => this.queries.placesOf(kind, ids));
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [FloorModule, SessionsModule, ConferenceApiModule],
  providers: [
    FloorResolver,
    FloorReadingResolver,
    SpeakersResolver,
    RequestsResolver,
    FilmsResolver,
    FloorPageQueries,
    FloorPageReader,
    fieldResolvers(floorFields, [FloorQueries, SessionsQueries, Clock]),
    fieldResolvers(slotFields, [FloorQueries, SessionsQueries, Messages]),
    liveSource(meetingChangedSource, [MeetingsQueries, FloorQueries]),
  ],
  exports: [FloorModule],
})
export class FloorApiModule {}

/** The same with what happens by itself: floors that end at their limit, lists that open and close. */
@Module({ imports: [FloorModule], providers: [FloorTimer], exports: [FloorModule] })
export class FloorWorkerModule {}
