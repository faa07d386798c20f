import ICAL from 'ical.js';
import { CalendarService, ProgrammeService, SessionsModule, instantAt, sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let session: BuiltSession;

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  session = await aSession()
    .on('2027-03-22', '2027-04-02')
    .withMeetings(
      { day: '2027-03-22', from: '10:00', to: '13:00', items: ['1', '2'] },
      { day: '2027-03-29', from: '10:00', to: '13:00' },
      { day: '2027-03-30', type: 'INFORMAL', from: '15:00', to: '18:00' },
      { day: '2027-03-31', issued: false },
    )
    .withMembers('AUT')
    .build(house.dataSource);
});

afterAll(() => house[Symbol.asyncDispose]());

interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly summary: string;
  readonly location: string | null;
  /** As an independent parser computes it from the calendar's own time zone component. */
  readonly startsAt: string;
  readonly zone: string;
}

/** Reads with ical.js, which knows no time zone but those that the calendar brings. */
function read(text: string): { name: unknown; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { startDate } = event;
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      location: event.location,
      startsAt: startDate.toJSDate().toISOString(),
      zone: startDate.zone.tzid,
    };
  });
  return { name: calendar.getFirstPropertyValue('x-wr-calname') ?? calendar.getFirstPropertyValue('name'), events };
}

const ofSession = async (): Promise<string> =>
  (await house.get(CalendarService).calendar(session.calendarSecret, 'en')) ?? '';

test('SES-28 an independent parser finds the public meetings at their instants on both sides of summer time', async () => {
  const { events, name } = read(await ofSession());
  expect(name).toMatch(/^Session /);
  expect(events.map(({ startsAt, zone }) => [startsAt, zone])).toEqual([
    ['2027-03-22T09:00:00.000Z', 'Europe/Vienna'],
    ['2027-03-29T08:00:00.000Z', 'Europe/Vienna'],
  ]);
  expect(events[0]).toMatchObject({
    status: 'CONFIRMED',
    sequence: 0,
    location: 'Room 1',
    uid: `meeting-${session.meetings[0]}@rostrum`,
  });
  expect(events[0]?.summary).toContain('1st plenary meeting');
});

test('SES-28 the same calendar twice is the same text', async () => {
  expect(await ofSession()).toBe(await ofSession());
});

test('SES-28 a moved meeting keeps its identifier and raises its sequence; a cancelled one is shown as cancelled', async () => {
  const before = read(await ofSession()).events;
  const [first = '', second = ''] = session.meetings;
  const programme = house.get(ProgrammeService);
  const officer = secretariat();
  await programme.rescheduleMeeting(
    officer,
    first,
    {
      type: 'PLENARY',
      mode: 'ONLINE',
      roomId: null,
      startsAt: instantAt('Europe/Vienna', '2027-03-23', '15:00'),
      endsAt: instantAt('Europe/Vienna', '2027-03-23', '18:00'),
      itemIds: [],
    },
    1,
  );
  await programme.cancelMeeting(officer, second);
  const after = read(await ofSession()).events;
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(after.map(({ sequence, status, startsAt }) => [sequence, status, startsAt])).toEqual([
    [1, 'CONFIRMED', '2027-03-23T14:00:00.000Z'],
    [1, 'CANCELLED', '2027-03-29T08:00:00.000Z'],
  ]);
  expect(after[0]?.location).toBeFalsy();
});

test('SES-9 SES-28 a person’s calendar has what that person may attend, in the language of the account', async () => {
  const secret = 'person-calendar-0123456789';
  await house.sql(
    `INSERT INTO person (id, name, email, language, state, calendar_secret)
     VALUES ('00000000-0000-7000-8000-000000000001', 'Delegate of Austria', 'austria@example.org', 'fr', 'ACTIVE', $1)`,
    [secret],
  );
  const read1 = async (): Promise<string[]> =>
    read((await house.get(CalendarService).calendar(secret, 'en')) ?? '').events.map(({ summary }) => summary);
  expect(await read1()).toEqual([]);
  await house.sql(
    `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id)
     VALUES (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'DELEGATE', 'DELEGATION', $3, $1, $2, $3)`,
    [session.bodyId, session.id, session.delegations.AUT],
  );
  const summaries = await read1();
  expect(summaries).toHaveLength(3);
  expect(summaries.join()).toContain('Consultations informelles');
  await house.sql(`UPDATE person SET state = 'SUSPENDED' WHERE calendar_secret = $1`, [secret]);
  expect(await house.get(CalendarService).calendar(secret, 'en')).toBeNull();
});

test('SES-8 a draft and an unknown secret have no calendar', async () => {
  const draft = await aSession()
    .draft()
    .withMeetings({ day: '2027-03-10' })
    .withRooms({ hybrid: true })
    .build(house.dataSource);
  expect(await house.get(CalendarService).calendar(draft.calendarSecret, 'en')).toBeNull();
  expect(await house.get(CalendarService).calendar('nothing-of-this-name', 'en')).toBeNull();
});

test('SES-28 a session without meetings has an empty calendar', async () => {
  const empty = await aSession().build(house.dataSource);
  expect(read((await house.get(CalendarService).calendar(empty.calendarSecret, 'ar')) ?? '').events).toEqual([]);
});
