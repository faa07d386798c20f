import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { endOfSignIn, signInPolicy } from '../domain/sign-in-policy.js';
import { newToken } from './secret-token.js';

/** A sign-in that has just begun; the token is nowhere else. */
export interface NewSignIn {
  readonly id: string;
  readonly token: string;
  readonly endsAt: Date;
}

/** Sign-ins and the browsers they are made in, inside a unit of work. */
@Injectable()
export class SignInRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(personId: PersonId, userAgent: string, now: Date): Promise<NewSignIn> {
    const { token, hash } = newToken();
    const id = newId();
    const endsAt = new Date(now.getTime() + signInPolicy.absolute);
    await this.unitOfWork.manager.query(
      `INSERT INTO sign_in (id, person_id, token_hash, user_agent, created_at, last_used_at, expires_at, ends_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [id, personId, hash, userAgent, now, endOfSignIn(now, endsAt), endsAt],
    );
    return { id, token, endsAt };
  }

  /** Ends one sign-in. @returns whose it was; null when there was none */
  async endByToken(tokenHash: Buffer): Promise<PersonId | null> {
    return (await this.end('token_hash = $1', [tokenHash]))[0] ?? null;
  }

  async endById(id: string): Promise<void> {
    await this.end('id = $1', [id]);
  }

  /** Ends all sign-ins of someone, but the one named. @returns how many ended */
  async endAllOf(personId: PersonId, except: string | null = null): Promise<number> {
    const ended = await this.end('person_id = $1 AND id IS DISTINCT FROM $2::uuid', [personId, except]);
    return ended.length;
  }

  /** Remembers that someone signed in with this browser. */
  async rememberBrowser(tokenHash: Buffer, personId: PersonId, now: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO known_browser (token_hash, person_id, last_used_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_hash, person_id) DO UPDATE SET last_used_at = $3`,
      [tokenHash, personId, now],
    );
  }

  /** Forgets the browsers of someone whose password may have been known to others. */
  async forgetBrowsers(personId: PersonId): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM known_browser WHERE person_id = $1', [personId]);
  }

  private async end(condition: string, values: readonly unknown[]): Promise<PersonId[]> {
    const [rows]: [{ person_id: PersonId }[], number] = await this.unitOfWork.manager.query(
      `DELETE FROM sign_in WHERE ${condition} RETURNING person_id`,
      [...values],
    );
    return rows.map((row) => row.person_id);
  }
}
