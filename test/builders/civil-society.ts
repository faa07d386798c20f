import { newId } from '#platform';
import type { House } from '../support/house.js';
import type { BuiltSession } from './a-session.js';

/** An organization that takes part in a session, by its delegation. */
export interface TakingPart {
  readonly organisationId: string;
  readonly delegationId: string;
}

export interface OrganisationFacts {
  readonly name?: string;
  readonly status?: 'GENERAL' | 'SPECIAL' | 'ROSTER' | null;
  /** ISO code of its seat. */
  readonly country?: string | null;
  readonly suspended?: boolean;
}

let next = 0;

/** An organization in consultative status since 2000, admitted to the session; a test changes what it is about. */
export async function takesPart(
  house: Pick<House, 'sql'>,
  session: BuiltSession,
  { status = 'SPECIAL', country = null, suspended = false, ...facts }: OrganisationFacts = {},
): Promise<TakingPart> {
  next += 1;
  const name = facts.name ?? `Organization ${next}`;
  const [organisationId, delegationId] = [newId(), newId()];
  await house.sql(
    `INSERT INTO organisation (id, slug, kind, name, country, source) VALUES ($1, $2, 'NGO', $3, $4, 'a test')`,
    [organisationId, `organization-${next}`, { en: name, original: 'en' }, country],
  );
  if (status !== null)
    await house.sql(
      `INSERT INTO consultative_status (id, organisation_id, status, held, source)
       VALUES ($1, $2, $3, '[2000-01-01,)', 'a test')`,
      [newId(), organisationId, status],
    );
  if (suspended)
    await house.sql(
      `INSERT INTO status_suspension (id, organisation_id, suspended, reason) VALUES ($1, $2, '[2000-01-01,)', 'report')`,
      [newId(), organisationId],
    );
  await house.sql(
    `INSERT INTO delegation (id, session_id, plate, category) VALUES ($1, $2, $3, 'NON_GOVERNMENTAL_ORGANIZATION')`,
    [delegationId, session.id, { en: name, original: 'en' }],
  );
  await house.sql(
    `INSERT INTO participation (id, session_id, organisation_id, delegation_id, state, status, asked_at)
     VALUES ($1, $2, $3, $4, 'ADMITTED', $5, '2021-01-01')`,
    [newId(), session.id, organisationId, delegationId, suspended ? 'SUSPENDED' : (status ?? 'NONE')],
  );
  return { organisationId, delegationId };
}
