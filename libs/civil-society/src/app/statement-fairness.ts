import { Injectable } from '@nestjs/common';
import { StatementFairnessQueries } from '../db/statement-fairness.queries.js';
import type { FairnessOutcome, FairnessRow } from '../domain/fairness.js';
import type { StatementState } from '../domain/statement-rules.js';
import type { FairnessSource } from './fairness-sources.js';

const outcomes: Readonly<Record<Exclude<StatementState, 'DRAFT'>, FairnessOutcome>> = {
  SUBMITTED: 'PENDING',
  RETURNED: 'PENDING',
  ACCEPTED: 'GRANTED',
  ISSUED: 'GRANTED',
  WITHDRAWN: 'WITHDRAWN',
};

/**
 * CIV-45 Written statements on the page on fairness. What the secretariat wrote to the organization when it returned
 * one is between the two; public is that it was returned, and that its time is over.
 */
@Injectable()
export class StatementFairness implements FairnessSource {
  readonly kind = 'STATEMENT';

  constructor(private readonly queries: StatementFairnessQueries) {}

  async rows(sessionId: string): Promise<FairnessRow[]> {
    return (await this.queries.ofSession(sessionId)).map(({ state, over, theme, ...row }) => ({
      ...row,
      kind: this.kind,
      theme: theme && [theme],
      outcome: over ? 'REFUSED' : outcomes[state],
      reason: over
        ? { key: 'fairness.reason.notSubmittedAgain', params: {}, rule: 'CIV-56' }
        : state === 'RETURNED'
          ? { key: 'fairness.reason.returned', params: {}, rule: 'CIV-53' }
          : null,
    }));
  }
}
