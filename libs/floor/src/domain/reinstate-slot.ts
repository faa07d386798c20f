import { accept, refuse } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import { numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';
import type { ListState } from './speakers-list.js';

/**
 * FLR-17 A speaker who was struck off or withdrew comes back at the end; also on a closed list, for the request was
 * made in time. Not on a finished one, and not beside another request of the same delegation (FLR-6).
 * @returns the waiting in their new order, the reinstated last
 */
export function reinstateSlot(
  slots: readonly SpeakerSlot[],
  slotId: SpeakerSlotId,
  list: ListState,
): FloorDecision<SpeakerSlot[]> {
  const slot = slots.find((candidate) => candidate.id === slotId);
  if (slot === undefined) return refuse('SLOT_NOT_FOUND', 'FLR-41');
  if (slot.state !== 'ABSENT' && slot.state !== 'WITHDRAWN')
    return refuse('SLOT_NOT_STRUCK', 'FLR-17', { state: slot.state });
  if (list === 'FINISHED' || list === 'PLANNED') return refuse('LIST_STATE', 'FLR-17', { from: list, to: list });
  const rival = slots.some(
    (other) =>
      other.kind === slot.kind &&
      other.delegationId === slot.delegationId &&
      other.onBehalfOf === slot.onBehalfOf &&
      ['REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED'].includes(other.state),
  );
  if (rival) return refuse('ALREADY_INSCRIBED', 'FLR-6');
  return accept(
    numbered([...waiting(slots, slot.kind), { ...slot, state: 'WAITING', held: 'RETURNED', timesAbsent: 0 }]),
  );
}
