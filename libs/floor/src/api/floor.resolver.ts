import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { AgendaItemId, MeetingId, SpeakerSlotId } from '#kernel';
import { toUnion } from '#platform';
import { ClockService } from '../app/clock.service.js';
import type { FloorOutcome } from '../app/floor-command.js';
import { FloorService } from '../app/floor.service.js';
import { MeetingConductService } from '../app/meeting-conduct.service.js';
import { PointsOfOrderService } from '../app/points-of-order.service.js';
import type { CallGround } from '../domain/call-to-order.js';
import type { FloorDecision } from '../domain/floor-refusal.js';

interface OfMeeting {
  readonly meetingId: MeetingId;
}
interface Seen {
  readonly version?: number | null;
}

const answer = (decision: FloorDecision<FloorOutcome>): unknown => toUnion('MeetingFloor', decision);

/** Conducting a meeting: its states, the floor, the clock. */
@Resolver()
export class FloorResolver {
  constructor(
    private readonly conduct: MeetingConductService,
    private readonly floor: FloorService,
    private readonly clock: ClockService,
    private readonly points: PointsOfOrderService,
  ) {}

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async openMeeting(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, quorumDeclared }: OfMeeting & { readonly quorumDeclared?: boolean | null },
  ): Promise<unknown> {
    return answer(await this.conduct.open(actor, meetingId, quorumDeclared ?? false));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async suspendMeeting(@CurrentActor() actor: Actor, @Args() { meetingId }: OfMeeting): Promise<unknown> {
    return answer(await this.conduct.suspend(actor, meetingId));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async resumeMeeting(@CurrentActor() actor: Actor, @Args() { meetingId }: OfMeeting): Promise<unknown> {
    return answer(await this.conduct.resume(actor, meetingId));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async closeMeeting(@CurrentActor() actor: Actor, @Args() { meetingId }: OfMeeting): Promise<unknown> {
    return answer(await this.conduct.close(actor, meetingId));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async takeUpItem(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, itemId }: OfMeeting & { readonly itemId: AgendaItemId },
  ): Promise<unknown> {
    return answer(await this.conduct.takeUpItem(actor, meetingId, itemId));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async giveFloorToNext(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, version }: OfMeeting & { readonly version: number },
  ): Promise<unknown> {
    return answer(await this.floor.giveToNext(actor, meetingId, version));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async giveFloor(
    @CurrentActor() actor: Actor,
    @Args()
    { slotId, version, reason }: { slotId: SpeakerSlotId; version: number; readonly reason?: string | null },
  ): Promise<unknown> {
    return answer(await this.floor.give(actor, slotId, { seen: version, reason: reason ?? null }));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async endFloor(@CurrentActor() actor: Actor, @Args() { meetingId, version }: OfMeeting & Seen): Promise<unknown> {
    return answer(await this.floor.end(actor, meetingId, version ?? null));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async returnFloor(@CurrentActor() actor: Actor, @Args() { meetingId, version }: OfMeeting & Seen): Promise<unknown> {
    return answer(await this.floor.return(actor, meetingId, version ?? null));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async callToOrder(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, ground }: OfMeeting & { readonly ground: CallGround },
  ): Promise<unknown> {
    return answer(await this.floor.callToOrder(actor, meetingId, ground));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async extendFloor(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, seconds }: OfMeeting & { readonly seconds: number },
  ): Promise<unknown> {
    return answer(await this.clock.extend(actor, meetingId, seconds));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async pauseClock(@CurrentActor() actor: Actor, @Args() { meetingId }: OfMeeting): Promise<unknown> {
    return answer(await this.clock.pause(actor, meetingId));
  }

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async resumeClock(@CurrentActor() actor: Actor, @Args() { meetingId }: OfMeeting): Promise<unknown> {
    return answer(await this.clock.resume(actor, meetingId));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async rulePointOfOrder(
    @CurrentActor() actor: Actor,
    @Args()
    { slotId, upheld, substance }: { slotId: SpeakerSlotId; upheld: boolean; readonly substance?: boolean | null },
  ): Promise<unknown> {
    const notUpheld = substance ? 'SUBSTANCE' : 'NOT_UPHELD';
    return answer(await this.points.rule(actor, slotId, upheld ? 'UPHELD' : notUpheld));
  }
}
