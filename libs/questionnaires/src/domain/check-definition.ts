import { accept, languages } from '#kernel';
import type { Accepted, FaultyField, Refused, TranslatedText } from '#kernel';
import { checkConditions } from './check-conditions.js';
import { hasOptions, questionsOf } from './definition.js';
import type { Definition, Question } from './definition.js';

const limits = { sections: 30, questions: 200, options: 300, text: 2_000, keptForDays: 3_650 };
const key = /^[a-z][a-z0-9-]{0,39}$/;

/** QUE-1 to QUE-5 All that is wrong with a definition, by place; refused as `DEFINITION_FAULTY`. */
export function checkDefinition(definition: Definition): Accepted<undefined> | Refused<'DEFINITION_FAULTY'> {
  const fields = [...faultsOfSections(definition), ...checkConditions(definition)];
  return fields.length === 0 ? accept() : { ok: false, code: 'DEFINITION_FAULTY', rule: 'QUE-1', fields };
}

function faultsOfSections(definition: Definition): FaultyField[] {
  const { sections } = definition;
  const count = questionsOf(definition).length;
  const questionKeys = questionsOf(definition).map((question) => question.key);
  const sectionKeys = sections.map((section) => section.key);
  return [
    ...fault(sections.length > limits.sections || count > limits.questions, 'sections', 'DEFINITION_TOO_LONG'),
    ...fault(count === 0, 'sections', 'DEFINITION_EMPTY'),
    ...sections.flatMap((section, at) => [
      ...keyFaults(section.key, sectionKeys, `sections.${at}`),
      ...textFaults(section.title, `sections.${at}.title`),
      ...section.questions.flatMap((question, place) => {
        const path = `sections.${at}.questions.${place}`;
        return [...keyFaults(question.key, questionKeys, path), ...faultsOfQuestion(question, path)];
      }),
    ]),
  ];
}

function faultsOfQuestion(question: Question, path: string): FaultyField[] {
  const { kind, options, text, help, purpose, keptForDays } = question;
  const keys = options.map((option) => option.key);
  const fit = hasOptions(kind) ? options.length >= 2 && options.length <= limits.options : options.length === 0;
  const kept = Number.isInteger(keptForDays) && keptForDays >= 1 && keptForDays <= limits.keptForDays;
  return [
    ...textFaults(text, `${path}.text`),
    ...(help ? textFaults(help, `${path}.help`) : []),
    ...textFaults(purpose, `${path}.purpose`),
    ...fault(!kept, `${path}.keptForDays`, 'RETENTION_UNFIT', { most: limits.keptForDays }),
    ...fault(!fit, `${path}.options`, 'OPTIONS_UNFIT', { most: limits.options }),
    ...options.flatMap((option, at) => [
      ...keyFaults(option.key, keys, `${path}.options.${at}`),
      ...textFaults(option.label, `${path}.options.${at}.label`),
    ]),
  ];
}

/** QUE-1 */
function keyFaults(given: string, all: readonly string[], path: string): FaultyField[] {
  if (!key.test(given)) return fault(true, `${path}.key`, 'KEY_UNFIT');
  return fault(all.filter((other) => other === given).length > 1, `${path}.key`, 'KEY_REPEATED');
}

/** QUE-2 */
function textFaults(text: TranslatedText, path: string): FaultyField[] {
  const given = languages.flatMap((language) => (text[language] ?? '').trim() || []);
  if (given.length === 0) return fault(true, path, 'TEXT_ABSENT');
  return fault(
    given.some((one) => [...one].length > limits.text),
    path,
    'TEXT_LONG',
    { most: limits.text },
  );
}

function fault(wrong: boolean, path: string, code: string, params?: FaultyField['params']): FaultyField[] {
  return wrong ? [{ path, code, ...(params && { params }) }] : [];
}
