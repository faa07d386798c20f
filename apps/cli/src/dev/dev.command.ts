import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '#platform/launchers';
import { hasWebSources } from '../../build/web.mjs';
import { SERVER_SOURCES } from '../../build/server.mjs';
import { sentenceFor } from '../fault.js';
import { anyPort, faultOf } from '../installation/ports.js';
import { Launch } from '../start/launch.js';
import { interruption } from '../start/interruption.js';

const WEB_PORT = 5_173;

/**
 * `rostrum dev`: as `start`, and everything is watched. A changed server file is compiled and its process started
 * again; the web application is served by Vite, which passes API calls on.
 */
export async function dev(): Promise<number> {
  const interrupted = interruption();
  const launch = new Launch(
    { say: (sentence) => console.log(`  ${sentence} …`), note: (sentence) => console.log(`  ${sentence}.`) },
    { watches: true },
  );
  const watchers = new AbortController();
  try {
    await Promise.race([launch.bringUp(Promise.resolve()), interrupted.happened]);
    if (!interrupted.signal.aborted) {
      console.log(launch.summary());
      watchServer(watchers.signal);
      await watchWeb(launch.address, watchers.signal);
    }
    await interrupted.happened;
    return 0;
  } catch (error) {
    console.error(`\n${sentenceFor(error)}`);
    return 1;
  } finally {
    watchers.abort();
    await launch.end();
  }
}

function watchServer(signal: AbortSignal): void {
  const args = [...SERVER_SOURCES, '-d', path.join(projectRoot, 'dist'), '--watch', '--log-watch-compilation'];
  spawn(path.join(projectRoot, 'node_modules/.bin/swc'), args, { cwd: projectRoot, stdio: 'inherit', signal }).on(
    'error',
    ignoreEnd,
  );
}

async function watchWeb(api: string, signal: AbortSignal): Promise<void> {
  if (!hasWebSources(projectRoot)) return;
  const port = (await faultOf(WEB_PORT, '127.0.0.1')) ? await anyPort('127.0.0.1') : WEB_PORT;
  const args = ['run', '--silent', 'dev', '-w', 'apps/web', '--', '--host', '127.0.0.1', '--port', `${port}`];
  spawn('npm', args, { cwd: projectRoot, stdio: 'inherit', signal, env: { ...process.env, ROSTRUM_API: api } }).on(
    'error',
    ignoreEnd,
  );
}

/** A watcher that is ended by its signal says so by an error. */
function ignoreEnd(error: Error): void {
  if (error.name !== 'AbortError') console.error(sentenceFor(error));
}
