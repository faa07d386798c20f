import type { Readable } from 'node:stream';

/** A part of a file: from its first to its last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the bytes of files lie, each under the id that its row has. Knows nothing of names, kinds or rights. Every
 * method throws when the storage itself fails.
 */
export abstract class FileStore {
  /** Resolves when all bytes are kept so that a loss of power does not take them. Part of a file may stay on failure. */
  abstract write(id: string, bytes: Readable): Promise<void>;

  /**
   * Writes bytes from a place on; those before it lie there already. What came before a failure stays. Writing the same
   * bytes twice, or two at once, changes nothing.
   * @param at 0 also where nothing lies yet
   */
  abstract append(id: string, bytes: Readable, at: number): Promise<void>;

  /** How many bytes lie there; null where nothing does. */
  abstract sizeOf(id: string): Promise<number | null>;

  /** The stream fails when there are no such bytes. */
  abstract read(id: string, range?: ByteRange): Readable;

  /** Does nothing where there are none. */
  abstract remove(id: string): Promise<void>;
}
