import { Injectable } from '@nestjs/common';
import type { FairnessOutcome, FairnessRow, FairnessSource } from '#civil-society';
import { SideEventFairnessQueries } from '../db/side-event-fairness.queries.js';
import type { SideEventState } from '../domain/side-event-kinds.js';

const outcomes: Readonly<Record<Exclude<SideEventState, 'DRAFT'>, FairnessOutcome>> = {
  SUBMITTED: 'PENDING',
  OFFERED: 'PENDING',
  ACCEPTED: 'GRANTED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
};

/**
 * CIV-45 Side events of non-governmental organizations on the page on fairness, with the sentence of the rule that
 * decided (SDE-46); what the secretariat wrote to the organizer besides is between the two.
 */
@Injectable()
export class SideEventFairness implements FairnessSource {
  readonly kind = 'SIDE_EVENT';

  constructor(private readonly queries: SideEventFairnessQueries) {}

  async rows(sessionId: string): Promise<FairnessRow[]> {
    return (await this.queries.ofSession(sessionId)).map(({ state, code, rule, ...row }) => ({
      ...row,
      kind: this.kind,
      outcome: outcomes[state],
      reason: state === 'REFUSED' && code !== null ? { key: `refusal.${code}.message`, params: {}, rule } : null,
    }));
  }
}
