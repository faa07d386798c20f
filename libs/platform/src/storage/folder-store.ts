import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { isUuid } from '#kernel';
import { FileStore } from './file-store.js';
import type { ByteRange } from './file-store.js';

/** Files in a folder. Several machines can share it when it lies on a file system that they share. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async write(id: string, bytes: Readable): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  }

  async append(id: string, bytes: Readable, at: number): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await (await open(path, 'a', 0o600)).close();
    await pipeline(bytes, createWriteStream(path, { flags: 'r+', start: at, flush: true }));
  }

  async sizeOf(id: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(id))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  read(id: string, range?: ByteRange): Readable {
    return createReadStream(this.pathOf(id), range && { start: range.first, end: range.last });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Spread over folders by the end of the id: its beginning is the time and the same for hours. */
  private pathOf(id: string): string {
    if (!isUuid(id)) throw new Error('Files are kept under ids');
    return join(this.folder, id.slice(-2), id);
  }
}
