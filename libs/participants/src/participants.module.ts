import { Module } from '@nestjs/common';
import { GateModule } from '#gate';
import { OutputQueries, OutputsModule } from '#outputs';
import { Messages, fieldResolvers } from '#platform';
import { SessionsModule } from '#sessions';
import { BadgeController } from './api/badge.controller.js';
import { BadgeResolver } from './api/badge.resolver.js';
import { ListResolver } from './api/list.resolver.js';
import { participantsFields } from './api/participants.fields.js';
import { BadgeDesignsService } from './app/badge-designs.service.js';
import { BadgePaper } from './app/badge-paper.js';
import { BadgePrinting } from './app/badge-printing.js';
import { FloatingBadgePrinting } from './app/floating-badge-printing.js';
import { KeptLists } from './app/kept-lists.js';
import { ListMaker } from './app/list-maker.js';
import { ListPaper } from './app/list-paper.js';
import { ListPersonalRecords } from './app/list-personal-records.js';
import { ListService } from './app/list.service.js';
import { LogoFiles } from './app/logo-files.js';
import { BadgeDesignRepository } from './db/badge-design.repository.js';
import { BadgePrintQueries } from './db/badge-print.queries.js';
import { ListQueries } from './db/list.queries.js';
import { ListRepository } from './db/list.repository.js';

const shared = [ListQueries, BadgePrintQueries, ListService, BadgePrinting, FloatingBadgePrinting, BadgeDesignsService];
const inner = [ListRepository, BadgeDesignRepository, ListPaper, BadgePaper, ListMaker, ListPersonalRecords, LogoFiles];

/** The list of participants and badges: what every process needs of them, the worker for the making. */
@Module({ imports: [GateModule, OutputsModule], providers: [...shared, ...inner], exports: [...shared, ...inner] })
export class ParticipantsModule {}

/** The same with its part of the contract. */
@Module({
  imports: [ParticipantsModule, OutputsModule, SessionsModule],
  providers: [
    ListResolver,
    BadgeResolver,
    KeptLists,
    fieldResolvers(participantsFields, [KeptLists, OutputQueries, Messages]),
  ],
  controllers: [BadgeController],
  exports: [ParticipantsModule],
})
export class ParticipantsApiModule {}
