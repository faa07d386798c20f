import { Injectable } from '@nestjs/common';
import { holds, installation, scopesOf } from '#access';
import type { Actor } from '#access';
import { accept, Clock, isUuid, refuse } from '#kernel';
import type { MeetingId, SpeakerSlotId } from '#kernel';
import { UnitOfWork } from '#platform';
import { MeetingProgress } from '#sessions';
import type { FloorChange } from '../db/floor-change.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import type { FloorTarget } from '../db/meeting-floor.repository.js';
import type { StoredMeeting } from '../db/stored-floor.js';
import type { FloorActor } from '../domain/floor-actor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { FloorCommit } from './floor-commit.js';
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
  /** Slots that the verb asks for beside the target and the pending ones. */
  readonly slotIds?: readonly SpeakerSlotId[];
}

/** The walk of every command on the floor: one transaction that locks the meeting, asks the verb, writes what it decided. */
@Injectable()
export class FloorCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingProgress,
    private readonly floors: MeetingFloorRepository,
    private readonly commit: FloorCommit,
    private readonly clock: Clock,
  ) {}

  run({ actor, target, slotIds = [] }: FloorRequest, verb: FloorVerb): Promise<FloorDecision<FloorOutcome>> {
    return this.unitOfWork.run(async (): Promise<FloorDecision<FloorOutcome>> => {
      if (!Object.values(target).every((id: string) => isUuid(id))) return notFound(target);
      const named = [...('slotId' in target ? [target.slotId] : []), ...slotIds].filter((id) => isUuid(id));
      const meetingId = await this.floors.meetingOf(target);
      const locked = meetingId && (await this.meetings.lock(meetingId));
      const meeting = locked && (await this.floors.read(meetingId, named));
      if (!meeting) return notFound(target);
      const floor = new LockedFloor(meeting, actor, floorActor(actor, meeting), this.clock.now());
      const decision = await verb(floor);
      if (!decision.ok) return decision;
      const { slotId, ...change } = decision.value;
      await this.commit.write(floor, change);
      return accept({ meetingId: meeting.id, slotId: slotId ?? null });
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
