import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { DelegationImportService, DelegationWorkbookService } from '#registration';
import type { ImportOutcome } from '#registration';
import type { Actor } from '#access';
import type { Decision } from '#kernel';
import { FileStore, Messages, newId, readWorkbook, unpackWorkbook, writeWorkbook } from '#platform';
import type { WrittenCell } from '#platform';
import { componentPath, describeWith } from '../../support/components.js';
import { zip } from '../../builders/a-file.js';
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

let bench: RegistrationBench;
let imports: DelegationImportService;
let workbooks: DelegationWorkbookService;
beforeAll(async () => {
  bench = await openRegistrationBench();
  imports = bench.house.get(DelegationImportService);
  workbooks = bench.house.get(DelegationWorkbookService);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const plain = ['Family name', 'Given names', 'Function', 'In the hall'];
const sheetOf = (headers: readonly string[], rows: readonly (readonly WrittenCell[])[]): Promise<Buffer> =>
  writeWorkbook([{ name: 'People', headers, rows, widths: headers.map(() => 20), rightToLeft: false }]);

/** The id of an uploaded workbook. */
async function uploaded(by: Actor, bytes: Buffer): Promise<string> {
  const id = newId();
  await bench.house.get(FileStore).write(id, Readable.from([bytes]));
  await bench.house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'people.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', $2, sha256('x'),
       'delegation-workbook', $3)`,
    [id, bytes.length, by.personId],
  );
  return id;
}

interface Desk {
  readonly open: OpenRegistration;
  readonly delegationId: string;
  readonly focalPoint: Actor;
  check(bytes: Buffer, submit?: boolean): Promise<Decision<ImportOutcome>>;
  import(bytes: Buffer, submit?: boolean): Promise<Decision<ImportOutcome>>;
  exported(language?: 'en' | 'ar' | 'fr'): Promise<Buffer>;
  people(): Promise<Record<string, unknown>[]>;
}

async function aDesk(over: Parameters<typeof aProfile>[0] = {}): Promise<Desk> {
  const open = await bench.open(aProfile(over));
  const [delegationId = ''] = open.delegations;
  const focalPoint = await stored(bench.house, open.focalPoint(delegationId));
  const order = async (bytes: Buffer, submit: boolean) => ({ fileId: await uploaded(focalPoint, bytes), submit });
  return {
    open,
    delegationId,
    focalPoint,
    check: async (bytes, submit = true) => imports.check(focalPoint, delegationId, await order(bytes, submit)),
    import: async (bytes, submit = true) => imports.import(focalPoint, delegationId, await order(bytes, submit)),
    exported: async (language = 'en') =>
      (await workbooks.write(delegationId, { language, template: false }))?.bytes ?? Buffer.alloc(0),
    people: () =>
      bench.house.sql(
        `SELECT family_name AS name, function, state, number, participations, days::text[], version
         FROM registration WHERE delegation_id = $1 ORDER BY number, family_name`,
        [delegationId],
      ),
  };
}

const everything = async (): Promise<unknown> => [
  await bench.house.sql('SELECT * FROM registration ORDER BY id'),
  await bench.house.sql('SELECT * FROM quota_place ORDER BY 1, 2, 3, 4'),
  await bench.house.sql('SELECT count(*) FROM audit_entry'),
  await bench.house.sql('SELECT count(*) FROM outbox'),
];

test('REG-31 REG-32 a check says what an import then does, and changes nothing', async () => {
  const desk = await aDesk({ quotas: [aQuota({ places: 2 })] });
  const bytes = await sheetOf(plain, [
    ['One', 'Delegate', 'Head of delegation', 'yes'],
    ['Two', 'Delegate', 'conseiller', 'x'],
    ['Three', 'Delegate', 'ADVISER', 'نعم'],
  ]);
  const before = await everything();
  const checked = done(await desk.check(bytes));
  expect(await everything()).toEqual(before);
  expect(checked).toMatchObject({ imported: false, faults: [] });
  const done_ = done(await desk.import(bytes));
  expect(done_.imported).toBe(true);
  const told = (outcome: ImportOutcome): unknown => outcome.rows.map(({ row, change, state }) => [row, change, state]);
  expect(told(checked)).toEqual([
    [2, 'ADDED', 'SUBMITTED'],
    [3, 'ADDED', 'SUBMITTED'],
    [4, 'ADDED', 'WAITING'],
  ]);
  expect(told(done_)).toEqual(told(checked));
  expect(await desk.people()).toMatchObject([
    { name: 'One', function: 'HEAD', number: 1 },
    { name: 'Two', function: 'ADVISER', number: 2 },
    { name: 'Three', state: 'WAITING', number: 3 },
  ]);
});

test('REG-31 REG-35 the same workbook a second time is refused by its names; one fault keeps all others out', async () => {
  const desk = await aDesk({ quotas: [] });
  const rows = [['One', 'Delegate', 'Adviser', 'yes'] as WrittenCell[]];
  expect(done(await desk.import(await sheetOf(plain, rows))).imported).toBe(true);
  const again = done(await desk.import(await sheetOf(plain, [...rows, ['Two', 'Delegate', 'Adviser', 'yes']])));
  expect(again).toMatchObject({ imported: false, faults: [{ row: 2, code: 'IMPORT_NAME_THERE', rule: 'REG-35' }] });
  expect(await desk.people()).toHaveLength(1);
});

test.each(['en', 'ar', 'fr'] as const)('REG-33 an export in %s returns unchanged', async (language) => {
  const desk = await aDesk({ quotas: [aQuota({ places: 3 })] });
  const fileId = await aLetterFile(bench.house, desk.focalPoint);
  const paper = { kind: 'NOTE_VERBALE', reference: 'NV 12/2027', dated: '2027-02-01', fileId } as const;
  const letterId = done(await bench.letters.enter(desk.focalPoint, desk.delegationId, paper)).id;
  const [day = ''] = (
    await bench.house.sql<{ day: string }>('SELECT starts_on::text AS day FROM session_part WHERE session_id = $1', [
      desk.open.session.id,
    ])
  ).map((row) => row.day);
  const full = aParticipant({
    title: 'H.E. Ms.',
    position: '=Minister, "office"',
    email: 'delegate@rostrum.example',
    language: 'fr',
    days: [day],
    letterId,
    participations: ['IN_HALL', 'ONLINE_OBSERVER'],
  });
  const drafted = [
    done(await bench.enrolment.draft(desk.focalPoint, desk.delegationId, full)).id,
    done(await bench.enrolment.draft(desk.focalPoint, desk.delegationId, aParticipant({ function: 'HEAD' }))).id,
    done(await bench.enrolment.draft(desk.focalPoint, desk.delegationId, aParticipant())).id,
  ];
  decidedOf(await bench.submission.submit(desk.focalPoint, drafted.slice(0, 2)));
  const before = await desk.people();
  const outcome = done(await desk.import(await desk.exported(language), false));
  expect(outcome.faults).toEqual([]);
  expect(outcome.rows.map(({ change }) => change)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  expect(await desk.people()).toEqual(before);
});

test('REG-33 REG-16 a changed row amends its registration, unless somebody changed it since', async () => {
  const desk = await aDesk();
  const [id = ''] = await desk.open.drafts(1, desk.delegationId, { position: 'Second Secretary' });
  const bytes = await desk.exported();
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.code);
  const [headers = [], row = []] = read.value.rows;
  const at = headers.indexOf('Position');
  const changed = await sheetOf(headers.map(String), [
    row.map((cell, index) => (index === at ? 'Counsellor' : cell)) as WrittenCell[],
  ]);
  expect(done(await desk.check(changed, false)).rows).toMatchObject([
    { change: 'CHANGED', before: { position: 'Second Secretary' }, after: { position: 'Counsellor' } },
  ]);
  done(
    await bench.enrolment.amend(desk.focalPoint, id, {
      input: aParticipant({ familyName: 'Meanwhile' }),
      version: 1,
    }),
  );
  expect(done(await desk.import(changed, false)).faults).toMatchObject([
    { row: 2, column: 'record', code: 'REGISTRATION_CHANGED', rule: 'REG-16' },
  ]);
});

test('REG-32 REG-9 the head may pass from one row to another within one workbook', async () => {
  const desk = await aDesk();
  const [old = ''] = await desk.open.drafts(1, desk.delegationId, { function: 'HEAD', familyName: 'Old' });
  const [young = ''] = await desk.open.drafts(1, desk.delegationId, { familyName: 'Young' });
  decidedOf(await bench.submission.submit(desk.focalPoint, [old, young]));
  const bytes = await sheetOf(
    ['Record (leave as it is)', ...plain],
    [
      [`${young}/2`, 'Young', 'Member', 'Head of delegation', 'yes'],
      [`${old}/2`, 'Old', 'Member', 'Adviser', 'yes'],
    ],
  );
  expect(done(await desk.import(bytes)).faults).toEqual([]);
  expect(await desk.people()).toMatchObject([
    { name: 'Old', function: 'ADVISER' },
    { name: 'Young', function: 'HEAD' },
  ]);
});

test('REG-30 REG-33 REG-34 REG-35 REG-37 REG-5 thirty different faults are all named by row and column; nothing is kept', async () => {
  const desk = await aDesk({
    quotas: [aQuota({ key: 'hall', places: 2, per: 'DELEGATION', whenFull: 'REFUSE' })],
    categories: [someRules({ participations: ['IN_HALL', 'PLENARY_SPEAKER', 'ONLINE_OBSERVER'] })],
  });
  const [there = ''] = await desk.open.drafts(1, desk.delegationId, { familyName: 'There', givenName: 'Already' });
  const headers = [
    'Record (leave as it is)',
    'Status',
    'Category',
    'Title',
    'Family name',
    'Given names',
    'Function',
    'Position',
    'E-mail',
    'Language of mail',
    'In the hall',
    'Online speaker in plenary',
    'Online speaker in the Committee of the Whole',
    'Online observer',
    'Days',
    'Reference of the letter',
    'Colour of eyes',
    'Function',
  ];
  let n = 0;
  const person = (over: Record<string, WrittenCell>): WrittenCell[] => {
    n += 1;
    const cells: Record<string, WrittenCell> = {
      'Family name': `Fault ${n}`,
      'Given names': 'Member',
      Function: 'Adviser',
      'Online observer': 'yes',
      ...over,
    };
    return headers.slice(0, 17).map((header) => cells[header] ?? null);
  };
  const record = headers[0] ?? '';
  const rows = [
    /* 2 */ person({ 'Family name': null }),
    /* 3 */ person({ 'Given names': null }),
    /* 4 */ person({ 'Family name': 'x'.repeat(101) }),
    /* 5 */ person({ 'Given names': 'x'.repeat(101) }),
    /* 6 */ person({ 'Family name': '<script>alert(1)</script>' }),
    /* 7 */ person({ Position: '<svg onload=alert(1)>' }),
    /* 8 */ person({ Title: 'x'.repeat(41) }),
    /* 9 */ person({ Position: 'x'.repeat(201) }),
    /* 10 */ person({ Function: 'Ambassador' }),
    /* 11 */ person({ Function: null }),
    /* 12 */ person({ 'E-mail': 'not an address' }),
    /* 13 */ person({ 'E-mail': `${'x'.repeat(250)}@a.at` }),
    /* 14 */ person({ 'Language of mail': 'Klingon' }),
    /* 15 */ person({ 'In the hall': 'perhaps' }),
    /* 16 */ person({ 'Online speaker in plenary': 2 }),
    /* 17 */ person({ 'Online observer': null }),
    /* 18 */ person({ Days: '31 February' }),
    /* 19 */ person({ Days: '1999-01-01' }),
    /* 20 */ person({ 'Reference of the letter': 'NV 99' }),
    /* 21 */ person({ Category: 'Friends' }),
    /* 22 */ person({ Category: 'Media' }),
    /* 23 */ person({ [record]: 'number 7' }),
    /* 24 */ person({ [record]: `${newId()}/1` }),
    /* 25 */ person({ 'Family name': 'There', 'Given names': 'Already' }),
    /* 26 */ person({ 'Family name': 'same name' }),
    /* 27 */ person({ 'Family name': 'SAME NAME' }),
    /* 28 */ person({ 'Online speaker in the Committee of the Whole': 'yes' }),
    /* 29 */ person({ [record]: `${there}/9`, 'Family name': 'Changed' }),
    /* 30 */ person({ [record]: `${there}/1` }),
    /* 31 */ person({ 'In the hall': 'yes', Function: 'Head of delegation' }),
    /* 32 */ person({ Function: 'Head of delegation' }),
    /* 33 */ person({ 'In the hall': 'yes' }),
    /* 34 */ person({ 'In the hall': 'yes' }),
    /* 35 */ person({ Position: 'FORMULA' }),
  ];
  const parts = unpackWorkbook(await sheetOf(headers, rows));
  if (!parts.ok) throw new Error(parts.code);
  const bytes = zip(
    Object.fromEntries(
      [...parts.value].map(([name, part]) => [
        name,
        name.endsWith('sheet1.xml') ? part.toString().replace(/(<c r="H35"[^>]*>)/, '$1<f>1+1</f>') : part,
      ]),
    ),
  );
  const before = await everything();
  const outcome = done(await desk.import(bytes));
  const messages = Messages.fromLibraries();
  const found = outcome.faults.map(({ row, column, code, rule }) => `${row} ${column} ${code} ${rule}`);
  expect(found).toEqual([
    '1 null IMPORT_COLUMN_UNKNOWN REG-30',
    '1 function IMPORT_COLUMN_TWICE REG-30',
    '2 familyName NONE_GIVEN REG-15',
    '3 givenName NONE_GIVEN REG-15',
    '4 familyName TOO_LONG REG-15',
    '5 givenName TOO_LONG REG-15',
    '6 familyName MARKUP REG-15',
    '7 position MARKUP REG-15',
    '8 title TOO_LONG REG-15',
    '9 position TOO_LONG REG-15',
    '10 function IMPORT_VALUE_UNKNOWN REG-34',
    '11 function NONE_GIVEN REG-15',
    '12 email NOT_AN_ADDRESS REG-15',
    '13 email TOO_LONG REG-15',
    '14 language IMPORT_VALUE_UNKNOWN REG-34',
    '15 IN_HALL IMPORT_YES_OR_NO REG-34',
    '16 PLENARY_SPEAKER IMPORT_YES_OR_NO REG-34',
    '17 IN_HALL NONE_GIVEN REG-15',
    '18 days IMPORT_DAY_UNREADABLE REG-34',
    '19 days NOT_A_SESSION_DAY REG-15',
    '20 letter IMPORT_LETTER_UNKNOWN REG-3',
    '21 category IMPORT_VALUE_UNKNOWN REG-34',
    '22 category CATEGORY_OF_OTHERS REG-1',
    '23 record IMPORT_RECORD_UNREADABLE REG-33',
    '24 record IMPORT_RECORD_UNKNOWN REG-33',
    '25 familyName IMPORT_NAME_THERE REG-35',
    '27 familyName IMPORT_NAME_TWICE REG-35',
    '28 COMMITTEE_SPEAKER PARTICIPATION_NOT_OFFERED REG-1',
    '29 record REGISTRATION_CHANGED REG-16',
    '30 record IMPORT_RECORD_TWICE REG-33',
    '32 function HEAD_TAKEN REG-9',
    '34 null QUOTA_FULL REG-5',
    '35 position IMPORT_FORMULA REG-37',
  ]);
  expect(new Set(outcome.faults.map(({ column, code }) => `${column} ${code}`)).size).toBeGreaterThanOrEqual(30);
  for (const { sentence, code, params } of outcome.faults) {
    const key = sentence === 'fault' ? `fault.${code}` : `refusal.${code}.message`;
    expect(messages.text(key, params, 'ar')).not.toBe(key);
  }
  expect(outcome.imported).toBe(false);
  expect(await everything()).toEqual(before);
});

test('REG-30 REG-36 FIL-6 FIL-9 what is no list of people, too many of them, or somebody else’s file is refused', async () => {
  const desk = await aDesk();
  const many = Array.from({ length: 201 }, (_, row) => [`Many ${row}`, 'Member', 'Adviser', 'yes']);
  expect(await desk.check(await sheetOf(plain, many))).toMatchObject({ code: 'IMPORT_TOO_MANY', rule: 'REG-36' });
  expect(await desk.check(await sheetOf(['Price', 'Amount'], [[1, 2]]))).toMatchObject({
    code: 'IMPORT_NOT_OF_PEOPLE',
  });
  expect(await desk.check(await sheetOf(plain, []))).toMatchObject({ code: 'IMPORT_EMPTY', rule: 'REG-30' });
  expect(await desk.check(Buffer.from('PK'))).toMatchObject({ code: 'WORKBOOK_UNREADABLE', rule: 'FIL-9' });
  const missing = done(await desk.check(await sheetOf(['Family name', 'Given names'], [['A', 'B']])));
  expect(missing.faults).toMatchObject([{ row: 1, column: 'function', code: 'IMPORT_COLUMN_MISSING' }]);
  const fileId = await uploaded(desk.open.secretariat, await sheetOf(plain, []));
  expect(await imports.check(desk.focalPoint, desk.delegationId, { fileId, submit: true })).toMatchObject({
    code: 'FILE_UNKNOWN',
    rule: 'FIL-6',
  });
});

/** Opens a workbook, says what it holds, and writes it anew as another program would. */
const rewrite = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({"sheets": len(book.worksheets), "title": sheet.title, "rtl": bool(sheet.sheet_view.rightToLeft),
  "rows": [[cell for cell in row] for row in sheet.iter_rows(values_only=True)]}))
if len(sys.argv) > 3:
  sheet.cell(row=2, column=[c.value for c in sheet[1]].index(sys.argv[3]) + 1).value = sys.argv[4]
book.save(sys.argv[2])
`;

describeWith(['openpyxl'], 'a workbook that another program has opened and written', () => {
  interface Seen {
    readonly sheets: number;
    readonly rtl: boolean;
    readonly rows: (string | null)[][];
  }
  async function through(bytes: Buffer, ...change: string[]): Promise<{ seen: Seen; bytes: Buffer }> {
    const folder = await mkdtemp(join(tmpdir(), 'rostrum-openpyxl-'));
    try {
      const [from, to] = [join(folder, 'from.xlsx'), join(folder, 'to.xlsx')];
      await writeFile(from, bytes);
      const run = promisify(execFile);
      const { stdout } = await run(componentPath('openpyxl'), ['-c', rewrite, from, to, ...change]);
      return { seen: JSON.parse(stdout) as Seen, bytes: await readFile(to) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  test('REG-33 returns unchanged, and with the one cell that was changed', async () => {
    const desk = await aDesk();
    await desk.open.drafts(2, desk.delegationId, { position: '=1+1', sex: 'FEMALE', nationality: 'AUT' });
    const first = await through(await desk.exported('ar'));
    expect(first.seen).toMatchObject({ sheets: 2, rtl: true });
    expect(first.seen.rows).toHaveLength(3);
    expect(first.seen.rows[1]).toContain('=1+1');
    const same = done(await desk.import(first.bytes, false));
    expect(same.faults.map(({ code, column }) => [code, column])).toEqual([]);
    expect(same.rows.map(({ change }) => change)).toEqual(['UNCHANGED', 'UNCHANGED']);
    const second = await through(await desk.exported(), 'Position', 'Counsellor');
    expect(done(await desk.import(second.bytes, false)).rows.map(({ change }) => change)).toEqual([
      'CHANGED',
      'UNCHANGED',
    ]);
  });
});
