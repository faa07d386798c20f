import { ParticipationRepository } from '#civil-society';
import { newId } from '#platform';
import type { UnitOfWork } from '#platform';
import { addDays } from '#sessions';

const slug = 'untoc-practice';
const relevance = 'Entered for practice; not a text of the organization.';

/**
 * Whom the conference for practice has, in every state but those that would say of a real State that it objected to a
 * real organization. All is marked as not confirmed.
 */
const applicants = [
  ['global-initiative-against-transnational-organized-crime', 'BUREAU', 'ACCORDED'],
  ['transparency-international', 'BUREAU', 'ACCORDED'],
  ['penal-reform-international', 'BUREAU', 'ASKED'],
  ['uncac-coalition', 'LIST', 'LISTED'],
  ['alliance-of-ngos-on-crime-prevention-and-criminal-justice', 'LIST', 'LISTED'],
  ['thailand-institute-of-justice', 'LIST', 'ASKED'],
] as const;

/** Applications for observer status with the conference for practice. What is there already stays as it is. */
export async function seedAccreditation(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  const { manager } = unitOfWork;
  const [session]: { id: string; opensOn: string }[] = await manager.query(
    `SELECT s.id, min(p.starts_on)::text AS "opensOn" FROM session s JOIN session_part p ON p.session_id = s.id
     WHERE s.slug = $1 AND NOT EXISTS (SELECT FROM accreditation a WHERE a.session_id = s.id) GROUP BY s.id`,
    [slug],
  );
  if (!session) return;
  const circulatedOn = addDays(session.opensOn, -35);
  await manager.query(
    `INSERT INTO accreditation_list (session_id, number, symbol, circulated_on, objections_until)
     VALUES ($1, 1, 'Practice list 1 (demonstration)', $2, $3)`,
    [session.id, circulatedOn, addDays(session.opensOn, -1)],
  );
  const participations = new ParticipationRepository(unitOfWork);
  for (const [organisation, route, state] of applicants) {
    const [found]: { id: string; name: Record<string, string> }[] = await manager.query(
      'SELECT id, name FROM organisation WHERE slug = $1',
      [organisation],
    );
    if (!found) throw new Error(`${organisation} is not in the register`);
    const isDecided = state === 'ACCORDED';
    await manager.query(
      `INSERT INTO accreditation (id, session_id, organisation_id, route, state, relevance, list_number, asked_at,
         decided_at, decided_by, confirmed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false)`,
      [
        newId(),
        session.id,
        found.id,
        route,
        state,
        relevance,
        state === 'LISTED' ? 1 : null,
        now,
        isDecided ? now : null,
        isDecided ? 'BUREAU' : null,
      ],
    );
    if (!isDecided) continue;
    const place = { organisationId: found.id, sessionId: session.id };
    const delegationId = await participations.insertDelegation(session.id, found.name, 'NON_GOVERNMENTAL_ORGANIZATION');
    await manager.query('UPDATE delegation SET confirmed = false WHERE id = $1', [delegationId]);
    await participations.admit({ ...place, delegationId, standing: 'SPECIAL', at: now });
  }
}
