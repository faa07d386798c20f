import { Clock } from '#kernel';
import { OpenCalls, SessionsModule, sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

const days = (count: number): string => new Date(house.get(Clock).now().getTime() + count * 86_400_000).toISOString();

test('SES-30 windows are announced from thirty days before they open until they close, one for each session and kind', async () => {
  const [open, draft, other] = [
    await aSession().build(house.dataSource),
    await aSession().draft().build(house.dataSource),
    await aSession().build(house.dataSource),
  ];
  const windows: readonly (readonly [string, number, number])[] = [
    [open.id, -2, 5],
    [open.id, -1, 9],
    [open.id, -20, -1],
    [draft.id, -2, 5],
    [other.id, 29, 40],
    [other.id, 31, 60],
  ];
  const rows = windows.map(
    ([id, from, to]) => `('${id}'::uuid, '${days(from)}'::timestamptz, '${days(to)}'::timestamptz)`,
  );
  const calls = house.get(OpenCalls);
  calls.register('SPEAKING', `SELECT * FROM (VALUES ${rows.join(', ')}) v(session_id, opens_at, closes_at)`);
  expect(() => calls.register('SPEAKING', 'SELECT 1')).toThrow('twice');
  const seen = (await calls.all()).map(({ sessionId, opensAt, closesAt }) => [sessionId, opensAt, closesAt]);
  const at = (count: number): string => new Date(days(count)).toISOString().slice(0, 10);
  expect(seen.map(([id, from, to]) => [id, String(from).slice(0, 10), String(to).slice(0, 10)])).toEqual([
    [open.id, at(-2), at(9)],
    [other.id, at(29), at(40)],
  ]);
});
