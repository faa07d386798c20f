import { CivilSocietyWorkerModule, OrganisationLinks, ParticipationService, SignUpService } from '#civil-society';
import { anonymous } from '#access';
import type { Actor } from '#access';
import type { PersonId } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { SignUpMailService } from '../../../libs/civil-society/src/app/sign-up-mail.service.js';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { anOrganisation } from '../../builders/an-organisation.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let signUps: SignUpService;
let links: OrganisationLinks;
let mails: SignUpMailService;
let participations: ParticipationService;
let officer: Actor;
beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyWorkerModule], entities: sessionsEntities });
  signUps = house.get(SignUpService);
  links = house.get(OrganisationLinks);
  mails = house.get(SignUpMailService);
  participations = house.get(ParticipationService);
  officer = await person();
});
afterAll(() => house?.[Symbol.asyncDispose]());

let numbered = 0;
async function person(
  state = 'ACTIVE',
  domain = 'elsewhere.example',
): Promise<Actor & { personId: PersonId; email: string }> {
  numbered += 1;
  const personId = newId<PersonId>();
  const email = `person-${numbered}@${domain}`;
  await house.sql(
    `INSERT INTO person (id, name, email, language, state, calendar_secret) VALUES ($1, 'Someone', $2, 'en', $3, $4)`,
    [personId, email, state, personId],
  );
  return { ...anonymous, personId, name: 'Someone', language: 'en', email };
}
const inUnit = <T>(work: () => Promise<T>): Promise<T> => house.get(UnitOfWork).run(work);
const linksOf = (organisationId: string) =>
  house.sql<{ id: string; state: string; way: string | null; personId: string }>(
    `SELECT id, state, way, person_id AS "personId" FROM organisation_link WHERE organisation_id = $1 ORDER BY id`,
    [organisationId],
  );
const rolesOf = (personId: string) =>
  house.sql<{ role: string; scopeId: string }>(
    `SELECT role, scope_id AS "scopeId" FROM role_assignment WHERE person_id = $1 ORDER BY role`,
    [personId],
  );
const handled = async (): Promise<void> => {
  const events = await house.sql<{ id: string; name: string; payload: object }>(
    `SELECT id, name, payload FROM outbox WHERE name LIKE 'organisations.%' ORDER BY id`,
  );
  for (const event of events) {
    await house.sql('DELETE FROM outbox WHERE id = $1', [event.id]);
    await inUnit(() =>
      event.name === 'organisations.signedUp'
        ? mails.signedUp(event as never)
        : mails.askAddressOfRecord(event as never),
    );
  }
};
const mailed = (to: string) =>
  house.sql<{ text: string }>('SELECT body_text AS text FROM mail_message WHERE recipient = $1', [to]);
const input = (organisationId: string, email: string) =>
  ({ name: 'Someone New', email, language: 'fr', organisationId, function: 'Director' }) as const;

describe('CIV-8 signing up', () => {
  test('the answer is the same for known and unknown addresses, and nothing is added to an account by a stranger', async () => {
    const organisation = await anOrganisation(house);
    const known = await person();
    const [unknown] = [`new-${newId()}@elsewhere.example`];
    const answers = [
      await signUps.signUp(input(organisation.id, known.email), '192.0.2.1'),
      await signUps.signUp(input(organisation.id, unknown ?? ''), '192.0.2.1'),
    ];
    expect(answers[0]).toEqual(answers[1]);
    await handled();
    const found = await linksOf(organisation.id);
    expect(found).toMatchObject([{ state: 'ASKED', way: null }]);
    expect(found[0]?.personId).not.toBe(known.personId);
    expect((await mailed(known.email))[0]?.text).toContain('/sign-up?organisation=');
  });

  test('twice at once with one address makes one account and one link', async () => {
    const organisation = await anOrganisation(house);
    const email = `twice-${newId()}@elsewhere.example`;
    await Promise.all(
      Array.from({ length: 4 }, (_, k) => signUps.signUp(input(organisation.id, email), `192.0.2.${k}`)),
    );
    const events = await house.sql<{ id: string; payload: object }>(
      `DELETE FROM outbox WHERE name = 'organisations.signedUp' RETURNING id, payload`,
    );
    expect(events).toHaveLength(2);
    const [rows] = events as unknown as [{ payload: object }[]];
    await Promise.all(rows.map((event) => inUnit(() => mails.signedUp(event as never))));
    expect(await linksOf(organisation.id)).toHaveLength(1);
    expect(await house.sql('SELECT FROM person WHERE email = $1', [email])).toHaveLength(1);
  });

  test('faults are named by field', async () => {
    expect(await signUps.signUp({ name: ' ', email: 'nobody', language: 'fr' }, '192.0.2.9')).toMatchObject({
      code: 'SIGN_UP_FAULTY',
      fields: [{ path: 'input.name' }, { path: 'input.organisationId' }],
    });
  });

  test('at most five requests of a person wait', async () => {
    const asking = await person();
    for (let k = 0; k < 5; k += 1) {
      const { id } = await anOrganisation(house);
      expect(await signUps.ask(asking, { organisationId: id })).toMatchObject({ ok: true });
    }
    const { id } = await anOrganisation(house);
    expect(await signUps.ask(asking, { organisationId: id })).toMatchObject({ code: 'TOO_MANY_LINKS' });
  });
});

describe('CIV-10 verified by the mail domain', () => {
  test('not before the address is proven; then by itself, with the role', async () => {
    const organisation = await anOrganisation(house, { mailDomains: ['ngo.example'] });
    const email = `officer-${newId()}@ngo.example`;
    await signUps.signUp(input(organisation.id, email), '192.0.2.20');
    await handled();
    const [link] = await linksOf(organisation.id);
    expect(link).toMatchObject({ state: 'ASKED' });
    const personId = (link?.personId ?? '') as PersonId;
    expect(await rolesOf(personId)).toEqual([]);
    await house.sql(`UPDATE person SET state = 'ACTIVE' WHERE id = $1`, [personId]);
    await inUnit(() => mails.addressProven({ id: '', name: 'access.addressProven', payload: { personId } }));
    expect(await linksOf(organisation.id)).toMatchObject([{ state: 'VERIFIED', way: 'MAIL_DOMAIN' }]);
    expect(await rolesOf(personId)).toEqual([{ role: 'REPRESENTATIVE', scopeId: organisation.id }]);
  });
});

describe('CIV-10 a link that others ended', () => {
  test('does not come back by the mail domain alone, but does after one that the person ended', async () => {
    const organisation = await anOrganisation(house, { mailDomains: ['ended.example'] });
    const asking = await person('ACTIVE', 'ended.example');
    const place = { organisationId: organisation.id };
    const ask = async (): Promise<string> => {
      const asked = await signUps.ask(asking, place);
      return asked.ok ? asked.value.id : '';
    };
    const stateOf = async (id: string) => (await linksOf(organisation.id)).find((link) => link.id === id)?.state;
    const own = await ask();
    expect(await stateOf(own)).toBe('VERIFIED');
    await inUnit(() => links.end(asking, { linkId: own, ...place }));
    const again = await ask();
    expect(await stateOf(again)).toBe('VERIFIED');
    await inUnit(() => links.end(officer, { linkId: again, ...place }));
    const waits = await ask();
    expect(await stateOf(waits)).toBe('ASKED');
    expect(await rolesOf(asking.personId)).toEqual([]);
  });
});

describe('CIV-9 verified by others', () => {
  test('by whoever reads the address of record, once', async () => {
    const organisation = await anOrganisation(house, { email: `office-${newId()}@record.example` });
    const asking = await person();
    await signUps.ask(asking, { organisationId: organisation.id });
    await handled();
    const [{ email = '' } = {}] = await house.sql<{ email: string }>('SELECT email FROM organisation WHERE id = $1', [
      organisation.id,
    ]);
    const token = /token=([\w-]{43})/.exec((await mailed(email))[0]?.text ?? '')?.[1] ?? '';
    expect(await signUps.question(token)).toMatchObject({ name: 'Someone' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => signUps.answer(token, true)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await linksOf(organisation.id)).toMatchObject([{ state: 'VERIFIED', way: 'ADDRESS_OF_RECORD' }]);
    expect(await signUps.question(token)).toBeNull();
  });

  test('by a representative, who is told; nobody by themselves, and nobody twice', async () => {
    const organisation = await anOrganisation(house);
    const [first, second] = [await person(), await person()];
    const place = { organisationId: organisation.id };
    const ask = async (actor: Actor & { personId: PersonId }): Promise<string> => {
      const asked = await signUps.ask(actor, place);
      return asked.ok ? asked.value.id : '';
    };
    const decide = (actor: Actor, linkId: string, way: 'REPRESENTATIVE' | 'SECRETARIAT') =>
      inUnit(() => links.decide(actor, { linkId, ...place }, { verified: true, way, reason: null }));
    const own = await ask(first);
    expect(await decide(first, own, 'REPRESENTATIVE')).toMatchObject({ code: 'LINK_OWN' });
    expect(await decide(officer, own, 'SECRETARIAT')).toMatchObject({ ok: true });
    const other = await ask(second);
    const told = await house.sql('SELECT message FROM notice WHERE person_id = $1 ORDER BY id', [first.personId]);
    expect(told).toMatchObject([
      { message: 'notice.organisationLink.verified' },
      { message: 'notice.organisationLink.asked' },
    ]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide(first, other, 'REPRESENTATIVE')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'LINK_STATE')).toHaveLength(5);
  });

  test('CIV-14 somebody whom a representative invites acts at once, whether they had an account or not', async () => {
    const organisation = await anOrganisation(house);
    const known = await person();
    for (const email of [known.email, `invited-${newId()}@elsewhere.example`])
      expect(await signUps.invite(officer, organisation.id, { name: 'Someone', email, language: 'en' })).toMatchObject({
        ok: true,
      });
    expect((await linksOf(organisation.id)).map(({ state }) => state)).toEqual(['VERIFIED', 'VERIFIED']);
    expect(await rolesOf(known.personId)).toEqual([{ role: 'REPRESENTATIVE', scopeId: organisation.id }]);
  });
});

test('CIV-7 a proposed organization is not in the register and does not act', async () => {
  const asking = await person();
  const proposal = { name: 'Association nouvelle', kind: 'NGO', country: 'FRA' } as const;
  expect(await signUps.ask(asking, { proposal })).toMatchObject({ ok: true });
  const [made] = await house.sql<{ id: string; state: string; slug: string }>(
    `SELECT id, state, slug FROM organisation WHERE search_key LIKE 'association nouvelle%'`,
  );
  expect(made).toMatchObject({ state: 'PROPOSED', slug: expect.stringMatching(/^[a-z0-9-]{2,}$/) });
  const [link] = await linksOf(made?.id ?? '');
  const place = { linkId: link?.id ?? '', organisationId: made?.id ?? '' };
  const verify = inUnit(() => links.decide(officer, place, { verified: true, way: 'SECRETARIAT', reason: null }));
  expect(await verify).toMatchObject({ code: 'ORGANISATION_NOT_LISTED' });
  expect(await signUps.ask(asking, { proposal: { ...proposal, country: 'XXX' } })).toMatchObject({
    fields: [{ path: 'input.proposal.country' }],
  });
});

describe('CIV-12 taking part in a session', () => {
  const open = async (status: 'SPECIAL' | 'ROSTER' = 'SPECIAL') => {
    const organisation = await anOrganisation(house, { status });
    const session = await aSession().build(house.dataSource);
    return { organisationId: organisation.id, sessionId: session.id };
  };

  test('ten at once make one delegation; its representatives are its focal points', async () => {
    const place = await open();
    const asking = await person();
    const asked = await signUps.ask(asking, { organisationId: place.organisationId });
    const linkId = asked.ok ? asked.value.id : '';
    const { organisationId } = place;
    await inUnit(() =>
      links.decide(officer, { linkId, organisationId }, { verified: true, way: 'SECRETARIAT', reason: null }),
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => participations.takePart(asking, place)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const made = await house.sql<{ id: string; category: string }>(
      'SELECT id, category FROM delegation WHERE session_id = $1 AND state_iso3 IS NULL',
      [place.sessionId],
    );
    expect(made).toMatchObject([{ category: 'NON_GOVERNMENTAL_ORGANIZATION' }]);
    expect(await rolesOf(asking.personId)).toEqual([
      { role: 'FOCAL_POINT', scopeId: made[0]?.id },
      { role: 'REPRESENTATIVE', scopeId: organisationId },
    ]);
    // CIV-11
    await inUnit(() => links.end(asking, { linkId, organisationId }));
    expect(await rolesOf(asking.personId)).toEqual([]);
  });

  test('only with the right to attend', async () => {
    expect(await participations.takePart(officer, await open('ROSTER'))).toMatchObject({
      code: 'MAY_NOT_ATTEND',
      params: { answer: 'ON_INVITATION' },
    });
  });

  test('CIV-13 whoever withdraws and comes back finds the same delegation', async () => {
    const place = await open();
    const delegation = async () =>
      (
        await house.sql<{ id: string }>(
          `SELECT delegation_id AS id FROM participation WHERE session_id = $1 AND state = 'ADMITTED'`,
          [place.sessionId],
        )
      )[0]?.id;
    await participations.takePart(officer, place);
    const before = await delegation();
    expect(await participations.withdraw(officer, place)).toMatchObject({ ok: true });
    expect(await delegation()).toBeUndefined();
    await participations.takePart(officer, place);
    expect(await delegation()).toBe(before);
    expect(before).toBeDefined();
  });
});
