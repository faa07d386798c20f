import { accept } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { findWaiting, numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';

/** The waiting as they stand afterwards, and the absent one, which is among them unless it was struck. */
export interface AbsenceOutcome {
  readonly absent: SpeakerSlot;
  readonly struck: boolean;
  readonly order: readonly SpeakerSlot[];
}

/**
 * FLR-16 Called and not there: where the profile says so, once to the end of the list; a second time, or where the
 * profile has it at once, struck off.
 */
export function markAbsent(
  slots: readonly SpeakerSlot[],
  slotId: SpeakerSlotId,
  profile: FloorProfile,
): FloorDecision<AbsenceOutcome> {
  const found = findWaiting(slots, slotId, 'FLR-16');
  if (!found.ok) return found;
  const slot = found.value;
  const others = waiting(slots, slot.kind).filter((candidate) => candidate.id !== slotId);
  const timesAbsent = slot.timesAbsent + 1;
  if (profile.absentWhenCalled === 'STRUCK' || slot.timesAbsent > 0) {
    const absent: SpeakerSlot = {
      ...slot,
      state: 'ABSENT',
      position: null,
      held: null,
      movedReason: null,
      timesAbsent,
    };
    return accept({ absent, struck: true, order: numbered(others) });
  }
  const order = numbered([...others, { ...slot, held: 'CALLED_ABSENT', movedReason: null, timesAbsent }]);
  return accept({ absent: order.at(-1) ?? slot, struck: false, order });
}
