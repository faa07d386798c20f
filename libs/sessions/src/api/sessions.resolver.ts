import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, SignedIn, delegationsOf } from '#access';
import type { Actor } from '#access';
import { Clock, isSlug, isUuid } from '#kernel';
import { Configuration, keyed } from '#platform';
import { OpenCalls } from '../app/open-calls.js';
import type { OpenCall } from '../app/open-calls.js';
import { ProgrammeService } from '../app/programme.service.js';
import type { MeetingPlan } from '../app/programme.service.js';
import { audienceOf } from '../db/audience.js';
import { CalendarQueries } from '../db/calendar.queries.js';
import { MeetingsQueries } from '../db/meetings.queries.js';
import type { MeetingRow } from '../db/meetings.queries.js';
import { SessionsQueries } from '../db/sessions.queries.js';
import type { DelegationRow, SessionRow } from '../db/sessions.queries.js';
import type { ClashKind } from '../domain/programme-clash.js';

interface NowSource {
  readonly live: MeetingRow[];
  readonly next: MeetingRow[];
  readonly sessions: SessionRow[];
}

interface ClashSource {
  readonly kind: ClashKind;
  readonly first: MeetingRow | null;
  readonly second: MeetingRow | null;
}

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly sessionsQueries: SessionsQueries,
    private readonly meetings: MeetingsQueries,
    private readonly calendars: CalendarQueries,
    private readonly programme: ProgrammeService,
    private readonly calls: OpenCalls,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  @Query('now')
  @Public()
  async now(@CurrentActor() actor: Actor): Promise<NowSource> {
    const audience = audienceOf(actor);
    const now = this.clock.now().toISOString();
    const [live, next, sessions] = await Promise.all([
      this.meetings.live(audience),
      this.meetings.next(audience, now),
      this.sessionsQueries.current(audience, now.slice(0, 10)),
    ]);
    return { live, next, sessions };
  }

  /** SES-30 */
  @Query('openCalls')
  @Public()
  openCalls(): Promise<OpenCall[]> {
    return this.calls.all();
  }

  @Query('sessions')
  @Public()
  async sessions(@CurrentActor() actor: Actor, @Args('bodySlug') bodySlug?: string | null): Promise<SessionRow[]> {
    if (bodySlug && !isSlug(bodySlug)) return [];
    return this.sessionsQueries.all(audienceOf(actor), bodySlug ?? null);
  }

  @Query('session')
  @Public()
  async session(@CurrentActor() actor: Actor, @Args('slug') slug: string): Promise<SessionRow | null> {
    return isSlug(slug) ? this.sessionsQueries.bySlug(audienceOf(actor), slug) : null;
  }

  @Query('meeting')
  @Public()
  async meeting(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<MeetingRow | null> {
    return isUuid(id) ? this.meetings.byId(audienceOf(actor), id) : null;
  }

  @Query('myMeetings')
  @SignedIn()
  async myMeetings(@CurrentActor() actor: Actor): Promise<MeetingRow[]> {
    if (actor.personId === null) return [];
    return this.meetings.mine(audienceOf(actor), actor.personId, this.clock.now().toISOString());
  }

  @Query('myDelegations')
  @SignedIn()
  myDelegations(@CurrentActor() actor: Actor): Promise<DelegationRow[]> {
    return this.sessionsQueries.delegationsByIds(delegationsOf(actor));
  }

  @Query('myCalendarUrl')
  @SignedIn()
  async myCalendarUrl(@CurrentActor() actor: Actor): Promise<string> {
    const secret = actor.personId === null ? null : await this.calendars.secretOfPerson(actor.personId);
    if (secret === null) throw new Error('Someone who is signed in has a calendar');
    return `${this.configuration.publicUrl}/calendar/${secret}.ics`;
  }

  @Query('clashes')
  @Requires('sessions.manage', { session: 'sessionId' })
  async clashes(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('input') input: MeetingPlan,
    @Args('meetingId') meetingId?: string | null,
  ): Promise<ClashSource[]> {
    const clashes = await this.programme.clashes(sessionId, meetingId ?? null, input);
    const ids = [meetingId ?? '', ...clashes.map(({ other }) => other.id ?? '')].filter(isUuid);
    const rows = keyed(await this.meetings.byIds(audienceOf(actor), ids), (row) => row.id);
    const first = rows.get(meetingId ?? '') ?? null;
    return clashes.map(({ kind, other }) => ({ kind, first, second: rows.get(other.id ?? '') ?? null }));
  }
}
