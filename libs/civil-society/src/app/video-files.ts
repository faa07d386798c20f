import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds } from '#access';
import type { Actor } from '#access';
import { FilePurposes, videoKinds } from '#platform';
import { VideoQueries } from '../db/video.queries.js';
import type { VideoFileRow } from '../db/video.queries.js';

export const videoPurpose = 'video-statement';
export const captionsPurpose = 'video-captions';
/** Three minutes of good pictures have some 100 MB; more than this is never needed. */
const largest = 500 * 1_048_576;

/** CIV-65 Who sees the files of video statements. */
@Injectable()
export class VideoFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: VideoQueries,
  ) {}

  onModuleInit(): void {
    const shared = {
      recorded: false,
      inUse: async (ids: readonly string[]) => (await this.queries.files(ids)).map(({ id }) => id),
      mayRead: async (actor: unknown, ids: readonly string[]) =>
        (await this.queries.files(ids)).filter((file) => maySee(actor as Actor, file)).map(({ id }) => id),
    };
    this.purposes.register(videoPurpose, { ...shared, kinds: videoKinds, resumableBytes: largest });
    this.purposes.register(captionsPurpose, { ...shared, kinds: ['text/vtt'] });
  }
}

function maySee(actor: Actor, { isCaptions, played, ...place }: VideoFileRow): boolean {
  if (isCaptions && played) return true;
  return (['civilSociety.manage', 'floor.manage', 'floor.publishHall', 'floor.request'] as const).some((permission) =>
    holds(actor, permission, place),
  );
}
