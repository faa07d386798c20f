import { buildSchema, parse, validate } from 'graphql';
import { documentLimitsRule } from './document-limits.rule.js';

const schema = buildSchema(`
  type Page { items: [Node!]!, total: Int! }
  type Node { id: ID!, name: String, children: [Node!]!, parent: Node, page(limit: Int = 50): Page! }
  type Query { node: Node, nodes: [Node!]!, page(limit: Int = 50): Page! }
`);

const limits = { depth: 5, aliases: 3, directives: 2, rootFields: 4, cost: 5_000 };
const faults = (source: string, isExempt = false): string[] =>
  validate(schema, parse(source), [documentLimitsRule(limits, () => isExempt)]).map(({ message }) => message);

test.each([
  ['a usual document', '{ nodes { id children { id } } page { items { id } total } }'],
  ['an introspection of leaves', '{ __typename node { __typename } }'],
])('%s passes', (_, source) => {
  expect(faults(source)).toEqual([]);
});

test.each([
  ['depth', '{ node { parent { parent { parent { parent { id } } } } } }', 'depth 6'],
  ['aliases', '{ a: node { id } b: node { id } c: node { id } d: node { id } }', 'aliases 4'],
  [
    'directives',
    '{ node { id @skip(if: false) name @skip(if: false) } nodes @skip(if: false) { id } }',
    'directives 3',
  ],
  ['root fields', '{ node { id } nodes { id } n: node { id } m: node { id } page { total } }', 'root fields'],
  ['nested lists', '{ nodes { children { children { children { id } } } } }', 'cost'],
  ['a large page', '{ page(limit: 6000) { items { id } } }', 'cost'],
  ['pages in pages', '{ page { items { page(limit: 200) { items { id } } } } }', 'cost'],
  ['pages by variable', 'query($n: Int) { page(limit: $n) { items { page(limit: $n) { items { id } } } } }', 'cost'],
  [
    'depth by fragments',
    '{ node { ...A } } fragment A on Node { parent { ...B } } fragment B on Node { parent { parent { parent { id } } } }',
    'depth',
  ],
])('too much of it is refused: %s', (_, source, what) => {
  expect(faults(source).join()).toContain(what);
});

test('fragments that multiply do not keep the rule busy', () => {
  const fragments = Array.from({ length: 26 }, (_, n) => `fragment F${n} on Node { ...F${n + 1} ...F${n + 1} }`);
  const source = `{ node { ...F0 } } ${fragments.join(' ')} fragment F26 on Node { id }`;
  const started = performance.now();
  expect(faults(source).join()).toContain('fields');
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a fragment within itself ends', () => {
  expect(faults('{ node { ...F } } fragment F on Node { id ...F }')).toEqual([]);
});

test('registered documents are exempt', () => {
  expect(faults('{ page(limit: 6000) { items { id } } }', true)).toEqual([]);
});
