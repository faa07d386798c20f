import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Scheduled } from '../jobs/event-handlers.js';
import { Log } from '../telemetry/log.js';
import { FilePurposes } from './file-purposes.js';
import type { FilePurpose } from './file-purposes.js';
import { FileStore } from './file-store.js';

const atOnce = 500;
const referredTo = '23503';

const oldFiles = {
  name: 'platform.old-files',
  text: `SELECT id FROM stored_file
         WHERE purpose = $1 AND uploaded_at < now() - interval '1 day' AND id > $2 ORDER BY id LIMIT ${atOnce}`,
};
const oldArrivals = {
  name: 'platform.old-arrivals',
  text: `SELECT arrival.id, file.id IS NOT NULL AS kept
         FROM file_arrival AS arrival LEFT JOIN stored_file AS file USING (id)
         WHERE arrival.begun_at < now() - interval '1 day' AND arrival.id > $1 ORDER BY arrival.id LIMIT ${atOnce}`,
};
const first = '00000000-0000-0000-0000-000000000000';

/** FIL-6: removes files that nothing refers to, and bytes of uploads that never became a file; in the worker. */
@Injectable()
export class FileHousekeepingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly purposes: FilePurposes,
    private readonly store: FileStore,
    private readonly log: Log,
  ) {}

  @Scheduled({ id: 'platform.tidy-files', everyMs: 3_600_000 })
  async tidy(): Promise<void> {
    for (const [name, purpose] of this.purposes.all()) {
      for await (const page of this.pages<{ id: string }>((after) => this.reader.rows(oldFiles, [name, after]))) {
        const used = new Set(await purpose.inUse(page.map(({ id }) => id)));
        for (const { id } of page) if (!used.has(id)) await this.forget(id, purpose);
      }
    }
    const arrivals = this.pages<{ id: string; kept: boolean }>((after) => this.reader.rows(oldArrivals, [after]));
    for await (const page of arrivals) {
      for (const { id, kept } of page) if (!kept) await this.store.remove(id);
      const ids = page.map(({ id }) => id);
      await this.unitOfWork.run(() =>
        this.unitOfWork.manager.query('DELETE FROM file_arrival WHERE id = ANY($1::uuid[])', [ids]),
      );
    }
  }

  /**
   * Gives a file back to the arrivals, from where its bytes are removed: a crash in between leaves a row that says
   * what is still to be done.
   */
  private async forget(id: string, purpose: FilePurpose): Promise<void> {
    try {
      await this.unitOfWork.run(async () => {
        const { manager } = this.unitOfWork;
        const locked: unknown[] = await manager.query(
          'SELECT id FROM stored_file WHERE id = $1 FOR UPDATE SKIP LOCKED',
          [id],
        );
        // Whoever held the row until now may have referred to it.
        if (locked.length === 0 || (await purpose.inUse([id])).length > 0) return;
        await manager.query(
          `INSERT INTO file_arrival (id, begun_at) VALUES ($1, now() - interval '2 days')
           ON CONFLICT (id) DO UPDATE SET begun_at = excluded.begun_at`,
          [id],
        );
        await manager.query('DELETE FROM stored_file WHERE id = $1', [id]);
      });
    } catch (error) {
      if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== referredTo)
        throw error;
      this.log.warn({ file: id }, 'A file is referred to that its library says is not in use');
    }
  }

  private async *pages<Row extends { readonly id: string }>(
    load: (after: string) => Promise<Row[]>,
  ): AsyncGenerator<Row[]> {
    for (let after = first; ;) {
      const rows = await load(after);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }
}
