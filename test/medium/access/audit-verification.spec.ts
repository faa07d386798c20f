import { verifyAuditTrail } from '#access';
import { openAccessBench } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';
import { chainHash, digestOf } from '../../../libs/access/src/db/audit-digest.js';
import type { AuditRow } from '../../../libs/access/src/db/audit.queries.js';
import { AuditQueries } from '../../../libs/access/src/db/audit.queries.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
  const actor = await bench.person('Secretariat officer');
  for (let n = 1; n <= 9; n += 1) {
    await bench.unitOfWork.run(() =>
      bench.audit.append({
        actor,
        action: 'person.suspended',
        subject: { type: 'Person', id: `p${n}` },
        params: { name: `Observer ${n}`, reason: { en: 'Left', fr: 'Parti', original: 'en' }, share: 0.1 + n, z: true },
        changes: [{ field: 'state', before: 'ACTIVE', after: n % 2 ? 'SUSPENDED' : null }],
        rule: 'ACC-33',
      }),
    );
  }
  await bench.dataSource.query(
    'CREATE TABLE entry_copy AS TABLE audit_entry; CREATE TABLE head_copy AS TABLE audit_head',
  );
});
afterEach(async () => {
  await tamper(
    'DELETE FROM audit_entry',
    'INSERT INTO audit_entry TABLE entry_copy',
    'DELETE FROM audit_head',
    'INSERT INTO audit_head TABLE head_copy',
  );
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

/** As a superuser who has switched the triggers off. */
const tamper = (...statements: string[]): Promise<void> =>
  bench.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await manager.query(statement);
  });

const intact = { intact: true, checked: 9, firstFault: null };

test('ACC-42 an untouched trail is intact', async () => {
  expect(await verifyAuditTrail(bench.reader)).toMatchObject(intact);
});

test('ACC-42 names, line breaks, emoji and what the database cannot keep do not break the chain', async () => {
  const actor = await bench.person('Émilie \u{1F54A} محمد 李');
  for (const name of ['\u0000', '\uD800', '"\\\n\t', '\u{1F600}', '\u2028', "'; DROP TABLE audit_entry; --"]) {
    await bench.unitOfWork.run(() =>
      bench.audit.append({ actor, action: 'person.invited', subject: { type: 'Person', id: name }, params: { name } }),
    );
  }
  expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: true, checked: 15, firstFault: null });
});

describe('ACC-42', () => {
  test.each([
    ['at', "at + interval '1 millisecond'"],
    ['actor_id', "'01900000-0000-7000-8000-000000000000'"],
    ['actor_name', "'Somebody else'"],
    ['action', "'person.reinstated'"],
    ['subject_type', "'Meeting'"],
    ['subject_id', "'p1'"],
    ['params', `jsonb_set(params, '{name}', '"Observer 6"')`],
    ['params', "params - 'z'"],
    ['changes', "'[]'"],
    ['rule', 'NULL'],
    ['rule', "''"],
    ['request_id', "'req-1'"],
    ['previous_hash', "sha256('x')"],
    ['hash', "sha256('x')"],
  ])('an altered %s (%s) is found', async (column, value) => {
    await tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE number = 5`);
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 4, firstFault: 5 });
  });

  test('a removed entry is found', async () => {
    await tamper('DELETE FROM audit_entry WHERE number = 4');
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 3, firstFault: 4 });
  });

  test('a removed entry whose gap was closed is found', async () => {
    await tamper(
      'DELETE FROM audit_entry WHERE number = 4',
      'UPDATE audit_entry SET number = -number WHERE number > 4',
      'UPDATE audit_entry SET number = -number - 1 WHERE number < 0',
    );
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 3, firstFault: 4 });
  });

  test('the first entry, removed, is found', async () => {
    await tamper('DELETE FROM audit_entry WHERE number = 1');
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 0, firstFault: 1 });
  });

  test('two exchanged entries are found', async () => {
    await tamper(
      'UPDATE audit_entry SET number = 100 WHERE number = 3',
      'UPDATE audit_entry SET number = 3 WHERE number = 6',
      'UPDATE audit_entry SET number = 6 WHERE number = 100',
    );
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 2, firstFault: 3 });
  });

  test('an altered entry with its own hash made anew is found at the next one', async () => {
    const [row] = await new AuditQueries(bench.reader).chain(4, 5, 1);
    const { number, previousHash, hash: _, ...content } = { ...(row as AuditRow), actorName: 'Somebody else' };
    const forged = chainHash(Buffer.from(previousHash, 'hex'), number, digestOf(content)).toString('hex');
    await tamper(
      `UPDATE audit_entry SET actor_name = 'Somebody else', hash = decode('${forged}', 'hex') WHERE number = 5`,
    );
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 5, firstFault: 6 });
  });

  test('an inserted entry is found', async () => {
    await tamper(
      `INSERT INTO audit_entry SELECT 10, at, actor_id, actor_name, action, subject_type, subject_id, params, changes,
         rule, request_id, hash, sha256(hash) FROM audit_entry WHERE number = 9`,
    );
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 9, firstFault: 10 });
  });

  test('an entry inserted before the first is found', async () => {
    await tamper(
      `INSERT INTO audit_entry SELECT 0, at, actor_id, actor_name, action, subject_type, subject_id, params, changes,
         rule, request_id, previous_hash, sha256('y') FROM audit_entry WHERE number = 1`,
    );
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false });
  });
});

describe('ACC-43', () => {
  test.each([1, 3, 9])('%d entries cut off at the end are missed', async (count) => {
    await tamper(`DELETE FROM audit_entry WHERE number > ${9 - count}`);
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({
      intact: false,
      checked: 9 - count,
      firstFault: 9 - count + 1,
    });
  });

  test('a trail without its head is not intact', async () => {
    await tamper('DELETE FROM audit_head');
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false });
  });

  test('a head that was moved is found', async () => {
    await tamper("UPDATE audit_head SET hash = sha256('x')");
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: false, checked: 9, firstFault: 9 });
  });
});

describe('an anchor noted elsewhere', () => {
  test('ACC-43 finds a trail that was made anew as a whole, head included', async () => {
    const { checked, lastHash } = await verifyAuditTrail(bench.reader);
    const anchor = { number: checked, hash: lastHash };
    expect(await verifyAuditTrail(bench.reader, anchor)).toMatchObject(intact);
    await tamper('DELETE FROM audit_entry', "UPDATE audit_head SET number = 0, hash = decode(repeat('00', 32), 'hex')");
    expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: true, checked: 0 });
    const actor = await bench.person('Forger');
    for (let n = 1; n <= 9; n += 1) {
      await bench.unitOfWork.run(() =>
        bench.audit.append({ actor, action: 'person.invited', subject: { type: 'Person', id: `p${n}` } }),
      );
    }
    expect(await verifyAuditTrail(bench.reader)).toMatchObject(intact);
    expect(await verifyAuditTrail(bench.reader, anchor)).toMatchObject({ intact: false, checked: 8, firstFault: 9 });
  });

  test('ACC-43 finds that the trail is shorter than it was', async () => {
    expect(await verifyAuditTrail(bench.reader, { number: 10, hash: '00' })).toMatchObject({ intact: false });
  });
});

test.each([
  "UPDATE audit_entry SET actor_name = 'Somebody else'",
  'DELETE FROM audit_entry',
  'TRUNCATE audit_entry',
  'DELETE FROM audit_head',
])('ACC-41 %s is refused by the database', async (statement) => {
  await expect(bench.dataSource.query(statement)).rejects.toThrow(/append-only/);
  expect(await verifyAuditTrail(bench.reader)).toMatchObject(intact);
});
