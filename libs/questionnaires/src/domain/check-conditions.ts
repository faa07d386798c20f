import type { FaultyField } from '#kernel';
import { hasOptions, questionsOf, statementsOf } from './definition.js';
import type { Condition, Definition, Question } from './definition.js';

const deepest = 3;
const widest = 20;

/** QUE-3 Conditions name other questions, values that these can have, and never come back to where they began. */
export function checkConditions(definition: Definition): FaultyField[] {
  const questions = new Map(questionsOf(definition).map((question) => [question.key, question]));
  return definition.sections.flatMap((section, at) =>
    section.questions.flatMap((question, place) => {
      const code = faultOf(question, questions);
      return code ? [{ path: `sections.${at}.questions.${place}.condition`, code }] : [];
    }),
  );
}

function faultOf(question: Question, questions: ReadonlyMap<string, Question>): string | null {
  const { condition } = question;
  if (!condition) return null;
  const statements = statementsOf(condition);
  if (statements.length === 0 || statements.length > widest || depthOf(condition) > deepest) return 'CONDITION_UNFIT';
  for (const statement of statements) {
    const about = questions.get(statement.question);
    if (!about) return 'CONDITION_UNKNOWN';
    const { value } = statement;
    if (value !== undefined && hasOptions(about.kind) && !about.options.some(({ key }) => key === value))
      return 'CONDITION_VALUE';
  }
  return returnsTo(question, questions) ? 'CONDITION_CIRCULAR' : null;
}

function returnsTo(start: Question, questions: ReadonlyMap<string, Question>): boolean {
  const seen = new Set<string>();
  const ahead = statementsOf(start.condition).map(({ question }) => question);
  for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
    if (key === start.key) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    ahead.push(...statementsOf(questions.get(key)?.condition).map(({ question }) => question));
  }
  return false;
}

function depthOf(condition: Condition): number {
  if ('question' in condition) return 1;
  const parts = 'all' in condition ? condition.all : condition.any;
  return 1 + Math.max(0, ...parts.map(depthOf));
}
