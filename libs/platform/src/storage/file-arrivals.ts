import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { StoredFile } from './stored-files.js';
import { uploadPolicy } from './upload-policy.js';

export type ArrivedFile = Omit<StoredFile, 'uploadedAt' | 'uploadedBy'>;

/** The rows behind the bytes: one before the first byte is written, one when all of them are known. */
@Injectable()
export class FileArrivals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** FIL-4: announces bytes under a new id. */
  begin(personId: PersonId): Promise<Decision<string, 'UPLOADS_TOO_MANY'>> {
    return this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      // Uploads of one person begin one after another, or many at once would each find room for one more.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('file-arrival:' || $1, 0))`, [personId]);
      const [{ count, wait }] = (await manager.query(
        `SELECT count(*)::int AS count, ceil(extract(epoch FROM min(begun_at) + interval '1 hour' - now()))::int AS wait
         FROM file_arrival WHERE person_id = $1 AND begun_at > now() - interval '1 hour'`,
        [personId],
      )) as [{ count: number; wait: number | null }];
      if (count >= uploadPolicy.perHour)
        return refuse('UPLOADS_TOO_MANY', 'FIL-4', {
          most: uploadPolicy.perHour,
          minutes: Math.ceil((wait ?? 60) / 60),
        });
      const id = newId();
      await manager.query('INSERT INTO file_arrival (id, person_id) VALUES ($1, $2)', [id, personId]);
      return accept(id);
    });
  }

  /** From now on the file is there. @throws when it took so long that housekeeping may have removed the bytes */
  async complete({ id, name, mediaType, size, sha256, purpose }: ArrivedFile): Promise<void> {
    const rows: unknown[] = await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query(
        `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
         SELECT id, $2, $3, $4, decode($5, 'hex'), $6, person_id
         FROM file_arrival WHERE id = $1 AND begun_at > now() - interval '1 hour'
         RETURNING id`,
        [id, name, mediaType, size, sha256, purpose],
      ),
    );
    if (rows.length === 0) throw new Error(`The upload ${id} took too long`);
  }
}
