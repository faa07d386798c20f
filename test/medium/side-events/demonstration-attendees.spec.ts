import { seed } from '../../../apps/cli/demo/seed.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

test('SDE-63 the demonstration has a full event with a waiting list, and others with places; once more changes nothing', async () => {
  await using database = await cloneDatabase();
  const dataSource = await openDataSource(database.url, []);
  const standing = async (): Promise<{ placed: number; waiting: number; events: number }> => {
    const rows: { placed: number; waiting: number; events: number }[] = await dataSource.query(
      `SELECT count(*) FILTER (WHERE state = 'PLACED')::int AS placed,
         count(*) FILTER (WHERE state = 'WAITING')::int AS waiting, count(DISTINCT event_id)::int AS events
       FROM side_event_attendee`,
    );
    return rows[0] ?? { placed: 0, waiting: 0, events: 0 };
  };
  try {
    await seed({ url: database.url, say: () => undefined });
    const first = await standing();
    expect(first.events).toBeGreaterThan(5);
    expect(first.waiting).toBeGreaterThan(0);
    await seed({ url: database.url, say: () => undefined });
    expect(await standing()).toEqual(first);
  } finally {
    await dataSource.destroy();
  }
});
