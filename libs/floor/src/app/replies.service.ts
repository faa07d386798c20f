import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { DelegationId, SpeakersListId, SpeakerSlotId } from '#kernel';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import { speaksAs } from '../db/stored-floor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { speakFrom } from '../domain/inscribe-speaker.js';
import { decideReply, requestReply } from '../domain/request-reply.js';
import type { SpeakingPlace } from '../domain/speaker-slot.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import { newRequest } from './new-request.js';
import { named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

export interface ReplyRequest {
  readonly listId: SpeakersListId;
  readonly delegationId: DelegationId;
  readonly place: SpeakingPlace;
  readonly repliesToSlotId: SpeakerSlotId | null;
}

/** Rights of reply (rule 45). */
@Injectable()
export class RepliesService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
  ) {}

  request(actor: Actor, { listId, delegationId, place, repliesToSlotId }: ReplyRequest): Outcome {
    const slotIds = repliesToSlotId === null ? [] : [repliesToSlotId];
    return this.command.run({ actor, target: { listId }, slotIds }, async (locked) => {
      const list = locked.list(listId);
      if (!list.ok) return list;
      const delegation = isUuid(delegationId) ? await this.floors.delegation(locked.meeting.id, delegationId) : null;
      if (!delegation) return refuse('DELEGATION_NOT_FOUND', 'FLR-41');
      const statement = repliesToSlotId === null ? null : locked.slot(repliesToSlotId);
      if (statement && !statement.ok) return statement;
      const placed = speakFrom(place, locked.meeting.mode);
      if (!placed.ok) return placed;
      const category = speaksAs[delegation.category];
      const replies =
        list.value.itemId === null
          ? await this.floors.repliesOnList(listId, delegationId)
          : await this.floors.repliesOn(list.value.itemId, delegationId);
      const wish = { actor: locked.by, delegationId, category, repliesTo: statement?.value.delegationId ?? null };
      const decision = requestReply(wish, replies, locked.profile);
      if (!decision.ok) return decision;
      const slot = newRequest(locked, {
        kind: 'RIGHT_OF_REPLY',
        state: 'REQUESTED',
        listId,
        delegation,
        category,
        place,
        replyNumber: decision.value.replyNumber,
      });
      return accept({
        slotId: slot.id,
        slots: [slot],
        lines: [{ kind: 'reply.requested', facts: named(slot), slotId: slot.id }],
        decisive: false,
      });
    });
  }

  /** The Chair accords the reply, or not. */
  decide(actor: Actor, slotId: SpeakerSlotId, accorded: boolean): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = decideReply(slot.value, locked.slotsOf(slot.value.listId), accorded);
      if (!decision.ok) return decision;
      return accept({
        slotId,
        slots: locked.stored(decision.value),
        lines: [{ kind: accorded ? 'reply.accorded' : 'reply.denied', facts: named(slot.value), slotId }],
        decisive: accorded,
      });
    });
  }
}
