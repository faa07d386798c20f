import { readSettings } from '../installation/settings.js';
import { withOpenDatabase } from '../start/database.js';
import { migrate as migrateDatabase } from '../start/migration.js';

/** `rostrum migrate`: brings the schema up to this version, on the database of a running installation or by itself. */
export async function migrate(): Promise<number> {
  const settings = readSettings();
  const queues = !settings.configuration.redisUrl;
  const applied = await withOpenDatabase(settings, (url) => migrateDatabase(url, { queues }));
  console.log(
    applied === 0 ? 'The database schema is up to date.' : `${applied} migrations applied; the schema is up to date.`,
  );
  return 0;
}
