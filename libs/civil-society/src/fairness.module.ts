import { Module } from '@nestjs/common';
import { FairnessReport } from './app/fairness-report.js';
import { FairnessSources } from './app/fairness-sources.js';

/** What the page on fairness shows, of whichever part supplies it. */
@Module({ providers: [FairnessSources, FairnessReport], exports: [FairnessSources, FairnessReport] })
export class FairnessModule {}
