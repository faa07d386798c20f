import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfiguration } from '#platform';
import { startApi } from '../../apps/api/src/api.js';
import { cloneDatabase } from './database.js';

export interface TestApi extends AsyncDisposable {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
}

/**
 * The API as it is deployed, in this process, on a free port, on a database of its own unless one is given.
 * @param settings environment on top of the usual one
 */
export async function openApi(settings: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const database = settings.DATABASE_URL ? undefined : await cloneDatabase();
  const databaseUrl = settings.DATABASE_URL ?? database?.url ?? '';
  const app = await startApi(
    readConfiguration({
      DATABASE_URL: databaseUrl,
      ROSTRUM_PORT: '0',
      ROSTRUM_LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      ROSTRUM_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      ...settings,
    }),
  );
  return {
    app,
    url: await app.getUrl(),
    databaseUrl,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await database?.[Symbol.asyncDispose]();
    },
  };
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly incidentId?: string; readonly detail?: string };
  }[];
}

/** Sends one GraphQL request. */
export async function ask<Data = Record<string, unknown>>(
  url: string,
  body: Readonly<Record<string, unknown>> | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
