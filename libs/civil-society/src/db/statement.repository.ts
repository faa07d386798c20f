import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { StatementRules, StatementState, StatusOnDay } from '../domain/statement-rules.js';
import { representativesOf } from './representatives.sql.js';
import type { ActingFor } from './representatives.sql.js';

/** A statement with its row locked until the command ends. */
export interface LockedStatement {
  readonly id: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly itemId: string | null;
  readonly state: StatementState;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly returnedAt: Date | null;
  readonly version: number;
  readonly organisationName: TranslatedText;
  readonly sessionTitle: TranslatedText;
  readonly status: StatusOnDay;
  readonly invited: boolean;
}

export interface WrittenDraft {
  readonly id: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly itemId: string | null;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly words: number;
}

export interface RulesToWrite extends StatementRules {
  readonly ratioConfirmed: boolean;
  readonly videoSeconds: number;
  readonly source: string;
}

/** Writes of written statements; inside a unit of work. */
@Injectable()
export class StatementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async lock(id: string): Promise<LockedStatement | null> {
    const [row] = await this.query<LockedStatement>(
      `SELECT w.id, w.session_id AS "sessionId", w.organisation_id AS "organisationId", w.item_id AS "itemId", w.state,
         w.language, w.title, w.text, w.footnotes, w.returned_at AS "returnedAt", w.version,
         o.name AS "organisationName", s.title AS "sessionTitle",
         status_on(o.id, (SELECT min(p.starts_on) FROM session_part p WHERE p.session_id = s.id)) AS status,
         EXISTS (SELECT FROM statement_invitation i
           WHERE i.session_id = s.id AND i.organisation_id = o.id) AS invited
       FROM written_statement w JOIN organisation o ON o.id = w.organisation_id JOIN session s ON s.id = w.session_id
       WHERE w.id = $1 FOR NO KEY UPDATE OF w`,
      [id],
    );
    return row ?? null;
  }

  async insert(draft: WrittenDraft, { by, at }: { readonly by: string | null; readonly at: Date }): Promise<void> {
    await this.query(
      `INSERT INTO written_statement (id, session_id, organisation_id, item_id, language, title, text, footnotes, words,
         created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...valuesOf(draft), by, at],
    );
  }

  async rewrite(draft: WrittenDraft): Promise<void> {
    await this.query(
      `UPDATE written_statement SET item_id = $4, language = $5, title = $6, text = $7, footnotes = $8, words = $9,
         version = version + 1 WHERE id = $1 AND session_id = $2 AND organisation_id = $3`,
      valuesOf(draft),
    );
  }

  async submitted(id: string, { words, at }: { readonly words: number; readonly at: Date }): Promise<void> {
    await this.query(
      `UPDATE written_statement SET state = 'SUBMITTED', words = $2, submitted_at = $3, reason = NULL,
         version = version + 1 WHERE id = $1`,
      [id, words, at],
    );
  }

  async returned(id: string, { reason, at }: { readonly reason: string; readonly at: Date }): Promise<void> {
    await this.query(
      `UPDATE written_statement SET state = 'RETURNED', reason = $2, returned_at = $3, version = version + 1
       WHERE id = $1`,
      [id, reason, at],
    );
  }

  async moved(id: string, state: StatementState): Promise<void> {
    await this.query(`UPDATE written_statement SET state = $2, reason = NULL, version = version + 1 WHERE id = $1`, [
      id,
      state,
    ]);
  }

  /** Whether a session that takes statements has the item, or none is asked for. */
  async hasItem(sessionId: string, itemId: string | null): Promise<boolean> {
    if (itemId === null) return true;
    const rows = await this.query('SELECT id FROM agenda_item WHERE id = $1 AND session_id = $2', [itemId, sessionId]);
    return rows.length > 0;
  }

  /**
   * CIV-60 The next number of a session, and what its symbols begin with; others who issue wait until this command ends.
   * Null where the body has no symbols of its own.
   */
  async nextNumber(sessionId: string): Promise<{ readonly number: number; readonly root: string } | null> {
    const [session] = await this.query<{ root: string | null }>(
      `SELECT b.symbol_root || '/' || extract(year FROM
           (SELECT min(p.starts_on) FROM session_part p WHERE p.session_id = s.id))::int || '/NGO/' AS root
       FROM session s JOIN body b ON b.id = s.body_id WHERE s.id = $1 FOR NO KEY UPDATE OF s`,
      [sessionId],
    );
    if (!session?.root) return null;
    // Documents that were entered by hand have taken their numbers too.
    const [last] = await this.query<{ number: number }>(
      `SELECT coalesce(max(substr(symbol, length($1) + 1)::int), 0) AS number FROM document
       WHERE starts_with(symbol, $1) AND substr(symbol, length($1) + 1) ~ '^[0-9]{1,6}$'`,
      [session.root],
    );
    return { number: (last?.number ?? 0) + 1, root: session.root };
  }

  async issued(
    statement: LockedStatement,
    { documentId, number, symbol }: { readonly documentId: string; readonly number: number; readonly symbol: string },
  ): Promise<void> {
    await this.query(`INSERT INTO document (id, session_id, symbol, title, languages) VALUES ($1, $2, $3, $4, $5)`, [
      documentId,
      statement.sessionId,
      symbol,
      JSON.stringify({ [statement.language]: statement.title, original: statement.language }),
      [statement.language],
    ]);
    if (statement.itemId)
      await this.query('INSERT INTO document_item (document_id, item_id) VALUES ($1, $2)', [
        documentId,
        statement.itemId,
      ]);
    await this.query(
      `UPDATE written_statement SET state = 'ISSUED', number = $2, document_id = $3, version = version + 1
       WHERE id = $1`,
      [statement.id, number, documentId],
    );
  }

  /** Hangs the paper on the document. @returns false where it has one already, or there is no such document */
  async paperMade(id: string, fileId: string): Promise<boolean> {
    const [row] = await this.query<{ documentId: string | null }>(
      `SELECT document_id AS "documentId" FROM written_statement WHERE id = $1 AND file_id IS NULL FOR NO KEY UPDATE`,
      [id],
    );
    if (!row?.documentId) return false;
    await this.query('UPDATE written_statement SET file_id = $2 WHERE id = $1', [id, fileId]);
    await this.query('UPDATE document SET url = $2 WHERE id = $1', [row.documentId, `/files/${fileId}`]);
    return true;
  }

  /** People who act for organizations. */
  representatives(organisationIds: readonly string[]): Promise<ActingFor[]> {
    return this.query(representativesOf, [organisationIds]);
  }

  async organisationBySlug(slug: string): Promise<{ readonly id: string; readonly name: TranslatedText } | null> {
    const [row] = await this.query<{ id: string; name: TranslatedText }>(
      `SELECT coalesce(o.merged_into, o.id) AS id, o.name FROM organisation o WHERE o.slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  async statusOf(organisationId: string, sessionId: string): Promise<StatusOnDay> {
    const [row] = await this.query<{ status: StatusOnDay }>(
      `SELECT status_on($1, (SELECT min(p.starts_on) FROM session_part p WHERE p.session_id = $2)) AS status`,
      [organisationId, sessionId],
    );
    return row?.status ?? 'NONE';
  }

  /** Asks once; who declined is asked anew. */
  async ask(statementId: string, organisationId: string, at: Date): Promise<void> {
    await this.query(
      `INSERT INTO statement_signatory (statement_id, organisation_id, asked_at) VALUES ($1, $2, $3)
       ON CONFLICT (statement_id, organisation_id) DO UPDATE SET state = 'ASKED', asked_at = $3, decided_at = NULL
       WHERE statement_signatory.state = 'DECLINED'`,
      [statementId, organisationId, at],
    );
  }

  /** @returns false where the organization was not asked */
  async answer(statementId: string, organisationId: string, given: { confirm: boolean; at: Date }): Promise<boolean> {
    const rows = await this.query(
      `SELECT state FROM statement_signatory WHERE statement_id = $1 AND organisation_id = $2 FOR UPDATE`,
      [statementId, organisationId],
    );
    if (rows.length === 0) return false;
    await this.query(
      `UPDATE statement_signatory SET state = $3, decided_at = $4 WHERE statement_id = $1 AND organisation_id = $2`,
      [statementId, organisationId, given.confirm ? 'CONFIRMED' : 'DECLINED', given.at],
    );
    return true;
  }

  async invite(sessionId: string, organisationId: string, at: Date): Promise<void> {
    await this.query(
      `INSERT INTO statement_invitation (session_id, organisation_id, invited_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [sessionId, organisationId, at],
    );
  }

  /** @returns the version of the rules; null where there are none, 'unknown' where there is no session */
  async lockRules(sessionId: string): Promise<number | null | 'unknown'> {
    const [session] = await this.query('SELECT id FROM session WHERE id = $1 FOR NO KEY UPDATE', [sessionId]);
    if (!session) return 'unknown';
    const [rules] = await this.query<{ version: number }>(
      'SELECT version FROM statement_rules WHERE session_id = $1 FOR UPDATE',
      [sessionId],
    );
    return rules?.version ?? null;
  }

  async writeRules(sessionId: string, rules: RulesToWrite): Promise<void> {
    await this.query(
      `INSERT INTO statement_rules (session_id, opens_at, closes_at, languages, characters_per_word, ratio_confirmed,
         counts_footnotes, return_days, video_seconds, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (session_id) DO UPDATE SET opens_at = $2, closes_at = $3, languages = $4, characters_per_word = $5,
         ratio_confirmed = $6, counts_footnotes = $7, return_days = $8, video_seconds = $9, source = $10,
         version = statement_rules.version + 1`,
      [
        sessionId,
        rules.opensAt,
        rules.closesAt,
        rules.languages,
        rules.charactersPerWord,
        rules.ratioConfirmed,
        rules.countsFootnotes,
        rules.returnDays,
        rules.videoSeconds,
        rules.source,
      ],
    );
    await this.query('DELETE FROM statement_limit WHERE session_id = $1', [sessionId]);
    for (const { status, words, onInvitation, source } of rules.limits)
      await this.query(
        `INSERT INTO statement_limit (session_id, status, words, on_invitation, source) VALUES ($1, $2, $3, $4, $5)`,
        [sessionId, status, words, onInvitation, source],
      );
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(text, [...values]);
  }
}

function valuesOf(draft: WrittenDraft): unknown[] {
  const { id, sessionId, organisationId, itemId, language, title, text, footnotes, words } = draft;
  return [id, sessionId, organisationId, itemId, language, title, text, footnotes, words];
}
