import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { EarlierIssue, ListStage } from '../domain/issue-list.js';
import { peopleOn } from '../domain/participant-list.js';
import type { ListContent } from '../domain/participant-list.js';

export interface InsertedIssue {
  readonly sessionId: string;
  readonly number: number;
  readonly stage: ListStage;
  readonly symbol: string;
  readonly content: ListContent;
  readonly runId: string;
  readonly by: string | null;
}

export interface LockedIssue extends EarlierIssue {
  readonly symbol: string;
  readonly released: boolean;
  readonly made: boolean;
}

/** Writes of issues; inside a unit of work. */
@Injectable()
export class ListRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The issues of a session; commands on its list wait for one another. @returns null where there is no session */
  async lock(sessionId: string): Promise<{ title: TranslatedText; issues: LockedIssue[] } | null> {
    const [session] = await this.query<{ title: TranslatedText }>(
      'SELECT title FROM session WHERE id = $1 FOR NO KEY UPDATE',
      [sessionId],
    );
    if (!session) return null;
    const issues = await this.query<LockedIssue>(
      `SELECT l.number, l.stage, l.symbol, l.released_at IS NOT NULL AS released, o.state = 'DONE' AS made
       FROM participant_list l JOIN output_run o ON o.id = l.run_id WHERE l.session_id = $1`,
      [sessionId],
    );
    return { title: session.title, issues };
  }

  /** @returns false where the symbol is taken */
  async insert({ sessionId, number, stage, symbol, content, runId, by }: InsertedIssue): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO participant_list (session_id, number, stage, symbol, content, people, run_id, issued_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (symbol) DO NOTHING RETURNING number`,
      [sessionId, number, stage, symbol, JSON.stringify(content), peopleOn(content), runId, by],
    );
    return rows.length > 0;
  }

  async release(sessionId: string, number: number): Promise<void> {
    await this.query('UPDATE participant_list SET released_at = now() WHERE session_id = $1 AND number = $2', [
      sessionId,
      number,
    ]);
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(text, [...values]);
  }
}
