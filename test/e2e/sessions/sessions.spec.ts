import ICAL from 'ical.js';
import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import { Reader, UnitOfWork } from '#platform';
import { instantAt } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anAccount } from '../../support/accounts.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let session: BuiltSession;
let officer: Client;
let delegate: Client;
let stranger: Client;

const inVienna = (day: string, time: string): string => instantAt('Europe/Vienna', day, time);

beforeAll(async () => {
  api = await openApi();
  dataSource = await openDataSource(api.databaseUrl, []);
  await importReferenceData(new UnitOfWork(dataSource));
  session = await aSession()
    .numbered(70)
    .withAgenda('1', '2', '2 (a)', '3')
    .withMeetings(
      { items: ['1', '2 (a)'] },
      { day: '2027-03-09', type: 'INFORMAL' },
      { day: '2027-03-10', items: ['3'] },
    )
    .withMembers('AUT', 'TUR', 'TKM')
    .build(dataSource);
  const place = { bodyId: session.bodyId as never, sessionId: session.id as never, delegationId: null, language: null };
  const signedIn = async (...given: Parameters<typeof anAccount>): Promise<Client> => {
    const client = new Client(api.url);
    client.setCookie('rostrum', (await anAccount(...given)).token);
    return client;
  };
  officer = await signedIn(dataSource, 'Secretariat', [
    { ...place, sessionId: null, role: 'SECRETARIAT', scope: 'BODY' },
  ]);
  delegate = await signedIn(dataSource, 'Delegate of Austria', [
    { ...place, delegationId: session.delegations.AUT as never, role: 'DELEGATE', scope: 'DELEGATION' },
  ]);
  stranger = new Client(api.url);
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

/** The address as the API gives it, at the port that this test got. */
const here = (address: string): string => `${api.url}${new URL(address).pathname}`;

const page = `query ($slug: String!) { session(slug: $slug) {
  id number state mode startsOn endsOn timezone programmeVersion calendarUrl note { text }
  title { text } body { slug abbreviation { text } } parts { kind startsOn endsOn } rooms { id name { text } hybrid }
  agenda { id parentId label title { text language } documents { symbol } meetings { id } }
  meetings { id number title { text } type mode state startsAt endsAt room { name { text } }
    items { label title { text } } currentItem { label } session { slug } version note { text } }
  documents { symbol itemLabels } delegations { plate { text } category voting confirmed state { id } }
  bureau { office { text } } interpretation programmeIssues { number } } }`;

interface SessionPage {
  session: {
    calendarUrl: string;
    meetings: { id: string; title: { text: string }; items: { label: string }[]; version: number }[];
    agenda: { label: string; meetings: unknown[] }[];
    delegations: { plate: { text: string } }[];
    programmeVersion: number;
    programmeIssues: { number: number; changes: { kind: string; sentence: string }[] }[];
  } | null;
}
const read = async (
  client: Client,
  headers: Record<string, string> = {},
): Promise<NonNullable<SessionPage['session']>> => {
  const { data, errors } = await client.ask<SessionPage>(page, { slug: session.slug }, headers);
  expect(errors).toBeUndefined();
  if (!data?.session) throw new Error('no session');
  return data.session;
};

test('the whole session for strangers, in protocol order, without informal meetings', async () => {
  const found = await read(stranger);
  expect(found.meetings.map(({ title, items }) => [title.text, items.map(({ label }) => label)])).toEqual([
    ['1st plenary meeting', ['1', '2 (a)']],
    ['2nd plenary meeting', ['3']],
  ]);
  expect(found.agenda.map(({ label, meetings }) => [label, meetings.length])).toEqual([
    ['1', 1],
    ['2', 0],
    ['2 (a)', 1],
    ['3', 1],
  ]);
  expect(found.delegations.map(({ plate }) => plate.text)).toEqual(['Austria', 'Türkiye', 'Turkmenistan']);
  expect((await read(stranger, { 'accept-language': 'fr' })).meetings[0]?.title.text).toBe('1re séance plénière');
  expect((await read(delegate)).meetings).toHaveLength(3);
});

test('nothing under a name or identifier that is none, and no error', async () => {
  const { data, errors } = await stranger.ask(
    `{ a: session(slug: "no such") { id } b: meeting(id: "1; DROP TABLE meeting") { id }
       c: sessions(bodySlug: "no such") { id } d: meeting(id: "${session.meetings[1]}") { id } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: null, b: null, c: [], d: null });
});

test('text that cannot be kept is refused as input, not looked for', async () => {
  const { errors } = await stranger.ask(`{ sessions(bodySlug: "\\u0000") { id } }`);
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});

test('what is mine: meetings from today on, delegations, calendar', async () => {
  const mine = '{ myMeetings { id } myDelegations { plate { text } } myCalendarUrl }';
  const { data } = await delegate.ask<{
    myMeetings: { id: string }[];
    myDelegations: { plate: { text: string } }[];
    myCalendarUrl: string;
  }>(mine);
  expect(data?.myMeetings.map(({ id }) => id)).toEqual(session.meetings);
  expect(data?.myDelegations).toEqual([{ plate: { text: 'Austria' } }]);
  const calendar = await fetch(here(data?.myCalendarUrl ?? ''));
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const read1 = new ICAL.Component(ICAL.parse(await calendar.text()) as never[]);
  expect(read1.getAllSubcomponents('vevent')).toHaveLength(3);
  const denied = await stranger.ask(mine);
  expect(denied.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('the session’s calendar over HTTP, unchanged when nothing changed, and none under another secret', async () => {
  const calendarUrl = here((await read(stranger)).calendarUrl);
  const first = await fetch(calendarUrl);
  expect(first.status).toBe(200);
  const again = await fetch(calendarUrl, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect((await fetch(calendarUrl.replace(/[^/]+\.ics$/, 'x'.repeat(32) + '.ics'))).status).toBe(404);
  expect((await fetch(calendarUrl.replace('.ics', ''))).status).toBe(404);
});

const schedule = `mutation ($sessionId: ID!, $input: MeetingInput!) { scheduleMeeting(sessionId: $sessionId, input: $input) {
  __typename ... on Meeting { id number title { text } version } ... on Refusal { code rule message next } } }`;
const plan = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  sessionId: session.id,
  input: {
    type: 'PLENARY',
    mode: 'HYBRID',
    roomId: session.rooms[0],
    startsAt: inVienna('2027-03-11', '10:00'),
    endsAt: inVienna('2027-03-11', '13:00'),
    itemIds: [],
    ...over,
  },
});

test('scheduling, refusal in the reader’s language, issue with its sentences', async () => {
  const { data } = await officer.ask<{ scheduleMeeting: { __typename: string; id: string } }>(schedule, plan());
  expect(data?.scheduleMeeting).toMatchObject({ __typename: 'Meeting', title: { text: '3rd plenary meeting' } });
  const refused = await officer.ask(schedule, plan(), { 'accept-language': 'es' });
  expect(refused.data).toEqual({
    scheduleMeeting: {
      __typename: 'Refusal',
      code: 'ROOM_TAKEN',
      rule: 'SES-14',
      message: 'La sala está ocupada el 11 de marzo de 2027 de 10:00 a 13:00.',
      next: 'Elija otra hora u otra sala.',
    },
  });
  expect((await read(stranger)).meetings).toHaveLength(2);
  const publish = `mutation ($sessionId: ID!) { publishProgramme(sessionId: $sessionId) {
    __typename ... on Session { programmeVersion programmeIssues { number changes { kind sentence } } } ... on Refusal { code } } }`;
  const first = await officer.ask<{ publishProgramme: SessionPage['session'] }>(publish, { sessionId: session.id });
  expect(first.data?.publishProgramme).toMatchObject({ __typename: 'Session', programmeVersion: 2 });
  expect((await read(stranger)).meetings).toHaveLength(3);

  const moved = await officer.ask(
    `mutation ($id: ID!, $input: MeetingInput!) { rescheduleMeeting(meetingId: $id, input: $input, version: 1) {
       __typename ... on Refusal { code } } }`,
    {
      id: data?.scheduleMeeting.id,
      input: plan({ startsAt: inVienna('2027-03-11', '15:00'), endsAt: inVienna('2027-03-11', '18:00') }).input,
    },
  );
  expect(moved.data).toEqual({ rescheduleMeeting: { __typename: 'Meeting' } });
  const second = await officer.ask<{ publishProgramme: NonNullable<SessionPage['session']> }>(publish, {
    sessionId: session.id,
  });
  expect(second.data?.publishProgramme.programmeIssues[0]).toEqual({
    number: 3,
    changes: [
      {
        kind: 'MOVED',
        sentence: '3rd plenary meeting: moved from 11 March 2027, 10:00–13:00 to 11 March 2027, 15:00–18:00',
      },
    ],
  });
});

test('clashes while a meeting is being moved', async () => {
  const { data } = await officer.ask(
    `query ($sessionId: ID!, $meetingId: ID, $input: MeetingInput!) {
       clashes(sessionId: $sessionId, meetingId: $meetingId, input: $input) { kind first { id } second { id } } }`,
    {
      ...plan({ startsAt: inVienna('2027-03-08', '12:00'), endsAt: inVienna('2027-03-08', '14:00') }),
      meetingId: session.meetings[2],
    },
  );
  expect(data).toEqual({
    clashes: ['ROOM', 'CHAIR'].map((kind) => ({
      kind,
      first: { id: session.meetings[2] },
      second: { id: session.meetings[0] },
    })),
  });
});

test('a session from an earlier one, seen by the secretariat until it is shown to the public', async () => {
  const { data } = await officer.ask<{ createSession: { id: string; slug: string } }>(
    `mutation ($input: CreateSessionInput!) { createSession(input: $input) { __typename
       ... on Session { id slug state agenda { label } meetings { startsAt } rooms { id } } ... on Refusal { code message } } }`,
    {
      input: {
        bodyId: session.bodyId,
        copyFromSessionId: session.id,
        number: 71,
        title: { en: 'Seventy-first session', fr: 'Soixante et onzième session' },
        mode: 'HYBRID',
        startsOn: '2028-03-13',
        endsOn: '2028-03-17',
        timezone: 'Europe/Vienna',
      },
    },
  );
  expect(data?.createSession).toMatchObject({ __typename: 'Session', slug: 'cnd-71', state: 'DRAFT' });
  const visible = async (client: Client): Promise<unknown> =>
    (await client.ask('{ session(slug: "cnd-71") { slug } }')).data?.session;
  expect([await visible(officer), await visible(delegate), await visible(stranger)]).toEqual([
    { slug: 'cnd-71' },
    null,
    null,
  ]);
  const published = await officer.ask(`mutation ($id: ID!) { publishSession(sessionId: $id) { __typename } }`, {
    id: data?.createSession.id,
  });
  expect(published.data).toEqual({ publishSession: { __typename: 'Session' } });
  expect(await visible(stranger)).toEqual({ slug: 'cnd-71' });
});

test('agenda, room and cancelling', async () => {
  const added = await officer.ask<{ addAgendaItem: { id: string } }>(
    `mutation ($s: ID!) { addAgendaItem(sessionId: $s, input: { title: { en: "New item" }, position: 1 }) {
       __typename ... on AgendaItem { id label } ... on Refusal { code } } }`,
    { s: session.id },
  );
  expect(added.data?.addAgendaItem).toMatchObject({ __typename: 'AgendaItem', label: '1' });
  const rest = await officer.ask(
    `mutation ($s: ID!, $item: ID!, $taken: ID!, $meeting: ID!) {
       amend: amendAgendaItem(itemId: $item, input: { title: { en: "Amended" } }) { __typename ... on AgendaItem { title { text } } }
       remove: removeAgendaItem(itemId: $item) { __typename }
       taken: removeAgendaItem(itemId: $taken) { __typename ... on Refusal { code rule } }
       room: addRoom(sessionId: $s, input: { name: { en: "Board Room" }, capacity: 200, hybrid: true }) { __typename ... on Room { capacity } }
       cancel: cancelMeeting(meetingId: $meeting) { __typename } }`,
    { s: session.id, item: added.data?.addAgendaItem.id, taken: session.items['2'], meeting: session.meetings[1] },
  );
  expect(rest.errors).toBeUndefined();
  expect(rest.data).toEqual({
    amend: { __typename: 'AgendaItem', title: { text: 'Amended' } },
    remove: { __typename: 'Done' },
    taken: { __typename: 'Refusal', code: 'ITEM_TAKEN_UP', rule: 'SES-26' },
    room: { __typename: 'Room', capacity: 200 },
    cancel: { __typename: 'Done' },
  });
});

const commands: readonly [string, string][] = [
  [
    'createSession',
    `createSession(input: { bodyId: "B", number: 99, title: { en: "x" }, mode: ONLINE, startsOn: "2029-01-01", endsOn: "2029-01-02", timezone: "UTC" })`,
  ],
  ['publishSession', 'publishSession(sessionId: "S")'],
  ['publishProgramme', 'publishProgramme(sessionId: "S")'],
  [
    'scheduleMeeting',
    'scheduleMeeting(sessionId: "S", input: { type: PLENARY, mode: ONLINE, startsAt: "2027-03-08T08:00:00Z", endsAt: "2027-03-08T09:00:00Z", itemIds: [] })',
  ],
  [
    'rescheduleMeeting',
    'rescheduleMeeting(meetingId: "M", version: 1, input: { type: PLENARY, mode: ONLINE, startsAt: "2027-03-08T08:00:00Z", endsAt: "2027-03-08T09:00:00Z", itemIds: [] })',
  ],
  ['cancelMeeting', 'cancelMeeting(meetingId: "M")'],
  ['addAgendaItem', 'addAgendaItem(sessionId: "S", input: { title: { en: "x" } })'],
  ['amendAgendaItem', 'amendAgendaItem(itemId: "I", input: { title: { en: "x" } })'],
  ['removeAgendaItem', 'removeAgendaItem(itemId: "I")'],
  ['addRoom', 'addRoom(sessionId: "S", input: { name: { en: "x" }, hybrid: false })'],
];

test.each(commands)('%s is closed to strangers and delegates', async (_, command) => {
  const text = command
    .replace('"B"', `"${session.bodyId}"`)
    .replace('"S"', `"${session.id}"`)
    .replace('"M"', `"${session.meetings[0]}"`)
    .replace('"I"', `"${session.items['3']}"`);
  const code = async (client: Client): Promise<unknown> =>
    (await client.ask(`mutation { ${text} { __typename } }`)).errors?.[0]?.extensions.code;
  expect([await code(stranger), await code(delegate)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
});

test('the number of SQL statements does not grow with the list', async () => {
  const reader = api.app.get(Reader, { strict: false });
  const counted: string[] = [];
  const rows = reader.rows.bind(reader);
  reader.rows = async (statement, values) => {
    if (!statement.name.startsWith('platform.')) counted.push(statement.name);
    return rows(statement, values);
  };
  const lists: readonly string[] = [
    `{ sessions { id title { text } body { slug parent { slug } } parts { id } rooms { id } agenda { id documents { id } meetings { id } }
       meetings { id room { id } items { id } currentItem { id } session { id } } documents { id } bureau { id state { id } } programmeIssues { number } } }`,
    '{ sessions { delegations { plate { text } state { name { text } } } } }',
    '{ now { live { id session { slug } } next { id room { id } items { id } session { body { slug } } } sessions { id body { slug } } } }',
    '{ bodies { id parent { id } subsidiaryOrgans { id } seats { seats } members { state { id } } rulesProfile { id } sessions { id } } }',
  ];
  const count = async (query: string): Promise<string[]> => {
    counted.length = 0;
    const { errors } = await officer.ask(query);
    expect(errors).toBeUndefined();
    return counted.toSorted();
  };
  const before: string[][] = [];
  for (const query of lists) before.push(await count(query));
  for (let n = 0; n < 5; n += 1)
    await aSession()
      .withMeetings({ items: ['1', '2'] }, { day: '2027-03-10', state: 'OPEN' })
      .withMembers('AUT', 'TUR', 'BRA', 'CHN')
      .build(dataSource);
  for (const [index, query] of lists.entries()) expect(await count(query)).toEqual(before[index]);
  expect(before.every((statements) => statements.length < 20)).toBe(true);
  reader.rows = rows;
});
