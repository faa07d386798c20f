import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the repository (or of the installed package): the nearest folder upwards whose package.json is named
 * `rostrum`. Built code lies in `dist/`, but data, SDL and messages are read from their place in the sources.
 */
export const projectRoot: string = findProjectRoot(import.meta.dirname);

function findProjectRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "rostrum"')) return folder;
    if (folder === dirname(folder)) throw new Error(`No Rostrum package.json above ${from}`);
  }
}
