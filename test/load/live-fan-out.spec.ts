import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { projectRoot } from '#platform';
import { CounterService, countersTable, loads, startCounterApi } from '../support/counters.js';
import { cloneDatabase } from '../support/database.js';
import { until } from '../support/wait.js';

interface Reached {
  readonly version: number;
  readonly first: number;
  readonly last: number;
  readonly distinct: number;
}

const name = 'list';
const rounds = 15;
const now = (): number => performance.timeOrigin + performance.now();
const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let administration: pg.Client;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await cloneDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  await administration.query(countersTable);
  app = await startCounterApi(database.url);
});

afterAll(async () => {
  await app?.close();
  await administration.end();
  await database[Symbol.asyncDispose]();
});

/** The least that can be done: every socket gets the same text, with nothing around it. */
async function rawBroadcast(): Promise<{ url: string; send: (version: number) => void; close: () => void }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
  const ids = new Map<WebSocket, string>();
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const message = JSON.parse(String(data as Buffer)) as { type: string; id: string };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      else ids.set(socket, message.id);
    }),
  );
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    send: (version) => {
      const value = { value: version, version, padding: 'x'.repeat(12_500) };
      const payload = Buffer.from(`${JSON.stringify({ data: { counterChanged: value } })}}`);
      for (const [socket, id] of ids)
        socket.send(Buffer.concat([Buffer.from(`{"id":"${id}","type":"next","payload":`), payload]), { binary: false });
    },
    close: () => {
      for (const socket of ids.keys()) socket.terminate();
      server.close();
    },
  };
}

/** Followers in a process of their own; `reached` fills with the versions that all of them have. */
async function crowd(size: number, url: string): Promise<{ reached: Map<number, Reached>; child: ChildProcess }> {
  const reached = new Map<number, Reached>();
  const query = `subscription { counterChanged(name: "${name}") { value version padding } }`;
  const child = spawn(process.execPath, [join(projectRoot, 'test/support/crowd.mjs')], {
    env: { PATH: process.env.PATH, CROWD_URL: url, CROWD_SIZE: String(size), CROWD_QUERY: query },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let following = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as Partial<Reached> & { following?: number };
    if (said.following) following = true;
    else reached.set(said.version ?? 0, said as Reached);
  });
  await until(`${size} follow`, () => following, 300_000);
  return { reached, child };
}

test.each([1_000, 3_000])('one change reaches %i followers of one process with the same bytes', async (size) => {
  const counters = app.get(CounterService);
  await counters.countUp(name, 0);
  const ours = await crowd(size, `${(await app.getUrl()).replace('http', 'ws')}/graphql`);
  const raw = await rawBroadcast();
  const theirs = await crowd(size, raw.url);
  try {
    const known = loads.get(name) ?? 0;
    const times = { ours: [] as number[], raw: [] as number[] };
    for (let round = 1; round <= rounds; round += 1) {
      const decision = await counters.countUp(name, 1);
      const committed = now();
      const version = decision.ok ? decision.value.version : 0;
      const { last, distinct } = await until('all have it', () => ours.reached.get(version));
      expect(distinct).toBe(1);
      times.ours.push(last - committed);
      const sent = now();
      raw.send(round);
      times.raw.push((await until('all have the raw one', () => theirs.reached.get(round))).last - sent);
    }
    // However many follow, each change was loaded and executed once.
    expect((loads.get(name) ?? 0) - known).toBe(rounds);

    const start = (await counters.read(name))?.version ?? 0;
    await administration.query(`DO $$ BEGIN FOR n IN 1..21 LOOP
      UPDATE live_topic SET version = version + 1 WHERE topic = 'session:${name}';
      UPDATE counter SET value = value + 1 WHERE name = '${name}';
      PERFORM pg_notify('rostrum_live', 'session:${name} ' || ${start} + n);
      COMMIT; PERFORM pg_sleep(0.0043);
    END LOOP; END $$`);
    const committed = now();
    const { last } = await until('all have the last of the burst', () => ours.reached.get(start + 21));
    const [median, rawMedian] = [medianOf(times.ours), medianOf(times.raw)];
    console.log(
      `${size} followers: last one ${median.toFixed(0)} ms after the commit, raw broadcast ${rawMedian.toFixed(0)} ms ` +
        `(medians of ${rounds}, ratio ${(median / rawMedian).toFixed(2)}); after a burst of 21 changes ${(last - committed).toFixed(0)} ms`,
    );
    expect(median).toBeLessThan(rawMedian * 3 + 100);
  } finally {
    ours.child.kill();
    theirs.child.kill();
    raw.close();
  }
});
