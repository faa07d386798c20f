import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires } from '#access';
import type { Actor } from '#access';
import { Clock, isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { toDone, toUnion } from '#platform';
import { conferenceRules } from '../app/accreditation-rules.js';
import type { ConferenceRules } from '../app/accreditation-rules.js';
import { AccreditationService } from '../app/accreditation.service.js';
import { AccreditationQueries } from '../db/accreditation.queries.js';
import type { AccreditationRow, ConferenceSession } from '../db/accreditation.queries.js';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import { lastListDay } from '../domain/accreditation.js';
import type { Deciding } from '../domain/accreditation.js';
import type { OwnSession } from './organisations.resolver.js';

type Place = { readonly organisationId: string; readonly sessionId: string };
type Listing = { readonly sessionId: string; readonly symbol: string; readonly objectionsUntil: string };
type OfSession = { readonly sessionId: string; readonly accreditationId: string };
type Objection = OfSession & { readonly delegationId: string; readonly reason: string };
type Decided = OfSession & {
  readonly version: number;
  readonly accorded: boolean;
  readonly by: Deciding;
  readonly note?: string | null;
};

/** A session in which a conference accords observer status, with the rules by which it does. */
export interface AccreditingSession extends ConferenceSession {
  readonly rules: ConferenceRules;
  readonly listDays: number;
  readonly lastListDay: string;
}

/** Observer status with conferences of parties. */
@Resolver()
export class AccreditationResolver {
  constructor(
    private readonly accreditations: AccreditationService,
    private readonly queries: AccreditationQueries,
    private readonly reading: OrganisationReading,
    private readonly clock: Clock,
  ) {}

  @Query()
  @Public()
  sessionAccreditation(@Args('sessionId') sessionId: string): Promise<AccreditingSession | null> {
    return this.overview(sessionId);
  }

  @Query()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async accreditationDesk(@Args('sessionId') sessionId: string): Promise<object | null> {
    const overview = await this.overview(sessionId);
    if (!overview) return null;
    const [records, states] = await Promise.all([this.queries.ofSession(sessionId), this.queries.states(sessionId)]);
    return { id: sessionId, overview, records, states };
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async askForAccreditation(
    @CurrentActor() actor: Actor,
    @Args() { relevance, ...place }: Place & { readonly relevance: string },
  ): Promise<object> {
    return this.ownSession(place, await this.accreditations.ask(actor, place, relevance));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async withdrawAccreditation(@CurrentActor() actor: Actor, @Args() place: Place): Promise<object> {
    return this.ownSession(place, await this.accreditations.withdraw(actor, place));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async circulateAccreditationList(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...list }: Listing,
  ): Promise<object> {
    return toDone(await this.accreditations.circulate(actor, sessionId, list));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async recordAccreditationObjection(@CurrentActor() actor: Actor, @Args() args: Objection): Promise<object> {
    return this.record(await this.accreditations.object(actor, args, args));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async withdrawAccreditationObjection(
    @CurrentActor() actor: Actor,
    @Args() args: Omit<Objection, 'reason'>,
  ): Promise<object> {
    return this.record(await this.accreditations.takeBackObjection(actor, args, args.delegationId));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async decideAccreditation(@CurrentActor() actor: Actor, @Args() args: Decided): Promise<object> {
    return this.record(await this.accreditations.decide(actor, args, { ...args, note: args.note ?? null }));
  }

  private async overview(sessionId: string): Promise<AccreditingSession | null> {
    const session = isUuid(sessionId) ? await this.queries.session(sessionId) : null;
    const rules = session && conferenceRules(session.body);
    if (!rules) return null;
    const { listDays, paragraph: procedureRule } = rules;
    const last = lastListDay({ listDays, procedureRule, opensOn: session.opensOn });
    return { ...session, rules, listDays, lastListDay: last };
  }

  private async record(decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('AccreditationRecord', decision);
    const value = await this.queries.one(decision.value.id);
    if (!value) throw new Error('The application that was written cannot be read');
    return toUnion<string, AccreditationRow>('AccreditationRecord', { ok: true, value });
  }

  private async ownSession({ organisationId, sessionId }: Place, decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('OrganisationSession', decision);
    const today = this.clock.now().toISOString().slice(0, 10);
    const [[organisation], [session]] = await Promise.all([
      this.reading.byIds(today, [organisationId]),
      this.reading.sessionsOf(organisationId, today, sessionId),
    ]);
    if (!organisation || !session) throw new Error('The session of the application cannot be read');
    return toUnion<string, OwnSession>('OrganisationSession', { ok: true, value: { ...session, organisation } });
  }
}
