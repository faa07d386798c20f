import type { PersonId } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { scopesOf, seedDemonstrationPeople, verifyAuditTrail } from '#access';
import type { Actor } from '#access';
import { aBrowser, addressOf, goodPassword, held, openAccessBench, personIdOf } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;
let administrator: Actor;
let officer: Actor;
let sessionOfficer: Actor;

const here = { bodyId: newId(), sessionId: newId() };
const there = { bodyId: newId(), sessionId: newId() };
const austria = { ...here, delegationId: newId() };
const japan = { ...there, delegationId: newId() };

beforeAll(async () => {
  bench = await openAccessBench();
  const known = [here, there, austria, japan];
  bench.scopes.register('body', (ids) =>
    Promise.resolve(known.filter(({ bodyId }) => ids.includes(bodyId)).map(({ bodyId }) => ({ id: bodyId, bodyId }))),
  );
  bench.scopes.register('session', (ids) =>
    Promise.resolve(
      [here, there]
        .filter((place) => ids.includes(place.sessionId))
        .map((place) => ({ id: place.sessionId, ...place })),
    ),
  );
  bench.scopes.register('delegation', (ids) =>
    Promise.resolve(
      [austria, japan]
        .filter((place) => ids.includes(place.delegationId))
        .map((place) => ({ id: place.delegationId, ...place })),
    ),
  );
  bench.scopes.registerNames('delegation', (ids) =>
    Promise.resolve(ids.map((id) => ({ id, name: { en: 'Austria', fr: 'Autriche' } }))),
  );
  administrator = await bench.person('Administrator', { roles: [held.everywhere('ADMINISTRATOR')] });
  officer = await bench.person('Secretariat officer', { roles: [held.everywhere('SECRETARIAT')] });
  sessionOfficer = await bench.person('Officer of one session', { roles: [held.inSession('SECRETARIAT', here)] });
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

const invitation = (name: string, roles: Parameters<AccessBench['people']['invite']>[1]['roles'] = []) => ({
  name,
  email: addressOf(name),
  language: 'fr' as const,
  roles,
});
const delegateOf = ({ delegationId }: { delegationId: string }) =>
  ({ role: 'DELEGATE', scope: 'DELEGATION', scopeId: delegationId, language: null }) as const;
const everywhere = (role: 'ADMINISTRATOR' | 'SECRETARIAT' | 'OBSERVER') =>
  ({ role, scope: 'INSTALLATION', scopeId: null, language: null }) as const;

const invite = async (
  actor: Actor,
  name: string,
  roles = [] as Parameters<typeof invitation>[1],
): Promise<PersonId> => {
  const decision = await bench.people.invite(actor, invitation(name, roles));
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
};
const lastEntries = async (count: number): Promise<{ action: string; params: unknown }[]> =>
  (
    await bench.dataSource.query('SELECT action, params FROM audit_entry ORDER BY number DESC LIMIT $1', [count])
  ).toReversed();
const people = async (): Promise<number> => {
  const rows: { n: string }[] = await bench.dataSource.query('SELECT count(*) AS n FROM person');
  return Number(rows[0]?.n);
};

test('ACC-40 an invitation makes account, role, entries of the trail and the event for the mail, together', async () => {
  const id = await invite(officer, 'Delegate of Austria', [delegateOf(austria)]);
  expect(await lastEntries(2)).toEqual([
    { action: 'person.invited', params: { name: 'Delegate of Austria' } },
    {
      action: 'person.roleGiven',
      params: { name: 'Delegate of Austria', role: 'DELEGATE', place: { en: 'Austria', fr: 'Autriche' } },
    },
  ]);
  const events: unknown[] = await bench.dataSource.query("SELECT FROM outbox WHERE payload ->> 'personId' = $1", [id]);
  expect(events).toHaveLength(1);
  const [role] = await bench.peopleQueries.rolesOf([id]);
  expect(role).toMatchObject({ role: 'DELEGATE', scope: 'DELEGATION', scopeId: austria.delegationId });
});

describe('ACC-30', () => {
  test('an address has one account, whatever its capitals', async () => {
    await invite(officer, 'Observer thirty');
    const again = { ...invitation('Observer thirty'), email: 'OBSERVER.thirty@Rostrum.Example' };
    expect(await bench.people.invite(officer, again)).toMatchObject({ ok: false, code: 'ADDRESS_TAKEN' });
  });

  test('of 20 invitations of one address at once exactly one succeeds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => bench.people.invite(officer, invitation('Invited at once'))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'ADDRESS_TAKEN')).toHaveLength(19);
  });
});

describe('ACC-31', () => {
  test('the secretariat of a session gives roles in it, and nowhere else', async () => {
    const id = await invite(sessionOfficer, 'Own delegate', [delegateOf(austria)]);
    expect(await bench.roles.assign(sessionOfficer, id, delegateOf(japan))).toMatchObject({
      ok: false,
      code: 'ROLE_BEYOND_OWN',
      rule: 'ACC-31',
    });
    expect(await bench.roles.assign(sessionOfficer, id, everywhere('SECRETARIAT'))).toMatchObject({
      code: 'ROLE_BEYOND_OWN',
    });
  });

  test('a refused role refuses the whole invitation', async () => {
    const before = await people();
    expect(
      await bench.people.invite(sessionOfficer, invitation('Half invited', [delegateOf(austria), delegateOf(japan)])),
    ).toMatchObject({ ok: false, code: 'ROLE_BEYOND_OWN' });
    expect(await bench.people.invite(sessionOfficer, invitation('Roleless'))).toMatchObject({
      code: 'ROLE_BEYOND_OWN',
    });
    expect(await people()).toBe(before);
  });

  test('only administrators make administrators, and nobody else takes that role away', async () => {
    const id = await invite(administrator, 'Second administrator', [everywhere('ADMINISTRATOR')]);
    expect(await bench.roles.assign(officer, personIdOf(officer), everywhere('ADMINISTRATOR'))).toMatchObject({
      code: 'ROLE_BEYOND_OWN',
    });
    const [role] = await bench.peopleQueries.rolesOf([id]);
    expect(await bench.roles.withdraw(officer, role?.id ?? '')).toMatchObject({ code: 'ROLE_BEYOND_OWN' });
    expect(await bench.roles.withdraw(administrator, role?.id ?? '')).toMatchObject({ ok: true });
  });
});

describe('ACC-32', () => {
  test.each([
    ['a body that does not exist', { role: 'CHAIR', scope: 'BODY', scopeId: newId(), language: null }, 'SCOPE_UNKNOWN'],
    ['what is no id', { role: 'CHAIR', scope: 'BODY', scopeId: 'cnd', language: null }, 'SCOPE_UNKNOWN'],
    ['a thing for the whole installation', { ...everywhere('OBSERVER'), scopeId: here.sessionId }, 'SCOPE_UNKNOWN'],
    [
      'a delegate of a session',
      { role: 'DELEGATE', scope: 'SESSION', scopeId: here.sessionId, language: null },
      'ROLE_SCOPE_UNFIT',
    ],
    [
      'an interpreter without language',
      { role: 'INTERPRETER', scope: 'SESSION', scopeId: here.sessionId, language: null },
      'ROLE_LANGUAGE_UNFIT',
    ],
  ] as const)('%s is refused', async (_, role, code) => {
    expect(await bench.roles.assign(administrator, personIdOf(officer), role)).toMatchObject({ ok: false, code });
  });

  test('giving a role that is held changes nothing, also 20 times at once', async () => {
    const id = await invite(officer, 'Twice observer', [everywhere('OBSERVER')]);
    const entries = (await lastEntries(1_000)).length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => bench.roles.assign(officer, id, everywhere('OBSERVER'))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await bench.peopleQueries.rolesOf([id])).toHaveLength(1);
    expect((await lastEntries(1_000)).length).toBe(entries);
  });
});

describe('ACC-33', () => {
  test('suspending ends sign-ins and links, and is recorded with its reason', async () => {
    const person = await bench.person('Suspended');
    const signedIn = await bench.signIns.signIn(addressOf('Suspended'), goodPassword, aBrowser());
    if (!signedIn.ok) throw new Error(signedIn.code);
    const id = personIdOf(person);
    const token = await bench.unitOfWork.run(() => bench.links.replace(id, 'PASSWORD', bench.clock.now()));
    expect(await bench.people.suspend(officer, id, '  Left the delegation. ')).toMatchObject({ ok: true });
    expect(await bench.actors.actorOf(signedIn.value.signIn.token)).toMatchObject({ personId: null });
    expect(await bench.passwords.setPassword(token, 'seven chairs in a row', aBrowser())).toMatchObject({ ok: false });
    expect(await bench.signIns.signIn(addressOf('Suspended'), goodPassword, aBrowser())).toMatchObject({ ok: false });
    expect(await lastEntries(1)).toEqual([
      { action: 'person.suspended', params: { name: 'Suspended', reason: 'Left the delegation.' } },
    ]);
    expect(await bench.people.reinstate(officer, id)).toMatchObject({ ok: true });
    expect(await bench.signIns.signIn(addressOf('Suspended'), goodPassword, aBrowser())).toMatchObject({ ok: true });
  });

  test.each(['', '   ', 'x'.repeat(1_001)])('a reason is needed (%#)', async (reason) => {
    const id = await invite(officer, `Without reason ${reason.length}`);
    expect(await bench.people.suspend(officer, id, reason)).toMatchObject({ code: 'REASON_UNFIT', rule: 'ACC-33' });
  });
});

describe('ACC-34', () => {
  test('two administrators who suspend each other at once do not both succeed', async () => {
    const other = await bench.person('Other administrator', { roles: [held.everywhere('ADMINISTRATOR')] });
    const answers = await Promise.all([
      bench.people.suspend(administrator, personIdOf(other), 'A test.'),
      bench.people.suspend(other, personIdOf(administrator), 'A test.'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'LAST_ADMINISTRATOR', rule: 'ACC-34' });
    await bench.dataSource.query("UPDATE person SET state = 'ACTIVE' WHERE id = $1", [personIdOf(administrator)]);
    await bench.people.suspend(administrator, personIdOf(other), 'A test.');
  });

  test('the last administrator keeps the role', async () => {
    const [role] = await bench.peopleQueries.rolesOf([personIdOf(administrator)]);
    expect(await bench.roles.withdraw(administrator, role?.id ?? '')).toMatchObject({
      ok: false,
      code: 'LAST_ADMINISTRATOR',
    });
  });
});

test('ACC-35 nobody suspends their own account', async () => {
  expect(await bench.people.suspend(officer, personIdOf(officer), 'A test.')).toMatchObject({ code: 'OWN_ACCOUNT' });
});

describe('ACC-36', () => {
  test('what does not follow from the state is refused', async () => {
    const id = await invite(officer, 'Invited only');
    expect(await bench.people.reinstate(officer, id)).toMatchObject({ code: 'PERSON_STATE_UNFIT' });
    expect(await bench.people.repeatInvitation(officer, id)).toMatchObject({ ok: true });
    await bench.people.suspend(officer, id, 'A test.');
    expect(await bench.people.repeatInvitation(officer, id)).toMatchObject({ code: 'PERSON_STATE_UNFIT' });
    expect(await bench.people.suspend(officer, id, 'A test.')).toMatchObject({ code: 'PERSON_STATE_UNFIT' });
    await bench.people.reinstate(officer, id);
    const [row] = await bench.peopleQueries.byIds([id]);
    expect(row?.state).toBe('INVITED');
  });

  test.each([newId(), 'no id', ''])('ACC-4 an account that does not exist (%j) is refused', async (id) => {
    expect(await bench.people.suspend(officer, id, 'A test.')).toMatchObject({ code: 'PERSON_UNKNOWN', rule: 'ACC-4' });
    expect(await bench.roles.withdraw(officer, id)).toMatchObject({ code: 'ROLE_UNKNOWN' });
  });
});

describe('ACC-38', () => {
  const search = async (actor: Actor, text: string): Promise<string[]> => {
    const page = await bench.peopleQueries.page(
      scopesOf(actor, 'access.people.read'),
      { search: text },
      { offset: 0, limit: 100 },
    );
    expect(page.total).toBe(page.items.length);
    return page.items.map(({ name }) => name);
  };

  test('the secretariat of a session sees the people of the session; others by their whole address only', async () => {
    const hereId = await invite(officer, 'Thirtyeight here', [delegateOf(austria)]);
    const thereId = await invite(officer, 'Thirtyeight there', [delegateOf(japan)]);
    expect(await search(officer, 'thirtyEIGHT')).toEqual(['Thirtyeight here', 'Thirtyeight there']);
    expect(await search(sessionOfficer, 'thirtyeight')).toEqual(['Thirtyeight here']);
    expect(await search(sessionOfficer, 'thirtyeight.there@rostrum.example')).toEqual(['Thirtyeight there']);
    const scopes = scopesOf(sessionOfficer, 'access.people.read');
    expect(await bench.peopleQueries.person(scopes, hereId)).toMatchObject({ name: 'Thirtyeight here' });
    expect(await bench.peopleQueries.person(scopes, thereId)).toBeNull();
  });

  test('a search is text, not a pattern', async () => {
    expect(await search(officer, '%')).toEqual([]);
    expect(await search(officer, "'; DROP TABLE person; --")).toEqual([]);
  });

  test('whoever holds no permission sees nobody', async () => {
    expect(await search(await bench.person('Nobody special'), 'thirtyeight')).toEqual([]);
  });
});

test('demonstration people have one password; seeding again sets another and makes nobody twice', async () => {
  const unitOfWork = new UnitOfWork(bench.dataSource);
  const choices = {
    sessions: [here, there],
    delegations: [
      { ...austria, name: 'Austria', slug: 'austria' },
      { ...japan, name: 'Japan', slug: 'japan' },
    ],
  };
  const first = await seedDemonstrationPeople(unitOfWork, bench.clock, choices);
  const before = await people();
  const second = await seedDemonstrationPeople(unitOfWork, bench.clock, choices);
  expect(await people()).toBe(before);
  expect(new Set(second.map(({ password }) => password)).size).toBe(1);
  expect(second[0]?.password).not.toBe(first[0]?.password);
  expect(second.map(({ email }) => email)).toEqual(first.map(({ email }) => email));
  for (const role of ['Administrator', 'Chair', 'Delegate of Austria', 'Delegate of Japan', 'Focal point of Austria']) {
    const account = second.find((one) => one.role === role);
    const signedIn = await bench.signIns.signIn(account?.email ?? '', account?.password ?? '', aBrowser());
    if (!signedIn.ok) throw new Error(`${role}: ${signedIn.code}`);
    const actor = await bench.actors.actorOf(signedIn.value.signIn.token);
    expect(actor.name).toBe(role);
    expect(actor.roles.length).toBe(role === 'Chair' ? 2 : 1);
  }
});

test('ACC-42 after all of this the trail is intact', async () => {
  expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: true, firstFault: null });
});
