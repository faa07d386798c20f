import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { projectRoot } from '../config/project-root.js';

export interface DataSourceChoices {
  readonly url: string;
  /** Connections at most. */
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
}

/**
 * The connection for commands: entities, repositories, transactions. Migrations are read from `dist/migrations` in a
 * built installation; tests hand in their own.
 */
export function createDataSource({ url, poolSize, entities }: DataSourceChoices): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: entities as NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>,
    migrations: [join(projectRoot, 'dist/migrations/*.js')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: 'rostrum',
  });
}
