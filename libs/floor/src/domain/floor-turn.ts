import { accept, refuse } from '#kernel';
import type { MeetingState } from './conduct-meeting.js';
import type { FloorDecision } from './floor-refusal.js';
import type { SpeakerSlot } from './speaker-slot.js';
import type { SpeechClock } from './speech-clock.js';

/** A slot on the floor, with its clock. */
export interface FloorTurn {
  readonly slot: SpeakerSlot;
  readonly clock: SpeechClock;
}

/** What decides who may speak in a meeting at this moment. */
export interface MeetingFloor {
  readonly state: MeetingState;
  /** Who has the floor; one at most (FLR-19). */
  readonly holder: FloorTurn | null;
  /** The speaker whom a point of order or a suspension interrupted. */
  readonly interrupted: FloorTurn | null;
  /** Points of order raised and not yet ruled on, the one being heard not among them. */
  readonly pointsOfOrder: readonly SpeakerSlot[];
}

/** FLR-18 */
export function requireOpenMeeting(floor: MeetingFloor): FloorDecision<undefined> {
  return floor.state === 'OPEN' ? accept() : refuse('MEETING_NOT_OPEN', 'FLR-18', { state: floor.state });
}

/** FLR-21 Who has the floor or, while nobody has, who was interrupted. */
export function requireHolder(floor: MeetingFloor): FloorDecision<FloorTurn> {
  const turn = floor.holder ?? floor.interrupted;
  return turn === null ? refuse('NOBODY_HAS_FLOOR', 'FLR-21') : accept(turn);
}
