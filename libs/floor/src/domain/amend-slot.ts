import { accept } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { speakFrom } from './inscribe-speaker.js';
import type { MeetingMode } from './inscribe-speaker.js';
import { orderSlots } from './order-slots.js';
import type { SpeakerSlot, SpeakingPlace } from './speaker-slot.js';
import { findWaiting, numbered, waiting } from './waiting-slots.js';

/** Null leaves as it is. */
export interface SlotAmendment {
  readonly cabinetRank: boolean | null;
  readonly place: SpeakingPlace | null;
}

export interface AmendmentFacts {
  readonly amendment: SlotAmendment;
  readonly actor: FloorActor;
  readonly mode: MeetingMode;
  readonly profile: FloorProfile;
}

/** FLR-12 A waiting request is amended; with another rank it goes where the rules have it. @returns the waiting */
export function amendSlot(
  slots: readonly SpeakerSlot[],
  slotId: SpeakerSlotId,
  { amendment, actor, mode, profile }: AmendmentFacts,
): FloorDecision<SpeakerSlot[]> {
  const found = findWaiting(slots, slotId, 'FLR-15');
  if (!found.ok) return found;
  const own = actFor(actor, found.value.delegationId);
  if (!own.ok) return own;
  const place = amendment.place ?? found.value.place;
  const placed = speakFrom(place, mode);
  if (!placed.ok) return placed;
  const cabinetRank = amendment.cabinetRank ?? found.value.cabinetRank;
  const amended: SpeakerSlot = { ...found.value, place, cabinetRank };
  const line = waiting(slots, amended.kind).map((slot) => (slot.id === slotId ? amended : slot));
  return accept(cabinetRank === found.value.cabinetRank ? line : numbered(orderSlots(line, profile)));
}
