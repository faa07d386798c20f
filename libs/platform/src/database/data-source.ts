import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

export interface DataSourceChoices {
  readonly url: string;
  /** Connections at most. */
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
}

/**
 * The connection for commands: entities, repositories, transactions. It knows no migrations: those are the matter of
 * `rostrum migrate`, never of a process that merely starts.
 */
export function createDataSource({ url, poolSize, entities }: DataSourceChoices): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: entities as NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>,
    applicationName: 'rostrum',
  });
}
