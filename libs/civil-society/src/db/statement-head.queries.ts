import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { StatusOnDay } from '../domain/statement-rules.js';

/** What stands around the text of a statement on its paper. */
export interface StatementHead {
  readonly body: TranslatedText;
  readonly title: TranslatedText;
  readonly place: TranslatedText | null;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly issuedOn: string;
  readonly itemLabel: string | null;
  readonly itemTitle: TranslatedText | null;
  /** Those that confirmed. */
  readonly signatories: readonly { readonly name: TranslatedText; readonly status: StatusOnDay }[];
}

const head = {
  name: 'civil-society.statement-head',
  text: `SELECT b.name AS body, s.title, s.place, f.day AS "startsOn", current_date AS "issuedOn",
      a.label AS "itemLabel", a.title AS "itemTitle",
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', o.name, 'status', status_on(o.id, f.day)))
        FROM statement_signatory g JOIN organisation o ON o.id = g.organisation_id
        WHERE g.statement_id = w.id AND g.state = 'CONFIRMED'), '[]') AS signatories
    FROM written_statement w JOIN session s ON s.id = w.session_id JOIN body b ON b.id = s.body_id
    CROSS JOIN LATERAL (SELECT min(p.starts_on) AS day FROM session_part p WHERE p.session_id = s.id) f
    LEFT JOIN agenda_item a ON a.id = w.item_id WHERE w.id = $1`,
};

/** Reads the head of a statement's paper. */
@Injectable()
export class StatementHeadQueries {
  constructor(private readonly reader: Reader) {}

  /** @throws where there is no such statement */
  async of(statementId: string): Promise<StatementHead> {
    const found = await this.reader.row<StatementHead>(head, [statementId]);
    if (!found) throw new Error(`There is no statement ${statementId}`);
    return found;
  }
}
