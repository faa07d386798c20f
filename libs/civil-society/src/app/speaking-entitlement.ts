import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { RightsSubject } from '../domain/rights-of.js';
import { rightOf } from '../domain/rights-of.js';
import { rightsRules } from './organisation-rights.js';

export type Barred = { readonly code: string; readonly rule: string };

/** CIV-33 Whether organizations may ask to speak in a session: what their kind, standing and the body give them. */
@Injectable()
export class SpeakingEntitlement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Those that may not; organizations that are not in the answer may. Who speaks on invitation may ask: a place that is
   * given is the invitation. Read in the transaction that is under way, on whose first day of the session they stand.
   */
  barred(sessionId: string, organisationIds: readonly string[]): Promise<Map<string, Barred>> {
    return this.unitOfWork.run(async () => {
      const rows: ({ id: string } & RightsSubject)[] = await this.unitOfWork.manager.query(
        `SELECT o.id, o.kind, status_on(o.id, p.starts_on) AS standing,
           array_remove(ARRAY[b.slug, above.slug], NULL) AS bodies,
           EXISTS (SELECT FROM accreditation a WHERE a.session_id = s.id AND a.organisation_id = o.id
             AND a.state = 'ACCORDED') AS accredited
         FROM organisation o CROSS JOIN session s JOIN body b ON b.id = s.body_id
         LEFT JOIN body above ON above.id = b.parent_id
         CROSS JOIN LATERAL (SELECT min(starts_on) AS starts_on FROM session_part WHERE session_id = s.id) p
         WHERE s.id = $1 AND o.id = ANY($2::uuid[])`,
        [sessionId, organisationIds],
      );
      const refused = rows.filter((row) => {
        const { answer } = rightOf(rightsRules(), row, 'SPEAK');
        return answer !== 'YES' && answer !== 'ON_INVITATION';
      });
      return new Map(refused.map(({ id }) => [id, { code: 'SPEAKING_NOT_ENTITLED', rule: 'CIV-33' }]));
    });
  }
}
