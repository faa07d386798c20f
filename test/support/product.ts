import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '#platform';
import { freePort } from './database.js';

const READY_WITHIN_MS = 180_000;

export interface ProductChoices {
  /** Data folder; a fresh one in the system's folder for temporary files by default. */
  readonly folder?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** `npm start` instead of the command that it runs. */
  readonly throughNpm?: boolean;
}

/** The whole product as an operator starts it: the command, and everything that it brings up. */
export interface Product extends AsyncDisposable {
  readonly folder: string;
  readonly port: number;
  readonly address: string;
  /** From the command to its block. */
  readonly readyAfterMs: number;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Sends a signal to the command, as a terminal does: to its whole group. Answers its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Waits until the output holds something. */
  untilSaid(words: string | RegExp): Promise<void>;
}

/**
 * Starts the product and waits for its block. Everything is ended when the handle is disposed of; a folder that was
 * made here is removed.
 * @throws Error with the whole output when the command ends before its block
 */
export async function startProduct(choices: ProductChoices = {}): Promise<Product> {
  const folder = choices.folder ?? (await mkdtemp(join(tmpdir(), 'rostrum-product-')));
  const port = choices.port ?? (await freePort());
  const began = performance.now();
  const command = runCommand(['start'], {
    ...choices,
    environment: { ROSTRUM_DATA: folder, ROSTRUM_PORT: `${port}`, ...choices.environment },
  });
  const untilSaid = async (words: string | RegExp) => {
    for (const end = Date.now() + READY_WITHIN_MS; !has(command.output(), words); await pause(20)) {
      if (command.code() !== undefined) throw new Error(`The command ended (${command.code()}):\n${command.output()}`);
      if (Date.now() > end) throw new Error(`Never said ${words}:\n${command.output()}`);
    }
  };
  try {
    await untilSaid('Ctrl-C ends everything.');
  } catch (error) {
    await command.end('SIGTERM');
    throw error;
  }
  return {
    folder,
    port,
    address: `http://127.0.0.1:${port}`,
    readyAfterMs: performance.now() - began,
    pid: command.pid,
    output: command.output,
    end: command.end,
    untilSaid,
    async [Symbol.asyncDispose]() {
      await command.end('SIGTERM');
      if (!choices.folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a command of `rostrum` to its end. */
export async function runToEnd(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const command = runCommand(args, { environment });
  const code = await command.ended;
  return { code, output: command.output() };
}

function runCommand(args: readonly string[], { environment = {}, throughNpm = false }: ProductChoices) {
  const [program, ...first] = throughNpm ? ['npm', 'run', '--silent'] : [process.execPath, 'apps/cli/bootstrap.mjs'];
  const child = spawn(program ?? '', [...first, ...args], {
    cwd: projectRoot,
    env: { ...ownEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let code: number | null | undefined;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (exit) => {
      code = exit;
      resolve(exit);
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    code: () => code,
    ended,
    end: (signal: NodeJS.Signals = 'SIGINT') => {
      if (code === undefined && child.pid) process.kill(-child.pid, signal);
      return ended;
    },
  };
}

/** Without what this test run was told: a product that a test starts reads its own settings only. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(ROSTRUM_|NODE_OPTIONS$|NODE_ENV$|JEST_|DATABASE_URL$|REDIS_URL$|LIVEKIT_)/u;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name) || name === 'ROSTRUM_CACHE');
  return Object.fromEntries(kept);
}

function has(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

/** Every process on this machine (Linux) that has to do with a data folder: by its arguments or its environment. */
export async function processesOf(folder: string): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
      const command = (await read('cmdline')).replaceAll('\0', ' ').trim();
      const concerned = command.includes(folder) || (await read('environ')).includes(`ROSTRUM_DATA=${folder}\0`);
      return concerned && command !== '' ? [{ pid: Number(pid), command }] : [];
    }),
  );
  return found.flat();
}
