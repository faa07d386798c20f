import { AccessDenied } from '#access';
import type { Actor } from '#access';
import { AnswerSubjects, QuestionnaireService, QuestionnairesQueries } from '#questionnaires';
import type { Definition, Question } from '#questionnaires';
import { QuestionsService } from '#registration';
import type { CategoryRules } from '#registration';
import { aSession } from '../../builders/a-session.js';
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
import type { OpenRegistration, RegistrationBench } from '../../builders/registration.js';

let bench: RegistrationBench;
let questions: QuestionsService;
let questionnaires: QuestionnaireService;
let read: QuestionnairesQueries;
beforeAll(async () => {
  bench = await openRegistrationBench();
  questions = bench.house.get(QuestionsService);
  questionnaires = bench.house.get(QuestionnaireService);
  read = bench.house.get(QuestionnairesQueries);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const question = (key: string, over: Partial<Question> = {}): Question => ({
  key,
  kind: 'TEXT',
  text: { en: key },
  required: false,
  options: [],
  audience: 'HANDLERS',
  purpose: { en: 'Access' },
  keptForDays: 30,
  ...over,
});
const definition: Definition = {
  sections: [
    {
      key: 'one',
      title: { en: 'One' },
      questions: [question('arrival', { kind: 'DATE', required: true }), question('needs', { audience: 'SENSITIVE' })],
    },
  ],
};

/** A session whose Member States are asked when they arrive and what they need. */
async function asked(over: Partial<CategoryRules> = {}): Promise<OpenRegistration & { questionnaireId: string }> {
  const open = await bench.open(aProfile({ quotas: [] }));
  const questionnaireId = await published(open.secretariat, open.session.id);
  const profile = aProfile({ quotas: [], categories: [someRules({ questionnaireId, ...over })] });
  done(await bench.profiles.set(open.secretariat, open.session.id, { profile, version: 1 }));
  return { ...open, questionnaireId };
}

async function published(actor: Actor, sessionId: string): Promise<string> {
  const title = { en: 'Arrival' };
  const { id } = done(await questionnaires.createQuestionnaire(actor, { sessionId, title }));
  done(await questionnaires.amendQuestionnaire(actor, { questionnaireId: id, version: 1 }, { title, definition }));
  done(await questionnaires.publishQuestionnaire(actor, { questionnaireId: id, version: 2 }));
  return id;
}

const arrival = { arrival: ['2027-03-01'] };

test('REG-20 REG-21 a required answer that is missing prevents submission where the rules say so', async () => {
  const open = await asked({ answersNeeded: 'SUBMISSION' });
  const [id = ''] = await open.drafts(1);
  const early = decidedOf(await bench.submission.submit(open.secretariat, [id]));
  expect(early.refused).toMatchObject([{ refusal: { code: 'ANSWERS_NEEDED', rule: 'REG-21', params: { count: 1 } } }]);
  // A draft keeps what is incomplete; a faulty answer is refused by question.
  done(await questions.answer(open.secretariat, id, {}));
  expect(await questions.answer(open.secretariat, id, { arrival: ['soon'] })).toMatchObject({
    code: 'ANSWERS_FAULTY',
    fields: [{ path: 'answers.arrival', code: 'ANSWER_FORM' }],
  });
  done(await questions.answer(open.secretariat, id, arrival));
  expect(decidedOf(await bench.submission.submit(open.secretariat, [id])).decided).toEqual([id]);
  expect(await questions.answer(open.secretariat, id, {})).toMatchObject({
    code: 'ANSWERS_FAULTY',
    fields: [{ path: 'answers.arrival', code: 'ANSWER_MISSING' }],
  });
});

test('REG-21 where answers are needed for approval, submission goes ahead; a replacement answers anew', async () => {
  const open = await asked({ answersNeeded: 'APPROVAL' });
  const [id = ''] = await open.drafts(1);
  expect(decidedOf(await bench.submission.submit(open.secretariat, [id])).decided).toEqual([id]);
  const early = decidedOf(await bench.approval.approve(open.secretariat, [id]));
  expect(early.refused).toMatchObject([{ refusal: { code: 'ANSWERS_NEEDED', rule: 'REG-21' } }]);
  done(await questions.answer(open.secretariat, id, arrival));
  expect(decidedOf(await bench.approval.approve(open.secretariat, [id])).decided).toEqual([id]);
  const input = aParticipant();
  const next = done(await bench.submission.replace(open.secretariat, id, { input, version: 3 })).id;
  const again = decidedOf(await bench.approval.approve(open.secretariat, [next]));
  expect(again.refused).toMatchObject([{ refusal: { code: 'ANSWERS_NEEDED' } }]);
});

test('REG-20 only a published questionnaire of the session is asked; copied rules bring a copy of it', async () => {
  const open = await asked();
  const other = await aSession().withMembers('AUT').build(bench.house.dataSource);
  const elsewhere = anActor('SECRETARIAT', 'SESSION', { bodyId: other.bodyId, sessionId: other.id });
  const secretariat = await stored(bench.house, elsewhere);
  const profile = aProfile({ categories: [someRules({ questionnaireId: open.questionnaireId })] });
  expect(await bench.profiles.set(secretariat, other.id, { profile, version: 0 })).toMatchObject({
    code: 'PROFILE_FAULTY',
    rule: 'REG-20',
    fields: [{ path: 'input.categories.0.questionnaireId', code: 'QUESTIONNAIRE_UNFIT' }],
  });
  done(await bench.profiles.copy(secretariat, other.id, open.session.id));
  const [copy] = await read.ofSession(other.id);
  expect(copy).toMatchObject({ title: { en: 'Arrival' }, version: 1, definition });
  expect(copy?.id).not.toBe(open.questionnaireId);
  const [kept] = await bench.house.sql<{ id: string }>(
    `SELECT profile #>> '{categories,0,questionnaireId}' AS id FROM registration_profile WHERE session_id = $1`,
    [other.id],
  );
  expect(kept?.id).toBe(copy?.id);
});

test('REG-22 what someone needs is read by whoever gave it and by those who arrange for it, not by others', async () => {
  const open = await asked();
  const [delegationId = ''] = open.delegations;
  const [giver, colleague] = [
    await stored(bench.house, open.focalPoint(delegationId)),
    await stored(bench.house, open.focalPoint(delegationId)),
  ];
  const administrator = await stored(bench.house, anActor('ADMINISTRATOR', 'INSTALLATION'));
  const { id } = done(await bench.enrolment.draft(giver, delegationId, aParticipant()));
  done(await questions.answer(giver, id, { ...arrival, needs: ['A ramp'] }));
  const subject = bench.house.get(AnswerSubjects).of('registration');
  const readers = [giver, colleague, administrator, open.secretariat, open.focalPoint(open.delegations[1] ?? '')];
  const may = (sensitive: boolean) => Promise.all(readers.map((actor) => subject.mayRead(actor, [id], sensitive)));
  expect(await may(false)).toEqual([[id], [id], [id], [id], []]);
  expect(await may(true)).toEqual([[id], [], [], [id], []]);

  // A colleague who does not see it cannot write it over, and the secretariat's saving takes it from nobody.
  done(await questions.answer(colleague, id, { arrival: ['2027-03-02'], needs: ['None'] }));
  const answers = async () => (await read.answers('registration', [id], true))[0]?.answers;
  expect(await answers()).toEqual({ arrival: ['2027-03-02'], needs: ['A ramp'] });
  done(await questions.answer(open.secretariat, id, { ...arrival, needs: ['A ramp'] }));
  expect(await may(true)).toEqual([[id], [], [], [id], []]);
  await expect(questions.answer(open.focalPoint(open.delegations[1] ?? ''), id, arrival)).rejects.toThrow(AccessDenied);
});

test('REG-20 whoever is asked nothing gives no answers', async () => {
  const open = await bench.open();
  const [id = ''] = await open.drafts(1);
  expect(await questions.answer(open.secretariat, id, arrival)).toMatchObject({ code: 'NOTHING_ASKED' });
});
