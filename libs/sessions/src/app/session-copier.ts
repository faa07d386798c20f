import { Injectable } from '@nestjs/common';
import { Clock, accept } from '#kernel';
import type { Decision } from '#kernel';
import { newId } from '#platform';
import type { AgendaItem } from '../db/agenda-item.entity.js';
import { AgendaRepository } from '../db/agenda.repository.js';
import type { Meeting } from '../db/meeting.entity.js';
import { MeetingRepository } from '../db/meeting.repository.js';
import type { ProgrammeRow } from '../db/meeting.repository.js';
import type { Session } from '../db/session.entity.js';
import { SessionRepository } from '../db/session.repository.js';
import { copyPattern } from '../domain/copy-session.js';
import type { CopiedMeeting } from '../domain/copy-session.js';
import { renumber } from '../domain/number-meetings.js';
import { findClashes } from '../domain/programme-clash.js';
import { refuseClash } from '../domain/refuse-clash.js';
import type { MeetingMode } from '../domain/session-kinds.js';
import type { SessionRefusal } from '../domain/session-refusal.js';

/** What of the earlier session is wanted, and the days of the new one. */
export interface CopyChoices {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly copyAgenda: boolean;
  readonly copyRooms: boolean;
  readonly copyMeetings: boolean;
}

/** Meetings taken over, and those for which the new session has no day. */
export interface Copied {
  readonly meetings: number;
  readonly leftOut: number;
}

/** Takes over rooms, agenda and pattern of meetings of an earlier session (SES-5); inside the caller's unit of work. */
@Injectable()
export class SessionCopier {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly agenda: AgendaRepository,
    private readonly meetings: MeetingRepository,
    private readonly clock: Clock,
  ) {}

  /** Meetings bring their rooms with them, also where the others are not wanted. */
  async copy(from: Session, to: Session, choices: CopyChoices): Promise<Decision<Copied, SessionRefusal>> {
    if (choices.copyRooms || choices.copyMeetings) await this.sessions.copyRooms(from.id, to.id);
    const items = choices.copyAgenda ? await this.copyAgenda(from.id, to.id) : new Map<string, string>();
    return choices.copyMeetings
      ? this.copyMeetings(from, to, { ...choices, items })
      : accept({ meetings: 0, leftOut: 0 });
  }

  /** @returns the new item for each earlier one */
  private async copyAgenda(fromId: string, toId: string): Promise<Map<string, string>> {
    const earlier = await this.agenda.ofSession(fromId);
    const ids = new Map(earlier.map(({ id }) => [id, newId()]));
    const copies = earlier.map((item): AgendaItem => ({
      ...item,
      id: ids.get(item.id) ?? newId(),
      sessionId: toId,
      parentId: item.parentId === null ? null : (ids.get(item.parentId) ?? null),
    }));
    await this.agenda.insert(copies);
    return ids;
  }

  private async copyMeetings(
    from: Session,
    to: Session,
    { startsOn, endsOn, items }: CopyChoices & { items: ReadonlyMap<string, string> },
  ): Promise<Decision<Copied, SessionRefusal>> {
    const part = await this.sessions.regularPart(from.id);
    if (!part) return accept({ meetings: 0, leftOut: 0 });
    const earlier = await this.meetings.ofSession(from.id);
    const pattern = { timezone: from.timezone, ...part, meetings: earlier };
    const copies = copyPattern(pattern, { timezone: to.timezone, startsOn, endsOn });
    const meetings = this.numbered(copies.map((copy) => this.meetingFrom(copy, to)));
    for (const [index, meeting] of meetings.entries()) {
      const itemIds = copies[index]?.from.itemIds.flatMap((id) => items.get(id) ?? []) ?? [];
      const free = await this.isFree(meeting, itemIds, to.timezone);
      if (!free.ok) return free;
      await this.meetings.insert([meeting]);
      await this.meetings.setItems(meeting.id, itemIds);
    }
    return accept({ meetings: meetings.length, leftOut: earlier.length - meetings.length });
  }

  private async isFree(
    meeting: Meeting,
    itemIds: readonly string[],
    zone: string,
  ): Promise<Decision<undefined, SessionRefusal>> {
    const { startsAt, endsAt } = meeting;
    const planned = { ...meeting, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), itemIds };
    await this.meetings.lockRoom(meeting.roomId);
    return refuseClash(findClashes(planned, await this.meetings.around(planned)), zone);
  }

  private meetingFrom({ from, startsAt, endsAt }: CopiedMeeting<ProgrammeRow>, to: Session): Meeting {
    const mode = modeOf(from, to.mode);
    return {
      id: newId(),
      sessionId: to.id,
      number: null,
      type: from.type,
      mode,
      title: null,
      note: null,
      roomId: mode === 'ONLINE' ? null : from.roomId,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      state: 'SCHEDULED',
      currentItemId: null,
      issuedIn: null,
      cancelledAt: null,
      sequence: 0,
      changedAt: this.clock.now(),
      version: 1,
    };
  }

  private numbered(meetings: readonly Meeting[]): Meeting[] {
    const numbers = renumber(meetings.map((each) => ({ ...each, startsAt: each.startsAt.toISOString() })));
    const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
    return meetings.map((meeting) => ({ ...meeting, number: numberOf.get(meeting.id) ?? null }));
  }
}

/** What had no room stays online; a session that is all in the hall or all online makes its meetings so. */
function modeOf(from: ProgrammeRow, session: MeetingMode): MeetingMode {
  if (from.roomId === null) return 'ONLINE';
  return session === 'HYBRID' ? from.mode : session;
}
