import type { Language, RefusalParams } from '#kernel';
import { isUuid } from '#kernel';
import { checkParticipant } from './check-participant.js';
import type { ParticipantFacts, ParticipantInput } from './check-participant.js';
import type { ParticipantCategory } from './registration-kinds.js';
import { participations } from './registration-kinds.js';
import type { Participant, Registration } from './registration.js';
import { columnOfPath } from './row-fault.js';
import type { RowFault } from './row-fault.js';
import { folded } from './workbook-columns.js';
import type { WorkbookColumn, WorkbookWords } from './workbook-columns.js';

/** What an import is read against. */
export interface ImportFacts {
  readonly words: WorkbookWords;
  /** Registrations of the delegation that can be amended. */
  readonly current: readonly Pick<Registration, keyof Participant | 'id' | 'version' | 'state'>[];
  readonly letters: readonly { readonly id: string; readonly reference: string }[];
  readonly categories: readonly ParticipantCategory[];
  readonly sessionDays: readonly string[];
  /** Of mail to new people where the sheet names none. */
  readonly language: Language;
}

/** A row as it was read. */
export interface ImportRow {
  readonly row: number;
  /** Null for a new person. */
  readonly record: { readonly id: string; readonly version: number } | null;
  readonly input: ParticipantInput;
  readonly faults: readonly RowFault[];
  placeOf(column: WorkbookColumn): number | null;
}

interface Cells {
  readonly row: number;
  readonly cells: readonly (string | number | boolean | null)[];
}
interface RowFacts extends ImportFacts {
  readonly sheet: { readonly formulas: ReadonlySet<string> };
  readonly places: ReadonlyMap<WorkbookColumn, number>;
}

/** REG-30, REG-33, REG-34, REG-37 One row. What its columns do not say stays as it is. */
export function readRow({ row, cells }: Cells, facts: RowFacts): ImportRow {
  const { words, places, current, letters } = facts;
  const faults: RowFault[] = [];
  const placeOf = (column: WorkbookColumn): number | null => places.get(column) ?? null;
  const textOf = (column: WorkbookColumn): string => {
    const cell = cells[places.get(column) ?? -1] ?? null;
    return cell === null ? '' : String(cell).trim();
  };
  const fault = (column: WorkbookColumn, code: string, more: { params?: RefusalParams; rule?: string } = {}): void => {
    const { params = {}, rule = 'REG-34' } = more;
    if (faults.some((known) => known.column === column)) return;
    const value = textOf(column) || null;
    faults.push({ row, column, place: placeOf(column), value, sentence: 'fault', code, params, rule });
  };
  for (const [column, place] of places)
    if (column !== 'standing' && facts.sheet.formulas.has(`${lettersOf(place)}${row}`))
      fault(column, 'IMPORT_FORMULA', { rule: 'REG-37' });

  const record = recordOf(textOf('record'));
  const known = record && current.find(({ id }) => id === record.id);
  if (record === undefined) fault('record', 'IMPORT_RECORD_UNREADABLE', { rule: 'REG-33' });
  else if (record && !known) fault('record', 'IMPORT_RECORD_UNKNOWN', { rule: 'REG-33' });

  /** The value of a word, or the fault that there is none such. */
  const worded = <T>(column: WorkbookColumn, values: ReadonlyMap<string, T>): T | undefined => {
    const word = textOf(column);
    const value = values.get(folded(word));
    if (word !== '' && value === undefined) fault(column, 'IMPORT_VALUE_UNKNOWN');
    return value;
  };
  const ways = participations.filter((way) => {
    const word = folded(textOf(way));
    if (!places.has(way)) return known ? known.participations.includes(way) : false;
    if (word !== '' && !words.yes.has(word) && !words.no.has(word)) fault(way, 'IMPORT_YES_OR_NO');
    return words.yes.has(word);
  });
  const days = daysOf(textOf('days'));
  if (days === null) fault('days', 'IMPORT_DAY_UNREADABLE');
  const reference = textOf('letter');
  const letter = letters.find((each) => folded(each.reference) === folded(reference));
  if (reference !== '' && !letter) fault('letter', 'IMPORT_LETTER_UNKNOWN', { rule: 'REG-3' });
  const givenFunction = worded('function', words.functions);
  if (textOf('function') === '') fault('function', 'NONE_GIVEN', { rule: 'REG-15' });

  const has = (column: WorkbookColumn): boolean => places.has(column);
  const input: ParticipantInput = {
    ...(known ? participantOf(known) : {}),
    familyName: textOf('familyName'),
    givenName: textOf('givenName'),
    function: givenFunction ?? known?.function ?? 'ADVISER',
    participations: ways,
    ...(textOf('category') === '' ? {} : { category: worded('category', words.categories) ?? null }),
    ...(has('title') ? { title: textOf('title') } : {}),
    ...(has('position') ? { position: textOf('position') } : {}),
    ...(has('sex') ? { sex: worded('sex', words.sexes) ?? null } : {}),
    ...(has('nationality') ? { nationality: textOf('nationality') } : {}),
    ...(has('email') ? { email: textOf('email') } : {}),
    ...(textOf('language') === '' ? {} : { language: worded('language', words.languages) ?? facts.language }),
    ...(has('days') ? { days: days ?? [] } : {}),
    ...(has('letter') ? { letterId: letter?.id ?? null } : {}),
  };
  for (const { path, code, params, rule } of personFaults(input, facts)) {
    const column = columnOfPath(path);
    if (column) fault(column, code, { params, rule });
  }
  return { row, record: known && record ? record : null, input, faults, placeOf };
}

/** REG-15 What typing would refuse as well. */
function personFaults(
  input: ParticipantInput,
  facts: ParticipantFacts,
): { path: string; code: string; params: RefusalParams; rule: string }[] {
  const checked = checkParticipant(input, facts);
  if (checked.ok) return [];
  const { rule, fields = [] } = checked;
  return fields.map(({ path, code, params = {} }) => ({ path, code, params, rule }));
}

/** Null for an empty cell, undefined for one that is no record. */
function recordOf(text: string): { id: string; version: number } | null | undefined {
  if (text === '') return null;
  const [id = '', version = ''] = text.split('/');
  return isUuid(id) && /^[1-9]\d{0,8}$/.test(version) ? { id, version: Number(version) } : undefined;
}

/** `2021-04-12; 2021-04-13`; null where one is no day. */
function daysOf(text: string): string[] | null {
  const days = text.split(/[;,\s]+/).filter((day) => day !== '');
  const real = (day: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  return days.every(real) ? days : null;
}

function participantOf(known: ImportFacts['current'][number]): Partial<ParticipantInput> {
  const { id: _, version: __, state: ___, ...participant } = known;
  return participant;
}

function lettersOf(place: number): string {
  const first = place < 26 ? '' : lettersOf(Math.floor(place / 26) - 1);
  return first + String.fromCodePoint(65 + (place % 26));
}
