import { AuditTrail, installation } from '#access';
import { GateRepository, GateSettingsService } from '#gate';
import type { GateInput } from '#gate';
import type { Clock, Decision } from '#kernel';
import { LiveTopics } from '#platform';
import type { UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

const entrance: GateInput = {
  name: {
    ar: 'المدخل',
    zh: '入口',
    en: 'Entrance',
    fr: 'Entrée',
    ru: 'Вход',
    es: 'Entrada',
  },
  categories: [],
  hallOnly: true,
  floating: false,
  undoMinutes: 10,
  closed: false,
};

/** One in the hall at a time, by the registration pages of the 64th CND and the 30th CCPCJ. */
const floating = [
  { category: 'MEMBER_STATE', places: 1 },
  { category: 'OBSERVER_STATE', places: 1 },
] as const;

/** An entrance, and the hall with floating badges. Joins the unit of work; sessions that have gates stay as they are. */
export async function seedDemonstrationGates(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  clock: Clock,
): Promise<void> {
  const settings = new GateSettingsService(
    unitOfWork,
    new GateRepository(unitOfWork),
    new AuditTrail(unitOfWork, clock),
    new LiveTopics(unitOfWork),
  );
  const { manager } = unitOfWork;
  for (const { sessionId } of sessions) {
    const there: unknown[] = await manager.query('SELECT FROM gate WHERE session_id = $1', [sessionId]);
    if (there.length > 0) continue;
    done(await settings.set(installation, sessionId, { gateId: null, input: entrance, version: 0 }));
    done(await settings.setFloating(installation, sessionId, floating));
    const [room]: { id: string; name: GateInput['name'] }[] = await manager.query(
      `SELECT r.id, r.name FROM session_room s JOIN room r ON r.id = s.room_id WHERE s.session_id = $1
       ORDER BY r.slug NULLS LAST, r.id LIMIT 1`,
      [sessionId],
    );
    if (!room) continue;
    const hall = { ...entrance, name: room.name, roomId: room.id, floating: true };
    done(await settings.set(installation, sessionId, { gateId: null, input: hall, version: 0 }));
  }
}

function done(decision: Decision<unknown>): void {
  if (!decision.ok) throw new Error(`The demonstration is refused: ${JSON.stringify(decision)}`);
}
