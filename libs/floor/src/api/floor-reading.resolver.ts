import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { MeetingId } from '#kernel';
import { audienceOf, MeetingsQueries } from '#sessions';
import { FloorQueries } from '../db/floor.queries.js';
import type { RecordRow } from '../db/floor.queries.js';

const mostLines = 500;

/** What the screens of a meeting show, for whoever may see the meeting. */
@Resolver()
export class FloorReadingResolver {
  constructor(
    private readonly meetings: MeetingsQueries,
    private readonly floors: FloorQueries,
  ) {}

  /** Null for a meeting that does not exist or that the reader may not see. */
  @Query()
  @Public()
  async meetingFloor(
    @CurrentActor() actor: Actor,
    @Args('meetingId') meetingId: MeetingId,
  ): Promise<{ readonly meetingId: MeetingId } | null> {
    return (await this.isSeen(actor, meetingId)) ? { meetingId } : null;
  }

  /** Empty for a meeting that does not exist or that the reader may not see. */
  @Query()
  @Public()
  async meetingRecord(
    @CurrentActor() actor: Actor,
    @Args() args: { readonly meetingId: MeetingId; readonly after?: number | null; readonly limit?: number | null },
  ): Promise<{ readonly items: readonly RecordRow[]; readonly total: number }> {
    const { meetingId, after, limit } = args;
    if (!(await this.isSeen(actor, meetingId))) return { items: [], total: 0 };
    const lines = Math.min(mostLines, Math.max(0, limit ?? 200));
    const [items, total] = await Promise.all([
      this.floors.record(meetingId, after ?? 0, lines),
      this.floors.recordLength(meetingId),
    ]);
    return { items, total };
  }

  private async isSeen(actor: Actor, meetingId: MeetingId): Promise<boolean> {
    return isUuid(meetingId) && (await this.meetings.byId(audienceOf(actor), meetingId)) !== null;
  }
}
