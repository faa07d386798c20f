import { Module } from '@nestjs/common';
import { FloorModule } from '#floor';
import { fieldResolvers } from '#platform';
import { videosFields } from './api/videos.fields.js';
import { VideosResolver } from './api/videos.resolver.js';
import { VideoCheckService } from './app/video-check.service.js';
import { VideoFiles } from './app/video-files.js';
import { VideoNotices } from './app/video-notices.js';
import { VideoOnTheFloor } from './app/video-on-the-floor.js';
import { VideoStatementsService } from './app/video-statements.service.js';
import { VideoQueries } from './db/video.queries.js';
import { VideoRepository } from './db/video.repository.js';

/** Video statements; what every process needs of them. */
@Module({
  imports: [FloorModule],
  providers: [VideoRepository, VideoQueries, VideoOnTheFloor, VideoNotices, VideoStatementsService, VideoFiles],
  exports: [VideoRepository, VideoQueries, VideoOnTheFloor, VideoStatementsService],
})
export class VideosModule {}

/** The same with its part of the contract. */
@Module({
  imports: [VideosModule],
  providers: [VideosResolver, fieldResolvers(videosFields)],
  exports: [VideosModule],
})
export class VideosApiModule {}

/** The same with what is done in the background. */
@Module({ imports: [VideosModule], providers: [VideoCheckService], exports: [VideosModule] })
export class VideosWorkerModule {}
