import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, SignedIn, holds } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import { assertActing } from '../app/acting.js';
import { ProfileQueries } from '../db/profile.queries.js';
import type { ProfileRow } from '../db/profile.queries.js';
import { RegistrationQueries } from '../db/registration.queries.js';
import type { RegistrationFilter, RegistrationRow } from '../db/registration.queries.js';
import type { RegistrationState } from '../domain/registration-kinds.js';
import type { DelegationSource } from './delegation.fields.js';
import { sessionUse } from './quota-use.js';
import type { QuotaUse } from './quota-use.js';

interface PageArgs {
  readonly sessionId: string;
  readonly filter?: RegistrationFilter | null;
  readonly offset: number;
  readonly limit: number;
}

const most = { offset: 1_000_000, limit: 200, search: 200 } as const;

/** What registration shows, each with its decision on access. */
@Resolver()
export class RegistrationReadingResolver {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  /** REG-14 Null while it is not published, but for those who set it. */
  @Query()
  @Public()
  async registrationProfile(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
  ): Promise<ProfileRow | null> {
    const [session] = isUuid(sessionId) ? await this.sessions.byIds(audienceOf(actor), [sessionId]) : [];
    const [profile] = session ? await this.profiles.profiles([session.id]) : [];
    if (!session || !profile) return null;
    const seen = profile.published || holds(actor, 'registration.manage', { bodyId: session.bodyId, sessionId });
    return seen ? profile : null;
  }

  @Query()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async registrationDelegation(@Args('delegationId') delegationId: string): Promise<DelegationSource | null> {
    const [delegation] = isUuid(delegationId) ? await this.sessions.delegationsByIds([delegationId]) : [];
    if (!delegation) return null;
    const [profile] = await this.profiles.profiles([delegation.sessionId]);
    return { delegation, profile: profile ?? null };
  }

  @Query()
  @SignedIn()
  async myRegistrations(@CurrentActor() actor: Actor): Promise<RegistrationRow[]> {
    return actor.personId === null ? [] : this.queries.ofPerson(actor.personId);
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async registrations(@Args() { sessionId, filter, offset, limit }: PageArgs): Promise<{
    items: RegistrationRow[];
    total: number;
  }> {
    const fits = offset >= 0 && offset <= most.offset && limit >= 1 && limit <= most.limit;
    if (!fits) throw new CodedError('BAD_INPUT', `A page has 1 to ${most.limit} registrations, from 0 on`);
    if ((filter?.search?.length ?? 0) > most.search) throw new CodedError('BAD_INPUT', 'Too many words to search for');
    const delegationId = filter?.delegationId;
    if (!isUuid(sessionId) || (delegationId && !isUuid(delegationId))) return { items: [], total: 0 };
    return this.queries.page(sessionId, filter ?? {}, { offset, limit });
  }

  /** Null for one that does not exist, to those who may see all. @throws AccessDenied to everyone else */
  @Query()
  @SignedIn()
  async registration(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<RegistrationRow | null> {
    const [row] = isUuid(id) ? await this.queries.byIds([id]) : [];
    const bodyId = row ? await this.profiles.bodyOf(row.sessionId) : null;
    if (!row || bodyId === null) {
      if (holds(actor, 'registration.manage')) return null;
      assertActing(actor, { bodyId: '', sessionId: '', delegationId: null });
      return null;
    }
    assertActing(actor, { ...row, bodyId });
    return row;
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async registrationCounts(
    @Args('sessionId') sessionId: string,
  ): Promise<{ state: RegistrationState; count: number }[]> {
    return isUuid(sessionId) ? this.queries.counts(sessionId) : [];
  }

  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async quotaUse(@Args('sessionId') sessionId: string): Promise<QuotaUse[]> {
    const [profile] = isUuid(sessionId) ? await this.profiles.profiles([sessionId]) : [];
    if (!profile) return [];
    const keys = profile.quotas.filter(({ per }) => per !== 'DELEGATION').map(({ key }) => key);
    const [taken, line, days] = await Promise.all([
      this.profiles.taken(sessionId, keys, null),
      this.queries.waiting([sessionId]),
      this.profiles.days([sessionId]),
    ]);
    return sessionUse(profile, { taken, line, days: days.map(({ day }) => day) });
  }
}
