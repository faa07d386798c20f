import type { RefusalParams, Refused } from '#kernel';
import type { WorkbookColumn } from './workbook-columns.js';

/** What is wrong with one cell or row of an import; `sentence` says in which part of the catalogue its words are. */
export interface RowFault {
  /** As the sheet counts: the headers are row 1. */
  readonly row: number;
  /** Null where the row as a whole is at fault. */
  readonly column: WorkbookColumn | null;
  /** Where it stands in the sheet, from 0; null where the sheet has no such column. */
  readonly place: number | null;
  readonly value: string | null;
  readonly sentence: 'fault' | 'refusal';
  readonly code: string;
  readonly params: RefusalParams;
  readonly rule: string;
}

const columnOfCode: Readonly<Record<string, WorkbookColumn>> = {
  HEAD_TAKEN: 'function',
  CATEGORY_NOT_REGISTERED: 'category',
  CATEGORY_OF_OTHERS: 'category',
  REGISTRAR_NOT_ALLOWED: 'category',
  LETTER_UNKNOWN: 'letter',
  ALREADY_REGISTERED: 'familyName',
  REGISTRATION_CHANGED: 'record',
  REGISTRATION_STATE: 'record',
  REGISTRATION_UNKNOWN: 'record',
};

/** REG-32 The columns that a refusal of a command concerns, with its code; the row as a whole where none is named. */
export function faultsOfRefusal(
  refusal: Refused,
): readonly Pick<RowFault, 'column' | 'sentence' | 'code' | 'params' | 'rule'>[] {
  const { code, rule, params = {}, fields = [] } = refusal;
  if (fields.length > 0)
    return fields.map((field) => ({
      column: columnOfPath(field.path),
      sentence: 'fault',
      code: field.code,
      params: field.params ?? {},
      rule,
    }));
  const way = params['participation'];
  const column = columnOfCode[code] ?? (typeof way === 'string' ? (way as WorkbookColumn) : null);
  return [{ column, sentence: 'refusal', code, params, rule }];
}

/** `input.familyName` is the column of that name; the ways of taking part begin with the hall. */
export function columnOfPath(path: string): WorkbookColumn | null {
  const field = path.replace(/^input\./, '');
  if (field === 'participations') return 'IN_HALL';
  if (field === 'letterId') return 'letter';
  return field as WorkbookColumn;
}
