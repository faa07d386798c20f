import { getOperationAST, Kind, parse } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { textLanguage } from './text-language.js';

/** What a resolver is told of a document. */
function infoOf(text: string): Pick<GraphQLResolveInfo, 'operation' | 'fragments'> {
  const document = parse(text);
  const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return { operation, fragments: Object.fromEntries(fragments.map((part) => [part.name.value, part])) };
}

test.each([
  ['texts in the reader’s language', '{ session { title { text language } } }', 'ru'],
  ['one named language', '{ session { title { text fr } } }', null],
  ['a named language in a fragment', '{ session { ...Names } } fragment Names on Session { title { en } }', null],
  ['an alias that is called like a language', '{ session { en: title { text } } }', 'ru'],
])('%s', (_, text, expected) => {
  const info = infoOf(text);
  expect(textLanguage({ language: 'ru' }, info)).toBe(expected);
  expect(textLanguage({ language: 'ru' }, info)).toBe(expected);
});
