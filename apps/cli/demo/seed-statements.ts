import type { Clock } from '#kernel';
import type { UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

/** Lengths of written statements to commissions; the Roster on invitation is recalled, not seen in print. */
const limits = [
  ['GENERAL', 2000, false, 'ECOSOC resolution 1996/31; UN Women, guidelines for written statements'],
  ['SPECIAL', 1500, false, 'ECOSOC resolution 1996/31; UN Women, guidelines for written statements'],
  ['ROSTER', 1500, true, 'ECOSOC resolution 1996/31 (recalled)'],
] as const;

/** The session for practice takes written statements from the day before until five weeks later. */
export async function seedDemonstrationStatements(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  clock: Clock,
): Promise<void> {
  const { manager } = unitOfWork;
  const practice = sessions.find(({ slug }) => slug === 'cnd-practice');
  if (!practice) return;
  const inserted: unknown[] = await manager.query(
    `INSERT INTO statement_rules (session_id, opens_at, closes_at, languages, characters_per_word, source)
     VALUES ($1, $2::timestamptz - interval '1 day', $2::timestamptz + interval '35 days', '{en,fr,es}', 1.6,
       'For practice; lengths of ECOSOC resolution 1996/31') ON CONFLICT DO NOTHING RETURNING session_id`,
    [practice.sessionId, clock.now()],
  );
  if (inserted.length === 0) return;
  for (const [status, words, onInvitation, source] of limits)
    await manager.query(
      `INSERT INTO statement_limit (session_id, status, words, on_invitation, source) VALUES ($1, $2, $3, $4, $5)`,
      [practice.sessionId, status, words, onInvitation, source],
    );
}
