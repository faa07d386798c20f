import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';

/** Someone to whom a notice goes, with what it tells. */
export interface Addressee {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly familyName: string;
  readonly givenName: string;
  readonly number: number | null;
  readonly session: TranslatedText;
  readonly timezone: string;
  readonly reason: TranslatedText | null;
  readonly answerBy: Date | null;
}

/** Someone who is told within the application, once for each registration. */
export interface NoticeReader {
  readonly personId: string;
  readonly registrationId: string;
  /** False for focal points of the delegation. */
  readonly isOwn: boolean;
  readonly familyName: string;
  readonly givenName: string;
  readonly number: number | null;
  readonly delegationId: string | null;
  readonly delegation: TranslatedText | null;
  readonly session: TranslatedText;
}

/** Addresses for notices: the one given in the registration, else that of the person's account. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By registration; those without any address are left out. */
  async addressees(ids: readonly string[]): Promise<ReadonlyMap<string, Addressee>> {
    const rows: Addressee[] = await this.unitOfWork.manager.query(
      `SELECT r.id, coalesce(r.email, p.email) AS email, r.language, r.family_name AS "familyName",
         r.given_name AS "givenName", r.number, s.title AS session, s.timezone, r.reason, r.answer_by AS "answerBy"
       FROM registration r JOIN session s ON s.id = r.session_id LEFT JOIN person p ON p.id = r.person_id
       WHERE r.id = ANY($1::uuid[]) AND coalesce(r.email, p.email) IS NOT NULL`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
  /** The people registered, where they have accounts, and the focal points of their delegations, by number. */
  readers(ids: readonly string[]): Promise<NoticeReader[]> {
    return this.unitOfWork.manager.query(
      `SELECT t."personId", r.id AS "registrationId", t."isOwn", r.family_name AS "familyName",
         r.given_name AS "givenName", r.number, r.delegation_id AS "delegationId", d.plate AS delegation,
         s.title AS session
       FROM registration r JOIN session s ON s.id = r.session_id LEFT JOIN delegation d ON d.id = r.delegation_id
       CROSS JOIN LATERAL (
         SELECT r.person_id AS "personId", true AS "isOwn" WHERE r.person_id IS NOT NULL
         UNION ALL
         SELECT DISTINCT a.person_id, false FROM role_assignment a
         WHERE a.scope_id = r.delegation_id AND a.role = 'FOCAL_POINT' AND a.person_id IS DISTINCT FROM r.person_id) t
       WHERE r.id = ANY($1::uuid[]) ORDER BY r.number, r.id`,
      [ids],
    );
  }
}
