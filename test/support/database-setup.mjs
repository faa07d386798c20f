import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Node reads the types away by itself; Jest does not compile what a set-up imports.
import { startCluster } from '../../libs/platform/src/database/embedded-postgres.ts';

/**
 * Jest's global set-up: one PostgreSQL cluster for the run. The migrated template is made by the first test file that
 * clones it (`database.ts`), because Jest does not compile what a set-up imports.
 */
export default async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  // As root the server runs as another user, who must reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const cluster = await startCluster({
    folder: join(folder, 'postgres'),
    port,
    user: 'rostrum',
    password: 'rostrum',
    logFile: join(folder, 'postgres.log'),
    // Test data may be lost with the machine; waiting for the disk would only cost time.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  process.env.ROSTRUM_TEST_CLUSTER_FILE = join(folder, 'cluster.json');
  writeFileSync(
    process.env.ROSTRUM_TEST_CLUSTER_FILE,
    JSON.stringify({ url: `postgres://rostrum:rostrum@127.0.0.1:${port}/postgres`, template: 'rostrum_template' }),
  );
  globalThis.stopCluster = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
