import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { projectRoot } from '#platform/launchers';

const FILES = path.join(projectRoot, 'libs/bodies/data');

/**
 * Brings States, bodies, memberships and rules of procedure of this version into a migrated database, unless they are
 * there already. Every installation needs them, with demonstration data or without.
 */
export async function bringReferenceData(url: string): Promise<void> {
  const fingerprint = fingerprintOf(FILES);
  if (await isThere(url, fingerprint)) return;
  // Loaded only when there is work: TypeORM and the libraries cost a second start half a second.
  const [{ importReferenceData }, { UnitOfWork, createDataSource }] = await Promise.all([
    import('#bodies'),
    import('#platform'),
  ]);
  const dataSource = await createDataSource({ url, poolSize: 2, entities: [] }).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  try {
    await unitOfWork.run(async () => {
      await importReferenceData(unitOfWork);
      await unitOfWork.manager.query(
        `INSERT INTO reference_import (fingerprint) VALUES ($1)
         ON CONFLICT (fingerprint) DO UPDATE SET imported_at = now()`,
        [fingerprint],
      );
    });
  } finally {
    await dataSource.destroy();
  }
}

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names.toSorted()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}

/** True when the newest import had this fingerprint. */
async function isThere(url: string, fingerprint: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'rostrum-cli' });
  await client.connect();
  try {
    const { rows } = await client.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM reference_import ORDER BY imported_at DESC LIMIT 1',
    );
    return rows[0]?.fingerprint === fingerprint;
  } finally {
    await client.end();
  }
}
