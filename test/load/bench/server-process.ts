import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { pinTo } from './processors.js';
import type { Side } from './processors.js';

export interface ServerChoices {
  readonly name: string;
  /** Compiled entry. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Address that answers below 500 once the server is ready. */
  readonly ready: string;
  readonly execArgv?: readonly string[];
  /** `server` when none is given. */
  readonly side?: Side;
}

/** A server under measurement: a process of its own, ended with the bench. */
export class ServerProcess {
  private output = '';

  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-4000)));
    }
  }

  /** @throws with what the server printed last, when it is not ready within a minute */
  static async start(choices: ServerChoices): Promise<ServerProcess> {
    const child = fork(choices.entry, [], {
      env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...choices.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--no-warnings', ...(choices.execArgv ?? [])],
    });
    const server = new ServerProcess(choices.name, child);
    pinTo(choices.side ?? 'server', server.pid);
    await server.untilReady(choices.ready);
    return server;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Processor time used so far, in milliseconds; NaN where the system does not tell. */
  processorMs(): number {
    try {
      const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    if (this.ended) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  private get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async untilReady(address: string): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
      if (this.ended) break;
      const answer = await fetch(address).catch(() => null);
      if (answer && answer.status < 500) return;
    }
    await this.stop();
    throw new Error(`${this.name} did not become ready:\n${this.output}`);
  }
}
