import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import { InscriptionService, SpeakersListsService } from '#floor';
import type { DelegationId, SpeakerSlotId, SpeakersListId } from '#kernel';
import { SpeakingFloorRepository } from '../db/speaking-floor.repository.js';
import type { FoundList } from '../db/speaking-floor.repository.js';
import { SpeakingRepository } from '../db/speaking.repository.js';
import type { StoredOffer, StoredRequest } from '../db/speaking.repository.js';
import { VideoOnTheFloor } from './video-on-the-floor.js';

/**
 * CIV-44 The list of speakers made to agree with what was allotted: those who have a place are put on it in the order of
 * their places, as soon as there is a list that takes requests; those who withdrew leave it. It may be done again at any
 * time. Locks the offer's meeting after the offer, never the other way round.
 */
@Injectable()
export class SpeakingOnTheFloor {
  constructor(
    private readonly speaking: SpeakingRepository,
    private readonly lists: SpeakingFloorRepository,
    private readonly inscription: InscriptionService,
    private readonly speakersLists: SpeakersListsService,
    private readonly videos: VideoOnTheFloor,
  ) {}

  /** Inside a unit of work that holds the offer. */
  async follow(offer: StoredOffer): Promise<void> {
    const requests = await this.speaking.requests(offer.id);
    for (const { id, slotId, state } of requests) {
      if (slotId === null || state === 'GRANTED') continue;
      // Whoever has spoken or has left the list already stays as the record has it.
      await this.inscription.withdraw(installation, slotId as SpeakerSlotId);
      await this.speaking.entered(id, { slotId: null, refusal: null });
    }
    const waiting = requests
      .filter(({ state, slotId }) => state === 'GRANTED' && slotId === null)
      .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const list = offer.meetingId === null ? null : await this.lists.listFor(offer.meetingId, offer.itemId);
    if (!list?.takesRequests || waiting.length === 0) return;
    await this.limit(list, offer.minutes);
    for (const request of waiting) {
      const entered = await this.inscription.inscribe(installation, {
        listId: list.id as SpeakersListId,
        delegationId: request.delegationId as DelegationId,
        speaker: request.speaker,
        onBehalfOf: null,
        cabinetRank: false,
        // A film is shown in the hall: nobody speaks at a distance.
        place: request.way === 'REMOTE' ? 'REMOTE' : 'IN_HALL',
        category: null,
      });
      await this.speaking.entered(
        request.id,
        entered.ok ? { slotId: entered.value.slotId, refusal: null } : { slotId: null, refusal: entered.code },
      );
      if (entered.ok) await this.videos.follow(request.id);
    }
  }

  /** CIV-47 @returns false where the place has the floor or has had it */
  async nameSpeaker({ slotId }: StoredRequest, speaker: string): Promise<boolean> {
    if (slotId === null) return true;
    const amendment = { speaker, cabinetRank: null, place: null };
    return (await this.inscription.amend(installation, slotId as SpeakerSlotId, amendment)).ok;
  }

  /** The minutes of the offer are the limit of these speakers, unless the list has one for them already. */
  private async limit(list: FoundList, minutes: number): Promise<void> {
    if (list.timeLimits['NON_GOVERNMENTAL_ORGANIZATION'] !== undefined) return;
    const timeLimits = { ...list.timeLimits, NON_GOVERNMENTAL_ORGANIZATION: minutes * 60 };
    await this.speakersLists.setTimeLimits(installation, list.id as SpeakersListId, timeLimits);
  }
}
