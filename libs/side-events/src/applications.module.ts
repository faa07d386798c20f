import { Module } from '@nestjs/common';
import { Clock } from '#kernel';
import { Messages, fieldResolvers } from '#platform';
import { SessionsModule } from '#sessions';
import { sideEventsFields } from './api/side-events.fields.js';
import { SideEventsReadingResolver } from './api/side-events-reading.resolver.js';
import { SideEventsResolver } from './api/side-events.resolver.js';
import { ApplicationDesk } from './app/application-desk.js';
import { ApplicationService } from './app/application.service.js';
import { BoardService } from './app/board.service.js';
import { CallService } from './app/call.service.js';
import { PlaceChangeService } from './app/place-change.service.js';
import { ProposalWorkService } from './app/proposal-work.service.js';
import { ApplicationRepository } from './db/application.repository.js';
import { BoardRepository } from './db/board.repository.js';
import { CallRepository } from './db/call.repository.js';
import { SideEventQueries } from './db/side-event.queries.js';

const inner = [ApplicationRepository, BoardRepository, CallRepository, ApplicationDesk];
const services = [ApplicationService, BoardService, CallService, PlaceChangeService];

/** Calls, applications, the board; what every process needs of it. */
@Module({
  providers: [...inner, ...services, SideEventQueries],
  exports: [...services, ...inner, SideEventQueries],
})
export class ApplicationsModule {}

/** The same with its part of the contract. */
@Module({
  imports: [ApplicationsModule, SessionsModule],
  providers: [
    SideEventsResolver,
    SideEventsReadingResolver,
    fieldResolvers(sideEventsFields, [SideEventQueries, Messages, Clock]),
  ],
})
export class ApplicationsApiModule {}

/** The same with what is done in the background. */
@Module({ imports: [ApplicationsModule], providers: [ProposalWorkService] })
export class ApplicationsWorkerModule {}
