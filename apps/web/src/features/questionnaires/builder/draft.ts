import type {
  QuestionConditionInput,
  QuestionInput,
  QuestionKind,
  QuestionOptionInput,
  QuestionSectionInput,
  SectionPartsFragment,
  TranslatedTextInput,
  WholeTextFragment,
} from '../../../generated/graphql.js';
import { currentLanguage, languages } from '../../shell/language.js';
import { asInput } from '../../shell/translated-input.js';
import type { Condition } from '../form/asked.js';

/** A questionnaire as the builder has it. */
export interface Draft {
  readonly title: TranslatedTextInput;
  readonly sections: readonly QuestionSectionInput[];
}

export const kinds: readonly QuestionKind[] = [
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
];

export const hasOptions = (kind: QuestionKind): boolean => kind === 'CHOICE' || kind === 'SEVERAL';

export const questionsOf = ({ sections }: Draft): readonly QuestionInput[] =>
  sections.flatMap(({ questions }) => questions);

/** What the API answers, as input. */
export function draftOf(title: WholeTextFragment, sections: readonly SectionPartsFragment[]): Draft {
  return {
    title: asInput(title),
    sections: sections.map((section) => ({
      key: section.key,
      title: asInput(section.title),
      questions: section.questions.map((question) => ({
        key: question.key,
        kind: question.kind,
        text: asInput(question.text),
        help: question.help ? asInput(question.help) : null,
        required: question.required,
        options: question.options.map(({ key, label }) => ({ key, label: asInput(label) })),
        condition: question.condition ? (conditionOf(question.condition) as QuestionConditionInput) : null,
        audience: question.audience,
        purpose: asInput(question.purpose),
        keptForDays: question.keptForDays,
      })),
    })),
  };
}

function conditionOf({ question, has, value, all, any }: Condition): Condition {
  if (all) return { all: all.map(conditionOf) };
  if (any) return { any: any.map(conditionOf) };
  return { question: question ?? '', has: has ?? true, ...(value && { value }) };
}

/** A key that none of the others has: people who build need not think of keys. */
export function newKey(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

export function newSection(draft: Draft): QuestionSectionInput {
  return {
    key: newKey(
      'section',
      draft.sections.map(({ key }) => key),
    ),
    title: {},
    questions: [],
  };
}

export function newQuestion(draft: Draft, kind: QuestionKind): QuestionInput {
  const key = newKey(
    'question',
    questionsOf(draft).map((question) => question.key),
  );
  const options = hasOptions(kind) ? [newOption([]), { key: 'option-2', label: {} }] : [];
  return {
    key,
    kind,
    text: {},
    help: null,
    required: false,
    options,
    condition: null,
    audience: 'HANDLERS',
    purpose: {},
    keptForDays: 90,
  };
}

export function newOption(options: readonly QuestionOptionInput[]): QuestionOptionInput {
  return {
    key: newKey(
      'option',
      options.map(({ key }) => key),
    ),
    label: {},
  };
}

/** The list with one of it moved by a place; as it is where there is none. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, index) => (index === from ? other : index === from + by ? one : each));
}

/** Text as its reader sees it: in the language of the page, or else in the first in which there is any. */
export function shown(text: TranslatedTextInput | null | undefined): WholeTextFragment {
  const language = languages
    .map(({ code }) => code)
    .toSorted((a, b) => Number(b === currentLanguage()) - Number(a === currentLanguage()))
    .find((code) => text?.[code]?.trim());
  const all = Object.fromEntries(languages.map(({ code }) => [code, text?.[code] ?? null]));
  return {
    __typename: 'TranslatedText',
    ...(all as Omit<WholeTextFragment, '__typename' | 'text' | 'language'>),
    text: language ? (text?.[language] ?? '') : '',
    language: language ?? currentLanguage(),
  };
}

/** The draft as a form shows it. */
export function asShown({ sections }: Draft): SectionPartsFragment[] {
  return sections.map((section) => ({
    __typename: 'QuestionSection',
    key: section.key,
    title: shown(section.title),
    questions: section.questions.map((question) => ({
      __typename: 'Question',
      key: question.key,
      kind: question.kind,
      text: shown(question.text),
      help: question.help ? shown(question.help) : null,
      required: question.required,
      options: (question.options ?? []).map(({ key, label }) => ({
        __typename: 'QuestionOption',
        key,
        label: shown(label),
      })),
      condition: (question.condition ?? null) as SectionPartsFragment['questions'][number]['condition'],
      audience: question.audience,
      purpose: shown(question.purpose),
      keptForDays: question.keptForDays,
    })),
  }));
}

/** A text of the draft with where it stands, for putting it into the other languages. */
export interface PlacedText {
  readonly id: string;
  readonly text: TranslatedTextInput;
  readonly put: (text: TranslatedTextInput) => Draft;
}

/** All texts of a draft in their order. */
export function textsOf(draft: Draft): PlacedText[] {
  const inSection = (at: number, section: QuestionSectionInput): Draft => ({
    ...draft,
    sections: draft.sections.map((each, index) => (index === at ? section : each)),
  });
  return [
    { id: 'title', text: draft.title, put: (title) => ({ ...draft, title }) },
    ...draft.sections.flatMap((section, at) => {
      const put = (place: number, changes: Partial<QuestionInput>) =>
        inSection(at, {
          ...section,
          questions: section.questions.map((each, index) => (index === place ? { ...each, ...changes } : each)),
        });
      return [
        {
          id: section.key,
          text: section.title,
          put: (title: TranslatedTextInput) => inSection(at, { ...section, title }),
        },
        ...section.questions.flatMap((question, place) => [
          { id: `${question.key} text`, text: question.text, put: (text: TranslatedTextInput) => put(place, { text }) },
          ...(question.help
            ? [
                {
                  id: `${question.key} help`,
                  text: question.help,
                  put: (help: TranslatedTextInput) => put(place, { help }),
                },
              ]
            : []),
          ...(question.options ?? []).map((option, index) => ({
            id: `${question.key} ${option.key}`,
            text: option.label,
            put: (label: TranslatedTextInput) =>
              put(place, {
                options: (question.options ?? []).map((each, other) => (other === index ? { ...each, label } : each)),
              }),
          })),
          {
            id: `${question.key} purpose`,
            text: question.purpose,
            put: (purpose: TranslatedTextInput) => put(place, { purpose }),
          },
        ]),
      ];
    }),
  ];
}

/** A condition as the builder edits it: statements of which all or any must hold. Null where it is nested deeper. */
export function flatCondition(
  condition: Condition | null | undefined,
): { readonly join: 'all' | 'any'; readonly statements: readonly Condition[] } | null {
  if (!condition) return { join: 'all', statements: [] };
  const list = condition.all ?? condition.any;
  if (!list) return { join: 'all', statements: [condition] };
  if (list.some(({ all, any }) => all || any)) return null;
  return { join: condition.all ? 'all' : 'any', statements: list };
}

export function conditionFrom(join: 'all' | 'any', statements: readonly Condition[]): QuestionConditionInput | null {
  const [first] = statements;
  if (!first) return null;
  return (statements.length === 1 ? first : { [join]: statements }) as QuestionConditionInput;
}
