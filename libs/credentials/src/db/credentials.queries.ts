import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { CredentialForm, CredentialIssuer, CredentialState } from '../domain/credentials.js';

/** Credentials as they are read; instants as ISO text. */
export interface CredentialsRow {
  readonly id: string;
  readonly delegationId: string;
  readonly form: CredentialForm;
  readonly issuer: CredentialIssuer;
  readonly issuedOn: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly state: CredentialState;
  readonly objection: TranslatedText | null;
  readonly receivedAt: string;
  readonly examinedAt: string | null;
  readonly version: number;
}

/** A party to the conference that the session is of. */
export interface PartyRow {
  readonly delegationId: string;
  readonly plate: TranslatedText;
  readonly organization: boolean;
}

export interface ConferenceRow {
  readonly sessionId: string;
  readonly title: TranslatedText;
  readonly body: TranslatedText;
  readonly conference: boolean;
  readonly timezone: string;
  /** First moment of the first meeting, or of the first day; ISO text. */
  readonly opening: string;
  readonly startsOn: string;
}

const columns = `c.id, c.delegation_id AS "delegationId", c.form, c.issuer, c.issued_on AS "issuedOn", c.file_id AS "fileId",
  f.name AS "fileName", c.state, c.objection, c.received_at AS "receivedAt", c.examined_at AS "examinedAt", c.version`;

const statements = {
  ofDelegations: {
    name: 'credentials.of-delegations',
    text: `SELECT ${columns} FROM credentials c LEFT JOIN stored_file f ON f.id = c.file_id
      WHERE c.delegation_id = ANY($1::uuid[]) ORDER BY c.received_at DESC, c.id DESC`,
  },
  byIds: {
    name: 'credentials.by-ids',
    text: `SELECT ${columns} FROM credentials c LEFT JOIN stored_file f ON f.id = c.file_id WHERE c.id = ANY($1::uuid[])`,
  },
  parties: {
    name: 'credentials.parties',
    text: `SELECT d.id AS "delegationId", d.plate, coalesce(st.kind = 'REIO', false) AS organization
      FROM delegation d LEFT JOIN state st ON st.iso3 = d.state_iso3
      WHERE d.session_id = $1 AND d.state_iso3 IS NOT NULL AND d.category = 'MEMBER'`,
  },
  partiesByIds: {
    name: 'credentials.parties-by-ids',
    text: `SELECT d.id AS "delegationId", d.plate, coalesce(st.kind = 'REIO', false) AS organization
      FROM delegation d LEFT JOIN state st ON st.iso3 = d.state_iso3
      WHERE d.id = ANY($1::uuid[]) AND d.state_iso3 IS NOT NULL AND d.category = 'MEMBER'`,
  },
  conference: {
    name: 'credentials.conference',
    text: `SELECT s.id AS "sessionId", s.title, b.name AS body, b.kind = 'CONFERENCE' AS conference, s.timezone,
        p.starts_on AS "startsOn",
        coalesce((SELECT min(starts_at) FROM meeting m WHERE m.session_id = s.id),
          p.starts_on::timestamp AT TIME ZONE s.timezone) AS opening
      FROM session s JOIN body b ON b.id = s.body_id
      CROSS JOIN LATERAL (SELECT min(starts_on) AS starts_on FROM session_part WHERE session_id = s.id) p
      WHERE s.id = ANY($1::uuid[])`,
  },
  sessionsOf: {
    name: 'credentials.sessions-of',
    text: 'SELECT id, session_id AS "sessionId" FROM delegation WHERE id = ANY($1::uuid[])',
  },
  byFiles: {
    name: 'credentials.by-files',
    text: 'SELECT delegation_id AS "delegationId", file_id AS "fileId" FROM credentials WHERE file_id = ANY($1::uuid[])',
  },
} as const;

/** Reads of credentials; whoever asks has decided who may see them. */
@Injectable()
export class CredentialsQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  ofDelegations(ids: readonly string[]): Promise<CredentialsRow[]> {
    return this.reader.rows(statements.ofDelegations, [ids]);
  }

  byIds(ids: readonly string[]): Promise<CredentialsRow[]> {
    return this.reader.rows(statements.byIds, [ids]);
  }

  parties(sessionId: string): Promise<PartyRow[]> {
    return this.reader.rows(statements.parties, [sessionId]);
  }

  partiesByIds(delegationIds: readonly string[]): Promise<PartyRow[]> {
    return this.reader.rows(statements.partiesByIds, [delegationIds]);
  }

  async conference(sessionId: string): Promise<ConferenceRow | null> {
    return (await this.reader.row<ConferenceRow>(statements.conference, [[sessionId]])) ?? null;
  }

  async sessionOf(delegationId: string): Promise<string | null> {
    return (await this.reader.row<{ sessionId: string }>(statements.sessionsOf, [[delegationId]]))?.sessionId ?? null;
  }

  byFiles(fileIds: readonly string[]): Promise<{ delegationId: string; fileId: string }[]> {
    return this.reader.rows(statements.byFiles, [fileIds]);
  }
}
