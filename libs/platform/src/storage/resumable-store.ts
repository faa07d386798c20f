import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Refused } from '#kernel';
import type { FileStore } from './file-store.js';
import type { ResumableUploads } from './resumable-uploads.js';

/** A refusal on its way through tus, which answers with what is thrown. */
export class UploadRefused extends Error {
  constructor(readonly refused: Refused) {
    super(refused.code);
    this.name = new.target.name;
  }
}

const day = 86_400_000;

/** Where tus keeps what comes: bytes in the storage, everything else in the database, so that any process goes on. */
export class ResumableStore extends DataStore {
  override extensions = ['creation', 'expiration', 'termination'];

  constructor(
    private readonly uploads: ResumableUploads,
    private readonly files: FileStore,
  ) {
    super();
  }

  /** The upload has been announced when it got its id. */
  override create(upload: Upload): Promise<Upload> {
    upload.creation_date = new Date().toISOString();
    return Promise.resolve(upload);
  }

  override async write(bytes: Readable, id: string, at: number): Promise<number> {
    await this.files.append(id, bytes, at);
    return (await this.files.sizeOf(id)) ?? 0;
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.uploads.find(id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    const offset = await this.uploads.offsetOf(upload);
    // A process that ended between the last byte and the answer has left this to whoever is asked next.
    if (offset === upload.size) await this.finish(id);
    return new Upload({ id, size: upload.size, offset, creation_date: new Date(upload.begunAt).toISOString() });
  }

  /** @throws UploadRefused */
  async finish(id: string): Promise<void> {
    const upload = await this.uploads.find(id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    const decision = await this.uploads.finish(upload);
    if (!decision.ok) throw new UploadRefused(decision);
  }

  override async remove(id: string): Promise<void> {
    await this.uploads.give(id);
    if (!(await this.uploads.find(id))) await this.files.remove(id);
  }

  override getExpiration(): number {
    return day;
  }
}
