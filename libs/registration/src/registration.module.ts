import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AuditQueries, SubjectScopes } from '#access';
import { Messages, fieldResolvers, liveSource } from '#platform';
import { QuestionnairesModule, QuestionnairesQueries } from '#questionnaires';
import { OpenCalls, SessionsModule, SessionsQueries } from '#sessions';
import { ApprovalResolver } from './api/approval.resolver.js';
import { delegationFields } from './api/delegation.fields.js';
import { DelegationWorkbookResolver } from './api/delegation-workbook.resolver.js';
import { EnrolmentResolver } from './api/enrolment.resolver.js';
import { importFields } from './api/import.fields.js';
import { QuestionsResolver } from './api/questions.resolver.js';
import { RegistrationAnswers } from './api/registration-answers.js';
import { registrationChangedSource } from './api/registration-changed.source.js';
import { RegistrationReadingResolver } from './api/registration-reading.resolver.js';
import { FocalPointsResolver } from './api/focal-points.resolver.js';
import { registrationFields } from './api/registration.fields.js';
import { statisticsFields } from './api/statistics.fields.js';
import { StatisticsResolver } from './api/statistics.resolver.js';
import { AnswerReaders } from './app/answer-readers.js';
import { AnswerTimer } from './app/answer-timer.js';
import { ApprovalService } from './app/approval.service.js';
import { BroughtPapers } from './app/brought-papers.js';
import { DelegationImportService } from './app/delegation-import.service.js';
import { DelegationWorkbookService } from './app/delegation-workbook.service.js';
import { CompletionService } from './app/completion.service.js';
import { EnrolmentService } from './app/enrolment.service.js';
import { ImportCommands } from './app/import-commands.js';
import { FocalPointsService } from './app/focal-points.service.js';
import { LetterFiles } from './app/letter-files.js';
import { LettersService } from './app/letters.service.js';
import { PassportService } from './app/passport.service.js';
import { PhotoFiles } from './app/photo-files.js';
import { ProfileService } from './app/profile.service.js';
import { QuestionsService } from './app/questions.service.js';
import { RegistrationAnnouncer } from './app/registration-announcer.js';
import { RegistrationDesk } from './app/registration-desk.js';
import { RegistrationMailService } from './app/registration-mail.service.js';
import { RegistrationPersonalRecords } from './app/registration-personal-records.js';
import { RegistrationNotices } from './app/registration-notices.js';
import { ReminderMailService } from './app/reminder-mail.service.js';
import { ReminderService } from './app/reminder.service.js';
import { StatisticsService } from './app/statistics.service.js';
import { SubmissionService } from './app/submission.service.js';
import { WorkbookTexts } from './app/workbook-words.js';
import { DeskRepository } from './db/desk.repository.js';
import { FocalPointQueries } from './db/focal-point.queries.js';
import { FocalPointRepository } from './db/focal-point.repository.js';
import { NoticeRepository } from './db/notice.repository.js';
import { PassportRepository } from './db/passport.repository.js';
import { ProfileQueries } from './db/profile.queries.js';
import { RegistrationQueries } from './db/registration.queries.js';
import { RegistrationRepository } from './db/registration.repository.js';
import { ReminderRepository } from './db/reminder.repository.js';
import { StatisticsQueries } from './db/statistics.queries.js';

const services = [
  FocalPointsService,
  ProfileService,
  LettersService,
  EnrolmentService,
  SubmissionService,
  ApprovalService,
  PassportService,
  QuestionsService,
  CompletionService,
];
const numbers = [
  RegistrationPersonalRecords,
  StatisticsQueries,
  StatisticsService,
  ReminderRepository,
  ReminderService,
];
const workbooks = [WorkbookTexts, DelegationWorkbookService, ImportCommands, DelegationImportService];
const queries = [RegistrationQueries, FocalPointQueries, ProfileQueries];
const inner = [
  LetterFiles,
  PhotoFiles,
  BroughtPapers,
  AnswerReaders,
  RegistrationDesk,
  RegistrationAnnouncer,
  RegistrationNotices,
  NoticeRepository,
  FocalPointRepository,
  DeskRepository,
  RegistrationRepository,
  PassportRepository,
];

/** Registration for sessions: rules, letters, people, places; what every process needs of it. */
@Module({
  imports: [SessionsModule, QuestionnairesModule],
  providers: [...inner, ...services, ...workbooks, ...numbers, ...queries],
  exports: [...inner, ...services, ...workbooks, ...numbers, ...queries],
})
export class RegistrationModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly registrations: RegistrationQueries,
    private readonly calls: OpenCalls,
  ) {}

  onModuleInit(): void {
    for (const kind of ['registration', 'letter'] as const)
      this.scopes.register(kind, (ids) => this.registrations.placesOf(kind, ids));
    this.calls.register('REGISTRATION', registrationWindows);
  }
}

const registrationWindows = `SELECT d.session_id, (c ->> 'opensAt')::timestamptz AS opens_at,
    (c ->> 'closesAt')::timestamptz AS closes_at
  FROM registration_desk d JOIN registration_profile p ON p.session_id = d.session_id AND p.version = d.version
  CROSS JOIN jsonb_array_elements(p.profile -> 'categories') c WHERE d.published`;

/** The same with its part of the contract. */
@Module({
  imports: [RegistrationModule, SessionsModule, QuestionnairesModule],
  providers: [
    RegistrationReadingResolver,
    EnrolmentResolver,
    ApprovalResolver,
    FocalPointsResolver,
    DelegationWorkbookResolver,
    StatisticsResolver,
    fieldResolvers(statisticsFields, [StatisticsService, SessionsQueries]),
    fieldResolvers(importFields, [WorkbookTexts, DelegationWorkbookService, Messages]),
    QuestionsResolver,
    RegistrationAnswers,
    fieldResolvers(registrationFields, [
      RegistrationQueries,
      ProfileQueries,
      SessionsQueries,
      Messages,
      QuestionnairesQueries,
    ]),
    liveSource(registrationChangedSource, [RegistrationQueries]),
    fieldResolvers(delegationFields, [
      RegistrationQueries,
      ProfileQueries,
      SessionsQueries,
      AuditQueries,
      FocalPointQueries,
    ]),
  ],
  exports: [RegistrationModule],
})
export class RegistrationApiModule {}

/** The same with what happens by itself: mails, and places of those who did not answer. */
@Module({
  imports: [RegistrationModule],
  providers: [AnswerTimer, RegistrationMailService, ReminderMailService],
  exports: [RegistrationModule],
})
export class RegistrationWorkerModule {}
