import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { projectRoot } from '#platform';
import { ensureServerBuild, serverIsStale } from '../../../apps/cli/build/server.mjs';
import { describeWith } from '../../support/components.js';
import { cloneDatabase } from '../../support/database.js';
import { startRedis } from '../../support/redis.js';
import { until } from '../../support/wait.js';

interface Place extends AsyncDisposable {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

beforeAll(async () => {
  if (serverIsStale(projectRoot)) await ensureServerBuild({ root: projectRoot });
});

function contract(open: () => Promise<Place>): void {
  let place: Place;
  let database: pg.Client;
  const children = new Set<ChildProcess>();

  const start = (mode: 'work' | 'commit'): ChildProcess => {
    const child = spawn(process.execPath, [join(projectRoot, 'test/support/doomed-worker.mjs')], {
      env: { PATH: process.env.PATH, DATABASE_URL: place.databaseUrl, REDIS_URL: place.redisUrl, DOOMED_MODE: mode },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.add(child);
    return child;
  };
  const working = async (): Promise<ChildProcess> => {
    const child = start('work');
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
    });
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  const commitAndDie = async (): Promise<void> => {
    const child = start('commit');
    const signal = await new Promise((resolve) => child.once('exit', (_, name) => resolve(name)));
    children.delete(child);
    expect(signal).toBe('SIGKILL');
  };
  const count = async (sql: string): Promise<number> => {
    const { rows } = await database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`);
    return Number(rows[0]?.n);
  };
  const everythingOnce = async (): Promise<void> => {
    await until(
      'all events are handled',
      async () => (await count('outbox o WHERE NOT EXISTS (SELECT FROM witness w WHERE w.event_id = o.id)')) === 0,
    );
    expect(await count('(SELECT event_id FROM witness GROUP BY event_id HAVING count(*) > 1) AS doubled')).toBe(0);
    expect(await count('witness')).toBe(await count('outbox'));
  };

  beforeAll(async () => {
    place = await open();
    database = new pg.Client({ connectionString: place.databaseUrl });
    await database.connect();
    await database.query('CREATE TABLE witness (event_id uuid NOT NULL, at timestamptz DEFAULT now())');
  });

  afterEach(async () => {
    for (const child of children) await kill(child);
  });

  afterAll(async () => {
    await database.end();
    await place[Symbol.asyncDispose]();
  });

  test('killed right after the commit, before anything was relayed', async () => {
    await commitAndDie();
    expect(await count('outbox WHERE relayed_at IS NULL')).toBe(50);
    await working();
    await everythingOnce();
  });

  test('killed after handing over to the queue, before that was noted', async () => {
    await database.query(`
      CREATE SEQUENCE hesitation;
      CREATE FUNCTION hesitate() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF nextval('hesitation') = 1 THEN PERFORM pg_sleep(4); END IF; RETURN NEW; END $$;
      CREATE TRIGGER hesitate BEFORE UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION hesitate();
    `);
    const before = await count('witness');
    await commitAndDie();
    const first = await working();
    await until('the handed over are being handled', async () => (await count('witness')) > before);
    expect(await count('outbox WHERE relayed_at IS NULL')).toBe(50);
    await kill(first);
    await database.query('DROP TRIGGER hesitate ON outbox');
    await working();
    await everythingOnce();
  });

  test('killed again and again in the middle of the work', async () => {
    const before = await count('witness');
    for (let times = 0; times < 4; times += 1) {
      await commitAndDie();
      const known = await count('witness');
      const child = await working();
      await until('it works', async () => (await count('witness')) > known);
      await pause(Math.random() * 60);
      await kill(child);
    }
    expect(await count('witness')).toBeLessThan(before + 200);
    await working();
    await everythingOnce();
    expect(await count('witness')).toBe(before + 200);
  });
}

describe('kill -9 of a worker on PostgreSQL', () => {
  contract(async () => {
    const database = await cloneDatabase();
    return { databaseUrl: database.url, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  });
});

describeWith(['redis-server'], 'kill -9 of a worker on Redis', () => {
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
