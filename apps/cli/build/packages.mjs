import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/**
 * Whether the packages on disk are the ones that the lock file asks for, by comparing npm's own record of what it
 * installed. Packages for other platforms are absent by right.
 */
export function packagesAreCurrent(root) {
  if (!existsSync(path.join(root, 'node_modules', '.bin', 'node'))) return false;
  try {
    const wanted = readPackages(path.join(root, 'package-lock.json'));
    const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([place, entry]) => {
      if (!place.includes('node_modules/') || entry.optional || entry.devOptional || entry.link) return true;
      return installed[place]?.version === entry.version && existsSync(path.join(root, place));
    });
  } catch {
    return false;
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

export async function ensurePackages({ root, environment, say }) {
  if (packagesAreCurrent(root)) return;
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const options = { cwd: root, environment, show: true };
  say('Installing packages (once; one to three minutes)');
  try {
    await run('npm', ['ci', ...flags], options);
  } catch {
    say('The exact installation failed; trying an ordinary one');
    await run('npm', ['install', ...flags], options).catch(() => {
      throw new Error(
        'The packages could not be installed: see what npm says above. Is the package registry reachable?',
      );
    });
  }
  if (!existsSync(path.join(root, 'node_modules', '.bin', 'node'))) {
    throw new Error('The packages are installed, but Node 24 is not among them; run "npm rebuild node" and try again.');
  }
}
