import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CivilSocietyModule, FairnessModule, FairnessSources } from '#civil-society';
import { OpenCalls, SessionsModule } from '#sessions';
import { SideEventFairness } from './app/side-event-fairness.js';
import { SideEventPersonalRecords } from './app/side-event-personal-records.js';
import { ApplicationsApiModule, ApplicationsModule, ApplicationsWorkerModule } from './applications.module.js';
import { AttendanceApiModule, AttendanceModule, AttendanceWorkerModule } from './attendance.module.js';
import { SideEventFairnessQueries } from './db/side-event-fairness.queries.js';
import { GatheringApiModule, GatheringModule } from './gathering.module.js';

const callWindows = `SELECT c.session_id, (v.call ->> 'opensAt')::timestamptz AS opens_at,
    (v.call ->> 'closesAt')::timestamptz AS closes_at
  FROM side_event_call c JOIN side_event_call_version v ON v.session_id = c.session_id AND v.version = c.version
  WHERE c.published`;

/** Side events of a session; what every process needs of it. */
@Module({
  imports: [CivilSocietyModule, FairnessModule, SessionsModule, ApplicationsModule, AttendanceModule, GatheringModule],
  providers: [SideEventPersonalRecords, SideEventFairness, SideEventFairnessQueries],
})
export class SideEventsModule implements OnModuleInit {
  constructor(
    private readonly calls: OpenCalls,
    private readonly sources: FairnessSources,
    private readonly fairness: SideEventFairness,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.fairness);
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
