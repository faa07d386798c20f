import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { AlikePeople } from '../domain/participation-statistics.js';

/** What a delegation has sent. */
export interface NominationRow {
  readonly delegationId: string;
  readonly people: number;
  readonly drafts: number;
  readonly hasHead: boolean;
  readonly letters: number;
  /** Those who can be written to. */
  readonly focalPoints: number;
  readonly remindedAt: string | null;
}

const statements = {
  alike: {
    name: 'registration.alike',
    text: `SELECT r.category, CASE WHEN d.state_iso3 IS NULL THEN NULL ELSE coalesce(s.group_for_meetings, 'NO_GROUP') END
        AS region, p.ways AS participations, r.days::text[] AS days, r.sex, count(*)::int AS count
      FROM registration r LEFT JOIN delegation d ON d.id = r.delegation_id LEFT JOIN state s ON s.iso3 = d.state_iso3
      CROSS JOIN LATERAL (SELECT array_agg(w ORDER BY w) AS ways FROM unnest(r.participations) w) p
      WHERE r.session_id = $1 AND r.state = 'APPROVED' GROUP BY 1, 2, 3, 4, 5`,
  },
  smallest: {
    name: 'registration.smallest-cell',
    text: 'SELECT smallest_cell AS smallest FROM registration_desk WHERE session_id = $1',
  },
  nominations: {
    name: 'registration.nominations',
    text: `SELECT d.id AS "delegationId", coalesce(r.people, 0) AS people, coalesce(r.drafts, 0) AS drafts,
        coalesce(r.head, false) AS "hasHead", coalesce(l.letters, 0) AS letters, coalesce(f.points, 0) AS "focalPoints",
        n.sent_at AS "remindedAt"
      FROM delegation d
      LEFT JOIN (SELECT delegation_id, count(*) FILTER (WHERE state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN'))::int AS people,
          count(*) FILTER (WHERE state = 'DRAFT')::int AS drafts,
          bool_or(function = 'HEAD' AND state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN')) AS head
        FROM registration WHERE session_id = $1 GROUP BY 1) r ON r.delegation_id = d.id
      LEFT JOIN (SELECT delegation_id, count(*)::int AS letters FROM registration_letter WHERE session_id = $1 GROUP BY 1) l
        ON l.delegation_id = d.id
      LEFT JOIN (SELECT a.delegation_id, count(*)::int AS points FROM role_assignment a JOIN person p ON p.id = a.person_id
        WHERE a.session_id = $1 AND a.role = 'FOCAL_POINT' AND a.scope = 'DELEGATION' AND p.state = 'ACTIVE' GROUP BY 1) f
        ON f.delegation_id = d.id
      LEFT JOIN (SELECT delegation_id, max(sent_at) AS sent_at FROM nomination_reminder GROUP BY 1) n
        ON n.delegation_id = d.id
      WHERE d.session_id = $1`,
  },
} as const;

/** Registrations in numbers. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly reader: Reader) {}

  /** Approved participants, those alike counted together; days are empty for all days. */
  alike(sessionId: string): Promise<AlikePeople[]> {
    return this.reader.rows(statements.alike, [sessionId]);
  }

  async smallestCell(sessionId: string): Promise<number> {
    return (await this.reader.row<{ smallest: number }>(statements.smallest, [sessionId]))?.smallest ?? 5;
  }

  nominations(sessionId: string): Promise<NominationRow[]> {
    return this.reader.rows(statements.nominations, [sessionId]);
  }
}
