import type { AgendaItemId, DelegationId, SpeakerSlotId, SpeakersListId } from '#kernel';
import type { SpeakerCategory } from './floor-profile.js';

export const slotStates = [
  'REQUESTED',
  'WAITING',
  'SPEAKING',
  'INTERRUPTED',
  'SPOKEN',
  'ABSENT',
  'WITHDRAWN',
  'DENIED',
] as const;
export type SlotState = (typeof slotStates)[number];

export const slotKinds = ['STATEMENT', 'RIGHT_OF_REPLY', 'POINT_OF_ORDER'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** From where someone speaks. */
export type SpeakingPlace = 'IN_HALL' | 'REMOTE';

/** Moved with a reason, exchanged, called in vain, or back from the floor. */
export const slotHolds = ['MOVED', 'SWAPPED', 'CALLED_ABSENT', 'RETURNED'] as const;
export type SlotHold = (typeof slotHolds)[number];

export interface SpeakerSlot {
  readonly id: SpeakerSlotId;
  /** Null for points of order, which stand on no list. */
  readonly listId: SpeakersListId | null;
  readonly itemId: AgendaItemId | null;
  readonly kind: SlotKind;
  readonly delegationId: DelegationId;
  /** Name of the group spoken for, as a key; null in national capacity. */
  readonly onBehalfOf: string | null;
  readonly category: SpeakerCategory;
  readonly cabinetRank: boolean;
  readonly place: SpeakingPlace;
  readonly state: SlotState;
  /** Running number of the request on its list, from 1, without gaps. */
  readonly requestNumber: number;
  /** Place among the waiting, from 1; null when not waiting. */
  readonly position: number | null;
  /** Why it stands by hand and not by rule (FLR-13); null where it stands by rule. */
  readonly held: SlotHold | null;
  /** The reason given where it was moved. */
  readonly movedReason: string | null;
  /** How often it was called and nobody was there. */
  readonly timesAbsent: number;
  /** The slot that it offers to change places with. */
  readonly swapOfferedTo: SpeakerSlotId | null;
  /** First, second, … right of reply of the delegation on the item. */
  readonly replyNumber: number | null;
}

/** What may follow what in the life of a slot. */
export const slotTransitions: Readonly<Record<SlotState, readonly SlotState[]>> = {
  REQUESTED: ['WAITING', 'DENIED', 'WITHDRAWN'],
  WAITING: ['SPEAKING', 'ABSENT', 'WITHDRAWN'],
  SPEAKING: ['INTERRUPTED', 'SPOKEN', 'WAITING'],
  INTERRUPTED: ['SPEAKING', 'SPOKEN', 'WAITING'],
  SPOKEN: [],
  ABSENT: ['WAITING'],
  WITHDRAWN: ['WAITING'],
  DENIED: [],
};
