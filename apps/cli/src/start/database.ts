import pg from 'pg';
import {
  clusterMajor,
  findPostmaster,
  serverMajor,
  startCluster,
  stopPostmaster,
  type RunningCluster,
} from '#platform/launchers';
import { Fault } from '../fault.js';
import type { Installation } from '../installation/installation.js';
import { portNear } from '../installation/ports.js';
import { claim, findRunning } from '../installation/running-instance.js';
import type { Settings } from '../installation/settings.js';
import type { Running } from '../supervision/program.js';

const USER = 'rostrum';
const DATABASE = 'rostrum';
const HOST = '127.0.0.1';
const WISHED_PORT = 54_320;

/** The embedded database of an installation. Its port stays the same over restarts of the server. */
export class EmbeddedDatabase {
  private port = 0;
  private ready = false;

  constructor(
    private readonly installation: Installation,
    private readonly wishedPort: number | undefined,
    private readonly note: (sentence: string) => void = () => undefined,
  ) {}

  /** Address of Rostrum's own database; valid after the first `bringUp`. */
  async url(): Promise<string> {
    return withDatabase(await this.maintenanceUrl(), DATABASE);
  }

  /** @throws Fault when the folder was written by a newer PostgreSQL or somebody else's server runs on it */
  async bringUp(): Promise<Running> {
    const { cluster } = this.installation;
    if (!this.ready) await this.check();
    const running = await this.startPatiently(cluster);
    if (!this.ready) {
      await createDatabaseWhereMissing(running.url);
      this.ready = true;
    }
    const ended = new Promise<void>((resolve) => running.child.once('exit', () => resolve()));
    return { pid: running.child.pid ?? 0, ended, stop: () => running.stop() };
  }

  get detail(): string {
    return `embedded, port ${this.port}`;
  }

  private async check(): Promise<void> {
    const { cluster } = this.installation;
    const written = clusterMajor(cluster);
    const ours = serverMajor();
    if (written !== undefined && written !== ours) {
      throw new Fault(
        written > ours
          ? `The data folder ${this.installation.folder} was written by PostgreSQL ${written}, newer than the ${ours} of this version; update Rostrum or set ROSTRUM_DATA to another folder.`
          : `The data folder ${this.installation.folder} was written by PostgreSQL ${written}; docs/operations.md says how to move it to ${ours}.`,
      );
    }
    const left = findPostmaster(cluster);
    if (left) {
      // Its Rostrum is gone (the folder is claimed by this one), so nobody would ever end or supervise it.
      this.note('PostgreSQL still ran from a start that was killed; it is restarted under supervision');
      await stopPostmaster(cluster);
    }
    this.port = this.wishedPort ?? (await portNear(WISHED_PORT, HOST));
  }

  /** After a crash the old server's processes may need a moment to let go of the folder. */
  private async startPatiently(folder: string): Promise<RunningCluster> {
    const { databasePassword: password } = await this.installation.secrets();
    const choices = { folder, port: this.port, user: USER, password, logFile: this.installation.logFile('postgres') };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await startCluster(choices);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (attempt >= 3 || !/shared memory|lock file/u.test(message)) throw new Fault(message);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  private async maintenanceUrl(): Promise<string> {
    const { databasePassword } = await this.installation.secrets();
    return `postgres://${USER}:${encodeURIComponent(databasePassword)}@${HOST}:${this.port}/postgres`;
  }
}

/**
 * Does something with the installation's database: the operator's own, the one of a Rostrum that runs in the data
 * folder, or the embedded one, started for this purpose and ended afterwards.
 */
export async function withOpenDatabase<T>(settings: Settings, use: (url: string) => Promise<T>): Promise<T> {
  const running = findRunning(settings.installation)?.databaseUrl;
  const given = settings.databaseUrl ?? running;
  if (given) return await use(given);
  await settings.installation.prepare();
  const own = await claim(settings.installation);
  try {
    const embedded = new EmbeddedDatabase(settings.installation, settings.configuration.databasePort);
    const server = await embedded.bringUp();
    try {
      return await use(await embedded.url());
    } finally {
      await server.stop();
    }
  } finally {
    own.release();
  }
}

async function createDatabaseWhereMissing(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
