import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AccessDenied, CurrentActor, ObjectRights, Requires, SignedIn, holds } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { CodedError, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { ApplicationService } from '../app/application.service.js';
import { BoardService } from '../app/board.service.js';
import { CallService } from '../app/call.service.js';
import { PlaceChangeService } from '../app/place-change.service.js';
import { SideEventQueries } from '../db/side-event.queries.js';
import type { FormInput } from '../domain/keepable-form.js';
import { partyId } from '../domain/side-event-kinds.js';
import type { PartyKey } from '../domain/side-event-kinds.js';
import { refusalsByHand } from './refusals-by-hand.js';
import { callFromInput } from './call-input.js';
import type { CallInput } from './call-input.js';

type Wire = Promise<object>;

export interface PartyInput {
  readonly delegationId?: string | null;
  readonly organisationId?: string | null;
}

const most = { text: 1000 } as const;

/** Commands on side events. */
@Resolver()
export class SideEventsResolver {
  constructor(
    private readonly calls: CallService,
    private readonly applications: ApplicationService,
    private readonly changes: PlaceChangeService,
    private readonly board: BoardService,
    private readonly queries: SideEventQueries,
    private readonly rights: ObjectRights,
  ) {}

  @Mutation()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async setSideEventCall(
    @CurrentActor() actor: Actor,
    @Context() { language }: RequestContext,
    @Args() { sessionId, input, version }: { sessionId: string; input: CallInput; version: number },
  ): Wire {
    const { slots, rooms } = input;
    const call = callFromInput(input, language);
    return this.call(await this.calls.set(actor, sessionId, { call, slots, rooms, version }));
  }

  @Mutation()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async publishSideEventCall(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.call(await this.calls.publish(actor, sessionId));
  }

  /** Whether the actor acts for the organizer is asked on the organizer. */
  @Mutation()
  @Requires('sideEvents.apply', 'somewhere')
  async beginSideEventApplication(
    @CurrentActor() actor: Actor,
    @Context() { language }: RequestContext,
    @Args() { sessionId, organiser, input }: { sessionId: string; organiser: PartyInput; input: FormInput },
  ): Wire {
    const party = partyOf(organiser);
    await this.assertActsFor(actor, sessionId, party);
    return this.application(await this.applications.begin(actor, sessionId, { organiser: party, input, language }));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'id' })
  async keepSideEventApplication(
    @CurrentActor() actor: Actor,
    @Context() { language }: RequestContext,
    @Args() { id, input, version }: { id: string; input: FormInput; version: number },
  ): Wire {
    return this.application(await this.applications.keep(actor, id, { input, version, language }));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'id' })
  async submitSideEventApplication(
    @CurrentActor() actor: Actor,
    @Args() { id, version }: { id: string; version: number },
  ): Wire {
    return this.application(await this.applications.submit(actor, id, version));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'id' })
  async withdrawSideEventApplication(@CurrentActor() actor: Actor, @Args('id') id: string): Wire {
    return this.application(await this.changes.withdraw(actor, id));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'id' })
  async answerSideEventOffer(
    @CurrentActor() actor: Actor,
    @Args() { id, takes }: { id: string; takes: boolean },
  ): Wire {
    return this.application(await this.changes.answerOffer(actor, id, takes));
  }

  /** SDE-18 Only those who act for the co-sponsor answer for it. */
  @Mutation()
  @SignedIn()
  async answerSideEventCosponsorship(
    @CurrentActor() actor: Actor,
    @Args() { id, supports }: { id: string; supports: boolean },
  ): Wire {
    const [cosponsor] = isUuid(id) ? await this.queries.cosponsorsByIds([id]) : [];
    if (!cosponsor) throw AccessDenied.for(actor, 'sideEvents.apply');
    await this.assertActsFor(actor, cosponsor.sessionId, cosponsor);
    return this.application(await this.applications.answer(actor, id, supports));
  }

  @Mutation()
  @Requires('sideEvents.manage', { sideEvent: 'id' })
  async refuseSideEvent(
    @CurrentActor() actor: Actor,
    @Args() { id, code, text }: { id: string; code: string; text: string },
  ): Wire {
    const known = refusalsByHand.find((refusal) => refusal.code === code);
    if (!known || text.length > most.text) throw new CodedError('BAD_INPUT', 'Name a reason of the list');
    return this.application(await this.changes.refuse(actor, id, { ...known, text: text.trim() }));
  }

  @Mutation()
  @Requires('sideEvents.manage', { sideEvent: 'id' })
  async placeSideEvent(
    @CurrentActor() actor: Actor,
    @Args()
    {
      id,
      place,
      boardVersion,
    }: { id: string; place?: { slotId: string; roomId?: string | null } | null; boardVersion: number },
  ): Wire {
    const where = place ? { slotId: place.slotId, roomId: place.roomId ?? null } : null;
    return this.boardAnswer(await this.board.place(actor, id, { place: where, boardVersion }));
  }

  @Mutation()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async proposeSideEvents(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.boardAnswer(await this.board.propose(actor, sessionId));
  }

  @Mutation()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async acceptSideEventProposal(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.boardAnswer(await this.board.acceptProposal(actor, sessionId));
  }

  @Mutation()
  @Requires('sideEvents.manage', { session: 'sessionId' })
  async publishSideEvents(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, boardVersion }: { sessionId: string; boardVersion: number },
  ): Wire {
    return this.boardAnswer(await this.board.publish(actor, sessionId, boardVersion));
  }

  /** @throws AccessDenied where the actor acts neither for the party nor for the secretariat of the session */
  private async assertActsFor(actor: Actor, sessionId: string, party: PartyKey): Promise<void> {
    if (party.organisationId !== null && holds(actor, 'sideEvents.apply', { organisationId: party.organisationId }))
      return;
    if (party.delegationId !== null)
      await this.rights.assertCan(actor, 'sideEvents.apply', { kind: 'delegation', ids: [party.delegationId] });
    else await this.rights.assertCan(actor, 'sideEvents.apply', { kind: 'session', ids: [sessionId] });
  }

  private async call(decision: Decision<{ sessionId: string }>): Wire {
    if (!decision.ok) return toUnion('SideEventCall', decision);
    return found('SideEventCall', await this.queries.call(decision.value.sessionId));
  }

  private async application(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('SideEventApplication', decision);
    return found('SideEventApplication', (await this.queries.byIds([decision.value.id]))[0]);
  }

  private async boardAnswer(decision: Decision<{ sessionId: string }>): Wire {
    if (!decision.ok) return toUnion('SideEventBoard', decision);
    return found('SideEventBoard', await this.queries.board(decision.value.sessionId));
  }
}

/** @throws CodedError BAD_INPUT where not exactly one is named */
export function partyOf({ delegationId = null, organisationId = null }: PartyInput): PartyKey {
  const party = { delegationId, organisationId };
  if ((delegationId === null) === (organisationId === null) || !isUuid(partyId(party)))
    throw new CodedError('BAD_INPUT', 'Name either a delegation or an organization');
  return party;
}

function found(typename: string, value: object | null | undefined): object {
  if (!value) throw new Error(`The ${typename} that was written cannot be read`);
  return toUnion(typename, { ok: true, value });
}
