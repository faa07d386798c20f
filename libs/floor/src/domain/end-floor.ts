import { accept, refuse } from '#kernel';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { requireHolder } from './floor-turn.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';
import { endsAt, stoppedClock } from './speech-clock.js';

/** FLR-21 Takes the floor back: the statement is over. A point of order ends by its ruling instead (FLR-32). */
export function endFloor(floor: MeetingFloor, now: Date): FloorDecision<FloorTurn> {
  const holder = requireHolder(floor);
  if (!holder.ok) return holder;
  return holder.value.slot.kind === 'POINT_OF_ORDER'
    ? refuse('POINT_OF_ORDER_PENDING', 'FLR-32')
    : accept(ended(holder.value, now));
}

/** The turn as it is when over: the clock stands at what was used. */
export function ended(turn: FloorTurn, now: Date): FloorTurn {
  return { slot: { ...turn.slot, state: 'SPOKEN', position: null }, clock: stoppedClock(turn.clock, now) };
}

/**
 * FLR-26 Where the body closes at the limit, the floor ends by itself when the time is over; the instant of the end is
 * the limit's, however late this is noticed. Elsewhere the overrun is counted and the Chair decides (rule 43).
 */
export function endAtLimit(floor: MeetingFloor, profile: FloorProfile, now: Date): FloorDecision<FloorTurn> {
  const holder = requireHolder(floor);
  if (!holder.ok) return holder;
  const end = endsAt(holder.value.clock);
  if (!profile.closesAtLimit || holder.value.slot.kind === 'POINT_OF_ORDER' || end === null || end > now)
    return refuse('TIME_NOT_OVER', 'FLR-26');
  return accept(ended(holder.value, end));
}

/**
 * FLR-20 The floor was given by mistake, or the speaker cannot be heard: the speaker goes back to the head of the list.
 * @returns the waiting in their new order, the returned first
 */
export function returnToList(floor: MeetingFloor, slots: readonly SpeakerSlot[]): FloorDecision<SpeakerSlot[]> {
  const holder = requireHolder(floor);
  if (!holder.ok) return holder;
  const { slot } = holder.value;
  if (slot.kind === 'POINT_OF_ORDER') return refuse('POINT_OF_ORDER_PENDING', 'FLR-32');
  const others = waiting(slots, slot.kind).filter((other) => other.id !== slot.id);
  return accept(numbered([{ ...slot, state: 'WAITING', held: 'RETURNED' }, ...others]));
}
