import type { DataSource } from 'typeorm';
import type { PersonId } from '#kernel';
import { newId } from '#platform';
import type { HeldRole } from '#access';
import { newToken } from '../../libs/access/src/db/secret-token.js';

type Given = Omit<HeldRole, 'id'>;

/** Someone who is signed in, without the cost of a password. */
export interface SignedInAccount {
  readonly personId: PersonId;
  readonly email: string;
  /** Token of a sign-in, for the cookie `rostrum`. */
  readonly token: string;
}

/** Makes an account with roles and a sign-in of an hour. */
export async function anAccount(
  dataSource: DataSource,
  name: string,
  roles: readonly Given[] = [],
): Promise<SignedInAccount> {
  const personId = newId<PersonId>();
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${personId.slice(-6)}@rostrum.example`;
  await dataSource.query(
    `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, $2, $3, 'en', 'ACTIVE', $4)`,
    [personId, name, email, personId],
  );
  for (const { role, scope, bodyId, sessionId, delegationId, organisationId = null, language } of roles) {
    const scopeId = {
      INSTALLATION: null,
      BODY: bodyId,
      SESSION: sessionId,
      DELEGATION: delegationId,
      ORGANISATION: organisationId,
    }[scope];
    await dataSource.query(
      `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id,
         organisation_id, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), personId, role, scope, scopeId, bodyId, sessionId, delegationId, organisationId, language],
    );
  }
  return { personId, email, token: await aSignIn(dataSource, personId) };
}

/** Another sign-in of an account. @returns its token */
export async function aSignIn(dataSource: DataSource, personId: PersonId): Promise<string> {
  const { token, hash } = newToken();
  await dataSource.query(
    `INSERT INTO sign_in (id, person_id, token_hash, user_agent, expires_at, ends_at)
     VALUES ($1, $2, $3, 'test', now() + interval '1 hour', now() + interval '1 hour')`,
    [newId(), personId, hash],
  );
  return token;
}
