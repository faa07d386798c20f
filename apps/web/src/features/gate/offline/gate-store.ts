import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { GatePackQuery, GateScanInput, RefusalPartsFragment } from '../../../generated/graphql.js';
import { gateDatabase, gateDatabaseVersion } from './forget-gate.js';
import type { LocalFloating, LocalPerson, LocalPresence } from './judge.js';

type Pack = NonNullable<GatePackQuery['gatePack']>;

/** What is kept of a session, without its people. */
export interface KeptPack extends Omit<Pack, 'people' | 'more' | 'inside' | 'floating' | '__typename'> {
  readonly inside: readonly LocalPresence[];
  readonly floating: readonly LocalFloating[];
  readonly slug: string;
  /** The server's clock minus the phone's, in milliseconds. */
  readonly ahead: number;
}

/** A scan that the server has not confirmed yet. */
export interface QueuedScan {
  readonly slug: string;
  readonly sessionId: string;
  readonly scan: GateScanInput;
  /** Why the server will not take it; it stays for the desk to see. */
  readonly fault?: RefusalPartsFragment;
}

interface Stores extends DBSchema {
  kept: { key: string; value: KeptPack };
  people: { key: string; value: LocalPerson & { readonly slug: string }; indexes: { slug: string } };
  queue: { key: string; value: QueuedScan; indexes: { slug: string } };
}

/** The phone's own memory, which outlives a reload and a flat battery. */
export class GateStore {
  private constructor(private readonly database: IDBPDatabase<Stores>) {}

  static async open(): Promise<GateStore> {
    const database = await openDB<Stores>(gateDatabase, gateDatabaseVersion, {
      upgrade(fresh) {
        fresh.createObjectStore('kept', { keyPath: 'slug' });
        fresh.createObjectStore('people', { keyPath: 'badgeId' }).createIndex('slug', 'slug');
        fresh.createObjectStore('queue', { keyPath: 'scan.id' }).createIndex('slug', 'slug');
      },
    });
    return new GateStore(database);
  }

  async read(slug: string): Promise<{ pack: KeptPack | undefined; people: LocalPerson[]; queue: QueuedScan[] }> {
    const [pack, people, queue] = await Promise.all([
      this.database.get('kept', slug),
      this.database.getAllFromIndex('people', 'slug', slug),
      this.queued(slug),
    ]);
    return { pack, people, queue };
  }

  /** In the order in which they happened. */
  async queued(slug: string): Promise<QueuedScan[]> {
    const all = await this.database.getAllFromIndex('queue', 'slug', slug);
    return all.toSorted((a, b) => a.scan.scannedAt.localeCompare(b.scan.scannedAt));
  }

  async keep(pack: KeptPack, people: readonly LocalPerson[]): Promise<void> {
    const writing = this.database.transaction(['kept', 'people'], 'readwrite');
    await Promise.all([
      writing.objectStore('kept').put(pack),
      ...people.map((person) => writing.objectStore('people').put({ ...person, slug: pack.slug })),
      writing.done,
    ]);
  }

  async keepPack(pack: KeptPack): Promise<void> {
    await this.database.put('kept', pack);
  }

  async enqueue(queued: QueuedScan): Promise<void> {
    await this.database.put('queue', queued);
  }

  async confirmed(ids: readonly string[]): Promise<void> {
    const writing = this.database.transaction('queue', 'readwrite');
    await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done]);
  }

  /** GAT-4 Everything but what the server has not heard of. */
  async forget(slug: string): Promise<void> {
    const writing = this.database.transaction(['kept', 'people'], 'readwrite');
    const people = await writing.objectStore('people').index('slug').getAllKeys(slug);
    await Promise.all([
      writing.objectStore('kept').delete(slug),
      ...people.map((key) => writing.objectStore('people').delete(key)),
      writing.done,
    ]);
  }
}
