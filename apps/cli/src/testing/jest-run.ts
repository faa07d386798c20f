import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Size } from './sizes.js';
import { ONE_FAILURE, tallyOf, type JestResult, type Tally } from './tally.js';

const LONGEST_MS = 30 * 60_000;
const GRACE_MS = 20_000;

/** Runs the tests of one size and counts them. A run that crashes, hangs or says nothing counts as a failure. */
export async function runJest(
  root: string,
  size: Size,
  options: { environment: NodeJS.ProcessEnv; filters: readonly string[] },
): Promise<Tally> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'rostrum-test-'));
  const outputFile = path.join(scratch, 'result.json');
  try {
    await untilDone(spawnJest({ root, size, outputFile, ...options }), outputFile);
    return tallyOf(JSON.parse(await readFile(outputFile, 'utf8')) as JestResult);
  } catch (error) {
    console.error(`The ${size.name} tests ended without a result: ${error instanceof Error ? error.message : error}`);
    return ONE_FAILURE;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function spawnJest(run: {
  root: string;
  size: Size;
  outputFile: string;
  environment: NodeJS.ProcessEnv;
  filters: readonly string[];
}) {
  const flags = [
    `--selectProjects=${run.size.name}`,
    '--passWithNoTests',
    '--json',
    `--outputFile=${run.outputFile}`,
    '--reporters=default',
    run.size.workers > 1 ? `--maxWorkers=${run.size.workers}` : '--runInBand',
    ...run.filters,
  ];
  const jest = path.join(run.root, 'node_modules', 'jest', 'bin', 'jest.js');
  return spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...flags], {
    cwd: run.root,
    env: run.environment,
    // With an output file Jest leaves the standard output empty; its report for people goes to the standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

/** Waits for Jest; when it has written its result but something keeps it open, says so and ends it. */
async function untilDone(child: ReturnType<typeof spawn>, outputFile: string): Promise<void> {
  const began = Date.now();
  let resultSeen = 0;
  const exited = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const end = () => child.pid && endGroup(child.pid);
  process.once('exit', end);
  const watch = setInterval(() => {
    if (resultSeen === 0 && existsSync(outputFile)) resultSeen = Date.now();
    const lingers = resultSeen > 0 && Date.now() - resultSeen > GRACE_MS;
    const hangs = Date.now() - began > LONGEST_MS;
    if (lingers) console.error('The tests are done, but something they opened is still open; ending it.');
    if (hangs) console.error(`The tests were ended after ${LONGEST_MS / 60_000} minutes.`);
    if (lingers || hangs) end();
  }, 1_000);
  try {
    await exited;
  } finally {
    clearInterval(watch);
    process.removeListener('exit', end);
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone, which is what was wanted.
  }
}
