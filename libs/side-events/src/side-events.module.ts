import { Module } from '@nestjs/common';
import { CivilSocietyModule } from '#civil-society';
import { SideEventPersonalRecords } from './app/side-event-personal-records.js';
import { ApplicationsApiModule, ApplicationsModule, ApplicationsWorkerModule } from './applications.module.js';
import { AttendanceApiModule, AttendanceModule, AttendanceWorkerModule } from './attendance.module.js';
import { GatheringApiModule, GatheringModule } from './gathering.module.js';

/** Side events of a session; what every process needs of it. */
@Module({
  imports: [CivilSocietyModule, ApplicationsModule, AttendanceModule, GatheringModule],
  providers: [SideEventPersonalRecords],
})
export class SideEventsModule {}

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
