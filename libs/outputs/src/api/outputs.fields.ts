import { grouped, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import type { OutputMakers } from '../app/output-makers.js';
import type { OutputFileRow, OutputQueries, OutputRow } from '../db/output.queries.js';

/** Child fields of runs; access was decided where they were found. */
export const outputsFields = (queries: OutputQueries, makers: OutputMakers, messages: Messages): FieldResolverMap => ({
  OutputRun: {
    title: (run: OutputRow, _: unknown, { language }: RequestContext) => makers.of(run.kind).title(run, language),
    askedBy: ({ askedByName }: OutputRow) => askedByName,
    fault: ({ fault }: OutputRow, _: unknown, { language }: RequestContext) =>
      fault === null ? null : messages.text(`outputs.fault.${fault}`, {}, language),
    files: ({ id }: OutputRow, _: unknown, context: RequestContext) =>
      loader<string, OutputFileRow[]>(context, 'outputs.files', async (ids) =>
        grouped(ids, await queries.files(ids), ({ runId }) => runId),
      ).load(id),
  },
  OutputFile: {
    id: ({ fileId }: OutputFileRow) => fileId,
    url: ({ fileId }: OutputFileRow) => `/files/${fileId}`,
  },
});
