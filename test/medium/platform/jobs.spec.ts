import { Injectable, Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import {
  OnEvent,
  openQueue,
  Outbox,
  PlatformModule,
  PlatformWorkerModule,
  readConfiguration,
  Scheduled,
  UnitOfWork,
} from '#platform';
import type { EventJob, HandledEvent, JobOutcome } from '#platform';
import { describeWith } from '../../support/components.js';
import { cloneDatabase } from '../../support/database.js';
import { startRedis } from '../../support/redis.js';
import { until } from '../../support/wait.js';

declare module '#platform' {
  interface OutboxEvents {
    'jobs.counted': { n: number };
    'jobs.failing': { failures: number };
    'jobs.waiting': { refusals: number };
  }
}

const attempts = new Map<string, number>();
const attempt = (id: string): number => {
  attempts.set(id, (attempts.get(id) ?? 0) + 1);
  return attempts.get(id) ?? 0;
};

/** Writes down each time that it is called, in the handler's own unit of work. */
@Injectable()
class Witness {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @OnEvent('jobs.counted')
  counted({ id }: HandledEvent<'jobs.counted'>): Promise<void> {
    return this.write(id, 'counted');
  }

  @OnEvent('jobs.failing')
  before({ id }: HandledEvent<'jobs.failing'>): Promise<void> {
    return this.write(id, 'before');
  }

  @OnEvent('jobs.failing')
  async failing({ id, payload }: HandledEvent<'jobs.failing'>): Promise<void> {
    await this.write(id, 'failing');
    if (attempt(id) <= payload.failures) throw new Error('not yet');
  }

  @OnEvent('jobs.waiting')
  async waiting({ id, payload }: HandledEvent<'jobs.waiting'>): Promise<JobOutcome> {
    await this.write(id, 'waiting');
    return attempt(id) <= payload.refusals ? { retryAfterMs: 10 } : 'done';
  }

  @Scheduled({ id: 'jobs.tick', everyMs: 250 })
  async tick(): Promise<void> {
    await this.unitOfWork.run(() => this.write('00000000-0000-7000-8000-000000000000', 'tick'));
  }

  private async write(id: string, what: string): Promise<void> {
    await this.unitOfWork.manager.query('INSERT INTO witness (event_id, what) VALUES ($1, $2)', [id, what]);
  }
}

@Module({ imports: [PlatformWorkerModule], providers: [Witness] })
class WorkerUnderTest {}

interface Place {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

function contract(open: () => Promise<Place & AsyncDisposable>): void {
  let place: Place & AsyncDisposable;
  let workers: INestApplicationContext[] = [];
  let database: pg.Client;

  const startWorker = async (): Promise<INestApplicationContext> => {
    const configuration = readConfiguration({
      DATABASE_URL: place.databaseUrl,
      REDIS_URL: place.redisUrl ?? '',
      ROSTRUM_LOG_LEVEL: 'silent',
    });
    const platform = PlatformModule.forRoot({ configuration, component: 'worker', entities: [] });
    const worker = await NestFactory.createApplicationContext(
      { module: WorkerUnderTest, imports: [platform] },
      { logger: false },
    );
    workers.push(worker);
    return worker;
  };
  const commit = (worker: INestApplicationContext, work: (outbox: Outbox) => Promise<unknown>): Promise<unknown> =>
    worker.get(UnitOfWork).run(() => work(worker.get(Outbox)));
  const witnessed = async (what: string): Promise<Map<string, number>> => {
    const { rows } = await database.query<{ event_id: string; n: string }>(
      'SELECT event_id, count(*) AS n FROM witness WHERE what = $1 GROUP BY event_id',
      [what],
    );
    return new Map(rows.map(({ event_id, n }) => [event_id, Number(n)]));
  };

  beforeAll(async () => {
    place = await open();
    database = new pg.Client({ connectionString: place.databaseUrl });
    await database.connect();
    await database.query(
      'CREATE TABLE witness (event_id uuid NOT NULL, what text NOT NULL, at timestamptz DEFAULT now())',
    );
  });

  afterEach(async () => {
    for (const worker of workers) await worker.close();
    workers = [];
  });

  afterAll(async () => {
    await database.end();
    await place[Symbol.asyncDispose]();
  });

  test('200 events of 20 concurrent writers are each handled once, with two workers', async () => {
    const [worker] = await Promise.all([startWorker(), startWorker()]);
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        commit(worker, async (outbox) => {
          for (let n = 0; n < 10; n += 1) await outbox.add('jobs.counted', { n: writer * 10 + n });
        }),
      ),
    );
    const counts = await until('all 200 are handled', async () => {
      const seen = await witnessed('counted');
      return seen.size === 200 && seen;
    });
    expect([...counts.values()].filter((times) => times !== 1)).toEqual([]);
  });

  test('an event of work that was rolled back is never handled', async () => {
    const worker = await startWorker();
    const known = (await witnessed('counted')).size;
    const failed = commit(worker, async (outbox) => {
      await outbox.add('jobs.counted', { n: -1 });
      throw new Error('back');
    });
    await expect(failed).rejects.toThrow('back');
    await commit(worker, (outbox) => outbox.add('jobs.counted', { n: 0 }));
    await until('the later event is handled', async () => (await witnessed('counted')).size > known);
    expect((await witnessed('counted')).size).toBe(known + 1);
  });

  test('an event that is handed over twice is handled once', async () => {
    const worker = await startWorker();
    const id = (await commit(worker, (outbox) => outbox.add('jobs.counted', { n: 1 }))) as string;
    await until('it is handled', async () => (await witnessed('counted')).has(id));
    const queue = openQueue<EventJob>(
      readConfiguration({ DATABASE_URL: place.databaseUrl, REDIS_URL: place.redisUrl ?? '' }),
      'rostrum-events',
      {},
    );
    try {
      await until('the job is over', async () => (await queue.getJob(id))?.finishedOn);
      expect((await queue.getJob(id))?.returnvalue).toBe('done');
      await queue.remove(id);
      await queue.add('jobs.counted', { name: 'jobs.counted', payload: { n: 1 } }, { jobId: id });
      const again = await until('it is over again', async () => {
        const job = await queue.getJob(id);
        return job?.finishedOn && job;
      });
      expect(again.returnvalue).toBe('skipped');
      expect((await witnessed('counted')).get(id)).toBe(1);
    } finally {
      await queue.close();
    }
  });

  test('a handler that fails is called again, the one before it is not', async () => {
    const worker = await startWorker();
    const id = (await commit(worker, (outbox) => outbox.add('jobs.failing', { failures: 1 }))) as string;
    await until('it succeeds at last', async () => (await witnessed('failing')).has(id));
    expect(attempts.get(id)).toBe(2);
    expect((await witnessed('failing')).get(id)).toBe(1);
    expect((await witnessed('before')).get(id)).toBe(1);
  });

  test('a handler may ask to be called later; what it wrote is rolled back', async () => {
    const worker = await startWorker();
    const id = (await commit(worker, (outbox) => outbox.add('jobs.waiting', { refusals: 2 }))) as string;
    await until('it is done at last', async () => (await witnessed('waiting')).has(id));
    expect(attempts.get(id)).toBe(3);
    expect((await witnessed('waiting')).get(id)).toBe(1);
  });

  test('a schedule runs again and again, in one of two workers at a time', async () => {
    const started = Date.now();
    await Promise.all([startWorker(), startWorker()]);
    const before = [...(await witnessed('tick')).values()][0] ?? 0;
    const ticks = await until('four more ticks', async () => {
      const n = [...(await witnessed('tick')).values()][0] ?? 0;
      return n >= before + 4 && n - before;
    });
    expect(ticks).toBeLessThanOrEqual((Date.now() - started) / 250 + 2);
  });
}

describe('jobs on PostgreSQL', () => {
  contract(async () => {
    const database = await cloneDatabase();
    return { databaseUrl: database.url, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  });
});

describeWith(['redis-server'], 'jobs on Redis', () => {
  contract(async () => {
    const [database, redis] = await Promise.all([cloneDatabase(), startRedis()]);
    return {
      databaseUrl: database.url,
      redisUrl: redis.url,
      [Symbol.asyncDispose]: async () => {
        await redis[Symbol.asyncDispose]();
        await database[Symbol.asyncDispose]();
      },
    };
  });
});
