import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import type { JobsOptions, Processor } from 'bullmq';
import pg from 'pg';
import type { Configuration } from '../config/configuration.js';

type Place = Pick<Configuration, 'databaseUrl' | 'redisUrl'>;

/** Where queues are kept: in Redis when there is one, else in PostgreSQL. The code that uses them is the same. */
export function openQueue<Data>(place: Place, name: string, defaults: JobsOptions): Queue<Data> {
  const options = { defaultJobOptions: defaults };
  if (place.redisUrl) return new Queue<Data>(name, { ...options, connection: redisConnection(place.redisUrl) });
  const connection = postgresConnection(place.databaseUrl, 2);
  return new Queue(name, { ...options, connection }, createPostgresBackend) as unknown as Queue<Data>;
}

export interface WorkerChoices<Data> {
  readonly name: string;
  readonly concurrency: number;
  readonly process: Processor<Data>;
}

/** Takes jobs as long as it is not closed. A job whose worker died is given to another after 30 s. */
export function openWorker<Data>(place: Place, { name, concurrency, process }: WorkerChoices<Data>): Worker<Data> {
  const options = { concurrency, maxStalledCount: 10, stalledInterval: 5_000, lockDuration: 10_000 };
  if (place.redisUrl) {
    return new Worker<Data>(name, process, { ...options, connection: redisConnection(place.redisUrl) });
  }
  const connection = postgresConnection(place.databaseUrl, concurrency + 2);
  return new Worker(name, process, { ...options, connection }, createPostgresBackend) as unknown as Worker<Data>;
}

/** Creates or upgrades the queues' own tables (schema `bullmq`); a step of migrating, never of starting. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'rostrum-migrate' });
  await client.connect();
  try {
    await runMigrations(client as never);
  } finally {
    await client.end();
  }
}

function redisConnection(url: string): { url: string; maxRetriesPerRequest: null } {
  return { url, maxRetriesPerRequest: null };
}

function postgresConnection(connectionString: string, max: number): { connectionString: string; max: number } {
  return { connectionString, max };
}
