import { Injectable } from '@nestjs/common';
import type { Language, PersonId } from '#kernel';
import { Reader } from '#platform';
import type { HeldRole } from '../domain/actor.js';
import type { PersonState } from '../domain/change-person-state.js';
import type { LinkPurpose } from '../domain/sign-in-policy.js';

/** A sign-in that is valid now, with all that is needed to decide on requests. */
export interface LiveSignIn {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly endsAt: string;
  readonly roles: readonly HeldRole[];
}

/** What an attempt to sign in is measured by. */
export interface AccountForSignIn {
  readonly id: PersonId;
  readonly state: PersonState;
  readonly passwordHash: string | null;
  /** Whether the browser shown has signed in to this account before. */
  readonly browserKnown: boolean;
}

export interface SignInRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly userAgent: string;
}

const liveSignIn = {
  name: 'access.live-sign-in',
  text: `SELECT s.id, s.person_id AS "personId", p.name, p.language, s.last_used_at AS "lastUsedAt",
           s.expires_at AS "expiresAt", s.ends_at AS "endsAt", coalesce(r.roles, '[]') AS roles
         FROM sign_in s JOIN person p ON p.id = s.person_id
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('id', id, 'role', role, 'scope', scope, 'bodyId', body_id,
             'sessionId', session_id, 'delegationId', delegation_id,
             'organisationId', organisation_id, 'language', language)) AS roles
           FROM role_assignment WHERE person_id = p.id
         ) r ON true
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.state = 'ACTIVE'`,
};

const accountForSignIn = {
  name: 'access.account-for-sign-in',
  text: `SELECT p.id, p.state, p.password_hash AS "passwordHash",
           EXISTS (SELECT FROM known_browser b WHERE b.person_id = p.id AND b.token_hash = $2 AND b.last_used_at > $3)
             AS "browserKnown"
         FROM person p WHERE p.email = $1::citext`,
};

const passwordOf = {
  name: 'access.password-of',
  text: 'SELECT name, email, password_hash AS "passwordHash" FROM person WHERE id = $1',
};

const linkHolder = {
  name: 'access.link-holder',
  text: `SELECT p.name, p.email, l.purpose FROM password_link l JOIN person p ON p.id = l.person_id
         WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2`,
};

const browserExists = {
  name: 'access.browser-exists',
  text: 'SELECT EXISTS (SELECT FROM known_browser WHERE token_hash = $1) AS known',
};

const signInsOf = {
  name: 'access.sign-ins-of',
  text: `SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt",
           expires_at AS "expiresAt", user_agent AS "userAgent"
         FROM sign_in WHERE person_id = $1 AND expires_at > $2 ORDER BY last_used_at DESC, id`,
};

/** Reads around signing in. */
@Injectable()
export class SignInQueries {
  constructor(private readonly reader: Reader) {}

  live(tokenHash: Buffer, now: Date): Promise<LiveSignIn | null> {
    return this.reader.row<LiveSignIn>(liveSignIn, [tokenHash, now]);
  }

  /** @param browser hash of the browser's token; empty when it showed none */
  async account(email: string, browser: Buffer, knownSince: Date): Promise<AccountForSignIn | null> {
    // PostgreSQL has no NUL in text; no address has one.
    if (email.includes('\u0000')) return null;
    return this.reader.row<AccountForSignIn>(accountForSignIn, [email, browser, knownSince]);
  }

  password(personId: PersonId): Promise<{ name: string; email: string; passwordHash: string | null } | null> {
    return this.reader.row(passwordOf, [personId]);
  }

  /** Whose password a link sets; null when it cannot be used. */
  linkHolder(tokenHash: Buffer, now: Date): Promise<{ name: string; email: string; purpose: LinkPurpose } | null> {
    return this.reader.row(linkHolder, [tokenHash, now]);
  }

  async browserExists(tokenHash: Buffer): Promise<boolean> {
    return (await this.reader.row<{ known: boolean }>(browserExists, [tokenHash]))?.known ?? false;
  }

  signInsOf(personId: PersonId, now: Date): Promise<SignInRow[]> {
    return this.reader.rows<SignInRow>(signInsOf, [personId, now]);
  }
}
