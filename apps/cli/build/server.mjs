import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { run } from './run.mjs';

/** What SWC compiles, relative to the project. */
export const SERVER_SOURCES = [
  'apps/api/src',
  'apps/worker/src',
  'apps/cli/src',
  'apps/cli/demo',
  'libs',
  'migrations',
  'test/load/bench',
];
const SETTINGS = ['.swcrc', 'package.json', 'apps/cli/build'];
const STAMP = 'dist/.sources';

const isServerSource = (name) => !/\.(spec\.ts|md)$/u.test(name);

export function serverIsStale(root) {
  return readStamp(path.join(root, STAMP)) !== serverFingerprint(root);
}

function serverFingerprint(root) {
  return fingerprint(root, [...SERVER_SOURCES, ...SETTINGS], isServerSource);
}

/**
 * Compiles into a fresh folder and swaps it in, so that a renamed migration leaves no ghost behind and a process that
 * starts meanwhile never sees half a build.
 */
export async function ensureServerBuild({ root, environment = process.env }) {
  const stamp = serverFingerprint(root);
  const draft = path.join(root, '.cache', `server-${process.pid}`);
  const present = SERVER_SOURCES.filter((source) => fingerprint(root, [source]) !== fingerprint(root, []));
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await run(path.join(root, 'node_modules', '.bin', 'swc'), [...present, '-d', draft, '--quiet'], {
    cwd: root,
    environment,
  });
  // Plain JavaScript that both sides of the hand-over use.
  cpSync(path.join(root, 'apps/cli/build'), path.join(draft, 'apps/cli/build'), { recursive: true });
  writeFileSync(path.join(draft, 'package.json'), `${JSON.stringify(builtPackage(root), null, 2)}\n`);
  writeStamp(path.join(draft, '.sources'), stamp);
  const old = path.join(root, '.cache', `server-old-${process.pid}`);
  try {
    renameSync(path.join(root, 'dist'), old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(draft, path.join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
}

/** The doors between libraries (`#kernel` …) point at sources in the project's package.json and at built files here. */
function builtPackage(root) {
  const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const built = Object.entries(imports).map(([door, file]) => [door, file.replace(/\.ts$/u, '.js')]);
  return { name: 'rostrum-built', private: true, type: 'module', imports: Object.fromEntries(built) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureServerBuild({ root: path.resolve(import.meta.dirname, '..', '..', '..') });
}
