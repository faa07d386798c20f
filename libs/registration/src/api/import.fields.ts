import { columnLetters } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import type { DelegationWorkbookService } from '../app/delegation-workbook.service.js';
import type { ImportedRow } from '../app/import-commands.js';
import type { WorkbookTexts } from '../app/workbook-words.js';
import type { RowFault } from '../domain/row-fault.js';
import { workbookColumns } from '../domain/workbook-columns.js';

/** Child fields of imports: places and words of faults, and what changes cell by cell. */
export const importFields = (
  texts: WorkbookTexts,
  workbooks: DelegationWorkbookService,
  messages: Messages,
): FieldResolverMap => ({
  ImportFault: {
    column: ({ place }: RowFault) => (place === null ? null : columnLetters(place)),
    header: ({ column }: RowFault, _: unknown, { language }: RequestContext) =>
      column === null ? null : texts.header(column, language),
    message: ({ sentence, code, params }: RowFault, _: unknown, { language }: RequestContext) =>
      sentence === 'refusal'
        ? messages.refusal(code, params, language).message
        : messages.text(`fault.${code}`, params, language),
  },
  ImportRow: {
    differences: ({ before, after, change }: ImportedRow, _: unknown, { language }: RequestContext) => {
      if (!before || !after || change !== 'CHANGED') return [];
      const [was, is] = [workbooks.cellsOf(before, language), workbooks.cellsOf(after, language)];
      return workbookColumns
        .filter((column) => column !== 'record' && column !== 'standing' && was[column] !== is[column])
        .map((column) => ({ header: texts.header(column, language), before: was[column], after: is[column] }));
    },
  },
});
