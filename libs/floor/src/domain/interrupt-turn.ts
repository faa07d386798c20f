import type { FloorTurn } from './floor-turn.js';
import { stoppedClock } from './speech-clock.js';

/** FLR-33 A speaker who is interrupted keeps what is left of the time. */
export function interruptedTurn(turn: FloorTurn, now: Date): FloorTurn {
  return { slot: { ...turn.slot, state: 'INTERRUPTED' }, clock: stoppedClock(turn.clock, now) };
}

/** FLR-33 The interrupted speaker goes on with what was left. */
export function resumedTurn(turn: FloorTurn, now: Date): FloorTurn {
  return { slot: { ...turn.slot, state: 'SPEAKING' }, clock: { ...turn.clock, runningSince: now } };
}
