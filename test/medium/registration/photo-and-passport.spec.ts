import { AccessDenied } from '#access';
import type { Actor } from '#access';
import { newId } from '#platform';
import { PassportService, PhotoFiles } from '#registration';
import { FilePurposes } from '#platform';
import { anActor } from '../../builders/an-actor.js';
import {
  aParticipant,
  aProfile,
  decidedOf,
  done,
  openRegistrationBench,
  someRules,
  stored,
} from '../../builders/registration.js';
import type { RegistrationBench } from '../../builders/registration.js';

let bench: RegistrationBench;
beforeAll(async () => {
  bench = await openRegistrationBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const passport = { number: 'P1234567', issuedBy: 'AUT', bornOn: '1980-01-01', expiresOn: '2099-01-01' };

async function aPhoto(by: Actor, purpose = 'registration-photo'): Promise<string> {
  const id = newId();
  await bench.house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'photo.jpg', 'image/jpeg', 10, sha256('x'), $3, $2)`,
    [id, by.personId, purpose],
  );
  return id;
}

test('REG-3 REG-17 REG-18 a category that wants a photograph and passport data is approved when both are there', async () => {
  const open = await bench.open(aProfile({ categories: [someRules({ papers: ['PHOTO', 'PASSPORT'] })] }));
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const photoId = await aPhoto(focalPoint);
  const drafted = await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ photoId }));
  const { id } = done(drafted);
  decidedOf(await bench.submission.submit(focalPoint, [id]));
  const early = decidedOf(await bench.approval.approve(open.secretariat, [id]));
  expect(early.refused).toMatchObject([{ refusal: { code: 'PAPERS_MISSING', params: { paper: 'PASSPORT' } } }]);
  done(await bench.house.get(PassportService).give(focalPoint, id, passport));
  expect(decidedOf(await bench.approval.approve(open.secretariat, [id])).decided).toEqual([id]);

  // What a form does not know stays; a photograph taken away must be approved.
  const { photoId: _, ...plain } = aParticipant();
  done(await bench.enrolment.amend(focalPoint, id, { input: plain, version: 3 }));
  expect(await bench.house.sql('SELECT photo_id AS id FROM registration WHERE id = $1', [id])).toEqual([
    { id: photoId },
  ]);
  done(await bench.enrolment.amend(focalPoint, id, { input: { ...plain, photoId: null }, version: 4 }));
  expect((await open.states())[0]?.state).toBe('SUBMITTED');
});

test('REG-17 a photograph is the own upload of whoever gives it, for this purpose; nationality is that of a State', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  for (const photoId of [await aPhoto(open.secretariat), await aPhoto(focalPoint, 'registration-letter'), newId(), 'x'])
    expect(await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ photoId }))).toMatchObject({
      code: 'PHOTO_UNKNOWN',
      rule: 'REG-17',
    });
  expect(await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ nationality: 'QQQ' }))).toMatchObject({
    code: 'PERSON_FAULTY',
    fields: [{ path: 'input.nationality', code: 'NO_SUCH_STATE' }],
  });
  const photoId = await aPhoto(focalPoint);
  done(await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ photoId, nationality: 'aut' })));
  expect(bench.house.get(PhotoFiles)).toBeDefined();
  const purpose = bench.house.get(FilePurposes).of('registration-photo');
  const readers = [
    focalPoint,
    open.secretariat,
    open.focalPoint(open.delegations[1] ?? ''),
    anActor('OBSERVER', 'INSTALLATION'),
  ];
  const read = await Promise.all(readers.map((actor) => purpose?.mayRead(actor, [photoId])));
  expect(read).toEqual([[photoId], [photoId], [], []]);
  expect(await purpose?.inUse([photoId, newId()])).toEqual([photoId]);
});

test('REG-18 every reading of passport data is in the audit trail, without what they say; others do not read them', async () => {
  const open = await bench.open();
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const passports = bench.house.get(PassportService);
  const { id } = done(await bench.enrolment.draft(focalPoint, delegationId, aParticipant()));
  expect(await passports.read(open.secretariat, id)).toBeNull();
  done(await passports.give(focalPoint, id, passport));
  expect(await passports.give(focalPoint, id, { ...passport, number: '?' })).toMatchObject({ code: 'PASSPORT_FAULTY' });
  await expect(passports.read(focalPoint, id)).rejects.toThrow(AccessDenied);
  await expect(passports.give(open.focalPoint(open.delegations[1] ?? ''), id, passport)).rejects.toThrow(AccessDenied);
  expect(await passports.read(open.secretariat, id)).toEqual(passport);
  expect(await passports.read(open.secretariat, id)).toEqual(passport);
  const entries = await bench.house.sql<{ action: string; text: string }>(
    `SELECT action, audit_entry::text AS text FROM audit_entry WHERE subject_id = $1 AND action LIKE '%passport%' ORDER BY number`,
    [id],
  );
  expect(entries.map(({ action }) => action)).toEqual([
    'registration.passportGiven',
    'registration.passportRead',
    'registration.passportRead',
  ]);
  for (const { text } of entries) expect(text).not.toMatch(/P1234567|1980-01-01/);
});
