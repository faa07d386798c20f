import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type {
  ConsultativeStatus,
  LinkState,
  LinkWay,
  OrganisationKind,
  ParticipationState,
  Standing,
} from '../domain/organisation-kinds.js';
import { closedByOthers } from './closed-links.js';

export interface OrganisationRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: TranslatedText;
  readonly acronym: string | null;
  readonly country: string | null;
  readonly countryName: TranslatedText | null;
  readonly themes: readonly string[];
  readonly website: string | null;
  readonly email: string | null;
  readonly mailDomains: readonly string[];
  readonly state: 'PROPOSED' | 'LISTED' | 'REFUSED';
  readonly standing: Standing;
  readonly standingSince: string | null;
  readonly suspendedUntil: string | null;
  readonly confirmed: boolean;
  readonly source: string | null;
  readonly mergedInto: string | null;
  readonly version: number;
}

export interface LinkRow {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly function: string | null;
  readonly state: LinkState;
  readonly way: LinkWay | null;
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  /** The person has followed a link to their address. */
  readonly addressProven: boolean;
  /** Others refused or ended an earlier one. */
  readonly closedByOthers: boolean;
  readonly representatives: number;
}

export interface OrganisationSessionRow {
  readonly organisationId: string;
  readonly id: string;
  readonly slug: string;
  readonly title: TranslatedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly bodyId: string;
  /** The body's and those above it, its own first. */
  readonly bodies: readonly string[];
  readonly state: ParticipationState | null;
  readonly delegationId: string | null;
  readonly standing: Standing;
  readonly accredited: boolean;
}

/** Columns of an organization on the day `$1`. */
const columns = `o.id, o.slug, o.kind, o.name, o.acronym, o.country, st.name AS "countryName", o.themes, o.website,
  o.email::text AS email, o.mail_domains AS "mailDomains", o.state, status_on(o.id, $1::date) AS standing,
  lower(c.held) AS "standingSince", upper(x.suspended) AS "suspendedUntil", o.confirmed, o.source,
  o.merged_into AS "mergedInto", o.version`;
const from = `organisation o LEFT JOIN state st ON st.iso3 = o.country
  LEFT JOIN consultative_status c ON c.organisation_id = o.id AND c.held @> $1::date
  LEFT JOIN status_suspension x ON x.organisation_id = o.id AND x.suspended @> $1::date`;
const found = `NOT EXISTS (SELECT FROM unnest($2::text[]) AS term WHERE position(term IN o.search_key) = 0)`;

const links = `SELECT l.id, l.organisation_id AS "organisationId", l.person_id AS "personId", p.name, p.email::text AS email,
    l.function, l.state, l.way, l.asked_at AS "askedAt", l.decided_at AS "decidedAt", l.reason,
    p.state <> 'INVITED' AS "addressProven", ${closedByOthers} AS "closedByOthers",
    (SELECT count(*) FROM organisation_link r WHERE r.organisation_id = l.organisation_id AND r.state = 'VERIFIED')
      AS representatives
  FROM organisation_link l JOIN person p ON p.id = l.person_id`;

const statements = {
  byIds: { name: 'organisations.by-ids', text: `SELECT ${columns} FROM ${from} WHERE o.id = ANY($2::uuid[])` },
  bySlug: {
    name: 'organisations.by-slug',
    text: `SELECT ${columns} FROM ${from} WHERE o.id =
      (SELECT coalesce(f.merged_into, f.id) FROM organisation f WHERE f.slug = $2)`,
  },
  search: {
    name: 'organisations.search',
    text: `SELECT ${columns} FROM ${from} WHERE o.state = 'LISTED' AND o.merged_into IS NULL AND ${found}
      ORDER BY lower(o.acronym) = $3 DESC NULLS LAST, position($3 IN o.search_key), o.name ->> 'en', o.id LIMIT $4`,
    filtered: true,
  },
  links: { name: 'organisations.links', text: `${links} WHERE l.id = ANY($1::uuid[])` },
  linksOfPerson: {
    name: 'organisations.links-of-person',
    text: `${links} WHERE l.person_id = $1 ORDER BY l.asked_at DESC, l.id`,
  },
  linksOf: {
    name: 'organisations.links-of',
    text: `${links} WHERE l.organisation_id = $1
      ORDER BY array_position('{ASKED,VERIFIED,REFUSED,ENDED}', l.state), p.name, l.id`,
  },
  question: {
    name: 'organisations.question',
    text: `SELECT p.name, l.function, o.name AS organisation FROM organisation_confirmation c
      JOIN organisation_link l ON l.id = c.link_id JOIN person p ON p.id = l.person_id
      JOIN organisation o ON o.id = l.organisation_id WHERE c.token_hash = $1 AND c.expires_at > $2`,
  },
  sessionsOf: {
    name: 'organisations.sessions-of',
    text: `SELECT o.id AS "organisationId", s.id, s.slug, s.title, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
        s.body_id AS "bodyId", array_remove(ARRAY[b.slug, above.slug], NULL) AS bodies, t.state,
        t.delegation_id AS "delegationId", status_on(o.id, p.starts_on) AS standing,
        EXISTS (SELECT FROM accreditation a WHERE a.session_id = s.id AND a.organisation_id = o.id
          AND a.state = 'ACCORDED') AS accredited
      FROM organisation o CROSS JOIN session s JOIN body b ON b.id = s.body_id LEFT JOIN body above ON above.id = b.parent_id
      CROSS JOIN LATERAL (SELECT min(starts_on) AS starts_on, max(ends_on) AS ends_on FROM session_part
        WHERE session_id = s.id) p
      LEFT JOIN participation t ON t.session_id = s.id AND t.organisation_id = o.id AND t.state <> 'WITHDRAWN'
      WHERE o.id = $1 AND s.state = 'PUBLISHED' AND (p.ends_on >= $2::date OR t.id IS NOT NULL)
        AND ($3::uuid IS NULL OR s.id = $3)
      ORDER BY p.starts_on DESC, s.id`,
    filtered: true,
  },
} as const;

/** Organizations and links as they are read; whoever asks has decided who may see them. Days are `YYYY-MM-DD`. */
@Injectable()
export class OrganisationReading {
  constructor(private readonly reader: Reader) {}

  byIds(day: string, ids: readonly string[]): Promise<OrganisationRow[]> {
    return this.reader.rows(statements.byIds, [day, ids]);
  }

  /** Of an organization that was merged, the one that it was merged into. */
  bySlug(day: string, slug: string): Promise<OrganisationRow | null> {
    return this.reader.row(statements.bySlug, [day, slug]);
  }

  /** CIV-6 Organizations of the register in which all terms are found. */
  search(day: string, terms: readonly string[], limit: number): Promise<OrganisationRow[]> {
    return this.reader.rows(statements.search, [day, terms, terms.join(' '), limit]);
  }

  links(ids: readonly string[]): Promise<LinkRow[]> {
    return this.reader.rows(statements.links, [ids]);
  }

  linksOfPerson(personId: string): Promise<LinkRow[]> {
    return this.reader.rows(statements.linksOfPerson, [personId]);
  }

  linksOf(organisationId: string): Promise<LinkRow[]> {
    return this.reader.rows(statements.linksOf, [organisationId]);
  }

  question(
    tokenHash: Buffer,
    now: Date,
  ): Promise<{ name: string; function: string | null; organisation: TranslatedText } | null> {
    return this.reader.row(statements.question, [tokenHash, now]);
  }

  /** Sessions that are not over, and those that it takes part in; one of them where it is named. */
  sessionsOf(organisationId: string, day: string, sessionId: string | null = null): Promise<OrganisationSessionRow[]> {
    return this.reader.rows(statements.sessionsOf, [organisationId, day, sessionId]);
  }
}

/** A period in consultative status, as it is kept. */
export interface KeptStatus {
  readonly id: string;
  readonly status: ConsultativeStatus;
  readonly from: string;
  readonly until: string | null;
}
