import { accept, refuse } from '#kernel';
import type { RefusalParams } from '#kernel';
import { readRow } from './read-import-row.js';
import type { ImportFacts, ImportRow } from './read-import-row.js';
import type { RegistrationDecision } from './registration-refusal.js';
import type { RowFault } from './row-fault.js';
import { folded, neededColumns, recordText } from './workbook-columns.js';
import type { WorkbookColumn } from './workbook-columns.js';
import { sameName } from './name-key.js';

/** A sheet as it was read. */
export interface ImportSheet {
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** References of cells with formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** People as the sheet has them, and everything that is wrong before any rule of registration is asked. */
export interface ReadImport {
  readonly rows: readonly ImportRow[];
  readonly faults: readonly RowFault[];
  readonly places: ReadonlyMap<WorkbookColumn, number>;
}

/** People that one workbook brings; a number of the installation. */
export const mostImported = 200;

/** REG-30, REG-33 to REG-37 Reads all rows: every fault is named, none hides another. */
export function readImport(sheet: ImportSheet, facts: ImportFacts): RegistrationDecision<ReadImport> {
  const [headers = [], ...body] = sheet.rows;
  const faults: RowFault[] = [];
  const places = new Map<WorkbookColumn, number>();
  headers.forEach((header, place) => {
    const word = header === null ? '' : String(header);
    const column = facts.words.headers.get(folded(word));
    const fault = (code: string): void => {
      faults.push({ ...inHeader, place, value: word, code, params: {}, column: column ?? null });
    };
    if (column && places.has(column)) fault('IMPORT_COLUMN_TWICE');
    else if (column) places.set(column, place);
    else if (word !== '') fault('IMPORT_COLUMN_UNKNOWN');
  });
  const missing = neededColumns.filter((column) => !places.has(column));
  if (missing.length === neededColumns.length) return refuse('IMPORT_NOT_OF_PEOPLE', 'REG-30');
  for (const column of missing)
    faults.push({ ...inHeader, column, place: null, value: null, code: 'IMPORT_COLUMN_MISSING', params: {} });
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (filled.length === 0) return refuse('IMPORT_EMPTY', 'REG-30');
  if (filled.length > mostImported) return refuse('IMPORT_TOO_MANY', 'REG-36', { most: mostImported });
  const rows = missing.length > 0 ? [] : filled.map((each) => readRow(each, { ...facts, sheet, places }));
  const twice = namedTwice(rows, facts);
  return accept({ rows, faults: [...faults, ...rows.flatMap((row) => row.faults), ...twice], places });
}

const inHeader = { row: 1, sentence: 'fault', rule: 'REG-30' } as const;

/** REG-33, REG-35 The same registration in two rows, and new people who are there already or twice in the sheet. */
function namedTwice(rows: readonly ImportRow[], { current }: ImportFacts): RowFault[] {
  const found: RowFault[] = [];
  rows.forEach((row, index) => {
    const { input, record } = row;
    const fault = (column: WorkbookColumn, code: string, params: RefusalParams): void => {
      const rule = column === 'record' ? 'REG-33' : 'REG-35';
      const value = column === 'record' && record ? recordText(record) : input.familyName;
      found.push({ row: row.row, column, place: row.placeOf(column), value, sentence: 'fault', code, params, rule });
    };
    const before = rows.slice(0, index);
    const sameRecord = record && before.find((other) => other.record?.id === record.id);
    if (sameRecord) fault('record', 'IMPORT_RECORD_TWICE', { row: sameRecord.row });
    if (input.familyName === '' || record) return;
    const namesake = before.find((other) => sameName(other.input, input));
    if (namesake) fault('familyName', 'IMPORT_NAME_TWICE', { row: namesake.row });
    else if (current.some((other) => sameName(other, input))) fault('familyName', 'IMPORT_NAME_THERE', {});
  });
  return found;
}
