import { Readable } from 'node:stream';
import { extractText, getDocumentProxy } from 'unpdf';
import { anonymous } from '#access';
import type { Actor } from '#access';
import {
  CivilSocietyModule,
  FairnessReport,
  FairnessSources,
  StatementDeskService,
  StatementFileReader,
  StatementPaper,
  StatementReading,
  StatementsService,
  StatementsWorkerModule,
} from '#civil-society';
import type { StatementInput } from '#civil-society';
import { FilePurposes, FileStore, newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { aDocument } from '../../builders/a-file.js';
import { anOrganisation } from '../../builders/an-organisation.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { done, stored } from '../../builders/registration.js';
import { describeWith } from '../../support/components.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { faultsOf } from '../../support/pdf-check.js';

type BuiltOrganisation = Awaited<ReturnType<typeof anOrganisation>>;

let house: House;
let service: StatementsService;
let desk: StatementDeskService;
let reading: StatementReading;
let session: BuiltSession;
let secretariat: Actor;
let [idpc, vngoc, general, roster, none] = [] as unknown as BuiltOrganisation[] as [
  BuiltOrganisation,
  BuiltOrganisation,
  BuiltOrganisation,
  BuiltOrganisation,
  BuiltOrganisation,
];

const limit = (status: 'GENERAL' | 'SPECIAL' | 'ROSTER', words: number, onInvitation = false) => ({
  status,
  words,
  onInvitation,
  source: 'Council resolution 1996/31',
});

const rules = {
  opensAt: new Date('2020-01-01T00:00:00Z'),
  closesAt: new Date('2099-01-01T00:00:00Z'),
  languages: ['en', 'fr', 'es'] as const,
  limits: [limit('GENERAL', 2000), limit('SPECIAL', 1500), limit('ROSTER', 1500, true)],
  charactersPerWord: 1.6,
  ratioConfirmed: false,
  countsFootnotes: true,
  returnDays: 7,
  videoSeconds: 180,
  source: 'test',
};

beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyModule, StatementsWorkerModule], entities: sessionsEntities });
  service = house.get(StatementsService);
  desk = house.get(StatementDeskService);
  reading = house.get(StatementReading);
  session = await aSession().withMembers('AUT').build(house.dataSource);
  secretariat = await stored(
    house,
    anActor('SECRETARIAT', 'SESSION', { bodyId: session.bodyId, sessionId: session.id }),
  );
  idpc = await anOrganisation(house, { name: 'Consortium' });
  vngoc = await anOrganisation(house, { name: 'Alliance' });
  general = await anOrganisation(house, { name: 'Federation', status: 'GENERAL' });
  roster = await anOrganisation(house, { name: 'Institute', status: 'ROSTER' });
  none = await anOrganisation(house, { name: 'Circle', status: null });
  done(await desk.setRules(secretariat, session.id, { ...rules, version: 0 }));
});
afterAll(() => house?.[Symbol.asyncDispose]());

const ofWords = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const input = (over: Partial<StatementInput> = {}): StatementInput => ({
  sessionId: session.id,
  itemId: session.items['2'] ?? null,
  language: 'en',
  title: 'Health and human rights',
  text: `Whereas one.\r\n\r\n${ofWords(100)}`,
  footnotes: [],
  version: 0,
  ...over,
});
/** Somebody who acts for the organization. */
const as = ({ id }: BuiltOrganisation): Promise<Actor> => {
  const actor = anActor('REPRESENTATIVE', 'ORGANISATION');
  return stored(house, { ...actor, roles: actor.roles.map((held) => ({ ...held, organisationId: id as never })) });
};
const versionOf = async (id: string): Promise<number> => (await reading.one(id))?.version ?? 0;
const seen = async (statementId: string) => ({ statementId, version: await versionOf(statementId) });

async function saved(organisation: BuiltOrganisation, over: Partial<StatementInput> = {}): Promise<string> {
  return done(await service.save(await as(organisation), organisation.id, input(over))).id;
}
async function submitted(organisation: BuiltOrganisation, over: Partial<StatementInput> = {}): Promise<string> {
  const id = await saved(organisation, over);
  done(await service.submit(await as(organisation), organisation.id, await seen(id)));
  return id;
}
async function accepted(organisation: BuiltOrganisation): Promise<string> {
  const id = await submitted(organisation);
  done(await desk.accept(secretariat, session.id, await seen(id)));
  return id;
}

test('CIV-53 CIV-54 a statement goes its way: kept whatever its length, shortened, submitted, returned, issued', async () => {
  const actor = await as(idpc);
  const id = await saved(idpc, { text: ofWords(1501) });
  expect(await reading.one(id)).toMatchObject({ words: 1501, limit: 1500, state: 'DRAFT', status: 'SPECIAL' });
  expect((await reading.one(id))?.faults.map(({ code }) => code)).toEqual(['STATEMENT_OVER_LENGTH']);
  expect(await service.submit(actor, idpc.id, await seen(id))).toMatchObject({
    code: 'STATEMENT_OVER_LENGTH',
    rule: 'CIV-54',
    params: { words: 1501, most: 1500, over: 1, status: 'SPECIAL' },
  });
  expect(await service.save(actor, idpc.id, input({ id, version: 99 }))).toMatchObject({ code: 'STATEMENT_CHANGED' });
  done(await service.save(actor, idpc.id, input({ id, version: 1, text: ofWords(1500) })));
  done(await service.submit(actor, idpc.id, await seen(id)));
  expect(await service.save(actor, idpc.id, input({ id, version: 3 }))).toMatchObject({
    code: 'STATEMENT_NOT_EDITABLE',
  });
  expect((await reading.ofSession(session.id)).map((each) => each.id)).toContain(id);

  const back = { ...(await seen(id)), reason: 'Please shorten the second part.' };
  expect(await desk.return(secretariat, session.id, { ...back, reason: ' ' })).toMatchObject({
    code: 'STATEMENT_REASON',
  });
  done(await desk.return(secretariat, session.id, back));
  expect(await reading.one(id)).toMatchObject({ state: 'RETURNED', reason: back.reason, faults: [] });
  done(await service.submit(actor, idpc.id, await seen(id)));
  expect(await desk.issue(secretariat, session.id, await seen(id))).toMatchObject({ code: 'STATEMENT_STATE' });
  done(await desk.accept(secretariat, session.id, await seen(id)));
  done(await desk.issue(secretariat, session.id, await seen(id)));
  expect(await service.withdraw(actor, idpc.id, await seen(id))).toMatchObject({
    code: 'STATEMENT_STATE',
    rule: 'CIV-53',
  });
  const trail = await house.sql<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number`,
    [id],
  );
  expect(trail.map(({ action }) => action.replace('statements.', ''))).toEqual(
    'saved saved submitted returned submitted accepted issued'.split(' '),
  );
});

test('CIV-54 CIV-55 what an organization may follows from its status in the session; to others it does not exist', async () => {
  const overview = async (organisation: BuiltOrganisation) => {
    const found = await reading.ofOrganisation(organisation.id);
    return found?.sessions.map(({ status, limit: words, invited }) => [status, words, invited]);
  };
  expect(await overview(general)).toEqual([['GENERAL', 2000, false]]);
  expect(await overview(none)).toEqual([['NONE', null, false]]);
  const refusedOf = async (organisation: BuiltOrganisation) =>
    service.submit(await as(organisation), organisation.id, await seen(await saved(organisation)));
  expect(await refusedOf(none)).toMatchObject({ code: 'STATEMENT_STATUS', rule: 'CIV-54' });
  expect(await refusedOf(roster)).toMatchObject({ code: 'STATEMENT_INVITATION', rule: 'CIV-55' });
  done(await desk.invite(secretariat, session.id, roster.slug));
  expect(await refusedOf(roster)).toMatchObject({ ok: true });
  const id = await saved(general);
  expect(await service.submit(await as(idpc), idpc.id, await seen(id))).toMatchObject({ code: 'STATEMENT_UNKNOWN' });
  expect(await desk.accept(secretariat, newId(), await seen(id))).toMatchObject({ code: 'STATEMENT_UNKNOWN' });
});

test('CIV-59 others make a statement too only once they have confirmed it themselves', async () => {
  const id = await saved(idpc);
  const actor = await as(idpc);
  const ask = (slug: string) => service.askSignatory(actor, idpc.id, { statementId: id, slug });
  expect(await ask(none.slug)).toMatchObject({ code: 'SIGNATORY_UNFIT', rule: 'CIV-59' });
  expect(await ask(idpc.slug)).toMatchObject({ code: 'SIGNATORY_UNFIT' });
  expect(await ask('no-such-organization')).toMatchObject({ code: 'SIGNATORY_UNKNOWN' });
  done(await ask(vngoc.slug));
  done(await ask(general.slug));
  expect((await reading.ofOrganisation(vngoc.id))?.asked.map((each) => each.id)).toEqual([id]);
  const answer = async (organisation: BuiltOrganisation, confirm: boolean) =>
    service.answerSignatory(await as(organisation), organisation.id, { statementId: id, confirm });
  expect(await answer(roster, true)).toMatchObject({ code: 'STATEMENT_UNKNOWN', rule: 'CIV-59' });
  done(await answer(vngoc, true));
  done(await answer(general, false));
  expect((await reading.one(id))?.signatories.map(({ name, state }) => [name.en, state]).toSorted()).toEqual([
    ['Alliance', 'CONFIRMED'],
    ['Federation', 'DECLINED'],
  ]);
});

test('CIV-60 twenty issued at once get twenty numbers without a gap, after those that were entered by hand', async () => {
  const [{ root }] = (await house.sql<{ root: string }>(`SELECT 'E/CN.7/2027/NGO/' AS root`)) as [{ root: string }];
  await house.sql(`INSERT INTO document (id, session_id, symbol, title) VALUES ($1, $2, $3, '{"en": "By hand"}')`, [
    newId(),
    session.id,
    `${root}40`,
  ]);
  const ids = await Promise.all(Array.from({ length: 20 }, () => accepted(vngoc)));
  const wanted = await Promise.all(ids.map(seen));
  // Each is asked for twice, as by two people at the desk.
  const answers = await Promise.all([...wanted, ...wanted].map((each) => desk.issue(secretariat, session.id, each)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  const symbols = await house.sql<{ symbol: string; item: string }>(
    `SELECT d.symbol, i.item_id AS item FROM written_statement w JOIN document d ON d.id = w.document_id
     JOIN document_item i ON i.document_id = d.id WHERE w.id = ANY($1::uuid[]) ORDER BY w.number`,
    [ids],
  );
  expect(symbols.map(({ symbol }) => symbol)).toEqual(Array.from({ length: 20 }, (_, index) => `${root}${41 + index}`));
  expect(new Set(symbols.map(({ item }) => item))).toEqual(new Set([session.items['2']]));
});

test('CIV-62 text and notes are read out of a document; a bomb, a stranger’s file and nonsense are not', async () => {
  const actor = await as(idpc);
  const reader = house.get(StatementFileReader);
  const upload = async (bytes: Buffer, by = actor.personId): Promise<string> => {
    const id = newId();
    await house.get(FileStore).write(id, Readable.from([bytes], { objectMode: false }));
    await house.sql(
      `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
       VALUES ($1, 'draft.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', $2,
         sha256('x'), 'statement-draft', $3)`,
      [id, bytes.length, by],
    );
    return id;
  };
  const document = aDocument({
    title: 'Health & human rights',
    paragraphs: ['The Commission <decided>.', 'Второй абзац, 第三段。'],
    footnote: 'Resolution 1996/31.',
  });
  expect(await reader.read(actor, await upload(document))).toEqual({
    ok: true,
    value: {
      title: 'Health & human rights',
      text: 'The Commission <decided>.\n\nВторой абзац, 第三段。',
      footnotes: ['Resolution 1996/31.'],
    },
  });
  const huge = aDocument({ title: '', paragraphs: ['a'.repeat(20 * 1_048_576)], footnote: '' });
  expect(huge.length).toBeLessThan(2 * 1_048_576);
  expect(await reader.read(actor, await upload(huge))).toMatchObject({ code: 'STATEMENT_UNREADABLE', rule: 'CIV-62' });
  expect(await reader.read(actor, await upload(Buffer.from('PK nonsense')))).toMatchObject({
    code: 'STATEMENT_UNREADABLE',
  });
  const { personId: other } = await as(general);
  expect(await reader.read(actor, await upload(document, other))).toMatchObject({ code: 'FILE_UNKNOWN' });
});

test('CIV-45 what became of statements is public; drafts and the words to the organization are not', async () => {
  const [draft, wants, back, out] = [
    await saved(idpc),
    await submitted(idpc),
    await submitted(vngoc),
    await accepted(general),
  ];
  const reason = 'Please leave out the name on the second page.';
  done(await desk.return(secretariat, session.id, { ...(await seen(back)), reason }));
  done(await desk.issue(secretariat, session.id, await seen(out)));
  const taken = await submitted(vngoc);
  done(await service.withdraw(await as(vngoc), vngoc.id, await seen(taken)));
  await house.sql(`UPDATE organisation SET country = 'AUT' WHERE id = $1`, [general.id]);
  const own = [draft, wants, back, out, taken];
  const times = await house.sql<{ id: string; at: string }>(
    `SELECT id, to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS at FROM written_statement WHERE id = ANY($1::uuid[])`,
    [own],
  );
  const rows = async () => {
    const all = await house.get(FairnessSources).rowsOf(session.id);
    return own.map((id) => {
      const at = times.find((each) => each.id === id)?.at ?? 'none';
      return all.find((row) => row.kind === 'STATEMENT' && row.askedAt.startsWith(at));
    });
  };
  const report = house.get(FairnessReport);
  const [none, asked, returned, issued, withdrawn] = await rows();
  expect(none).toBeUndefined();
  expect(asked).toMatchObject({ outcome: 'PENDING', status: 'SPECIAL', reason: null, theme: null });
  expect(asked?.subject?.en).not.toBe('Health and human rights');
  expect(returned).toMatchObject({ outcome: 'PENDING', reason: { rule: 'CIV-53' } });
  expect(issued).toMatchObject({
    outcome: 'GRANTED',
    status: 'GENERAL',
    region: 'WESTERN_EUROPEAN_OTHER',
    subject: { en: 'Health and human rights' },
  });
  expect(issued && report.themeOf(issued, 'en')).toBe(asked?.subject?.en);
  expect(withdrawn).toMatchObject({ outcome: 'WITHDRAWN' });
  expect(JSON.stringify(await rows())).not.toContain(reason);

  await house.sql(
    `UPDATE statement_rules SET opens_at = '2019-01-01', closes_at = '2020-01-01' WHERE session_id = $1`,
    [session.id],
  );
  await house.sql(`UPDATE written_statement SET returned_at = now() - interval '8 days' WHERE id = $1`, [back]);
  const [, , late] = await rows();
  await house.sql(
    `UPDATE statement_rules SET opens_at = '2020-01-01', closes_at = '2099-01-01' WHERE session_id = $1`,
    [session.id],
  );
  expect(late).toMatchObject({ outcome: 'REFUSED', reason: { rule: 'CIV-56' } });
  const said = (['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).map((each) => late && report.reasonOf(late, each));
  expect(new Set(said).size).toBe(6);
  expect(said[2]).toBe('Returned for changes, and not submitted again in time.');
});

const paperTexts = {
  en: 'The Commission decided. ',
  fr: 'La Commission a décidé. ',
  es: 'La Comisión decidió. ',
  ar: 'قررت اللجنة ما يلي. ',
  zh: '委员会决定如下。',
  ru: 'Комиссия постановила. ',
} as const;

/** An issued joint statement, and its paper as everybody reads it. */
async function paperIn(language: keyof typeof paperTexts): Promise<Buffer> {
  const text = paperTexts[language];
  const id = await saved(idpc, {
    language,
    title: text,
    text: Array.from({ length: 12 }, () => text.repeat(20)).join('\n\n'),
    footnotes: [`${text} 1996/31`],
  });
  done(await service.askSignatory(await as(idpc), idpc.id, { statementId: id, slug: vngoc.slug }));
  done(await service.answerSignatory(await as(vngoc), vngoc.id, { statementId: id, confirm: true }));
  done(await service.submit(await as(idpc), idpc.id, await seen(id)));
  done(await desk.accept(secretariat, session.id, await seen(id)));
  done(await desk.issue(secretariat, session.id, await seen(id)));
  const event = { id: newId(), name: 'statement.issued' as const, payload: { statementId: id } };
  expect(await house.get(StatementPaper).work(event)).toBe('done');
  expect(await house.get(StatementPaper).work(event)).toBe('skipped');
  const [document] = await house.sql<{ url: string; languages: string[] }>(
    `SELECT d.url, d.languages FROM document d JOIN written_statement w ON w.document_id = d.id WHERE w.id = $1`,
    [id],
  );
  const fileId = document?.url.split('/').at(-1) ?? '';
  expect(document?.languages).toEqual([language]);
  expect(await house.get(FilePurposes).of('issued-statement')?.mayRead(anonymous, [fileId])).toEqual([fileId]);
  return Buffer.concat(await house.get(FileStore).read(fileId).toArray());
}

test('CIV-59 CIV-61 the paper has symbol, heading, note and the names of all that make the statement', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await paperIn('en')));
  const { text } = await extractText(pdf, { mergePages: true });
  const flat = text.replaceAll(/\s+/g, ' ').replaceAll('- ', '-');
  expect(flat).toMatch(/E\/CN\.7\/2027\/NGO\/\d+/);
  expect(flat).toContain(
    'Statement submitted by Consortium and Alliance, non-governmental organizations in special consultative status with the Economic and Social Council',
  );
  expect(flat).toContain('paragraphs 36 and 37 of Economic and Social Council resolution 1996/31');
});

describeWith(['verapdf'], 'the form of papers', () => {
  test('CIV-61 papers of statements keep to PDF/UA-1 in six languages', async () => {
    const all = { ...rules, languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const };
    const version = (await reading.rules(session.id))?.version ?? 0;
    done(await desk.setRules(secretariat, session.id, { ...all, version }));
    const papers: Record<string, Uint8Array> = {};
    for (const language of Object.keys(paperTexts) as (keyof typeof paperTexts)[])
      papers[language] = await paperIn(language);
    expect(await faultsOf(papers)).toEqual(Object.fromEntries(Object.keys(paperTexts).map((each) => [each, []])));
  }, 240_000);
});
