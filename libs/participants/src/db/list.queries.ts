import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { ListStage } from '../domain/issue-list.js';
import { listedCategories } from '../domain/participant-list.js';
import type { ApprovedPerson, ListContent } from '../domain/participant-list.js';

/** An issue as it is read, without what it says; instants as ISO text. */
export interface ListIssueRow {
  readonly sessionId: string;
  readonly number: number;
  readonly stage: ListStage;
  readonly symbol: string;
  readonly people: number;
  readonly runId: string;
  readonly runState: string;
  readonly issuedAt: string;
  readonly releasedAt: string | null;
}

/** What stands at the head of papers of a session. */
export interface SessionHead {
  readonly title: TranslatedText;
  readonly body: TranslatedText;
  readonly place: TranslatedText | null;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly endsOn: string;
}

const issueColumns = `l.session_id AS "sessionId", l.number, l.stage, l.symbol, l.people, l.run_id AS "runId",
  o.state AS "runState", l.issued_at AS "issuedAt", l.released_at AS "releasedAt"`;
const fromIssues = 'FROM participant_list l JOIN output_run o ON o.id = l.run_id';

const statements = {
  approved: {
    name: 'participants.approved',
    text: `SELECT r.category, r.delegation_id AS "delegationId", coalesce(st.name, d.plate) AS delegation,
        r.family_name AS "familyName", r.given_name AS "givenName", r.title, r.function, r.position
      FROM registration r LEFT JOIN delegation d ON d.id = r.delegation_id LEFT JOIN state st ON st.iso3 = d.state_iso3
      WHERE r.session_id = $1 AND r.state = 'APPROVED' AND r.category = ANY($2::text[])`,
  },
  issues: {
    name: 'participants.issues',
    text: `SELECT ${issueColumns} ${fromIssues} WHERE l.session_id = $1 ORDER BY l.number DESC`,
  },
  content: {
    name: 'participants.content',
    text: 'SELECT content FROM participant_list WHERE session_id = $1 AND number = $2',
  },
  released: {
    name: 'participants.released-runs',
    text: `SELECT l.run_id AS id FROM participant_list l JOIN session s ON s.id = l.session_id
      WHERE l.run_id = ANY($1::uuid[]) AND l.released_at IS NOT NULL AND s.state = 'PUBLISHED'`,
  },
  head: {
    name: 'participants.session-head',
    text: `SELECT s.title, b.name AS body, s.place, min(p.starts_on) AS "startsOn", max(p.ends_on) AS "endsOn"
      FROM session s JOIN body b ON b.id = s.body_id JOIN session_part p ON p.session_id = s.id
      WHERE s.id = $1 GROUP BY s.id, b.id`,
  },
} as const;

/** Reads for the list of participants; whoever asks has decided who may see it. Ids are well-formed. */
@Injectable()
export class ListQueries {
  constructor(private readonly reader: Reader) {}

  /** PAR-1 In no order. */
  approved(sessionId: string): Promise<ApprovedPerson[]> {
    return this.reader.rows(statements.approved, [sessionId, listedCategories]);
  }

  /** Newest first, those that are not released included. */
  issues(sessionId: string): Promise<ListIssueRow[]> {
    return this.reader.rows(statements.issues, [sessionId]);
  }

  async content(sessionId: string, number: number): Promise<ListContent | null> {
    return (await this.reader.row<{ content: ListContent }>(statements.content, [sessionId, number]))?.content ?? null;
  }

  /** PAR-6 Those of the runs that made a list which is public. */
  async releasedRuns(runIds: readonly string[]): Promise<string[]> {
    return (await this.reader.rows<{ id: string }>(statements.released, [runIds])).map(({ id }) => id);
  }

  /** @throws when there is no such session */
  async head(sessionId: string): Promise<SessionHead> {
    const head = await this.reader.row<SessionHead>(statements.head, [sessionId]);
    if (!head) throw new Error(`There is no session ${sessionId}`);
    return head;
  }
}
