import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { Language } from '#kernel';
import { Reader } from '#platform';
import type { PersonState } from '../domain/change-person-state.js';
import type { PermittedScopes } from '../domain/holds-permission.js';
import type { Role, RoleScope } from '../domain/permissions.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly state: PersonState;
  readonly lastSignedInAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

export interface RoleRow {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly scope: RoleScope;
  readonly scopeId: string | null;
  readonly language: Language | null;
}

export interface PeopleFilter {
  readonly search?: string | null;
  readonly role?: Role | null;
  readonly state?: PersonState | null;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

const columns = `p.id, p.name, p.email, p.language, p.state, p.last_signed_in_at AS "lastSignedInAt",
  p.created_at AS "createdAt", p.version`;

/** ACC-38: $1 everywhere, $2 bodies, $3 sessions: people with a role there. */
const visible = `($1 OR EXISTS (SELECT FROM role_assignment r WHERE r.person_id = p.id
  AND (r.body_id = ANY($2) OR r.session_id = ANY($3))))`;

/** Who knows the whole address of someone finds the account everywhere, to give it a role. */
const matching = `(${visible} OR p.email = $4::citext)
  AND ($4::text IS NULL OR position(lower($4) IN lower(p.name)) > 0 OR position(lower($4) IN lower(p.email::text)) > 0)
  AND ($5::text IS NULL OR EXISTS (SELECT FROM role_assignment r WHERE r.person_id = p.id AND r.role = $5))
  AND ($6::text IS NULL OR p.state = $6)`;

const page = {
  name: 'access.people',
  filtered: true,
  text: `SELECT ${columns} FROM person p WHERE ${matching}
         ORDER BY p.name COLLATE "und-x-icu", p.id OFFSET $7 LIMIT $8`,
};
const total = {
  name: 'access.people-total',
  filtered: true,
  text: `SELECT count(*)::int AS total FROM person p WHERE ${matching}`,
};
const visiblePerson = { name: 'access.person', text: `SELECT ${columns} FROM person p WHERE p.id = $4 AND ${visible}` };
const byIds = { name: 'access.people-by-ids', text: `SELECT ${columns} FROM person p WHERE p.id = ANY($1)` };
const own = { name: 'access.own-account', text: `SELECT ${columns} FROM person p WHERE p.id = $1` };
const rolesOf = {
  name: 'access.roles-of',
  text: `SELECT id, person_id AS "personId", role, scope, scope_id AS "scopeId", language
         FROM role_assignment WHERE person_id = ANY($1) ORDER BY created_at, id`,
};

/** Reads of people and their roles. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly reader: Reader) {}

  /** People by name, as far as the scopes reach. */
  async page(
    scopes: PermittedScopes,
    filter: PeopleFilter,
    { offset, limit }: Page,
  ): Promise<{ items: PersonRow[]; total: number }> {
    const { search, role, state } = filter;
    const values = [...reach(scopes), search?.trim() || null, role ?? null, state ?? null];
    const [items, counted] = await Promise.all([
      this.reader.rows<PersonRow>(page, [...values, offset, limit]),
      this.reader.row<{ total: number }>(total, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  person(scopes: PermittedScopes, id: string): Promise<PersonRow | null> {
    return isUuid(id) ? this.reader.row<PersonRow>(visiblePerson, [...reach(scopes), id]) : Promise.resolve(null);
  }

  byIds(ids: readonly string[]): Promise<PersonRow[]> {
    return this.reader.rows<PersonRow>(byIds, [ids]);
  }

  /** The account of whoever asks; null when there is none any more. */
  own(id: string): Promise<PersonRow | null> {
    return this.reader.row<PersonRow>(own, [id]);
  }

  rolesOf(personIds: readonly string[]): Promise<RoleRow[]> {
    return this.reader.rows<RoleRow>(rolesOf, [personIds]);
  }
}

function reach({ everywhere, bodyIds, sessionIds }: PermittedScopes): unknown[] {
  return [everywhere, bodyIds, sessionIds];
}
