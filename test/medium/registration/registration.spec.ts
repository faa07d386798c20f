import { AnswerTimer, RegistrationMailService, RegistrationWorkerModule } from '#registration';
import { UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import {
  aLetterFile,
  aParticipant,
  aProfile,
  aQuota,
  decidedOf,
  done,
  openRegistrationBench,
  someRules,
  stored,
} from '../../builders/registration.js';
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';
import { anActor } from '../../builders/an-actor.js';
import { openHouse } from '../../support/house.js';

let bench: RegistrationBench;
beforeAll(async () => {
  bench = await openRegistrationBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const stateOf = async (open: OpenRegistration, id: string): Promise<string | undefined> =>
  (await open.states()).find((row) => row.id === id)?.state;
const submitted = async (open: OpenRegistration, ids: readonly string[]): Promise<void> => {
  expect(decidedOf(await bench.submission.submit(open.secretariat, ids)).refused).toEqual([]);
};
const aLetter = async (open: OpenRegistration, delegationId: string): Promise<string> => {
  const fileId = await aLetterFile(bench.house, open.secretariat);
  const input = { kind: 'NOTE_VERBALE', reference: 'NV 12/2027', dated: '2027-02-01', fileId } as const;
  return done(await bench.letters.enter(open.secretariat, delegationId, input)).id;
};

test('REG-3 REG-5 a delegation of 8 under one note verbale; the quota refuses the ninth with its rule; approval needs the letter', async () => {
  const quota = aQuota({ key: 'per-delegation', per: 'DELEGATION', places: 8, whenFull: 'REFUSE' });
  const open = await bench.open(aProfile({ quotas: [quota], categories: [someRules({ papers: ['NOTE_VERBALE'] })] }));
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const letterId = await aLetter(open, delegationId);
  const ids: string[] = [];
  for (let n = 0; n < 9; n += 1)
    ids.push(
      done(await bench.enrolment.draft(focalPoint, delegationId, aParticipant({ letterId: n === 7 ? null : letterId })))
        .id,
    );
  const answer = decidedOf(await bench.submission.submit(focalPoint, ids));
  expect(answer.decided).toEqual(ids.slice(0, 8));
  expect(answer.refused).toMatchObject([
    {
      registrationId: ids[8],
      refusal: {
        code: 'QUOTA_FULL',
        rule: 'REG-5',
        params: { quota: 'per-delegation', places: 8, source: 'registration page' },
      },
    },
  ]);
  const approved = decidedOf(await bench.approval.approve(open.secretariat, ids));
  expect(approved.decided).toEqual(ids.slice(0, 7));
  expect(approved.refused.map(({ refusal }) => refusal.code)).toEqual(['PAPERS_MISSING', 'REGISTRATION_STATE']);
});

test('REG-7 one is replaced: the new person has the place and the number, and is to be approved', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 1 })] }));
  const [first = '', second = ''] = await open.drafts(2);
  await submitted(open, [first, second]);
  done(await bench.approval.approve(open.secretariat, [first]));
  const [before] = await open.places();
  const replacement = done(
    await bench.submission.replace(open.secretariat, first, { input: aParticipant(), version: 3 }),
  ).id;
  expect(await open.places()).toEqual([{ ...before, id: replacement }]);
  expect(await open.states()).toEqual([
    { id: replacement, number: 1, state: 'SUBMITTED' },
    { id: second, number: 2, state: 'WAITING' },
    { id: first, number: null, state: 'WITHDRAWN' },
  ]);
  const inLine = done(
    await bench.submission.replace(open.secretariat, second, { input: aParticipant(), version: 2 }),
  ).id;
  expect(await stateOf(open, inLine)).toBe('WAITING');
  expect(await bench.submission.replace(open.secretariat, inLine, { input: aParticipant(), version: 7 })).toMatchObject(
    {
      code: 'REGISTRATION_CHANGED',
      rule: 'REG-16',
    },
  );
});

test('REG-6 REG-7 withdrawal, rejection and another way of taking part free places for the first who waits', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 3 })] }));
  const ids = await open.drafts(7);
  await submitted(open, ids);
  expect((await open.states()).map(({ state }) => state)).toEqual([
    ...Array<string>(3).fill('SUBMITTED'),
    ...Array<string>(4).fill('WAITING'),
  ]);
  done(await bench.submission.withdraw(open.secretariat, ids[0] ?? '', 'Not coming'));
  expect(await stateOf(open, ids[3] ?? '')).toBe('SUBMITTED');
  // The fifth waits and is rejected together with one who has a place: the sixth is promoted, nobody else.
  const reject = await bench.approval.reject(open.secretariat, [ids[1] ?? '', ids[4] ?? ''], { en: 'Not on the list' });
  expect(decidedOf(reject).decided).toHaveLength(2);
  expect(await Promise.all(ids.slice(4).map((id) => stateOf(open, id)))).toEqual(['REJECTED', 'SUBMITTED', 'WAITING']);
  const input = aParticipant({ participations: ['ONLINE_OBSERVER'] });
  done(await bench.enrolment.amend(open.secretariat, ids[2] ?? '', { input, version: 2 }));
  expect(await stateOf(open, ids[6] ?? '')).toBe('SUBMITTED');
  expect((await open.places()).map(({ place }) => place)).toEqual([1, 2, 3]);
});

test('REG-10 an approved registration that changes is approved again, with its places; what was not approved may change', async () => {
  const open = await bench.open();
  const [id = ''] = await open.drafts(1);
  await submitted(open, [id]);
  done(await bench.approval.approve(open.secretariat, [id]));
  const places = await open.places();
  const input = aParticipant({ familyName: 'Other' });
  done(await bench.enrolment.amend(open.secretariat, id, { input, version: 3 }));
  expect(await stateOf(open, id)).toBe('SUBMITTED');
  done(await bench.approval.approve(open.secretariat, [id]));
  done(
    await bench.enrolment.amend(open.secretariat, id, { input: { ...input, email: 'a@rostrum.example' }, version: 5 }),
  );
  expect(await stateOf(open, id)).toBe('APPROVED');
  expect(await open.places()).toEqual(places);
});

test('REG-9 REG-13 one head in a delegation, nobody twice, in one submission too', async () => {
  const open = await bench.open(aProfile({ quotas: [] }));
  const heads = await open.drafts(2, open.delegations[0], { function: 'HEAD' });
  const twins = await open.drafts(2, open.delegations[0], { familyName: 'García', givenName: 'María' });
  const answer = decidedOf(await bench.submission.submit(open.secretariat, [...heads, ...twins]));
  expect(answer.decided).toEqual([heads[0], twins[0]]);
  expect(answer.refused.map(({ refusal }) => refusal.code)).toEqual(['HEAD_TAKEN', 'ALREADY_REGISTERED']);
  const elsewhere = await open.drafts(1, open.delegations[1], {
    familyName: 'GARCIA',
    givenName: 'Maria',
    function: 'HEAD',
  });
  await submitted(open, elsewhere);
});

test('REG-12 a quota lowered under what is taken keeps it; raised again, it gives places in order', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 3 })] }));
  const ids = await open.drafts(5);
  await submitted(open, ids);
  const set = async (places: number, version: number): Promise<void> => {
    const profile = aProfile({ quotas: [aQuota({ places })] });
    done(await bench.profiles.set(open.secretariat, open.session.id, { profile, version }));
  };
  await set(1, 1);
  expect(await open.places()).toHaveLength(3);
  const replaced = await bench.submission.replace(open.secretariat, ids[2] ?? '', {
    input: aParticipant(),
    version: 2,
  });
  expect(replaced).toMatchObject({ ok: true });
  done(await bench.submission.withdraw(open.secretariat, ids[0] ?? '', null));
  expect(await stateOf(open, ids[3] ?? '')).toBe('WAITING');
  await set(4, 2);
  expect(await Promise.all([ids[3], ids[4]].map((id) => stateOf(open, id ?? '')))).toEqual(['SUBMITTED', 'SUBMITTED']);
});

test('REG-12 REG-14 a new quota counts those who are there, also more than it allows; a removed one frees who waits', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 2 })] }));
  const ids = await open.drafts(3);
  await submitted(open, ids);
  const hall = aQuota({ key: 'hall', per: 'DELEGATION', places: 1, whenFull: 'REFUSE' });
  done(
    await bench.profiles.set(open.secretariat, open.session.id, {
      profile: aProfile({ quotas: [aQuota({ places: 2 }), hall] }),
      version: 1,
    }),
  );
  expect((await open.places()).filter(({ key }) => key === 'hall').map(({ place }) => place)).toEqual([1, 2]);
  expect(await stateOf(open, ids[2] ?? '')).toBe('WAITING');
  done(await bench.profiles.set(open.secretariat, open.session.id, { profile: aProfile({ quotas: [] }), version: 2 }));
  expect(await stateOf(open, ids[2] ?? '')).toBe('SUBMITTED');
  const late = await bench.profiles.set(open.secretariat, open.session.id, { profile: aProfile(), version: 2 });
  expect(late).toMatchObject({ code: 'PROFILE_CHANGED', rule: 'REG-16' });
});

test('REG-14 rules are copied with their windows moved, those not published only by who may see them', async () => {
  const open = await bench.open();
  const next = await bench.open(aProfile({ quotas: [] }));
  expect(await bench.profiles.copy(next.secretariat, next.session.id, open.session.id)).toMatchObject({ ok: true });
  const hidden = await bench.open(aProfile());
  await bench.house.sql('UPDATE registration_desk SET published = false WHERE session_id = $1', [hidden.session.id]);
  expect(await bench.profiles.copy(next.secretariat, next.session.id, hidden.session.id)).toMatchObject({
    code: 'PROFILE_MISSING',
  });
  const focalPoint = hidden.focalPoint(hidden.delegations[0] ?? '');
  expect(await bench.enrolment.draft(focalPoint, hidden.delegations[0] ?? '', aParticipant())).toMatchObject({
    code: 'PROFILE_NOT_PUBLISHED',
    rule: 'REG-14',
  });
});

test('REG-1 REG-2 who may not register, whom, and when', async () => {
  const closed = someRules({ closesAt: '2020-02-01T00:00:00.000Z', lateUntil: '2099-01-01T00:00:00.000Z' });
  const open = await bench.open(
    aProfile({ categories: [closed, someRules({ category: 'EXPERT', registrars: ['SELF'] })] }),
  );
  const [delegationId = ''] = open.delegations;
  const focalPoint = open.focalPoint(delegationId);
  const [id = ''] = await open.drafts(1);
  expect(decidedOf(await bench.submission.submit(focalPoint, [id])).refused[0]?.refusal).toMatchObject({
    code: 'WINDOW_CLOSED',
  });
  await submitted(open, [id]);
  await expect(bench.submission.submit(open.focalPoint(open.delegations[1] ?? ''), [id])).rejects.toThrow(
    'Not allowed',
  );
  await expect(
    bench.enrolment.amend(anActor('OBSERVER', 'INSTALLATION'), id, { input: aParticipant(), version: 2 }),
  ).rejects.toThrow('Not allowed');
  const expert = await stored(bench.house, anActor('OBSERVER', 'INSTALLATION'));
  const own = done(await bench.enrolment.draftOwn(expert, open.session.id, aParticipant({ category: 'EXPERT' }))).id;
  expect(decidedOf(await bench.submission.submit(expert, [own])).decided).toEqual([own]);
  const again = done(await bench.enrolment.draftOwn(expert, open.session.id, aParticipant({ category: 'EXPERT' }))).id;
  expect(decidedOf(await bench.submission.submit(expert, [again])).refused[0]?.refusal).toMatchObject({
    code: 'ALREADY_REGISTERED',
  });
  const media = aParticipant({ category: 'MEDIA' });
  expect(await bench.enrolment.draftOwn(expert, open.session.id, media)).toMatchObject({
    code: 'CATEGORY_NOT_REGISTERED',
  });
});

test('REG-3 a letter of another delegation, and a file that somebody else uploaded, are not taken', async () => {
  const open = await bench.open();
  const [delegationId = '', other = ''] = open.delegations;
  const letterId = await aLetter(open, other);
  expect(await bench.enrolment.draft(open.secretariat, delegationId, aParticipant({ letterId }))).toMatchObject({
    code: 'LETTER_UNKNOWN',
  });
  const fileId = await aLetterFile(bench.house, await stored(bench.house, anActor('OBSERVER', 'INSTALLATION')));
  const input = { kind: 'NOTE_VERBALE', reference: 'NV', dated: '2027-02-01', fileId } as const;
  expect(await bench.letters.enter(open.secretariat, delegationId, input)).toMatchObject({
    code: 'LETTER_FAULTY',
    fields: [{ path: 'fileId', code: 'NO_SUCH_FILE' }],
  });
});

test('REG-7 a question that is not answered in time frees the place; mails go out in the language of the registrant', async () => {
  const open = await bench.open(aProfile({ quotas: [aQuota({ places: 1 })] }));
  const [asked = ''] = await open.drafts(1, open.delegations[0], { email: 'asked@rostrum.example', language: 'fr' });
  const [waits = ''] = await open.drafts(1, open.delegations[0], { email: 'waits@rostrum.example', language: 'ar' });
  await submitted(open, [asked, waits]);
  const soon = new Date(Date.now() + 3_600_000);
  const question = { reason: { en: 'Which office?', fr: 'Quelle fonction ?' }, answerBy: soon };
  decidedOf(await bench.approval.return(open.secretariat, [asked], question));
  await using worker = await openHouse({
    modules: [RegistrationWorkerModule],
    entities: sessionsEntities,
    url: bench.house.url,
  });
  await worker.get(AnswerTimer).freeUnanswered();
  expect(await stateOf(open, waits)).toBe('WAITING');
  await bench.house.sql(`UPDATE registration SET answer_by = now() - interval '1 second' WHERE id = $1`, [asked]);
  await worker.get(AnswerTimer).freeUnanswered();
  expect([await stateOf(open, asked), await stateOf(open, waits)]).toEqual(['DRAFT', 'SUBMITTED']);

  const events = await bench.house.sql<{ id: string; name: 'registration.decided'; payload: never }>(
    `SELECT id, name, payload FROM outbox WHERE name = 'registration.decided' AND payload ->> 'sessionId' = $1 ORDER BY id`,
    [open.session.id],
  );
  for (const event of events) await worker.get(UnitOfWork).run(() => worker.get(RegistrationMailService).tell(event));
  const mails = await bench.house.sql<{ recipient: string; subject: string; body_text: string; language: string }>(
    `SELECT recipient, subject, body_text, language FROM mail_message WHERE recipient IN ('asked@rostrum.example', 'waits@rostrum.example') ORDER BY id`,
  );
  expect(mails.map(({ recipient, language }) => [recipient.split('@')[0], language])).toEqual([
    ['asked', 'fr'],
    ['waits', 'ar'],
    ['asked', 'fr'],
    ['asked', 'fr'],
    ['waits', 'ar'],
  ]);
  expect(mails[2]?.body_text).toContain('Quelle fonction ?');
  for (const { subject, body_text: text } of mails) expect(`${subject} ${text}`).not.toMatch(/registrationMail|[{}]/);
});

test('everything that happened is in the audit trail, with a sentence for each', async () => {
  const open = await bench.open();
  const [id = ''] = await open.drafts(1);
  await submitted(open, [id]);
  decidedOf(await bench.approval.hold(open.secretariat, [id], { en: 'To be looked at' }));
  done(await bench.submission.withdraw(open.secretariat, id, null));
  const rows = await bench.house.sql<{ action: string; rule: string | null }>(
    `SELECT action, rule FROM audit_entry WHERE subject_type = 'Registration' AND subject_id = $1 ORDER BY number`,
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'registration.drafted',
    'registration.submitted',
    'registration.held',
    'registration.withdrawn',
  ]);
});
