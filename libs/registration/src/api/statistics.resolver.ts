import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { ReminderService, needsLetter } from '../app/reminder.service.js';
import { StatisticsService } from '../app/statistics.service.js';
import type { Statistics } from '../app/statistics.service.js';
import { ProfileQueries } from '../db/profile.queries.js';
import { StatisticsQueries } from '../db/statistics.queries.js';
import type { NominationRow } from '../db/statistics.queries.js';
import { SessionsQueries } from '#sessions';
import type { DelegationRow } from '#sessions';
import { inOrderOfNames } from '#bodies';
import { categoriesOf } from '../domain/registration-kinds.js';
import type { Wire } from './registration-answers.js';

const most = 300;

export interface NominationSource extends NominationRow {
  readonly hasLetter: boolean;
  readonly delegation: DelegationRow;
}

/** Participation in numbers, and what delegations have not sent. */
@Resolver()
export class StatisticsResolver {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly reminders: ReminderService,
    private readonly queries: StatisticsQueries,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async participationStatistics(@Args('sessionId') sessionId: string): Promise<Statistics | null> {
    return isUuid(sessionId) ? this.statistics.of(sessionId) : null;
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async participationStatisticsWorkbook(
    @Args('sessionId') sessionId: string,
    @Context() { language }: RequestContext,
  ): Promise<object | null> {
    if (!isUuid(sessionId)) return null;
    const { fileName, bytes } = await this.statistics.workbook(sessionId, language);
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { fileName, mediaType, base64: bytes.toString('base64') };
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async nominationGaps(
    @Args('sessionId') sessionId: string,
    @Context() { language }: RequestContext,
  ): Promise<NominationSource[]> {
    if (!isUuid(sessionId)) return [];
    const [rows, [profile]] = await Promise.all([
      this.queries.nominations(sessionId),
      this.profiles.profiles([sessionId]),
    ]);
    const delegations = await this.sessions.delegationsByIds(rows.map(({ delegationId }) => delegationId));
    const at = new Map(delegations.map((each) => [each.id, each]));
    const found = rows.flatMap((row) => {
      const delegation = at.get(row.delegationId);
      if (!delegation) return [];
      const rules = (profile?.categories ?? []).filter(({ category }) =>
        categoriesOf(delegation.category).includes(category),
      );
      return [{ ...row, delegation, hasLetter: row.letters > 0 || !needsLetter(rules) }];
    });
    return inOrderOfNames(found, language, ({ delegation }) => delegation.plate);
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async setSmallestCell(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, smallest }: { readonly sessionId: string; readonly smallest: number },
  ): Wire {
    const decision = await this.statistics.setSmallest(actor, sessionId, smallest);
    if (!decision.ok) return toUnion('ParticipationStatistics', decision);
    return toUnion('ParticipationStatistics', { ok: true, value: await this.statistics.of(sessionId) });
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async remindDelegations(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, delegationIds }: { readonly sessionId: string; readonly delegationIds: readonly string[] },
  ): Wire {
    if (delegationIds.length === 0 || delegationIds.length > most)
      throw new CodedError('BAD_INPUT', `Name 1 to ${most} delegations`);
    return toUnion('NominationsReminded', await this.reminders.remind(actor, sessionId, delegationIds));
  }
}
