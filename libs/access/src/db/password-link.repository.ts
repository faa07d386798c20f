import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { signInPolicy } from '../domain/sign-in-policy.js';
import type { LinkPurpose } from '../domain/sign-in-policy.js';
import { newToken } from './secret-token.js';

/** Links for setting a password, inside a unit of work. */
@Injectable()
export class PasswordLinkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes a link; the earlier ones of the person can no longer be used. @returns the token, which is nowhere else */
  async replace(personId: PersonId, purpose: LinkPurpose, now: Date): Promise<string> {
    const { token, hash } = newToken();
    await this.removeAllOf(personId);
    await this.unitOfWork.manager.query(
      `INSERT INTO password_link (token_hash, person_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [hash, personId, purpose, now, new Date(now.getTime() + signInPolicy.links[purpose])],
    );
    return token;
  }

  /** Uses a link up. Of many at once exactly one succeeds. @returns whose it was; null when it cannot be used */
  async use(tokenHash: Buffer, now: Date): Promise<{ personId: PersonId; purpose: LinkPurpose } | null> {
    const [rows]: [{ personId: PersonId; purpose: LinkPurpose }[], number] = await this.unitOfWork.manager.query(
      `UPDATE password_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING person_id AS "personId", purpose`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }

  /** Makes every unused link of the person useless. */
  async removeAllOf(personId: PersonId): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM password_link WHERE person_id = $1 AND used_at IS NULL', [
      personId,
    ]);
  }
}
