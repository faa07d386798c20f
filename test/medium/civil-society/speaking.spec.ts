import { createHash } from 'node:crypto';
import type { Actor } from '#access';
import {
  CivilSocietyWorkerModule,
  FairnessReport,
  FairnessSources,
  SpeakingAllotmentService,
  SpeakingOffersService,
  SpeakingRequestsService,
} from '#civil-society';
import type { OfferInput } from '#civil-society';
import { InscriptionService, MeetingConductService, SpeakersListsService } from '#floor';
import { SettableClock } from '#kernel';
import type { AgendaItemId, MeetingId, SpeakerSlotId, SpeakersListId } from '#kernel';
import { UnitOfWork, readWorkbook } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedDemonstrationOrganisations } from '../../../apps/cli/demo/seed-organisations.js';
import { seedDemonstrationSessions } from '../../../apps/cli/demo/seed-sessions.js';
import { seedDemonstrationSpeaking } from '../../../apps/cli/demo/seed-speaking.js';
import { SpeakingEvents } from '../../../libs/civil-society/src/app/speaking-events.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { takesPart } from '../../builders/civil-society.js';
import type { OrganisationFacts, TakingPart } from '../../builders/civil-society.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const terms = (over: Partial<OfferInput> = {}): OfferInput => ({
  meetingId: null,
  slots: 3,
  minutes: 3,
  opensAt: at(-1),
  closesAt: at(1),
  rule: 'ORDER_OF_REQUEST',
  mostPerRegion: null,
  newVoicesFirst: false,
  committeeId: null,
  seedKind: null,
  seedSource: null,
  source: null,
  ...over,
});

let house: House;
let secretariat: Actor;
let offers: SpeakingOffersService;
let requests: SpeakingRequestsService;
let allotments: SpeakingAllotmentService;
let lists: SpeakersListsService;
beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyWorkerModule], entities: sessionsEntities });
  secretariat = await stored(house, anActor('SECRETARIAT', 'INSTALLATION'));
  offers = house.get(SpeakingOffersService);
  requests = house.get(SpeakingRequestsService);
  allotments = house.get(SpeakingAllotmentService);
  lists = house.get(SpeakersListsService);
});
afterAll(() => house?.[Symbol.asyncDispose]());

interface Bench {
  readonly session: BuiltSession;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  readonly organisations: readonly TakingPart[];
}

async function aBench(count: number, facts: (index: number) => OrganisationFacts = () => ({})): Promise<Bench> {
  const session = await aSession()
    .withMeetings({ items: ['3'] })
    .build(house.dataSource);
  const organisations: TakingPart[] = [];
  for (let index = 0; index < count; index += 1) organisations.push(await takesPart(house, session, facts(index)));
  const [meetingId, itemId] = [session.meetings[0] as MeetingId, session.items['3'] as AgendaItemId];
  return { session, meetingId, itemId, organisations };
}

async function anOffer({ session, itemId, meetingId }: Bench, over: Partial<OfferInput> = {}): Promise<string> {
  const place = { sessionId: session.id, itemId };
  return done(await offers.setUp(secretariat, place, terms({ meetingId, ...over }))).id;
}

const wish = (offerId: string) => ({ offerId, way: 'IN_HALL', registrationId: null, theme: null }) as const;
const ask = async (offerId: string, { delegationId }: TakingPart): Promise<string> =>
  done(await requests.ask(secretariat, delegationId, wish(offerId))).id;

async function allot(
  bench: Bench,
  offerId: string,
  seed: string | null = null,
): ReturnType<SpeakingAllotmentService['publish']> {
  await house.sql(`UPDATE speaking_offer SET closes_at = now() - interval '1 second' WHERE id = $1`, [offerId]);
  const [row] = await house.sql<{ version: number }>('SELECT version FROM speaking_offer WHERE id = $1', [offerId]);
  return allotments.publish(secretariat, { sessionId: bench.session.id, offerId, version: row?.version ?? 0 }, seed);
}

const states = async (offerId: string): Promise<string[]> =>
  (
    await house.sql<{ state: string }>('SELECT state FROM speaking_request WHERE offer_id = $1 ORDER BY number', [
      offerId,
    ])
  ).map(({ state }) => state);

async function openedList({ meetingId, itemId }: Bench): Promise<SpeakersListId> {
  const setUp = { itemId, title: null, opensAt: null, closesAt: null, timeLimits: {} };
  done(await lists.setUp(secretariat, meetingId, setUp));
  const [list] = await house.sql<{ id: SpeakersListId }>('SELECT id FROM speakers_list WHERE meeting_id = $1', [
    meetingId,
  ]);
  const id = list?.id as SpeakersListId;
  done(await lists.open(secretariat, id, null));
  return id;
}

const waiting = (listId: string): Promise<{ plate: string; place: string; category: string }[]> =>
  house.sql(
    `SELECT d.plate->>'en' AS plate, s.place, s.category FROM speaker_slot s JOIN delegation d ON d.id = s.delegation_id
     WHERE s.list_id = $1 AND s.state = 'WAITING' ORDER BY s.position`,
    [listId],
  );

/** What the worker does with an event of the floor. */
const listOpened = (listId: string): Promise<unknown> =>
  house.get(SpeakingEvents).enter({
    id: 'e',
    name: 'list.opened',
    payload: { meetingId: '' as MeetingId, slotId: null, listId: listId as SpeakersListId, recordNumber: 1 },
  });

test('CIV-30 CIV-31 CIV-32 CIV-33 requests are taken in the window, once on an item, from those who may speak', async () => {
  const bench = await aBench(2, (index) => ({ suspended: index === 1 }));
  const [first, suspended] = bench.organisations as [TakingPart, TakingPart];
  const none = await takesPart(house, bench.session, { status: null });
  const offerId = await anOffer(bench);
  expect(
    await offers.setUp(
      secretariat,
      { sessionId: bench.session.id, itemId: bench.itemId },
      terms({ meetingId: bench.meetingId }),
    ),
  ).toMatchObject({ code: 'SPEAKING_OFFER_EXISTS' });
  await ask(offerId, first);
  const again = await requests.ask(secretariat, first.delegationId, wish(offerId));
  expect(again).toMatchObject({ code: 'SPEAKING_ASKED_ALREADY', rule: 'CIV-32' });
  for (const who of [suspended, none])
    expect(await requests.ask(secretariat, who.delegationId, wish(offerId))).toMatchObject({
      code: 'SPEAKING_NOT_ENTITLED',
    });
  await house.sql(`UPDATE speaking_offer SET closes_at = now() - interval '1 second' WHERE id = $1`, [offerId]);
  expect(await requests.ask(secretariat, suspended.delegationId, wish(offerId))).toMatchObject({
    code: 'SPEAKING_WINDOW_CLOSED',
    rule: 'CIV-31',
  });
});

test('CIV-42 CIV-43 CIV-44 who has a place stands on the list when it opens; a withdrawal leaves it and the next enters', async () => {
  const bench = await aBench(5);
  const offerId = await anOffer(bench);
  const asked: string[] = [];
  for (const who of bench.organisations) asked.push(await ask(offerId, who));
  done(await allot(bench, offerId));
  expect(await states(offerId)).toEqual(['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED', 'REFUSED']);
  const listId = await openedList(bench);
  expect(await waiting(listId)).toEqual([]);
  await listOpened(listId);
  await listOpened(listId);
  const names = async (): Promise<string[]> => (await waiting(listId)).map(({ plate }) => plate);
  const before = await names();
  expect(before).toHaveLength(3);
  expect((await waiting(listId))[0]).toMatchObject({ category: 'NON_GOVERNMENTAL_ORGANIZATION', place: 'IN_HALL' });
  const [limits] = await house.sql<{ limits: object }>(
    'SELECT time_limits AS limits FROM speakers_list WHERE id = $1',
    [listId],
  );
  expect(limits?.limits).toMatchObject({ NON_GOVERNMENTAL_ORGANIZATION: 180 });

  const [first] = bench.organisations as [TakingPart];
  const leaving = { delegationId: first.delegationId, requestId: asked[0] ?? '' };
  done(await requests.withdraw(secretariat, leaving));
  expect(await states(offerId)).toEqual(['WITHDRAWN', 'GRANTED', 'GRANTED', 'GRANTED', 'REFUSED']);
  const after = await names();
  expect(after).toEqual([...before.slice(1), expect.any(String)]);
  expect(await requests.withdraw(secretariat, leaving)).toMatchObject({ code: 'SPEAKING_REQUEST_OVER' });

  // Who leaves in the meeting room gives the place back too.
  const [slot] = await house.sql<{ id: SpeakerSlotId }>('SELECT slot_id AS id FROM speaking_request WHERE id = $1', [
    asked[1],
  ]);
  const slotId = slot?.id as SpeakerSlotId;
  done(await house.get(InscriptionService).withdraw(secretariat, slotId));
  const withdrawn = { meetingId: bench.meetingId, slotId, listId: null, recordNumber: 1 };
  await house.get(SpeakingEvents).giveBack({ id: 'e', name: 'speaker.withdrawn', payload: withdrawn });
  expect(await states(offerId)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'GRANTED', 'GRANTED', 'GRANTED']);
  expect(await names()).toHaveLength(3);

  const published = await house.sql<{ number: number }>(
    'SELECT number FROM speaking_allotment WHERE offer_id = $1 ORDER BY number',
    [offerId],
  );
  expect(published.map(({ number }) => number)).toEqual([1, 2, 3]);
  await expect(
    house.sql('UPDATE speaking_allotment_entry SET rank = 1 WHERE offer_id = $1', [offerId]),
  ).rejects.toThrow('append');
  const rows = await house.get(FairnessSources).rowsOf(bench.session.id);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'GRANTED', 'GRANTED', 'GRANTED']);
});

test('CIV-46 whoever acts for an organization is told once of each change that an allotment makes', async () => {
  const bench = await aBench(3);
  const offerId = await anOffer(bench, { slots: 1 });
  const people: string[] = [];
  for (const { organisationId } of bench.organisations) {
    const { personId } = await stored(house, anActor('REPRESENTATIVE', 'ORGANISATION', { organisationId }));
    await house.sql(
      `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, organisation_id)
       VALUES (gen_random_uuid(), $1, 'REPRESENTATIVE', 'ORGANISATION', $2, $2)`,
      [personId, organisationId],
    );
    people.push(personId ?? '');
  }
  const asked: string[] = [];
  for (const who of bench.organisations) asked.push(await ask(offerId, who));
  done(await allot(bench, offerId));
  interface Told {
    readonly message: string;
    readonly params: { readonly place?: number; readonly rule?: string };
    readonly link: string;
  }
  const told = async (person = ''): Promise<Told[]> =>
    house.sql('SELECT message, params, link FROM notice WHERE person_id = $1 ORDER BY at', [person]);
  const [first, second] = bench.organisations as [TakingPart, TakingPart];
  expect(await told(people[0])).toMatchObject([
    {
      message: 'notice.speakingAllotted',
      params: { place: 1 },
      link: `/me/delegations/${first.delegationId}/speaking`,
    },
  ]);
  const [refused] = await told(people[1]);
  expect(refused).toMatchObject({
    message: 'notice.speakingNotAllotted',
    params: { rule: expect.stringMatching(/^CIV-/) },
  });
  done(await requests.withdraw(secretariat, { delegationId: first.delegationId, requestId: asked[0] ?? '' }));
  expect((await told(people[1])).slice(1)).toMatchObject([
    { message: 'notice.speakingAllotted', link: `/me/delegations/${second.delegationId}/speaking` },
  ]);
  expect([(await told(people[0])).length, (await told(people[2])).length]).toEqual([1, 1]);
});

test('CIV-47 who speaks is named after the place was allotted, stands on the list, and stays once it has the floor', async () => {
  const bench = await aBench(2);
  const offerId = await anOffer(bench, { slots: 1 });
  const [first, second] = bench.organisations as [TakingPart, TakingPart];
  const [requestId, refused] = [await ask(offerId, first), await ask(offerId, second)];
  done(await allot(bench, offerId));
  const people: { id: string }[] = [];
  await house.sql('INSERT INTO registration_desk (session_id, version) VALUES ($1, 1)', [bench.session.id]);
  for (const [given, delegationId] of [
    ['Anna', first.delegationId],
    ['Berta', first.delegationId],
    ['Clara', second.delegationId],
  ])
    people.push(
      ...(await house.sql<{ id: string }>(
        `INSERT INTO registration (id, session_id, delegation_id, number, category, family_name, given_name, name_key,
           function, language, participations, state)
         VALUES (gen_random_uuid(), $1, $2, $4, 'NGO_SPECIAL', 'Test', $3, $3, 'OBSERVER', 'en', '{IN_HALL}', 'SUBMITTED')
         RETURNING id`,
        [bench.session.id, delegationId, given, people.length + 1],
      )),
    );
  const [anna = '', berta = '', clara = ''] = people.map(({ id }) => id);
  const name = (registrationId: string, { delegationId }: TakingPart = first, of = requestId) =>
    requests.nameSpeaker(secretariat, { delegationId, requestId: of, registrationId });
  expect(await name(clara)).toMatchObject({ code: 'SPEAKING_REQUEST_FAULTY', rule: 'CIV-44' });
  expect(await name(clara, second)).toMatchObject({ code: 'SPEAKING_REQUEST_UNKNOWN', rule: 'CIV-47' });
  expect(await name(clara, second, refused)).toMatchObject({ code: 'SPEAKING_REQUEST_REFUSED', rule: 'CIV-47' });
  done(await name(anna));
  const listId = await openedList(bench);
  await listOpened(listId);
  const speaker = async (): Promise<string | undefined> =>
    (await house.sql<{ speaker: string }>('SELECT speaker FROM speaker_slot WHERE list_id = $1', [listId]))[0]?.speaker;
  expect(await speaker()).toBe('Anna TEST');
  done(await name(berta));
  expect(await speaker()).toBe('Berta TEST');
  await house.sql(`UPDATE speaker_slot SET state = 'SPOKEN', position = NULL WHERE list_id = $1`, [listId]);
  expect(await name(anna)).toMatchObject({ code: 'SPEAKING_HAS_SPOKEN', rule: 'CIV-47' });
  const [kept] = await house.sql('SELECT speaker FROM speaking_request WHERE id = $1', [requestId]);
  expect(kept).toEqual({ speaker: 'Berta TEST' });
});

test('CIV-36 CIV-37 a lot is drawn from the seed that was committed to, and stays secret until then', async () => {
  const bench = await aBench(6);
  const offerId = await anOffer(bench, { rule: 'LOT', seedKind: 'COMMITTED' });
  for (const who of bench.organisations) await ask(offerId, who);
  const early = await allotments.publish(secretariat, { sessionId: bench.session.id, offerId, version: 1 }, null);
  expect(early).toMatchObject({ code: 'SPEAKING_WINDOW_OPEN', rule: 'CIV-37' });
  done(await allot(bench, offerId));
  const [lot] = await house.sql<{ seed: string; commitment: string }>(
    `SELECT a.seed, o.seed_commitment AS commitment FROM speaking_allotment a JOIN speaking_offer o ON o.id = a.offer_id
     WHERE a.offer_id = $1`,
    [offerId],
  );
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(sha(lot?.seed ?? '')).toBe(lot?.commitment);
  const entries = await house.sql<{ drawn: string; number: number; outcome: string }>(
    `SELECT drawn, (facts->>'number')::int AS number, outcome FROM speaking_allotment_entry WHERE offer_id = $1 ORDER BY rank`,
    [offerId],
  );
  expect(entries.map(({ drawn }) => drawn)).toEqual(entries.map(({ number }) => sha(`${lot?.seed}\n${number}`)));
  expect(entries.map(({ drawn }) => drawn)).toEqual(entries.map(({ drawn }) => drawn).toSorted());
  expect(entries.filter(({ outcome }) => outcome === 'GRANTED')).toEqual(entries.slice(0, 3));
});

test('CIV-38 the committee proposes, others do not; CIV-41 terms stay once somebody asked, places may be added', async () => {
  const bench = await aBench(4);
  const [committee] = bench.organisations as [TakingPart];
  const offerId = await anOffer(bench, { rule: 'COMMITTEE', committeeId: committee.organisationId, slots: 2 });
  const asked: string[] = [];
  for (const who of bench.organisations) asked.push(await ask(offerId, who));
  const order = [asked[2], asked[1]] as string[];
  const place = { organisationId: committee.organisationId };
  const representative = await stored(house, anActor('REPRESENTATIVE', 'ORGANISATION', place));
  const stranger = await stored(
    house,
    anActor('REPRESENTATIVE', 'ORGANISATION', { organisationId: bench.organisations[1]?.organisationId ?? '' }),
  );
  expect(await requests.propose(stranger, offerId, order)).toMatchObject({ code: 'SPEAKING_NO_COMMITTEE' });
  done(await requests.propose(representative, offerId, order));
  const target = { sessionId: bench.session.id, offerId, version: 1 };
  const input = terms({
    meetingId: bench.meetingId,
    rule: 'COMMITTEE',
    committeeId: committee.organisationId,
    slots: 2,
  });
  const [row] = await house.sql<{ opensAt: Date; closesAt: Date }>(
    'SELECT opens_at AS "opensAt", closes_at AS "closesAt" FROM speaking_offer WHERE id = $1',
    [offerId],
  );
  const same = { ...input, opensAt: row?.opensAt.toISOString() ?? '', closesAt: row?.closesAt.toISOString() ?? '' };
  for (const over of [{ slots: 1 }, { mostPerRegion: 1 }, { newVoicesFirst: true }])
    expect(await offers.amend(secretariat, target, { ...same, ...over })).toMatchObject({
      code: 'SPEAKING_TERMS_FIXED',
    });
  done(await allot(bench, offerId));
  expect(await states(offerId)).toEqual(['REFUSED', 'GRANTED', 'GRANTED', 'REFUSED']);
  const [now] = await house.sql<{ version: number; closesAt: Date }>(
    'SELECT version, closes_at AS "closesAt" FROM speaking_offer WHERE id = $1',
    [offerId],
  );
  const wider = { ...same, slots: 3, closesAt: now?.closesAt.toISOString() ?? '' };
  done(await offers.amend(secretariat, { ...target, version: now?.version ?? 0 }, wider));
  expect(await states(offerId)).toEqual(['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED']);
});

test('CIV-32 CIV-35 a hundred requests at once, two of each organization: one of each, numbered without gaps', async () => {
  const bench = await aBench(50);
  const offerId = await anOffer(bench);
  const twice = bench.organisations.flatMap((who) => [who, who]);
  const answers = await Promise.all(
    twice.map(({ delegationId }) => requests.ask(secretariat, delegationId, wish(offerId))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
  const numbers = await house.sql<{ number: number }>(
    'SELECT number FROM speaking_request WHERE offer_id = $1 ORDER BY number',
    [offerId],
  );
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
}, 120_000);

test('CIV-34 CIV-42 allotted five times at once it is allotted once; withdrawals at once never give a place twice', async () => {
  const bench = await aBench(9);
  const listId = await openedList(bench);
  const offerId = await anOffer(bench);
  const asked: string[] = [];
  for (const who of bench.organisations) asked.push(await ask(offerId, who));
  await house.sql(`UPDATE speaking_offer SET closes_at = now() - interval '1 second' WHERE id = $1`, [offerId]);
  const target = { sessionId: bench.session.id, offerId, version: 1 };
  const all = await Promise.all(Array.from({ length: 5 }, () => allotments.publish(secretariat, target, null)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await waiting(listId)).toHaveLength(3);
  // Three withdraw at once, while the meeting is opened and the list is followed again.
  const [answers] = await Promise.all([
    Promise.all(
      asked
        .slice(0, 3)
        .map((requestId, index) =>
          requests.withdraw(secretariat, { delegationId: bench.organisations[index]?.delegationId ?? '', requestId }),
        ),
    ),
    house.get(MeetingConductService).open(secretariat, bench.meetingId, true),
    listOpened(listId),
    listOpened(listId),
  ]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await states(offerId)).toEqual([
    ...Array.from({ length: 3 }, () => 'WITHDRAWN'),
    ...Array.from({ length: 3 }, () => 'GRANTED'),
    ...Array.from({ length: 3 }, () => 'REFUSED'),
  ]);
  expect(await waiting(listId)).toHaveLength(3);
  // The database itself gives no place above the number, and none twice.
  await expect(
    house.sql(`UPDATE speaking_request SET state = 'GRANTED', place = 4 WHERE id = $1`, [asked[8]]),
  ).rejects.toThrow('above the places');
  await expect(
    house.sql(`UPDATE speaking_request SET state = 'GRANTED', place = 1 WHERE id = $1`, [asked[8]]),
  ).rejects.toThrow('speaking_request_offer_id_place');
}, 120_000);

test('CIV-39 CIV-40 balance by region and by who was heard follows the facts of the session', async () => {
  const bench = await aBench(4, (index) => ({ country: ['AUT', 'FRA', 'KEN', 'DEU'][index] ?? null }));
  const place = { sessionId: bench.session.id, itemId: bench.session.items['2'] ?? '' };
  const earlier = done(await offers.setUp(secretariat, place, terms({ slots: 1 }))).id;
  const [austria, france, kenya, germany] = bench.organisations as [TakingPart, TakingPart, TakingPart, TakingPart];
  await ask(earlier, austria);
  done(await allot(bench, earlier));
  const offerId = await anOffer(bench, { slots: 2, mostPerRegion: 1, newVoicesFirst: true });
  for (const who of [austria, france, germany, kenya]) await ask(offerId, who);
  done(await allot(bench, offerId));
  const entries = await house.sql<{ reason: string | null; rule: string }>(
    `SELECT reason, rule FROM speaking_allotment_entry e WHERE offer_id = $1 ORDER BY (facts->>'number')::int`,
    [offerId],
  );
  expect(entries.map(({ reason }) => reason)).toEqual(['NEW_VOICES_FIRST', null, 'REGION_FULL', null]);
});

test('CIV-45 the file says what the page says, and nothing in it is ever computed', async () => {
  const bench = await aBench(2, (index) => ({ name: index === 0 ? '=1+1' : 'Second "quoted"', country: 'KEN' }));
  const offerId = await anOffer(bench, { slots: 1 });
  for (const who of bench.organisations) await ask(offerId, who);
  done(await allot(bench, offerId));
  const { bytes, fileName } = await house.get(FairnessReport).file(bench.session.id, 'CSV', 'en');
  const [headers, first, second] = bytes.toString('utf8').split('\r\n');
  expect(fileName).toBe('Requests of civil society.csv');
  expect(headers).toBe(
    '\u{FEFF}"Kind","Organization","Consultative status","Region","About","Theme","Outcome","Reason","Rule","Asked (UTC)"',
  );
  expect(first).toContain(`"Place to speak","'=1+1","Special","African States","Item 3","","Granted","","",`);
  expect(second).toContain(
    '"Second ""quoted""","Special","African States","Item 3","","Refused","All places were taken',
  );
  const workbook = await house.get(FairnessReport).file(bench.session.id, 'XLSX', 'ar');
  const read = await readWorkbook(workbook.bytes);
  expect(read.ok && read.value.rows.map((row) => row[1])).toEqual(['المنظمة', '=1+1', 'Second "quoted"']);
});

test('CIV-36 CIV-39 the demonstration has places allotted with a balance of regions, a lot and a committee, once', async () => {
  const unitOfWork = house.get(UnitOfWork);
  const clock = new SettableClock(new Date('2026-11-23T12:00:00Z'));
  const sessions = await seedDemonstrationSessions(unitOfWork, clock.now());
  await unitOfWork.run(async () => {
    await seedDemonstrationOrganisations(unitOfWork, sessions, clock.now());
    await seedDemonstrationSpeaking(unitOfWork, sessions, clock);
    await seedDemonstrationSpeaking(unitOfWork, sessions, clock);
  });
  const practice = sessions.find(({ slug }) => slug === 'cnd-practice');
  const made = await house.sql<{ rule: string; asked: number; granted: number }>(
    `SELECT o.rule, count(*)::int AS asked, (count(*) FILTER (WHERE r.state = 'GRANTED'))::int AS granted
     FROM speaking_offer o JOIN speaking_request r ON r.offer_id = o.id WHERE o.session_id = $1
     GROUP BY o.id, o.rule, o.closes_at ORDER BY o.closes_at, o.rule, asked DESC`,
    [practice?.sessionId],
  );
  expect(made).toEqual([
    { rule: 'ORDER_OF_REQUEST', asked: 6, granted: 3 },
    { rule: 'ORDER_OF_REQUEST', asked: 3, granted: 3 },
    { rule: 'COMMITTEE', asked: 4, granted: 0 },
    { rule: 'LOT', asked: 4, granted: 0 },
  ]);
  const reasons = (await house.get(FairnessSources).rowsOf(practice?.sessionId ?? '')).map(
    ({ reason }) => reason?.rule,
  );
  expect(reasons.filter((rule) => rule === 'CIV-39').length).toBeGreaterThan(0);
});
