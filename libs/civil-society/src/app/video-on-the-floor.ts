import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import { FilmsService } from '#floor';
import { accept } from '#kernel';
import type { Decision, SpeakerSlotId } from '#kernel';
import { VideoRepository } from '../db/video.repository.js';

/** CIV-68 The film of a slot made to agree with what was accepted. */
@Injectable()
export class VideoOnTheFloor {
  constructor(
    private readonly videos: VideoRepository,
    private readonly films: FilmsService,
  ) {}

  /** Inside a unit of work that holds the offer; locks the meeting after it. Nothing happens before there is a slot. */
  async follow(requestId: string): Promise<Decision<unknown>> {
    const found = await this.videos.onSlot(requestId);
    if (!found || found.isSet) return accept(undefined);
    const { slotId, fileId, captionsFileId, milliseconds } = found;
    const film = fileId === null || milliseconds === null ? null : { fileId, captionsFileId, milliseconds };
    return this.films.put(installation, slotId as SpeakerSlotId, film);
  }
}
