import { BadgeKeyRepository } from '../../../libs/gate/src/db/badge-key.repository.js';
import { BadgeCodes, BadgeSigner, GateModule, contentOf, readCode, writeCode } from '#gate';
import { sessionsEntities } from '#sessions';
import { aParticipant, decidedOf, done, openRegistrationBench } from '../../builders/registration.js';
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let bench: RegistrationBench;
let house: House;
beforeAll(async () => {
  bench = await openRegistrationBench();
  house = await openHouse({ modules: [GateModule], entities: sessionsEntities, url: bench.house.url });
});
afterAll(async () => {
  await house?.[Symbol.asyncDispose]();
  await bench?.[Symbol.asyncDispose]();
});

async function approved(open: OpenRegistration): Promise<string> {
  const [id = ''] = await open.drafts(1);
  decidedOf(await bench.submission.submit(open.secretariat, [id]));
  decidedOf(await bench.approval.approve(open.secretariat, [id]));
  return id;
}
const badgesOf = (id: string): Promise<{ serial: number; state: string }[]> =>
  house.sql('SELECT serial, state FROM badge WHERE registration_id = $1 ORDER BY serial', [id]);
const codeOf = async (id: string): Promise<string | undefined> => (await house.get(BadgeCodes).codeOf([id])).get(id);

test('GAT-1 approval issues a badge, an amendment suspends it, approving again restores it, withdrawal ends it', async () => {
  const open = await bench.open();
  const [id = ''] = await open.drafts(1);
  decidedOf(await bench.submission.submit(open.secretariat, [id]));
  expect(await badgesOf(id)).toEqual([]);
  expect(await codeOf(id)).toBeUndefined();

  decidedOf(await bench.approval.approve(open.secretariat, [id]));
  expect(await badgesOf(id)).toEqual([{ serial: 1, state: 'VALID' }]);
  const code = await codeOf(id);
  expect(code).toMatch(/^RB1/);

  const [row] = await house.sql<{ version: number }>('SELECT version FROM registration WHERE id = $1', [id]);
  done(
    await bench.enrolment.amend(open.secretariat, id, {
      input: aParticipant({ familyName: 'Another' }),
      version: row?.version ?? 0,
    }),
  );
  expect(await badgesOf(id)).toEqual([{ serial: 1, state: 'SUSPENDED' }]);
  expect(await codeOf(id)).toBeUndefined();

  decidedOf(await bench.approval.approve(open.secretariat, [id]));
  expect(await codeOf(id)).toBe(code);

  done(await bench.submission.withdraw(open.secretariat, id, null));
  expect(await badgesOf(id)).toEqual([{ serial: 1, state: 'WITHDRAWN' }]);
  await expect(house.sql(`UPDATE badge SET state = 'VALID' WHERE registration_id = $1`, [id])).rejects.toThrow(
    /ended for good/,
  );
});

test('GAT-2 the database lets no person have two badges that let in', async () => {
  const id = await approved(await bench.open());
  await expect(
    house.sql(
      `INSERT INTO badge (id, session_id, registration_id, serial, state)
       SELECT gen_random_uuid(), session_id, registration_id, 2, 'VALID' FROM badge WHERE registration_id = $1`,
      [id],
    ),
  ).rejects.toThrow(/badge_of_registration/);
});

test('GAT-3 a code is known by its signature: one letter altered, another badge, another key, and it is none', async () => {
  const open = await bench.open();
  const id = await approved(open);
  const signer = house.get(BadgeSigner);
  const code = (await codeOf(id)) ?? '';
  expect(await signer.read(code)).toMatchObject({ kind: 'PERSON', session: open.session.id.slice(-12) });
  const read = readCode(code);
  if (!read) throw new Error('not read');
  const altered = contentOf({ ...read, kind: 'FLOATING' });
  expect(await signer.read(writeCode(altered, read.signature))).toBeNull();
  expect(await signer.read(writeCode(contentOf({ ...read, key: 77 }), read.signature))).toBeNull();
  for (let at = 5; at < code.length - 1; at += 20) {
    const other = code.charAt(at) === 'A' ? 'B' : 'A';
    expect(await signer.read(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
  }
});

test('GAT-3 every process of the installation signs alike', async () => {
  const id = await approved(await bench.open());
  const other = await openHouse({ modules: [GateModule], entities: sessionsEntities, url: bench.house.url });
  try {
    expect((await other.get(BadgeCodes).codeOf([id])).get(id)).toBe(await codeOf(id));
    expect(await other.get(BadgeSigner).publicKeys()).toHaveLength(1);
  } finally {
    await other[Symbol.asyncDispose]();
  }
});

test('GAT-3 a key keeps its number however often processes start', async () => {
  const open = await bench.open();
  const id = await approved(open);
  const before = readCode((await codeOf(id)) ?? '')?.key;
  const keys = house.get(BadgeKeyRepository);
  const [own] = await keys.all();
  for (let start = 0; start < 300; start += 1)
    expect(await keys.numberOf(own?.publicKey ?? Buffer.alloc(32))).toBe(before);
  expect(await keys.numberOf(Buffer.alloc(32, 7))).toBeLessThan(10);
});
