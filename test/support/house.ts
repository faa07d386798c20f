import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AccessModule } from '#access';
import { importReferenceData } from '#bodies';
import { PlatformModule, UnitOfWork, readConfiguration } from '#platform';
import { cloneDatabase } from './database.js';

/** Services of libraries wired as in a process, on a database of their own with States, bodies and members. */
export interface House extends AsyncDisposable {
  readonly url: string;
  readonly dataSource: DataSource;
  /** A service or query class of the opened modules. */
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface HouseChoices {
  readonly modules: readonly Type<unknown>[];
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  /** Another process on a database that is there already, which stays. */
  readonly url?: string;
  /** Secret of the installation. */
  readonly secret?: string;
}

export async function openHouse({ modules, entities = [], url, secret }: HouseChoices): Promise<House> {
  const database = url === undefined ? await cloneDatabase() : undefined;
  const databaseUrl = database?.url ?? url ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-house-'));
  const configuration = readConfiguration({
    DATABASE_URL: databaseUrl,
    ROSTRUM_SECRET: 'a secret of tests, the same for all processes',
    ROSTRUM_DATA: folder,
    ROSTRUM_PUBLIC_URL: 'https://rostrum.example',
    ROSTRUM_DATABASE_POOL: '24',
    ROSTRUM_LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    ...(secret ? { ROSTRUM_SECRET: secret } : {}),
  });
  const platform = PlatformModule.forRoot({ configuration, component: 'test', entities });
  const root = { module: class Root {}, imports: [platform, AccessModule, ...modules] };
  const app: INestApplicationContext = await NestFactory.createApplicationContext(root, {
    logger: false,
    abortOnError: false,
  });
  const dataSource = app.get(DataSource);
  if (database) await importReferenceData(app.get(UnitOfWork));
  return {
    url: databaseUrl,
    dataSource,
    get: (type) => app.get(type as Type, { strict: false }),
    sql: (text, values = []) => dataSource.query(text, [...values]),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
      await database?.[Symbol.asyncDispose]();
    },
  };
}
