import { CheckStatus, ConnectionCheck } from 'livekit-client';

/** How a step of the test ended. */
export type Outcome = 'waiting' | 'running' | 'good' | 'poor' | 'bad';

export interface ConnectionReport {
  /** Signals: the page reaches the server that carries sound and picture. */
  readonly signals: Outcome;
  /** Media: sound and picture can pass the networks between. */
  readonly media: Outcome;
  /** Speed: how much passes. */
  readonly speed: Outcome;
  /** Towards this page, in Mbit/s; null when it was not measured. */
  readonly megabits: number | null;
}

/** What a picture with sound takes, and what sound alone takes, in Mbit/s. */
export const forPicture = 2;
export const forSound = 0.2;

const untested: ConnectionReport = { signals: 'waiting', media: 'waiting', speed: 'waiting', megabits: null };

/** Tests the way to the SFU step by step and reports after each; a step is left out when the one before failed. */
export async function testConnection(
  url: string,
  token: string,
  report: (report: ConnectionReport) => void,
): Promise<ConnectionReport> {
  let result = untested;
  const tell = (change: Partial<ConnectionReport>) => report((result = { ...result, ...change }));
  const check = new ConnectionCheck(url, token);
  tell({ signals: 'running' });
  const signals = await check.checkWebsocket();
  tell({ signals: signals.status === CheckStatus.SUCCESS ? 'good' : 'bad' });
  if (result.signals === 'bad') return result;
  tell({ media: 'running' });
  const media = await check.checkWebRTC();
  tell({ media: media.status === CheckStatus.SUCCESS ? 'good' : 'bad' });
  if (result.media === 'bad') return result;
  tell({ speed: 'running' });
  const megabits = await measureSpeed();
  tell({
    megabits,
    speed: megabits === null || megabits >= forPicture ? 'good' : megabits >= forSound ? 'poor' : 'bad',
  });
  return result;
}

/** Fetches the largest file of the page once more, past every cache, and takes the time. */
async function measureSpeed(): Promise<number | null> {
  const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const own = files.filter((file) => file.name.startsWith(location.origin) && /\.(js|woff2)(\?|$)/.test(file.name));
  const largest = own.toSorted((one, other) => other.decodedBodySize - one.decodedBodySize)[0];
  if (!largest) return null;
  try {
    const begun = performance.now();
    const response = await fetch(largest.name, { cache: 'no-store' });
    await response.arrayBuffer();
    const seconds = (performance.now() - begun) / 1000;
    const timing = performance.getEntriesByName(largest.name, 'resource').at(-1) as
      PerformanceResourceTiming | undefined;
    const bytes = timing?.encodedBodySize || Number(response.headers.get('content-length')) || 0;
    return bytes > 0 ? (bytes * 8) / 1_000_000 / seconds : null;
  } catch {
    return null;
  }
}
