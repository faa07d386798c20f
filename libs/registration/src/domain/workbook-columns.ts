import type { Language } from '#kernel';
import type { DelegationFunction, ParticipantCategory, Participation, Sex } from './registration-kinds.js';

/** Columns of the workbook of a delegation, in their order; ways of taking part have one each. */
export const workbookColumns = [
  'record',
  'standing',
  'category',
  'title',
  'familyName',
  'givenName',
  'function',
  'position',
  'sex',
  'nationality',
  'email',
  'language',
  'IN_HALL',
  'PLENARY_SPEAKER',
  'COMMITTEE_SPEAKER',
  'ONLINE_OBSERVER',
  'days',
  'letter',
] as const;
export type WorkbookColumn = (typeof workbookColumns)[number];

/** Columns without which there is nobody to register. */
export const neededColumns: readonly WorkbookColumn[] = ['familyName', 'givenName', 'function'];

/** Folded words of all six languages, and the value that each stands for. */
export interface WorkbookWords {
  readonly headers: ReadonlyMap<string, WorkbookColumn>;
  readonly functions: ReadonlyMap<string, DelegationFunction>;
  readonly categories: ReadonlyMap<string, ParticipantCategory>;
  readonly languages: ReadonlyMap<string, Language>;
  readonly sexes: ReadonlyMap<string, Sex>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

/** REG-34 A word as it is compared: case, diacritics of spelling and outer space aside. */
export function folded(word: string): string {
  return word.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** A record of the workbook: which registration a row is, and the version that its reader saw. */
export function recordText({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}/${version}`;
}

export function isWay(column: WorkbookColumn): column is Participation {
  return (
    column === 'IN_HALL' ||
    column === 'PLENARY_SPEAKER' ||
    column === 'COMMITTEE_SPEAKER' ||
    column === 'ONLINE_OBSERVER'
  );
}
