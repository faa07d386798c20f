import { AccessDenied, anonymous } from '#access';
import type { Actor } from '#access';
import type { PersonId } from '#kernel';
import { newId } from '#platform';
import { CompletionService, RegistrationQueries } from '#registration';
import { aParticipant, decidedOf, done, openRegistrationBench, stored } from '../../builders/registration.js';
import type { RegistrationBench } from '../../builders/registration.js';

let bench: RegistrationBench;
let completion: CompletionService;
beforeAll(async () => {
  bench = await openRegistrationBench();
  completion = bench.house.get(CompletionService);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const personOf = async (email: string): Promise<{ id: PersonId; state: string } | undefined> =>
  (await bench.house.sql<{ id: PersonId; state: string }>('SELECT id, state FROM person WHERE email = $1', [email]))[0];
const events = (name: string): Promise<{ payload: Record<string, unknown> }[]> =>
  bench.house.sql('SELECT payload FROM outbox WHERE name = $1 ORDER BY id', [name]);

test('REG-23 who is asked gets an account and completes their own data; what is the delegation’s stays', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const email = `invited-${newId()}@rostrum.example`;
  const given = aParticipant({ email, function: 'ADVISER', participations: ['ONLINE_OBSERVER'] });
  const { id } = done(await bench.enrolment.draft(focalPoint, delegationId, given));
  const mute = done(await bench.enrolment.draft(focalPoint, delegationId, aParticipant())).id;
  const answer = decidedOf(await completion.invite(focalPoint, [id, mute]));
  expect(answer.decided).toEqual([id]);
  expect(answer.refused).toMatchObject([{ registrationId: mute, refusal: { code: 'ADDRESS_NEEDED', rule: 'REG-23' } }]);
  const person = await personOf(email);
  expect(person?.state).toBe('INVITED');
  expect((await events('access.invited')).map(({ payload }) => payload)).toContainEqual({ personId: person?.id });
  expect((await events('registration.decided')).at(-1)?.payload).toMatchObject({
    notices: [{ registrationId: id, kind: 'invited' }],
  });

  const own: Actor = { ...anonymous, personId: person?.id ?? null, name: 'Somebody', language: 'en' };
  const [row] = await bench.house.get(RegistrationQueries).ofPerson(person?.id ?? '');
  expect(row?.id).toBe(id);
  const input = aParticipant({
    familyName: 'As in the passport',
    sex: 'FEMALE',
    function: 'HEAD',
    participations: ['IN_HALL'],
  });
  done(await bench.enrolment.amend(own, id, { input, version: 1 }));
  const [after] = await bench.house.get(RegistrationQueries).byIds([id]);
  expect(after).toMatchObject({
    familyName: 'As in the passport',
    sex: 'FEMALE',
    function: 'ADVISER',
    participations: ['ONLINE_OBSERVER'],
  });
  // The delegation submits.
  const submitted = decidedOf(await bench.submission.submit(own, [id]));
  expect(submitted.refused).toMatchObject([{ refusal: { code: 'REGISTRAR_NOT_ALLOWED' } }]);
  await expect(completion.invite(own, [id])).rejects.toThrow(AccessDenied);
  await expect(completion.invite(open.focalPoint(open.delegations[1] ?? ''), [id])).rejects.toThrow(AccessDenied);
});

test('REG-13 REG-23 an address that has an account is not invited twice; nobody is registered twice by it', async () => {
  const open = await bench.open();
  const [first = '', second = ''] = open.delegations;
  const email = `known-${newId()}@rostrum.example`;
  const [one = ''] = await open.drafts(1, first, { email, participations: ['ONLINE_OBSERVER'] });
  const [other = ''] = await open.drafts(1, second, { email, participations: ['ONLINE_OBSERVER'] });
  decidedOf(await bench.submission.submit(open.secretariat, [one, other]));
  const answer = decidedOf(await completion.invite(open.secretariat, [one, other]));
  expect(answer.decided).toEqual([one]);
  expect(answer.refused).toMatchObject([{ registrationId: other, refusal: { code: 'ALREADY_REGISTERED' } }]);
  const before = (await events('access.invited')).length;
  decidedOf(await completion.invite(open.secretariat, [one]));
  expect(await events('access.invited')).toHaveLength(before);
});

test('REG-24 the photograph of an earlier session is found again by the person, and by nobody else', async () => {
  const open = await bench.open();
  const next = await bench.open();
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const photoId = newId();
  await bench.house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'photo.jpg', 'image/jpeg', 10, sha256('x'), 'registration-photo', $2)`,
    [photoId, focalPoint.personId],
  );
  const email = `again-${newId()}@rostrum.example`;
  const { id } = done(await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ email, photoId })));
  decidedOf(await completion.invite(focalPoint, [id]));
  const own: Actor = { ...anonymous, personId: (await personOf(email))?.id ?? null, name: 'Somebody' };
  const [later = ''] = await next.drafts(1, next.delegations[0], { email });
  decidedOf(await completion.invite(next.secretariat, [later]));
  const input = aParticipant({ photoId });
  expect(await bench.enrolment.amend(next.secretariat, later, { input, version: 1 })).toMatchObject({
    code: 'PHOTO_UNKNOWN',
  });
  done(await bench.enrolment.amend(own, later, { input, version: 1 }));
});
