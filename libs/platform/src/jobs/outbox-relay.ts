import type { Queue } from 'bullmq';
import type { DataSource, EntityManager } from 'typeorm';
import { NotificationListener } from '../database/notification-listener.js';
import type { Log } from '../telemetry/log.js';

/** Data of the job of an event. */
export interface EventJob {
  readonly name: string;
  readonly payload: unknown;
}

export interface RelayChoices {
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly queue: Queue<EventJob>;
  readonly log: Log;
  /** Between two looks without a notification. */
  readonly everyMs: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
}

const batch = 200;

/**
 * Hands committed events to the queue. A crash between handing over and noting it hands over again, under the same job
 * id; the queue then knows the job, or the handlers know the event.
 */
export class OutboxRelay {
  private readonly listener: NotificationListener;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly choices: RelayChoices) {
    this.listener = new NotificationListener({
      url: choices.databaseUrl,
      channel: 'rostrum_outbox',
      applicationName: 'rostrum-relay',
      log: choices.log,
      onNotification: () => this.wake(),
      onConnected: () => this.wake(),
    });
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => this.wake(), this.choices.everyMs);
    await this.listener.start();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.stop();
    await this.running;
  }

  /** Looks now; when it is looking already, once more afterwards. */
  wake(): void {
    this.again = true;
    if (this.stopped || this.running) return;
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.again) this.wake();
    });
  }

  private async drain(): Promise<void> {
    try {
      do {
        this.again = false;
        while (!this.stopped && (await this.relayBatch()) === batch);
      } while (this.again && !this.stopped);
    } catch (error) {
      this.again = false;
      this.choices.log.warn({ err: error }, 'relaying events failed, the timer tries again');
    }
  }

  /** @returns how many events were handed over */
  private relayBatch(): Promise<number> {
    return this.choices.dataSource.transaction(async (manager: EntityManager) => {
      const rows: Row[] = await manager.query(
        `SELECT id, name, payload FROM outbox WHERE relayed_at IS NULL ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      await this.choices.queue.addBulk(
        rows.map(({ id, name, payload }) => ({ name, data: { name, payload }, opts: { jobId: id } })),
      );
      await manager.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map(({ id }) => id)]);
      return rows.length;
    });
  }
}
