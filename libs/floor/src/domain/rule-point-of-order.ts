import { accept, refuse } from '#kernel';
import { ended } from './end-floor.js';
import type { FloorDecision } from './floor-refusal.js';
import { requireOpenMeeting } from './floor-turn.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { resumedTurn } from './interrupt-turn.js';
import type { SpeakerSlot } from './speaker-slot.js';

/** `SUBSTANCE`: not well taken, because it addressed the substance of the matter (rule 42). */
export const rulings = ['UPHELD', 'NOT_UPHELD', 'SUBSTANCE'] as const;
export type Ruling = (typeof rulings)[number];

export interface RulingOutcome {
  readonly ruled: SpeakerSlot;
  /** The turn of the point of order where it had the floor; null where it was ruled on unheard. */
  readonly turn: FloorTurn | null;
  /** The interrupted speaker who goes on; null where nobody does, or where a further point of order waits. */
  readonly resumed: FloorTurn | null;
}

/** FLR-32, FLR-33: the Chair rules on a point of order, heard or not; the interrupted speaker goes on. */
export function rulePointOfOrder(floor: MeetingFloor, slot: SpeakerSlot, now: Date): FloorDecision<RulingOutcome> {
  const open = requireOpenMeeting(floor);
  if (!open.ok) return open;
  const heard = floor.holder?.slot.id === slot.id ? floor.holder : null;
  if (slot.kind !== 'POINT_OF_ORDER' || (heard === null && slot.state !== 'WAITING'))
    return refuse('POINT_OF_ORDER_RULED', 'FLR-32', { state: slot.state });
  const turn = heard === null ? null : ended(heard, now);
  const others = floor.pointsOfOrder.some((other) => other.id !== slot.id);
  const free = heard !== null || floor.holder === null;
  return accept({
    ruled: turn?.slot ?? { ...slot, state: 'SPOKEN', position: null },
    turn,
    resumed: free && !others && floor.interrupted !== null ? resumedTurn(floor.interrupted, now) : null,
  });
}
