import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { DelegationId, MeetingId, SpeakerSlotId } from '#kernel';
import type { RecordKind } from '../domain/record-kind.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import { speaksAs } from '../db/stored-floor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { speakFrom } from '../domain/inscribe-speaker.js';
import { raisePointOfOrder } from '../domain/raise-point-of-order.js';
import { rulePointOfOrder } from '../domain/rule-point-of-order.js';
import type { Ruling } from '../domain/rule-point-of-order.js';
import type { SpeakingPlace } from '../domain/speaker-slot.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import { newRequest } from './new-request.js';
import { named, resumedLine } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

export interface PointOfOrderRequest {
  readonly meetingId: MeetingId;
  readonly delegationId: DelegationId;
  readonly place: SpeakingPlace;
}

const sentences = {
  UPHELD: 'point-of-order.upheld',
  NOT_UPHELD: 'point-of-order.not-upheld',
  SUBSTANCE: 'point-of-order.substance',
} as const satisfies Record<Ruling, RecordKind>;

/** Points of order (rule 42); hearing one is giving it the floor. */
@Injectable()
export class PointsOfOrderService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
  ) {}

  raise(actor: Actor, { meetingId, delegationId, place }: PointOfOrderRequest): Outcome {
    return this.command.run({ actor, target: { meetingId } }, async (locked) => {
      const delegation = isUuid(delegationId) ? await this.floors.delegation(meetingId, delegationId) : null;
      if (!delegation) return refuse('DELEGATION_NOT_FOUND', 'FLR-41');
      const placed = speakFrom(place, locked.meeting.mode);
      if (!placed.ok) return placed;
      const category = speaksAs[delegation.category];
      const decision = raisePointOfOrder(locked.floor, { actor: locked.by, delegationId, category }, locked.profile);
      if (!decision.ok) return decision;
      const slot = newRequest(locked, {
        kind: 'POINT_OF_ORDER',
        state: 'WAITING',
        listId: null,
        delegation,
        category,
        place,
        replyNumber: null,
      });
      return accept({
        slotId: slot.id,
        slots: [slot],
        lines: [{ kind: 'point-of-order.raised', facts: named(slot), slotId: slot.id }],
        decisive: true,
      });
    });
  }

  /** Ends the point of order, heard or not; the interrupted speaker goes on. */
  rule(actor: Actor, slotId: SpeakerSlotId, ruling: Ruling): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = rulePointOfOrder(locked.floor, slot.value, locked.now);
      if (!decision.ok) return decision;
      const { ruled, turn, resumed } = decision.value;
      const over = turn === null ? locked.stored([ruled]) : locked.storedTurn(turn);
      const going = resumed === null ? [] : locked.storedTurn(resumed);
      return accept({
        slotId,
        slots: [...over, ...going],
        lines: [
          { kind: sentences[ruling], facts: named(slot.value), slotId },
          ...going.map((each) => resumedLine(each, locked.now)),
        ],
        decisive: true,
      });
    });
  }
}
