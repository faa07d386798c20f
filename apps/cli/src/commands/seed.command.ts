import { Fault } from '../fault.js';
import { readSettings } from '../installation/settings.js';
import { withOpenDatabase } from '../start/database.js';
import { seedOnce } from '../start/demonstration.js';
import { migrate } from '../start/migration.js';
import { table } from '../start/summary.js';

/** `rostrum seed`: fills in the demonstration data and shows their accounts. */
export async function seed(): Promise<number> {
  const settings = readSettings();
  const { installation, configuration } = settings;
  if (installation.accounts().length > 0) {
    console.log('The demonstration data are there already.');
  } else {
    await withOpenDatabase(settings, async (url) => {
      await migrate(url, { queues: !configuration.redisUrl });
      await seedOnce(installation, { url, say: (sentence) => console.log(`  ${sentence} …`) });
    });
  }
  const accounts = installation.accounts();
  if (accounts.length === 0) throw new Fault('This version of Rostrum brings no demonstration data.');
  console.log(table(accounts.map(({ role, email, password }) => [role, email, password])).join('\n'));
  return 0;
}
