import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { AccreditationRoute, AccreditationState, Deciding } from '../domain/accreditation.js';

export interface ConferenceSession {
  readonly id: string;
  readonly body: string;
  /** First day. */
  readonly opensOn: string;
  readonly endsOn: string;
}

export interface ListRow {
  readonly number: number;
  readonly symbol: string;
  readonly circulatedOn: string;
  readonly objectionsUntil: string;
}

export interface ObjectionRow {
  readonly id: string;
  readonly name: TranslatedText;
  readonly reason: string;
  readonly at: string;
}

export interface AccreditationRow {
  readonly id: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly route: AccreditationRoute;
  readonly state: AccreditationState;
  readonly relevance: string;
  readonly listNumber: number | null;
  readonly symbol: string | null;
  readonly objectionsUntil: string | null;
  readonly objections: readonly ObjectionRow[];
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: Deciding | null;
  readonly note: string | null;
  readonly confirmed: boolean;
  readonly version: number;
  /** First day of the session. */
  readonly opensOn: string;
}

const rows = `SELECT a.id, a.session_id AS "sessionId", a.organisation_id AS "organisationId", a.route, a.state, a.relevance,
    a.list_number AS "listNumber", l.symbol, l.objections_until AS "objectionsUntil",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'name', d.plate, 'reason', x.reason, 'at', x.at)
      ORDER BY x.at, d.id) FROM accreditation_objection x JOIN delegation d ON d.id = x.delegation_id
      WHERE x.accreditation_id = a.id), '[]') AS objections,
    a.asked_at AS "askedAt", a.decided_at AS "decidedAt", a.decided_by AS "decidedBy", a.note, a.confirmed, a.version,
    (SELECT min(starts_on) FROM session_part p WHERE p.session_id = a.session_id) AS "opensOn"
  FROM accreditation a JOIN organisation g ON g.id = a.organisation_id
  LEFT JOIN accreditation_list l ON l.session_id = a.session_id AND l.number = a.list_number`;

const statements = {
  session: {
    name: 'accreditation.session',
    text: `SELECT s.id, b.slug AS body, min(p.starts_on) AS "opensOn", max(p.ends_on) AS "endsOn"
      FROM session s JOIN body b ON b.id = s.body_id JOIN session_part p ON p.session_id = s.id
      WHERE s.id = $1 AND s.state = 'PUBLISHED' GROUP BY s.id, b.slug`,
  },
  lists: {
    name: 'accreditation.lists',
    text: `SELECT number, symbol, circulated_on AS "circulatedOn", objections_until AS "objectionsUntil"
      FROM accreditation_list WHERE session_id = $1 ORDER BY number`,
  },
  ofSession: {
    name: 'accreditation.of-session',
    text: `${rows} WHERE a.session_id = $1 ORDER BY g.name ->> 'en', a.id`,
  },
  one: { name: 'accreditation.one', text: `${rows} WHERE a.id = $1` },
  ofOrganisations: {
    name: 'accreditation.of-organisations',
    text: `${rows} WHERE a.organisation_id = ANY($1::uuid[]) AND a.state <> 'WITHDRAWN'`,
  },
  states: {
    name: 'accreditation.states',
    text: `SELECT id, plate AS name FROM delegation WHERE session_id = $1 AND state_iso3 IS NOT NULL
      ORDER BY plate ->> 'en', id`,
  },
} as const;

/** Accreditation as it is read; whoever asks has decided who may see it. Days are `YYYY-MM-DD`. */
@Injectable()
export class AccreditationQueries {
  constructor(private readonly reader: Reader) {}

  /** A published session with its body. */
  session(sessionId: string): Promise<ConferenceSession | null> {
    return this.reader.row(statements.session, [sessionId]);
  }

  lists(sessionId: string): Promise<ListRow[]> {
    return this.reader.rows(statements.lists, [sessionId]);
  }

  ofSession(sessionId: string): Promise<AccreditationRow[]> {
    return this.reader.rows(statements.ofSession, [sessionId]);
  }

  one(id: string): Promise<AccreditationRow | null> {
    return this.reader.row(statements.one, [id]);
  }

  /** What was not withdrawn, of whichever session. */
  ofOrganisations(ids: readonly string[]): Promise<AccreditationRow[]> {
    return this.reader.rows(statements.ofOrganisations, [ids]);
  }

  /** Delegations of States in a session. */
  states(sessionId: string): Promise<{ id: string; name: TranslatedText }[]> {
    return this.reader.rows(statements.states, [sessionId]);
  }
}
