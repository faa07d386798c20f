import pg from 'pg';
import { importReferenceData } from '#bodies';
import { createDataSource, UnitOfWork } from '#platform';
import { migrate } from '../../../apps/cli/src/start/migration.js';
import type { Cluster } from './cluster.js';
import { fill, findSubjects } from './dataset.js';
import type { DatasetSize, Subjects } from './dataset.js';
import { peerFunctions } from './peer-functions.js';

export interface FilledDatabase {
  readonly url: string;
  readonly subjects: Subjects;
}

/** A database as an installation has it: migrated, with States and bodies, then filled to a size. */
export async function makeDatabase(cluster: Cluster, name: string, size: DatasetSize): Promise<FilledDatabase> {
  await execute(cluster.url, `CREATE DATABASE ${name}`);
  const url = cluster.database(name);
  await migrate(url);
  const dataSource = await createDataSource({ url, poolSize: 2, entities: [] }).initialize();
  await importReferenceData(new UnitOfWork(dataSource)).finally(() => dataSource.destroy());
  await execute(url, peerFunctions);
  await fill(url, size);
  return { url, subjects: await findSubjects(url) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
