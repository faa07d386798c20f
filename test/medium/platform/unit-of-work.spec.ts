import { DataSource } from 'typeorm';
import { accept, refuse } from '#kernel';
import { LiveTopics, Outbox, UnitOfWork } from '#platform';
import { cloneDatabase, openDataSource } from '../../support/database.js';

declare module '#platform' {
  interface OutboxEvents {
    'test.happened': { n: number };
  }
}

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let outbox: Outbox;
let topics: LiveTopics;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  unitOfWork = new UnitOfWork(dataSource);
  outbox = new Outbox(unitOfWork);
  topics = new LiveTopics(unitOfWork);
});

afterAll(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const events = async (): Promise<number> => {
  const rows: { n: string }[] = await dataSource.query('SELECT count(*) AS n FROM outbox');
  return Number(rows[0]?.n);
};

test('a throw rolls everything back', async () => {
  const before = await events();
  const work = unitOfWork.run(async () => {
    await outbox.add('test.happened', { n: 1 });
    await topics.changed('now');
    throw new Error('the ship sinks');
  });
  await expect(work).rejects.toThrow('the ship sinks');
  expect(await events()).toBe(before);
});

test('a refusal rolls everything back and is answered as data', async () => {
  const before = await events();
  const decision = await unitOfWork.run(async () => {
    await outbox.add('test.happened', { n: 1 });
    return refuse('NO', 'TST-1');
  });
  expect(decision).toEqual({ ok: false, code: 'NO', rule: 'TST-1' });
  expect(await events()).toBe(before);
});

test('a nested unit joins the outer one', async () => {
  const before = await events();
  await expect(
    unitOfWork.run(async () => {
      await unitOfWork.run(() => outbox.add('test.happened', { n: 2 }));
      throw new Error('outer');
    }),
  ).rejects.toThrow('outer');
  expect(await events()).toBe(before);
});

test('writing outside a unit of work throws', async () => {
  await expect(outbox.add('test.happened', { n: 3 })).rejects.toThrow(/unit of work/i);
});

test('20 concurrent writers lose nothing, and versions have no gap', async () => {
  const before = await events();
  const versions = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      unitOfWork.run(async () => {
        await outbox.add('test.happened', { n });
        return accept(await topics.changed('session:race'));
      }),
    ),
  );
  expect(await events()).toBe(before + 20);
  const seen = versions.map((v) => (v.ok ? v.value : 0)).toSorted((a, b) => a - b);
  expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
