import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CivilSocietyModule } from '#civil-society';
import { OpenCalls, SessionsModule } from '#sessions';
import { SideEventPersonalRecords } from './app/side-event-personal-records.js';
import { ApplicationsApiModule, ApplicationsModule, ApplicationsWorkerModule } from './applications.module.js';
import { AttendanceApiModule, AttendanceModule, AttendanceWorkerModule } from './attendance.module.js';
import { GatheringApiModule, GatheringModule } from './gathering.module.js';

const callWindows = `SELECT c.session_id, (v.call ->> 'opensAt')::timestamptz AS opens_at,
    (v.call ->> 'closesAt')::timestamptz AS closes_at
  FROM side_event_call c JOIN side_event_call_version v ON v.session_id = c.session_id AND v.version = c.version
  WHERE c.published`;

/** Side events of a session; what every process needs of it. */
@Module({
  imports: [CivilSocietyModule, SessionsModule, ApplicationsModule, AttendanceModule, GatheringModule],
  providers: [SideEventPersonalRecords],
})
export class SideEventsModule implements OnModuleInit {
  constructor(private readonly calls: OpenCalls) {}

  onModuleInit(): void {
    this.calls.register('SIDE_EVENTS', callWindows);
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [SideEventsModule, ApplicationsApiModule, AttendanceApiModule, GatheringApiModule],
  exports: [SideEventsModule],
})
export class SideEventsApiModule {}

/** The same with what is done in the background. */
@Module({
  imports: [SideEventsModule, ApplicationsWorkerModule, AttendanceWorkerModule],
  exports: [SideEventsModule],
})
export class SideEventsWorkerModule {}
