import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '#kernel';
import { errorCodes, Messages, messageFiles, messagesIn } from '#platform';

const messages = Messages.fromLibraries();

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Record<string, { readonly value: Element[] }>;
}

/** Names of the placeholders of a message, whatever the language does with them. */
function placeholders(elements: readonly Element[]): string[] {
  const names = elements.flatMap(({ type, value, options }) => [
    ...(type > 0 && type < 7 && value !== undefined ? [value] : []),
    ...Object.values(options ?? {}).flatMap((option) => placeholders(option.value)),
  ]);
  return [...new Set(names)].toSorted();
}

test('every message is there in six languages', () => {
  const english = messages.keys('en').toSorted();
  expect(english.length).toBeGreaterThan(errorCodes.length - 1);
  for (const language of languages)
    expect({ language, keys: messages.keys(language).toSorted() }).toEqual({ language, keys: english });
});

test('every message is well-formed and has the same placeholders in every language', () => {
  const shapes = languages.map((language) =>
    messageFiles(language).flatMap((file) =>
      messagesIn(file).map(([key, source]) => {
        const { getAst } = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
        return [key, placeholders(getAst() as unknown as Element[])] as const;
      }),
    ),
  );
  const [first] = shapes;
  for (const shape of shapes) expect(Object.fromEntries(shape)).toEqual(Object.fromEntries(first ?? []));
});

test('no two libraries give the same key', () => {
  const keys = messageFiles('en').flatMap((file) => messagesIn(file).map(([key]) => key));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every error code has a sentence', () => {
  expect(errorCodes.filter((code) => !messages.has(`error.${code}`))).toEqual([]);
});
