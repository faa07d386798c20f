import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { Credentials } from '../domain/credentials.js';

/** A delegation as credentials see it; its row is locked until the command ends. */
export interface LockedDelegation {
  readonly id: string;
  readonly sessionId: string;
  readonly bodyId: string;
  readonly plate: TranslatedText;
  readonly conference: boolean;
  readonly party: boolean;
  readonly organization: boolean;
  readonly timezone: string;
}

/** Credentials inside a unit of work. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Commands on one delegation queue here. In one order, so that commands on several lock them alike. */
  lock(ids: readonly string[]): Promise<LockedDelegation[]> {
    return this.all(
      `SELECT d.id, d.session_id AS "sessionId", s.body_id AS "bodyId", d.plate, b.kind = 'CONFERENCE' AS conference,
         d.state_iso3 IS NOT NULL AND d.category = 'MEMBER' AS party, coalesce(st.kind = 'REIO', false) AS organization,
         s.timezone
       FROM delegation d JOIN session s ON s.id = d.session_id JOIN body b ON b.id = s.body_id
       LEFT JOIN state st ON st.iso3 = d.state_iso3
       WHERE d.id = ANY($1::uuid[]) ORDER BY d.id FOR UPDATE OF d`,
      [ids],
    );
  }

  async delegationsOf(ids: readonly string[]): Promise<string[]> {
    const sql = 'SELECT DISTINCT delegation_id AS id FROM credentials WHERE id = ANY($1::uuid[])';
    return (await this.all<{ id: string }>(sql, [ids])).map(({ id }) => id);
  }

  byIds(ids: readonly string[]): Promise<Credentials[]> {
    return this.all(
      `SELECT id, delegation_id AS "delegationId", form, issuer, issued_on::text AS "issuedOn", file_id AS "fileId",
         state, objection, version FROM credentials WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** CRE-7 */
  async replaceCurrent(delegationId: string): Promise<void> {
    await this.all(
      `UPDATE credentials SET state = 'REPLACED', version = version + 1
       WHERE delegation_id = $1 AND state <> 'REPLACED'`,
      [delegationId],
    );
  }

  async insert(given: Credentials & { readonly by: string | null; readonly at: Date }): Promise<void> {
    await this.all(
      `INSERT INTO credentials (id, delegation_id, form, issuer, issued_on, file_id, state, received_at, submitted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        given.id,
        given.delegationId,
        given.form,
        given.issuer,
        given.issuedOn,
        given.fileId,
        given.state,
        given.at,
        given.by,
      ],
    );
  }

  async examined(
    id: string,
    made: { state: 'ACCEPTED' | 'OBJECTED'; objection: TranslatedText | null; at: Date; by: string | null },
  ): Promise<void> {
    await this.all(
      `UPDATE credentials SET state = $2, objection = $3, examined_at = $4, examined_by = $5, version = version + 1
       WHERE id = $1`,
      [id, made.state, made.objection === null ? null : JSON.stringify(made.objection), made.at, made.by],
    );
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
