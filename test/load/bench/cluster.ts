import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '#platform/launchers';
import { pinTo } from './processors.js';

/** A PostgreSQL of the bench's own, as durable as a real one, thrown away at the end. */
export class Cluster {
  private constructor(
    /** Address of the maintenance database. */
    readonly url: string,
    /** The server's own log. */
    readonly logFile: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<Cluster> {
    const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-bench-'));
    // As root the server runs as another account, who must reach the folder.
    chmodSync(folder, 0o755);
    const logFile = path.join(folder, 'postgres.log');
    const cluster = await startCluster({
      folder: path.join(folder, 'postgres'),
      logFile,
      port: await freePort(),
      user: 'rostrum',
      password: 'rostrum',
      settings: { shared_buffers: '256MB', max_connections: '300', autovacuum: 'off' },
    });
    pinTo('load', cluster.child.pid ?? 0);
    return new Cluster(cluster.url, logFile, async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Address of one of its databases. */
  database(name: string): string {
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return url.toString();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }
}

/** A port of the loopback interface that nobody has at this moment. */
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
