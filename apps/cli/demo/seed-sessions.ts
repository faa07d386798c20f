import { importReferenceData } from '#bodies';
import type { UnitOfWork } from '#platform';
import { readPractice, readSession } from './session-file.js';
import { seedPractice } from './seed-practice.js';
import { seedSession } from './seed-session.js';

export interface SeededSession {
  readonly sessionId: string;
  readonly bodyId: string;
  readonly slug: string;
}

const slugs = ['cnd-64', 'ccpcj-30'] as const;

/**
 * Fills in the demonstration sessions: two real ones of 2021, and one for practice around the present day. Joins the
 * unit of work that is under way, so that a seed is all or nothing; sessions that are there already stay as they are.
 * @returns all of them, the one for practice first
 */
export async function seedDemonstrationSessions(unitOfWork: UnitOfWork, now: Date): Promise<SeededSession[]> {
  return unitOfWork.run(async () => {
    await importReferenceData(unitOfWork);
    for (const slug of slugs) await seedSession(unitOfWork.manager, readSession(slug));
    const practice = readPractice();
    await seedPractice(unitOfWork.manager, practice, now);
    return (await unitOfWork.manager.query(
      `SELECT id AS "sessionId", body_id AS "bodyId", slug FROM session WHERE slug = ANY($1)
       ORDER BY array_position($1::text[], slug)`,
      [[practice.slug, ...slugs]],
    )) as SeededSession[];
  });
}

/** Delegations of a session that stand for a State, by English name; the slug is that name in addresses. */
export async function delegationsOf(
  unitOfWork: UnitOfWork,
  session: SeededSession,
  iso3: readonly string[],
): Promise<(SeededSession & { readonly delegationId: string; readonly name: string })[]> {
  const rows: { delegationId: string; name: string }[] = await unitOfWork.run(() =>
    unitOfWork.manager.query(
      `SELECT d.id AS "delegationId", s.name ->> 'en' AS name FROM delegation d JOIN state s ON s.iso3 = d.state_iso3
       WHERE d.session_id = $1 AND d.state_iso3 = ANY($2) ORDER BY array_position($2::text[], d.state_iso3)`,
      [session.sessionId, iso3],
    ),
  );
  return rows.map((row) => ({ ...session, ...row }));
}

/** A delegation of an organization, by a pattern of its English name; null where there is none. */
export async function organisationOf(
  unitOfWork: UnitOfWork,
  session: SeededSession,
  pattern: string,
): Promise<string | null> {
  const rows: { id: string }[] = await unitOfWork.run(() =>
    unitOfWork.manager.query(`SELECT id FROM delegation WHERE session_id = $1 AND plate ->> 'en' LIKE $2 LIMIT 1`, [
      session.sessionId,
      pattern,
    ]),
  );
  return rows[0]?.id ?? null;
}
