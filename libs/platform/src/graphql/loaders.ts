import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** One loader per name and request: what it has loaded is forgotten with the request. */
export class Loaders {
  private readonly made = new Map<string, unknown>();

  /** @param make is called once per request and name */
  of<Made>(name: string, make: () => Made): Made {
    let made = this.made.get(name) as Made | undefined;
    if (made === undefined) {
      made = make();
      this.made.set(name, made);
    }
    return made;
  }
}

/**
 * A batching loader of this request. Keys asked for in one turn are loaded together.
 * @param name unique in the installation, `area.what`, with everything in it that changes the answer
 * @param load gives a map; keys that it lacks are answered with null
 */
export function loader<Key extends string | number, Value>(
  context: RequestContext,
  name: string,
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  return context.loaders.of(
    name,
    () =>
      new DataLoader<Key, Value | null>(async (keys) => {
        const found = await load(keys);
        return keys.map((key) => found.get(key) ?? null);
      }),
  );
}

/** Rows by the key in one of their columns, for loaders of lists; every key of `keys` has a list. */
export function grouped<Row, Key>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}

/** Rows by a unique key, for loaders of single things. */
export function keyed<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
