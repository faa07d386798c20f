import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { FileKind } from './file-kind.js';

/** A file as others know it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly purpose: string;
  readonly uploadedBy: PersonId | null;
  readonly uploadedAt: string;
}

const byIds = {
  name: 'platform.stored-files',
  text: `SELECT id, name, media_type AS "mediaType", size, encode(sha256, 'hex') AS sha256, purpose,
           uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"
         FROM stored_file WHERE id = ANY($1::uuid[])`,
};

/** What is kept of files, for the libraries that use them. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** In no order; missing ones are left out. @param ids well-formed */
  byIds(ids: readonly string[]): Promise<StoredFile[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.reader.rows<StoredFile>(byIds, [ids]);
  }

  /**
   * Holds files until the command is through, so that housekeeping does not remove them before they are referred to.
   * Only their own uploads can be given by someone: an id seen elsewhere opens nothing.
   * @param ids well-formed @throws outside a unit of work
   */
  async claim(
    ids: readonly string[],
    { purpose, personId }: { readonly purpose: string; readonly personId: PersonId },
  ): Promise<Decision<undefined, 'FILE_UNKNOWN'>> {
    const wanted = new Set(ids);
    if (wanted.size === 0) return accept();
    const found: unknown[] = await this.unitOfWork.manager.query(
      `SELECT id FROM stored_file WHERE id = ANY($1::uuid[]) AND purpose = $2 AND uploaded_by = $3
       ORDER BY id FOR KEY SHARE`,
      [[...wanted], purpose, personId],
    );
    return found.length === wanted.size ? accept() : refuse('FILE_UNKNOWN', 'FIL-6');
  }
}
