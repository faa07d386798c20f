import { questionsOf } from './definition.js';
import type { Answers, Condition, Definition, Question } from './definition.js';

/**
 * QUE-6 What is asked, in the order of the definition. A question that is not asked counts as not answered, whatever
 * was answered before.
 * @param definition without circular conditions (QUE-3)
 */
export function askedQuestions(definition: Definition, answers: Answers): readonly Question[] {
  const questions = new Map(questionsOf(definition).map((question) => [question.key, question]));
  const known = new Map<string, boolean>();

  const asked = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const question = questions.get(key);
    const now = question !== undefined && (!question.condition || holds(question.condition));
    known.set(key, now);
    return now;
  };
  const holds = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    const { question, has, value } = condition;
    const given = asked(question) && Object.hasOwn(answers, question) ? (answers[question] ?? []) : [];
    return (value === undefined ? given.length > 0 : given.includes(value)) === has;
  };
  return [...questions.values()].filter(({ key }) => asked(key));
}

/** QUE-7 The answers to what is asked; those that are empty, and those to anything else, are left out. */
export function pruneAnswers(definition: Definition, answers: Answers): Answers {
  return Object.fromEntries(
    askedQuestions(definition, answers).flatMap(({ key }) => {
      const given = Object.hasOwn(answers, key) ? (answers[key] ?? []) : [];
      return given.length > 0 ? [[key, given] as const] : [];
    }),
  );
}
