import { FocalPointsService } from '#registration';
import type { Actor } from '#access';
import { done, openRegistrationBench, stored } from '../../builders/registration.js';
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';

let bench: RegistrationBench;
let service: FocalPointsService;
beforeAll(async () => {
  bench = await openRegistrationBench();
  service = bench.house.get(FocalPointsService);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

let numbered = 0;
const someone = (): { name: string; email: string; language: 'fr' } => {
  numbered += 1;
  return { name: 'Focal point', email: `focal-point-${numbered}@rostrum.example`, language: 'fr' };
};
const appointments = (delegationId: string): Promise<{ id: string; email: string; state: string }[]> =>
  bench.house.sql(
    `SELECT a.id, p.email, p.state FROM role_assignment a JOIN person p ON p.id = a.person_id
     WHERE a.scope_id = $1 AND a.role = 'FOCAL_POINT' ORDER BY p.email`,
    [delegationId],
  );
const appoint = (open: OpenRegistration, by: Actor = open.secretariat, input = someone()) =>
  service.appoint(by, open.delegations[0] ?? '', input);

test('REG-40 who has no account is invited by mail; appointing again changes nothing', async () => {
  const open = await bench.open();
  const [delegationId = '', other = ''] = open.delegations;
  const input = someone();
  done(await appoint(open, open.secretariat, input));
  expect(await appointments(delegationId)).toMatchObject([{ email: input.email, state: 'INVITED' }]);
  expect(await appointments(other)).toEqual([]);
  const invited = () =>
    bench.house.sql(
      `SELECT FROM outbox WHERE name = 'access.invited' AND payload ->> 'personId' IN
      (SELECT id::text FROM person WHERE email = $1)`,
      [input.email],
    );
  expect(await invited()).toHaveLength(1);
  done(await appoint(open, open.secretariat, { ...input, email: input.email.toUpperCase() }));
  expect(await appointments(delegationId)).toHaveLength(1);
  expect(await invited()).toHaveLength(1);
});

test('REG-40 who has an account keeps it, and is told within the application', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const known = await stored(bench.house, open.focalPoint(delegationId));
  const email = `${known.personId}@rostrum.example`;
  done(await appoint(open, open.secretariat, { name: 'Another name', email, language: 'fr' }));
  expect(await bench.house.sql('SELECT name, language FROM person WHERE id = $1', [known.personId])).toEqual([
    { name: 'Someone', language: 'en' },
  ]);
  expect(await bench.house.sql('SELECT message, link FROM notice WHERE person_id = $1', [known.personId])).toEqual([
    { message: 'notice.focalPoint', link: `/me/delegations/${delegationId}/registration` },
  ]);
});

test('REG-40 the right ends with the appointment; that of another delegation cannot be ended from here', async () => {
  const open = await bench.open();
  const [delegationId = '', other = ''] = open.delegations;
  done(await appoint(open));
  const [held] = await appointments(delegationId);
  expect(await service.end(open.secretariat, other, held?.id ?? '')).toMatchObject({ ok: false, code: 'ROLE_UNKNOWN' });
  done(await service.end(open.secretariat, delegationId, held?.id ?? ''));
  expect(await appointments(delegationId)).toEqual([]);
});

test('REG-40 a focal point appoints nobody, and the secretariat of another session neither', async () => {
  const [open, elsewhere] = [await bench.open(), await bench.open()];
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  for (const actor of [focalPoint, elsewhere.secretariat])
    expect(await appoint(open, actor)).toMatchObject({ ok: false, code: 'ROLE_BEYOND_OWN' });
  expect(await appointments(delegationId)).toEqual([]);
});

test.each([
  ['a name that is none', { name: '  ', email: 'somebody@rostrum.example' }, 'NAME_UNFIT'],
  ['an address that is none', { name: 'Focal point', email: 'nobody' }, 'ADDRESS_UNFIT'],
])('REG-40 %s is refused and leaves nothing', async (_, input, code) => {
  const open = await bench.open();
  expect(await appoint(open, open.secretariat, { ...input, language: 'fr' })).toMatchObject({ ok: false, code });
  expect(await appointments(open.delegations[0] ?? '')).toEqual([]);
});
