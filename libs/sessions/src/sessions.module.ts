import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SubjectScopes } from '#access';
import { BodiesApiModule, BodiesModule, BodiesQueries } from '#bodies';
import { Configuration, Messages, fieldResolvers } from '#platform';
import { CalendarController } from './api/calendar.controller.js';
import { MeetingPageReader } from './api/meeting-page.reader.js';
import { meetingsFields } from './api/meetings.fields.js';
import { SessionsCommands } from './api/sessions.commands.js';
import { SessionPageKeeper } from './api/session-page.keeper.js';
import { SessionPageReader } from './api/session-page.reader.js';
import { sessionsFields } from './api/sessions.fields.js';
import { SessionsResolver } from './api/sessions.resolver.js';
import { AgendaService } from './app/agenda.service.js';
import { CalendarService } from './app/calendar.service.js';
import { MeetingProgress } from './app/meeting-progress.js';
import { OpenCalls } from './app/open-calls.js';
import { ProgrammeIssueService } from './app/programme-issue.service.js';
import { ProgrammeService } from './app/programme.service.js';
import { SessionAnnouncer } from './app/session-announcer.js';
import { SessionCopier } from './app/session-copier.js';
import { SessionService } from './app/session.service.js';
import { AgendaItem } from './db/agenda-item.entity.js';
import { AgendaRepository } from './db/agenda.repository.js';
import { CalendarQueries } from './db/calendar.queries.js';
import { Meeting } from './db/meeting.entity.js';
import { MeetingRepository } from './db/meeting.repository.js';
import { MeetingPageQueries } from './db/meeting-page.queries.js';
import { MeetingsQueries } from './db/meetings.queries.js';
import { ProgrammeIssueRepository } from './db/programme-issue.repository.js';
import { Room } from './db/room.entity.js';
import { RoomRepository } from './db/room.repository.js';
import { Session, SessionPart } from './db/session.entity.js';
import { SessionPageQueries } from './db/session-page.queries.js';
import { SessionRepository } from './db/session.repository.js';
import { SessionsQueries } from './db/sessions.queries.js';

export const sessionsEntities = [Session, SessionPart, Room, AgendaItem, Meeting] as const;

const shared = [SessionsQueries, MeetingsQueries, MeetingProgress, OpenCalls];
const own = [
  SessionService,
  SessionCopier,
  ProgrammeService,
  ProgrammeIssueService,
  AgendaService,
  CalendarService,
  CalendarQueries,
];
const inner = [
  SessionAnnouncer,
  SessionRepository,
  RoomRepository,
  AgendaRepository,
  MeetingRepository,
  ProgrammeIssueRepository,
];

/** Sessions, programme of work, agenda, delegations: what every process needs of them. */
@Module({
  imports: [BodiesModule],
  providers: [...shared, ...own, ...inner],
  exports: [...shared, ...own, SessionAnnouncer],
})
export class SessionsModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly sessions: SessionsQueries,
  ) {}

  onModuleInit(): void {
    for (const kind of ['session', 'meeting', 'agendaItem', 'delegation'] as const)
      this.scopes.register(kind, (ids) => this.sessions.placesOf(kind, ids));
    this.scopes.registerNames('session', (ids) => this.sessions.namesOf(ids));
    this.scopes.registerNames('delegation', async (ids) =>
      (await this.sessions.delegationsByIds(ids)).map(({ id, plate }) => ({ id, name: plate })),
    );
  }
}

/** The same with its part of the contract and the calendars. */
@Module({
  imports: [SessionsModule, BodiesApiModule],
  controllers: [CalendarController],
  providers: [
    SessionsResolver,
    SessionsCommands,
    SessionPageQueries,
    SessionPageReader,
    SessionPageKeeper,
    MeetingPageQueries,
    MeetingPageReader,
    fieldResolvers(sessionsFields, [SessionsQueries, MeetingsQueries, BodiesQueries, Configuration]),
    fieldResolvers(meetingsFields, [SessionsQueries, MeetingsQueries, Messages]),
  ],
  exports: [SessionsModule],
})
export class SessionsApiModule {}
