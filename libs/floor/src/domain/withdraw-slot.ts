import { accept, refuse } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorDecision } from './floor-refusal.js';
import type { SpeakerSlot } from './speaker-slot.js';

/** FLR-15 A delegation withdraws its own request while it waits; Chair and secretariat withdraw any. */
export function withdrawSlot(slot: SpeakerSlot, actor: FloorActor): FloorDecision<SpeakerSlot> {
  const own = actFor(actor, slot.delegationId);
  if (!own.ok) return own;
  if (slot.state !== 'WAITING' && slot.state !== 'REQUESTED')
    return refuse('SLOT_NOT_WAITING', 'FLR-15', { state: slot.state });
  return accept({ ...slot, state: 'WITHDRAWN', position: null, held: null, movedReason: null, swapOfferedTo: null });
}
