import process from 'node:process';
import {
  ensureLivekit,
  findGo,
  findLivekit,
  isLoopback,
  livekitConfiguration,
  LIVEKIT_VERSION,
  LIVEKIT_WEBHOOK_PATH,
} from '#platform/launchers';
import { writePrivate } from '../installation/installation.js';
import { tripleNear } from '../installation/ports.js';
import { programOf } from '../installation/process-facts.js';
import type { Settings } from '../installation/settings.js';
import { launch, type Running } from '../supervision/program.js';

const WISHED_PORT = 7_880;

/** How audio and video come about on this machine. */
export type ConferencePlan =
  | { readonly kind: 'given'; readonly detail: string }
  | { readonly kind: 'own'; readonly isBuilt: boolean; readonly port: number; readonly detail: string }
  | { readonly kind: 'off'; readonly detail: string };

/** Taken in this order: `LIVEKIT_URL`, a program on the PATH, one built before, one that Go can build. */
export async function planConference({ configuration }: Settings): Promise<ConferencePlan> {
  if (configuration.liveKit) return { kind: 'given', detail: configuration.liveKit.url };
  const program = findLivekit();
  if (!program && !findGo()) {
    return {
      kind: 'off',
      detail: 'remote sound and picture are off: install Go (https://go.dev/dl) or livekit-server, or set LIVEKIT_URL',
    };
  }
  const port = configuration.liveKitPort ?? (await tripleNear(WISHED_PORT, bindHost(configuration.host)));
  return {
    kind: 'own',
    isBuilt: program !== undefined,
    port,
    detail: `port ${port}, media ${port + 1} and ${port + 2}`,
  };
}

/** What the API and the worker must know; the keys are valid before LiveKit itself is up. */
export async function conferenceEnvironment(plan: ConferencePlan, settings: Settings): Promise<NodeJS.ProcessEnv> {
  if (plan.kind !== 'own') return {};
  const { livekitKey, livekitSecret } = await settings.installation.secrets();
  return {
    LIVEKIT_URL: `ws://127.0.0.1:${plan.port}`,
    LIVEKIT_API_KEY: livekitKey,
    LIVEKIT_API_SECRET: livekitSecret,
  };
}

/** Builds LiveKit first where there is none. */
export async function bringUpLivekit(
  plan: ConferencePlan & { kind: 'own' },
  settings: Settings,
  { apiPort, signal, onProgress }: { apiPort: number; signal: AbortSignal; onProgress: (sentence: string) => void },
): Promise<Running> {
  const program = await ensureLivekit({ signal, onProgress });
  const { configuration, installation } = settings;
  const { livekitKey, livekitSecret } = await installation.secrets();
  const host = bindHost(configuration.host);
  const text = livekitConfiguration({
    apiKey: livekitKey,
    apiSecret: livekitSecret,
    port: plan.port,
    host,
    webhookUrl: `http://${reachable(configuration.host)}:${apiPort}${LIVEKIT_WEBHOOK_PATH}`,
  });
  await writePrivate(installation.livekitFile, text);
  return await launch({
    name: `LiveKit ${LIVEKIT_VERSION}`,
    file: program,
    args: ['--config', installation.livekitFile],
    logFile: installation.logFile('livekit'),
    isReady: async () => answers(`http://127.0.0.1:${plan.port}/`),
    readyWithinMs: 30_000,
    signal,
  });
}

/** Whether an address answers with success within two seconds. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The address under which this machine itself reaches a server that listens at `host`. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === 'localhost') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function bindHost(host: string): string {
  return isLoopback(host) ? '127.0.0.1' : '0.0.0.0';
}

/** A start that was killed could not end its LiveKit, which would hold the ports. */
export function endLeftOverLivekit(pid: number | undefined): void {
  if (!pid || !programOf(pid).includes('livekit-server')) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}
