import { accept, refuse } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import type { SlotKind, SpeakerSlot } from './speaker-slot.js';

/** Those of one kind who wait, in speaking order. */
export function waiting<S extends SpeakerSlot>(slots: readonly S[], kind: SlotKind = 'STATEMENT'): S[] {
  return slots
    .filter((slot) => slot.state === 'WAITING' && slot.kind === kind)
    .toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || a.requestNumber - b.requestNumber);
}

/** The slot with this id among the waiting. @param rule the rule that wants it waiting */
export function findWaiting(
  slots: readonly SpeakerSlot[],
  id: SpeakerSlotId,
  rule: string,
): FloorDecision<SpeakerSlot> {
  const slot = slots.find((candidate) => candidate.id === id);
  if (slot === undefined) return refuse('SLOT_NOT_FOUND', 'FLR-41');
  return slot.state === 'WAITING' ? accept(slot) : refuse('SLOT_NOT_WAITING', rule, { state: slot.state });
}

/** Places from 1 without gaps. */
export function numbered<S extends SpeakerSlot>(line: readonly S[]): S[] {
  return line.map((slot, index) => (slot.position === index + 1 ? slot : { ...slot, position: index + 1 }));
}
