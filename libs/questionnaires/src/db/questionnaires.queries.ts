import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { Answers, Definition, Section } from '../domain/definition.js';

export interface QuestionnaireRow {
  readonly id: string;
  readonly sessionId: string;
  readonly title: TranslatedText;
  readonly draft: Definition;
  readonly draftVersion: number;
  readonly version: number | null;
  readonly definition: Definition | null;
  readonly publishedAt: string | null;
}

export interface VersionRow {
  readonly version: number;
  readonly publishedAt: string;
  readonly sections: readonly Section[];
}

/** Answers of one subject; those to sensitive questions only where they were asked for. */
export interface AnswersRow {
  readonly subjectId: string;
  readonly questionnaireId: string;
  readonly version: number;
  readonly answers: Answers;
  /** Whether there are sensitive answers, and who gave them. */
  readonly sensitive: boolean;
  readonly sensitiveBy: string | null;
}

/** Where a file is an answer. */
export interface AnswerFileRow {
  readonly fileId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly sensitive: boolean;
}

const columns = `SELECT q.id, q.session_id AS "sessionId", q.title, q.draft, q.draft_version AS "draftVersion",
    newest.version, newest.definition, newest.published_at AS "publishedAt"
  FROM questionnaire AS q LEFT JOIN LATERAL (
    SELECT version, definition, published_at FROM questionnaire_version WHERE questionnaire_id = q.id
    ORDER BY version DESC LIMIT 1) AS newest ON true`;

const statements = {
  byId: { name: 'questionnaires.by-id', text: `${columns} WHERE q.id = $1` },
  ofSession: {
    name: 'questionnaires.of-session',
    text: `${columns} WHERE q.session_id = $1 ORDER BY q.created_at, q.id`,
  },
  version: {
    name: 'questionnaires.version',
    text: `SELECT version, published_at AS "publishedAt", definition -> 'sections' AS sections
      FROM questionnaire_version WHERE questionnaire_id = $1 AND version = coalesce($2, version)
      ORDER BY version DESC LIMIT 1`,
  },
  newest: {
    name: 'questionnaires.newest',
    text: `SELECT DISTINCT ON (questionnaire_id) questionnaire_id AS id, version, published_at AS "publishedAt",
        definition -> 'sections' AS sections
      FROM questionnaire_version WHERE questionnaire_id = ANY($1::uuid[]) ORDER BY questionnaire_id, version DESC`,
  },
  places: {
    name: 'questionnaires.places',
    text: `SELECT q.id, q.session_id AS "sessionId", s.body_id AS "bodyId"
      FROM questionnaire AS q JOIN session AS s ON s.id = q.session_id WHERE q.id = ANY($1::uuid[])`,
  },
  answers: {
    name: 'questionnaires.answers',
    text: `SELECT subject_id AS "subjectId", questionnaire_id AS "questionnaireId", version, answers,
        sensitive_answers <> '{}' AS sensitive, sensitive_by AS "sensitiveBy"
      FROM answer_set WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[])`,
  },
  allAnswers: {
    name: 'questionnaires.all-answers',
    text: `SELECT subject_id AS "subjectId", questionnaire_id AS "questionnaireId", version,
        answers || sensitive_answers AS answers, sensitive_answers <> '{}' AS sensitive,
        sensitive_by AS "sensitiveBy"
      FROM answer_set WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[])`,
  },
  files: {
    name: 'questionnaires.files',
    text: `SELECT file_id AS "fileId", subject_kind AS "subjectKind", subject_id AS "subjectId", sensitive
      FROM answer_file JOIN answer_set ON id = answer_set_id WHERE file_id = ANY($1::uuid[])`,
  },
};

/** Reads of questionnaires and answers. Ids are well-formed. */
@Injectable()
export class QuestionnairesQueries {
  constructor(private readonly reader: Reader) {}

  byId(id: string): Promise<QuestionnaireRow | null> {
    return this.reader.row<QuestionnaireRow>(statements.byId, [id]);
  }

  ofSession(sessionId: string): Promise<QuestionnaireRow[]> {
    return this.reader.rows<QuestionnaireRow>(statements.ofSession, [sessionId]);
  }

  /** @param version the newest when null */
  version(id: string, version: number | null): Promise<VersionRow | null> {
    return this.reader.row<VersionRow>(statements.version, [id, version]);
  }

  /** The newest published version of each. */
  newest(ids: readonly string[]): Promise<(VersionRow & { readonly id: string })[]> {
    return this.reader.rows(statements.newest, [ids]);
  }

  placesOf(ids: readonly string[]): Promise<{ id: string; sessionId: string; bodyId: string }[]> {
    return this.reader.rows(statements.places, [ids]);
  }

  /** QUE-10 @param sensitive whether the reader may have the sensitive answers too; for all of the subjects */
  answers(subjectKind: string, subjectIds: readonly string[], sensitive: boolean): Promise<AnswersRow[]> {
    return this.reader.rows<AnswersRow>(sensitive ? statements.allAnswers : statements.answers, [
      subjectKind,
      subjectIds,
    ]);
  }

  files(ids: readonly string[]): Promise<AnswerFileRow[]> {
    return this.reader.rows<AnswerFileRow>(statements.files, [ids]);
  }
}
