import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toDone } from '#platform';
import { Notices } from '../app/notices.js';
import { NoticeQueries } from '../db/notice.queries.js';
import type { NoticeRow } from '../db/notice.queries.js';
import type { Actor } from '../domain/actor.js';
import { SignedIn } from './access-decision.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { pageOf } from './page-of.js';
import { signedInActor } from './signed-in-actor.js';

/** What the caller should know. */
@Resolver()
export class NoticesResolver {
  constructor(
    private readonly notices: Notices,
    private readonly queries: NoticeQueries,
  ) {}

  @Query()
  @SignedIn()
  myNotices(
    @CurrentActor() actor: Actor,
    @Args() page: { offset: number; limit: number },
  ): Promise<{ items: NoticeRow[]; total: number; unread: number }> {
    return this.queries.page(signedInActor(actor).personId, pageOf(page));
  }

  @Mutation()
  @SignedIn()
  async readNotices(
    @CurrentActor() actor: Actor,
    @Args('noticeIds', { nullable: true }) ids?: readonly string[] | null,
  ): Promise<unknown> {
    return toDone(await this.notices.markRead(signedInActor(actor).personId, ids ?? null));
  }
}
