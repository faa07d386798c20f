import type { FieldResolverMap } from '#platform';
import type { ReadStatement } from '../app/statement-reading.js';
import type { SignatoryRow } from '../db/statement.queries.js';

/** Child fields of written statements; access was decided where they were found. */
export const statementsFields: FieldResolverMap = {
  WrittenStatement: {
    url: ({ fileId }: ReadStatement) => (fileId === null ? null : `/files/${fileId}`),
    faults: ({ faults }: ReadStatement) => faults.map((fault) => ({ ...fault, __typename: 'Refusal' })),
  },
  StatementSignatory: {
    organisation: ({ id, slug, name }: SignatoryRow) => ({ id, slug, name }),
  },
};
