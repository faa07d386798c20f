import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { homedir, setPriority } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../config/project-root.js';

/** The newest release whose module file Go accepts as a dependency; `libs/platform/livekit/go.mod` pins the same. */
export const LIVEKIT_VERSION = '1.13.5';

const PACKAGE = 'github.com/livekit/livekit-server/cmd/server';
const RECIPE = ['go.mod', 'go.sum'];
const POLITE = 10;

export interface BuildChoices {
  /** Told in short sentences how far the build is. */
  readonly onProgress?: (sentence: string) => void;
  readonly signal?: AbortSignal;
}

/** Where built programs are kept: shared by all checkouts of one account. */
export function livekitCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const caches =
    environment['ROSTRUM_CACHE'] ||
    path.join(environment['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'rostrum');
  return path.join(caches, 'livekit');
}

/** A `livekit-server` on the PATH, else the one built before, else nothing. */
export function findLivekit(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return (
    onPath('livekit-server', environment) ??
    (isExecutable(builtLivekit(environment)) ? builtLivekit(environment) : undefined)
  );
}

/** The Go toolchain that could build LiveKit, or nothing. */
export function findGo(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return onPath('go', environment) ?? ['/usr/local/go/bin/go', '/opt/homebrew/bin/go'].find(isExecutable);
}

/**
 * The path of a LiveKit server, built with Go first where there is none (about two minutes on two cores, once, at low
 * priority). Several processes may ask at once: one builds, the others wait for it.
 * @throws Error in one sentence when there is neither a server nor a Go toolchain, or when the build fails
 */
export async function ensureLivekit({ onProgress, signal }: BuildChoices = {}): Promise<string> {
  for (;;) {
    const found = findLivekit();
    if (found) return found;
    const go = findGo();
    if (!go) throw new Error('there is no livekit-server on the PATH and no Go toolchain to build it with');
    const lock = await takeLock();
    if (!lock) {
      onProgress?.('another process is building LiveKit');
      await pause(1_000, undefined, { signal });
      continue;
    }
    try {
      onProgress?.(`building LiveKit ${LIVEKIT_VERSION} with Go`);
      return await build(go, signal);
    } finally {
      await lock.release();
    }
  }
}

function builtLivekit(environment: NodeJS.ProcessEnv): string {
  return path.join(livekitCacheFolder(environment), `livekit-server-${LIVEKIT_VERSION}`);
}

async function build(go: string, signal: AbortSignal | undefined): Promise<string> {
  const target = builtLivekit(process.env);
  const workshop = await mkdtemp(path.join(livekitCacheFolder(), 'build-'));
  try {
    for (const file of RECIPE) {
      await copyFile(path.join(projectRoot, 'libs/platform/livekit', file), path.join(workshop, file));
      await chmod(path.join(workshop, file), 0o644);
    }
    await runGo(go, ['build', '-trimpath', '-ldflags=-s -w', '-o', 'livekit-server', PACKAGE], {
      cwd: workshop,
      signal,
    });
    // Renamed into place: whoever looks meanwhile sees a whole program or none.
    await rename(path.join(workshop, 'livekit-server'), target);
    return target;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function runGo(
  go: string,
  args: readonly string[],
  { cwd, signal }: { cwd: string; signal: AbortSignal | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(go, args, { cwd, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    // The toolchain starts compilers of its own, so its whole group is ended.
    const end = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    signal?.addEventListener('abort', end, { once: true });
    if (child.pid) setPriority(child.pid, POLITE);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-2_000)));
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve();
      else
        reject(
          new Error(
            signal?.aborted ? 'the build of LiveKit was interrupted' : `Go could not build LiveKit: ${lastLine(said)}`,
          ),
        );
    });
  });
}

/** One build at a time on this machine; a lock of a process that is gone counts for nothing. */
async function takeLock(): Promise<{ release: () => Promise<void> } | undefined> {
  const file = path.join(livekitCacheFolder(), 'build.lock');
  await mkdir(livekitCacheFolder(), { recursive: true });
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid}`);
    await handle.close();
    return { release: () => rm(file, { force: true }) };
  } catch {
    if (!isAlive(Number(existsSync(file) ? readFileSync(file, 'utf8') || process.pid : 0)))
      await rm(file, { force: true });
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function onPath(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
