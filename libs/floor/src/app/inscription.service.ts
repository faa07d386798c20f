import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { DelegationId, Language, MeetingId, SpeakersListId, SpeakerSlotId, TranslatedText } from '#kernel';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import { speaksAs } from '../db/stored-floor.js';
import type { StoredDelegation } from '../db/stored-floor.js';
import { amendSlot } from '../domain/amend-slot.js';
import type { SlotAmendment } from '../domain/amend-slot.js';
import { attachStatement } from '../domain/attach-statement.js';
import { checkNames, checkText, longest } from '../domain/check-text.js';
import type { SpeakerCategory } from '../domain/floor-profile.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { inscribeSpeaker } from '../domain/inscribe-speaker.js';
import type { SpeakerSlot, SpeakingPlace } from '../domain/speaker-slot.js';
import { waiting } from '../domain/waiting-slots.js';
import { withdrawSlot } from '../domain/withdraw-slot.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import type { LockedFloor } from './locked-floor.js';
import { newRequest } from './new-request.js';
import { named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

export interface InscriptionWish {
  readonly listId: SpeakersListId;
  readonly delegationId: DelegationId;
  readonly speaker: string | null;
  readonly onBehalfOf: TranslatedText | null;
  readonly cabinetRank: boolean;
  readonly place: SpeakingPlace;
  /** Where it differs from the delegation's; Chair and secretariat only. */
  readonly category: SpeakerCategory | null;
}

/** Getting on a list of speakers and off it, and what a delegation does with its own request. */
@Injectable()
export class InscriptionService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
  ) {}

  inscribe(actor: Actor, wish: InscriptionWish): Outcome {
    const { listId } = wish;
    return this.command.run({ actor, target: { listId } }, async (locked) => {
      const { meeting, by, now, profile } = locked;
      const list = locked.list(listId);
      if (!list.ok) return list;
      const delegation = await this.delegation(meeting.id, wish.delegationId);
      if (!delegation) return refuse('DELEGATION_NOT_FOUND', 'FLR-41');
      const speaker = checkText(wish.speaker, longest.speaker);
      if (!speaker.ok) return speaker;
      const groupName = checkNames(wish.onBehalfOf, longest.group);
      if (!groupName.ok) return groupName;
      const group = groupName.value && { name: groupName.value, key: groupKey(groupName.value) };
      const category = group === null ? speaksAs[delegation.category] : 'GROUP_CHAIR';
      if (wish.category !== null && wish.category !== category && !by.conducts)
        return refuse('CATEGORY_BY_SECRETARIAT', 'FLR-7', { category: wish.category });
      const asked = {
        ...wish,
        speaker: speaker.value,
        category: wish.category ?? category,
        onBehalfOf: group?.key ?? null,
      };
      const slots = [...locked.slotsOf(listId), ...(await this.delivered(locked, asked))];
      const decision = inscribeSpeaker(asked, { actor: by, list: list.value, slots, profile, mode: meeting.mode, now });
      if (!decision.ok) return decision;
      const { position, requestNumber } = decision.value;
      const slot = newRequest(locked, {
        ...asked,
        kind: 'STATEMENT',
        state: 'WAITING',
        delegation,
        group,
        requestNumber,
        replyNumber: null,
      });
      const bySecretariat = !by.delegationIds.includes(wish.delegationId);
      return accept({
        slotId: slot.id,
        slots: locked.placed(slot, position),
        lines: [
          {
            kind: bySecretariat ? 'speaker.inscribed-by-secretariat' : 'speaker.inscribed',
            facts: { ...named(slot), list: list.value.title, position },
            slotId: slot.id,
          },
        ],
        decisive: position === 1,
      });
    });
  }

  withdraw(actor: Actor, slotId: SpeakerSlotId): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = withdrawSlot(slot.value, locked.by);
      if (!decision.ok) return decision;
      const list = locked.list(slot.value.listId);
      return accept({
        slotId,
        slots: locked.stored([decision.value]),
        lines: [
          {
            kind: 'speaker.withdrawn',
            facts: { ...named(slot.value), list: list.ok ? list.value.title : {} },
            slotId,
          },
        ],
        decisive: slot.value.position === 1 || slot.value.kind === 'POINT_OF_ORDER',
      });
    });
  }

  /** Speaker, rank or place of a waiting request; the order follows by the rules. */
  amend(actor: Actor, slotId: SpeakerSlotId, amendment: SlotAmendment & { readonly speaker: string | null }): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const speaker = checkText(amendment.speaker, longest.speaker);
      if (!speaker.ok) return speaker;
      const slots = locked.slotsOf(slot.value.listId);
      const decision = amendSlot(slots, slotId, {
        amendment,
        actor: locked.by,
        mode: locked.meeting.mode,
        profile: locked.profile,
      });
      if (!decision.ok) return decision;
      const after = locked
        .stored(decision.value)
        .map((each) => (each.id === slotId ? { ...each, speaker: speaker.value ?? each.speaker } : each));
      const amended = after.find((each) => each.id === slotId) ?? slot.value;
      return accept({
        slotId,
        slots: after,
        lines: [{ kind: 'speaker.amended', facts: { ...named(amended), position: amended.position ?? 0 }, slotId }],
        decisive: after[0]?.id !== waiting(slots, slot.value.kind)[0]?.id,
      });
    });
  }

  attachStatement(
    actor: Actor,
    slotId: SpeakerSlotId,
    { language, text }: { language: Language; text: string },
  ): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const slot = locked.slot(slotId);
      if (!slot.ok) return slot;
      const decision = attachStatement(slot.value, text, { actor: locked.by, profile: locked.profile });
      if (!decision.ok) return decision;
      return accept({
        slotId,
        statement: { slotId, language, text: decision.value, byId: actor.personId },
        lines: [{ kind: 'statement.attached', facts: named(slot.value), slotId }],
        decisive: false,
      });
    });
  }

  /** Statements already delivered that the limits of FLR-8 and FLR-10 count, where the body has any. */
  private async delivered(
    { profile, meeting }: LockedFloor,
    {
      listId,
      delegationId,
      category,
    }: Pick<InscriptionWish, 'listId' | 'delegationId'> & { category: SpeakerCategory },
  ): Promise<SpeakerSlot[]> {
    const delivered = await this.floors.deliveredOn(listId, {
      delegationId: profile.interventionsPerList === null ? null : delegationId,
      category: profile.speakersPerList[category] === undefined ? null : category,
    });
    return delivered.filter(({ id }) => meeting.slots.every((slot) => slot.id !== id));
  }

  private async delegation(meetingId: MeetingId, id: DelegationId): Promise<StoredDelegation | null> {
    return isUuid(id) ? this.floors.delegation(meetingId, id) : null;
  }
}

/** The group in one spelling, whatever the languages it was given in. */
function groupKey(group: TranslatedText): string {
  const name = group.en ?? Object.values(group).find((text) => text.trim() !== '') ?? '';
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
