import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Answers, Definition } from '../domain/definition.js';
import { missingAnswers } from '../domain/missing-answers.js';

/** That a subject is asked a questionnaire. */
export interface Asked {
  readonly subjectId: string;
  readonly questionnaireId: string;
}

/** What is still to be answered, as a command finds it. Inside a unit of work. */
@Injectable()
export class AnswerNeeds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** QUE-8 Required questions of the newest versions without an answer, by subject; subjects that lack none are left out. */
  async missing(kind: string, asked: readonly Asked[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (asked.length === 0) return new Map();
    const { manager } = this.unitOfWork;
    const versions: { id: string; definition: Definition }[] = await manager.query(
      `SELECT DISTINCT ON (questionnaire_id) questionnaire_id AS id, definition FROM questionnaire_version
       WHERE questionnaire_id = ANY($1::uuid[]) ORDER BY questionnaire_id, version DESC`,
      [[...new Set(asked.map(({ questionnaireId }) => questionnaireId))]],
    );
    const given: (Asked & { answers: Answers })[] = await manager.query(
      `SELECT subject_id AS "subjectId", questionnaire_id AS "questionnaireId", answers || sensitive_answers AS answers
       FROM answer_set WHERE subject_kind = $1 AND subject_id = ANY($2::uuid[])`,
      [kind, asked.map(({ subjectId }) => subjectId)],
    );
    const definitions = new Map(versions.map(({ id, definition }) => [id, definition]));
    return new Map(
      asked.flatMap(({ subjectId, questionnaireId }) => {
        const definition = definitions.get(questionnaireId);
        const own = given.find((each) => each.subjectId === subjectId && each.questionnaireId === questionnaireId);
        const missing = definition ? missingAnswers(definition, own?.answers ?? {}) : [];
        return missing.length > 0 ? [[subjectId, missing] as const] : [];
      }),
    );
  }
}
