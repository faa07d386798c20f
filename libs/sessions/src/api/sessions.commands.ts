import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { Decision } from '#kernel';
import { toDone, toUnion } from '#platform';
import type { WireRefusal } from '#platform';
import { AgendaService } from '../app/agenda.service.js';
import type { AgendaItemPlan } from '../app/agenda.service.js';
import { ProgrammeIssueService } from '../app/programme-issue.service.js';
import { ProgrammeService } from '../app/programme.service.js';
import type { MeetingPlan } from '../app/programme.service.js';
import { SessionService } from '../app/session.service.js';
import type { RoomPlan, SessionPlan } from '../app/session.service.js';
import { audienceOf } from '../db/audience.js';
import { MeetingsQueries } from '../db/meetings.queries.js';
import { SessionsQueries } from '../db/sessions.queries.js';

type Wire = Promise<object>;
type DoneAnswer = Promise<{ readonly __typename: 'Done'; readonly done: true } | WireRefusal>;

/** Commands on sessions; what they answer is read again as the actor may see it. */
@Resolver()
export class SessionsCommands {
  constructor(
    private readonly sessions: SessionService,
    private readonly programme: ProgrammeService,
    private readonly issues: ProgrammeIssueService,
    private readonly agenda: AgendaService,
    private readonly sessionsQueries: SessionsQueries,
    private readonly meetings: MeetingsQueries,
  ) {}

  @Mutation('createSession')
  @Requires('sessions.manage', { body: 'input.bodyId', session: 'input.copyFromSessionId' })
  async createSession(@CurrentActor() actor: Actor, @Args('input') input: SessionPlan): Wire {
    return this.session(actor, await this.sessions.createSession(actor, input));
  }

  @Mutation('publishSession')
  @Requires('sessions.manage', { session: 'sessionId' })
  async publishSession(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.session(actor, await this.sessions.publishSession(actor, sessionId));
  }

  @Mutation('publishProgramme')
  @Requires('sessions.manage', { session: 'sessionId' })
  async publishProgramme(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.session(actor, await this.issues.publishProgramme(actor, sessionId));
  }

  @Mutation('scheduleMeeting')
  @Requires('sessions.manage', { session: 'sessionId' })
  async scheduleMeeting(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('input') input: MeetingPlan,
  ): Wire {
    return this.meeting(actor, await this.programme.scheduleMeeting(actor, sessionId, input));
  }

  @Mutation('rescheduleMeeting')
  @Requires('sessions.manage', { meeting: 'meetingId' })
  async rescheduleMeeting(
    @CurrentActor() actor: Actor,
    @Args('meetingId') meetingId: string,
    @Args('input') input: MeetingPlan,
    @Args('version') version: number,
  ): Wire {
    return this.meeting(actor, await this.programme.rescheduleMeeting(actor, meetingId, input, version));
  }

  @Mutation('cancelMeeting')
  @Requires('sessions.manage', { meeting: 'meetingId' })
  async cancelMeeting(@CurrentActor() actor: Actor, @Args('meetingId') meetingId: string): DoneAnswer {
    return toDone(await this.programme.cancelMeeting(actor, meetingId));
  }

  @Mutation('addAgendaItem')
  @Requires('sessions.manage', { session: 'sessionId' })
  async addAgendaItem(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('input') input: AgendaItemPlan,
  ): Wire {
    return this.item(await this.agenda.addAgendaItem(actor, sessionId, input));
  }

  @Mutation('amendAgendaItem')
  @Requires('sessions.manage', { agendaItem: 'itemId' })
  async amendAgendaItem(
    @CurrentActor() actor: Actor,
    @Args('itemId') itemId: string,
    @Args('input') input: AgendaItemPlan,
  ): Wire {
    return this.item(await this.agenda.amendAgendaItem(actor, itemId, input));
  }

  @Mutation('removeAgendaItem')
  @Requires('sessions.manage', { agendaItem: 'itemId' })
  async removeAgendaItem(@CurrentActor() actor: Actor, @Args('itemId') itemId: string): DoneAnswer {
    return toDone(await this.agenda.removeAgendaItem(actor, itemId));
  }

  @Mutation('addRoom')
  @Requires('sessions.manage', { session: 'sessionId' })
  async addRoom(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
    @Args('input') input: RoomPlan,
  ): Wire {
    const decision = await this.sessions.addRoom(actor, sessionId, input);
    return this.read('Room', decision, async (id) => (await this.sessionsQueries.roomsByIds([id]))[0]);
  }

  private session(actor: Actor, decision: Decision<{ id: string }>): Wire {
    const read = async (id: string): Promise<object | undefined> =>
      (await this.sessionsQueries.byIds(audienceOf(actor), [id]))[0];
    return this.read('Session', decision, read);
  }

  private meeting(actor: Actor, decision: Decision<{ id: string }>): Wire {
    const read = async (id: string): Promise<object | undefined> =>
      (await this.meetings.byIds(audienceOf(actor), [id]))[0];
    return this.read('Meeting', decision, read);
  }

  private item(decision: Decision<{ id: string }>): Wire {
    return this.read('AgendaItem', decision, async (id) => (await this.sessionsQueries.itemsByIds([id]))[0]);
  }

  private async read(
    typename: 'Session' | 'Meeting' | 'AgendaItem' | 'Room',
    decision: Decision<{ id: string }>,
    find: (id: string) => Promise<object | undefined>,
  ): Wire {
    if (!decision.ok) return toUnion(typename, decision);
    const value = await find(decision.value.id);
    if (!value) throw new Error(`The ${typename} that was written cannot be read`);
    return toUnion(typename, { ok: true, value });
  }
}
