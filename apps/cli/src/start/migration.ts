import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import pg from 'pg';
import { projectRoot } from '#platform/launchers';
import { Fault } from '../fault.js';
import { bringReferenceData } from './reference-data.js';

const MIGRATIONS = path.join(projectRoot, 'dist', 'migrations');
const UNDEFINED_TABLE = '42P01';

export interface MigrationState {
  readonly applied: readonly number[];
  readonly pending: readonly string[];
  /** Timestamps of migrations that this version does not know: a newer version has been here. */
  readonly unknown: readonly number[];
  readonly queuesCurrent: boolean;
}

/** What of the schema is there and what is missing; only reads. */
export async function readMigrationState(url: string): Promise<MigrationState> {
  const files = readdirSync(MIGRATIONS).filter((file) => /^\d+-.*\.js$/u.test(file));
  const known = new Map(files.toSorted().map((file) => [Number.parseInt(file, 10), file.replace(/\.js$/u, '')]));
  return await withClient(url, async (client) => {
    const applied = (await rowsOrNone(client, 'SELECT timestamp FROM migration ORDER BY timestamp')).map((row) =>
      Number(row['timestamp']),
    );
    const queues = await rowsOrNone(client, 'SELECT max(version)::int AS version FROM bullmq.migration');
    return {
      applied,
      pending: [...known].filter(([time]) => !applied.includes(time)).map(([, name]) => name),
      unknown: applied.filter((time) => !known.has(time)),
      queuesCurrent: Number(queues[0]?.['version'] ?? 0) >= LATEST_SCHEMA_VERSION,
    };
  });
}

/**
 * Brings the schema up to this version: our migrations, BullMQ's tables unless Redis carries the queues, and the
 * reference data (States, bodies, rules) of this version.
 * @returns how many migrations were applied
 * @throws Fault when a newer version has used this database
 */
export async function migrate(url: string, { queues = true } = {}): Promise<number> {
  const { pending, unknown, queuesCurrent } = await readMigrationState(url);
  if (unknown.length > 0) {
    throw new Fault(
      'The data were used by a newer version of Rostrum, whose changes this version does not know; ' +
        'update Rostrum, or set ROSTRUM_DATA (or DATABASE_URL) to another place.',
    );
  }
  if (pending.length > 0) {
    // Loaded only when there is work: a second start does not pay for it.
    const { DataSource } = await import('typeorm');
    const dataSource = await new DataSource({
      type: 'postgres',
      url,
      poolSize: 2,
      migrations: [path.join(MIGRATIONS, '*.js')],
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      applicationName: 'rostrum-cli',
    }).initialize();
    await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
  }
  if (queues && !queuesCurrent) await withClient(url, (client) => runMigrations(client));
  await bringReferenceData(url);
  return pending.length;
}

async function rowsOrNone(client: pg.Client, sql: string): Promise<Record<string, unknown>[]> {
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'rostrum-cli' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
