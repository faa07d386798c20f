import { Injectable } from '@nestjs/common';
import { AuditTrail, holds, installation, scopesOf } from '#access';
import type { Actor } from '#access';
import { accept, Clock, isUuid, refuse } from '#kernel';
import type { MeetingId, SpeakerSlotId } from '#kernel';
import { LiveTopics, Outbox, UnitOfWork } from '#platform';
import type { FloorChange, RecordLine } from '../db/floor-change.js';
import { FloorChangeRepository } from '../db/floor-change.repository.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import type { FloorTarget } from '../db/meeting-floor.repository.js';
import type { StoredMeeting } from '../db/stored-floor.js';
import type { FloorActor } from '../domain/floor-actor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { ConferenceReconciler } from './conference-reconciler.js';
import { eventOf } from './floor-event.js';
import { LockedFloor } from './locked-floor.js';

/** What a command on the floor answers: the meeting, and the slot it was about where it was about one. */
export interface FloorOutcome {
  readonly meetingId: MeetingId;
  readonly slotId: SpeakerSlotId | null;
}

type Decided = FloorDecision<FloorChange & { readonly slotId?: SpeakerSlotId }>;

/** What a verb decides under the lock; `slotId` where its answer is a slot. */
export type FloorVerb = (floor: LockedFloor) => Decided | Promise<Decided>;

export interface FloorRequest {
  readonly actor: Actor;
  readonly target: FloorTarget;
}

/**
 * The walk of every command on the floor: one transaction that locks the meeting, asks the verb, writes what it
 * decided, its lines in the record and the audit trail, its events, and the new version of the meeting's topic. After
 * the commit the SFU is made to agree.
 */
@Injectable()
export class FloorCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floors: MeetingFloorRepository,
    private readonly changes: FloorChangeRepository,
    private readonly outbox: Outbox,
    private readonly topics: LiveTopics,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly reconciler: ConferenceReconciler,
  ) {}

  run({ actor, target }: FloorRequest, verb: FloorVerb): Promise<FloorDecision<FloorOutcome>> {
    return this.unitOfWork.run(async (): Promise<FloorDecision<FloorOutcome>> => {
      if (!Object.values(target).every((id: string) => isUuid(id))) return notFound(target);
      const meetingId = await this.floors.meetingOf(target);
      const meeting = meetingId && (await this.floors.lock(meetingId));
      if (!meeting) return notFound(target);
      const floor = new LockedFloor(meeting, actor, floorActor(actor, meeting), this.clock.now());
      const decision = await verb(floor);
      if (!decision.ok) return decision;
      const { slotId, ...change } = decision.value;
      await this.commit(floor, change);
      return accept({ meetingId: meeting.id, slotId: slotId ?? null });
    });
  }

  private async commit(floor: LockedFloor, change: FloorChange): Promise<void> {
    const { meeting, actor, now } = floor;
    const version = await this.topics.changed(`meeting:${meeting.id}`);
    const slots = floor.renumbered(change.slots ?? []);
    await this.changes.write(meeting, { ...change, slots }, { actor, now, version });
    for (const [index, line] of change.lines.entries()) {
      await this.announce(meeting, line, meeting.lastRecord + index + 1);
      await this.audit.append({
        actor,
        action: line.kind,
        subject: { type: 'Meeting', id: meeting.id },
        params: line.facts,
      });
    }
    if (change.meeting?.state !== undefined) await this.topics.changed('now');
    this.unitOfWork.afterCommit(() => void this.reconciler.followList(meeting.id));
  }

  private async announce(meeting: StoredMeeting, line: RecordLine, number: number): Promise<void> {
    const name = eventOf(line.kind);
    if (name === null) return;
    await this.outbox.add(name, {
      meetingId: meeting.id,
      slotId: line.slotId ?? null,
      listId: line.listId ?? null,
      recordNumber: number,
    });
  }
}

/** Chair and secretariat conduct; delegates act for the delegations of their roles; the installation keeps the time. */
function floorActor(actor: Actor, { bodyId, sessionId }: StoredMeeting): FloorActor {
  const conducts = actor === installation || holds(actor, 'floor.manage', { bodyId, sessionId });
  return { conducts, delegationIds: scopesOf(actor, 'floor.request').delegationIds as FloorActor['delegationIds'] };
}

function notFound(target: FloorTarget): FloorDecision<never> {
  if ('listId' in target) return refuse('LIST_NOT_FOUND', 'FLR-41');
  return 'slotId' in target ? refuse('SLOT_NOT_FOUND', 'FLR-41') : refuse('MEETING_NOT_FOUND', 'FLR-41');
}
