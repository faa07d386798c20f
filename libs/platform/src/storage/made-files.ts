import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { cleanName } from './clean-name.js';
import type { FileKind } from './file-kind.js';
import { FileStore } from './file-store.js';

/** A file that the installation itself has made. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: FileKind;
  readonly bytes: Uint8Array;
}

/** Bytes that lie in the storage and wait for the command that refers to them. */
export interface StoredBytes {
  readonly id: string;
  /** Writes the row of the file. @throws outside a unit of work */
  keep(): Promise<void>;
}

/** Keeps files that nobody uploaded: papers, workbooks. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /**
   * FIL-6 Writes the bytes. They become a file with `keep`, inside the unit of work that refers to it; without it they
   * are removed a day later.
   */
  async write({ name, mediaType, bytes }: MadeFile, purpose: string): Promise<StoredBytes> {
    const id = newId();
    await this.unitOfWork.run(() => this.unitOfWork.manager.query('INSERT INTO file_arrival (id) VALUES ($1)', [id]));
    await this.store.write(id, Readable.from([Buffer.from(bytes)], { objectMode: false }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      id,
      keep: () =>
        this.unitOfWork.manager.query(
          `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose)
           VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6)`,
          [id, cleanName(name, mediaType), mediaType, bytes.length, sha256, purpose],
        ),
    };
  }
}
