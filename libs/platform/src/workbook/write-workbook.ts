import writeExcelFile from 'write-excel-file/node';

/** One cell to write: a text, a number, or nothing. Texts are written as texts: nothing in them is ever computed. */
export type WrittenCell = string | number | null;

export interface WrittenSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly rightToLeft: boolean;
  /** Columns, from 0, that are not meant to be changed. */
  readonly greyed?: ReadonlySet<number>;
}

const plate = '#1f3a8a';
const grey = '#64748b';

/** A workbook (XLSX) with its headers in a row that stays in sight. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name.replaceAll(/[\\/*?:[\]]/g, ' ').slice(0, 31),
    data: [
      sheet.headers.map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
        textColor: '#ffffff',
        backgroundColor: plate,
        wrap: true,
      })),
      ...sheet.rows.map((row) =>
        row.map((value, column) =>
          value === null
            ? null
            : {
                value,
                type: typeof value === 'number' ? Number : String,
                wrap: true,
                alignVertical: 'top' as const,
                ...(sheet.greyed?.has(column) ? { textColor: grey } : {}),
              },
        ),
      ),
    ],
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: sheet.rightToLeft,
  }));
  return writeExcelFile(written).toBuffer();
}
