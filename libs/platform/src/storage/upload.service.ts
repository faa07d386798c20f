import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { cleanName } from './clean-name.js';
import { FileArrivals } from './file-arrivals.js';
import type { ArrivedFile } from './file-arrivals.js';
import { recogniseKind, usualKinds } from './file-kind.js';
import { FilePurposes } from './file-purposes.js';
import { FileStore } from './file-store.js';
import { ReceptionFailed, receiveFile } from './receive-file.js';
import { uploadPolicy } from './upload-policy.js';

export interface Upload {
  readonly personId: PersonId;
  /** What the file is for; one of `FilePurposes`. */
  readonly purpose: string;
  readonly request: IncomingMessage;
}

/** Takes files from requests. */
@Injectable()
export class UploadService {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly arrivals: FileArrivals,
    private readonly store: FileStore,
  ) {}

  /** Keeps the file of a request, or nothing of it. */
  async upload({ personId, purpose, request }: Upload): Promise<Decision<ArrivedFile>> {
    const kinds = this.purposes.of(purpose)?.kinds ?? usualKinds;
    if (!this.purposes.of(purpose)) return refuse('FILE_PURPOSE_UNKNOWN', 'FIL-5');
    if (Number(request.headers['content-length'] ?? 0) > uploadPolicy.maximumBytes + 65_536) return tooLarge();
    const begun = await this.arrivals.begin(personId);
    if (!begun.ok) return begun;
    const id = begun.value;
    try {
      const written = await receiveFile(request, {
        maximumBytes: uploadPolicy.maximumBytes,
        take: (bytes, name) => this.write(id, bytes, name),
      });
      const kind = await recogniseKind(this.store.read(id), kinds);
      if (!kind.ok) {
        await this.store.remove(id);
        return kind;
      }
      const { name, size, sha256 } = written;
      const file = { id, name: cleanName(name, kind.value), mediaType: kind.value, size, sha256, purpose };
      await this.arrivals.complete(file);
      return accept(file);
    } catch (error) {
      await this.store.remove(id);
      if (!(error instanceof ReceptionFailed)) throw error;
      return error.fault === 'FILE_TOO_LARGE' ? tooLarge() : refuse(error.fault, 'FIL-2');
    }
  }

  private async write(
    id: string,
    bytes: Readable,
    name: string,
  ): Promise<{ readonly name: string; readonly size: number; readonly sha256: string }> {
    const hash = createHash('sha256');
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    // Until the storage reads, nobody else listens, and a failure without a listener would end the process.
    counted.on('error', () => undefined);
    bytes.on('error', (error) => counted.destroy(error));
    bytes.pipe(counted);
    await this.store.write(id, counted);
    return { name, size, sha256: hash.digest('hex') };
  }
}

function tooLarge(): Decision<never, 'FILE_TOO_LARGE'> {
  return refuse('FILE_TOO_LARGE', 'FIL-2', { most: uploadPolicy.maximumBytes / 1_048_576 });
}
