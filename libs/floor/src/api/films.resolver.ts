import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { SpeakerSlotId } from '#kernel';
import { toUnion } from '#platform';
import { FilmsService } from '../app/films.service.js';
import type { FloorOutcome } from '../app/floor-command.js';
import { FloorQueries } from '../db/floor.queries.js';
import type { FloorDecision } from '../domain/floor-refusal.js';

/** What the page that plays films says of them. */
@Resolver()
export class FilmsResolver {
  constructor(
    private readonly films: FilmsService,
    private readonly queries: FloorQueries,
  ) {}

  @Mutation()
  @Requires('floor.publishHall', { speakerSlot: 'slotId' })
  async noteFilmBegun(@CurrentActor() actor: Actor, @Args('slotId') slotId: SpeakerSlotId): Promise<unknown> {
    return this.answer(await this.films.begin(actor, slotId), slotId);
  }

  @Mutation()
  @Requires('floor.publishHall', { speakerSlot: 'slotId' })
  async noteFilmOver(@CurrentActor() actor: Actor, @Args('slotId') slotId: SpeakerSlotId): Promise<unknown> {
    return this.answer(await this.films.finish(actor, slotId), slotId);
  }

  private async answer(decision: FloorDecision<FloorOutcome>, slotId: SpeakerSlotId): Promise<unknown> {
    if (!decision.ok) return toUnion('SpeakerSlot', decision);
    const value = await this.queries.slot(slotId);
    if (value === null) throw new Error('A command on a slot left none');
    return toUnion('SpeakerSlot', { ok: true, value });
  }
}
