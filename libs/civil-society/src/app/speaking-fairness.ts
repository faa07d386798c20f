import { Injectable } from '@nestjs/common';
import { SpeakingQueries } from '../db/speaking.queries.js';
import type { FairnessRow } from '../domain/fairness.js';
import type { FairnessSource } from './fairness-sources.js';

/** Places to speak on the page on fairness. */
@Injectable()
export class SpeakingFairness implements FairnessSource {
  readonly kind = 'SPEAKING';

  constructor(private readonly queries: SpeakingQueries) {}

  async rows(sessionId: string): Promise<FairnessRow[]> {
    return (await this.queries.fairness(sessionId)).map(({ state, reason, rule, ...row }) => ({
      ...row,
      kind: this.kind,
      outcome: state === 'WAITING' ? 'PENDING' : state,
      reason: state === 'REFUSED' && reason !== null ? { key: `speaking.reason.${reason}`, params: {}, rule } : null,
    }));
  }
}
