import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { Reader } from '../database/reader.js';

const applied = { name: 'platform.migrations', text: 'SELECT max(timestamp) AS latest FROM migration' };

/** Answers whether the database has the latest migration that this version knows: `ok`, or what is to do. */
export async function checkSchema(reader: Reader): Promise<string> {
  const row = await reader.row<{ latest: number | null }>(applied);
  return (row?.latest ?? 0) >= latestKnown() ? 'ok' : 'migrations are waiting';
}

let known: number | undefined;

/** Timestamp in the name of the newest migration; the sources and the build have the same. */
function latestKnown(): number {
  known ??= Math.max(
    0,
    ...['migrations', 'dist/migrations'].flatMap((folder) => timestampsIn(join(projectRoot, folder))),
  );
  return known;
}

function timestampsIn(folder: string): number[] {
  try {
    return readdirSync(folder).flatMap((file) => Number(/^(\d+)-/.exec(file)?.[1] ?? 0));
  } catch {
    return [];
  }
}
