import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { RegistrationProfile } from '../domain/registration-profile.js';

/** The rules in force of a session. */
export interface ProfileRow extends RegistrationProfile {
  readonly sessionId: string;
  readonly version: number;
  readonly published: boolean;
}

const statements = {
  profiles: {
    name: 'registration.profiles',
    text: `SELECT d.session_id AS "sessionId", d.version, d.published, p.profile
      FROM registration_desk d JOIN registration_profile p ON p.session_id = d.session_id AND p.version = d.version
      WHERE d.session_id = ANY($1::uuid[])`,
  },
  bodyOf: { name: 'registration.body-of', text: 'SELECT body_id AS "bodyId" FROM session WHERE id = $1' },
  days: {
    name: 'registration.days',
    text: `SELECT DISTINCT session_id AS "sessionId", g::date::text AS day
      FROM session_part, generate_series(starts_on::timestamp, ends_on::timestamp, interval '1 day') g
      WHERE session_id = ANY($1::uuid[]) ORDER BY 2`,
  },
  taken: {
    name: 'registration.taken',
    text: `SELECT quota_key AS key, within, count(*)::int AS taken FROM quota_place WHERE session_id = $1
      AND quota_key = ANY($2::text[]) GROUP BY quota_key, within`,
  },
  takenWithin: {
    name: 'registration.taken-within',
    text: `SELECT quota_key AS key, within, count(*)::int AS taken FROM quota_place WHERE session_id = $1
      AND quota_key = ANY($2::text[]) AND within = $3 GROUP BY quota_key, within`,
  },
} as const;

export interface TakenRow {
  readonly key: string;
  readonly within: string;
  readonly taken: number;
}

/** Reads of the rules of registration and of how far quotas are used. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly reader: Reader) {}

  async profiles(sessionIds: readonly string[]): Promise<ProfileRow[]> {
    const rows = await this.reader.rows<Omit<ProfileRow, keyof RegistrationProfile> & { profile: RegistrationProfile }>(
      statements.profiles,
      [sessionIds],
    );
    return rows.map(({ profile, ...row }) => ({ ...profile, ...row }));
  }

  async bodyOf(sessionId: string): Promise<string | null> {
    return (await this.reader.row<{ bodyId: string }>(statements.bodyOf, [sessionId]))?.bodyId ?? null;
  }

  days(sessionIds: readonly string[]): Promise<{ sessionId: string; day: string }[]> {
    return this.reader.rows(statements.days, [sessionIds]);
  }

  /** @param within null for all parts of the quotas */
  taken(sessionId: string, keys: readonly string[], within: string | null): Promise<TakenRow[]> {
    return within === null
      ? this.reader.rows(statements.taken, [sessionId, keys])
      : this.reader.rows(statements.takenWithin, [sessionId, keys, within]);
  }
}
