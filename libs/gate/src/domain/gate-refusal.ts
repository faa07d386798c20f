import type { Decision } from '#kernel';

/** Every reason for which somebody is refused at a gate, or a command on gates; each has its sentence in `messages/`. */
export const gateRefusals = [
  'CODE_UNKNOWN',
  'CODE_OF_OTHER_SESSION',
  'BADGE_SUSPENDED',
  'BADGE_ENDED',
  'BADGE_REISSUED',
  'BADGE_NONE',
  'GATE_UNKNOWN',
  'GATE_CLOSED',
  'GATE_FAULTY',
  'GATE_CHANGED',
  'GATE_SUPERVISOR_NEEDED',
  'GATE_CATEGORY',
  'NOT_FOR_THE_HALL',
  'NOT_ON_THIS_DAY',
  'ALREADY_INSIDE',
  'NOT_INSIDE',
  'ROOM_FULL',
  'FLOATING_TAKEN',
  'FLOATING_WHO',
  'FLOATING_OF_OTHERS',
  'FLOATING_FREE',
  'REFUSED_AT_GATE',
  'SCAN_ID_USED',
  'SCAN_UNKNOWN',
  'UNDO_LATE',
  'UNDO_FOLLOWED',
  'CONFLICT_NONE',
] as const;
export type GateRefusal = (typeof gateRefusals)[number];
export type GateDecision<T> = Decision<T, GateRefusal>;
