import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccessDenied, CurrentActor, Public, Requires, SignedIn, holds, scopesOf } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { CodedError, toUnion } from '#platform';
import { SessionsQueries, audienceOf } from '#sessions';
import type { DelegationRow } from '#sessions';
import { SpeakingAllotmentService } from '../app/speaking-allotment.service.js';
import { SpeakingEntitlement } from '../app/speaking-entitlement.js';
import type { Barred } from '../app/speaking-entitlement.js';
import { SpeakingOffersService } from '../app/speaking-offers.service.js';
import type { OfferInput } from '../app/speaking-offers.service.js';
import { SpeakingRequestsService, mayPropose } from '../app/speaking-requests.service.js';
import { SpeakingQueries } from '../db/speaking.queries.js';
import type { OfferRow, RequestRow } from '../db/speaking.queries.js';
import type { SpeakingWay } from '../domain/ask-to-speak.js';

interface OfferArgs {
  readonly sessionId: string;
  readonly itemId: string;
  readonly input: OfferInput;
}
interface AmendArgs {
  readonly sessionId: string;
  readonly offerId: string;
  readonly version: number;
  readonly input: OfferInput;
}
interface AllotArgs {
  readonly sessionId: string;
  readonly offerId: string;
  readonly version: number;
  readonly seed?: string | null;
}
interface AskArgs {
  readonly delegationId: string;
  readonly input: {
    readonly offerId: string;
    readonly way: SpeakingWay;
    readonly registrationId?: string | null;
    readonly theme?: string | null;
  };
}

/** Places to speak as a delegation sees them; what it is made of. */
export interface DelegationSpeakingSource {
  readonly delegation: DelegationRow;
  readonly barred: Barred | null;
}

const most = 500;

/** Places to speak: what is offered and published, requests, allotment. */
@Resolver()
export class SpeakingResolver {
  constructor(
    private readonly offers: SpeakingOffersService,
    private readonly requests: SpeakingRequestsService,
    private readonly allotments: SpeakingAllotmentService,
    private readonly entitlement: SpeakingEntitlement,
    private readonly queries: SpeakingQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  @Query()
  @Public()
  async sessionSpeaking(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Promise<OfferRow[]> {
    const [session] = isUuid(sessionId) ? await this.sessions.byIds(audienceOf(actor), [sessionId]) : [];
    return session ? this.queries.ofSession(session.id) : [];
  }

  @Query('speakingRequests')
  @SignedIn()
  async speakingRequests(@CurrentActor() actor: Actor, @Args('offerId') offerId: string): Promise<RequestRow[]> {
    const [offer] = isUuid(offerId) ? await this.queries.byIds([offerId]) : [];
    const { bodyId = '', sessionId = '' } = offer ?? {};
    const seen = holds(actor, 'civilSociety.manage', { bodyId, sessionId }) || (offer && mayPropose(actor, offer));
    if (!seen) throw AccessDenied.for(actor, 'civilSociety.manage');
    return offer ? this.queries.requests(offer.id) : [];
  }

  @Query()
  @SignedIn()
  async myCommitteeOffers(@CurrentActor() actor: Actor): Promise<OfferRow[]> {
    const { organisationIds } = scopesOf(actor, 'organisations.represent');
    return organisationIds.length === 0 ? [] : this.queries.ofCommittees(organisationIds);
  }

  @Query()
  @Requires('floor.request', { delegation: 'delegationId' })
  async delegationSpeaking(@Args('delegationId') delegationId: string): Promise<DelegationSpeakingSource | null> {
    const [delegation] = isUuid(delegationId) ? await this.sessions.delegationsByIds([delegationId]) : [];
    const who = delegation ? await this.queries.participant(delegation.id) : null;
    if (!delegation || !who) return null;
    const { organisationId } = who;
    const barred = await this.entitlement.barred(delegation.sessionId, [organisationId]);
    return { delegation, barred: barred.get(organisationId) ?? null };
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async offerPlacesToSpeak(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, itemId, input }: OfferArgs,
  ): Promise<object> {
    return this.offered(await this.offers.setUp(actor, { sessionId, itemId }, whole(input)));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async amendPlacesToSpeak(@CurrentActor() actor: Actor, @Args() { input, ...target }: AmendArgs): Promise<object> {
    return this.offered(await this.offers.amend(actor, target, whole(input)));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async allotPlacesToSpeak(@CurrentActor() actor: Actor, @Args() { seed, ...target }: AllotArgs): Promise<object> {
    return this.offered(await this.allotments.publish(actor, target, seed ?? null));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async askToSpeak(@CurrentActor() actor: Actor, @Args() { delegationId, input }: AskArgs): Promise<object> {
    const wish = { ...input, registrationId: input.registrationId ?? null, theme: input.theme ?? null };
    return this.asked(await this.requests.ask(actor, delegationId, wish));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async withdrawSpeakingRequest(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, requestId }: { readonly delegationId: string; readonly requestId: string },
  ): Promise<object> {
    return this.asked(await this.requests.withdraw(actor, { delegationId, requestId }));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async nameSpeaker(
    @CurrentActor() actor: Actor,
    @Args() which: { readonly delegationId: string; readonly requestId: string; readonly registrationId: string },
  ): Promise<object> {
    return this.asked(await this.requests.nameSpeaker(actor, which));
  }

  @Mutation()
  @SignedIn()
  async proposeSpeakers(
    @CurrentActor() actor: Actor,
    @Args() { offerId, requestIds }: { readonly offerId: string; readonly requestIds: readonly string[] },
  ): Promise<object> {
    if (requestIds.length > most) throw new CodedError('BAD_INPUT', `Name ${most} requests at most`);
    return this.offered(await this.requests.propose(actor, offerId, requestIds));
  }

  private async offered(decision: Decision<{ readonly id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('SpeakingOffer', decision);
    const [value] = await this.queries.byIds([decision.value.id]);
    if (!value) throw new Error('An offer vanished after the command on it');
    return toUnion('SpeakingOffer', { ok: true, value });
  }

  private async asked(decision: Decision<{ readonly id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('SpeakingRequest', decision);
    const value = await this.queries.request(decision.value.id);
    if (!value) throw new Error('A request vanished after the command on it');
    return toUnion('SpeakingRequest', { ok: true, value });
  }
}

/** What a caller may leave out is nothing. */
function whole(input: OfferInput): OfferInput {
  const { meetingId, mostPerRegion, committeeId, seedKind, seedSource, source } = input;
  return {
    ...input,
    meetingId: meetingId ?? null,
    mostPerRegion: mostPerRegion ?? null,
    committeeId: committeeId ?? null,
    seedKind: seedKind ?? null,
    seedSource: seedSource ?? null,
    source: source ?? null,
  };
}
