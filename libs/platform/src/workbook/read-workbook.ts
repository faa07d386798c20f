import { readSheet } from 'read-excel-file/node';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { unpackWorkbook } from './unpack-workbook.js';
import type { WorkbookRefusal } from './unpack-workbook.js';

/** What a cell holds: text without outer space, a number, a truth value, a day (`YYYY-MM-DD`), or nothing. */
export type WorkbookCell = string | number | boolean | null;

/** The first sheet of a workbook. */
export interface ReadSheet {
  /** Rows from the first on; each may be shorter than others. */
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** References of cells that hold formulas, for example `C4`: what they show is not what they hold. */
  readonly formulas: ReadonlySet<string>;
}

/** FIL-9, FIL-10 Reads the first sheet of a workbook that somebody sent. */
export async function readWorkbook(bytes: Buffer): Promise<Decision<ReadSheet, WorkbookRefusal>> {
  const parts = unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  try {
    const rows = await readSheet(bytes, { trim: true });
    return accept({
      rows: rows.map((row) => row.map((cell) => cellOf(cell))),
      formulas: formulasOf(firstSheet(parts.value)),
    });
  } catch {
    return refuse('WORKBOOK_UNREADABLE', 'FIL-9');
  }
}

function cellOf(cell: unknown): WorkbookCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** The part of the first sheet, by the workbook's own list of sheets. */
function firstSheet(parts: ReadonlyMap<string, Buffer>): string {
  const relation = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]+)"/.exec(text(parts, 'xl/workbook.xml'))?.[1];
  const relations = text(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g);
  const found = [...relations].map(([tag]) => tag).find((tag) => tag.includes(`Id="${relation}"`));
  const target = /\bTarget="([^"]+)"/.exec(found ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return text(parts, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

function text(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? '';
}

function formulasOf(sheet: string): Set<string> {
  const cells = sheet.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<(?:\w+:)?f[\s/>]/g);
  return new Set([...cells].map(([, reference = '']) => reference));
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const first = index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1);
  return first + String.fromCodePoint(65 + (index % 26));
}
