import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import type { HeldRecords, RetentionRule } from '../app/held-records.js';
import type { ErasureRow } from '../db/privacy.queries.js';

/** Names, purposes and fields in the reader's language. */
export const privacyFields = (messages: Messages): FieldResolverMap => ({
  RetentionRule: {
    title: ({ kind }: RetentionRule, _: unknown, { language }: RequestContext) =>
      messages.text(`privacy.kind.${kind}`, {}, language),
    purpose: ({ kind }: RetentionRule, _: unknown, { language }: RequestContext) =>
      messages.text(`privacy.purpose.${kind}`, {}, language),
  },
  HeldRecord: {
    values: (record: HeldRecords['records'][number], _: unknown, { language }: RequestContext) =>
      Object.entries(record).map(([field, value]) => ({
        field: messages.text(`privacy.field.${field}`, {}, language),
        value,
      })),
  },
  Erasure: {
    title: ({ kind }: ErasureRow, _: unknown, { language }: RequestContext) =>
      messages.text(`privacy.kind.${kind}`, {}, language),
  },
});
