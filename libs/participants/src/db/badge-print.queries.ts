import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { DelegationFunction, ParticipantCategory } from '#registration';
import type { BadgeDesign } from '../domain/badge-design.js';

/** Whose badges are printed; each may be null. */
export interface BadgeFilter {
  readonly categories?: readonly ParticipantCategory[] | null;
  readonly delegationId?: string | null;
  readonly search?: string | null;
}

export interface PrintableRow {
  readonly id: string;
  readonly category: ParticipantCategory;
  readonly photoId: string | null;
}

/** What a badge shows. */
export interface BadgePersonRow extends PrintableRow {
  readonly sessionId: string;
  readonly personId: string | null;
  readonly bodyId: string;
  readonly delegationId: string | null;
  readonly number: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly function: DelegationFunction;
  readonly position: string | null;
  readonly delegation: TranslatedText | null;
}

/** What a floating badge shows. */
export interface FloatingPrintRow {
  readonly id: string;
  readonly sessionId: string;
  readonly category: ParticipantCategory;
  readonly plate: TranslatedText;
  /** Within the delegation, from 1. */
  readonly number: number;
}

export interface DesignRow {
  readonly sessionId: string;
  readonly category: ParticipantCategory;
  readonly design: BadgeDesign;
  readonly logoFileId: string | null;
  readonly version: number;
}

const printable = `FROM registration r JOIN badge b ON b.registration_id = r.id AND b.state = 'VALID'
  WHERE r.session_id = $1 AND r.state = 'APPROVED'
    AND ($2::text[] IS NULL OR r.category = ANY($2::text[]))
    AND ($3::uuid IS NULL OR r.delegation_id = $3)
    AND ($4::text IS NULL OR r.family_name ILIKE $4 OR r.given_name ILIKE $4
      OR r.delegation_id IN (SELECT d.id FROM delegation d WHERE d.session_id = $1
        AND EXISTS (SELECT FROM jsonb_each_text(d.plate) n WHERE n.key <> 'original' AND n.value ILIKE $4)))`;

const statements = {
  printable: {
    name: 'participants.printable-badges',
    text: `SELECT r.id, r.category, r.photo_id AS "photoId" ${printable}
      ORDER BY array_position($5::text[], r.category), (SELECT coalesce(d.plate ->> 'en', d.id::text) FROM delegation d
        WHERE d.id = r.delegation_id) NULLS LAST, r.delegation_id, r.family_name, r.given_name, r.id`,
    filtered: true,
  },
  count: {
    name: 'participants.count-badges',
    text: `SELECT count(*)::int AS count ${printable} AND $5::text[] IS NOT NULL`,
    filtered: true,
  },
  people: {
    name: 'participants.badge-people',
    text: `SELECT r.id, r.session_id AS "sessionId", s.body_id AS "bodyId", r.person_id AS "personId",
        r.delegation_id AS "delegationId", r.category,
        r.photo_id AS "photoId", r.number, r.family_name AS "familyName", r.given_name AS "givenName", r.title,
        r.function, r.position, coalesce(st.name, d.plate) AS delegation
      FROM registration r JOIN session s ON s.id = r.session_id LEFT JOIN delegation d ON d.id = r.delegation_id
      LEFT JOIN state st ON st.iso3 = d.state_iso3 WHERE r.id = ANY($1::uuid[])`,
  },
  floating: {
    name: 'participants.floating-badges',
    text: `SELECT f.id, f.session_id AS "sessionId", coalesce(st.name, d.plate) AS plate, f.number,
        CASE d.category WHEN 'MEMBER' THEN 'MEMBER_STATE' WHEN 'UN_ENTITY' THEN 'UN_SYSTEM'
          WHEN 'NON_GOVERNMENTAL_ORGANIZATION' THEN coalesce((SELECT r.category FROM registration r
            WHERE r.delegation_id = d.id AND r.state = 'APPROVED' LIMIT 1), 'NGO_SPECIAL')
          ELSE d.category END AS category
      FROM floating_badge f JOIN delegation d ON d.id = f.delegation_id LEFT JOIN state st ON st.iso3 = d.state_iso3
      WHERE f.session_id = $1 AND f.number <= floating_places(f.delegation_id)
      ORDER BY d.plate ->> 'en', f.delegation_id, f.number`,
  },
  designs: {
    name: 'participants.badge-designs',
    text: `SELECT session_id AS "sessionId", category, design, logo_file_id AS "logoFileId", version FROM badge_design
      WHERE session_id = $1`,
  },
  logos: {
    name: 'participants.badge-logos',
    text: `SELECT DISTINCT b.logo_file_id AS "fileId", b.session_id AS "sessionId", s.body_id AS "bodyId"
      FROM badge_design b JOIN session s ON s.id = b.session_id WHERE b.logo_file_id = ANY($1::uuid[])`,
  },
} as const;

/** Reads for badges; whoever asks has decided who may see them. Ids are well-formed. */
@Injectable()
export class BadgePrintQueries {
  constructor(private readonly reader: Reader) {}

  /** PAR-22 In the order in which they are handed out: by category, delegation, name. */
  printable(sessionId: string, filter: BadgeFilter, order: readonly string[]): Promise<PrintableRow[]> {
    return this.reader.rows(statements.printable, [...valuesOf(sessionId, filter), order]);
  }

  async count(sessionId: string, filter: BadgeFilter): Promise<number> {
    const row = await this.reader.row<{ count: number }>(statements.count, [...valuesOf(sessionId, filter), []]);
    return row?.count ?? 0;
  }

  /** In the order of the ids. */
  async people(ids: readonly string[]): Promise<BadgePersonRow[]> {
    const rows = new Map(
      (await this.reader.rows<BadgePersonRow>(statements.people, [ids])).map((row) => [row.id, row]),
    );
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** PAR-26 In the order of their delegations. */
  floating(sessionId: string): Promise<FloatingPrintRow[]> {
    return this.reader.rows(statements.floating, [sessionId]);
  }

  /** Only those that a session has of its own. */
  designs(sessionId: string): Promise<DesignRow[]> {
    return this.reader.rows(statements.designs, [sessionId]);
  }

  logos(fileIds: readonly string[]): Promise<{ fileId: string; sessionId: string; bodyId: string }[]> {
    return this.reader.rows(statements.logos, [fileIds]);
  }
}

function valuesOf(sessionId: string, { categories, delegationId, search }: BadgeFilter): unknown[] {
  const words = search?.trim();
  return [
    sessionId,
    categories && categories.length > 0 ? categories : null,
    delegationId ?? null,
    words ? `%${words.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
  ];
}
