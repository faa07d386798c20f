import { AccessHousekeeping } from '../../../libs/access/src/app/access-housekeeping.js';
import { Notices } from '#access';
import type { Actor } from '#access';
import { SettableClock } from '#kernel';
import { Messages, UnitOfWork, newId } from '#platform';
import { decidedOf, done, openRegistrationBench, stored } from '../../builders/registration.js';
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';

let bench: RegistrationBench;
beforeAll(async () => {
  bench = await openRegistrationBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const messages = Messages.fromLibraries();

interface Told {
  readonly message: string;
  readonly params: Record<string, never>;
  readonly link: string;
}

const toldTo = (actor: Actor): Promise<Told[]> =>
  bench.house.sql<Told>('SELECT message, params, link FROM notice WHERE person_id = $1 ORDER BY at, id', [
    actor.personId,
  ]);

/** A focal point of the delegation with an account. */
async function focalPointOf(open: OpenRegistration, delegationId: string): Promise<Actor> {
  const actor = await stored(bench.house, open.focalPoint(delegationId));
  await bench.house.sql(
    `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id)
     VALUES ($1, $2, 'FOCAL_POINT', 'DELEGATION', $3, $4, $5, $3)`,
    [newId(), actor.personId, delegationId, open.session.bodyId, open.session.id],
  );
  return actor;
}

test('ACC-50 a focal point gets one notice for all that was approved at once; whoever acted gets none', async () => {
  const open = await bench.open();
  const [first = '', other = ''] = open.delegations;
  const [focalPoint, elsewhere] = [await focalPointOf(open, first), await focalPointOf(open, other)];
  const ids = await open.drafts(5, first, { participations: ['ONLINE_OBSERVER'] });
  expect(decidedOf(await bench.submission.submit(focalPoint, ids)).decided).toEqual(ids);
  expect(await toldTo(focalPoint)).toEqual([]);
  decidedOf(await bench.approval.approve(open.secretariat, ids));
  const told = await toldTo(focalPoint);
  expect(told).toMatchObject([
    {
      message: 'notice.registration',
      link: `/me/delegations/${first}/registration`,
      params: { kind: 'approved', more: 2 },
    },
  ]);
  const { delegation, session, ...facts } = told[0]?.params ?? {};
  const spoken = { ...facts, delegation: 'Austria', session: 'Practice' };
  expect(messages.text('notice.registration', spoken, 'en')).toMatch(
    /^Austria, Practice – approved: Delegate \d+, Member · Delegate \d+, Member · Delegate \d+, Member and 2 more$/,
  );
  expect(delegation).toMatchObject({ en: 'Austria' });
  expect(session).toBeDefined();
  expect(await toldTo(elsewhere)).toEqual([]);
  expect(await toldTo(open.secretariat)).toEqual([]);
});

test('ACC-50 the one registered is told about themselves; notices are marked by their addressee alone, and forgotten', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const person = await stored(bench.house, open.focalPoint(newId()));
  const [id = ''] = await open.drafts(1, delegationId);
  await bench.house.sql('UPDATE registration SET person_id = $2 WHERE id = $1', [id, person.personId]);
  decidedOf(await bench.submission.submit(open.secretariat, [id]));
  expect(await toldTo(person)).toMatchObject([
    { message: 'registrationMail.submitted.subject', link: '/me/registrations' },
  ]);
  const notices = bench.house.get(Notices);
  const unread = async () =>
    (await bench.house.sql('SELECT FROM notice WHERE person_id = $1 AND read_at IS NULL', [person.personId])).length;
  done(await notices.markRead(open.secretariat.personId ?? '', null));
  expect(await unread()).toBe(1);
  done(await notices.markRead(person.personId ?? '', null));
  expect(await unread()).toBe(0);
  const forgetAfter = async (days: number): Promise<number> => {
    const clock = new SettableClock(new Date(Date.now() + days * 86_400_000));
    await new AccessHousekeeping(bench.house.get(UnitOfWork), clock).forget();
    return (await toldTo(person)).length;
  };
  expect([await forgetAfter(179), await forgetAfter(181)]).toEqual([1, 0]);
});

test('ACC-50 a refused command tells nobody', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const focalPoint = await focalPointOf(open, delegationId);
  const ids = await open.drafts(1, delegationId);
  // A draft cannot be approved.
  expect(decidedOf(await bench.approval.approve(open.secretariat, ids)).decided).toEqual([]);
  expect(await toldTo(focalPoint)).toEqual([]);
});
