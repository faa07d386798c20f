import pg from 'pg';
import type { Log } from '../telemetry/log.js';

export interface ListenerChoices {
  readonly url: string;
  readonly channel: string;
  readonly applicationName: string;
  readonly log: Log;
  readonly onNotification: (payload: string) => void;
  /** Called whenever the connection stands, first and after every break: what was notified meanwhile is lost. */
  readonly onConnected: () => void;
  /** Called when a connection that stood has broken. */
  readonly onBroken?: () => void;
}

const heartbeatEvery = 5_000;
const heartbeatWithin = 5_000;
const longestPause = 2_000;

/**
 * Listens on one channel over a connection of its own, and connects again when it breaks. A line that died silently is
 * noticed by a heartbeat.
 */
export class NotificationListener {
  private client: pg.Client | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private pause: NodeJS.Timeout | undefined;
  private stopped = false;
  private failures = 0;

  constructor(private readonly choices: ListenerChoices) {}

  get connected(): boolean {
    return this.heartbeat !== undefined;
  }

  /** Resolves when it listens for the first time or the first attempt failed; it goes on trying by itself. */
  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.pause);
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url, channel, applicationName, onNotification, onConnected, log } = this.choices;
    const client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      keepAlive: true,
      connectionTimeoutMillis: heartbeatWithin,
    });
    client.on('notification', ({ payload }) => onNotification(payload ?? ''));
    const broken = (error?: Error): void => this.broken(client, error);
    client.on('error', broken);
    client.on('end', () => broken());
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.client = client;
      broken(error as Error);
      return;
    }
    if (this.stopped) return void (await client.end());
    this.client = client;
    this.failures = 0;
    this.heartbeat = setInterval(() => void this.beat(client), heartbeatEvery);
    this.heartbeat.unref();
    log.info({ channel }, 'listening');
    onConnected();
  }

  private async beat(client: pg.Client): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('no answer to the heartbeat')), heartbeatWithin);
    });
    try {
      await Promise.race([client.query('SELECT 1'), timeout]);
    } catch (error) {
      this.broken(client, error as Error);
    } finally {
      clearTimeout(late);
    }
  }

  private broken(client: pg.Client, error?: Error): void {
    if (this.client !== client) return;
    const stood = this.heartbeat !== undefined;
    this.client = undefined;
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    if (stood) this.choices.onBroken?.();
    const wait = Math.min(longestPause, 20 * 2 ** this.failures);
    this.failures += 1;
    this.choices.log.warn(
      { channel: this.choices.channel, error: error?.message },
      'listener cut off, connecting again',
    );
    this.pause = setTimeout(() => void this.connect(), wait);
  }
}
