import { languages } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import type { Contract } from '#platform';
import type { Condition, Definition } from '../domain/definition.js';

/** The text without what is empty. @param original the language of whoever wrote it */
export function textOf(input: Contract.TranslatedTextInput, original: Language | null): TranslatedText {
  const given = languages.flatMap((language) => {
    const text = input[language]?.trim();
    return text ? [[language, text] as const] : [];
  });
  const first = given.find(([language]) => language === original) ?? given[0];
  return { ...Object.fromEntries(given), ...(first && { original: first[0] }) };
}

/** Input as a definition; nothing is checked but its shape. */
export function definitionOf(
  sections: Contract.QuestionnaireDraftInput['sections'],
  original: Language | null,
): Definition {
  return {
    sections: sections.map(({ key, title, questions }) => ({
      key,
      title: textOf(title, original),
      questions: questions.map(({ help, options, condition, text, purpose, ...rest }) => ({
        ...rest,
        text: textOf(text, original),
        ...(help && { help: textOf(help, original) }),
        options: (options ?? []).map((option) => ({ key: option.key, label: textOf(option.label, original) })),
        ...(condition && { condition: conditionOf(condition) }),
        purpose: textOf(purpose, original),
      })),
    })),
  };
}

type ConditionInput =
  Contract.QuestionConditionInput | Contract.QuestionConditionPartInput | Contract.QuestionStatementInput;

/** The contract has three types, one for each level (QUE-3): a type that holds itself cannot be compiled. */
function conditionOf(input: ConditionInput): Condition {
  if ('all' in input && input.all) return { all: input.all.map(conditionOf) };
  if ('any' in input && input.any) return { any: input.any.map(conditionOf) };
  const { question, has, value } = input;
  return { question: question ?? '', has: has ?? true, ...(value && { value }) };
}
