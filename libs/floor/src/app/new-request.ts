import type { SpeakersListId, SpeakerSlotId, TranslatedText } from '#kernel';
import { newId } from '#platform';
import type { StoredDelegation, StoredSlot } from '../db/stored-floor.js';
import type { SpeakerCategory } from '../domain/floor-profile.js';
import type { SlotKind, SlotState, SpeakingPlace } from '../domain/speaker-slot.js';
import type { LockedFloor } from './locked-floor.js';

export interface RequestFacts {
  readonly kind: SlotKind;
  readonly state: SlotState;
  readonly listId: SpeakersListId | null;
  readonly delegation: StoredDelegation;
  readonly category: SpeakerCategory;
  readonly place: SpeakingPlace;
  readonly replyNumber: number | null;
  readonly cabinetRank?: boolean;
  readonly speaker?: string | null;
  /** The group spoken for: its name, and its one spelling. */
  readonly group?: { readonly name: TranslatedText; readonly key: string } | null;
  /** Where a rule has given it; the next on its list otherwise. */
  readonly requestNumber?: number;
}

/** A request for the floor that has just been made. */
export function newRequest({ meeting, actor, by, now }: LockedFloor, facts: RequestFacts): StoredSlot {
  const { kind, state, listId, delegation, category, place, replyNumber, group } = facts;
  const onList = meeting.slots.filter((slot) => slot.listId === listId);
  return {
    id: newId<SpeakerSlotId>(),
    meetingId: meeting.id,
    listId,
    itemId: meeting.lists.find((list) => list.id === listId)?.itemId ?? null,
    kind,
    delegationId: delegation.id,
    onBehalfOf: group?.key ?? null,
    groupName: group?.name ?? null,
    speaker: facts.speaker ?? null,
    category,
    cabinetRank: facts.cabinetRank ?? false,
    place,
    state,
    requestNumber: facts.requestNumber ?? Math.max(0, ...onList.map((slot) => slot.requestNumber)) + 1,
    position: null,
    held: null,
    movedReason: null,
    timesAbsent: 0,
    swapOfferedTo: null,
    replyNumber,
    // Whoever asks for their own delegation will speak; where others ask for it, any of its delegates may.
    requestedById: by.delegationIds.includes(delegation.id) ? actor.personId : null,
    requestedAt: now,
    plate: delegation.plate,
    clock: null,
    givenAt: null,
    endedAt: null,
  };
}
