import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { FairnessRow } from '../domain/fairness.js';
import type { StatementState } from '../domain/statement-rules.js';

export interface StatementFairnessRow extends Pick<FairnessRow, 'organisation' | 'status' | 'region' | 'subject'> {
  readonly state: Exclude<StatementState, 'DRAFT'>;
  /** Returned, and the time to submit it again is over. */
  readonly over: boolean;
  /** The agenda item, where the subject is the title. */
  readonly theme: TranslatedText | null;
  /** ISO text. */
  readonly askedAt: string;
}

// Only the title of an issued statement is public.
const ofSession = {
  name: 'civil-society.statement-fairness',
  text: `SELECT o.name AS organisation, status_on(o.id, w.submitted_at::date) AS status,
      st.group_for_elections AS region, w.state, w.submitted_at AS "askedAt",
      CASE WHEN w.state = 'ISSUED' THEN jsonb_build_object('original', w.language, w.language, w.title)
        ELSE i.title END AS subject,
      CASE WHEN w.state = 'ISSUED' THEN i.title END AS theme,
      w.state = 'RETURNED'
        AND now() > greatest(r.closes_at, w.returned_at + make_interval(days => r.return_days)) AS over
    FROM written_statement w JOIN organisation o ON o.id = w.organisation_id
    JOIN statement_rules r ON r.session_id = w.session_id LEFT JOIN agenda_item i ON i.id = w.item_id
    LEFT JOIN state st ON st.iso3 = o.country
    WHERE w.session_id = $1 AND w.submitted_at IS NOT NULL AND w.state <> 'DRAFT' ORDER BY w.submitted_at, w.id`,
} as const;

/** What is public of the statements that were submitted to a session. */
@Injectable()
export class StatementFairnessQueries {
  constructor(private readonly reader: Reader) {}

  ofSession(sessionId: string): Promise<StatementFairnessRow[]> {
    return this.reader.rows(ofSession, [sessionId]);
  }
}
