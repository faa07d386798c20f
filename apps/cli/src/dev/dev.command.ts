import { spawn } from 'node:child_process';
import process from 'node:process';
import { projectRoot } from '#platform/launchers';
import { hasWebSources } from '../../build/web.mjs';
import { sentenceFor } from '../fault.js';
import { anyPort, faultOf } from '../installation/ports.js';
import { Launch } from '../start/launch.js';
import { interruption } from '../start/interruption.js';
import { watchServer } from './watch-server.js';

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
      watchServer(watchers.signal, (sentence) => console.log(`  ${sentence}.`));
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

/** Vite, in a group of its own: npm, a shell and Vite end together. */
async function watchWeb(api: string, signal: AbortSignal): Promise<void> {
  if (!hasWebSources(projectRoot)) return;
  const port = (await faultOf(WEB_PORT, '127.0.0.1')) ? await anyPort('127.0.0.1') : WEB_PORT;
  const args = ['run', '--silent', 'dev', '-w', 'apps/web', '--', '--host', '127.0.0.1', '--port', `${port}`];
  const environment = { ...process.env, API_URL: api };
  const child = spawn('npm', args, { cwd: projectRoot, stdio: 'inherit', detached: true, env: environment });
  const running = { isOver: false };
  child.once('exit', () => (running.isOver = true));
  child.once('error', (error) => console.error(sentenceFor(error)));
  signal.addEventListener('abort', () => {
    if (!running.isOver && child.pid) process.kill(-child.pid, 'SIGTERM');
  });
}
