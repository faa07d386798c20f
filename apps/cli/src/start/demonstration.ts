import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#platform/launchers';
import type { DemonstrationAccount, Installation } from '../installation/installation.js';

export interface SeedChoices {
  /** Address of the migrated database. */
  readonly url: string;
  /** Progress, in short sentences. */
  readonly say: (sentence: string) => void;
}

/**
 * What `apps/cli/demo/seed.ts` offers: fills a migrated database with the demonstration data in one transaction and
 * answers the accounts. On a database that has them already it changes nothing but what is needed for the accounts
 * that it answers to be valid.
 */
export interface DemonstrationData {
  seed(choices: SeedChoices & { readonly dataFolder: string }): Promise<readonly DemonstrationAccount[]>;
}

const DATA = path.join(projectRoot, 'dist/apps/cli/demo/seed.js');

/** Fills in the demonstration data unless this installation has them; their accounts are kept in its folder. */
export async function seedOnce(installation: Installation, choices: SeedChoices): Promise<void> {
  if (existsSync(installation.accountsFile) || !existsSync(DATA)) return;
  choices.say('Filling in the demonstration data');
  const { seed } = (await import(pathToFileURL(DATA).href)) as DemonstrationData;
  await installation.keepAccounts(await seed({ ...choices, dataFolder: installation.folder }));
}
