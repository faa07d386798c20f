import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { WebSocket } from 'ws';
import { CounterService, countersTable, loads, startCounterApi } from '../../support/counters.js';
import { cloneDatabase } from '../../support/database.js';
import { follow } from '../../support/followers.js';
import type { Follower } from '../../support/followers.js';
import { until } from '../../support/wait.js';

interface Counter {
  readonly value: number;
  readonly version: number;
  readonly added: readonly number[];
}

const query = `subscription($name: String!, $since: Int) { counterChanged(name: $name, since: $since) { value version added } }`;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let administration: pg.Client;
let first: NestFastifyApplication;
let second: NestFastifyApplication;
let url: string;
let otherUrl: string;
let counters: CounterService;
let followers: Follower<Counter>[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  administration = new pg.Client({ connectionString: database.url });
  await administration.connect();
  await administration.query(countersTable);
  [first, second] = await Promise.all([startCounterApi(database.url), startCounterApi(database.url)]);
  [url, otherUrl] = await Promise.all([first.getUrl(), second.getUrl()]);
  counters = first.get(CounterService);
});

afterEach(async () => {
  await Promise.all(followers.map((follower) => follower.end()));
  followers = [];
});

afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await administration.end();
  await database[Symbol.asyncDispose]();
});

function subscribe(name: string, since?: number, at = url): Follower<Counter> {
  const follower = follow<Counter>('counterChanged', { url: at, query, variables: { name, since } });
  followers.push(follower);
  return follower;
}

const values = (follower: Follower<Counter>): number[] => follower.received.map(({ value }) => value.value);
const allAdded = (follower: Follower<Counter>): number[] => follower.received.flatMap(({ value }) => value.added);
const cutOffListeners = (): Promise<unknown> =>
  administration.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rostrum-live' AND datname = $1`,
    [database.name],
  );

test('a follower gets the whole first, then each change; so does one at another API process', async () => {
  await counters.countUp('both', 5);
  const [here, there] = [subscribe('both'), subscribe('both', undefined, otherUrl)];
  await until('both have the whole', () => here.received.length === 1 && there.received.length === 1);
  await counters.countUp('both', 2);
  await until('both have the change', () => here.last()?.value === 7 && there.last()?.value === 7);
  expect(values(there)).toEqual([5, 7]);
  expect(here.received.map(({ value }) => value.added)).toEqual([[5], [2]]);
});

test('a follower who comes back with its version gets what it missed, and nothing when it missed nothing', async () => {
  for (const by of [1, 2, 3, 4]) await counters.countUp('back', by);
  const late = subscribe('back', 2);
  const current = subscribe('back', 4);
  await until('the late one has it', () => late.received.length > 0);
  expect(late.received.map(({ value }) => value.added)).toEqual([[3, 4]]);
  expect(current.received).toEqual([]);
  await counters.countUp('back', 5);
  await until('both have the next', () => late.last()?.value === 15 && current.last()?.value === 15);
  expect(allAdded(late)).toEqual([3, 4, 5]);
  expect(allAdded(current)).toEqual([5]);
});

test('a follower who was cut off while changes went on has no gap afterwards', async () => {
  await counters.countUp('gap', 1);
  const before = subscribe('gap');
  await until('it follows', () => before.received.length === 1);
  before.client.terminate();
  for (const by of [2, 3, 4, 5]) await counters.countUp('gap', by);
  const after = subscribe('gap', before.last()?.version, otherUrl);
  await until('it is up to date', () => after.last()?.value === 15);
  expect([...allAdded(before), ...allAdded(after)]).toEqual([1, 2, 3, 4, 5]);
});

test('a process whose listener was cut off during a commit catches up without another write', async () => {
  await counters.countUp('cut', 1);
  const followersOfBoth = [subscribe('cut'), subscribe('cut', undefined, otherUrl)];
  await until('they follow', () => followersOfBoth.every(({ received }) => received.length === 1));
  // The command holds its row lock while the listeners lose their connection; its notification reaches nobody.
  const writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
  await writer.query('BEGIN');
  await writer.query(`UPDATE live_topic SET version = version + 1 WHERE topic = 'session:cut'`);
  await writer.query(`INSERT INTO counter_step VALUES ('cut', 2, 41)`);
  await writer.query(`UPDATE counter SET value = 42 WHERE name = 'cut'`);
  await writer.query(`SELECT pg_notify('rostrum_live', 'session:cut 2')`);
  await cutOffListeners();
  await writer.query('COMMIT');
  const committed = performance.now();
  await writer.end();
  await until('both caught up', () => followersOfBoth.every((follower) => follower.last()?.value === 42));
  expect(Math.max(...followersOfBoth.map(({ received }) => received.at(-1)?.at ?? Infinity)) - committed).toBeLessThan(
    3_000,
  );
  expect(followersOfBoth.map(allAdded)).toEqual([
    [1, 41],
    [1, 41],
  ]);
});

test('a burst is merged, nothing of it is lost, and it is loaded for all at once', async () => {
  await counters.countUp('burst', 0);
  const many = Array.from({ length: 50 }, () => subscribe('burst'));
  await until('all follow', () => many.every(({ received }) => received.length === 1));
  const known = loads.get('burst') ?? 0;
  // 21 commits as fast as the database can.
  await administration.query(`DO $$ BEGIN FOR n IN 1..21 LOOP
    UPDATE live_topic SET version = version + 1 WHERE topic = 'session:burst';
    UPDATE counter SET value = value + n WHERE name = 'burst';
    INSERT INTO counter_step VALUES ('burst', n + 1, n);
    PERFORM pg_notify('rostrum_live', 'session:burst ' || n + 1);
    COMMIT;
  END LOOP; END $$`);
  await until('all have the last', () => many.every((follower) => follower.last()?.value === 231));
  for (const follower of many) {
    expect(allAdded(follower)).toEqual([0, ...Array.from({ length: 21 }, (_, n) => n + 1)]);
    expect(follower.received.length).toBeLessThan(12);
  }
  expect((loads.get('burst') ?? 0) - known).toBeLessThan(12);
});

test('a hundred who come at once are loaded for once', async () => {
  await counters.countUp('storm', 1);
  const settled = subscribe('storm');
  await until('one follows', () => settled.received.length === 1);
  const known = loads.get('storm') ?? 0;
  const many = Array.from({ length: 100 }, () => subscribe('storm'));
  await until('all follow', () => many.every(({ received }) => received.length === 1));
  expect((loads.get('storm') ?? 0) - known).toBe(0);
});

test('a line that does not take what is sent holds nobody up, and gets the latest when it does', async () => {
  await counters.countUp('wide', 0);
  const wide = `subscription { counterChanged(name: "wide") { value version added padding } }`;
  const slow = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { maxPayload: 1e9 });
  const arrived: { payload?: { data: { counterChanged: Counter } } }[] = [];
  slow.on('message', (data) => arrived.push(JSON.parse(String(data as Buffer)) as never));
  await new Promise((resolve) => slow.once('open', resolve));
  slow.send(JSON.stringify({ type: 'connection_init' }));
  await until('it is acknowledged', () => arrived.length > 0);
  slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: wide } }));
  await until('it follows', () => arrived.length > 1);
  slow.pause();
  const quick = subscribe('wide');
  await until('the other follows', () => quick.received.length === 1);
  for (let n = 1; n <= 30; n += 1) {
    await counters.countUp('wide', 1);
    await until('the quick one has it', () => quick.last()?.value === n);
  }
  slow.resume();
  await until('the slow one has the latest', () => arrived.at(-1)?.payload?.data.counterChanged.value === 30);
  slow.close();
  const numbers = arrived.flatMap(({ payload }) => payload?.data.counterChanged.value ?? []);
  expect(numbers.length).toBeLessThan(25);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});

describe('who may follow', () => {
  test('a stranger is refused what is closed, with a code and a sentence', async () => {
    await counters.countUp('closed-1', 1);
    const stranger = subscribe('closed-1');
    await until('it is refused', () => stranger.errors.length > 0);
    expect(stranger.errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    const member = follow<Counter>('counterChanged', {
      url,
      query,
      variables: { name: 'closed-1' },
      headers: { cookie: 'person=0190aaaa-0000-7000-8000-000000000001' },
    });
    followers.push(member);
    await until('the member follows', () => member.last()?.value === 1);
  });

  test.each([
    ['a query', '{ __typename }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { countUp(name: "x") { __typename } }', 'BAD_REQUEST'],
    ['an unknown field', 'subscription { nothing }', 'VALIDATION_FAILED'],
    [
      'two fields',
      'subscription { a: counterChanged(name: "a") { value } b: counterChanged(name: "b") { value } }',
      'VALIDATION_FAILED',
    ],
    ['text that is no GraphQL', 'subscription {', 'PARSE_FAILED'],
  ])('%s is refused', async (_, text, code) => {
    const follower = follow('counterChanged', { url, query: text });
    followers.push(follower as Follower<Counter>);
    await until('it is refused', () => follower.errors.length > 0);
    expect(follower.errors[0]).toMatchObject({ extensions: { code } });
  });

  test('another site is refused, and so is another path', async () => {
    const tries = [
      new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        origin: 'https://elsewhere.example',
      }),
      new WebSocket(`${url.replace('http', 'ws')}/other`, 'graphql-transport-ws'),
    ];
    const answers = tries.map(
      (line) => new Promise((resolve) => line.once('error', ({ message }) => resolve(message))),
    );
    expect(await Promise.all(answers)).toEqual([expect.stringContaining('403'), expect.stringContaining('404')]);
  });

  test('who says nothing for too long is sent away', async () => {
    const line = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = await new Promise((resolve) => line.once('close', resolve));
    expect(code).toBe(4408);
  });

  test('one person has a number of lines at most', async () => {
    const limited = await startCounterApi(database.url, { ROSTRUM_SOCKETS_PER_PERSON: '2' });
    const cookie = 'person=0190aaaa-0000-7000-8000-000000000002';
    const at = (await limited.getUrl()).replace('http', 'ws');
    const open = async (): Promise<number | 'taken'> => {
      const line = new WebSocket(`${at}/graphql`, 'graphql-transport-ws', { headers: { cookie } });
      line.once('open', () => line.send(JSON.stringify({ type: 'connection_init' })));
      return new Promise((resolve) => {
        line.once('close', resolve);
        line.once('message', () => setTimeout(() => resolve('taken'), 100));
      });
    };
    expect([await open(), await open(), await open()]).toEqual(['taken', 'taken', 4429]);
    await limited.close();
  });
});
