import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#platform';

/** The API as a process of its own, which can be killed and started again at the same address. */
export interface ApiProcess extends AsyncDisposable {
  /** Of a process at port 0 known once it has started. */
  readonly address: string;
  start(): Promise<void>;
  /** Ends it at once, without a chance to finish anything. */
  kill(): Promise<void>;
}

/**
 * @param port 0 for any free one
 * @param settings environment on top of the usual one; the server must be built
 */
export function anApiProcess(port: number, settings: Readonly<Record<string, string>>): ApiProcess {
  let child: ChildProcess | undefined;
  let address = `http://127.0.0.1:${port}`;
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    get address() {
      return address;
    },
    kill,
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, ['--no-warnings', join(projectRoot, 'dist/apps/api/src/main.js')], {
          env: {
            PATH: process.env.PATH,
            ROSTRUM_PORT: `${port}`,
            ROSTRUM_LOG_LEVEL: 'silent',
            ROSTRUM_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
            NODE_ENV: 'test',
            ...settings,
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        child = started;
        let said = '';
        started.stdout?.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const listening = /listening (\S+)/.exec(said)?.[1];
          if (!listening) return;
          if (port === 0) address = listening;
          resolve();
        });
        started.once('exit', (code) => reject(new Error(`The API ended with ${code}: ${said}`)));
      }),
    [Symbol.asyncDispose]: kill,
  };
}
