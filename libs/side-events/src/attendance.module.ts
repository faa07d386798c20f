import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ObjectRights, SubjectScopes } from '#access';
import { fieldResolvers } from '#platform';
import { SessionsModule } from '#sessions';
import { AttendanceResolver } from './api/attendance.resolver.js';
import { attendanceFields } from './api/attendance.fields.js';
import { SideEventCalendarController } from './api/side-event-calendar.controller.js';
import { AttendanceDeskService } from './app/attendance-desk.service.js';
import { AttendancePersonalRecords } from './app/attendance-personal-records.js';
import { AttendanceService } from './app/attendance.service.js';
import { AttendeeMailService } from './app/attendee-mail.service.js';
import { AttendeesWorkbook } from './app/attendees-workbook.js';
import { Places } from './app/places.js';
import { SideEventCalendar } from './app/side-event-calendar.js';
import { AttendanceQueries } from './db/attendance.queries.js';
import { AttendanceRepository } from './db/attendance.repository.js';
import { PublishedEventQueries } from './db/published-event.queries.js';

const services = [AttendanceService, AttendanceDeskService, AttendeesWorkbook, SideEventCalendar];
const queries = [PublishedEventQueries, AttendanceQueries];

/** The published programme of side events and those who attend them; what every process needs of it. */
@Module({
  imports: [SessionsModule],
  providers: [AttendanceRepository, Places, AttendancePersonalRecords, ...services, ...queries],
  exports: [AttendanceRepository, Places, ...services, ...queries],
})
export class AttendanceModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly events: PublishedEventQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('sideEvent', (ids) => this.events.chains(ids));
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [AttendanceModule],
  controllers: [SideEventCalendarController],
  providers: [AttendanceResolver, fieldResolvers(attendanceFields, [PublishedEventQueries, ObjectRights])],
  exports: [AttendanceModule],
})
export class AttendanceApiModule {}

/** The same with mails and reminders. */
@Module({
  imports: [AttendanceModule],
  providers: [AttendeeMailService],
  exports: [AttendanceModule],
})
export class AttendanceWorkerModule {}
