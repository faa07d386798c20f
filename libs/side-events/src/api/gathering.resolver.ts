import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError, toUnion } from '#platform';
import type { AtGathering, GatheringDecision } from '../app/gathering-door.js';
import { GatheringHostService } from '../app/gathering-host.service.js';
import { GatheringService } from '../app/gathering.service.js';
import { GatheringQueries } from '../db/gathering.queries.js';
import type { GuestPart, RecordingState } from '../domain/gathering.js';
import { guestsSeen } from '../domain/guests-seen.js';

interface Door {
  readonly eventId: string;
  readonly ticket?: string | null;
}
interface OnGuest extends Door {
  readonly guestId: string;
}
type Wire = Promise<object>;

const mostGuests = 500;

/**
 * The online room of a side event. Its operations are public, because people without an account attend: the secret of
 * the mailed link, or the sign-in, says who acts, and the rules say what they may (SDE-71, SDE-76).
 */
@Resolver()
export class GatheringResolver {
  constructor(
    private readonly queries: GatheringQueries,
    private readonly service: GatheringService,
    private readonly host: GatheringHostService,
  ) {}

  @Query()
  @Public()
  async gathering(@CurrentActor() actor: Actor, @Args() door: Door): Promise<object | null> {
    const { eventId, ticket, actor: by } = at(actor, door);
    if (!isUuid(eventId)) return null;
    const id = ticket
      ? await this.queries.guestOfTicket(eventId, ticket)
      : by.personId && (await this.queries.guestOfPerson(eventId, by.personId));
    return id ? this.seenBy(eventId, id) : null;
  }

  @Mutation()
  @Public()
  async enterGathering(@CurrentActor() actor: Actor, @Args() door: Door): Wire {
    return this.answer(door, await this.service.enter(at(actor, door)));
  }

  @Mutation()
  @Public()
  async joinGathering(@CurrentActor() actor: Actor, @Args() door: Door): Wire {
    return toUnion('GatheringAccess', await this.service.join(at(actor, door)));
  }

  @Mutation()
  @Public()
  async raiseGatheringHand(
    @CurrentActor() actor: Actor,
    @Args() { raised, ...door }: Door & { readonly raised: boolean },
  ): Wire {
    return this.answer(door, await this.service.raiseHand(at(actor, door), raised));
  }

  @Mutation()
  @Public()
  async answerGatheringRecording(
    @CurrentActor() actor: Actor,
    @Args() { consents, ...door }: Door & { readonly consents: boolean },
  ): Wire {
    return this.answer(door, await this.service.answerRecording(at(actor, door), consents));
  }

  @Mutation()
  @Public()
  async admitGatheringGuests(
    @CurrentActor() actor: Actor,
    @Args() { guestIds, ...door }: Door & { readonly guestIds?: readonly string[] | null },
  ): Wire {
    if (guestIds && (guestIds.length === 0 || guestIds.length > mostGuests))
      throw new CodedError('BAD_INPUT', `Name 1 to ${mostGuests} guests, or none for all`);
    return this.answer(door, await this.host.admit(at(actor, door), guestIds ?? null));
  }

  @Mutation()
  @Public()
  async dismissGatheringGuest(@CurrentActor() actor: Actor, @Args() { guestId, ...door }: OnGuest): Wire {
    return this.answer(door, await this.host.dismiss(at(actor, door), guestId));
  }

  @Mutation()
  @Public()
  async giveGatheringMicrophone(
    @CurrentActor() actor: Actor,
    @Args() { guestId, given, ...door }: OnGuest & { readonly given: boolean },
  ): Wire {
    return this.answer(door, await this.host.giveMicrophone(at(actor, door), guestId, given));
  }

  @Mutation()
  @Public()
  async setGatheringPart(
    @CurrentActor() actor: Actor,
    @Args() { guestId, part, ...door }: OnGuest & { readonly part: GuestPart },
  ): Wire {
    return this.answer(door, await this.host.setPart(at(actor, door), guestId, part));
  }

  @Mutation()
  @Public()
  async setGatheringRecording(
    @CurrentActor() actor: Actor,
    @Args() { recording, ...door }: Door & { readonly recording: RecordingState },
  ): Wire {
    return this.answer(door, await this.host.setRecording(at(actor, door), recording));
  }

  @Mutation()
  @Public()
  async endGathering(@CurrentActor() actor: Actor, @Args() door: Door): Wire {
    return this.answer(door, await this.host.end(at(actor, door)));
  }

  private async answer({ eventId }: Door, decision: GatheringDecision): Wire {
    if (!decision.ok) return toUnion('Gathering', decision);
    const value = await this.seenBy(eventId, decision.value.guestId);
    if (!value) throw new Error('The room that was entered cannot be read');
    return toUnion('Gathering', { ok: true, value });
  }

  /** SDE-83 */
  private async seenBy(eventId: string, guestId: string): Promise<object | null> {
    const [room, guests] = await Promise.all([this.queries.room(eventId), this.queries.guests(eventId)]);
    const me = guests.find(({ id }) => id === guestId);
    if (!room || !me) return null;
    return { ...room, me, ...guestsSeen(me, guests, room.recording) };
  }
}

function at(actor: Actor, { eventId, ticket }: Door): AtGathering {
  return { actor, eventId, ticket: ticket || null };
}
