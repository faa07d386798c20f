import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Passport } from '../domain/check-passport.js';

/** Passport data, inside a unit of work: whoever reads them writes the audit trail in the same transaction. */
@Injectable()
export class PassportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async save(registrationId: string, passport: Passport, by: string | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO registration_passport (registration_id, number, issued_by, born_on, expires_on, given_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (registration_id) DO UPDATE SET number = excluded.number, issued_by = excluded.issued_by,
         born_on = excluded.born_on, expires_on = excluded.expires_on, given_by = excluded.given_by, given_at = now()`,
      [registrationId, passport.number, passport.issuedBy, passport.bornOn, passport.expiresOn, by],
    );
  }

  async read(registrationId: string): Promise<Passport | null> {
    const rows: Passport[] = await this.unitOfWork.manager.query(
      `SELECT number, issued_by AS "issuedBy", born_on::text AS "bornOn", expires_on::text AS "expiresOn"
       FROM registration_passport WHERE registration_id = $1`,
      [registrationId],
    );
    return rows[0] ?? null;
  }
}
