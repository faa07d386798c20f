import autocannon from 'autocannon';

export interface Exchange {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Measured {
  readonly answersPerSecond: number;
  readonly medianMs: number;
}

export const connections = 32;

/**
 * Asks over and over from 32 connections and counts the answers.
 * @throws when a single answer is not 2xx, or a connection fails: a fast refusal is not a fast answer
 */
export async function measure(exchange: Exchange, seconds: number): Promise<Measured> {
  const began = performance.now();
  const result = await autocannon({ ...exchange, headers: { ...exchange.headers }, connections, duration: seconds });
  const took = (performance.now() - began) / 1000;
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${exchange.url}: ${result.non2xx} refused, ${result.errors} failed of ${result.requests.total}`);
  }
  return { answersPerSecond: result.requests.total / took, medianMs: result.latency.p50 };
}

/** One answer, parsed. @throws when it is not 2xx */
export async function ask(exchange: Exchange): Promise<unknown> {
  const { url, ...init } = exchange;
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
