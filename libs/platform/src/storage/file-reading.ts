import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { Actor } from '../graphql/request-context.js';
import { FilePurposes } from './file-purposes.js';
import { StoredFiles } from './stored-files.js';
import type { StoredFile } from './stored-files.js';

/** A file that someone may read. */
export interface ReadableFile extends StoredFile {
  readonly recorded: boolean;
}

/** Decides who reads which file. */
@Injectable()
export class FileReading {
  constructor(
    private readonly files: StoredFiles,
    private readonly purposes: FilePurposes,
  ) {}

  /**
   * FIL-5: the file, where the library that uses it lets the actor read it; before anything refers to it, where the
   * actor uploaded it. Null in all other cases: nobody learns whether a file exists.
   */
  async find(actor: Actor, id: string): Promise<ReadableFile | null> {
    const [file] = isUuid(id) ? await this.files.byIds([id]) : [];
    const purpose = file && this.purposes.of(file.purpose);
    if (!file || !purpose) return null;
    const { recorded } = purpose;
    if ((await purpose.mayRead(actor, [id])).includes(id)) return { ...file, recorded };
    const own = actor.personId !== null && file.uploadedBy === actor.personId;
    return own && (await purpose.inUse([id])).length === 0 ? { ...file, recorded } : null;
  }
}
