import type { TranslatedText } from '#kernel';

export const questionKinds = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'DATE',
  'CHOICE',
  'SEVERAL',
  'COUNTRY',
  'PHONE',
  'EMAIL',
  'CONSENT',
  'FILE',
  'PICTURE',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Who sees an answer: all who handle the subject, or only those who arrange for accessibility or diet. */
export type QuestionAudience = 'HANDLERS' | 'SENSITIVE';

export interface QuestionOption {
  readonly key: string;
  readonly label: TranslatedText;
}

/** That another question has a value, or has not; without `value`, that it is answered at all. */
export interface AnswerCondition {
  readonly question: string;
  readonly has: boolean;
  readonly value?: string;
}

/** When a question is asked. */
export type Condition =
  AnswerCondition | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly text: TranslatedText;
  readonly help?: TranslatedText;
  readonly required: boolean;
  readonly options: readonly QuestionOption[];
  readonly condition?: Condition;
  readonly audience: QuestionAudience;
  /** What the answer is needed for, shown beside the question. */
  readonly purpose: TranslatedText;
  /** Days that the answer is kept after what it was given for has ended. */
  readonly keptForDays: number;
}

export interface Section {
  readonly key: string;
  readonly title: TranslatedText;
  readonly questions: readonly Question[];
}

/** A questionnaire as data: one version of it. */
export interface Definition {
  readonly sections: readonly Section[];
}

/**
 * Answers by key of the question. Every answer is a list of texts, of one for most kinds: a number in digits, a day as
 * `YYYY-MM-DD`, the key of an option, a country as ISO 3166-1 alpha-3, `true` for consent, the id of a file.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

export function questionsOf({ sections }: Definition): readonly Question[] {
  return sections.flatMap(({ questions }) => questions);
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'CHOICE' || kind === 'SEVERAL';
}

/** The statements that a condition is made of. */
export function statementsOf(condition: Condition | undefined): readonly AnswerCondition[] {
  if (!condition) return [];
  if ('question' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(statementsOf);
}
