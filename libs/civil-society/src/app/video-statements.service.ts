import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse, storedText } from '#kernel';
import type { Decision } from '#kernel';
import { Outbox, StoredFiles, UnitOfWork, newId } from '#platform';
import { VideoRepository } from '../db/video.repository.js';
import type { PlaceOfVideo, StoredVideo } from '../db/video.repository.js';
import { checkPlace, moveVideo } from '../domain/video-life.js';
import type { VideoMove } from '../domain/video-life.js';
import { captionsPurpose, videoPurpose } from './video-files.js';
import { VideoNotices } from './video-notices.js';
import { VideoOnTheFloor } from './video-on-the-floor.js';

declare module '#platform' {
  interface OutboxEvents {
    'videoStatement.attached': { videoId: string };
  }
}

type Answer = Promise<Decision<{ readonly id: string }>>;

export interface AttachedVideo {
  readonly requestId: string;
  readonly fileId: string;
  readonly captionsFileId: string | null;
}

/** What the secretariat decides of a video that it has read in a version. */
export interface VideoDecision {
  readonly videoId: string;
  readonly version: number;
  readonly move: Exclude<VideoMove, 'WITHDRAW'>;
  readonly reason?: string;
}

/** Video statements: attaching what was uploaded, taking it back, accepting or returning it. */
@Injectable()
export class VideoStatementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly videos: VideoRepository,
    private readonly floor: VideoOnTheFloor,
    private readonly files: StoredFiles,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly notices: VideoNotices,
    private readonly clock: Clock,
  ) {}

  /** CIV-65 */
  attach(actor: Actor, delegationId: string, { requestId, fileId, captionsFileId }: AttachedVideo): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const place = isUuid(requestId) ? await this.videos.lockPlace(requestId) : null;
      if (!place || place.delegationId !== delegationId) return refuse('VIDEO_UNKNOWN', 'CIV-65');
      const open = checkPlace(place);
      if (!open.ok) return open;
      const { personId } = actor;
      const ids = [fileId, ...(captionsFileId === null ? [] : [captionsFileId])];
      if (personId === null || !ids.every(isUuid)) return refuse('FILE_UNKNOWN', 'FIL-6');
      const film = await this.files.claim([fileId], { purpose: videoPurpose, personId });
      if (!film.ok) return film;
      const captions = await this.files.claim(ids.slice(1), { purpose: captionsPurpose, personId });
      if (!captions.ok) return captions;
      const id = newId();
      const at = this.clock.now();
      await this.videos.replace({ id, requestId, fileId, captionsFileId, by: personId, at });
      const onFloor = await this.floor.follow(requestId);
      if (!onFloor.ok) return onFloor;
      await this.record(actor, { id, place }, 'attached');
      await this.outbox.add('videoStatement.attached', { videoId: id });
      return accept({ id });
    });
  }

  /** CIV-65 */
  withdraw(actor: Actor, delegationId: string, videoId: string): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const video = await this.locked(videoId);
      if (video?.place.delegationId !== delegationId) return refuse('VIDEO_UNKNOWN', 'CIV-65');
      return this.move(actor, video, { move: 'WITHDRAW', reason: null });
    });
  }

  /** CIV-67 */
  decide(actor: Actor, sessionId: string, { videoId, version, move, reason = '' }: VideoDecision): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const video = await this.locked(videoId);
      if (video?.place.sessionId !== sessionId) return refuse('VIDEO_UNKNOWN', 'CIV-65');
      if (video.version !== version) return refuse('VIDEO_CHANGED', 'CIV-67');
      const moved = await this.move(actor, video, { move, reason: move === 'RETURN' ? storedText(reason) : null });
      if (moved.ok) await this.notices.give(actor, video.place, move);
      return moved;
    });
  }

  private async move(
    actor: Actor,
    video: StoredVideo,
    { move, reason }: { readonly move: VideoMove; readonly reason: string | null },
  ): Answer {
    const decision = moveVideo(move, video, reason);
    if (!decision.ok) return decision;
    await this.videos.move(video.id, decision.value, reason);
    const onFloor = await this.floor.follow(video.place.requestId);
    if (!onFloor.ok) return onFloor;
    const action = { ACCEPT: 'accepted', RETURN: 'returned', WITHDRAW: 'withdrawn' } as const;
    await this.record(actor, video, action[move]);
    return accept({ id: video.id });
  }

  /** The offer is locked before the video, as everywhere: allotments and entries on the list wait for it. */
  private async locked(videoId: string): Promise<StoredVideo | null> {
    const found = isUuid(videoId) ? await this.videos.find(videoId) : null;
    if (!found || !(await this.videos.lockPlace(found.place.requestId))) return null;
    return this.videos.find(videoId);
  }

  private async record(
    actor: Actor,
    { id, place }: { readonly id: string; readonly place: PlaceOfVideo },
    action: string,
  ): Promise<void> {
    await this.audit.append({
      actor,
      action: `videos.${action}`,
      subject: { type: 'VideoStatement', id },
      params: { organisation: place.organisation, item: place.item },
      rule: action === 'accepted' || action === 'returned' ? 'CIV-67' : 'CIV-65',
    });
  }
}
