import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { ParticipantCategory } from '#registration';
import type { BadgeState } from '../domain/gate-kinds.js';

export interface PackPerson {
  readonly badgeId: string;
  readonly registrationId: string;
  readonly state: BadgeState;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly category: ParticipantCategory | null;
  readonly delegationId: string | null;
  readonly hall: boolean;
  readonly days: readonly string[];
  readonly change: number;
}

export interface PackSession {
  readonly title: TranslatedText;
  readonly timezone: string;
  /** `YYYY-MM-DD` */
  readonly lastDay: string;
  readonly endsAt: string;
  readonly now: string;
}

export const packLimit = 2000;

const statements = {
  session: {
    name: 'gate.pack-session',
    text: `SELECT s.title, s.timezone, max(p.ends_on) AS "lastDay", now() AS now,
        (max(p.ends_on) + 1)::timestamp AT TIME ZONE s.timezone AS "endsAt"
      FROM session s JOIN session_part p ON p.session_id = s.id WHERE s.id = $1 GROUP BY s.id`,
  },
  people: {
    name: 'gate.pack-people',
    text: `SELECT b.id AS "badgeId", b.registration_id AS "registrationId", b.state, b.change,
        CASE WHEN b.state <> 'WITHDRAWN' THEN r.family_name END AS "familyName",
        CASE WHEN b.state <> 'WITHDRAWN' THEN r.given_name END AS "givenName",
        CASE WHEN b.state <> 'WITHDRAWN' THEN r.category END AS category,
        CASE WHEN b.state <> 'WITHDRAWN' THEN r.delegation_id END AS "delegationId",
        'IN_HALL' = ANY(r.participations) AS hall, r.days::text[] AS days
      FROM badge b JOIN registration r ON r.id = b.registration_id
      WHERE b.session_id = $1 AND b.change > $2 ORDER BY b.change LIMIT ${packLimit}`,
  },
  delegations: {
    name: 'gate.pack-delegations',
    text: 'SELECT id, plate FROM delegation WHERE session_id = $1 ORDER BY id',
  },
  inside: {
    name: 'gate.pack-inside',
    text: `SELECT p.gate_id AS "gateId", p.registration_id AS "registrationId", p.entered_at AS since
      FROM gate g JOIN gate_presence p ON p.gate_id = g.id WHERE g.session_id = $1`,
  },
  floating: {
    name: 'gate.pack-floating',
    text: `SELECT f.id, f.delegation_id AS "delegationId", f.number, p.registration_id AS "holderId",
        p.entered_at AS "heldSince"
      FROM floating_badge f LEFT JOIN gate_presence p ON p.floating_badge_id = f.id
      WHERE f.session_id = $1 AND (f.number <= floating_places(f.delegation_id) OR p.registration_id IS NOT NULL)
      ORDER BY f.delegation_id, f.number`,
  },
} as const;

/** GAT-4 What a phone keeps to serve a gate without the network. */
@Injectable()
export class PackQueries {
  constructor(private readonly reader: Reader) {}

  session(sessionId: string): Promise<PackSession | null> {
    return this.reader.row(statements.session, [sessionId]);
  }

  /** In the order of changes, from the one after `since`. */
  people(sessionId: string, since: number): Promise<PackPerson[]> {
    return this.reader.rows(statements.people, [sessionId, since]);
  }

  delegations(sessionId: string): Promise<{ id: string; plate: TranslatedText }[]> {
    return this.reader.rows(statements.delegations, [sessionId]);
  }

  inside(sessionId: string): Promise<{ gateId: string; registrationId: string; since: string }[]> {
    return this.reader.rows(statements.inside, [sessionId]);
  }

  floating(sessionId: string): Promise<object[]> {
    return this.reader.rows(statements.floating, [sessionId]);
  }
}
