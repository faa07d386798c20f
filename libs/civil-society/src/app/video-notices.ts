import { Injectable } from '@nestjs/common';
import { Notices } from '#access';
import type { Actor } from '#access';
import { VideoRepository } from '../db/video.repository.js';
import type { PlaceOfVideo } from '../db/video.repository.js';

/** Tells those who act for an organization what the secretariat decided of its video statement. */
@Injectable()
export class VideoNotices {
  constructor(
    private readonly videos: VideoRepository,
    private readonly notices: Notices,
  ) {}

  async give(actor: Actor, place: PlaceOfVideo, move: 'ACCEPT' | 'RETURN'): Promise<void> {
    const readers = await this.videos.representatives(place.organisationId);
    const { organisation, item, delegationId } = place;
    await this.notices.give(
      readers
        .filter((personId) => personId !== actor.personId)
        .map((personId) => ({
          personId,
          message: move === 'ACCEPT' ? 'notice.videoAccepted' : 'notice.videoReturned',
          params: { organisation, item },
          link: `/me/delegations/${delegationId}/speaking`,
        })),
    );
  }
}
