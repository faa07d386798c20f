import { newId } from '#platform';
import type { House } from '../support/house.js';

export interface OrganisationFacts {
  readonly name?: string;
  readonly kind?: string;
  readonly status?: 'GENERAL' | 'SPECIAL' | 'ROSTER' | null;
  readonly email?: string | null;
  readonly mailDomains?: readonly string[];
  readonly state?: 'PROPOSED' | 'LISTED';
}

let numbered = 0;

/** An organization of the register, in special consultative status since 2011; a test changes what it is about. */
export async function anOrganisation(
  house: Pick<House, 'sql'>,
  facts: OrganisationFacts = {},
): Promise<{ readonly id: string; readonly slug: string; readonly name: string }> {
  numbered += 1;
  const { name = `Organization ${numbered}`, kind = 'NGO', status = 'SPECIAL', email = null } = facts;
  const { mailDomains = [], state = 'LISTED' } = facts;
  const id = newId();
  const slug = `organization-${id.slice(-12)}`;
  await house.sql(
    `INSERT INTO organisation (id, slug, kind, name, email, mail_domains, state, search_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, slug, kind, JSON.stringify({ en: name, original: 'en' }), email, mailDomains, state, name.toLowerCase()],
  );
  if (status)
    await house.sql(
      `INSERT INTO consultative_status (id, organisation_id, status, held, source) VALUES ($1, $2, $3, '[2011-01-01,)', 'a test')`,
      [newId(), id, status],
    );
  return { id, slug, name };
}
