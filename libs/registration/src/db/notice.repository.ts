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
}
