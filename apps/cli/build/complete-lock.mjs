// Adds to package-lock.json the platform packages that npm left out, because the registry it was written against did not
// have them: without an entry for each, `npm ci` refuses the file. Run it after `npm install` of something native.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'win32', 'aix'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** Names (at their place in the tree) of optional packages that the lock file lacks, with the version asked for. */
export function missingOptionals(packages) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, place, name)) missing.set(`node_modules/${name}`, { version, dev: entry.dev === true });
    }
  }
  return missing;
}

function isLocked(packages, place, name) {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
    if (!from) return false;
  }
}

function entryFor(place, { version, dev }) {
  const words = path.basename(place).split('-');
  const system = SYSTEMS.find((name) => words.includes(name));
  const processor = PROCESSORS.find((name) => words.includes(name) || words.includes(name.replace('x64', 'x86_64')));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && system === 'linux'
      ? 'glibc'
      : undefined;
  if (!processor && !system) throw new Error(`${place}: which platform is this for?`);
  return {
    version: version.replace(/^[\^~]/u, ''),
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.resolve(import.meta.dirname, '..', '..', '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionals(lock.packages);
  for (const [place, wanted] of missing) lock.packages[place] = entryFor(place, wanted);
  const inOrder = Object.entries(lock.packages).toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = Object.fromEntries(inOrder);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.size} platform packages added`);
}
