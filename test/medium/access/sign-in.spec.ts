import { aBrowser, addressOf, goodPassword, openAccessBench, personIdOf } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const hour = 3_600_000;
const refusal = (code: string) => ({ ok: false, code });

/** Signs in and gives what the browser keeps. */
async function signedIn(name: string, over = {}) {
  const decision = await bench.signIns.signIn(addressOf(name), goodPassword, aBrowser(over));
  if (!decision.ok) throw new Error(`${name}: ${decision.code}`);
  return decision.value;
}

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const rows: { n: string }[] = await bench.dataSource.query(sql, values);
  return Number(rows[0]?.n);
};

describe('ACC-10', () => {
  test('unknown address, wrong password and a suspended account are answered alike', async () => {
    await bench.person('Observer ten');
    const suspended = await bench.person('Suspended ten');
    await bench.dataSource.query("UPDATE person SET state = 'SUSPENDED' WHERE id = $1", [suspended.personId]);
    const answers = await Promise.all([
      bench.signIns.signIn('nobody@rostrum.example', goodPassword, aBrowser()),
      bench.signIns.signIn(addressOf('Observer ten'), 'not the password', aBrowser()),
      bench.signIns.signIn(addressOf('Suspended ten'), goodPassword, aBrowser()),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: false, code: 'SIGN_IN_FAILED', rule: 'ACC-10' })]),
    );
  });

  test('an unknown address costs a hash like a known one', async () => {
    await bench.person('Timed');
    const timeOf = async (email: string): Promise<number> => {
      const began = performance.now();
      await bench.signIns.signIn(email, 'not the password', aBrowser({ address: `198.51.100.${Math.random()}` }));
      return performance.now() - began;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1) {
      times.known.push(await timeOf(addressOf('Timed')));
      times.unknown.push(await timeOf('untimed@rostrum.example'));
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[4] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    // Without the hash it would be a tenth; what else runs on the machine must not matter.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('a very long password and text that the database cannot keep fail like any other', async () => {
    await bench.person('Long');
    expect(await bench.signIns.signIn(addressOf('Long'), 'x'.repeat(100_000), aBrowser())).toMatchObject(
      refusal('SIGN_IN_FAILED'),
    );
    expect(await bench.signIns.signIn('a\u0000b@rostrum.example', goodPassword, aBrowser())).toMatchObject(
      refusal('SIGN_IN_FAILED'),
    );
  });
});

describe('ACC-11', () => {
  const fail = (name: string, address: string) =>
    bench.signIns.signIn(addressOf(name), 'not the password', aBrowser({ address }));

  test('after five failures the next attempt waits, even with the right password', async () => {
    await bench.person('Guessed');
    const address = '203.0.113.1';
    for (let n = 0; n < 5; n += 1) expect(await fail('Guessed', address)).toMatchObject(refusal('SIGN_IN_FAILED'));
    expect(await fail('Guessed', address)).toEqual({
      ...refusal('TOO_MANY_ATTEMPTS'),
      rule: 'ACC-11',
      params: { seconds: 1 },
    });
    expect(await bench.signIns.signIn(addressOf('Guessed'), goodPassword, aBrowser({ address }))).toMatchObject(
      refusal('TOO_MANY_ATTEMPTS'),
    );
    bench.clock.advance(1_100);
    expect(await bench.signIns.signIn(addressOf('Guessed'), goodPassword, aBrowser({ address }))).toMatchObject({
      ok: true,
    });
  });

  test('nobody is locked out by failures from elsewhere', async () => {
    await bench.person('Victim');
    for (let n = 0; n < 40; n += 1) await fail('Victim', '203.0.113.2');
    expect(
      await bench.signIns.signIn(addressOf('Victim'), goodPassword, aBrowser({ address: '203.0.113.3' })),
    ).toMatchObject({ ok: true });
  });

  test('unknown addresses are counted like known ones', async () => {
    for (let n = 0; n < 5; n += 1) await fail('Unknown person', '203.0.113.4');
    expect(await fail('Unknown person', '203.0.113.4')).toMatchObject(refusal('TOO_MANY_ATTEMPTS'));
  });

  test('many accounts tried from one network make the network wait', async () => {
    for (let n = 0; n < 100; n += 1) await fail(`Sprayed ${n}`, '203.0.113.5');
    expect(await fail('Sprayed last', '203.0.113.5')).toMatchObject(refusal('TOO_MANY_ATTEMPTS'));
    expect(await fail('Sprayed last', '203.0.113.6')).toMatchObject(refusal('SIGN_IN_FAILED'));
  });

  test('20 attempts at once do not pass together', async () => {
    await bench.person('Raced');
    const answers = await Promise.all(Array.from({ length: 20 }, () => fail('Raced', '203.0.113.7')));
    const tried = answers.filter((answer) => !answer.ok && answer.code === 'SIGN_IN_FAILED');
    expect(tried).toHaveLength(5);
  });

  test('a success takes the failures off, but not those of the network', async () => {
    await bench.person('Forgetful');
    for (let n = 0; n < 4; n += 1) await fail('Forgetful', '203.0.113.8');
    expect(
      await bench.signIns.signIn(addressOf('Forgetful'), goodPassword, aBrowser({ address: '203.0.113.8' })),
    ).toMatchObject({ ok: true });
    for (let n = 0; n < 4; n += 1)
      expect(await fail('Forgetful', '203.0.113.8')).toMatchObject(refusal('SIGN_IN_FAILED'));
    for (let n = 0; n < 92; n += 1) await fail(`Neighbour ${n}`, '203.0.113.8');
    expect(await fail('Neighbour last', '203.0.113.8')).toMatchObject(refusal('TOO_MANY_ATTEMPTS'));
  });
});

describe('ACC-12', () => {
  test('a known browser is not slowed down by failures elsewhere, not even from its own network', async () => {
    await bench.person('Known');
    const { browserToken } = await signedIn('Known', { address: '203.0.113.20' });
    for (let n = 0; n < 12; n += 1) {
      await bench.signIns.signIn(addressOf('Known'), 'guess', aBrowser({ address: '203.0.113.20' }));
    }
    const again = { address: '203.0.113.20', browserToken };
    expect(await bench.signIns.signIn(addressOf('Known'), goodPassword, aBrowser(again))).toMatchObject({ ok: true });
  });

  test('it is counted by itself: ten failures in it, then it waits', async () => {
    await bench.person('Stolen');
    const { browserToken } = await signedIn('Stolen', { address: '203.0.113.21' });
    const guess = () =>
      bench.signIns.signIn(addressOf('Stolen'), 'guess', aBrowser({ address: '203.0.113.22', browserToken }));
    for (let n = 0; n < 10; n += 1) expect(await guess()).toMatchObject(refusal('SIGN_IN_FAILED'));
    expect(await guess()).toMatchObject(refusal('TOO_MANY_ATTEMPTS'));
  });

  test('a browser is known only for the accounts that signed in with it, and a token of somebody else is not taken over', async () => {
    await bench.person('Known one');
    await bench.person('Known two');
    const { browserToken } = await signedIn('Known one', { address: '203.0.113.23' });
    const guess = () =>
      bench.signIns.signIn(addressOf('Known two'), 'guess', aBrowser({ address: '203.0.113.24', browserToken }));
    for (let n = 0; n < 5; n += 1) await guess();
    expect(await guess()).toMatchObject(refusal('TOO_MANY_ATTEMPTS'));
    const invented = 'A'.repeat(43);
    expect((await signedIn('Known one', { browserToken: invented })).browserToken).not.toBe(invented);
  });
});

describe('ACC-13', () => {
  test('the token has 256 bits, and the database holds its hash only', async () => {
    await bench.person('Token');
    const { signIn, browserToken } = await signedIn('Token');
    expect(Buffer.from(signIn.token, 'base64url')).toHaveLength(32);
    const dump: { row: string }[] = await bench.dataSource.query(
      `SELECT s::text AS row FROM sign_in s UNION ALL SELECT b::text FROM known_browser b UNION ALL
       SELECT o::text FROM outbox o UNION ALL SELECT a::text FROM audit_entry a`,
    );
    const everything = dump.map(({ row }) => row).join('\n');
    for (const secret of [signIn.token, browserToken]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });

  test.each([null, '', 'short', 'A'.repeat(43), `${'A'.repeat(42)}\u0000`, 'A'.repeat(5_000)])(
    'a token that nobody was given (%j) is nobody',
    async (token) => {
      expect(await bench.actors.actorOf(token)).toMatchObject({ personId: null, roles: [] });
    },
  );
});

describe('ACC-14', () => {
  test('a sign-in ends 12 hours after its last use', async () => {
    await bench.person('Idle');
    const { signIn } = await signedIn('Idle');
    bench.clock.advance(11 * hour);
    expect(await bench.actors.actorOf(signIn.token)).toMatchObject({ name: 'Idle' });
    bench.clock.advance(11 * hour);
    expect(await bench.actors.actorOf(signIn.token)).toMatchObject({ name: 'Idle' });
    bench.clock.advance(12 * hour + 1);
    expect(await bench.actors.actorOf(signIn.token)).toMatchObject({ personId: null });
  });

  test('and after 7 days however much it is used', async () => {
    await bench.person('Busy');
    const { signIn } = await signedIn('Busy');
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      bench.clock.advance(8 * hour);
      expect(await bench.actors.actorOf(signIn.token)).toMatchObject({ name: 'Busy' });
    }
    bench.clock.advance(8 * hour);
    expect(await bench.actors.actorOf(signIn.token)).toMatchObject({ personId: null });
  });
});

describe('ACC-15', () => {
  const gone = async (look: () => Promise<{ personId: string | null }>): Promise<number> => {
    const began = performance.now();
    while ((await look()).personId !== null) {
      if (performance.now() - began > 5_000) throw new Error('still there after 5 s');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - began;
  };

  test.each(['sign-out', 'sign-out everywhere', 'suspension'] as const)(
    'a %s is without effect nowhere after a second, another process included',
    async (how) => {
      const name = `Ended by ${how}`;
      const person = await bench.person(name);
      const { signIn } = await signedIn(name);
      await using other = await bench.anotherProcess();
      const actor = await bench.actors.actorOf(signIn.token);
      expect(await other.actors.actorOf(signIn.token)).toMatchObject({ personId: person.personId });
      if (how === 'sign-out') await bench.signIns.signOut(actor);
      else if (how === 'sign-out everywhere') await bench.signIns.signOutEverywhere(actor);
      else {
        const administrator = await bench.person(`Administrator against ${name}`);
        await bench.people.suspend(administrator, personIdOf(person), 'A test of suspension.');
      }
      expect(await gone(() => bench.actors.actorOf(signIn.token))).toBeLessThan(1_000);
      expect(await gone(() => other.actors.actorOf(signIn.token))).toBeLessThan(1_000);
    },
  );

  test('what is remembered is not used while changes cannot be heard', async () => {
    const person = await bench.person('Deaf');
    const { signIn } = await signedIn('Deaf');
    await using other = await bench.anotherProcess();
    expect(await other.actors.actorOf(signIn.token)).toMatchObject({ name: 'Deaf' });
    await other[Symbol.asyncDispose]();
    await bench.dataSource.query('DELETE FROM sign_in WHERE person_id = $1', [person.personId]);
    expect(await other.actors.actorOf(signIn.token)).toMatchObject({ personId: null });
  });

  test('while they can, a look-up costs no statement', async () => {
    await bench.person('Remembered');
    const { signIn } = await signedIn('Remembered');
    const first = await bench.actors.actorOf(signIn.token);
    expect(await bench.actors.actorOf(signIn.token)).toBe(first);
  });
});

test('ACC-16 signing in replaces the sign-in of the browser', async () => {
  await bench.person('Rotated');
  const first = await signedIn('Rotated');
  const second = await signedIn('Rotated', { signInToken: first.signIn.token });
  expect(second.signIn.token).not.toBe(first.signIn.token);
  expect(await bench.actors.actorOf(first.signIn.token)).toMatchObject({ personId: null });
  expect(await bench.actors.actorOf(second.signIn.token)).toMatchObject({ name: 'Rotated' });
  expect(await count('SELECT count(*) AS n FROM sign_in WHERE person_id = $1', [second.personId])).toBe(1);
});
