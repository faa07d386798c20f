import { accept, refuse } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { comparePrecedence } from './order-slots.js';
import { findWaiting, numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';

export interface SwapWish {
  readonly actor: FloorActor;
  readonly slotId: SpeakerSlotId;
  readonly withSlotId: SpeakerSlotId;
}

/** Either the offer is noted and waits for the other delegation, or the two have changed places. */
export type SwapOutcome =
  | { readonly done: false; readonly offer: SpeakerSlot }
  | { readonly done: true; readonly order: readonly SpeakerSlot[] };

/**
 * FLR-14 Two delegations change places when each has offered it to the other, or at once by Chair or secretariat.
 * Delegations among themselves do not cross the precedence of FLR-12.
 */
export function swapSlots(
  slots: readonly SpeakerSlot[],
  wish: SwapWish,
  profile: FloorProfile,
): FloorDecision<SwapOutcome> {
  if (wish.slotId === wish.withSlotId) return refuse('SWAP_SAME_SLOT', 'FLR-14');
  const one = findWaiting(slots, wish.slotId, 'FLR-14');
  if (!one.ok) return one;
  const other = findWaiting(slots, wish.withSlotId, 'FLR-14');
  if (!other.ok) return other;
  const [mine, theirs] = [one.value, other.value];
  const own = actFor(wish.actor, mine.delegationId);
  if (!own.ok) return own;
  if (mine.listId !== theirs.listId || mine.kind !== theirs.kind) return refuse('SWAP_OTHER_LIST', 'FLR-14');
  if (!wish.actor.conducts && comparePrecedence(mine, theirs, profile) !== 0)
    return refuse('SWAP_ACROSS_PRECEDENCE', 'FLR-14');
  if (wish.actor.conducts || theirs.swapOfferedTo === mine.id)
    return accept({ done: true, order: exchanged(waiting(slots, mine.kind), mine, theirs) });
  return accept({ done: false, offer: { ...mine, swapOfferedTo: theirs.id } });
}

function exchanged(line: readonly SpeakerSlot[], one: SpeakerSlot, other: SpeakerSlot): SpeakerSlot[] {
  const settled = { held: 'SWAPPED', swapOfferedTo: null } as const;
  return numbered(
    line.map((slot) => {
      if (slot.id === one.id) return { ...other, ...settled };
      if (slot.id === other.id) return { ...one, ...settled };
      return slot;
    }),
  );
}
