import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { PersonId } from '#kernel';
import {
  FilePurposes,
  FolderStore,
  Reader,
  StoredFiles,
  UnitOfWork,
  createLog,
  newId,
  readConfiguration,
} from '#platform';
import { FileArrivals } from '../../../libs/platform/src/storage/file-arrivals.js';
import { FileHousekeepingService } from '../../../libs/platform/src/storage/file-housekeeping.service.js';
import { aPdf } from '../../builders/a-file.js';
import { anAccount } from '../../support/accounts.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let reader: Reader;
let folder: string;
let store: FolderStore;
let arrivals: FileArrivals;
let files: StoredFiles;
let housekeeping: FileHousekeepingService;
let personId: PersonId;
/** What the library of this test says that it uses. */
const used = new Set<string>();

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  unitOfWork = new UnitOfWork(dataSource);
  reader = new Reader(database.url, 4);
  folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'));
  store = new FolderStore(folder);
  arrivals = new FileArrivals(unitOfWork);
  files = new StoredFiles(reader, unitOfWork);
  housekeeping = tidier(store);
  ({ personId } = await anAccount(dataSource, 'Focal point of Austria'));
  await dataSource.query('CREATE TABLE letter (file_id uuid NOT NULL REFERENCES stored_file)');
});

function tidier(over: FolderStore): FileHousekeepingService {
  const purposes = new FilePurposes();
  purposes.register('letter', {
    recorded: false,
    mayRead: () => Promise.resolve([]),
    inUse: (ids) => Promise.resolve(ids.filter((id) => used.has(id))),
  });
  const settings = { DATABASE_URL: database.url, ROSTRUM_LOG_LEVEL: 'silent', NODE_ENV: 'test' };
  return new FileHousekeepingService(
    ...([unitOfWork, reader, purposes, over, createLog(readConfiguration(settings), 'test')] as const),
  );
}

afterAll(async () => {
  await reader?.onModuleDestroy();
  await dataSource?.destroy();
  await database?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** An upload as far as its bytes; as if the process had ended then. */
async function bytesOnly(): Promise<string> {
  const begun = await arrivals.begin(personId);
  if (!begun.ok) throw new Error(begun.code);
  await store.write(begun.value, Readable.from([aPdf()]));
  return begun.value;
}

async function whole(): Promise<string> {
  const id = await bytesOnly();
  const size = aPdf().length;
  await arrivals.complete({
    id,
    name: 'a.pdf',
    mediaType: 'application/pdf',
    size,
    sha256: 'ab'.repeat(32),
    purpose: 'letter',
  });
  return id;
}

/** Lets time pass for all files. */
async function pass(hours: number): Promise<void> {
  const interval = `${hours} hours`;
  await dataSource.query('UPDATE file_arrival SET begun_at = begun_at - $1::interval', [interval]);
  await dataSource.query('UPDATE stored_file SET uploaded_at = uploaded_at - $1::interval', [interval]);
}

const kept = (id: string): boolean => existsSync(join(folder, id.slice(-2), id));
const known = async (id: string): Promise<boolean> => (await files.byIds([id])).length === 1;
const arrivalsLeft = async (): Promise<number> =>
  ((await dataSource.query('SELECT count(*)::int AS count FROM file_arrival')) as { count: number }[])[0]?.count ?? -1;

test('FIL-6 bytes whose upload ended before their row are removed after a day, not before', async () => {
  const id = await bytesOnly();
  await pass(23);
  await housekeeping.tidy();
  expect(kept(id)).toBe(true);
  await pass(2);
  await housekeeping.tidy();
  expect({ kept: kept(id), arrivals: await arrivalsLeft() }).toEqual({ kept: false, arrivals: 0 });
});

test('FIL-6 what nothing refers to goes after a day; what is used stays', async () => {
  const [loose, referred] = [await whole(), await whole()];
  used.add(referred);
  await pass(23);
  await housekeeping.tidy();
  expect([kept(loose), await known(loose)]).toEqual([true, true]);
  await pass(2);
  await housekeeping.tidy();
  expect([kept(loose), await known(loose)]).toEqual([false, false]);
  expect([kept(referred), await known(referred)]).toEqual([true, true]);
  expect(await arrivalsLeft()).toBe(0);
});

test('FIL-6 removal that was cut off between row and bytes is finished by the next', async () => {
  const id = await whole();
  await pass(25);
  const failing = Object.assign(Object.create(store) as FolderStore, {
    remove: () => Promise.reject(new Error('disk')),
  });
  await expect(tidier(failing).tidy()).rejects.toThrow('disk');
  expect([kept(id), await known(id)]).toEqual([true, false]);
  await housekeeping.tidy();
  expect(kept(id)).toBe(false);
});

test('FIL-6 a file that is referred to is not removed, even where its library forgot to say so', async () => {
  const id = await whole();
  await dataSource.query('INSERT INTO letter VALUES ($1)', [id]);
  await pass(25);
  await housekeeping.tidy();
  expect([kept(id), await known(id)]).toEqual([true, true]);
});

test('FIL-6 a file that is being referred to at that moment is not removed', async () => {
  const id = await whole();
  await pass(25);
  const claimed = Promise.withResolvers<void>();
  const tidied = Promise.withResolvers<void>();
  const command = unitOfWork.run(async () => {
    expect(await files.claim([id], { purpose: 'letter', personId })).toMatchObject({ ok: true });
    claimed.resolve();
    await tidied.promise;
    await unitOfWork.manager.query('INSERT INTO letter VALUES ($1)', [id]);
  });
  await claimed.promise;
  await housekeeping.tidy();
  tidied.resolve();
  await command;
  await housekeeping.tidy();
  expect([kept(id), await known(id)]).toEqual([true, true]);
});

test('FIL-6 only their own upload, for its own purpose, can be referred to by someone', async () => {
  const id = await whole();
  const claim = (choices: { purpose: string; personId: PersonId }, ids = [id]) =>
    unitOfWork.run(() => files.claim(ids, choices));
  const other = await anAccount(dataSource, 'Focal point of Japan');
  expect(await claim({ purpose: 'letter', personId })).toMatchObject({ ok: true });
  expect(await claim({ purpose: 'letter', personId }, [id, id])).toMatchObject({ ok: true });
  for (const refused of [
    await claim({ purpose: 'letter', personId: other.personId }),
    await claim({ purpose: 'photo', personId }),
    await claim({ purpose: 'letter', personId }, [id, newId()]),
  ])
    expect(refused).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
});

test('an upload that took longer than its row may wait becomes no file', async () => {
  const id = await bytesOnly();
  await pass(2);
  await expect(
    arrivals.complete({
      id,
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'ab'.repeat(32),
      purpose: 'letter',
    }),
  ).rejects.toThrow('took too long');
});
