import path from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { nodeFlags, projectRoot } from '#platform/launchers';
import type { Settings } from '../installation/settings.js';
import { launch, type Program, type Running } from '../supervision/program.js';
import { answers, reachable } from './conference.js';

const READY_WITHIN_MS = 90_000;
const END_WITH_PARENT = pathToFileURL(path.join(projectRoot, 'dist/apps/cli/src/supervision/end-with-parent.js')).href;

export interface ServerFacts {
  readonly settings: Settings;
  /** Everything that the processes are to know, complete. */
  readonly environment: NodeJS.ProcessEnv;
  readonly port: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Node's own watching, for development. */
  readonly watches?: boolean;
}

/** Starts one API process; it is up when it takes requests and its database answers. */
export function bringUpApi({ settings, environment, port, watches, signal }: ServerFacts): Promise<Running> {
  const base = `http://${reachable(settings.configuration.host)}:${port}`;
  return launch({
    ...nodeProgram('API', 'dist/apps/api/src/main.js', { environment, watches }),
    logFile: settings.installation.logFile('api'),
    isReady: () => answers(`${base}/health/ready`),
    readyWithinMs: READY_WITHIN_MS,
    signal,
  });
}

/** Starts one worker process; it is up when it has said so. */
export function bringUpWorker({ settings, environment, watches, signal }: ServerFacts): Promise<Running> {
  return launch({
    ...nodeProgram('Worker', 'dist/apps/worker/src/main.js', { environment, watches }),
    logFile: settings.installation.logFile('worker'),
    isReady: async (said) => /^working$/mu.test(said()),
    readyWithinMs: READY_WITHIN_MS,
    signal,
  });
}

function nodeProgram(
  name: string,
  entry: string,
  { environment, watches = false }: { environment: NodeJS.ProcessEnv; watches?: boolean },
): Pick<Program, 'name' | 'file' | 'args' | 'environment' | 'channel'> {
  const watching = watches ? ['--watch', '--watch-preserve-output'] : [];
  const flags = [...nodeFlags, '--no-warnings', '--import', END_WITH_PARENT, ...watching];
  return { name, file: process.execPath, args: [...flags, path.join(projectRoot, entry)], environment, channel: true };
}
