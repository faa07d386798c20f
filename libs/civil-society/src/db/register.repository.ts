import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '#platform';
import type { CheckedOrganisation } from '../domain/check-register.js';
import { keyOf } from './organisation.repository.js';

/** The register as its keepers write it, inside a unit of work; organizations are locked before. */
@Injectable()
export class RegisterRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everything that the keepers type, as a whole. */
  async amend(id: string, slug: string, given: CheckedOrganisation): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query(
      `UPDATE organisation SET name = $2, kind = $3, acronym = $4, country = $5, email = $6, mail_domains = $7,
         website = $8, confirmed = $9, source = $10, search_key = $11, version = version + 1 WHERE id = $1`,
      [
        id,
        JSON.stringify(given.name),
        given.kind,
        given.acronym,
        given.country,
        given.email,
        given.mailDomains,
        given.website,
        given.confirmed,
        given.source,
        keyOf({ ...given, slug }),
      ],
    );
    await manager.query('DELETE FROM consultative_status WHERE organisation_id = $1', [id]);
    for (const { status, since, until, source } of given.statuses)
      await manager.query(
        `INSERT INTO consultative_status (id, organisation_id, status, held, source)
         VALUES ($1, $2, $3, daterange($4::date, $5::date), $6)`,
        [newId(), id, status, since, until, source],
      );
    await manager.query('DELETE FROM status_suspension WHERE organisation_id = $1', [id]);
    for (const { since, until, reason } of given.suspensions)
      await manager.query(
        `INSERT INTO status_suspension (id, organisation_id, suspended, reason)
         VALUES ($1, $2, daterange($3::date, $4::date), $5)`,
        [newId(), id, since, until, reason],
      );
  }

  async setState(id: string, state: 'LISTED' | 'REFUSED'): Promise<void> {
    await this.unitOfWork.manager.query('UPDATE organisation SET state = $2, version = version + 1 WHERE id = $1', [
      id,
      state,
    ]);
  }
}
