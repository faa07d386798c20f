import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { AgendaItemId, MeetingId } from '#kernel';
import type { FloorChange, RecordLine } from '../db/floor-change.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import { closeMeeting, openMeeting, resumeMeeting, suspendMeeting } from '../domain/conduct-meeting.js';
import type { MeetingState } from '../domain/conduct-meeting.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { readQuorum } from '../domain/quorum-meter.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import { named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

/** Opening, suspending, resuming and closing a meeting, and the item it takes up. */
@Injectable()
export class MeetingConductService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
  ) {}

  /** @param quorumDeclared the Chair declares that there is a quorum, without a count by delegation (FLR-36) */
  open(actor: Actor, meetingId: MeetingId, quorumDeclared: boolean): Outcome {
    return this.command.run({ actor, target: { meetingId } }, async ({ meeting, profile }) => {
      const quorum = readQuorum(await this.floors.memberPresence(meetingId), profile);
      const given = { informal: meeting.informal, declared: quorumDeclared };
      const decision = openMeeting(meeting.state, quorum, given);
      if (!decision.ok) return decision;
      return accept(becomes('OPEN', openedLine(quorum, given)));
    });
  }

  suspend(actor: Actor, meetingId: MeetingId): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const decision = suspendMeeting(locked.floor, locked.now);
      if (!decision.ok) return decision;
      const { interrupted } = decision.value;
      const newly = interrupted !== null && locked.floor.holder !== null ? locked.storedTurn(interrupted) : [];
      const lines = newly.map((slot): RecordLine => ({
        kind: 'floor.interrupted',
        facts: named(slot),
        slotId: slot.id,
      }));
      const change = becomes('SUSPENDED', { kind: 'meeting.suspended', facts: {} });
      return accept({ ...change, slots: newly, lines: [...lines, ...change.lines] });
    });
  }

  resume(actor: Actor, meetingId: MeetingId): Outcome {
    return this.command.run({ actor, target: { meetingId } }, ({ meeting }) => {
      const decision = resumeMeeting(meeting.state);
      return decision.ok ? accept(becomes('OPEN', { kind: 'meeting.resumed', facts: {} })) : decision;
    });
  }

  close(actor: Actor, meetingId: MeetingId): Outcome {
    return this.command.run({ actor, target: { meetingId } }, ({ floor }) => {
      const decision = closeMeeting(floor);
      return decision.ok ? accept(becomes('CLOSED', { kind: 'meeting.closed', facts: {} })) : decision;
    });
  }

  /** Takes up an item of the session's agenda; its unfinished list, or none, becomes the active one. */
  takeUpItem(actor: Actor, meetingId: MeetingId, itemId: AgendaItemId): Outcome {
    return this.command.run({ actor, target: { meetingId } }, async ({ meeting }) => {
      if (meeting.state === 'CLOSED') return refuse('MEETING_CLOSED', 'FLR-35');
      const item = isUuid(itemId) ? await this.floors.itemTitle(meetingId, itemId) : null;
      if (item === null) return refuse('ITEM_NOT_FOUND', 'FLR-41');
      const list = meeting.lists.find((candidate) => candidate.itemId === itemId && candidate.state !== 'FINISHED');
      return accept({
        meeting: { currentItemId: itemId, activeListId: list?.id ?? null },
        lines: [{ kind: 'item.taken-up', facts: { item } }],
        decisive: true,
      });
    });
  }
}

function becomes(state: MeetingState, line: RecordLine): FloorChange {
  return { meeting: { state }, lines: [line], decisive: true };
}

function openedLine(
  { present, members, mayOpen }: ReturnType<typeof readQuorum>,
  given: { readonly informal: boolean },
): RecordLine {
  if (given.informal) return { kind: 'meeting.opened-informal', facts: {} };
  if (!mayOpen) return { kind: 'meeting.opened-declared', facts: {} };
  return { kind: 'meeting.opened', facts: { present, members } };
}
