import type { DataSource } from 'typeorm';
import { AuditTrail, anonymous } from '#access';
import type { Actor } from '#access';
import { SettableClock } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { FilePurposes, Reader, StoredFiles, UnitOfWork, newId } from '#platform';
import {
  AnswerFilePurposes,
  AnswerSubjects,
  AnswersService,
  QuestionnaireService,
  QuestionnairesQueries,
} from '#questionnaires';
import type { Answers, AnswersToSave, Definition, Question } from '#questionnaires';
import { QuestionnaireRepository } from '../../../libs/questionnaires/src/db/questionnaire.repository.js';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let reader: Reader;
let commission: Commission;
let service: QuestionnaireService;
let answers: AnswersService;
let queries: QuestionnairesQueries;
let purposes: FilePurposes;
let secretariat: Actor;
let personId: PersonId;
/** Who may read sensitive answers in this test. */
let trusted: PersonId;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  const unitOfWork = new UnitOfWork(dataSource);
  reader = new Reader(database.url, 4);
  commission = await aCommission(dataSource);
  const repository = new QuestionnaireRepository(unitOfWork);
  const audit = new AuditTrail(unitOfWork, new SettableClock(new Date('2027-01-11T08:00:00Z')));
  service = new QuestionnaireService(unitOfWork, repository, audit);
  answers = new AnswersService(unitOfWork, repository, new StoredFiles(reader, unitOfWork));
  queries = new QuestionnairesQueries(reader);
  const subjects = new AnswerSubjects();
  trusted = commission.accounts.secretariat.personId;
  ({ personId } = commission.accounts['focal point']);
  subjects.register('registration', {
    mayRead: (actor, ids, sensitive) => Promise.resolve(!sensitive || actor.personId === trusted ? ids : []),
  });
  purposes = new FilePurposes();
  new AnswerFilePurposes(purposes, queries, subjects).onModuleInit();
  secretariat = { ...anonymous, personId: trusted, name: 'Secretariat', language: 'en' };
});

afterAll(async () => {
  await reader?.onModuleDestroy();
  await dataSource?.destroy();
  await database?.[Symbol.asyncDispose]();
});

const question = (key: string, over: Partial<Question> = {}): Question => ({
  key,
  kind: 'TEXT',
  text: { en: key },
  required: false,
  options: [],
  audience: 'HANDLERS',
  purpose: { en: 'Badge' },
  keptForDays: 30,
  ...over,
});
const of = (...questions: Question[]): Definition => ({
  sections: [{ key: 'one', title: { en: 'One' }, questions }],
});

function good<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`${decision.code} ${JSON.stringify(decision.fields)}`);
  return decision.value;
}

const draftVersion = async (id: string): Promise<number> => (await queries.byId(id))?.draftVersion ?? 0;

async function amended(id: string, definition: Definition): Promise<void> {
  const seen = { questionnaireId: id, version: await draftVersion(id) };
  good(await service.amendQuestionnaire(secretariat, seen, { title: { en: 'Registration' }, definition }));
}
const publish = async (id: string) =>
  service.publishQuestionnaire(secretariat, { questionnaireId: id, version: await draftVersion(id) });

async function published(...questions: Question[]): Promise<string> {
  const title = { en: 'Registration' };
  const { id } = good(await service.createQuestionnaire(secretariat, { sessionId: commission.session.id, title }));
  await amended(id, of(...questions));
  good(await publish(id));
  return id;
}

const save = (questionnaireId: string, given: Answers, over: Partial<AnswersToSave> = {}) =>
  answers.save({
    questionnaireId,
    subject: { kind: 'registration', id: newId() },
    answers: given,
    complete: true,
    readsSensitive: true,
    personId,
    ...over,
  });

async function aFile(owner: PersonId, purpose = 'answer-file'): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'a.pdf', 'application/pdf', 1, decode(repeat('ab', 32), 'hex'), $2, $3)`,
    [id, purpose, owner],
  );
  return id;
}

test('QUE-9 amendments are a draft until they are published as the next version', async () => {
  const id = await published(question('a'));
  await amended(id, of(question('a'), question('b')));
  expect((await queries.version(id, null))?.sections[0]?.questions).toHaveLength(1);
  good(await publish(id));
  expect(await queries.version(id, null)).toMatchObject({
    version: 2,
    sections: [{ questions: [{ key: 'a' }, { key: 'b' }] }],
  });
  expect(await queries.version(id, 1)).toMatchObject({ version: 1, sections: [{ questions: [{ key: 'a' }] }] });
  expect(await publish(id)).toMatchObject({ ok: false, code: 'QUESTIONNAIRE_PUBLISHED' });
});

test('QUE-1 a faulty draft is kept and not published', async () => {
  const id = await published(question('a'));
  await amended(id, of(question('a'), question('a')));
  expect(await publish(id)).toMatchObject({ ok: false, code: 'DEFINITION_FAULTY', fields: [{}, {}] });
  expect((await queries.version(id, null))?.version).toBe(1);
});

test('QUE-9 of two who amend what both have seen, one is refused', async () => {
  const id = await published(question('a'));
  const seen = { questionnaireId: id, version: await draftVersion(id) };
  const draft = { title: { en: 'Registration' }, definition: of(question('b')) };
  const decisions = await Promise.all(
    Array.from({ length: 20 }, () => service.amendQuestionnaire(secretariat, seen, draft)),
  );
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
  expect(decisions.find(({ ok }) => !ok)).toMatchObject({ code: 'QUESTIONNAIRE_CHANGED', rule: 'QUE-9' });
});

test('QUE-9 the database refuses to change or remove a published version, and lets the whole go', async () => {
  const id = await published(question('a'));
  for (const text of [
    `UPDATE questionnaire_version SET definition = '{}' WHERE questionnaire_id = $1`,
    'UPDATE questionnaire_version SET version = 7 WHERE questionnaire_id = $1',
    'DELETE FROM questionnaire_version WHERE questionnaire_id = $1',
  ])
    await expect(dataSource.query(text, [id])).rejects.toMatchObject({ constraint: 'questionnaire_version_unchanged' });
  good(await save(id, { a: ['x'] }));
  await dataSource.query('DELETE FROM questionnaire WHERE id = $1', [id]);
  expect(await queries.version(id, null)).toBeNull();
});

test('QUE-7 QUE-8 QUE-9 answers keep their version; what is not asked is not kept; nothing of faulty ones is', async () => {
  const id = await published(
    question('a', { required: true }),
    question('b', { condition: { question: 'a', has: true, value: 'x' } }),
  );
  const subject = { kind: 'registration', id: newId() };
  expect(good(await save(id, { a: ['x'], b: ['y'] }, { subject }))).toEqual({ version: 1 });
  expect(await save(id, { b: ['y'] }, { subject })).toMatchObject({
    ok: false,
    fields: [{ path: 'answers.a', code: 'ANSWER_MISSING' }],
  });
  expect(await queries.answers('registration', [subject.id], false)).toMatchObject([
    { version: 1, answers: { a: ['x'], b: ['y'] } },
  ]);
  await amended(id, of(question('a'), question('c')));
  good(await publish(id));
  good(await save(id, { a: ['z'] }, { subject }));
  expect(await queries.answers('registration', [subject.id], false)).toMatchObject([
    { subjectId: subject.id, questionnaireId: id, version: 2, answers: { a: ['z'] } },
  ]);
});

test('QUE-10 sensitive answers are read apart, and stay when someone saves who does not see them', async () => {
  const id = await published(question('a'), question('diet', { audience: 'SENSITIVE' }));
  const subject = { kind: 'registration', id: newId() };
  good(await save(id, { a: ['x'], diet: ['halal'] }, { subject }));
  const read = async (sensitive: boolean) =>
    (await queries.answers('registration', [subject.id], sensitive))[0]?.answers;
  expect(await read(false)).toEqual({ a: ['x'] });
  expect(await read(true)).toEqual({ a: ['x'], diet: ['halal'] });
  const colleague = { subject, readsSensitive: false, personId: trusted };
  good(await save(id, { a: ['y'], diet: ['none'] }, colleague));
  expect(await read(true)).toEqual({ a: ['y'], diet: ['halal'] });
  // Whoever gave them sees them, and may change them.
  good(await save(id, { a: ['y'], diet: ['none'] }, { subject, readsSensitive: false }));
  expect(await read(true)).toEqual({ a: ['y'], diet: ['none'] });
});

test('QUE-10 a file is an answer only of the person who sent it, and is read by whoever may read the answer', async () => {
  const id = await published(
    question('paper', { kind: 'FILE' }),
    question('certificate', { kind: 'FILE', audience: 'SENSITIVE' }),
  );
  const other = commission.accounts.delegate.personId;
  for (const wrong of [await aFile(other), await aFile(personId, 'answer-picture'), newId()])
    expect(await save(id, { paper: [wrong] })).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
  const [paper, certificate] = [await aFile(personId), await aFile(personId)];
  const subject = { kind: 'registration', id: newId() };
  good(await save(id, { paper: [paper], certificate: [certificate] }, { subject }));
  const purpose = purposes.of('answer-file');
  const readBy = async (reading: PersonId) => [
    ...((await purpose?.mayRead({ ...anonymous, personId: reading }, [paper, certificate])) ?? []),
  ];
  expect((await readBy(trusted)).toSorted()).toEqual([paper, certificate].toSorted());
  expect(await readBy(other)).toEqual([paper]);
  expect((await purpose?.inUse([paper, newId()])) ?? []).toEqual([paper]);
  // Somebody else who amends the answers keeps the files that are there.
  good(await save(id, { paper: [paper] }, { subject, personId: other }));
  expect(await purpose?.inUse([paper, certificate])).toEqual([paper]);
});

test('QUE-9 there are no answers to what is not published', async () => {
  expect(await save(commission.questionnaire, {})).toMatchObject({ ok: false, code: 'QUESTIONNAIRE_UNPUBLISHED' });
});

test('QUE-8 twenty who save for one subject at once leave one whole set of answers', async () => {
  const id = await published(question('a'), question('b'));
  const subject = { kind: 'registration', id: newId() };
  const saved = await Promise.all(
    Array.from({ length: 20 }, (_, n) => save(id, { a: [`${n}`], b: [`${n}`] }, { subject })),
  );
  expect(saved.every(({ ok }) => ok)).toBe(true);
  const rows = await queries.answers('registration', [subject.id], true);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.answers['a']).toEqual(rows[0]?.answers['b']);
});
