import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { projectRoot, readConfiguration } from '#platform';
import { startApi } from '../../../apps/api/src/api.js';
import { cloneDatabase } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  database = await cloneDatabase();
  app = await startApi(
    readConfiguration({ DATABASE_URL: database.url, ROSTRUM_PORT: '0', ROSTRUM_LOG_LEVEL: 'silent', NODE_ENV: 'test' }),
  );
  url = await app.getUrl();
});

afterAll(async () => {
  await app?.close();
  await database[Symbol.asyncDispose]();
});

test('it is alive and ready', async () => {
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
  const ready = await fetch(`${url}/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ status: 'ready', checks: { database: 'ok' } });
});

test('the schema that is served is the printed one (else: npm run schema -- --write)', () => {
  const { schema } = app.get(GraphQLSchemaHost);
  const printed = readFileSync(join(projectRoot, 'graphql/printed-schema.gql'), 'utf8');
  expect(printSchema(lexicographicSortSchema(schema)).trim()).toBe(printed.trim());
});

test('an operation that is not public is closed to strangers', async () => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ componentStates { name } }' }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors: { extensions: { code: string } }[] };
  expect(data).toBeNull();
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
