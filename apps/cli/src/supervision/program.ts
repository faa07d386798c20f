import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../fault.js';

/** A component that has come up. */
export interface Running {
  readonly pid: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Program {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** For Node programs of our own: they end themselves when this process is gone. */
  readonly channel?: boolean;
  /** Asked again and again until it says yes; `said` is what the program has printed since it was started. */
  readonly isReady: (said: () => string) => Promise<boolean>;
  readonly readyWithinMs: number;
  /** Ends the waiting, and the program with it. */
  readonly signal?: AbortSignal;
}

const STOPPED_WITHIN_MS = 15_000;
const LARGEST_LOG = 20 * 1_048_576;

/**
 * Starts a program with its output in a log file and waits until it is ready.
 * @throws Fault with what the program said last, when it ends or stays silent
 */
export async function launch(program: Program): Promise<Running> {
  turnLog(program.logFile);
  const log = openSync(program.logFile, 'a', 0o600);
  const from = fstatSync(log).size;
  const child = spawn(program.file, program.args, {
    env: program.environment,
    // A group of its own: Ctrl-C reaches this process only, which then ends the others in order.
    detached: true,
    stdio: program.channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  });
  closeSync(log);
  const life = { isOver: false };
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      life.isOver = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const running: Running = { pid: child.pid ?? 0, ended, stop: () => stop(child, ended, () => life.isOver) };
  const said = () => readFileSync(program.logFile).subarray(from).toString('utf8');
  const latest = Date.now() + program.readyWithinMs;
  while (!life.isOver && !(await program.isReady(said))) {
    if (Date.now() > latest || program.signal?.aborted) {
      await running.stop();
      if (program.signal?.aborted) throw new Fault(`${program.name} was ended while starting`);
      throw new Fault(
        `${program.name} did not become ready within ${program.readyWithinMs / 1000} s; see ${program.logFile}`,
      );
    }
    await Promise.race([pause(40), ended]);
  }
  if (life.isOver) throw new Fault(`${program.name} ended while starting: ${lastWords(program.logFile, from)}`);
  return running;
}

async function stop(child: ChildProcess, ended: Promise<void>, isOver: () => boolean): Promise<void> {
  if (isOver()) return;
  child.kill('SIGTERM');
  await Promise.race([ended, pause(STOPPED_WITHIN_MS, undefined, { ref: false })]);
  if (!isOver()) child.kill('SIGKILL');
  await ended;
}

/** One earlier log is kept, so that logs do not fill the disk. */
function turnLog(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
}

/** The message of the gravest of the last lines of a log: structured lines first, plain ones otherwise. */
export function lastWords(logFile: string, from = 0): string {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n').slice(-200);
  const structured = lines.flatMap((line) => {
    try {
      const entry = JSON.parse(line) as { level?: unknown; msg?: string; err?: { message?: string } };
      return typeof entry.level === 'number' && entry.level >= 50 ? [entry.err?.message ?? entry.msg ?? ''] : [];
    } catch {
      return [];
    }
  });
  const plain = lines.findLast((line) => /error|cannot|failed/iu.test(line) && !line.trimStart().startsWith('at '));
  return (structured.at(-1) || plain || lines.at(-1) || '').trim() || `see ${logFile}`;
}
