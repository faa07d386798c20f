import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { AgendaItemId, MeetingId, SpeakerSlotId, SpeakersListId, TranslatedText } from '#kernel';
import { toUnion } from '#platform';
import type { FloorOutcome } from '../app/floor-command.js';
import { RepliesService } from '../app/replies.service.js';
import { SpeakersListsService } from '../app/speakers-lists.service.js';
import { SpeakersOrderService } from '../app/speakers-order.service.js';
import type { SpeakerCategory, TimeLimits } from '../domain/floor-profile.js';
import type { FloorDecision } from '../domain/floor-refusal.js';

interface OfList {
  readonly listId: SpeakersListId;
}
interface OfSlot {
  readonly slotId: SpeakerSlotId;
}
interface CategoryTimeLimit {
  readonly category: SpeakerCategory;
  readonly seconds: number;
}
interface SpeakersListInput {
  readonly itemId?: AgendaItemId | null;
  readonly title?: TranslatedText | null;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly timeLimits?: readonly CategoryTimeLimit[] | null;
}

const answer = (decision: FloorDecision<FloorOutcome>): unknown => toUnion('MeetingFloor', decision);

/** Lists of speakers and their order, as Chair and secretariat manage them. */
@Resolver()
export class SpeakersResolver {
  constructor(
    private readonly lists: SpeakersListsService,
    private readonly order: SpeakersOrderService,
    private readonly replies: RepliesService,
  ) {}

  @Mutation()
  @Requires('floor.manage', { meeting: 'meetingId' })
  async setUpSpeakersList(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, input }: { readonly meetingId: MeetingId; readonly input: SpeakersListInput },
  ): Promise<unknown> {
    return answer(
      await this.lists.setUp(actor, meetingId, {
        itemId: input.itemId ?? null,
        title: input.title ?? null,
        opensAt: input.opensAt ? new Date(input.opensAt) : null,
        closesAt: input.closesAt ? new Date(input.closesAt) : null,
        timeLimits: byCategory(input.timeLimits ?? []),
      }),
    );
  }

  @Mutation()
  @Requires('floor.manage', { speakersList: 'listId' })
  async openSpeakersList(
    @CurrentActor() actor: Actor,
    @Args() { listId, reason }: OfList & { readonly reason?: string | null },
  ): Promise<unknown> {
    return answer(await this.lists.open(actor, listId, reason ?? null));
  }

  @Mutation()
  @Requires('floor.manage', { speakersList: 'listId' })
  async closeSpeakersList(@CurrentActor() actor: Actor, @Args() { listId }: OfList): Promise<unknown> {
    return answer(await this.lists.close(actor, listId));
  }

  @Mutation()
  @Requires('floor.manage', { speakersList: 'listId' })
  async finishSpeakersList(@CurrentActor() actor: Actor, @Args() { listId }: OfList): Promise<unknown> {
    return answer(await this.lists.finish(actor, listId));
  }

  @Mutation()
  @Requires('floor.manage', { speakersList: 'listId' })
  async setTimeLimits(
    @CurrentActor() actor: Actor,
    @Args() { listId, timeLimits }: OfList & { readonly timeLimits: readonly CategoryTimeLimit[] },
  ): Promise<unknown> {
    return answer(await this.lists.setTimeLimits(actor, listId, byCategory(timeLimits)));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: ['slotId', 'withSlotId'] })
  async swapSpeakers(
    @CurrentActor() actor: Actor,
    @Args() { slotId, withSlotId }: OfSlot & { readonly withSlotId: SpeakerSlotId },
  ): Promise<unknown> {
    return answer(await this.order.swap(actor, slotId, withSlotId));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async moveSpeaker(
    @CurrentActor() actor: Actor,
    @Args() args: OfSlot & { readonly position: number; readonly reason: string; readonly version?: number | null },
  ): Promise<unknown> {
    const { slotId, position, reason, version } = args;
    return answer(await this.order.move(actor, slotId, { position, reason, seen: version ?? null }));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async releaseSpeaker(@CurrentActor() actor: Actor, @Args() { slotId }: OfSlot): Promise<unknown> {
    return answer(await this.order.release(actor, slotId));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async markSpeakerAbsent(
    @CurrentActor() actor: Actor,
    @Args() { slotId, version }: OfSlot & { readonly version?: number | null },
  ): Promise<unknown> {
    return answer(await this.order.markAbsent(actor, slotId, version ?? null));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async reinstateSpeaker(@CurrentActor() actor: Actor, @Args() { slotId }: OfSlot): Promise<unknown> {
    return answer(await this.order.reinstate(actor, slotId));
  }

  @Mutation()
  @Requires('floor.manage', { speakerSlot: 'slotId' })
  async decideReply(
    @CurrentActor() actor: Actor,
    @Args() { slotId, accorded }: OfSlot & { readonly accorded: boolean },
  ): Promise<unknown> {
    return answer(await this.replies.decide(actor, slotId, accorded));
  }
}

function byCategory(limits: readonly CategoryTimeLimit[]): TimeLimits {
  return Object.fromEntries(limits.map(({ category, seconds }) => [category, seconds]));
}
