import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { Language, PersonId } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { PersonState } from '../domain/change-person-state.js';

/** An account as commands see it. */
export interface Account {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly state: PersonState;
  readonly hasPassword: boolean;
}

const columns = 'id, name, email, language, state, password_hash IS NOT NULL AS "hasPassword"';

/** Accounts, inside a unit of work. */
@Injectable()
export class PersonRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the account until the command ends. */
  async lock(id: string): Promise<Account | null> {
    return isUuid(id) ? this.first(`SELECT ${columns} FROM person WHERE id = $1 FOR UPDATE`, [id]) : null;
  }

  async idOf(email: string): Promise<PersonId | null> {
    return (await this.first(`SELECT ${columns} FROM person WHERE email = $1::citext`, [email]))?.id ?? null;
  }

  /** @returns null when the address has an account already */
  async insert(person: { name: string; email: string; language: Language }): Promise<Account | null> {
    return this.first(
      `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, $2, $3, $4, 'INVITED', $5)
       ON CONFLICT (email) DO NOTHING RETURNING ${columns}`,
      [newId(), person.name, person.email, person.language, randomBytes(24).toString('base64url')],
    );
  }

  async setState(id: PersonId, state: PersonState): Promise<void> {
    await this.run('UPDATE person SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
  }

  async setPassword(id: PersonId, passwordHash: string): Promise<void> {
    await this.run('UPDATE person SET password_hash = $2, version = version + 1 WHERE id = $1', [id, passwordHash]);
  }

  async setLanguage(id: PersonId, language: Language): Promise<void> {
    await this.run('UPDATE person SET language = $2, version = version + 1 WHERE id = $1', [id, language]);
  }

  async noteSignIn(id: PersonId, at: Date): Promise<void> {
    await this.run('UPDATE person SET last_signed_in_at = $2 WHERE id = $1', [id, at]);
  }

  /** The administrators who can sign in, locked, so that two of them cannot remove each other at once. */
  async lockAdministrators(): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.unitOfWork.manager.query(
      `SELECT id FROM person
       WHERE state = 'ACTIVE' AND id IN (SELECT person_id FROM role_assignment WHERE role = 'ADMINISTRATOR')
       ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  private async first(sql: string, values: readonly unknown[]): Promise<Account | null> {
    const rows: Account[] = await this.unitOfWork.manager.query(sql, [...values]);
    return rows[0] ?? null;
  }

  private async run(sql: string, values: readonly unknown[]): Promise<void> {
    await this.unitOfWork.manager.query(sql, [...values]);
  }
}
