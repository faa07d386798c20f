import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { BadgeState } from '../domain/gate-kinds.js';

/** A person's badge as it is read; instants as ISO text. */
export interface BadgeRow {
  readonly id: string;
  readonly sessionId: string;
  readonly registrationId: string;
  readonly serial: number;
  readonly state: BadgeState;
  readonly issuedAt: string;
}

const columns = `b.id, b.session_id AS "sessionId", b.registration_id AS "registrationId", b.serial, b.state,
  b.issued_at AS "issuedAt"`;

const statements = {
  ofRegistrations: {
    name: 'gate.badges-of-registrations',
    text: `SELECT DISTINCT ON (b.registration_id) ${columns} FROM badge b
      WHERE b.registration_id = ANY($1::uuid[]) ORDER BY b.registration_id, b.serial DESC`,
  },
} as const;

/** Reads of badges; whoever asks has decided who may see them. */
@Injectable()
export class BadgeQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest badge of each, which may have ended. */
  ofRegistrations(ids: readonly string[]): Promise<BadgeRow[]> {
    return this.reader.rows(statements.ofRegistrations, [ids]);
  }
}
