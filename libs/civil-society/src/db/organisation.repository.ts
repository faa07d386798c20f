import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { TranslatedText } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { LinkState, LinkWay, OrganisationKind } from '../domain/organisation-kinds.js';
import { searchKey } from '../domain/search-key.js';
import { closedByOthers } from './closed-links.js';

export interface LockedOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: TranslatedText;
  readonly acronym: string | null;
  readonly email: string | null;
  readonly mailDomains: readonly string[];
  readonly state: 'PROPOSED' | 'LISTED' | 'REFUSED';
  readonly mergedInto: string | null;
  readonly version: number;
}

export interface LockedLink {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly state: LinkState;
  readonly addressProven: boolean;
  /** Others refused or ended an earlier one. */
  readonly closedByOthers: boolean;
}

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: TranslatedText;
  readonly acronym: string | null;
  readonly country: string | null;
  readonly website: string | null;
  readonly state: 'PROPOSED' | 'LISTED';
}

const organisation = `SELECT id, slug, kind, name, acronym, email::text AS email, mail_domains AS "mailDomains", state,
  merged_into AS "mergedInto", version FROM organisation`;
const link = `SELECT l.id, l.organisation_id AS "organisationId", l.person_id AS "personId", p.name, p.email::text AS email,
  l.state, p.state <> 'INVITED' AS "addressProven",
  ${closedByOthers} AS "closedByOthers"
  FROM organisation_link l JOIN person p ON p.id = l.person_id`;

/** Organizations and links as commands see them, inside a unit of work. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locked, so that commands on one organization come one after the other. */
  async lock(id: string): Promise<LockedOrganisation | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows<LockedOrganisation>(`${organisation} WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** @returns the new one; its slug is made from the name, and from its id where the name gives none */
  async insert(given: NewOrganisation): Promise<LockedOrganisation> {
    const id = newId();
    const slug = await this.freeSlug(slugOf(given), id);
    await this.rows(
      `INSERT INTO organisation (id, slug, kind, name, acronym, country, website, state, confirmed, search_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, false, $9)`,
      [
        id,
        slug,
        given.kind,
        JSON.stringify(given.name),
        given.acronym,
        given.country,
        given.website,
        given.state,
        keyOf({ ...given, slug }),
      ],
    );
    const made = await this.lock(id);
    if (!made) throw new Error('The organization that was written cannot be read');
    return made;
  }

  async isState(iso3: string): Promise<boolean> {
    return (await this.rows('SELECT FROM state WHERE iso3 = $1', [iso3])).length > 0;
  }

  async linkById(id: string): Promise<LockedLink | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows<LockedLink>(`${link} WHERE l.id = $1 FOR UPDATE OF l`, [id]);
    return row ?? null;
  }

  /** The newest link of a person with an organization. */
  async linkOf(organisationId: string, personId: string): Promise<LockedLink | null> {
    const [row] = await this.rows<LockedLink>(
      `${link} WHERE l.organisation_id = $1 AND l.person_id = $2 ORDER BY l.asked_at DESC, l.id DESC LIMIT 1
       FOR UPDATE OF l`,
      [organisationId, personId],
    );
    return row ?? null;
  }

  /** Links that wait for the proof of an address. */
  async askedOf(personId: string): Promise<LockedLink[]> {
    return this.rows(`${link} WHERE l.person_id = $1 AND l.state = 'ASKED' ORDER BY l.id FOR UPDATE OF l`, [personId]);
  }

  async askedIn(organisationId: string): Promise<LockedLink[]> {
    return this.rows(`${link} WHERE l.organisation_id = $1 AND l.state = 'ASKED' ORDER BY l.id FOR UPDATE OF l`, [
      organisationId,
    ]);
  }

  async verifiedOf(organisationId: string): Promise<LockedLink[]> {
    return this.rows(`${link} WHERE l.organisation_id = $1 AND l.state = 'VERIFIED' ORDER BY l.id`, [organisationId]);
  }

  async openLinksOf(personId: string): Promise<number> {
    const rows = await this.rows(`SELECT FROM organisation_link WHERE person_id = $1 AND state = 'ASKED'`, [personId]);
    return rows.length;
  }

  async insertLink(
    { organisationId, personId, at }: { organisationId: string; personId: string; at: Date },
    role: string | null,
  ): Promise<string> {
    const id = newId();
    await this.rows(
      `INSERT INTO organisation_link (id, organisation_id, person_id, state, function, asked_at)
       VALUES ($1, $2, $3, 'ASKED', $4, $5)`,
      [id, organisationId, personId, role, at],
    );
    return id;
  }

  async decideLink(
    id: string,
    decided: { state: LinkState; way: LinkWay | null; at: Date; by: string | null; reason: string | null },
  ): Promise<void> {
    const { state, way, at, by, reason } = decided;
    await this.rows(
      `UPDATE organisation_link SET state = $2, way = coalesce($3, way), decided_at = $4, decided_by = $5, reason = $6
       WHERE id = $1`,
      [id, state, way, at, by, reason],
    );
    await this.rows('DELETE FROM organisation_confirmation WHERE link_id = $1', [id]);
  }

  /** The question that goes to an address of record; an earlier one of the link can no longer be answered. */
  async ask(linkId: string, tokenHash: Buffer, expiresAt: Date): Promise<void> {
    await this.rows('DELETE FROM organisation_confirmation WHERE link_id = $1', [linkId]);
    await this.rows('INSERT INTO organisation_confirmation (token_hash, link_id, expires_at) VALUES ($1, $2, $3)', [
      tokenHash,
      linkId,
      expiresAt,
    ]);
  }

  /** Uses a question up. Of many answers at once one succeeds. @returns the link */
  async useQuestion(tokenHash: Buffer, now: Date): Promise<string | null> {
    const [rows]: [{ linkId: string }[], number] = await this.unitOfWork.manager.query(
      'DELETE FROM organisation_confirmation WHERE token_hash = $1 AND expires_at > $2 RETURNING link_id AS "linkId"',
      [tokenHash, now],
    );
    return rows[0]?.linkId ?? null;
  }

  private async freeSlug(wished: string, id: string): Promise<string> {
    const taken = await this.rows('SELECT FROM organisation WHERE slug = $1', [wished]);
    return wished.length >= 2 && taken.length === 0
      ? wished
      : `${wished.slice(0, 60)}-${id.slice(-12)}`.replace(/^-/, '');
  }

  private async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.unitOfWork.manager.query(text, [...values])) as Row[];
  }
}

/** What an organization is found by. */
export function keyOf({
  name,
  acronym,
  slug,
}: {
  readonly name: TranslatedText;
  readonly acronym: string | null;
  readonly slug: string;
}): string {
  const { original: _, ...texts } = name;
  return searchKey([...Object.values(texts), acronym ?? '', slug].join(' '));
}

/** `Union internationale` to `union-internationale`; what has no Latin letters gives the acronym, or nothing. */
export function slugOf({ name, acronym }: { readonly name: TranslatedText; readonly acronym: string | null }): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
  return [name.en, name.fr, name.es, acronym].map((text) => plain(text ?? '')).find((slug) => slug.length >= 2) ?? '';
}
