import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export type Barred = { readonly code: string; readonly rule: string };

/** CIV-33 Whether organizations may ask to speak in a session: what their kind, status and the body give them. */
@Injectable()
export class SpeakingEntitlement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that may not, with the rule; organizations that are not in the answer may. */
  async barred(sessionId: string, organisationIds: readonly string[], now: Date): Promise<Map<string, Barred>> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `SELECT o.id FROM organisation o, session s JOIN body b ON b.id = s.body_id
       WHERE s.id = $1 AND o.id = ANY($2::uuid[])
         AND (status_on(o.id, $3::date) = 'SUSPENDED'
           OR (o.kind = 'NGO' AND b.kind <> 'CONFERENCE' AND status_on(o.id, $3::date) = 'NONE'))`,
      [sessionId, organisationIds, now],
    );
    return new Map(rows.map(({ id }) => [id, { code: 'STATUS', rule: 'CIV-33' }]));
  }
}
