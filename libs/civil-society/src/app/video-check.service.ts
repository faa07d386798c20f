import { Injectable } from '@nestjs/common';
import { FileStore, Log, MadeFiles, OnEvent, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome, StoredBytes } from '#platform';
import { refuse } from '#kernel';
import type { Refused } from '#kernel';
import { VideoRepository } from '../db/video.repository.js';
import type { StoredVideo } from '../db/video.repository.js';
import { checkVideo } from '../domain/check-video.js';
import { videoPurpose } from './video-files.js';
import { videoAtWork, videoTools } from './video-tool.js';
import type { VideoAtWork } from './video-tool.js';

/** CIV-66 Looks into video statements and makes them playable; in the worker, with ffprobe and ffmpeg where present. */
@Injectable()
export class VideoCheckService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly videos: VideoRepository,
    private readonly store: FileStore,
    private readonly made: MadeFiles,
    private readonly log: Log,
  ) {}

  @OnEvent('videoStatement.attached', 'outside')
  async work({ payload: { videoId } }: HandledEvent<'videoStatement.attached'>): Promise<JobOutcome> {
    const video = await this.unitOfWork.run(() => this.videos.find(videoId));
    if (video?.state !== 'CHECKING') return 'skipped';
    const { converts } = await videoTools();
    await using film = await videoAtWork(this.store.read(video.fileId), video.mediaType);
    const facts = await film.facts();
    const lawful = checkVideo(facts, { seconds: video.place.longest, converts });
    if (!lawful.ok) return this.refuse(video, lawful);
    const milliseconds = facts?.milliseconds ?? 0;
    const kept = lawful.value.convert ? await this.converted(film, video) : null;
    if (kept !== null && 'code' in kept) return this.refuse(video, kept);
    await this.unitOfWork.run(async () => {
      await kept?.keep();
      await this.videos.checked(video.id, { playedFileId: kept?.id ?? video.fileId, milliseconds });
    });
    return 'done';
  }

  /** A film that the tool cannot go through is the film's fault, and its sender is told. */
  private async converted(film: VideoAtWork, { id }: StoredVideo): Promise<StoredBytes | Refused> {
    try {
      const bytes = await film.convert();
      return await this.made.write({ name: 'statement.mp4', mediaType: 'video/mp4', bytes }, videoPurpose);
    } catch (error) {
      this.log.warn({ error, videoId: id }, 'A video statement could not be converted');
      return refuse('VIDEO_UNREADABLE', 'CIV-66');
    }
  }

  private async refuse(video: StoredVideo, { code, rule, params }: Refused): Promise<JobOutcome> {
    await this.unitOfWork.run(() => this.videos.refused(video.id, { code, rule, params }));
    return 'done';
  }
}
