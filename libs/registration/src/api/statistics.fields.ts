import type { GraphQLResolveInfo } from 'graphql';
import type { FieldResolverMap, RequestContext } from '#platform';
import { loadDelegation } from '#sessions';
import type { SessionsQueries } from '#sessions';
import type { Statistics, StatisticsService } from '../app/statistics.service.js';
import type { StatisticsKind, StatisticsRow, StatisticsTable } from '../domain/participation-statistics.js';
import type { NominationSource } from './statistics.resolver.js';

type Row = StatisticsRow & { readonly by: StatisticsKind | 'ALL' };

/** Child fields of statistics. */
export const statisticsFields = (statistics: StatisticsService, sessions: SessionsQueries): FieldResolverMap => ({
  ParticipationStatistics: { all: ({ all }: Statistics) => ({ ...all, by: 'ALL' }) },
  StatisticsTable: { rows: ({ by, rows }: StatisticsTable) => rows.map((row) => ({ ...row, by })) },
  StatisticsRow: {
    label: ({ by, key }: Row, _: unknown, { language }: RequestContext) => statistics.label(by, key, language),
    female: ({ bySex }: Row) => bySex.FEMALE,
    male: ({ bySex }: Row) => bySex.MALE,
    other: ({ bySex }: Row) => bySex.OTHER,
    notStated: ({ bySex }: Row) => bySex.NOT_STATED,
  },
  NominationGap: {
    delegation: ({ delegationId }: NominationSource, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loadDelegation(context, sessions, { id: delegationId, info }),
  },
});
