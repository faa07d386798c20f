import { accept, refuse } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { orderSlots } from './order-slots.js';
import { requireReason } from './require-reason.js';
import { findWaiting, numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';

export interface SlotMove {
  readonly slotId: SpeakerSlotId;
  /** Place among the waiting, from 1. */
  readonly position: number;
  readonly reason: string | null;
}

/** FLR-13 Moves a waiting slot by hand. @returns the waiting in their new order; the moved one holds its place */
export function moveSlot(slots: readonly SpeakerSlot[], move: SlotMove): FloorDecision<SpeakerSlot[]> {
  const found = findWaiting(slots, move.slotId, 'FLR-13');
  if (!found.ok) return found;
  const reason = requireReason(move.reason, 'FLR-13');
  if (!reason.ok) return reason;
  const line = waiting(slots, found.value.kind);
  if (!Number.isInteger(move.position) || move.position < 1 || move.position > line.length)
    return refuse('POSITION_OUT_OF_RANGE', 'FLR-13', { last: line.length });
  const others = line.filter((slot) => slot.id !== move.slotId);
  const moved: SpeakerSlot = { ...found.value, held: 'MOVED', movedReason: reason.value };
  return accept(numbered(others.toSpliced(move.position - 1, 0, moved)));
}

/** FLR-13 Gives up the hold of a slot moved by hand: it goes where the rule has it. */
export function releaseSlot(
  slots: readonly SpeakerSlot[],
  slotId: SpeakerSlotId,
  profile: FloorProfile,
): FloorDecision<SpeakerSlot[]> {
  const found = findWaiting(slots, slotId, 'FLR-13');
  if (!found.ok) return found;
  if (found.value.held === null) return refuse('SLOT_NOT_MOVED', 'FLR-13');
  const released: SpeakerSlot = { ...found.value, held: null, movedReason: null };
  const line = waiting(slots, released.kind).map((slot) => (slot.id === slotId ? released : slot));
  return accept(numbered(orderSlots(line, profile)));
}
