import { hash as argon2 } from '@node-rs/argon2';
import { aBrowser, addressOf, goodPassword, openAccessBench, personIdOf } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const minute = 60_000;
const another = 'seven chairs in a row';

const link = async (name: string, purpose: 'INVITATION' | 'PASSWORD' = 'PASSWORD'): Promise<string> => {
  const actor = await bench.person(name);
  return bench.unitOfWork.run(() => bench.links.replace(personIdOf(actor), purpose, bench.clock.now()));
};
const signIn = (name: string, password = goodPassword, over = {}) =>
  bench.signIns.signIn(addressOf(name), password, aBrowser(over));
const events = async (name: string): Promise<unknown[]> => {
  const rows: { payload: unknown }[] = await bench.dataSource.query('SELECT payload FROM outbox WHERE name = $1', [
    name,
  ]);
  return rows.map(({ payload }) => payload);
};

describe('ACC-20, ACC-21', () => {
  test.each([
    ['too short', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
    ['qwerty123456', 'PASSWORD_TOO_COMMON'],
    ['Chooses badly 1', 'PASSWORD_TOO_PERSONAL'],
  ])('%j is refused and the link stays usable', async (password, code) => {
    const token = await link('Chooses badly');
    expect(await bench.passwords.setPassword(token, password, aBrowser())).toMatchObject({ ok: false, code });
    expect(await bench.passwords.setPassword(token, another, aBrowser())).toMatchObject({ ok: true });
    await bench.dataSource.query("DELETE FROM person WHERE name = 'Chooses badly'");
  });
});

test('ACC-22 a hash made with weaker parameters is renewed at the next sign-in', async () => {
  const { personId } = await bench.person('Outdated');
  const hashOf = async (): Promise<string> => {
    const rows: { password_hash: string }[] = await bench.dataSource.query(
      'SELECT password_hash FROM person WHERE id = $1',
      [personId],
    );
    return rows[0]?.password_hash ?? '';
  };
  expect(await hashOf()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const weak = await argon2(goodPassword, { memoryCost: 8_192, timeCost: 1 });
  await bench.dataSource.query('UPDATE person SET password_hash = $2 WHERE id = $1', [personId, weak]);
  expect(await signIn('Outdated')).toMatchObject({ ok: true });
  expect(await hashOf()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await signIn('Outdated')).toMatchObject({ ok: true });
});

describe('ACC-23', () => {
  test('changing the password needs the present one and ends the other sign-ins', async () => {
    const person = await bench.person('Changes');
    const here = await signIn('Changes');
    const there = await signIn('Changes');
    if (!here.ok || !there.ok) throw new Error('not signed in');
    const actor = { ...(await bench.actors.actorOf(here.value.signIn.token)), personId: personIdOf(person) };
    const change = (current: string) =>
      bench.passwords.changePassword(actor, { current, replacement: another }, '192.0.2.77');

    expect(await change('wrong')).toEqual({ ok: false, code: 'PASSWORD_WRONG', rule: 'ACC-23' });
    expect(await bench.actors.actorOf(there.value.signIn.token)).toMatchObject({ name: 'Changes' });
    expect(await change(goodPassword)).toMatchObject({ ok: true });
    expect(await bench.actors.actorOf(here.value.signIn.token)).toMatchObject({ name: 'Changes' });
    expect(await bench.actors.actorOf(there.value.signIn.token)).toMatchObject({ personId: null });
    expect(await signIn('Changes')).toMatchObject({ ok: false });
    expect(await signIn('Changes', another)).toMatchObject({ ok: true });
  });

  test('guessing the present password is held back like signing in', async () => {
    const person = await bench.person('Unlocked screen');
    const actor = { ...person, personId: personIdOf(person) };
    const guess = () => bench.passwords.changePassword(actor, { current: 'guess', replacement: another }, '192.0.2.78');
    for (let n = 0; n < 5; n += 1) expect(await guess()).toMatchObject({ code: 'PASSWORD_WRONG' });
    expect(await guess()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});

describe('ACC-24', () => {
  test('of 20 uses of one link at once exactly one succeeds', async () => {
    const token = await link('Raced link');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => bench.passwords.setPassword(token, `${another} ${n}`, aBrowser())),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refused = answers.filter((answer) => !answer.ok && answer.code === 'LINK_UNUSABLE');
    expect(refused).toHaveLength(19);
    const [{ n } = { n: '' }]: { n: string }[] = await bench.dataSource.query(
      "SELECT count(*) AS n FROM sign_in s JOIN person p ON p.id = s.person_id WHERE p.name = 'Raced link'",
    );
    expect(Number(n)).toBe(1);
  });

  test.each([
    ['PASSWORD', 60],
    ['INVITATION', 7 * 24 * 60],
  ] as const)('a link (%s) ends after %d minutes', async (purpose, minutes) => {
    const late = await link(`Late ${purpose}`, purpose);
    const inTime = await link(`In time ${purpose}`, purpose);
    bench.clock.advance(minutes * minute - 1_000);
    expect(await bench.passwords.setPassword(inTime, another, aBrowser())).toMatchObject({ ok: true });
    bench.clock.advance(1_000);
    expect(await bench.passwords.setPassword(late, another, aBrowser())).toEqual({
      ok: false,
      code: 'LINK_UNUSABLE',
      rule: 'ACC-24',
    });
  });

  test('a newer link replaces the earlier one', async () => {
    const first = await link('Two links');
    const rows: { id: string }[] = await bench.dataSource.query("SELECT id FROM person WHERE name = 'Two links'");
    const second = await bench.unitOfWork.run(() =>
      bench.links.replace((rows[0]?.id ?? '') as never, 'PASSWORD', bench.clock.now()),
    );
    expect(await bench.passwords.setPassword(first, another, aBrowser())).toMatchObject({ code: 'LINK_UNUSABLE' });
    expect(await bench.passwords.setPassword(second, another, aBrowser())).toMatchObject({ ok: true });
  });

  test('using a link ends all earlier sign-ins, forgets browsers and begins a sign-in', async () => {
    const token = await link('Taken over');
    const thief = await signIn('Taken over', goodPassword, { address: '192.0.2.80' });
    if (!thief.ok) throw new Error('not signed in');
    const owner = await bench.passwords.setPassword(token, another, aBrowser());
    if (!owner.ok) throw new Error(owner.code);
    expect(await bench.actors.actorOf(thief.value.signIn.token)).toMatchObject({ personId: null });
    expect(await bench.actors.actorOf(owner.value.signIn.token)).toMatchObject({ name: 'Taken over' });
    const browserToken = thief.value.browserToken;
    for (let n = 0; n < 5; n += 1) await signIn('Taken over', 'guess', { address: '192.0.2.80', browserToken });
    expect(await signIn('Taken over', 'guess', { address: '192.0.2.80', browserToken })).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
  });

  test('the link of someone suspended cannot be used', async () => {
    const token = await link('Suspended with link');
    await bench.dataSource.query("UPDATE person SET state = 'SUSPENDED' WHERE name = 'Suspended with link'");
    expect(await bench.passwords.setPassword(token, another, aBrowser())).toMatchObject({ code: 'LINK_UNUSABLE' });
  });

  test('the database holds the hash of the token only', async () => {
    const token = await link('Hashed link');
    const rows: { row: string }[] = await bench.dataSource.query('SELECT l::text AS row FROM password_link l');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test.each(['', 'A'.repeat(43), '\u0000', 'x'.repeat(10_000)])('%j is no link', async (token) => {
    expect(await bench.passwords.setPassword(token, another, aBrowser())).toMatchObject({ code: 'LINK_UNUSABLE' });
  });
});

describe('ACC-25', () => {
  test('known and unknown addresses are answered alike and leave the same trace', async () => {
    await bench.person('Asks');
    const before = await events('access.passwordLinkAsked');
    const known = await bench.passwords.requestLink(addressOf('Asks'), '198.51.100.1');
    const unknown = await bench.passwords.requestLink('asked.by.nobody@rostrum.example', '198.51.100.1');
    expect(known).toEqual(unknown);
    expect(await events('access.passwordLinkAsked')).toHaveLength(before.length + 2);
  });

  test('a mailbox gets at most five an hour, and the one who asks is not told', async () => {
    const before = (await events('access.passwordLinkAsked')).length;
    for (let n = 0; n < 8; n += 1) {
      expect(await bench.passwords.requestLink('flooded@rostrum.example', `198.51.100.${10 + n}`)).toMatchObject({
        ok: true,
      });
    }
    expect((await events('access.passwordLinkAsked')).length).toBe(before + 5);
  });

  test('one network asks for at most thirty an hour', async () => {
    const ask = (n: number) => bench.passwords.requestLink(`many.${n}@rostrum.example`, '198.51.100.50');
    for (let n = 0; n < 30; n += 1) expect(await ask(n)).toMatchObject({ ok: true });
    expect(await ask(31)).toMatchObject({ ok: false, code: 'TOO_MANY_ATTEMPTS', rule: 'ACC-25' });
  });

  test.each(['', 'no address', 'a\u0000b@rostrum.example', `${'x'.repeat(300)}@rostrum.example`])(
    'what is no address (%j) is answered like one and goes nowhere',
    async (text) => {
      const before = (await events('access.passwordLinkAsked')).length;
      expect(await bench.passwords.requestLink(text, '198.51.100.60')).toMatchObject({ ok: true });
      expect((await events('access.passwordLinkAsked')).length).toBe(before);
    },
  );
});
