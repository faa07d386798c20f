import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { ensureLivekit, findLivekit } from '#platform/launchers';
import { Fault } from '../fault.js';
import { findVerapdf, resolveVerapdf } from './verapdf.js';

export type ComponentName = 'chromium' | 'redis-server' | 'livekit' | 'verapdf' | 'openpyxl';

/** How tests learn where a component is; unset means that this machine lacks it. */
export const VARIABLE: Record<ComponentName, string> = {
  chromium: 'ROSTRUM_TEST_CHROMIUM',
  'redis-server': 'ROSTRUM_TEST_REDIS_SERVER',
  livekit: 'ROSTRUM_TEST_LIVEKIT',
  verapdf: 'ROSTRUM_TEST_VERAPDF',
  openpyxl: 'ROSTRUM_TEST_OPENPYXL',
};

type DebianPackage = 'chromium' | 'redis-server' | 'maven' | 'default-jdk-headless' | 'python3-openpyxl';

/** Programs by the Debian package that brings them. */
const PROGRAMS: Record<DebianPackage, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  'redis-server': ['redis-server', 'valkey-server'],
  maven: ['mvn'],
  'default-jdk-headless': ['javac'],
  'python3-openpyxl': ['/usr/bin/python3'],
};

/** The executable of one of these names on the PATH (absolute names are looked at as they are). */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  for (const name of names) {
    const places = path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name));
    for (const place of places) {
      try {
        accessSync(place, constants.X_OK);
        return place;
      } catch {
        // Not here; look in the next place.
      }
    }
  }
  return undefined;
}

/** Where a component is on this machine, without installing anything. */
export async function findComponent(name: ComponentName): Promise<string | undefined> {
  const given = process.env[VARIABLE[name]];
  if (given) return given;
  if (name === 'livekit') return findLivekit();
  if (name === 'openpyxl') return findOpenpyxl();
  return name === 'verapdf' ? findVerapdf() : findProgram(PROGRAMS[name]);
}

/** A Python that has the library: other programs' workbooks are read and written with it. */
async function findOpenpyxl(): Promise<string | undefined> {
  for (const names of [PROGRAMS['python3-openpyxl'], ['python3']]) {
    const python = findProgram(names);
    if (!python) continue;
    try {
      await promisify(execFile)(python, ['-c', 'import openpyxl']);
      return python;
    } catch {
      // This Python lacks it; another may have it.
    }
  }
  return undefined;
}

/**
 * Starts to obtain every component, each on its own, and answers one promise for each: a path, or nothing where this
 * machine lacks it. With `installs` Debian's packages are installed (as root) and a component that stays missing rejects.
 */
export function obtainComponents(installs: boolean): Record<ComponentName, Promise<string | undefined>> {
  let packages: Promise<void> | undefined;
  const debian = async (name: 'chromium' | 'redis-server' | 'openpyxl') => {
    const present = await findComponent(name);
    if (present || !installs) return present;
    packages ??= installDebianPackages();
    await packages;
    return (await findComponent(name)) ?? missing(name, 'apt-get installed it, but it is not on the PATH');
  };
  const livekit = async () => {
    const present = await findComponent('livekit');
    if (present) return present;
    try {
      return await ensureLivekit({ onProgress: () => {} });
    } catch (error) {
      return installs ? missing('livekit', error instanceof Error ? error.message : String(error)) : undefined;
    }
  };
  const verapdf = async () => {
    const present = await findComponent('verapdf');
    if (present) return present;
    if (!findProgram(PROGRAMS.maven) || !findProgram(PROGRAMS['default-jdk-headless'])) {
      if (!installs) return undefined;
      packages ??= installDebianPackages();
      await packages;
    }
    try {
      return await resolveVerapdf();
    } catch (error) {
      return installs ? missing('verapdf', error instanceof Error ? error.message : String(error)) : undefined;
    }
  };
  const obtained = {
    chromium: debian('chromium'),
    'redis-server': debian('redis-server'),
    livekit: livekit(),
    verapdf: verapdf(),
    openpyxl: debian('openpyxl'),
  };
  // Awaited later, size by size; a rejection until then is not an unhandled one.
  for (const promise of Object.values(obtained)) promise.catch(() => {});
  return obtained;
}

function missing(name: ComponentName, why: string): never {
  throw new Fault(`${name} is missing and could not be installed: ${why}.`);
}

/** Only what is not there yet is asked for, so that a machine with an older index is not upgraded by a test run. */
async function installDebianPackages(): Promise<void> {
  const openpyxl = await findOpenpyxl();
  const wanted = (Object.keys(PROGRAMS) as DebianPackage[]).filter((name) =>
    name === 'python3-openpyxl' ? openpyxl === undefined : !findProgram(PROGRAMS[name]),
  );
  if (process.getuid?.() !== 0 || !findProgram(['apt-get'])) {
    throw new Fault(`Please install ${wanted.join(' and ')}: this needs root and apt-get.`);
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await promisify(execFile)('apt-get', ['update', '-q'], { env: environment });
  await new Promise<void>((resolve, reject) => {
    const apt = spawn('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    apt.once('error', reject);
    apt.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Fault(`apt-get install ${wanted.join(' ')} failed`)),
    );
  });
}
