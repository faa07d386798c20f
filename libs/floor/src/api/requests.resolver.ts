import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { refuse } from '#kernel';
import type { DelegationId, Language, MeetingId, SpeakerSlotId, SpeakersListId, TranslatedText } from '#kernel';
import { toUnion } from '#platform';
import type { FloorOutcome } from '../app/floor-command.js';
import { InscriptionService } from '../app/inscription.service.js';
import { PointsOfOrderService } from '../app/points-of-order.service.js';
import { PresenceService } from '../app/presence.service.js';
import { RepliesService } from '../app/replies.service.js';
import { SpeakersOrderService } from '../app/speakers-order.service.js';
import { FloorQueries } from '../db/floor.queries.js';
import type { SpeakerCategory } from '../domain/floor-profile.js';
import type { FloorDecision, FloorRefused } from '../domain/floor-refusal.js';
import type { Attendance } from '../domain/quorum-meter.js';

interface OfSlot {
  readonly slotId: SpeakerSlotId;
}
interface InscriptionInput {
  readonly listId: SpeakersListId;
  readonly delegationId: DelegationId;
  readonly speaker?: string | null;
  readonly onBehalfOf?: TranslatedText | null;
  readonly cabinetRank?: boolean | null;
  readonly attendance: Attendance;
  readonly category?: SpeakerCategory | null;
}
interface SlotAmendmentInput {
  readonly speaker?: string | null;
  readonly cabinetRank?: boolean | null;
  readonly attendance?: Attendance | null;
}
interface PlacedRequest {
  readonly delegationId: DelegationId;
  readonly attendance: Attendance;
}

/**
 * What delegations ask for themselves; Chair and secretariat ask for any. `floor.request` is held in a delegation by
 * its members, and in the whole session by those who conduct it.
 */
@Resolver()
export class RequestsResolver {
  constructor(
    private readonly inscription: InscriptionService,
    private readonly order: SpeakersOrderService,
    private readonly replies: RepliesService,
    private readonly points: PointsOfOrderService,
    private readonly presence: PresenceService,
    private readonly queries: FloorQueries,
  ) {}

  @Mutation()
  @Requires('floor.request', { delegation: 'input.delegationId' })
  async inscribeSpeaker(
    @CurrentActor() actor: Actor,
    @Args('input') { attendance, speaker, onBehalfOf, cabinetRank, category, ...input }: InscriptionInput,
  ): Promise<unknown> {
    if (attendance === 'ABSENT') return this.slot(absent());
    const wish = {
      ...input,
      place: attendance,
      speaker: speaker ?? null,
      onBehalfOf: onBehalfOf ?? null,
      cabinetRank: cabinetRank ?? false,
      category: category ?? null,
    };
    return this.slot(await this.inscription.inscribe(actor, wish));
  }

  @Mutation()
  @Requires('floor.request', { speakerSlot: 'slotId' })
  async withdrawSpeaker(@CurrentActor() actor: Actor, @Args() { slotId }: OfSlot): Promise<unknown> {
    return this.slot(await this.inscription.withdraw(actor, slotId));
  }

  @Mutation()
  @Requires('floor.request', { speakerSlot: 'slotId' })
  async amendSpeaker(
    @CurrentActor() actor: Actor,
    @Args() { slotId, input }: OfSlot & { readonly input: SlotAmendmentInput },
  ): Promise<unknown> {
    const { speaker, cabinetRank, attendance } = input;
    if (attendance === 'ABSENT') return this.slot(absent());
    const amendment = { speaker: speaker ?? null, cabinetRank: cabinetRank ?? null, place: attendance ?? null };
    return this.slot(await this.inscription.amend(actor, slotId, amendment));
  }

  @Mutation()
  @Requires('floor.request', { speakerSlot: 'slotId' })
  async offerSwap(
    @CurrentActor() actor: Actor,
    @Args() { slotId, withSlotId }: OfSlot & { readonly withSlotId: SpeakerSlotId },
  ): Promise<unknown> {
    return this.slot(await this.order.swap(actor, slotId, withSlotId));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async requestReply(
    @CurrentActor() actor: Actor,
    @Args()
    {
      attendance,
      repliesToSlotId,
      ...request
    }: PlacedRequest & { readonly listId: SpeakersListId; readonly repliesToSlotId?: SpeakerSlotId | null },
  ): Promise<unknown> {
    if (attendance === 'ABSENT') return this.slot(absent());
    const wish = { ...request, place: attendance, repliesToSlotId: repliesToSlotId ?? null };
    return this.slot(await this.replies.request(actor, wish));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async raisePointOfOrder(
    @CurrentActor() actor: Actor,
    @Args() { attendance, ...request }: PlacedRequest & { readonly meetingId: MeetingId },
  ): Promise<unknown> {
    if (attendance === 'ABSENT') return this.slot(absent());
    return this.slot(await this.points.raise(actor, { ...request, place: attendance }));
  }

  @Mutation()
  @Requires('floor.request', { speakerSlot: 'slotId' })
  async attachStatement(
    @CurrentActor() actor: Actor,
    @Args() { slotId, ...statement }: OfSlot & { readonly language: Language; readonly text: string },
  ): Promise<unknown> {
    return this.slot(await this.inscription.attachStatement(actor, slotId, statement));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async notePresence(
    @CurrentActor() actor: Actor,
    @Args() note: PlacedRequest & { readonly meetingId: MeetingId },
  ): Promise<unknown> {
    return toUnion('MeetingFloor', await this.presence.note(actor, note));
  }

  /** The slot as it is after the commit, or the refusal. */
  private async slot(decision: FloorDecision<FloorOutcome>): Promise<unknown> {
    if (!decision.ok) return toUnion('SpeakerSlot', decision);
    const { slotId } = decision.value;
    const row = slotId === null ? null : await this.queries.slot(slotId);
    if (row === null) throw new Error('A command on a slot left none');
    return { ...row, __typename: 'SpeakerSlot' };
  }
}

/** FLR-9 Nobody speaks from nowhere. */
function absent(): FloorRefused {
  return refuse('SPEAKER_NOT_THERE', 'FLR-9');
}
