import { askedQuestions } from './asked-questions.js';
import type { Answers, Definition } from './definition.js';

/** QUE-8 Keys of what is asked, required and not answered. */
export function missingAnswers(definition: Definition, answers: Answers): readonly string[] {
  return askedQuestions(definition, answers)
    .filter(({ key, required }) => required && !(Object.hasOwn(answers, key) && answers[key]?.length))
    .map(({ key }) => key);
}
