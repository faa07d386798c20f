import { UnitOfWork, newId, readWorkbook } from '#platform';
import { RegistrationWorkerModule, ReminderMailService, ReminderService, StatisticsService } from '#registration';
import { sessionsEntities } from '#sessions';
import {
  aParticipant,
  aProfile,
  decidedOf,
  done,
  openRegistrationBench,
  someRules,
} from '../../builders/registration.js';
import type { RegistrationBench } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';

let bench: RegistrationBench;
beforeAll(async () => {
  bench = await openRegistrationBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

test('REG-38 approved participants by region, category, way and day; small numbers left out, in the workbook too', async () => {
  const open = await bench.open(aProfile({ quotas: [] }));
  const statistics = bench.house.get(StatisticsService);
  const [austria = '', japan = ''] = open.delegations;
  const many = async (count: number, delegationId: string, sex: 'FEMALE' | 'MALE' | null): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push(done(await bench.enrolment.draft(open.secretariat, delegationId, aParticipant({ sex }))).id);
    return ids;
  };
  const ids = [
    ...(await many(6, austria, 'FEMALE')),
    ...(await many(7, austria, 'MALE')),
    ...(await many(6, japan, 'FEMALE')),
    ...(await many(2, japan, 'MALE')),
    ...(await many(1, japan, null)),
  ];
  decidedOf(await bench.submission.submit(open.secretariat, ids));
  decidedOf(await bench.approval.approve(open.secretariat, ids));
  await open.drafts(3);
  const { all, tables, smallestCell } = await statistics.of(open.session.id);
  expect([all.total, smallestCell]).toEqual([22, 5]);
  const rowsOf = (by: string) => tables.find((table) => table.by === by)?.rows ?? [];
  expect(rowsOf('REGION').map(({ key, total }) => [key, total])).toEqual([
    ['ASIA_PACIFIC', 9],
    ['WESTERN_EUROPEAN_OTHER', 13],
  ]);
  expect(rowsOf('REGION')[0]?.bySex).toMatchObject({ MALE: null, NOT_STATED: null });
  expect(rowsOf('DAY').every(({ total }) => total === 22)).toBe(true);
  expect(await statistics.setSmallest(open.secretariat, open.session.id, 1)).toMatchObject({
    code: 'SMALLEST_CELL_FAULTY',
    rule: 'REG-38',
  });
  done(await statistics.setSmallest(open.secretariat, open.session.id, 2));
  const read = await readWorkbook((await statistics.workbook(open.session.id, 'fr')).bytes);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.rows[0]?.slice(0, 4)).toEqual(['Groupes régionaux', 'Total', 'Femmes', 'Hommes']);
  expect(read.value.rows.some((row) => row.includes('–'))).toBe(true);
  expect(read.value.rows.at(-1)?.[0]).toContain('inférieurs à 2');
});

test('REG-39 focal points are reminded of what is missing in their language, once in a day', async () => {
  const open = await bench.open(aProfile({ categories: [someRules({ papers: ['NOTE_VERBALE'] })] }));
  const reminders = bench.house.get(ReminderService);
  const [austria = '', japan = '', kenya = ''] = open.delegations;
  for (const [delegationId, language] of [
    [austria, 'ar'],
    [japan, 'fr'],
  ] as const) {
    const personId = newId();
    await bench.house.sql(
      `INSERT INTO person (id, name, email, language, state, calendar_secret)
       VALUES ($1, 'Focal point', $2, $3, 'ACTIVE', $4)`,
      [personId, `${language}-${personId}@rostrum.example`, language, newId()],
    );
    await bench.house.sql(
      `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id)
       VALUES ($1, $2, 'FOCAL_POINT', 'DELEGATION', $3, $4, $5, $3)`,
      [newId(), personId, delegationId, open.session.bodyId, open.session.id],
    );
  }
  const wanted = [austria, japan, kenya, newId()];
  const first = done(await reminders.remind(open.secretariat, open.session.id, wanted));
  expect(first.reminded).toEqual([austria, japan]);
  expect(first.refused.map(({ refusal }) => refusal.code)).toEqual(['REMINDER_NOBODY', 'DELEGATION_OF_OTHERS']);
  const again = done(await reminders.remind(open.secretariat, open.session.id, [austria]));
  expect(again).toMatchObject({ reminded: [], refused: [{ refusal: { code: 'REMINDER_TODAY', rule: 'REG-39' } }] });

  await using worker = await openHouse({
    modules: [RegistrationWorkerModule],
    entities: sessionsEntities,
    url: bench.house.url,
  });
  const events = await bench.house.sql<{ id: string; name: 'registration.reminded'; payload: never }>(
    `SELECT id, name, payload FROM outbox WHERE name = 'registration.reminded' ORDER BY id`,
  );
  for (const event of events) await worker.get(UnitOfWork).run(() => worker.get(ReminderMailService).remind(event));
  const mails = await bench.house.sql<{ subject: string; body_text: string; language: string }>(
    `SELECT subject, body_text, language FROM mail_message WHERE recipient LIKE '%@rostrum.example' ORDER BY language`,
  );
  expect(mails.map(({ language }) => language)).toEqual(['ar', 'fr']);
  expect(mails[1]?.body_text).toContain('aucune personne n’est encore inscrite');
  for (const { subject, body_text: text } of mails) expect(`${subject} ${text}`).not.toMatch(/reminderMail|[{}]/);
});
