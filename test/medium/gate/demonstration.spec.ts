import { GateModule, GateQueries } from '#gate';
import { SystemClock } from '#kernel';
import { UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedDemonstrationGates } from '../../../apps/cli/demo/seed-gates.js';
import { seedDemonstrationSessions } from '../../../apps/cli/demo/seed-sessions.js';
import { openHouse } from '../../support/house.js';

test('GAT-9 the demonstration sessions have an entrance and a hall in which each State has one floating badge', async () => {
  const house = await openHouse({ modules: [GateModule], entities: sessionsEntities });
  try {
    const unitOfWork = house.get(UnitOfWork);
    const clock = new SystemClock();
    const sessions = await seedDemonstrationSessions(unitOfWork, clock.now());
    // A second time changes nothing.
    for (let round = 0; round < 2; round += 1)
      await unitOfWork.run(() => seedDemonstrationGates(unitOfWork, sessions, clock));
    const queries = house.get(GateQueries);
    for (const { sessionId } of sessions) {
      expect((await queries.ofSession(sessionId)).map(({ hallOnly, floating }) => [hallOnly, floating])).toEqual([
        [true, false],
        [true, true],
      ]);
      expect(await queries.floatingRules(sessionId)).toEqual([
        { category: 'MEMBER_STATE', places: 1 },
        { category: 'OBSERVER_STATE', places: 1 },
      ]);
      const [{ most, members } = { most: 0, members: 0 }] = await house.sql<{ most: number; members: number }>(
        `SELECT max(number)::int AS most, count(DISTINCT delegation_id)::int AS members FROM floating_badge WHERE session_id = $1`,
        [sessionId],
      );
      expect(most).toBe(1);
      expect(members).toBeGreaterThan(39);
    }
  } finally {
    await house[Symbol.asyncDispose]();
  }
});
