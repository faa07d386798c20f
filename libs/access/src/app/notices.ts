import { Injectable } from '@nestjs/common';
import { Clock, accept, isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { AuditValue } from './audit-trail.js';

/** Something that one person should know. */
export interface NewNotice {
  readonly personId: string;
  /** Key of the sentence in the catalogues. */
  readonly message: string;
  /** Facts for the sentence; text in several languages is shown in the reader's. */
  readonly params: Readonly<Record<string, AuditValue>>;
  /** Path of the application where it is dealt with, for example `/me/registrations`. */
  readonly link: string;
}

/** ACC-50 What people are told within the application, in the transaction of what happened. */
@Injectable()
export class Notices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds notices to the command's own transaction. @throws outside a unit of work */
  async give(notices: readonly NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map((notice) => ({ ...notice, id: newId() }));
    await this.unitOfWork.manager.query(
      `INSERT INTO notice (id, person_id, message, params, link, at)
       SELECT n.id, n."personId", n.message, n.params, n.link, $2
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "personId" uuid, message text, params jsonb, link text)`,
      [JSON.stringify(rows), this.clock.now()],
    );
  }

  /** Marks the reader's own notices as read; all of them when none is named. */
  markRead(personId: string, ids: readonly string[] | null): Promise<Decision<void, never>> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.manager.query(
        `UPDATE notice SET read_at = $3
         WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2))`,
        [personId, ids && ids.filter(isUuid), this.clock.now()],
      );
      return accept();
    });
  }
}
