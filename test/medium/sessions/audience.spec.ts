import { anonymous } from '#access';
import type { Actor } from '#access';
import { MeetingsQueries, SessionsModule, SessionsQueries, audienceOf, sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor, secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let published: BuiltSession;
let draft: BuiltSession;

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  const facts = [
    {},
    { type: 'INFORMAL' as const, day: '2027-03-09' },
    { type: 'COMMITTEE_OF_THE_WHOLE' as const, day: '2027-03-10', issued: false },
    { day: '2027-03-11', issued: false, state: 'OPEN' as const },
  ];
  published = await aSession()
    .withMeetings(...facts)
    .withMembers('AUT')
    .build(house.dataSource);
  draft = await aSession().draft().withMeetings({}).withMembers('AUT').build(house.dataSource);
});

afterAll(() => house[Symbol.asyncDispose]());

const delegationOf = (session: BuiltSession): Parameters<typeof anActor>[2] => ({
  bodyId: session.bodyId,
  sessionId: session.id,
  delegationId: session.delegations.AUT ?? '',
});

const readers: readonly [string, () => Actor, { draft: boolean; meetings: number[] }][] = [
  ['a stranger', () => anonymous, { draft: false, meetings: [0, 3] }],
  ['the secretariat', () => secretariat(), { draft: true, meetings: [0, 1, 2, 3] }],
  [
    'the secretariat of the body',
    () => anActor('SECRETARIAT', 'BODY', published),
    { draft: true, meetings: [0, 1, 2, 3] },
  ],
  [
    'the secretariat of this session',
    () => anActor('SECRETARIAT', 'SESSION', { bodyId: published.bodyId, sessionId: published.id }),
    { draft: false, meetings: [0, 1, 2, 3] },
  ],
  [
    'a delegate',
    () => anActor('DELEGATE', 'DELEGATION', delegationOf(published)),
    { draft: false, meetings: [0, 1, 3] },
  ],
  [
    'a delegate elsewhere',
    () => anActor('DELEGATE', 'DELEGATION', delegationOf(draft)),
    { draft: false, meetings: [0, 3] },
  ],
  [
    'the Chair',
    () => anActor('CHAIR', 'SESSION', { bodyId: published.bodyId, sessionId: published.id }),
    { draft: false, meetings: [0, 1, 2, 3] },
  ],
  [
    'an observer',
    () => anActor('OBSERVER', 'SESSION', { bodyId: published.bodyId, sessionId: published.id }),
    { draft: false, meetings: [0, 3] },
  ],
];

test.each(readers)('SES-8 SES-9 SES-22 what %s sees, however it is asked for', async (_, actor, expected) => {
  const audience = audienceOf(actor());
  const sessions = house.get(SessionsQueries);
  const meetings = house.get(MeetingsQueries);
  const wanted = expected.meetings.map((index) => published.meetings[index]);

  expect((await sessions.bySlug(audience, published.slug))?.id).toBe(published.id);
  expect((await sessions.bySlug(audience, draft.slug)) !== null).toBe(expected.draft);
  expect((await sessions.byIds(audience, [draft.id])).length).toBe(expected.draft ? 1 : 0);
  for (const list of [await sessions.all(audience, 'cnd'), await sessions.ofBodies(audience, [draft.bodyId])])
    expect(list.some(({ id }) => id === draft.id)).toBe(expected.draft);
  expect((await sessions.current(audience, '2027-01-01')).some(({ id }) => id === draft.id)).toBe(expected.draft);

  expect((await meetings.ofSessions(audience, [published.id])).map(({ id }) => id)).toEqual(wanted);
  expect((await meetings.byIds(audience, published.meetings)).map(({ id }) => id).toSorted()).toEqual(
    wanted.toSorted(),
  );
  expect((await meetings.byIds(audience, draft.meetings)).length).toBe(expected.draft ? 1 : 0);
  const next = (await meetings.next(audience, '2027-03-01T00:00:00.000Z')).map(({ id }) => id);
  expect(next.filter((id) => published.meetings.includes(id))).toEqual(
    wanted.filter((id) => id !== published.meetings[3]),
  );
  expect(next.some((id) => draft.meetings.includes(id))).toBe(expected.draft);
  expect((await meetings.live(audience)).map(({ id }) => id)).toContain(published.meetings[3]);
});

test('SES-9 an informal meeting that is open is live for those who attend, not for strangers', async () => {
  const session = await aSession()
    .withMeetings({ type: 'INFORMAL', state: 'OPEN' })
    .withMembers('AUT')
    .build(house.dataSource);
  const live = async (actor: Actor): Promise<boolean> =>
    (await house.get(MeetingsQueries).live(audienceOf(actor))).some(({ id }) => id === session.meetings[0]);
  expect(await live(anonymous)).toBe(false);
  expect(await live(anActor('DELEGATE', 'DELEGATION', delegationOf(session)))).toBe(true);
});
