import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import { migrateQueues, projectRoot } from '#platform';

/** What `test/support/database-setup.mjs` leaves for the test files: the address of the cluster of this run. */
export interface TestCluster {
  readonly url: string;
  readonly template: string;
}

/** Address of a free port of the loopback interface. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The migrations of the working tree, in order, as classes (Jest compiles them like every other source). */
export async function migrationClasses(): Promise<(new () => MigrationInterface)[]> {
  const folder = join(projectRoot, 'migrations');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, new () => MigrationInterface>>),
  );
  return modules.flatMap((exports) => Object.values(exports));
}

/** A database of its own, cloned from the migrated template; dropped by `await using`. */
export async function cloneDatabase(): Promise<{ url: string; name: string } & AsyncDisposable> {
  const cluster = readCluster();
  await ensureTemplate(cluster);
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onMaintenance(cluster, `CREATE DATABASE ${name} TEMPLATE ${cluster.template}`);
  return {
    name,
    url: withDatabase(cluster.url, name),
    [Symbol.asyncDispose]: () => onMaintenance(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A data source on a database, for tests that write through services. */
export async function openDataSource(
  url: string,
  entities: readonly EntityTarget<ObjectLiteral>[],
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize: 24,
    entities: entities as never,
    migrationsTableName: 'migration',
  });
  return dataSource.initialize();
}

function readCluster(): TestCluster {
  const file = process.env.ROSTRUM_TEST_CLUSTER_FILE;
  if (!file) throw new Error('This test needs the cluster of test/support/database-setup.mjs');
  return JSON.parse(readFileSync(file, 'utf8')) as TestCluster;
}

/** The first test file of a run migrates the template; the others wait for it. */
async function ensureTemplate(cluster: TestCluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(20210412)');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [cluster.template]);
    if (rowCount) return;
    const making = `${cluster.template}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making}`);
    const dataSource = await new DataSource({
      type: 'postgres',
      url: withDatabase(cluster.url, making),
      migrations: await migrationClasses(),
      migrationsTableName: 'migration',
    }).initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.destroy();
    await migrateQueues(withDatabase(cluster.url, making));
    await client.query(`ALTER DATABASE ${making} RENAME TO ${cluster.template}`);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** CREATE DATABASE … TEMPLATE refuses while another one copies the template; it is tried again for a while. */
async function onMaintenance(cluster: TestCluster, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      await client.query(sql);
      return;
    } catch (error) {
      const busy = (error as { code?: string }).code === '55006';
      if (!busy || attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end();
    }
  }
}

/** True when a process with this id runs. */
export function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}`) || trySignal(pid);
}

function trySignal(pid: number): boolean {
  try {
    execFileSync('kill', ['-0', String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
