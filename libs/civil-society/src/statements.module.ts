import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { fieldResolvers } from '#platform';
import { OpenCalls, SessionsModule } from '#sessions';
import { statementsFields } from './api/statements.fields.js';
import { StatementsResolver } from './api/statements.resolver.js';
import { FairnessSources } from './app/fairness-sources.js';
import { StatementDeskService } from './app/statement-desk.service.js';
import { StatementFairness } from './app/statement-fairness.js';
import { StatementFileReader } from './app/statement-file-reader.js';
import { StatementFiles } from './app/statement-files.js';
import { StatementNotices } from './app/statement-notices.js';
import { StatementPaper } from './app/statement-paper.js';
import { StatementPersonalRecords } from './app/statement-personal-records.js';
import { StatementReading } from './app/statement-reading.js';
import { StatementsService } from './app/statements.service.js';
import { StatementFairnessQueries } from './db/statement-fairness.queries.js';
import { StatementHeadQueries } from './db/statement-head.queries.js';
import { StatementQueries } from './db/statement.queries.js';
import { StatementRepository } from './db/statement.repository.js';
import { FairnessModule } from './fairness.module.js';

const services = [StatementsService, StatementDeskService, StatementReading, StatementFileReader];
const stored = [StatementQueries, StatementHeadQueries, StatementRepository];

/** Written statements; what every process needs of them. */
@Module({
  imports: [SessionsModule, FairnessModule],
  providers: [
    ...stored,
    ...services,
    StatementFairness,
    StatementFairnessQueries,
    StatementNotices,
    StatementFiles,
    StatementPersonalRecords,
  ],
  exports: [...stored, ...services],
})
export class StatementsModule implements OnModuleInit {
  constructor(
    private readonly calls: OpenCalls,
    private readonly sources: FairnessSources,
    private readonly fairness: StatementFairness,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.fairness);
    this.calls.register('STATEMENTS', 'SELECT session_id, opens_at, closes_at FROM statement_rules');
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [StatementsModule, SessionsModule],
  providers: [StatementsResolver, fieldResolvers(statementsFields)],
  exports: [StatementsModule],
})
export class StatementsApiModule {}

/** The same with what is done in the background. */
@Module({ imports: [StatementsModule, SessionsModule], providers: [StatementPaper], exports: [StatementsModule] })
export class StatementsWorkerModule {}
