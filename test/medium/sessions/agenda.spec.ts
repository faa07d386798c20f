import { AgendaService, SessionsModule, SessionsQueries, sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { secretariat } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
let agenda: AgendaService;

beforeAll(async () => {
  house = await openHouse({ modules: [SessionsModule], entities: sessionsEntities });
  agenda = house.get(AgendaService);
});

afterAll(() => house[Symbol.asyncDispose]());

const officer = secretariat();
const printed = async (sessionId: string): Promise<string[]> =>
  (await house.get(SessionsQueries).agendaOf([sessionId])).map(({ label, title }) => `${label} ${title.en ?? ''}`);

test('SES-24 20 items added at once stand at 4 to 23 without gap or double', async () => {
  const session = await aSession().build(house.dataSource);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => agenda.addAgendaItem(officer, session.id, { title: { en: `New ${n}` } })),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const rows = await house.sql<{ position: number; label: string }>(
    'SELECT position, label FROM agenda_item WHERE session_id = $1 ORDER BY position',
    [session.id],
  );
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
  expect(rows.map(({ label }) => label)).toEqual(Array.from({ length: 23 }, (_, index) => String(index + 1)));
});

test('SES-24 20 items put in the same place at once push each other on', async () => {
  const session = await aSession().build(house.dataSource);
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      agenda.addAgendaItem(officer, session.id, {
        title: { en: `New ${n}` },
        parentId: session.items['2'],
        position: 1,
      }),
    ),
  );
  const lines = await printed(session.id);
  expect(lines).toHaveLength(23);
  expect(lines.slice(2, 5).map((line) => line.slice(0, 5))).toEqual(['2 (a)', '2 (b)', '2 (c)']);
  expect(lines[21]).toMatch(/^2 \(t\) /);
});

test('SES-23 moving an item relabels all that follows', async () => {
  const session = await aSession().withAgenda('1', '2', '2 (a)', '2 (a) (i)', '2 (b)', '3').build(house.dataSource);
  const moved = await agenda.amendAgendaItem(officer, session.items['2'] ?? '', {
    title: { en: 'Moved', fr: 'Déplacé' },
    position: 1,
  });
  expect(moved.ok).toBe(true);
  expect(await printed(session.id)).toEqual([
    '1 Moved',
    '1 (a) Item 2 (a)',
    '1 (a) (i) Item 2 (a) (i)',
    '1 (b) Item 2 (b)',
    '2 Item 1',
    '3 Item 3',
  ]);
  await agenda.amendAgendaItem(officer, session.items['2'] ?? '', { title: { en: 'Amended only' } });
  expect((await printed(session.id))[0]).toBe('1 Amended only');
});

test('SES-26 an item that a meeting takes up stays, and so does what stands above it', async () => {
  const session = await aSession()
    .withAgenda('1', '2', '2 (a)', '3')
    .withMeetings({ items: ['2 (a)'] })
    .build(house.dataSource);
  for (const label of ['2', '2 (a)'])
    expect(await agenda.removeAgendaItem(officer, session.items[label] ?? '')).toMatchObject({
      code: 'ITEM_TAKEN_UP',
      rule: 'SES-26',
      params: { item: '2 (a)' },
    });
  expect(await agenda.removeAgendaItem(officer, session.items['1'] ?? '')).toMatchObject({ ok: true });
  expect(await printed(session.id)).toEqual(['1 Item 2', '1 (a) Item 2 (a)', '2 Item 3']);
  await house.sql('UPDATE meeting SET cancelled_at = now() WHERE session_id = $1', [session.id]);
  expect(await agenda.removeAgendaItem(officer, session.items['2'] ?? '')).toMatchObject({ ok: true });
  expect(await printed(session.id)).toEqual(['1 Item 3']);
});

test.each([
  ['SES-4', { title: {} }, 'TEXT_MISSING'],
  ['SES-4', { title: { en: 'x'.repeat(1001) } }, 'TEXT_TOO_LONG'],
  ['SES-17', { title: { en: 'x' }, parentId: '00000000-0000-4000-8000-000000000000' }, 'ITEM_UNKNOWN'],
  ['SES-24', { title: { en: 'x' }, position: 99 }, 'AGENDA_POSITION'],
])('%s %j is refused and changes nothing', async (rule, plan, code) => {
  const session = await aSession().build(house.dataSource);
  expect(await agenda.addAgendaItem(officer, session.id, plan)).toMatchObject({ ok: false, rule, code });
  expect(await printed(session.id)).toHaveLength(3);
});

test('SES-17 nothing is found under a name that is none', async () => {
  expect(await agenda.amendAgendaItem(officer, 'x', { title: { en: 'x' } })).toMatchObject({ code: 'ITEM_UNKNOWN' });
  expect(await agenda.addAgendaItem(officer, "'; --", { title: { en: 'x' } })).toMatchObject({
    code: 'UNKNOWN_SESSION',
  });
});
