import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Reader } from '#platform';
import type { ConsultativeStatus, OrganisationKind, Standing } from '../domain/organisation-kinds.js';

export interface RegisterFilter {
  readonly terms: readonly string[];
  readonly kind: OrganisationKind | null;
  readonly standing: Standing | null;
  readonly state: string | null;
  readonly waiting: boolean;
  /** In which the names are read, and so sorted. */
  readonly language: Language;
}

export interface RegisterLine {
  readonly id: string;
  readonly total: number;
}

export interface PeriodRow {
  readonly organisationId: string;
  readonly status: ConsultativeStatus;
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
}

export interface SuspensionRow {
  readonly organisationId: string;
  readonly since: string;
  readonly until: string | null;
  readonly reason: string;
}

const waiting = `(SELECT count(*) FROM organisation_link l WHERE l.organisation_id = o.id AND l.state = 'ASKED')`;

const statements = {
  lines: {
    name: 'register.lines',
    text: `SELECT o.id, count(*) OVER () AS total FROM organisation o
      WHERE o.merged_into IS NULL
        AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS term WHERE position(term IN o.search_key) = 0)
        AND ($3::text IS NULL OR o.kind = $3) AND ($4::text IS NULL OR status_on(o.id, $1::date) = $4)
        AND ($5::text IS NULL OR o.state = $5) AND (NOT $6 OR ${waiting} > 0)
      ORDER BY o.state = 'PROPOSED' DESC, ${waiting} > 0 DESC, 
        coalesce(o.name ->> $9, o.name ->> (o.name ->> 'original'), o.name ->> 'en', o.search_key) COLLATE "und-x-icu", o.id
      LIMIT $7 OFFSET $8`,
    filtered: true,
  },
  periods: {
    name: 'register.periods',
    text: `SELECT organisation_id AS "organisationId", status, lower(held) AS since, upper(held) AS until, source
      FROM consultative_status WHERE organisation_id = ANY($1::uuid[]) ORDER BY lower(held) DESC`,
  },
  suspensions: {
    name: 'register.suspensions',
    text: `SELECT organisation_id AS "organisationId", lower(suspended) AS since, upper(suspended) AS until, reason
      FROM status_suspension WHERE organisation_id = ANY($1::uuid[]) ORDER BY lower(suspended) DESC`,
  },
  waiting: {
    name: 'register.waiting',
    text: `SELECT o.id, ${waiting} AS waiting FROM organisation o WHERE o.id = ANY($1::uuid[])`,
  },
} as const;

/** The register as its keepers see it. */
@Injectable()
export class RegisterQueries {
  constructor(private readonly reader: Reader) {}

  /** Those that need a decision first, then by name. */
  lines(
    day: string,
    { terms, kind, standing, state, waiting: only, language }: RegisterFilter,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<RegisterLine[]> {
    return this.reader.rows(statements.lines, [day, terms, kind, standing, state, only, limit, offset, language]);
  }

  periods(ids: readonly string[]): Promise<PeriodRow[]> {
    return this.reader.rows(statements.periods, [ids]);
  }

  suspensions(ids: readonly string[]): Promise<SuspensionRow[]> {
    return this.reader.rows(statements.suspensions, [ids]);
  }

  waiting(ids: readonly string[]): Promise<{ id: string; waiting: number }[]> {
    return this.reader.rows(statements.waiting, [ids]);
  }
}
