import fc from 'fast-check';
import { askedQuestions, pruneAnswers } from './asked-questions.js';
import { checkAnswers } from './check-answers.js';
import { checkDefinition } from './check-definition.js';
import { questionsOf } from './definition.js';
import type { Answers, Condition, Definition, Question } from './definition.js';

const question = (key: string, over: Partial<Question> = {}): Question => ({
  key,
  kind: 'TEXT',
  text: { en: key },
  required: false,
  options: [],
  audience: 'HANDLERS',
  purpose: { en: 'Badge' },
  keptForDays: 30,
  ...over,
});
const yesNo = [
  { key: 'yes', label: { en: 'Yes' } },
  { key: 'no', label: { en: 'No' } },
];
const choice = (key: string, over: Partial<Question> = {}) =>
  question(key, { kind: 'CHOICE', options: yesNo, ...over });
const of = (...questions: Question[]): Definition => ({
  sections: [{ key: 'one', title: { fr: 'Une' }, questions }],
});
const codes = (decision: { ok: boolean; fields?: readonly { path: string; code: string }[] }) =>
  (decision.fields ?? []).map(({ path, code }) => `${path} ${code}`);
const at = (place: number, rest: string) => `sections.0.questions.${place}.${rest}`;

describe('a definition', () => {
  test('QUE-1 that is sound is accepted', () => {
    expect(
      checkDefinition(
        of(choice('diet'), question('which', { condition: { question: 'diet', has: true, value: 'yes' } })),
      ),
    ).toEqual({ ok: true, value: undefined });
  });

  test.each<[string, Definition, string[]]>([
    [
      'QUE-1 the same key twice, in different sections',
      { sections: [...of(question('a')).sections, { key: 'two', title: { en: 'Two' }, questions: [question('a')] }] },
      ['sections.0.questions.0.key KEY_REPEATED', 'sections.1.questions.0.key KEY_REPEATED'],
    ],
    ['QUE-1 a key that is none', of(question('A b')), [at(0, 'key KEY_UNFIT')]],
    ['QUE-1 no question', { sections: [] }, ['sections DEFINITION_EMPTY']],
    [
      'QUE-2 no text, and one that is too long',
      of(question('a', { text: { en: '  ' }, help: { en: 'x'.repeat(2_001) } })),
      [at(0, 'text TEXT_ABSENT'), at(0, 'help TEXT_LONG')],
    ],
    [
      'QUE-3 a condition on what is not there',
      of(question('a', { condition: { question: 'b', has: true } })),
      [at(0, 'condition CONDITION_UNKNOWN')],
    ],
    [
      'QUE-3 a condition on itself',
      of(question('a', { condition: { question: 'a', has: false } })),
      [at(0, 'condition CONDITION_CIRCULAR')],
    ],
    [
      'QUE-3 a circle',
      of(
        question('a', { condition: { question: 'b', has: true } }),
        question('b', { condition: { all: [{ question: 'a', has: true }] } }),
      ),
      [at(0, 'condition CONDITION_CIRCULAR'), at(1, 'condition CONDITION_CIRCULAR')],
    ],
    [
      'QUE-3 a value that the question cannot have',
      of(choice('a'), question('b', { condition: { question: 'a', has: true, value: 'perhaps' } })),
      [at(1, 'condition CONDITION_VALUE')],
    ],
    [
      'QUE-3 a condition that says nothing',
      of(question('a', { condition: { any: [] } })),
      [at(0, 'condition CONDITION_UNFIT')],
    ],
    [
      'QUE-4 a choice of one, a text with options, two options of one key',
      of(
        choice('a', { options: [{ key: 'x', label: { en: 'X' } }] }),
        question('b', { options: yesNo }),
        choice('c', {
          options: [
            { key: 'x', label: { en: 'X' } },
            { key: 'x', label: { en: 'Y' } },
          ],
        }),
      ),
      [
        at(0, 'options OPTIONS_UNFIT'),
        at(1, 'options OPTIONS_UNFIT'),
        at(2, 'options.0.key KEY_REPEATED'),
        at(2, 'options.1.key KEY_REPEATED'),
      ],
    ],
    [
      'QUE-5 neither purpose nor period',
      of(question('a', { purpose: {}, keptForDays: 0 })),
      [at(0, 'purpose TEXT_ABSENT'), at(0, 'keptForDays RETENTION_UNFIT')],
    ],
  ])('%s: refused, every fault by its place', (_, definition, expected) => {
    expect(codes(checkDefinition(definition))).toEqual(expected);
  });
});

describe('answers', () => {
  const kinds: Definition = of(
    question('text', { required: true }),
    question('number', { kind: 'NUMBER' }),
    question('day', { kind: 'DATE' }),
    choice('choice'),
    choice('several', { kind: 'SEVERAL' }),
    question('country', { kind: 'COUNTRY' }),
    question('phone', { kind: 'PHONE' }),
    question('email', { kind: 'EMAIL' }),
    question('consent', { kind: 'CONSENT' }),
    question('file', { kind: 'FILE' }),
  );

  test('QUE-8 of every kind in their form are accepted', () => {
    const answers: Answers = {
      text: ['Österreich'],
      number: ['-3.5'],
      day: ['2028-02-29'],
      choice: ['yes'],
      several: ['no', 'yes'],
      country: ['AUT'],
      phone: ['+43 (1) 26060'],
      email: ['mission@example.org'],
      consent: ['true'],
      file: ['0190aaaa-0000-7000-8000-000000000001'],
    };
    expect(checkAnswers(kinds, answers, { complete: true })).toEqual({ ok: true, value: undefined });
  });

  test('QUE-8 all faults are told together', () => {
    const answers: Answers = {
      number: ['many'],
      day: ['2027-02-29'],
      choice: ['perhaps'],
      several: ['yes', 'yes'],
      country: ['Austria'],
      phone: ['call me'],
      email: ['mission@'],
      consent: ['false'],
      file: ['../etc/passwd'],
      stranger: ['x'],
    };
    expect(codes(checkAnswers(kinds, answers, { complete: true }))).toEqual([
      'answers.stranger ANSWER_UNASKED',
      'answers.text ANSWER_MISSING',
      'answers.number ANSWER_FORM',
      'answers.day ANSWER_FORM',
      'answers.choice ANSWER_NO_OPTION',
      'answers.several ANSWER_REPEATED',
      'answers.country ANSWER_FORM',
      'answers.phone ANSWER_FORM',
      'answers.email ANSWER_FORM',
      'answers.consent ANSWER_FORM',
      'answers.file ANSWER_FORM',
    ]);
  });

  test('QUE-8 while they are filled in, what is required may be missing', () => {
    expect(checkAnswers(kinds, {}, { complete: false })).toMatchObject({ ok: true });
    expect(checkAnswers(kinds, {}, { complete: true })).toMatchObject({ ok: false, rule: 'QUE-8' });
  });

  test.each<[string, Answers, string[]]>([
    ['nothing', {}, ['diet', 'otherwise']],
    ['yes', { diet: ['yes'] }, ['diet', 'which', 'otherwise']],
    ['yes, and which', { diet: ['yes'], which: ['halal'] }, ['diet', 'which', 'more']],
    ['no, and which of before', { diet: ['no'], which: ['halal'] }, ['diet', 'otherwise']],
  ])('QUE-6 QUE-7 after %s', (_, answers, expected) => {
    const definition = of(
      choice('diet'),
      question('which', { required: true, condition: { question: 'diet', has: true, value: 'yes' } }),
      question('more', {
        condition: {
          all: [
            { question: 'which', has: true },
            { question: 'diet', has: false, value: 'no' },
          ],
        },
      }),
      question('otherwise', { condition: { question: 'which', has: false } }),
    );
    expect(askedQuestions(definition, answers).map(({ key }) => key)).toEqual(expected);
    expect(Object.keys(pruneAnswers(definition, answers)).filter((key) => !expected.includes(key))).toEqual([]);
  });
});

/** Definitions of choices in which each may depend on those before it, in any order, with answers to some of them. */
const keys = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'];
const condition = (before: readonly string[]): fc.Arbitrary<Condition> => {
  const statement = fc.record({
    question: fc.constantFrom(...before),
    has: fc.boolean(),
    value: fc.constantFrom('yes', 'no'),
  });
  const some = fc.array(statement, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    statement,
    some.map((all) => ({ all })),
    some.map((any) => ({ any })),
  );
};
const definitions = fc
  .tuple(
    fc.tuple(
      ...keys.map((key, index) =>
        fc
          .record({
            required: fc.boolean(),
            condition:
              index === 0 ? fc.constant(undefined) : fc.option(condition(keys.slice(0, index)), { nil: undefined }),
          })
          .map(({ required, condition: when }) => choice(key, { required, ...(when && { condition: when }) })),
      ),
    ),
    fc.shuffledSubarray(keys, { minLength: keys.length }),
  )
  .map(([questions, order]) => ({
    sound: of(...questions),
    shuffled: of(...order.map((key) => questions[keys.indexOf(key)] ?? question(key))),
  }));
const someAnswers = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(['yes'], ['no'], []));

test('QUE-7 answers that were accepted stay accepted when they are pruned, and pruning twice changes nothing', () => {
  fc.assert(
    fc.property(definitions, someAnswers, ({ sound }, answers) => {
      const pruned = pruneAnswers(sound, answers);
      expect(pruneAnswers(sound, pruned)).toEqual(pruned);
      expect(checkAnswers(sound, pruned, { complete: true }).ok).toBe(
        checkAnswers(sound, answers, { complete: true }).ok,
      );
      expect(askedQuestions(sound, pruned)).toEqual(askedQuestions(sound, answers));
    }),
  );
});

test('QUE-6 the order of questions and of answers does not matter to what is asked', () => {
  fc.assert(
    fc.property(definitions, someAnswers, ({ sound, shuffled }, answers) => {
      expect(checkDefinition(shuffled)).toEqual({ ok: true, value: undefined });
      const turned = Object.fromEntries(Object.entries(answers).toReversed());
      const asked = (definition: Definition, given: Answers) =>
        askedQuestions(definition, given)
          .map(({ key }) => key)
          .toSorted();
      expect(asked(shuffled, turned)).toEqual(asked(sound, answers));
      expect(questionsOf(shuffled)).toHaveLength(keys.length);
    }),
  );
});
