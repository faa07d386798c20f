import { refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import { requireHolder } from './floor-turn.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { clockPhase } from './speech-clock.js';

/** Why the Chair calls a speaker to order (rule 43). */
export const callGrounds = ['OVER_TIME', 'NOT_RELEVANT'] as const;
export type CallGround = (typeof callGrounds)[number];

/** FLR-26, rule 43: the Chair calls to order whoever exceeds the time or speaks to another matter. */
export function callToOrder(floor: MeetingFloor, ground: CallGround, now: Date): FloorDecision<FloorTurn> {
  const holder = requireHolder(floor);
  if (!holder.ok) return holder;
  return ground === 'OVER_TIME' && clockPhase(holder.value.clock, now) !== 'OVER'
    ? refuse('TIME_NOT_OVER', 'FLR-26')
    : holder;
}
