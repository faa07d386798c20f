import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Answers, Definition } from '../domain/definition.js';

export interface LockedQuestionnaire {
  readonly id: string;
  readonly sessionId: string;
  readonly title: TranslatedText;
  readonly draft: Definition;
  readonly draftVersion: number;
  /** Null before the first. */
  readonly publishedVersion: number | null;
  readonly published: Definition | null;
  /** Whether the draft is what is published. */
  readonly unchanged: boolean;
}

/** What was answered for a subject before. */
export interface LockedAnswers {
  readonly id: string;
  readonly sensitive: Answers;
  readonly sensitiveBy: string | null;
  readonly fileIds: readonly string[];
}

export interface SavedAnswers {
  readonly id: string;
  readonly questionnaireId: string;
  readonly version: number;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly answers: Answers;
  readonly sensitive: Answers;
  readonly sensitiveBy: string | null;
  readonly files: readonly { readonly id: string; readonly sensitive: boolean }[];
}

/** Writes of questionnaires and answers. */
@Injectable()
export class QuestionnaireRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks it against other commands. @param id well-formed */
  async lock(id: string, how: 'UPDATE' | 'SHARE' = 'UPDATE'): Promise<LockedQuestionnaire | null> {
    const rows: LockedQuestionnaire[] = await this.unitOfWork.manager.query(
      `SELECT q.id, session_id AS "sessionId", title, draft, draft_version AS "draftVersion",
         newest.version AS "publishedVersion", newest.definition AS published,
         coalesce(newest.definition = draft, false) AS unchanged
       FROM questionnaire AS q LEFT JOIN LATERAL (
         SELECT version, definition FROM questionnaire_version WHERE questionnaire_id = q.id
         ORDER BY version DESC LIMIT 1) AS newest ON true
       WHERE q.id = $1 FOR ${how} OF q`,
      [id],
    );
    return rows[0] ?? null;
  }

  async insert(id: string, sessionId: string, title: TranslatedText): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO questionnaire (id, session_id, title, draft) VALUES ($1, $2, $3, $4)',
      [id, sessionId, title, { sections: [] }],
    );
  }

  async amend(id: string, title: TranslatedText, draft: Definition): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE questionnaire SET title = $2, draft = $3, draft_version = draft_version + 1 WHERE id = $1',
      [id, title, draft],
    );
  }

  /** The draft becomes a version. */
  async publish(id: string, version: number, personId: string | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO questionnaire_version (questionnaire_id, version, definition, published_by)
       SELECT id, $2, draft, $3 FROM questionnaire WHERE id = $1`,
      [id, version, personId],
    );
  }

  /** Locks what was answered for a subject, also where nothing was yet. */
  async lockAnswers(questionnaireId: string, subject: SavedAnswers['subject']): Promise<LockedAnswers | null> {
    const { manager } = this.unitOfWork;
    // The first answers for a subject have no row yet that could be locked.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `answers:${questionnaireId}:${subject.kind}:${subject.id}`,
    ]);
    const rows: LockedAnswers[] = await manager.query(
      `SELECT id, sensitive_answers AS sensitive, sensitive_by AS "sensitiveBy",
         ARRAY(SELECT file_id::text FROM answer_file WHERE answer_set_id = answer_set.id) AS "fileIds"
       FROM answer_set WHERE questionnaire_id = $1 AND subject_kind = $2 AND subject_id = $3 FOR UPDATE`,
      [questionnaireId, subject.kind, subject.id],
    );
    return rows[0] ?? null;
  }

  async saveAnswers(saved: SavedAnswers): Promise<void> {
    const { id, questionnaireId, version, subject, answers, sensitive, sensitiveBy, files } = saved;
    const { manager } = this.unitOfWork;
    await manager.query(
      `INSERT INTO answer_set (id, questionnaire_id, version, subject_kind, subject_id, answers, sensitive_answers,
         sensitive_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, answers = excluded.answers,
         sensitive_answers = excluded.sensitive_answers, sensitive_by = excluded.sensitive_by, saved_at = now()`,
      [id, questionnaireId, version, subject.kind, subject.id, answers, sensitive, sensitiveBy],
    );
    await manager.query('DELETE FROM answer_file WHERE answer_set_id = $1', [id]);
    await manager.query(
      `INSERT INTO answer_file (answer_set_id, file_id, sensitive)
       SELECT $1, * FROM unnest($2::uuid[], $3::boolean[])`,
      [id, files.map((file) => file.id), files.map((file) => file.sensitive)],
    );
  }

  async placeOf(id: string): Promise<{ bodyId: string; sessionId: string } | null> {
    const rows: { bodyId: string; sessionId: string }[] = await this.unitOfWork.manager.query(
      `SELECT s.body_id AS "bodyId", s.id AS "sessionId"
       FROM questionnaire AS q JOIN session AS s ON s.id = q.session_id WHERE q.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Those of the questionnaires that are published in the session. @param ids well-formed */
  async publishedIn(sessionId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `SELECT id FROM questionnaire AS q WHERE session_id = $1 AND id = ANY($2::uuid[])
         AND EXISTS (SELECT FROM questionnaire_version WHERE questionnaire_id = q.id)`,
      [sessionId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
