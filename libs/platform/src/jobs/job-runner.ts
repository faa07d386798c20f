import type { EventEmitter } from 'node:events';
import { DelayedError } from 'bullmq';
import type { Job, Worker } from 'bullmq';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { inRequest } from '../telemetry/request-scope.js';
import { EventDispatcher } from './event-dispatcher.js';
import { EventHandlers } from './event-handlers.js';
import type { FoundSchedule, JobOutcome } from './event-handlers.js';
import { OutboxRelay } from './outbox-relay.js';
import type { EventJob } from './outbox-relay.js';
import { openQueue, openWorker } from './queue-backend.js';

const eventQueue = 'rostrum-events';
const scheduleQueue = 'rostrum-schedules';

/** Failed work is tried again after 1, 2, 4 … seconds, for about a day, and then kept for someone to look at. */
const eventDefaults = {
  attempts: 17,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: 3_600, count: 10_000 },
  removeOnFail: { age: 30 * 86_400 },
};
const scheduleDefaults = { removeOnComplete: true, removeOnFail: true };

/** The worker process: relay, event jobs, schedules. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly closing: (() => Promise<unknown>)[] = [];

  constructor(
    private readonly configuration: Configuration,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: EventHandlers,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.startEvents();
    await this.startSchedules(this.handlers.schedules());
  }

  async onApplicationShutdown(): Promise<void> {
    for (const close of this.closing) await close();
  }

  private async startEvents(): Promise<void> {
    const dispatcher = new EventDispatcher(this.unitOfWork, this.handlers.events());
    const queue = this.keep(openQueue<EventJob>(this.configuration, eventQueue, eventDefaults));
    const worker = this.keep(
      openWorker<EventJob>(this.configuration, {
        name: eventQueue,
        concurrency: 8,
        process: (job, token) =>
          this.inJob(job, token, () =>
            dispatcher.dispatch({ id: job.id ?? '', name: job.data.name, payload: job.data.payload }),
          ),
      }),
    );
    this.watch(worker);
    const relay = new OutboxRelay({
      dataSource: this.dataSource,
      databaseUrl: this.configuration.databaseUrl,
      queue,
      log: this.log,
      everyMs: 5_000,
    });
    this.closing.unshift(() => relay.stop());
    await relay.start();
  }

  private async startSchedules(schedules: readonly FoundSchedule[]): Promise<void> {
    const queue = this.keep(openQueue<object>(this.configuration, scheduleQueue, scheduleDefaults));
    const known = await queue.getJobSchedulers();
    const names = new Set(schedules.map(({ id }) => id));
    for (const { key } of known) if (!names.has(key)) await queue.removeJobScheduler(key);
    for (const { id, everyMs } of schedules) await queue.upsertJobScheduler(id, { every: everyMs }, { name: id });
    const worker = this.keep(
      openWorker<object>(this.configuration, {
        name: scheduleQueue,
        concurrency: 4,
        process: (job, token) =>
          this.inJob(job, token, async () => (await schedules.find(({ id }) => id === job.name)?.run()) ?? 'done'),
      }),
    );
    this.watch(worker);
  }

  private inJob(job: Job, token: string | undefined, work: () => Promise<JobOutcome>): Promise<string> {
    return inRequest({ requestId: `job:${job.id ?? ''}`, language: 'en' }, async () => {
      const outcome = await work();
      this.metrics.jobs.inc({ job: job.name, outcome: typeof outcome === 'object' ? 'later' : outcome });
      if (typeof outcome !== 'object') return outcome;
      await job.moveToDelayed(Date.now() + outcome.retryAfterMs, token);
      throw new DelayedError();
    });
  }

  private keep<Closable extends EventEmitter & { close(): Promise<void> }>(closable: Closable): Closable {
    closable.on('error', (error: Error) => this.log.warn({ error: error.message }, 'queue connection'));
    this.closing.unshift(() => closable.close());
    return closable;
  }

  private watch(worker: Worker): void {
    worker.on('failed', (job, error) => {
      this.metrics.jobs.inc({ job: job?.name ?? 'unknown', outcome: 'failed' });
      this.log.error({ job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, err: error }, 'job failed');
    });
  }
}
