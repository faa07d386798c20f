import type { DataSource } from 'typeorm';
import { installation } from '#access';
import type { HeldRole } from '#access';
import { importReferenceData } from '#bodies';
import { SettableClock } from '#kernel';
import type { DelegationId, MeetingId, SpeakersListId } from '#kernel';
import { TopicWatch, UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anInscription, floorServices } from '../../builders/sitting.js';
import type { FloorServices } from '../../builders/sitting.js';
import { anAccount } from '../../support/accounts.js';
import { openDataSource } from '../../support/database.js';
import { openHotApi } from '../../support/hot-and-generic.js';
import type { HotApi } from '../../support/hot-and-generic.js';
import { webDocument } from '../../support/practice-meeting.js';
import { until } from '../../support/wait.js';

const texts = '{ text language }';
const slot = `id listId position kind speaker category cabinetRank attendance state requestedAt limitSeconds usedSeconds
  replyNumber held movedReason timesAbsent swapOfferedTo onBehalfOf ${texts}
  delegation { id plate ${texts} category voting confirmed state { id iso2 } }`;

const floors = {
  measured: `query MeetingLists($meetingId: ID!) { meetingFloor(meetingId: $meetingId) { meetingId version state activeListId
    lists { id state title ${texts} slots { id position kind state category attendance requestedAt speaker
      delegation { id plate ${texts} } } } } }`,
  everything: `query ($m: ID!) { floor: meetingFloor(meetingId: $m) { __typename meetingId version state transitions activeListId
    currentItem { id parentId label title ${texts} segment ${texts} }
    lists { __typename id meetingId state transitions opensAt closesAt item { id label } title ${texts}
      timeLimits { category seconds } slots { ...Slot } }
    holder { givenAt endsAt warnsAt paused slot { ...Slot } } interrupted { givenAt endsAt paused slot { id } }
    pointsOfOrder { ...Slot } } } fragment Slot on SpeakerSlot { ${slot} }`,
  holderOnly: `query ($m: ID!) { meetingFloor(meetingId: $m) { holder { paused givenAt } interrupted { slot { limitSeconds } }
    pointsOfOrder { id } } }`,
};
const ticking = `query ($m: ID!) { meetingFloor(meetingId: $m) { holder { remainingSeconds asOf } } }`;

const meetings = {
  public: `query MeetingPage($id: ID!) { meeting(id: $id) { ...Card note ${texts} items { ...Item }
      session { id slug interpretation body { id name ${texts} } } } }
    fragment Card on Meeting { id number title ${texts} type mode state startsAt endsAt room { id name ${texts} }
      currentItem { id label title ${texts} }
      session { id slug timezone title ${texts} body { id abbreviation ${texts} } } }
    fragment Item on AgendaItem { id label title ${texts} documents { id symbol title ${texts} languages itemLabels url } }`,
  room: `query MeetingAtWork($meetingId: ID!) { meeting(id: $meetingId) { id version room { __typename capacity hybrid }
    currentItem { id segment ${texts} documents { symbol } }
    session { number note ${texts} place ${texts} mode state programmeVersion version body { slug kind symbolRoot rulesProfile { id symbol title ${texts}
      warningSeconds closesAtLimit selfInscription replyCategories pointOfOrderCategories rules { key number title ${texts} summary ${texts} } } } } } }`,
};

let api: HotApi;
let dataSource: DataSource;
let services: FloorServices;
let published: BuiltSession;
let draft: BuiltSession;
let listId: SpeakersListId;
const clock = new SettableClock(new Date());
const cookies: Record<string, string | undefined> = { stranger: undefined };

/** The meetings by what is special about them. */
const ids: Record<string, string> = { none: '0190aaaa-0000-7000-8000-000000000001' };

beforeAll(async () => {
  api = await openHotApi([...Object.values(floors), ...Object.values(meetings), ticking]);
  dataSource = await openDataSource(api.databaseUrl, sessionsEntities);
  await importReferenceData(new UnitOfWork(dataSource));
  services = floorServices(dataSource, clock);
  published = await aSession()
    .withRooms({ hybrid: true }, { hybrid: true })
    .withAgenda('1', '2', '2 (a)', '3')
    .withMeetings(
      { items: ['2 (a)', '1'] },
      { type: 'INFORMAL', day: '2027-03-09', items: ['3'] },
      { day: '2027-03-10', issued: false },
      { mode: 'ONLINE', day: '2027-03-11' },
    )
    .withMembers('AUT', 'BRA', 'JPN', 'KEN', 'FRA', 'CHN')
    .build(dataSource);
  draft = await aSession()
    .draft()
    .withMeetings({ items: ['1'] })
    .withMembers('AUT')
    .build(dataSource);
  const [atWork = '', informal = '', unissued = '', empty = ''] = published.meetings;
  Object.assign(ids, { atWork, informal, unissued, empty, draft: draft.meetings[0] });
  await writeTexts();
  await holdMeeting(atWork as MeetingId);
  await services.conduct.open(installation, informal as MeetingId, true);
  await signIn();
});

afterAll(async () => {
  await services?.settled();
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

/** Texts with quotation marks, in some languages only, and documents of two items. */
async function writeTexts(): Promise<void> {
  const some = { en: 'A "plate"\n', fr: 'Une « plaque »', ar: '', original: 'en' };
  await dataSource.query('UPDATE session SET note = $1, place = $2', [some, { ru: 'Вена', original: 'ru' }]);
  await dataSource.query(`UPDATE agenda_item SET title = $1, segment = $2 WHERE label LIKE '2%'`, [some, { zh: '段' }]);
  await dataSource.query(`UPDATE meeting SET title = $1, note = $1 WHERE type = 'INFORMAL'`, [some]);
  for (const [n, labels] of [['2 (a)', '1'], ['1'], []].entries()) {
    const [row] = (await dataSource.query(
      `INSERT INTO document (id, session_id, symbol, title, languages, url)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) RETURNING id`,
      [published.id, `E/CN.7/2027/${n + 9}`, some, ['en', 'fr'], n === 0 ? null : 'https://undocs.org/x?"y"'],
    )) as { id: string }[];
    for (const label of labels)
      await dataSource.query('INSERT INTO document_item (document_id, item_id) VALUES ($1, $2)', [
        row?.id,
        published.items[label],
      ]);
  }
}

/** A debate with everything in it: one has spoken, one was interrupted, a point of order, replies, a withdrawal, a planned list. */
async function holdMeeting(meetingId: MeetingId): Promise<void> {
  const done = async <T extends { ok: boolean }>(decision: Promise<T>): Promise<Extract<T, { ok: true }>> => {
    const answer = await decision;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    clock.advance(1_500);
    return answer as Extract<T, { ok: true }>;
  };
  const { conduct, lists, inscription, floor, replies, points, order } = services;
  const by = installation;
  const itemId = published.items['2 (a)'] as never;
  const member = (iso3: string): DelegationId => published.delegations[iso3] as DelegationId;
  await done(conduct.open(by, meetingId, true));
  await done(
    lists.setUp(by, meetingId, { itemId, title: null, opensAt: null, closesAt: null, timeLimits: { MEMBER: 240 } }),
  );
  const opensAt = new Date(Date.now() + 3_600_000);
  const own = { en: 'A list of its "own"', es: 'Una lista' };
  await done(lists.setUp(by, meetingId, { itemId: null, title: own, opensAt, closesAt: null, timeLimits: {} }));
  await done(conduct.takeUpItem(by, meetingId, itemId));
  const [list] = (await dataSource.query('SELECT id FROM speakers_list WHERE item_id = $1', [itemId])) as {
    id: SpeakersListId;
  }[];
  listId = list!.id;
  await done(lists.open(by, listId, null));
  const inscribe = (iso3: string, over = {}) =>
    done(inscription.inscribe(by, anInscription(listId, member(iso3), over)));
  await inscribe('AUT', { speaker: 'The "Minister"', cabinetRank: true });
  await inscribe('BRA', { onBehalfOf: { en: 'Group of 77', fr: 'Groupe des 77' }, place: 'REMOTE' });
  await inscribe('JPN');
  const kenya = await inscribe('KEN');
  const france = await inscribe('FRA');
  await done(order.move(by, france.value.slotId!, { position: 1, reason: 'Has a "plane"', seen: null }));
  await done(inscription.withdraw(by, kenya.value.slotId!));
  const version = async (): Promise<number> => {
    const [row] = (await dataSource.query('SELECT version FROM live_topic WHERE topic = $1', [
      `meeting:${meetingId}`,
    ])) as { version: string }[];
    return Number(row?.version);
  };
  await done(floor.giveToNext(by, meetingId, await version()));
  await done(floor.giveToNext(by, meetingId, await version()));
  const reply = { listId, place: 'IN_HALL' as const, repliesToSlotId: null };
  const asked = await done(replies.request(by, { ...reply, delegationId: member('CHN') }));
  await done(replies.request(by, { ...reply, delegationId: member('JPN') }));
  await done(replies.decide(by, asked.value.slotId!, true));
  for (const iso3 of ['KEN', 'CHN'])
    await done(points.raise(by, { meetingId, delegationId: member(iso3), place: 'IN_HALL' }));
  const [point] = (await dataSource.query(
    `SELECT id FROM speaker_slot WHERE kind = 'POINT_OF_ORDER' ORDER BY requested_at`,
  )) as { id: never }[];
  await done(floor.give(by, point!.id, { seen: await version(), reason: null }));
}

async function signIn(): Promise<void> {
  const place = { bodyId: published.bodyId, sessionId: published.id, delegationId: null, language: null };
  const delegation = { ...place, delegationId: published.delegations.AUT };
  const sign = async (name: string, ...roles: object[]): Promise<string> =>
    `rostrum=${(await anAccount(dataSource, name, roles as Omit<HeldRole, 'id'>[])).token}`;
  cookies.nobody = await sign('Nobody');
  cookies.delegate = await sign('Delegate', { ...delegation, role: 'DELEGATE', scope: 'DELEGATION' });
  cookies.chair = await sign('Chair', { ...place, role: 'CHAIR', scope: 'SESSION' });
  cookies.officer = await sign('Officer', { ...place, sessionId: null, role: 'SECRETARIAT', scope: 'BODY' });
}

const readers = ['stranger', 'nobody', 'delegate', 'chair', 'officer'];
const places = ['atWork', 'informal', 'unissued', 'empty', 'draft', 'none'];
const variableOf = (text: string): string => /\(\$(\w+):/.exec(text)?.[1] ?? '';

describe.each([...Object.entries(floors), ...Object.entries(meetings)])('the document “%s”', (_, text) => {
  test.each(readers)('is hot, and the same as on the generic path for the %s in every language', async (who) => {
    for (const language of ['en', 'fr', 'ar', 'zh', 'ru', 'es'])
      for (const place of places) {
        const asking = { cookie: cookies[who], language, variables: { [variableOf(text)]: ids[place] } };
        api.statements();
        // Three times: what strangers get is kept from the second time on.
        const answers = [await api.hot(text, asking), await api.hot(text, asking), await api.hot(text, asking)];
        expect(api.statements().filter((name) => /^(sessions|meetings|floor)\./.test(name))).toEqual([]);
        const expected = await api.generic(text, asking);
        expect(answers).toEqual([expected, expected, expected]);
      }
  });

  test.each([7, null, 'no identifier', '', 'x'.repeat(100), '0190AAAA-0000-7000-8000-000000000001'])(
    'for the identifier %j it answers like the generic path',
    async (id) => {
      const variables = { [variableOf(text)]: id };
      const [hot, generic] = [await api.hot(text, { variables }), await api.generic(text, { variables })].map(
        (answer) => JSON.parse(answer) as { data?: unknown; errors?: { extensions: { code: string } }[] },
      );
      expect(hot?.data).toEqual(generic?.data);
      expect(hot?.errors?.map(({ extensions }) => extensions.code)).toEqual(
        generic?.errors?.map(({ extensions }) => extensions.code),
      );
    },
  );
});

test('the debate has everything in it that a floor can have', async () => {
  const { data } = JSON.parse(await api.hot(floors.everything, { variables: { m: ids.atWork } })) as {
    data: { floor: { lists: { state: string; slots: { state: string; kind: string }[] }[] } & Record<string, unknown> };
  };
  const { lists, holder, interrupted, pointsOfOrder } = data.floor;
  expect(lists.map(({ state, slots }) => [state, slots.length])).toEqual([
    ['OPEN', 7],
    ['PLANNED', 0],
  ]);
  const slots = lists.flatMap((list) => list.slots);
  expect(new Set(slots.map(({ state }) => state))).toEqual(
    new Set(['SPOKEN', 'INTERRUPTED', 'WAITING', 'REQUESTED', 'WITHDRAWN']),
  );
  expect(holder).toMatchObject({ slot: { kind: 'POINT_OF_ORDER' } });
  expect(interrupted).not.toBeNull();
  expect(pointsOfOrder).toHaveLength(1);
});

test.each(['MeetingPage', 'MeetingAtWork'])('the web application’s “%s” is hot', async (operation) => {
  const text = await webDocument(operation);
  const asking = { cookie: cookies.delegate, language: 'fr', variables: { [variableOf(text)]: ids.atWork } };
  api.statements();
  const answer = await api.hot(text, asking);
  expect(api.statements()).toContain('meeting-page.meeting');
  expect(answer).toBe(await api.generic(text, asking));
});

test('what the time is, is never kept', async () => {
  const variables = { m: ids.atWork };
  const asOf = async (): Promise<string> => /"asOf":"([^"]+)"/.exec(await api.hot(ticking, { variables }))?.[1] ?? '';
  const first = await asOf();
  expect(first).not.toBe('');
  await until('another instant', async () => (await asOf()) !== first);
});

test('what strangers get is kept until the floor changes, for both pages', async () => {
  const meetingId = ids.atWork as MeetingId;
  const variables = { [variableOf(floors.measured)]: meetingId };
  const before = await api.hot(floors.measured, { variables });
  await api.hot(floors.measured, { variables });
  api.statements();
  expect(await api.hot(floors.measured, { variables })).toBe(before);
  expect(api.statements()).toEqual([]);
  const china = anInscription(listId, published.delegations.CHN as DelegationId);
  expect((await services.inscription.inscribe(installation, china)).ok).toBe(true);
  await until(
    'the new request is in the answer',
    async () => (await api.hot(floors.measured, { variables })) !== before,
  );
  expect(await api.hot(floors.measured, { variables })).toBe(await api.generic(floors.measured, { variables }));

  const page = { variables: { id: ids.empty } };
  const scheduled = await api.hot(meetings.public, page);
  await api.hot(meetings.public, page);
  api.statements();
  expect(await api.hot(meetings.public, page)).toBe(scheduled);
  expect(api.statements()).toEqual([]);
  await services.conduct.open(installation, ids.empty as MeetingId, true);
  await until('the meeting is open', async () => (await api.hot(meetings.public, page)).includes('"state":"OPEN"'));
});

test('a list that opens by itself is open in the answer although nobody has changed anything', async () => {
  const meetingId = ids.empty as MeetingId;
  clock.set(new Date());
  const opensAt = new Date(Date.now() + 2_000);
  const wish = { itemId: null, title: { en: 'Soon' }, opensAt, closesAt: null, timeLimits: {} };
  expect((await services.lists.setUp(installation, meetingId, wish)).ok).toBe(true);
  const asking = { variables: { [variableOf(floors.measured)]: meetingId } };
  const read = (): Promise<string> => api.hot(floors.measured, asking);
  await until('the list is in the answer', async () => (await read()).includes('"state":"PLANNED"'));
  await until('the list is open', async () => !(await read()).includes('PLANNED'));
  expect(Date.now()).toBeGreaterThanOrEqual(opensAt.getTime());
});

test('nothing old is given after the listener was cut off', async () => {
  const asking = { variables: { [variableOf(floors.measured)]: ids.atWork } };
  await api.hot(floors.measured, asking);
  await api.hot(floors.measured, asking);
  await dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'rostrum-live' AND datname = current_database()`,
  );
  const [slotOfList] = (await dataSource.query(
    `UPDATE speaker_slot SET speaker = 'Written without a notification' WHERE list_id = $1 RETURNING id`,
    [listId],
  )) as unknown[];
  expect(slotOfList).toBeDefined();
  const watch = api.app.get(TopicWatch);
  await until('it listens again', () => watch.connected);
  await until('the new text is given', async () =>
    (await api.hot(floors.measured, asking)).includes('Written without'),
  );
});
