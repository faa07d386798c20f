import { Injectable } from '@nestjs/common';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { StoredFiles, UnitOfWork, newId } from '#platform';
import { QuestionnaireRepository } from '../db/questionnaire.repository.js';
import { askedQuestions, pruneAnswers } from '../domain/asked-questions.js';
import { checkAnswers } from '../domain/check-answers.js';
import type { Answers, Definition, Question } from '../domain/definition.js';
import { answerFilePurposes } from './answer-file-purposes.js';

export interface AnswersToSave {
  readonly questionnaireId: string;
  /** What the answers are for; `kind` as registered with `AnswerSubjects`. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly answers: Answers;
  /** Whether what is required must be there. */
  readonly complete: boolean;
  /** False for someone who may not read the sensitive answers of others: those that others gave stay as they are. */
  readonly readsSensitive: boolean;
  /** Whose uploads may be given as answers. */
  readonly personId: PersonId;
}

/** Answers, for the library that owns their subject: it decides who may give and read them, and audits it. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly files: StoredFiles,
  ) {}

  /**
   * QUE-7, QUE-8, QUE-9 Keeps the answers to the newest version, in the caller's unit of work where there is one.
   * @returns the version that was answered
   */
  save(given: AnswersToSave): Promise<Decision<{ readonly version: number }>> {
    return this.unitOfWork.run(async () => {
      const { questionnaireId, subject, complete, personId } = given;
      const found = isUuid(questionnaireId) ? await this.questionnaires.lock(questionnaireId, 'SHARE') : null;
      if (!found?.published || found.publishedVersion === null) return refuse('QUESTIONNAIRE_UNPUBLISHED', 'QUE-9');
      const { published: definition, publishedVersion: version } = found;
      const before = await this.questionnaires.lockAnswers(questionnaireId, subject);
      const isOfOthers = Object.keys(before?.sensitive ?? {}).length > 0 && before?.sensitiveBy !== personId;
      const withSensitive = given.readsSensitive || !isOfOthers;
      const all = withSensitive ? given.answers : merged(definition, given.answers, before?.sensitive ?? {});
      const checked = checkAnswers(definition, all, { complete });
      if (!checked.ok) return checked;

      const kept = pruneAnswers(definition, all);
      const asked = askedQuestions(definition, kept);
      const claimed = await this.claim(asked, kept, { known: new Set(before?.fileIds), personId });
      if (!claimed.ok) return claimed;
      const { HANDLERS: answers, SENSITIVE: sensitive } = byAudience(asked, kept);
      const files = asked.flatMap(({ key, kind, audience }) =>
        isFile(kind) ? (kept[key] ?? []).map((id) => ({ id, sensitive: audience === 'SENSITIVE' })) : [],
      );
      const unique = [...new Map(files.map((file) => [file.id, file])).values()];
      const id = before?.id ?? newId();
      await this.questionnaires.saveAnswers({
        id,
        questionnaireId,
        version,
        subject,
        answers,
        sensitive,
        // Whoever last changed them; saving them as they are takes them from nobody.
        sensitiveBy: same(sensitive, before?.sensitive) ? (before?.sensitiveBy ?? personId) : personId,
        files: unique,
      });
      return accept({ version });
    });
  }

  /** Files that were not answers here before must be the person's own. */
  private async claim(
    asked: readonly Question[],
    answers: Answers,
    { known, personId }: { readonly known: ReadonlySet<string>; readonly personId: PersonId },
  ): Promise<Decision<undefined>> {
    for (const kind of ['FILE', 'PICTURE'] as const) {
      const ids = asked
        .filter((question) => question.kind === kind)
        .flatMap(({ key }) => answers[key] ?? [])
        .filter((id) => !known.has(id));
      const claimed = await this.files.claim(ids, { purpose: answerFilePurposes[kind], personId });
      if (!claimed.ok) return claimed;
    }
    return accept();
  }
}

function same(a: Answers, b: Answers | undefined): boolean {
  const sorted = (answers: Answers): string => JSON.stringify(Object.entries(answers).toSorted(byKey));
  return b !== undefined && sorted(a) === sorted(b);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isFile(kind: Question['kind']): boolean {
  return kind === 'FILE' || kind === 'PICTURE';
}

/** What was given to the others, with the sensitive answers of before. */
function merged(definition: Definition, given: Answers, sensitive: Answers): Answers {
  const open = definition.sections.flatMap(({ questions }) =>
    questions.filter(({ audience }) => audience === 'HANDLERS'),
  );
  const mine = open.flatMap(({ key }) => (Object.hasOwn(given, key) ? [[key, given[key] ?? []] as const] : []));
  return { ...sensitive, ...Object.fromEntries(mine) };
}

function byAudience(asked: readonly Question[], answers: Answers): Record<Question['audience'], Answers> {
  const of = (audience: Question['audience']): Answers =>
    Object.fromEntries(
      asked
        .filter((question) => question.audience === audience && question.key in answers)
        .map(({ key }) => [key, answers[key] ?? []]),
    );
  return { HANDLERS: of('HANDLERS'), SENSITIVE: of('SENSITIVE') };
}
