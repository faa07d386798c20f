import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '#kernel';
import { floorRefusalCodes } from './domain/floor-refusal.js';
import { recordKinds } from './domain/record-kind.js';

const read = <T>(name: string): Record<string, T> =>
  JSON.parse(readFileSync(new URL(`../messages/${name}.json`, import.meta.url), 'utf8')) as Record<string, T>;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** The facts that a sentence takes, in whatever form. */
function factsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => factsOf(option.value)) : [];
    const own = element.type === 0 || element.type === 7 ? [] : [element.value];
    return [...own, ...inner];
  });
}
const factsIn = (text: string, language: string): string[] =>
  [...new Set(factsOf(new IntlMessageFormat(text, language).getAst()))].toSorted();

describe.each(languages)('catalogues in %s', (language) => {
  const messages = read<{ message: string; next: string }>(language);
  const record = read<string>(`record.${language}`);

  test('every refusal has its sentence and what to do next, with the facts of the English one', () => {
    const english = read<{ message: string; next: string }>('en');
    expect(Object.keys(messages)).toEqual(expect.arrayContaining([...floorRefusalCodes]));
    for (const code of floorRefusalCodes) {
      for (const part of ['message', 'next'] as const) {
        const text = messages[code]?.[part] ?? '';
        expect(text.trim()).not.toBe('');
        expect([code, part, factsIn(text, language)]).toEqual([code, part, factsIn(english[code]?.[part] ?? '', 'en')]);
      }
    }
  });

  test('every kind of record has its sentence, with all its facts and no other', () => {
    expect(Object.keys(record).toSorted()).toEqual(Object.keys(recordKinds).toSorted());
    for (const [kind, facts] of Object.entries(recordKinds))
      expect([kind, factsIn(record[kind] ?? '', language)]).toEqual([kind, [...facts].toSorted()]);
  });

  test('sentences can be formed for one, two, five and eleven', () => {
    for (const number of [0, 1, 2, 5, 11]) {
      for (const [kind, facts] of Object.entries(recordKinds)) {
        const values = Object.fromEntries(facts.map((fact) => [fact, number]));
        expect(new IntlMessageFormat(record[kind] ?? '', language).format(values)).not.toMatch(/[{}]/);
      }
    }
  });
});
