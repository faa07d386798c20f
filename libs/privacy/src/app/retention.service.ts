import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, PersonalData, installation } from '#access';
import type { Actor, PersonalRecords } from '#access';
import { Clock, accept } from '#kernel';
import type { Decision } from '#kernel';
import { Scheduled, UnitOfWork, newId } from '#platform';
import { PrivacyQueries } from '../db/privacy.queries.js';
import { checkRetention, endedBefore } from '../domain/retention.js';

const sixHours = 6 * 3_600_000;

/** How long personal data are kept, and the end of it. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personal: PersonalData,
    private readonly audit: AuditTrail,
  ) {}

  /** PRI-5 */
  set(actor: Actor, kind: string, days: number): Promise<Decision<{ kind: string }>> {
    return this.unitOfWork.run(async (): Promise<Decision<{ kind: string }>> => {
      const records = this.personal.of(kind);
      const checked = checkRetention(days, records !== undefined && records.keptDays !== null);
      if (!checked.ok) return checked;
      await this.unitOfWork.manager.query(
        `INSERT INTO retention (kind, days, set_by) VALUES ($1, $2, $3)
         ON CONFLICT (kind) DO UPDATE SET days = excluded.days, set_by = excluded.set_by, set_at = now()`,
        [kind, days, actor.personId],
      );
      await this.audit.append({
        actor,
        action: 'privacy.retentionSet',
        subject: { type: 'Retention', id: kind },
        params: { kind, days },
        rule: 'PRI-5',
      });
      return accept({ kind });
    });
  }
}

/** PRI-3, PRI-4 Erases what is past its period; in the worker. */
@Injectable()
export class ErasureJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personal: PersonalData,
    private readonly queries: PrivacyQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  @Scheduled({ id: 'privacy.erase', everyMs: sixHours })
  async erase(): Promise<void> {
    const periods = await this.queries.periods();
    for (const records of this.personal.all()) {
      if (records.keptDays === null) continue;
      const day = endedBefore(this.clock.now(), periods.get(records.kind) ?? records.keptDays);
      const sessions = await this.unitOfWork.run(
        () =>
          this.unitOfWork.manager.query(
            `SELECT session_id AS id FROM session_part GROUP BY session_id HAVING max(ends_on) < $1::date ORDER BY 1`,
            [day],
          ) as Promise<{ id: string }[]>,
      );
      for (const { id } of sessions) await this.eraseIn(id, records);
    }
  }

  /** One transaction for each session and kind: what is erased and its proof stand together. */
  private eraseIn(sessionId: string, { kind, columns, erase }: PersonalRecords): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      let erased: { id: string }[] = [];
      for (const statement of erase) erased = await manager.query(statement, [[sessionId]]);
      if (erased.length === 0) return;
      const digest = createHash('sha256')
        .update(
          erased
            .map(({ id }) => id)
            .toSorted()
            .join('\n'),
        )
        .digest();
      await manager.query(
        'INSERT INTO erasure (id, kind, session_id, records, digest, erased_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [newId(), kind, sessionId, erased.length, digest, this.clock.now()],
      );
      await this.audit.append({
        actor: installation,
        action: 'privacy.erased',
        subject: { type: 'Session', id: sessionId },
        params: {
          kind,
          records: erased.length,
          fields: Object.entries(columns)
            .flatMap(([table, names]) => names.map((name) => `${table}.${name}`))
            .join(', '),
          digest: digest.toString('hex'),
        },
        rule: 'PRI-4',
      });
    });
  }
}
