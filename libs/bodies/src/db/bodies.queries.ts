import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { RegionalGroup } from '../domain/regional-group.js';
import type { RulesProfile } from '../domain/rules-profile.js';

export interface StateRow {
  readonly id: string;
  readonly iso2: string;
  readonly name: TranslatedText;
  readonly regionalGroup: RegionalGroup | null;
  readonly unMember: boolean;
}

export interface BodyRow {
  readonly id: string;
  readonly slug: string;
  readonly name: TranslatedText;
  readonly abbreviation: TranslatedText;
  readonly kind: 'FUNCTIONAL_COMMISSION' | 'CONFERENCE' | 'WORKING_GROUP' | 'SUBSIDIARY';
  readonly symbolRoot: string | null;
  readonly parentId: string | null;
  readonly rulesProfileId: string;
}

export interface SeatsRow {
  readonly bodyId: string;
  readonly groups: readonly RegionalGroup[];
  readonly seats: number;
}

export interface MembershipRow {
  readonly id: string;
  readonly bodyId: string;
  readonly stateId: string;
  readonly stateName: TranslatedText;
  readonly regionalGroup: RegionalGroup | null;
  /** First and last day, `YYYY-MM-DD`; both belong to the term. */
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  readonly confirmed: boolean;
}

const bodyColumns = `id, slug, name, coalesce(abbreviation, name) AS abbreviation, kind, symbol_root AS "symbolRoot",
  parent_id AS "parentId", rules_profile_id AS "rulesProfileId"`;
const stateColumns = `iso3 AS id, iso2, name, group_for_elections AS "regionalGroup", kind = 'MEMBER' AS "unMember"`;

const statements = {
  all: { name: 'bodies.all', text: `SELECT ${bodyColumns} FROM body ORDER BY position` },
  bySlug: { name: 'bodies.by-slug', text: `SELECT ${bodyColumns} FROM body WHERE slug = $1` },
  byIds: { name: 'bodies.by-ids', text: `SELECT ${bodyColumns} FROM body WHERE id = ANY($1::uuid[])` },
  subsidiaries: {
    name: 'bodies.subsidiaries',
    text: `SELECT ${bodyColumns} FROM body WHERE parent_id = ANY($1::uuid[]) ORDER BY position`,
  },
  seats: {
    name: 'bodies.seats',
    text: `SELECT body_id AS "bodyId", regional_groups AS groups, seats FROM regional_seats
      WHERE body_id = ANY($1::uuid[]) ORDER BY body_id, position`,
  },
  members: {
    name: 'bodies.members',
    text: `SELECT m.id, m.body_id AS "bodyId", m.state_iso3 AS "stateId", s.name AS "stateName",
        m.regional_group AS "regionalGroup", lower(m.term) AS "from", upper(m.term) - 1 AS "to", m.source, m.confirmed
      FROM membership m JOIN state s ON s.iso3 = m.state_iso3
      WHERE m.body_id = ANY($1::uuid[]) AND m.term @> $2::date`,
  },
  states: { name: 'bodies.states', text: `SELECT ${stateColumns} FROM state` },
  statesByIds: { name: 'bodies.states-by-ids', text: `SELECT ${stateColumns} FROM state WHERE iso3 = ANY($1)` },
  profiles: { name: 'bodies.profiles', text: 'SELECT profile FROM rules_profile WHERE id = ANY($1)' },
  profileOfBody: {
    name: 'bodies.profile-of-body',
    text: `SELECT p.profile FROM body b JOIN rules_profile p ON p.id = b.rules_profile_id WHERE b.id = $1`,
  },
} as const;

/** Bodies and States as they are read: flat rows, nothing hydrated. All of it is public. */
@Injectable()
export class BodiesQueries {
  constructor(private readonly reader: Reader) {}

  /** Parents before their subsidiary organs (BOD-5). */
  all(): Promise<BodyRow[]> {
    return this.reader.rows<BodyRow>(statements.all);
  }

  bySlug(slug: string): Promise<BodyRow | null> {
    return this.reader.row<BodyRow>(statements.bySlug, [slug]);
  }

  byIds(ids: readonly string[]): Promise<BodyRow[]> {
    return this.reader.rows<BodyRow>(statements.byIds, [ids]);
  }

  subsidiariesOf(parentIds: readonly string[]): Promise<BodyRow[]> {
    return this.reader.rows<BodyRow>(statements.subsidiaries, [parentIds]);
  }

  seatsOf(bodyIds: readonly string[]): Promise<SeatsRow[]> {
    return this.reader.rows<SeatsRow>(statements.seats, [bodyIds]);
  }

  /** BOD-2 Members on a day, in no particular order. */
  membersOf(bodyIds: readonly string[], on: string): Promise<MembershipRow[]> {
    return this.reader.rows<MembershipRow>(statements.members, [bodyIds, on]);
  }

  /** In no particular order: the order depends on the reader's language (BOD-1). */
  states(): Promise<StateRow[]> {
    return this.reader.rows<StateRow>(statements.states);
  }

  statesByIds(iso3: readonly string[]): Promise<StateRow[]> {
    return this.reader.rows<StateRow>(statements.statesByIds, [iso3]);
  }

  async profilesByIds(ids: readonly string[]): Promise<RulesProfile[]> {
    const rows = await this.reader.rows<{ profile: RulesProfile }>(statements.profiles, [ids]);
    return rows.map(({ profile }) => profile);
  }

  /** Rules of procedure as a body applies them; null when there is no such body. */
  async profileOfBody(bodyId: string): Promise<RulesProfile | null> {
    const row = await this.reader.row<{ profile: RulesProfile }>(statements.profileOfBody, [bodyId]);
    return row?.profile ?? null;
  }
}
