import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, SignedIn } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { CodedError, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { audienceOf } from '#sessions';
import { AttendanceDeskService } from '../app/attendance-desk.service.js';
import type { AttendanceSettings } from '../app/attendance-desk.service.js';
import { AttendanceService } from '../app/attendance.service.js';
import { AttendeesWorkbook } from '../app/attendees-workbook.js';
import { AttendanceQueries } from '../db/attendance.queries.js';
import type { AttendanceSettingsRow, AttendeeRow, OwnAttendanceRow } from '../db/attendance.queries.js';
import { PublishedEventQueries } from '../db/published-event.queries.js';
import type { PublishedEventRow } from '../db/published-event.queries.js';
import type { AttendanceInput } from '../domain/attend-event.js';

type Wire = Promise<object>;

/** Longer than any form lets through; what comes near is said by the rule, with its number. */
const longest = 2000;

/** The published programme of side events, and attending one of them. */
@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly events: PublishedEventQueries,
    private readonly queries: AttendanceQueries,
    private readonly service: AttendanceService,
    private readonly desk: AttendanceDeskService,
    private readonly workbook: AttendeesWorkbook,
  ) {}

  /** SDE-84 */
  @Query()
  @Public()
  async publishedSideEvents(
    @CurrentActor() actor: Actor,
    @Args('sessionId') sessionId: string,
  ): Promise<PublishedEventRow[]> {
    return isUuid(sessionId) ? this.events.ofSession(audienceOf(actor), sessionId) : [];
  }

  /** SDE-84 */
  @Query()
  @Public()
  async publishedSideEvent(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<PublishedEventRow | null> {
    return isUuid(id) ? this.events.byId(audienceOf(actor), id) : null;
  }

  /** SDE-68 Whoever has the link has the registration. */
  @Query()
  @Public()
  async sideEventAttendance(@Args('ticket') ticket: string): Promise<OwnAttendanceRow | null> {
    return this.queries.bySecret(ticket);
  }

  @Query()
  @SignedIn()
  async mySideEventAttendances(@CurrentActor() actor: Actor): Promise<OwnAttendanceRow[]> {
    return actor.personId === null ? [] : this.queries.ofPerson(actor.personId);
  }

  /** SDE-68 */
  @Query()
  @Requires('sideEvents.apply', { sideEvent: 'eventId' })
  async sideEventAttendees(@Args('eventId') eventId: string): Promise<AttendeeRow[]> {
    return isUuid(eventId) ? this.queries.ofEvent(eventId) : [];
  }

  /** SDE-68 */
  @Query()
  @Requires('sideEvents.apply', { sideEvent: 'eventId' })
  async sideEventAttendeesWorkbook(
    @CurrentActor() actor: Actor,
    @Args('eventId') eventId: string,
    @Context() { language }: RequestContext,
  ): Promise<object | null> {
    const event = isUuid(eventId) ? await this.events.byId(audienceOf(actor), eventId) : null;
    if (!event) return null;
    const { fileName, bytes } = await this.workbook.write(event, language);
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { fileName, mediaType, base64: bytes.toString('base64') };
  }

  @Query()
  @Requires('sideEvents.apply', { sideEvent: 'eventId' })
  async sideEventAttendanceSettings(@Args('eventId') eventId: string): Promise<AttendanceSettingsRow | null> {
    return isUuid(eventId) ? this.queries.settings(eventId) : null;
  }

  @Mutation()
  @Public()
  async registerForSideEvent(
    @CurrentActor() actor: Actor,
    @Context() { language }: RequestContext,
    @Args() { eventId, input }: { readonly eventId: string; readonly input: AttendanceInput },
  ): Wire {
    for (const text of [input.name, input.email, input.organization, input.needs])
      if ((text ?? '').length > longest) throw new CodedError('BAD_INPUT', `A text has ${longest} characters at most`);
    const decision = await this.service.register({ actor, language }, eventId, input);
    if (!decision.ok) return toUnion('SideEventRegistration', decision);
    const { mailed, attendeeId } = decision.value;
    const attendance = attendeeId === null ? null : await this.queries.ownById(attendeeId);
    return toUnion('SideEventRegistration', { ok: true, value: { mailed, attendance } });
  }

  @Mutation()
  @Public()
  async confirmSideEventAttendance(@Args('ticket') ticket: string): Wire {
    return this.own(await this.service.confirm(ticket));
  }

  @Mutation()
  @Public()
  async cancelSideEventAttendance(@Args('ticket') ticket: string): Wire {
    return this.own(await this.service.cancel(ticket));
  }

  @Mutation()
  @SignedIn()
  async cancelMySideEventAttendance(@CurrentActor() actor: Actor, @Args('eventId') eventId: string): Wire {
    return this.own(await this.service.cancelOwn(actor.personId ?? '', eventId));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'eventId' })
  async setSideEventAttendance(
    @CurrentActor() actor: Actor,
    @Args()
    {
      eventId,
      input,
      version,
    }: { readonly eventId: string; readonly input: AttendanceSettings; readonly version: number },
  ): Wire {
    const decision = await this.desk.set(actor, eventId, { ...input, version });
    if (!decision.ok) return toUnion('SideEventAttendanceSettings', decision);
    return written('SideEventAttendanceSettings', await this.queries.settings(eventId));
  }

  @Mutation()
  @Requires('sideEvents.apply', { sideEvent: 'eventId' })
  async checkInSideEventAttendee(
    @CurrentActor() actor: Actor,
    @Args() { eventId, attendeeId }: { readonly eventId: string; readonly attendeeId: string },
  ): Wire {
    const decision = await this.desk.checkIn(actor, eventId, attendeeId);
    if (!decision.ok) return toUnion('SideEventAttendee', decision);
    return written('SideEventAttendee', await this.queries.byId(attendeeId));
  }

  private async own(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('SideEventAttendance', decision);
    return written('SideEventAttendance', await this.queries.ownById(decision.value.id));
  }
}

function written(typename: string, value: object | null): object {
  if (!value) throw new Error(`The ${typename} that was written cannot be read`);
  return toUnion(typename, { ok: true, value });
}
