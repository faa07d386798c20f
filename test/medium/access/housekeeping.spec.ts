import { AccessHousekeeping } from '../../../libs/access/src/app/access-housekeeping.js';
import { aBrowser, addressOf, goodPassword, openAccessBench } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const counts = async (): Promise<Record<string, number>> => {
  const [row] = (await bench.dataSource.query(
    `SELECT (SELECT count(*)::int FROM sign_in) AS "signIns", (SELECT count(*)::int FROM known_browser) AS browsers,
       (SELECT count(*)::int FROM sign_in_failure) AS failures, (SELECT count(*)::int FROM password_link) AS links`,
  )) as Record<string, number>[];
  return row ?? {};
};

test('ACC-14 what has no effect any more is forgotten, and nothing else', async () => {
  const { personId } = await bench.person('Tidy');
  const housekeeping = new AccessHousekeeping(bench.unitOfWork, bench.clock);
  await bench.signIns.signIn(addressOf('Tidy'), 'wrong', aBrowser());
  await bench.signIns.signIn(addressOf('Tidy'), goodPassword, aBrowser({ address: '192.0.2.99' }));
  await bench.unitOfWork.run(() => bench.links.replace(personId as never, 'PASSWORD', bench.clock.now()));
  const before = await counts();
  expect(before).toEqual({ signIns: 1, browsers: 1, failures: 2, links: 1 });
  await housekeeping.forget();
  expect(await counts()).toEqual(before);
  bench.clock.advance(3_600_001);
  await housekeeping.forget();
  expect(await counts()).toEqual({ signIns: 1, browsers: 1, failures: 0, links: 0 });
  bench.clock.advance(12 * 3_600_000);
  await housekeeping.forget();
  expect(await counts()).toEqual({ signIns: 0, browsers: 1, failures: 0, links: 0 });
  bench.clock.advance(366 * 24 * 3_600_000);
  await housekeeping.forget();
  expect(await counts()).toEqual({ signIns: 0, browsers: 0, failures: 0, links: 0 });
});
