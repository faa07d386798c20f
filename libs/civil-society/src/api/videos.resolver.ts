import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { toUnion } from '#platform';
import { VideoStatementsService } from '../app/video-statements.service.js';
import type { AttachedVideo, VideoDecision } from '../app/video-statements.service.js';
import { VideoQueries } from '../db/video.queries.js';
import type { VideoStatementRow } from '../db/video.queries.js';

interface OfDelegation {
  readonly delegationId: string;
}

interface OfSession {
  readonly sessionId: string;
}

/** Video statements of organizations. */
@Resolver()
export class VideosResolver {
  constructor(
    private readonly videos: VideoStatementsService,
    private readonly queries: VideoQueries,
  ) {}

  @Query()
  @Requires('floor.request', { delegation: 'delegationId' })
  async delegationVideos(@Args() { delegationId }: OfDelegation): Promise<VideoStatementRow[]> {
    return isUuid(delegationId) ? this.queries.ofDelegation(delegationId) : [];
  }

  @Query()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async sessionVideos(@Args() { sessionId }: OfSession): Promise<VideoStatementRow[]> {
    return isUuid(sessionId) ? this.queries.ofSession(sessionId) : [];
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async attachVideo(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, captionsFileId = null, ...given }: AttachedVideo & OfDelegation,
  ): Promise<object> {
    return this.answer(await this.videos.attach(actor, delegationId, { ...given, captionsFileId }));
  }

  @Mutation()
  @Requires('floor.request', { delegation: 'delegationId' })
  async withdrawVideo(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, videoId }: OfDelegation & { readonly videoId: string },
  ): Promise<object> {
    return this.answer(await this.videos.withdraw(actor, delegationId, videoId));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async acceptVideo(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...read }: Omit<VideoDecision, 'move'> & OfSession,
  ): Promise<object> {
    return this.answer(await this.videos.decide(actor, sessionId, { ...read, move: 'ACCEPT' }));
  }

  @Mutation()
  @Requires('civilSociety.manage', { session: 'sessionId' })
  async returnVideo(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...read }: Omit<VideoDecision, 'move'> & OfSession,
  ): Promise<object> {
    return this.answer(await this.videos.decide(actor, sessionId, { ...read, move: 'RETURN' }));
  }

  private async answer(decision: Decision<{ readonly id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('VideoStatement', decision);
    const value = await this.queries.byId(decision.value.id);
    if (!value) throw new Error('The video statement that was written cannot be read');
    return toUnion('VideoStatement', { ok: true, value });
  }
}
