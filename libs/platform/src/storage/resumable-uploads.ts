import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { cleanName } from './clean-name.js';
import { FileArrivals } from './file-arrivals.js';
import { recogniseKind, usualKinds } from './file-kind.js';
import { FilePurposes } from './file-purposes.js';
import { FileStore } from './file-store.js';
import { uploadPolicy } from './upload-policy.js';

/** A file that comes in parts. */
export interface ResumableUpload {
  readonly id: string;
  readonly personId: PersonId;
  readonly purpose: string;
  readonly name: string;
  /** Bytes of the whole. */
  readonly size: number;
  /** Hexadecimal; null where the sender gave none. */
  readonly sha256: string | null;
  readonly begunAt: string;
  /** Whether it has become a file. */
  readonly finished: boolean;
}

export type NewUpload = Pick<ResumableUpload, 'personId' | 'purpose' | 'name' | 'size' | 'sha256'>;

const megabyte = 1_048_576;

/** What is known of files that come in parts; how far each has come, its bytes say. */
@Injectable()
export class ResumableUploads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly arrivals: FileArrivals,
    private readonly purposes: FilePurposes,
    private readonly store: FileStore,
  ) {}

  /** FIL-11 FIL-13: announces a file. @returns its id */
  async begin({ personId, purpose, name, size, sha256 }: NewUpload): Promise<Decision<string>> {
    const most = this.purposes.of(purpose)?.resumableBytes;
    if (!most) return refuse('FILE_PURPOSE_UNKNOWN', 'FIL-11');
    if (size > most) return refuse('FILE_TOO_LARGE', 'FIL-11', { most: Math.floor(most / megabyte) });
    const begun = await this.arrivals.begin(personId);
    if (!begun.ok) return begun;
    return this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('resumable-upload:' || $1, 0))`, [personId]);
      const [{ open, bytes }] = (await manager.query(
        `SELECT count(*) FILTER (WHERE file.id IS NULL)::int AS open, coalesce(sum(upload.size), 0)::float8 AS bytes
         FROM resumable_upload AS upload LEFT JOIN stored_file AS file USING (id)
         WHERE upload.person_id = $1 AND upload.begun_at > now() - interval '1 day'`,
        [personId],
      )) as [{ open: number; bytes: number }];
      if (open >= uploadPolicy.unfinished || bytes + size > uploadPolicy.bytesPerDay)
        return refuse('UPLOAD_QUOTA', 'FIL-13', {
          unfinished: uploadPolicy.unfinished,
          gigabytes: uploadPolicy.bytesPerDay / megabyte / 1024,
        });
      await manager.query(
        `INSERT INTO resumable_upload (id, person_id, purpose, name, size, sha256)
         VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
        [begun.value, personId, purpose, name.slice(0, 1000).replaceAll('\0', ''), size, sha256],
      );
      return accept(begun.value);
    });
  }

  /** Null where there is none, or it began more than a day ago. */
  async find(id: string): Promise<ResumableUpload | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.unitOfWork.run((): Promise<(ResumableUpload & { readonly size: string | number })[]> =>
      this.unitOfWork.manager.query(
        `SELECT upload.id, upload.person_id AS "personId", upload.purpose, upload.name, upload.size,
             encode(upload.sha256, 'hex') AS sha256, upload.begun_at AS "begunAt", file.id IS NOT NULL AS finished
           FROM resumable_upload AS upload LEFT JOIN stored_file AS file USING (id)
           WHERE upload.id = $1 AND upload.begun_at > now() - interval '1 day'`,
        [id],
      ),
    );
    return row ? { ...row, size: Number(row.size) } : null;
  }

  /** Bytes that have come. */
  async offsetOf({ id, size, finished }: ResumableUpload): Promise<number> {
    return finished ? size : ((await this.store.sizeOf(id)) ?? 0);
  }

  /** FIL-12: all bytes are there: makes a file of them, or removes them. Can be repeated, also by two at once. */
  async finish(upload: ResumableUpload): Promise<Decision<undefined>> {
    if (upload.finished) return accept();
    const { id, purpose, size, name } = upload;
    const hash = createHash('sha256');
    await pipeline(this.store.read(id), hash);
    const sha256 = hash.digest('hex');
    if (upload.sha256 && upload.sha256 !== sha256) return this.reject(id, refuse('FILE_ALTERED', 'FIL-12'));
    const kind = await recogniseKind(this.store.read(id), this.purposes.of(purpose)?.kinds ?? usualKinds);
    if (!kind.ok) return this.reject(id, kind);
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query(
        `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
         SELECT id, $2, $3, $4, decode($5, 'hex'), $6, person_id FROM resumable_upload WHERE id = $1
         ON CONFLICT (id) DO NOTHING`,
        [id, cleanName(name, kind.value), kind.value, size, sha256, purpose],
      ),
    );
    return accept();
  }

  /** The sender does not want to go on. */
  async give(id: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query(
        `UPDATE file_arrival SET begun_at = now() - interval '2 days'
         WHERE id = $1 AND NOT EXISTS (SELECT FROM stored_file AS file WHERE file.id = $1)`,
        [id],
      ),
    );
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query(
        `DELETE FROM resumable_upload AS upload
         WHERE id = $1 AND NOT EXISTS (SELECT FROM stored_file AS file WHERE file.id = $1)`,
        [id],
      ),
    );
  }

  private async reject<Refused>(id: string, refused: Refused): Promise<Refused> {
    await this.give(id);
    await this.store.remove(id);
    return refused;
  }
}
