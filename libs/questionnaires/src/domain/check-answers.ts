import { accept, isUuid } from '#kernel';
import type { Accepted, FaultyField, Refused } from '#kernel';
import { askedQuestions } from './asked-questions.js';
import { questionsOf } from './definition.js';
import type { Answers, Definition, Question, QuestionKind } from './definition.js';

export interface AnswerScope {
  /** Whether what is required must be there: when it is submitted, not while it is being filled in. */
  readonly complete: boolean;
}

/** Longest answers, in characters. */
export const longest: Readonly<Partial<Record<QuestionKind, number>>> = { TEXT: 200, LONG_TEXT: 4_000 };

/** QUE-8 All that is wrong with the answers to what is asked, by question; refused as `ANSWERS_FAULTY`. */
export function checkAnswers(
  definition: Definition,
  answers: Answers,
  { complete }: AnswerScope,
): Accepted<undefined> | Refused<'ANSWERS_FAULTY'> {
  const known = new Set(questionsOf(definition).map(({ key }) => key));
  const strangers = Object.keys(answers).filter((key) => !known.has(key));
  const fields: FaultyField[] = [
    ...strangers.map((key) => ({ path: `answers.${key.slice(0, 40)}`, code: 'ANSWER_UNASKED' })),
    ...askedQuestions(definition, answers).flatMap((question) => {
      const given = Object.hasOwn(answers, question.key) ? (answers[question.key] ?? []) : [];
      const fault = faultOf(question, given, complete);
      return fault ? [{ path: `answers.${question.key}`, ...fault }] : [];
    }),
  ];
  return fields.length === 0 ? accept() : { ok: false, code: 'ANSWERS_FAULTY', rule: 'QUE-8', fields };
}

type Fault = Omit<FaultyField, 'path'>;

function faultOf(question: Question, given: readonly string[], complete: boolean): Fault | null {
  const { kind, options, required } = question;
  const [value] = given;
  if (value === undefined) return required && complete ? { code: 'ANSWER_MISSING' } : null;
  if (kind === 'SEVERAL' ? new Set(given).size < given.length : given.length > 1) return { code: 'ANSWER_REPEATED' };
  const keys = new Set(options.map(({ key }) => key));
  if (options.length > 0) return given.every((key) => keys.has(key)) ? null : { code: 'ANSWER_NO_OPTION' };
  const most = longest[kind];
  if (most !== undefined && [...value].length > most) return { code: 'ANSWER_TOO_LONG', params: { most } };
  if (forms[kind](value)) return null;
  return { code: 'ANSWER_FORM', params: { kind } };
}

/** The form that an answer of each kind has; options are compared with the question's own. */
const forms: Readonly<Record<QuestionKind, (value: string) => boolean>> = {
  TEXT: (value) => storable(value) && !value.includes('\n'),
  LONG_TEXT: storable,
  NUMBER: (value) => /^-?\d{1,12}(\.\d{1,4})?$/.test(value),
  DATE: isDay,
  CHOICE: () => false,
  SEVERAL: () => false,
  COUNTRY: (value) => /^[A-Z]{3}$/.test(value),
  PHONE: (value) => /^\+?[\d ()./-]{5,30}$/.test(value) && value.replaceAll(/\D/g, '').length >= 5,
  EMAIL: (value) => value.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/u.test(value),
  CONSENT: (value) => value === 'true',
  FILE: isUuid,
  PICTURE: isUuid,
};

function storable(value: string): boolean {
  return value.trim() !== '' && value.isWellFormed() && !value.includes('\u0000');
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
