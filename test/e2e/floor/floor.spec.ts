import type { DataSource } from 'typeorm';
import { seedDemonstrationPeople } from '#access';
import { importReferenceData } from '#bodies';
import { SystemClock } from '#kernel';
import { newId, Reader, UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';
import { follow } from '../../support/followers.js';
import { until } from '../../support/wait.js';

let api: TestApi;
let dataSource: DataSource;
let session: BuiltSession;
let chair: Client;
let austria: Client;
let brazil: Client;
let stranger: Client;

const meetings = ['2021-04-12', '2021-04-13', '2021-04-14', '2021-04-15', '2021-04-16'].map((day) => ({ day }));

beforeAll(async () => {
  api = await openApi();
  dataSource = await openDataSource(api.databaseUrl, sessionsEntities);
  const unitOfWork = new UnitOfWork(dataSource);
  await importReferenceData(unitOfWork);
  session = await aSession()
    .of('cnd')
    .on('2021-04-12', '2021-04-16')
    .withMeetings(...meetings, { type: 'INFORMAL' as const, from: '15:00', to: '16:00' })
    .withMembers('AUT', 'BRA', 'JPN', 'KEN')
    .build(dataSource);
  const place = { sessionId: session.id, bodyId: session.bodyId };
  const delegation = (iso3: string, name: string, slug: string) => ({
    ...place,
    name,
    slug,
    delegationId: session.delegations[iso3] ?? '',
  });
  const [account] = await seedDemonstrationPeople(unitOfWork, new SystemClock(), {
    sessions: [place],
    delegations: [delegation('AUT', 'Austria', 'austria'), delegation('BRA', 'Brazil', 'brazil')],
  });
  const signedIn = async (name: string): Promise<Client> => {
    const client = new Client(api.url);
    expect(await client.signIn(`${name}@rostrum.example`, account?.password ?? '')).toMatchObject({
      __typename: 'Viewer',
    });
    return client;
  };
  chair = await signedIn('chair');
  austria = await signedIn('delegate.austria');
  brazil = await signedIn('delegate.brazil');
  stranger = new Client(api.url);
});

afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

const floorParts = `version state transitions activeListId currentItem { label }
  lists { id state transitions item { label } slots { id position state delegation { id plate { text } } limitSeconds usedSeconds } timeLimits { category seconds } }
  holder { slot { id delegation { id } } givenAt endsAt warnsAt remainingSeconds asOf paused }
  interrupted { slot { id } } pointsOfOrder { id } presence { attendance delegation { id } }
  quorum { present members toOpen toDecide rule } booths { language }`;
const refusal = '... on Refusal { code rule message next }';

interface Floor {
  readonly version: number;
  readonly state: string;
  readonly lists: { id: string; state: string; slots: { id: string; state: string; position: number | null }[] }[];
  readonly holder: { slot: { id: string; delegation: { id: string } }; remainingSeconds: number } | null;
}
interface Result {
  readonly __typename: string;
  readonly code: string;
  readonly id: string;
  readonly version: number;
  readonly lists: Floor['lists'];
  readonly holder: Floor['holder'];
}

const answersSlot = /^(inscribe|withdraw|amend|offer|request|raise|attach)/;

/** Sends one mutation whose answer is a floor, a slot or a refusal. */
async function send(client: Client, call: string, headers: Record<string, string> = {}): Promise<Result> {
  const answer = answersSlot.test(call)
    ? '... on SpeakerSlot { id state position }'
    : `... on MeetingFloor { ${floorParts} }`;
  const mutation = `mutation { result: ${call} { __typename ${refusal} ${answer} } }`;
  const { data, errors } = await client.ask<{ result: Result }>(mutation, {}, headers);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data.result;
}

async function floorOf(client: Client, meetingId: string): Promise<Floor | null> {
  const { data, errors } = await client.ask<{ meetingFloor: Floor | null }>(
    `query ($id: ID!) { meetingFloor(meetingId: $id) { ${floorParts} } }`,
    { id: meetingId },
  );
  expect(errors).toBeUndefined();
  return data?.meetingFloor ?? null;
}

/** A meeting in progress with an open list. */
async function opened(meetingId: string): Promise<{ meetingId: string; listId: string }> {
  const item = session.items['3'] ?? '';
  await send(chair, `openMeeting(meetingId: "${meetingId}", quorumDeclared: true)`);
  await send(chair, `takeUpItem(meetingId: "${meetingId}", itemId: "${item}")`);
  const { lists } = await send(chair, `setUpSpeakersList(meetingId: "${meetingId}", input: { itemId: "${item}" })`);
  const listId = lists[0]?.id ?? '';
  await send(chair, `openSpeakersList(listId: "${listId}")`);
  return { meetingId, listId };
}
const inscribe = (listId: string, iso3: string) =>
  `inscribeSpeaker(input: { listId: "${listId}", delegationId: "${session.delegations[iso3]}", attendance: REMOTE })`;
const next = async (meetingId: string) =>
  `giveFloorToNext(meetingId: "${meetingId}", version: ${(await floorOf(chair, meetingId))?.version})`;

test('a delegate asks, the Chair gives the floor, everyone sees who speaks and until when', async () => {
  const { meetingId, listId } = await opened(session.meetings[0]!);
  expect(await send(austria, inscribe(listId, 'AUT'))).toMatchObject({
    __typename: 'SpeakerSlot',
    state: 'WAITING',
    position: 1,
  });
  expect(await send(brazil, inscribe(listId, 'BRA'))).toMatchObject({ position: 2 });
  const given = await send(chair, await next(meetingId));
  expect(given.holder?.slot.delegation.id).toBe(session.delegations.AUT);
  const seen = await floorOf(stranger, meetingId);
  expect(seen).toMatchObject({
    version: given.version,
    state: 'OPEN',
    transitions: ['SUSPENDED', 'CLOSED'],
    activeListId: listId,
    currentItem: { label: '3' },
    lists: [
      {
        state: 'OPEN',
        transitions: ['CLOSED', 'FINISHED'],
        item: { label: '3' },
        slots: [{ state: 'SPEAKING' }, { state: 'WAITING', position: 1 }],
      },
    ],
    holder: {
      paused: false,
      warnsAt: expect.stringMatching(/Z$/) as string,
      endsAt: expect.stringMatching(/Z$/) as string,
    },
    interrupted: null,
    pointsOfOrder: [],
    quorum: { members: 53, toOpen: 18, toDecide: 27, present: 0 },
  });
  expect(seen?.holder?.remainingSeconds).toBeGreaterThan(100);
  expect(await send(chair, `endFloor(meetingId: "${meetingId}")`)).toMatchObject({ holder: null });
});

test('FLR-21 refusals come in the language of the reader, with their rule and what to do next', async () => {
  const { meetingId } = await opened(session.meetings[1]!);
  const french = await send(chair, `endFloor(meetingId: "${meetingId}")`, { 'accept-language': 'fr' });
  expect(french).toEqual({
    __typename: 'Refusal',
    code: 'NOBODY_HAS_FLOOR',
    rule: 'FLR-21',
    message: 'Personne n’a la parole.',
    next: 'Donnez d’abord la parole.',
  });
  const record = `query ($id: ID!) { meetingRecord(meetingId: $id) { total items { number kind sentence } } }`;
  const { data } = await stranger.ask<{ meetingRecord: { total: number; items: { sentence: string }[] } }>(
    record,
    { id: meetingId },
    { 'accept-language': 'ar' },
  );
  expect(data?.meetingRecord.total).toBe(4);
  expect(data?.meetingRecord.items[0]?.sentence).toBe('افتُتحت الجلسة وأعلن الرئيس اكتمال النصاب.');
  expect(data?.meetingRecord.items[2]).toMatchObject({ number: 3, kind: 'list.set-up' });
});

test('nobody acts where they have no right: strangers, delegates for others, delegates as Chair', async () => {
  const { meetingId, listId } = await opened(session.meetings[2]!);
  const slot = await send(austria, inscribe(listId, 'AUT'));
  const before = await floorOf(chair, meetingId);
  const codeOf = async (client: Client, call: string): Promise<string | undefined> => {
    const { errors } = await client.ask(`mutation { result: ${call} { __typename } }`);
    return errors?.[0]?.extensions.code;
  };
  for (const call of [
    `openMeeting(meetingId: "${meetingId}")`,
    await next(meetingId),
    `endFloor(meetingId: "${meetingId}")`,
    `closeSpeakersList(listId: "${listId}")`,
    `moveSpeaker(slotId: "${slot.id}", position: 1, reason: "x")`,
    `openMeeting(meetingId: "${newId()}")`,
  ]) {
    expect([call, await codeOf(stranger, call)]).toEqual([call, 'UNAUTHENTICATED']);
    expect([call, await codeOf(austria, call)]).toEqual([call, 'FORBIDDEN']);
  }
  for (const call of [
    inscribe(listId, 'AUT'),
    `withdrawSpeaker(slotId: "${slot.id}")`,
    `attachStatement(slotId: "${slot.id}", language: en, text: "mine")`,
    `notePresence(meetingId: "${meetingId}", delegationId: "${session.delegations.AUT}", attendance: IN_HALL)`,
    `raisePointOfOrder(meetingId: "${meetingId}", delegationId: "${session.delegations.AUT}", attendance: IN_HALL)`,
  ])
    expect([call, await codeOf(brazil, call)]).toEqual([call, 'FORBIDDEN']);
  expect(await floorOf(chair, meetingId)).toEqual({ ...before, holder: null });
});

test('a retry after a lost connection does nothing twice', async () => {
  const { meetingId, listId } = await opened(session.meetings[3]!);
  const key = { 'idempotency-key': 'the-same-request-again' };
  const [first, again] = [
    await send(austria, inscribe(listId, 'AUT'), key),
    await send(austria, inscribe(listId, 'AUT'), key),
  ];
  expect(again).toEqual(first);
  await send(brazil, inscribe(listId, 'BRA'));
  const call = await next(meetingId);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => send(chair, call, { 'idempotency-key': 'next-pressed-once' })),
  );
  for (const answer of answers) expect(answer.holder?.slot.id).toBe(first.id);
  const floor = await floorOf(stranger, meetingId);
  expect(floor?.lists[0]?.slots.map(({ state }) => state)).toEqual(['SPEAKING', 'WAITING']);
  const { data } = await stranger.ask<{ meetingRecord: { items: { kind: string }[] } }>(
    '{ meetingRecord(meetingId: "' + meetingId + '") { items { kind } } }',
  );
  const kinds = data?.meetingRecord.items.map(({ kind }) => kind);
  expect(kinds?.filter((kind) => kind === 'floor.given')).toHaveLength(1);
  expect(kinds?.filter((kind) => kind === 'speaker.inscribed')).toHaveLength(2);
});

test('FLR-40 a statement is read by its delegation and the Chair before delivery, by everyone after it', async () => {
  const { meetingId, listId } = await opened(session.meetings[4]!);
  const slot = await send(austria, inscribe(listId, 'AUT'));
  await send(austria, `attachStatement(slotId: "${slot.id}", language: en, text: "Madam Chair")`);
  const textFor = async (client: Client): Promise<unknown> => {
    const { data } = await client.ask<{ meetingFloor: { lists: { slots: { statement: unknown }[] }[] } }>(
      `{ meetingFloor(meetingId: "${meetingId}") { lists { slots { statement { language text } } } } }`,
    );
    return data?.meetingFloor.lists[0]?.slots[0]?.statement;
  };
  expect(await textFor(austria)).toEqual({ language: 'en', text: 'Madam Chair' });
  expect(await textFor(chair)).toEqual({ language: 'en', text: 'Madam Chair' });
  expect(await textFor(brazil)).toEqual({ language: 'en', text: null });
  expect(await textFor(stranger)).toEqual({ language: 'en', text: null });
  await send(chair, await next(meetingId));
  await send(chair, await next(meetingId));
  expect(await textFor(stranger)).toEqual({ language: 'en', text: 'Madam Chair' });
});

describe('following', () => {
  const subscription = `subscription ($id: ID!, $version: Int, $record: Int) {
    meetingChanged(meetingId: $id, sinceVersion: $version, sinceRecord: $record) {
      floor { version state lists { slots { state } } } record { number kind sentence } } }`;
  interface Change {
    readonly floor: { version: number; lists: { slots: { state: string }[] }[] };
    readonly record: { number: number; kind: string; sentence: string }[];
  }
  const headers = { 'accept-language': 'es' };

  test('a follower gets every change; one who was away gets what was missed, without a gap', async () => {
    const meetingId = session.meetings[3]!;
    const begin = (await floorOf(stranger, meetingId))!;
    const query = { url: api.url, query: subscription, headers };
    const here = follow<Change>('meetingChanged', { ...query, variables: { id: meetingId } });
    await until('the first state', () => here.received.length > 0);
    expect(here.received[0]?.value.floor.version).toBe(begin.version);
    const known = here.last()!.record.at(-1)!.number;
    const note = (attendance: string) =>
      send(
        chair,
        `notePresence(meetingId: "${meetingId}", delegationId: "${session.delegations.KEN}", attendance: ${attendance})`,
      );
    await note('IN_HALL');
    await note('REMOTE');
    const { version } = await send(chair, `endFloor(meetingId: "${meetingId}")`);
    await until('the last state', () => here.last()?.floor.version === version);
    const lines = here.received.slice(1).flatMap(({ value }) => value.record);
    expect(lines.map(({ number }) => number)).toEqual([known + 1, known + 2, known + 3]);
    expect(lines[0]?.sentence).toBe('Kenya: presente en la sala.');

    const variables = { id: meetingId, version: begin.version, record: known };
    const back = follow<Change>('meetingChanged', { ...query, variables });
    await until('what was missed', () => back.received.length > 0);
    expect(back.received[0]?.value.record).toEqual(lines);
    expect(back.received[0]?.value.floor.version).toBe(version);
    expect([...here.errors, ...back.errors]).toEqual([]);
    await here.end();
    await back.end();
  });

  test('an informal meeting is not there for strangers, neither to read nor to follow', async () => {
    const meetingId = session.meetings[5]!;
    await send(chair, `openMeeting(meetingId: "${meetingId}")`);
    expect(await floorOf(stranger, meetingId)).toBeNull();
    expect((await floorOf(austria, meetingId))?.state).toBe('OPEN');
    const refused = follow<Change>('meetingChanged', {
      url: api.url,
      query: subscription,
      variables: { id: meetingId },
    });
    await until('the refusal', () => refused.errors.length > 0);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(refused.received).toEqual([]);
    await refused.end();
  });
});

test('the cost of reading a floor does not grow with its list', async () => {
  const meetingId = session.meetings[2]!;
  const reader = api.app.get(Reader);
  const rows = reader.rows.bind(reader);
  let statements = 0;
  // The platform observes itself from time to time; that is not the floor's cost.
  reader.rows = (statement, values) => {
    if (!statement.name.startsWith('platform.')) statements += 1;
    return rows(statement, values);
  };
  const cost = async (): Promise<number> => {
    statements = 0;
    await floorOf(stranger, meetingId);
    return statements;
  };
  await cost();
  const short = await cost();
  const { lists } = (await floorOf(chair, meetingId))!;
  for (const iso3 of ['BRA', 'JPN', 'KEN']) await send(chair, inscribe(lists[0]!.id, iso3));
  expect(await cost()).toBe(short);
  expect(short).toBeLessThanOrEqual(12);
  reader.rows = rows;
});
