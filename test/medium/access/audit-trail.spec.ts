import type { DataSource } from 'typeorm';
import { SettableClock, refuse } from '#kernel';
import { UnitOfWork } from '#platform';
import { AuditTrail, installation } from '#access';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let trail: AuditTrail;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  unitOfWork = new UnitOfWork(dataSource);
  trail = new AuditTrail(unitOfWork, new SettableClock(new Date('2021-04-12T08:00:00Z')));
});

afterAll(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

const entry = (n: number) => ({
  actor: installation,
  action: 'person.suspended',
  subject: { type: 'Person', id: String(n) },
  params: { name: `Observer ${n}` },
});

const numbers = async (): Promise<number[]> => {
  const rows: { number: string }[] = await dataSource.query('SELECT number FROM audit_entry ORDER BY number');
  return rows.map((row) => Number(row.number));
};

test('ACC-40 20 commands at once give a chain without gaps', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => unitOfWork.run(() => trail.append(entry(n)))));
  expect(await numbers()).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
});

test('ACC-40 a refused or failed command takes no number', async () => {
  const before = await numbers();
  await unitOfWork.run(async () => {
    await trail.append(entry(90));
    return refuse('NO', 'ACC-40');
  });
  await expect(
    unitOfWork.run(async () => {
      await trail.append(entry(91));
      throw new Error('storm');
    }),
  ).rejects.toThrow('storm');
  expect(await numbers()).toEqual(before);
});

test('ACC-40 several entries of one command keep their order', async () => {
  const before = await numbers();
  await unitOfWork.run(async () => {
    for (const n of [101, 102, 103]) await trail.append(entry(n));
  });
  const rows: { subject_id: string }[] = await dataSource.query(
    'SELECT subject_id FROM audit_entry WHERE number > $1 ORDER BY number',
    [before.length],
  );
  expect(rows.map((row) => row.subject_id)).toEqual(['101', '102', '103']);
});
