import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { DelegationCategory } from '#sessions';

export interface LockedNominations {
  readonly delegationId: string;
  readonly category: DelegationCategory;
  readonly people: number;
  readonly hasHead: boolean;
  readonly letters: number;
  readonly focalPoints: number;
  readonly remindedAt: Date | null;
}

/** A focal point who is written to. */
export interface ReminderAddressee {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly plate: TranslatedText;
  readonly session: TranslatedText;
  readonly timezone: string;
}

const focalPoints = `role_assignment a JOIN person p ON p.id = a.person_id
  WHERE a.role = 'FOCAL_POINT' AND a.scope = 'DELEGATION' AND a.delegation_id = d.id AND p.state = 'ACTIVE'`;

/** What delegations have sent, and when they were asked; inside a unit of work that holds the desk. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  nominations(sessionId: string): Promise<LockedNominations[]> {
    return this.unitOfWork.manager.query(
      `SELECT d.id AS "delegationId", d.category, count(r.id)::int AS people,
         coalesce(bool_or(r.function = 'HEAD'), false) AS "hasHead",
         (SELECT count(*)::int FROM registration_letter l WHERE l.delegation_id = d.id) AS letters,
         (SELECT count(*)::int FROM ${focalPoints}) AS "focalPoints",
         (SELECT max(n.sent_at) FROM nomination_reminder n WHERE n.delegation_id = d.id) AS "remindedAt"
       FROM delegation d LEFT JOIN registration r
         ON r.delegation_id = d.id AND r.state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN')
       WHERE d.session_id = $1 GROUP BY d.id`,
      [sessionId],
    );
  }

  async insert({ delegationId, at, by }: { delegationId: string; at: Date; by: string | null }): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO nomination_reminder (delegation_id, sent_at, sent_by) VALUES ($1, $2, $3)',
      [delegationId, at, by],
    );
  }

  addressees(delegationId: string): Promise<ReminderAddressee[]> {
    return this.unitOfWork.manager.query(
      `SELECT p.email::text AS email, p.name, p.language, d.plate, s.title AS session, s.timezone
       FROM delegation d JOIN session s ON s.id = d.session_id CROSS JOIN LATERAL
         (SELECT p.email, p.name, p.language FROM ${focalPoints}) p
       WHERE d.id = $1 ORDER BY p.email`,
      [delegationId],
    );
  }
}
