import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires } from '#access';
import type { Actor } from '#access';
import type { DelegationId, Language, MeetingId, SpeakerSlotId } from '#kernel';
import { toUnion } from '#platform';
import { BoothService } from '../app/booth.service.js';
import { ConferenceService } from '../app/conference.service.js';
import type { ConferenceRole } from '../domain/admit-to-conference.js';

interface JoinArguments {
  readonly meetingId: MeetingId;
  readonly role: ConferenceRole;
  readonly delegationId?: DelegationId | null;
  readonly language?: Language | null;
  readonly slotId?: SpeakerSlotId | null;
}

interface BoothArguments {
  readonly meetingId: MeetingId;
  readonly language: Language;
}

/** Joining a meeting's conference, and the booths. */
@Resolver()
export class ConferenceResolver {
  constructor(
    private readonly conference: ConferenceService,
    private readonly booths: BoothService,
  ) {}

  /** Public, because the public follows public meetings; every other capacity is looked up (SFU-9). */
  @Mutation()
  @Public()
  async joinConference(
    @CurrentActor() actor: Actor,
    @Args() { meetingId, role, delegationId = null, language = null, slotId = null }: JoinArguments,
  ): Promise<unknown> {
    const wish = { meetingId, role, delegationId, language, slotId };
    return toUnion('ConferenceAccess', await this.conference.join(actor, wish));
  }

  @Mutation()
  @Requires('floor.interpret', { meeting: 'meetingId' })
  async takeBooth(@CurrentActor() actor: Actor, @Args() booth: BoothArguments): Promise<unknown> {
    return toUnion('MeetingFloor', await this.booths.take({ actor, ...booth }));
  }

  @Mutation()
  @Requires('floor.interpret', { meeting: 'meetingId' })
  async askHandOver(@CurrentActor() actor: Actor, @Args() booth: BoothArguments): Promise<unknown> {
    return toUnion('MeetingFloor', await this.booths.askHandOver({ actor, ...booth }));
  }

  @Mutation()
  @Requires('floor.interpret', { meeting: 'meetingId' })
  async handOver(@CurrentActor() actor: Actor, @Args() booth: BoothArguments): Promise<unknown> {
    return toUnion('MeetingFloor', await this.booths.handOver({ actor, ...booth }));
  }

  @Mutation()
  @Requires('floor.interpret', { meeting: 'meetingId' })
  async leaveBooth(@CurrentActor() actor: Actor, @Args() booth: BoothArguments): Promise<unknown> {
    return toUnion('MeetingFloor', await this.booths.leave({ actor, ...booth }));
  }
}
