#!/usr/bin/env node
// The first thing that runs on a bare machine, so: plain JavaScript, nothing but Node's own modules, any Node from 20 on.
// It installs the packages, builds the server when its sources changed, and hands over to the pinned Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = 'help', ...rest] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`Rostrum needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main() {
  // Imported late: on a Node that is too old these files must not be parsed before the sentence above is printed.
  const { ensurePackages } = await import('./build/packages.mjs');
  const { ensureServerBuild, serverIsStale } = await import('./build/server.mjs');

  const environment = {
    ...process.env,
    PATH: withProjectBinaries(process.env.PATH),
    // Node keeps compiled modules there: the second start does not compile the frameworks again.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, '.cache', 'compiled'),
  };
  await ensurePackages({ root, environment, say });
  if (serverIsStale(root)) {
    say('Building the server');
    await ensureServerBuild({ root, environment });
  }
  return await handOver(environment);
}

function say(sentence) {
  console.log(`  ${sentence} …`);
}

function withProjectBinaries(searchPath = '') {
  return [path.join(root, 'node_modules', '.bin'), searchPath].join(path.delimiter);
}

/** Runs the command on the pinned Node and answers its exit code. */
function handOver(environment) {
  const entry = path.join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
  const child = spawn(
    path.join(root, 'node_modules', '.bin', 'node'),
    ['--enable-source-maps', '--no-warnings', entry, command, ...rest],
    // The channel tells the child when this process is gone, however it ended: nobody is left running unseen.
    { cwd: process.cwd(), env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  // A terminal sends Ctrl-C to both; the child ends everything in order and this process waits for it.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** npm runs this through a shell that does not pass signals on: when npm is ended, only the shell's death shows it. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    end();
  }, 250);
  watch.unref();
}
