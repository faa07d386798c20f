import { Module } from '@nestjs/common';
import { Messages, fieldResolvers } from '#platform';
import { OutputAnswers } from './api/output-answers.js';
import { outputsFields } from './api/outputs.fields.js';
import { OutputsResolver } from './api/outputs.resolver.js';
import { OutputFiles } from './app/output-files.js';
import { OutputMakers } from './app/output-makers.js';
import { OutputReading } from './app/output-reading.js';
import { OutputRuns } from './app/output-runs.js';
import { OutputWorkService } from './app/output-work.service.js';
import { OutputQueries } from './db/output.queries.js';
import { OutputRepository } from './db/output.repository.js';

const shared = [OutputMakers, OutputRuns, OutputReading, OutputQueries, OutputAnswers];

/** Papers and workbooks that take a while: what every process needs of it. */
@Module({ providers: [...shared, OutputRepository, OutputFiles], exports: [...shared, OutputRepository] })
export class OutputsModule {}

/** The same with its part of the contract. */
@Module({
  imports: [OutputsModule],
  providers: [OutputsResolver, fieldResolvers(outputsFields, [OutputQueries, OutputMakers, Messages])],
  exports: [OutputsModule],
})
export class OutputsApiModule {}

/** The same with the making. */
@Module({ imports: [OutputsModule], providers: [OutputWorkService], exports: [OutputsModule] })
export class OutputsWorkerModule {}
