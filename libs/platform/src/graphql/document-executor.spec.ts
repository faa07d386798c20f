import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import type { ExecutionResult, GraphQLObjectType } from 'graphql';
import DataLoader from 'dataloader';
import fc from 'fast-check';
import { DocumentExecutor } from './document-executor.js';
import { dateTimeScalar } from './scalars.js';

const schema = buildSchema(`
  scalar DateTime
  enum Kind { PLAIN FANCY }
  type Thing { id: ID!, name: String!, note: String, at: DateTime, kind: Kind!, parts(limit: Int = 2): [Part!]!, loose: [Part], owner: Owner }
  type Part { id: ID!, size: Int!, thing: Thing!, broken: String!, cracked: String }
  type Robot { serial: String!, master: Owner }
  type Human { name: String!, age: Int }
  union Owner = Human | Robot
  type Refusal { code: String! }
  union Result = Thing | Refusal
  input Shape { width: Int!, tags: [String!], kind: Kind = FANCY }
  type Query {
    thing(id: ID!): Thing
    things: [Thing!]!
    measure(shape: Shape!): String
    refused: Result!
    granted: Result!
    boom: String
    mustNotBoom: String!
    wrongEnum: Kind
    slow: Int!
  }
  type Mutation { first: Int!, second: Int! }
`);

const part = (n: number): object => ({ id: `p${n}`, size: n });
const thing = {
  id: 't1',
  name: 'Gavel',
  note: null,
  at: new Date('2021-04-12T08:00:00Z'),
  kind: 'PLAIN',
  loose: [part(1), null, part(3)],
  owner: { __typename: 'Human', name: 'Chair', age: null },
};

function resolvers(type: string, fields: Record<string, unknown>): void {
  const known = (schema.getType(type) as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(fields)) Object.assign(known[name] ?? {}, { resolve });
}

Object.assign(schema.getType('DateTime') ?? {}, { serialize: dateTimeScalar.serialize });
resolvers('Query', {
  thing: (_: unknown, { id }: { id: string }) => (id === 't1' ? thing : null),
  things: () => [thing, { ...thing, id: 't2', owner: { __typename: 'Robot', serial: 'R2' } }],
  measure: (_: unknown, { shape }: { shape: unknown }) => JSON.stringify(shape),
  refused: () => ({ __typename: 'Refusal', code: 'NO' }),
  granted: () => Promise.resolve({ ...thing, __typename: 'Thing' }),
  boom: () => {
    throw new Error('boom');
  },
  mustNotBoom: () => Promise.reject(new GraphQLError('must not', { extensions: { code: 'FORBIDDEN' } })),
  wrongEnum: () => 'UNHEARD_OF',
  slow: async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return 7;
  },
});
resolvers('Thing', {
  parts: (_: unknown, { limit }: { limit: number }) => Promise.resolve([1, 2, 3, 4].slice(0, limit).map(part)),
});
resolvers('Part', {
  thing: () => thing,
  broken: ({ size }: { size: number }) => (size === 2 ? Promise.reject(new Error('part 2')) : 'whole'),
  cracked: ({ size }: { size: number }) => {
    if (size === 1) throw new Error('part 1');
    return 'uncracked';
  },
});

const plain = (result: ExecutionResult): unknown => {
  const errors = (result.errors ?? []).map((error) => ({
    message: error.message,
    path: error.path,
    locations: error.locations,
  }));
  return JSON.parse(
    JSON.stringify({ ...result, errors: errors.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }),
  );
};

async function both(source: string, variables?: Record<string, unknown>): Promise<[unknown, unknown]> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const executor = new DocumentExecutor(schema);
  executor.compileOnce(document);
  const context = {};
  return [
    plain(await executor.run({ document, variables, context })),
    plain(await execute({ schema, document, variableValues: variables, contextValue: context })),
  ];
}

describe('the compiled answer is that of graphql-js', () => {
  test.each([
    ['plain fields, enums, scalars', '{ thing(id: "t1") { id name note at kind } }', undefined],
    ['null for what is not there', '{ thing(id: "none") { id } }', undefined],
    ['lists of promises, defaults of arguments', '{ things { id parts { id size } } }', undefined],
    [
      'aliases and fragments',
      '{ a: thing(id: "t1") { ...F } b: thing(id: "t1") { ...F } } fragment F on Thing { id parts(limit: 1) { id } }',
      undefined,
    ],
    [
      'unions by __typename',
      '{ things { owner { __typename ... on Human { name age } ... on Robot { serial } } } }',
      undefined,
    ],
    [
      'refusals as members of unions',
      '{ refused { __typename ... on Refusal { code } } granted { ... on Thing { id } } }',
      undefined,
    ],
    ['an error in a nullable field', '{ boom slow }', undefined],
    ['an error in a field that must not be null', '{ mustNotBoom slow }', undefined],
    ['errors within lists that must not have null', '{ things { id parts { id broken } } }', undefined],
    ['errors within lists that may have null', '{ thing(id: "t1") { loose { id broken cracked } } }', undefined],
    ['a value that the enum lacks', '{ wrongEnum }', undefined],
    ['input objects with defaults', 'query($s: Shape!) { measure(shape: $s) }', { s: { width: 2, tags: ['a'] } }],
    ['a variable that does not fit', 'query($s: Shape!) { measure(shape: $s) }', { s: { width: 'wide' } }],
    ['a variable that is missing', 'query($id: ID!) { thing(id: $id) { id } }', {}],
    [
      'skip and include on fields',
      'query($y: Boolean!, $n: Boolean!) { thing(id: "t1") { id @skip(if: $y) name @include(if: $n) kind } }',
      { y: true, n: false },
    ],
    [
      'skip and include on fragments',
      'query($y: Boolean!) { thing(id: "t1") { ...F @skip(if: $y) ... @include(if: $y) { name } } } fragment F on Thing { id }',
      { y: true },
    ],
    [
      'introspection',
      '{ __type(name: "Thing") { fields { name type { kind ofType { name } } } } __typename }',
      undefined,
    ],
    ['mutations in their order', 'mutation { second first }', undefined],
  ] as const)('for %s', async (_, source, variables) => {
    const [compiled, interpreted] = await both(source, variables as Record<string, unknown> | undefined);
    expect(compiled).toEqual(interpreted);
  });

  test('for any selection of fields', async () => {
    const leaf = fc.constantFrom(
      'id',
      'name',
      'note',
      'at',
      'kind',
      'parts { id broken }',
      'parts { size cracked }',
      'loose { cracked }',
      'owner { __typename ... on Human { age } }',
    );
    const selection = fc.uniqueArray(leaf, { minLength: 1, maxLength: 6, selector: (text) => text.split(' ')[0] });
    const root = fc.constantFrom('things', 'thing(id: "t1")', 'thing(id: "no")');
    await fc.assert(
      fc.asyncProperty(root, selection, async (field, fields) => {
        const [compiled, interpreted] = await both(`{ ${field} { ${fields.join(' ')} } }`);
        expect(compiled).toEqual(interpreted);
      }),
      { numRuns: 60 },
    );
  });
});

test('a document is compiled when it comes the second time', async () => {
  const executor = new DocumentExecutor(schema);
  const document = parse('{ slow }');
  const answers = [];
  for (let i = 0; i < 3; i += 1) answers.push(await executor.run({ document, context: {} }));
  expect(answers.map(plain)).toEqual(Array.from({ length: 3 }, () => ({ data: { slow: 7 }, errors: [] })));
});

test('loaders are asked once per level, compiled or not', async () => {
  const document = parse('{ things { id parts(limit: 4) { id thing { id parts { id thing { name } } } } } }');
  const batches = async (run: (context: object) => Promise<ExecutionResult> | ExecutionResult): Promise<number[]> => {
    const sizes: number[] = [];
    const things = new DataLoader<string, object>(
      (keys) => {
        sizes.push(keys.length);
        return Promise.resolve(keys.map(() => thing));
      },
      { cache: false },
    );
    const { errors } = await run({ things });
    expect(errors).toBeUndefined();
    return sizes;
  };
  resolvers('Part', {
    thing: ({ id }: { id: string }, _: unknown, { things }: { things: DataLoader<string, object> }) => things.load(id),
  });
  const executor = new DocumentExecutor(schema);
  executor.compileOnce(document);
  const compiled = await batches((context) => executor.run({ document, context }));
  expect(compiled).toEqual(await batches((contextValue) => execute({ schema, document, contextValue })));
  expect(compiled).toEqual([8, 16]);
});
