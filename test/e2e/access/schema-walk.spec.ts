import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { LiveSources, OperationRequirement, RequestActors } from '#platform';
import type { Requirement } from '#platform';
import { AccessDecider, AccessGuard, permissions } from '#access';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api?.[Symbol.asyncDispose]());

interface Decided {
  readonly operation: string;
  readonly requirement: Requirement | undefined;
}

/** Methods of all providers and controllers with what they answer and the decision that they carry. */
function decided(): Decided[] {
  const live = api.app.get(LiveSources).all();
  return [
    ...methods(),
    ...live.map(({ field, access }) => ({ operation: `Subscription.${field}`, requirement: access })),
  ];
}

function methods(): Decided[] {
  const discovery = new DiscoveryService(api.app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return [...discovery.getProviders(), ...discovery.getControllers()].flatMap(({ metatype, instance }) => {
    const prototype = (metatype as { prototype?: object } | null)?.prototype;
    if (!prototype || !instance) return [];
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = (prototype as Record<string, unknown>)[name] as object;
      const read = (key: string): unknown => Reflect.getMetadata(key, method);
      const root = read('graphql:resolver_type') as string | undefined;
      const path = read('path') as string | undefined;
      const own = read(OperationRequirement.KEY) as Requirement | undefined;
      const ofClass = Reflect.getMetadata(OperationRequirement.KEY, metatype as object) as Requirement | undefined;
      if (root && ['Query', 'Mutation', 'Subscription'].includes(root)) {
        return [
          { operation: `${root}.${(read('graphql:resolver_name') as string | undefined) ?? name}`, requirement: own },
        ];
      }
      return path === undefined ? [] : [{ operation: `route ${metatype?.name}.${name}`, requirement: own ?? ofClass }];
    });
  });
}

function rootFields(): string[] {
  const { schema } = api.app.get(GraphQLSchemaHost, { strict: false });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) => Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`));
}

test('ACC-1 every operation of the schema has exactly one decision on access', () => {
  const counts = new Map<string, number>(rootFields().map((field) => [field, 0]));
  for (const { operation, requirement } of decided()) {
    if (requirement && counts.has(operation)) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(20);
  expect(Object.fromEntries([...counts].filter(([, count]) => count !== 1))).toEqual({});
});

test('ACC-1 every route outside of GraphQL has one too', () => {
  const routes = decided().filter(({ operation }) => operation.startsWith('route '));
  expect(routes.length).toBeGreaterThan(1);
  expect(routes.filter(({ requirement }) => !requirement)).toEqual([]);
});

test('ACC-2 every permission that an operation asks for is in the tree', () => {
  const asked = decided().flatMap(({ requirement }) =>
    requirement?.kind === 'permission' ? [requirement.permission] : [],
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((name) => !(permissions as readonly string[]).includes(name))).toEqual([]);
});

test('ACC-1 an operation without a decision is refused to everyone', async () => {
  const guard = new AccessGuard(api.app.get(AccessDecider), api.app.get(RequestActors));
  const context = {
    getType: () => 'http',
    getHandler: () => () => undefined,
    getClass: () => class Bare {},
    switchToHttp: () => ({ getRequest: () => ({ headers: {}, ip: '192.0.2.1' }) }),
  };
  await expect(guard.canActivate(context as never)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
