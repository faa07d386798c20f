import { zip } from '../../../../test/builders/a-file.js';
import { columnLetters, readWorkbook } from './read-workbook.js';
import { unpackWorkbook, workbookPolicy } from './unpack-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const types = '<Types/>';
const sheet = (cells: string): Record<string, string> => ({
  '[Content_Types].xml': types,
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Other" sheetId="1" r:id="rId7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
  'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
});
const plain = sheet('<row r="1"><c r="A1"><v>1</v></c></row>');

test('FIL-9 what was written is read again: texts as texts, whatever they look like', async () => {
  const rows = [
    ['=1+1', 5, null, '<b>x</b>'],
    ['الوفد', '2021-04-12', '中国', ' x '],
  ];
  const bytes = await writeWorkbook([
    { name: 'People: 1/2', headers: ['A', 'B', 'C', 'D'], rows, widths: [9, 9, 9, 9], rightToLeft: true },
  ]);
  const read = await readWorkbook(bytes);
  expect(read).toMatchObject({
    ok: true,
    value: { rows: [['A', 'B', 'C', 'D'], rows[0], ['الوفد', '2021-04-12', '中国', 'x']], formulas: new Set() },
  });
});

test.each([
  ['text', Buffer.from('Family name;Given names'), 'WORKBOOK_UNREADABLE'],
  ['nothing', Buffer.alloc(0), 'WORKBOOK_UNREADABLE'],
  ['another archive', zip({ 'a.txt': 'a' }), 'WORKBOOK_UNREADABLE'],
  ['one that is cut off', zip(plain).subarray(0, 300), 'WORKBOOK_UNREADABLE'],
  ['more than 2 MB', Buffer.alloc(workbookPolicy.maximumBytes + 1), 'WORKBOOK_TOO_LARGE'],
  [
    '50 MB of blanks in a small archive',
    zip({ ...plain, x: Buffer.alloc(50e6) }, { packed: true }),
    'WORKBOOK_TOO_LARGE',
  ],
  [
    '50 MB that say to be 100 bytes',
    zip({ x: Buffer.alloc(50e6), ...plain }, { packed: true, lie: 100 }),
    'WORKBOOK_TOO_LARGE',
  ],
  ['4 GB that are 1 byte', zip({ x: 'x', ...plain }, { packed: true, lie: 0xffffffff }), 'WORKBOOK_TOO_LARGE'],
  [
    'too many parts',
    zip(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`p${n}`, '']))),
    'WORKBOOK_TOO_LARGE',
  ],
  ['entities of its own', zip({ ...plain, 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]>' }), 'WORKBOOK_UNREADABLE'],
])('FIL-9 %s is refused', async (_, bytes, code) => {
  expect(await readWorkbook(bytes)).toMatchObject({ ok: false, code, rule: 'FIL-9' });
});

test.each([
  'xl/vbaProject.bin',
  'xl/externalLinks/externalLink1.xml',
  'xl/embeddings/oleObject1.bin',
  'xl/connections.xml',
])('FIL-10 a workbook with %s is refused', (part) => {
  expect(unpackWorkbook(zip({ ...plain, [part]: 'x' }))).toMatchObject({ code: 'WORKBOOK_ACTIVE', rule: 'FIL-10' });
});

test('FIL-10 cells with formulas are named, in the sheet that comes first', async () => {
  const one = { headers: ['A', 'B'], rows: [['x', 'y']], widths: [9, 9], rightToLeft: false };
  const written = unpackWorkbook(
    await writeWorkbook([
      { ...one, name: 'First' },
      { ...one, name: 'Second' },
    ]),
  );
  if (!written.ok) throw new Error(written.code);
  const changed = Object.fromEntries(
    [...written.value].map(([part, bytes]) => [
      part,
      part.endsWith('sheet1.xml') ? bytes.toString().replace(/(<c r="B2"[^>]*>)/, '$1<f>HYPERLINK("x")</f>') : bytes,
    ]),
  );
  expect(await readWorkbook(zip(changed))).toMatchObject({ value: { formulas: new Set(['B2']) } });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
