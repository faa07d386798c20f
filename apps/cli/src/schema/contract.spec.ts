import { buildSchema } from 'graphql';
import { changesSince, print, readContract } from './contract.js';

const accepted = print(buildSchema('type Query { "Where it stands." floor(id: ID!): String clock: Int }'));

test.each([
  ['a field that is gone', 'type Query { floor(id: ID!): String }', 'BREAKING'],
  ['an argument that became necessary', 'type Query { floor(id: ID!, at: Int!): String clock: Int }', 'BREAKING'],
  ['a type that changed', 'type Query { floor(id: ID!): Int clock: Int }', 'BREAKING'],
  ['a new field', 'type Query { floor(id: ID!): String clock: Int list: Int }', 'NON_BREAKING'],
])('%s is reported for what it is to clients', async (_, sdl, gravity) => {
  const [gravest] = await changesSince(accepted, buildSchema(sdl));
  expect(gravest?.gravity).toBe(gravity);
});

test('the order in which a contract is written does not matter', () => {
  expect(print(buildSchema('type Query { b: Int a: Int }'))).toBe(print(buildSchema('type Query { a: Int b: Int }')));
});

test('the contract of this checkout fits together', () => {
  expect(Object.keys(readContract().getQueryType()?.getFields() ?? {})).toContain('componentStates');
});
