import { setUpAdministrator, verifyAuditTrail } from '#access';
import { aBrowser, openAccessBench } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const wanted = { email: 'first@rostrum.example', name: 'First administrator' };
const setUp = async (over: Partial<typeof wanted> = {}) => {
  const decision = await setUpAdministrator(bench.unitOfWork, bench.clock, { ...wanted, ...over });
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
};
const rows = (sql: string): Promise<Record<string, unknown>[]> => bench.dataSource.query(sql);

test('an installation without accounts gets its first administrator, who can sign in', async () => {
  const { password, isNew } = await setUp();
  expect(isNew).toBe(true);
  const signedIn = await bench.signIns.signIn(wanted.email, password, aBrowser());
  expect(signedIn.ok).toBe(true);
  expect(await rows('SELECT role, scope FROM role_assignment')).toEqual([
    { role: 'ADMINISTRATOR', scope: 'INSTALLATION' },
  ]);
});

test('once more: the same account, a new password, every sign-in ended, and the audit trail says so', async () => {
  const before = await setUp();
  await bench.signIns.signIn(wanted.email, before.password, aBrowser());
  const after = await setUp({ name: 'Somebody else' });
  expect(after).toMatchObject({ isNew: false, email: wanted.email });
  expect(await bench.signIns.signIn(wanted.email, before.password, aBrowser())).toMatchObject({ ok: false });
  expect(await bench.signIns.signIn(wanted.email, after.password, aBrowser())).toMatchObject({ ok: true });
  expect(await rows('SELECT name FROM person')).toEqual([{ name: 'First administrator' }]);
  const noted = await rows("SELECT count(*)::int AS n FROM audit_entry WHERE action = 'person.passwordSetOnServer'");
  expect(noted).toEqual([{ n: 3 }]);
  expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: true });
});

test('ACC-37 an address that is none is refused, and nothing is written', async () => {
  const decision = await setUpAdministrator(bench.unitOfWork, bench.clock, { ...wanted, email: 'nowhere' });
  expect(decision).toMatchObject({ ok: false, code: 'ADDRESS_UNFIT', rule: 'ACC-37' });
  expect(await rows('SELECT count(*)::int AS n FROM person')).toEqual([{ n: 1 }]);
});
