import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import { OnEvent, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { SpeakingFloorRepository } from '../db/speaking-floor.repository.js';
import { SpeakingRepository } from '../db/speaking.repository.js';
import { SpeakingOnTheFloor } from './speaking-on-the-floor.js';
import { SpeakingRequestsService } from './speaking-requests.service.js';

/** CIV-44 What was allotted before its list was opened enters then; in the worker. */
@Injectable()
export class SpeakingEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly speaking: SpeakingRepository,
    private readonly lists: SpeakingFloorRepository,
    private readonly floor: SpeakingOnTheFloor,
    private readonly requests: SpeakingRequestsService,
  ) {}

  @OnEvent('list.opened')
  async enter({ payload }: HandledEvent<'list.opened'>): Promise<JobOutcome> {
    const { listId } = payload;
    if (listId === null) return 'skipped';
    return this.unitOfWork.run(async () => {
      const offers = await this.lists.offersOfList(listId);
      for (const id of offers) {
        const offer = await this.speaking.lock(id);
        if (offer) await this.floor.follow(offer);
      }
      return offers.length > 0 ? 'done' : 'skipped';
    });
  }

  /** CIV-43 Who leaves the list in the meeting room gives the place back; who left by withdrawing has none any more. */
  @OnEvent('speaker.withdrawn')
  async giveBack({ payload }: HandledEvent<'speaker.withdrawn'>): Promise<JobOutcome> {
    const { slotId } = payload;
    if (slotId === null) return 'skipped';
    const request = await this.unitOfWork.run(() => this.speaking.requestOfSlot(slotId));
    if (!request) return 'skipped';
    const { id: requestId, delegationId } = request;
    const withdrawn = await this.requests.withdraw(installation, { delegationId, requestId });
    return withdrawn.ok ? 'done' : 'skipped';
  }
}
