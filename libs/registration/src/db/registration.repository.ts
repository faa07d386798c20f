import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork } from '#platform';
import type { DelegationCategory } from '#sessions';
import { nameKey } from '../domain/name-key.js';
import type { Registration } from '../domain/registration.js';
import type { LetterKind } from '../domain/registration-kinds.js';

export interface StoredDelegation {
  readonly id: string;
  readonly sessionId: string;
  readonly category: DelegationCategory;
}

export interface StoredLetter {
  readonly id: string;
  readonly sessionId: string;
  readonly delegationId: string;
  readonly kind: LetterKind;
  readonly reference: string;
}

/** Columns of `registration r` with its letter, as commands see them. */
const columns = `r.id, r.session_id AS "sessionId", r.number, r.delegation_id AS "delegationId", r.person_id AS "personId",
  r.category, r.family_name AS "familyName", r.given_name AS "givenName", r.title, r.function, r.position,
  r.email, r.language, r.sex, r.nationality, r.photo_id AS "photoId",
  r.participations, r.days::text[] AS days, r.letter_id AS "letterId",
  l.kind AS "letterKind", l.reference AS "letterReference",
  EXISTS (SELECT FROM registration_passport x WHERE x.registration_id = r.id) AS "passportGiven", r.state, r.reason, r.answer_by AS "answerBy", r.approved,
  r.version`;
const from = 'FROM registration r LEFT JOIN registration_letter l ON l.id = r.letter_id';

/** A registration that is written for the first time or anew. */
export interface WrittenRegistration extends Registration {
  readonly replacedBy?: string | null;
  readonly submittedAt?: Date | null;
  readonly decidedAt?: Date | null;
}

/** Registrations and letters, inside a unit of work that holds the desk. */
@Injectable()
export class RegistrationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of submission, drafts last. Read again after the desk is locked. */
  async byIds(ids: readonly string[]): Promise<Registration[]> {
    if (ids.length === 0) return [];
    return this.all(`SELECT ${columns} ${from} WHERE r.id = ANY($1::uuid[]) ORDER BY r.number, r.id`, [ids]);
  }

  /** Sessions of registrations, in one order, so that commands on several lock them alike. */
  async sessionsOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.all<{ id: string }>(
      'SELECT DISTINCT session_id AS id FROM registration WHERE id = ANY($1::uuid[]) ORDER BY 1',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Everyone who is registered in the delegations of these, or is one of these persons; they themselves too. */
  activeBeside(sessionId: string, registrations: readonly Registration[]): Promise<Registration[]> {
    return this.all(
      `SELECT ${columns} ${from}
       WHERE r.session_id = $1 AND r.state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN')
         AND (r.delegation_id = ANY($2::uuid[]) OR r.person_id = ANY($3::uuid[]))`,
      [
        sessionId,
        registrations.flatMap(({ delegationId }) => delegationId ?? []),
        registrations.flatMap(({ personId }) => personId ?? []),
      ],
    );
  }

  async delegation(id: string): Promise<StoredDelegation | null> {
    const sql = 'SELECT id, session_id AS "sessionId", category FROM delegation WHERE id = $1';
    return (await this.all<StoredDelegation>(sql, [id]))[0] ?? null;
  }

  async letter(id: string): Promise<StoredLetter | null> {
    const sql = `SELECT id, session_id AS "sessionId", delegation_id AS "delegationId", kind, reference
      FROM registration_letter WHERE id = $1`;
    return (await this.all<StoredLetter>(sql, [id]))[0] ?? null;
  }

  async placeOf(id: string): Promise<{ bodyId: string; sessionId: string } | null> {
    const sql = `SELECT s.body_id AS "bodyId", s.id AS "sessionId"
      FROM registration r JOIN session s ON s.id = r.session_id WHERE r.id = $1`;
    return (await this.all<{ bodyId: string; sessionId: string }>(sql, [id]))[0] ?? null;
  }

  /**
   * Holds a photograph until the command is through. @returns false where it is neither the person's upload nor that of
   * an earlier registration of theirs
   */
  async claimPhoto(id: string, by: string | null): Promise<boolean> {
    if (!isUuid(id)) return false;
    const sql = `SELECT id FROM stored_file
      WHERE id = $1 AND purpose = 'registration-photo' AND (uploaded_by = $2
        OR EXISTS (SELECT FROM registration WHERE photo_id = $1 AND person_id = $2)) FOR KEY SHARE`;
    return (await this.all(sql, [id, by])).length > 0;
  }

  /** Makes it also the own registration of a person. */
  async setPerson(id: string, personId: string): Promise<void> {
    await this.all('UPDATE registration SET person_id = $2 WHERE id = $1', [id, personId]);
  }

  async isState(iso3: string): Promise<boolean> {
    return (await this.all(`SELECT FROM state WHERE iso3 = $1 AND kind <> 'REIO'`, [iso3])).length > 0;
  }

  /** @returns false where the person did not upload such a file */
  async insertLetter(letter: StoredLetter & { dated: string; fileId: string; by: string | null }): Promise<boolean> {
    const rows = await this.all(
      `INSERT INTO registration_letter (id, session_id, delegation_id, kind, reference, dated, file_id, uploaded_by)
       SELECT $1, $2, $3, $4, $5, $6, f.id, $8 FROM stored_file f
       WHERE f.id = $7 AND f.purpose = 'registration-letter' AND f.uploaded_by = $8 RETURNING id`,
      [
        letter.id,
        letter.sessionId,
        letter.delegationId,
        letter.kind,
        letter.reference,
        letter.dated,
        letter.fileId,
        letter.by,
      ],
    );
    return rows.length > 0;
  }

  async insert(registration: WrittenRegistration): Promise<void> {
    await this.all(
      `INSERT INTO registration (id, session_id, number, delegation_id, person_id, category, family_name, given_name,
         name_key, title, function, position, email, language, participations, days, letter_id, state, submitted_at,
         sex, nationality, photo_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::date[], $17, $18, $19, $20, $21, $22)`,
      [
        registration.id,
        registration.sessionId,
        registration.number,
        registration.delegationId,
        registration.personId,
        registration.category,
        registration.familyName,
        registration.givenName,
        nameKey(registration.familyName, registration.givenName),
        registration.title,
        registration.function,
        registration.position,
        registration.email,
        registration.language,
        registration.participations,
        registration.days,
        registration.letterId,
        registration.state,
        registration.submittedAt ?? null,
        registration.sex,
        registration.nationality,
        registration.photoId,
      ],
    );
  }

  /** Writes all in one statement; each gets its next version. */
  async update(registrations: readonly WrittenRegistration[]): Promise<void> {
    if (registrations.length === 0) return;
    const rows = registrations.map((each) => ({ ...each, nameKey: nameKey(each.familyName, each.givenName) }));
    await this.all(
      `UPDATE registration r SET number = n.number, category = n.category, family_name = n."familyName",
         given_name = n."givenName", name_key = n."nameKey", title = n.title, function = n.function,
         position = n.position, email = n.email, language = n.language, participations = n.participations,
         days = n.days, sex = n.sex, nationality = n.nationality, photo_id = n."photoId", letter_id = n."letterId", state = n.state, reason = n.reason, answer_by = n."answerBy",
         approved = n.approved, replaced_by = coalesce(n."replacedBy", r.replaced_by),
         submitted_at = coalesce(n."submittedAt", r.submitted_at), decided_at = coalesce(n."decidedAt", r.decided_at),
         version = r.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, number int, category text, "familyName" text,
         "givenName" text, "nameKey" text, title text, function text, position text, email citext, language text,
         participations text[], days date[], sex text, nationality text, "photoId" uuid, "letterId" uuid, state text, reason jsonb, "answerBy" timestamptz,
         approved jsonb, "replacedBy" uuid, "submittedAt" timestamptz, "decidedAt" timestamptz)
       WHERE r.id = n.id`,
      [JSON.stringify(rows)],
    );
  }

  /** REG-6 Those who were promoted hold places now. */
  async markSubmitted(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.all(
      `UPDATE registration SET state = 'SUBMITTED', version = version + 1
       WHERE id = ANY($1::uuid[]) AND state = 'WAITING'`,
      [ids],
    );
  }

  /** REG-7 Sessions in which somebody was asked and did not answer in time. */
  async sessionsOverdue(now: Date): Promise<string[]> {
    const rows = await this.all<{ id: string }>(
      `SELECT DISTINCT session_id AS id FROM registration WHERE state = 'RETURNED' AND answer_by <= $1`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  overdue(sessionId: string, now: Date): Promise<Registration[]> {
    return this.all(
      `SELECT ${columns} ${from} WHERE r.session_id = $1 AND r.state = 'RETURNED' AND r.answer_by <= $2 ORDER BY r.number`,
      [sessionId, now],
    );
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
