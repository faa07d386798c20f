import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import type { OrganisationReading } from '../db/organisation-reading.queries.js';
import type { PeriodRow, RegisterQueries, SuspensionRow } from '../db/register.queries.js';
import type { MergeWords } from '../app/merge-words.js';
import type { MergeClash } from '../domain/merge-organisations.js';
import type { OrganisationRecord } from './register.resolver.js';

/** Child fields of the register; access was decided where its organizations were found. */
export const registerFields = (
  queries: RegisterQueries,
  reading: OrganisationReading,
  words: MergeWords,
): FieldResolverMap => ({
  OrganisationMergeClash: {
    what: (clash: MergeClash, _: unknown, { language }: RequestContext) => words.of(clash, language),
  },
  OrganisationRecord: {
    statuses: ({ id }: OrganisationRecord, _: unknown, context: RequestContext) =>
      loader<string, PeriodRow[]>(context, 'register.periods', async (ids) =>
        grouped(ids, await queries.periods(ids), (row) => row.organisationId),
      ).load(id),
    suspensions: ({ id }: OrganisationRecord, _: unknown, context: RequestContext) =>
      loader<string, SuspensionRow[]>(context, 'register.suspensions', async (ids) =>
        grouped(ids, await queries.suspensions(ids), (row) => row.organisationId),
      ).load(id),
    waiting: async ({ id }: OrganisationRecord, _: unknown, context: RequestContext) => {
      const rows = loader<string, { waiting: number }>(context, 'register.waiting', async (ids) =>
        keyed(await queries.waiting(ids), (row) => row.id),
      );
      return (await rows.load(id))?.waiting ?? 0;
    },
    // Asked for one organization only.
    links: ({ id }: OrganisationRecord) => reading.linksOf(id),
  },
});
