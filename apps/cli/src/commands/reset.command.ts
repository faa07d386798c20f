import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { stopPostmaster } from '#platform/launchers';
import { Fault } from '../fault.js';
import { findRunning } from '../installation/running-instance.js';
import { readSettings } from '../installation/settings.js';

/** `rostrum reset [--yes]`: deletes the data folder with everything in it. */
export async function reset(options: readonly string[]): Promise<number> {
  const { installation, databaseUrl } = readSettings();
  if (!existsSync(installation.folder)) {
    console.log(`There is nothing to delete: ${installation.folder} does not exist.`);
    return 0;
  }
  if (!installation.exists)
    throw new Fault(`${installation.folder} is not a data folder of Rostrum; nothing was deleted.`);
  const running = findRunning(installation);
  if (running) throw new Fault(`Rostrum runs in ${installation.folder} (process ${running.pid}); end it first.`);
  if (!options.includes('--yes') && !(await isSure(installation.folder))) {
    console.log('Nothing was deleted.');
    return 1;
  }
  await stopPostmaster(installation.cluster);
  await rm(installation.folder, { recursive: true, force: true });
  console.log(`${installation.folder} was deleted.`);
  if (databaseUrl) console.log('The database at DATABASE_URL was left as it is.');
  return 0;
}

async function isSure(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Fault('Nobody is there to ask; say "rostrum reset --yes" to delete without a question.');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await reader.question(
      `This deletes ${folder}: database, mail, secrets, logs. Type "delete" to go on: `,
    );
    return answer.trim() === 'delete';
  } finally {
    reader.close();
  }
}
