import { existsSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '#platform/launchers';
import { run } from '../../build/run.mjs';
import { SERVER_SOURCES } from '../../build/server.mjs';

/** Editors write a file in several steps; this long nothing must happen before it is compiled. */
const QUIET_MS = 80;

/** Whether a change of this file (relative to the project) makes a built file stale. */
export function isCompiled(name: string): boolean {
  return name.endsWith('.ts') && !/\.(spec|d)\.ts$/u.test(name) && !name.includes('node_modules');
}

/** Where the compiler puts what it makes of a source. */
export function builtFile(name: string): string {
  return path.join('dist', name.replace(/\.ts$/u, '.js'));
}

/** Compiles each changed source into `dist`, where Node's own watching starts the processes again. */
export function watchServer(signal: AbortSignal, say: (sentence: string) => void): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const names = [...changed];
    changed.clear();
    compile(names).then(
      () => say(`Compiled ${names.join(', ')}`),
      (error: unknown) => say(error instanceof Error ? error.message : String(error)),
    );
  };
  for (const folder of SERVER_SOURCES.filter((source) => existsSync(path.join(projectRoot, source)))) {
    watch(path.join(projectRoot, folder), { recursive: true, signal }, (_event, file) => {
      const name = file === null ? '' : path.join(folder, file);
      if (!isCompiled(name)) return;
      changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    });
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

async function compile(names: readonly string[]): Promise<void> {
  const present = names.filter((name) => existsSync(path.join(projectRoot, name)));
  for (const name of names) {
    if (!present.includes(name)) await rm(path.join(projectRoot, builtFile(name)), { force: true });
  }
  if (present.length === 0) return;
  const swc = path.join(projectRoot, 'node_modules/.bin/swc');
  await run(swc, [...present, '-d', 'dist', '--quiet'], { cwd: projectRoot });
}
