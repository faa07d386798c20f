import { sessionsEntities } from '#sessions';
import { SideEventQueries, SideEventsModule, clashesOf } from '#side-events';
import { seed } from '../../../apps/cli/demo/seed.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [SideEventsModule], entities: sessionsEntities });
  await seed({ url: house.url, say: () => undefined });
});
afterAll(() => house?.[Symbol.asyncDispose]());

const sessionId = async (slug: string): Promise<string> =>
  (await house.sql<{ id: string }>('SELECT id FROM session WHERE slug = $1', [slug]))[0]?.id ?? '';

test('SDE-2 the demonstration has calls with slots outside the plenary, marked where they are not verified', async () => {
  const queries = house.get(SideEventQueries);
  const real = await queries.call(await sessionId('cnd-64'));
  expect(real).toMatchObject({ published: true, call: { modes: ['ONLINE'], confirmed: false } });
  expect(real?.slots.length).toBeGreaterThan(5);
  expect(await queries.hindrances(await sessionId('cnd-64'))).toEqual([]);
});

test('SDE-47 the practice session has 40 applications, some published, the others waiting, and no clash', async () => {
  const board = await house.get(SideEventQueries).board(await sessionId('cnd-practice'));
  expect(board?.events).toHaveLength(40);
  expect(board?.whole.lastIssue).toBe(1);
  expect(board?.published.length).toBeGreaterThan(8);
  expect(board && clashesOf(board)).toEqual([]);
});

test('sowing twice changes nothing', async () => {
  await seed({ url: house.url, say: () => undefined });
  const [{ count } = { count: 0 }] = await house.sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM side_event',
  );
  expect(count).toBe(40);
});
