import { many, objectWriter, one, text, value, word } from './json-writer.js';
import { plainQuery } from './plain-selection.js';
import type { PlainField } from './plain-selection.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly below: readonly Row[];
  readonly above: Row | null;
}
const page = { language: 'fr' as const };
type Page = typeof page;

const shapes = (fields: readonly PlainField[]): ReturnType<typeof objectWriter<Row, Page>> =>
  objectWriter<Row, Page>(
    'Thing',
    {
      id: word((row) => row.id),
      name: value((row) => row.name),
      title: text((row) => ({ text: null, other: { en: row.name, original: 'en' } })),
      below: many((row) => row.below, shapes),
      above: one((row) => row.above, shapes),
    },
    fields,
  );

const leaf: Row = { id: 'b', name: 'say "é"\n', below: [], above: null };
const row: Row = { id: 'a', name: 'A', below: [leaf, leaf], above: leaf };

test.each([
  ['query { thing { id name } }', { id: 'a', name: 'A' }],
  ['query { thing { ...F id } } fragment F on Thing { name __typename }', { name: 'A', __typename: 'Thing', id: 'a' }],
  ['query { thing { b: id above { name } above { id } } }', { b: 'a', above: { name: 'say "é"\n', id: 'b' } }],
  [
    'query { thing { below { id below { id } above { id } } } }',
    { below: [1, 2].map(() => ({ id: 'b', below: [], above: null })) },
  ],
  ['query { thing { title { language text } } }', { title: { language: 'en', text: 'A' } }],
  ['query { thing { ... on Thing { id } } }', { id: 'a' }],
])('%s is written in the order in which it is asked', (document, expected) => {
  const query = plainQuery(document);
  const write = shapes(query?.fields[0]?.fields ?? []);
  expect(write?.(row, page)).toBe(JSON.stringify(expected));
});

test.each([
  ['a field that cannot be written', 'query { thing { id colour } }'],
  ['all six languages', 'query { thing { title { text ar } } }'],
  ['an argument', 'query ($n: Int) { thing { below(first: $n) { id } } }'],
])('%s is left to the generic path', (_, document) => {
  expect(shapes(plainQuery(document)?.fields[0]?.fields ?? [])).toBeUndefined();
});

test.each([
  ['directives', 'query ($a: Boolean!) { thing { id @include(if: $a) } }'],
  ['default values', 'query ($a: Int = 1) { thing { id } }'],
  ['literal arguments', 'query { thing(id: 1) { id } }'],
  ['two operations', 'query A { a } query B { b }'],
  ['mutations', 'mutation { a }'],
  ['what is no document', 'query {'],
])('documents with %s are not plain', (_, document) => {
  expect(plainQuery(document)).toBeUndefined();
});

test('arguments from variables are known by both names', () => {
  expect(plainQuery('query ($s: String!) { thing(slug: $s) { id } }')).toMatchObject({
    variables: ['s'],
    fields: [{ name: 'thing', variables: { slug: 's' } }],
  });
});
