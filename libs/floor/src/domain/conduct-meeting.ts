import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { interruptedTurn } from './interrupt-turn.js';
import type { QuorumReading } from './quorum-meter.js';

export const meetingStates = ['SCHEDULED', 'OPEN', 'SUSPENDED', 'CLOSED'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** FLR-35 What may follow what. */
export const meetingTransitions: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  SCHEDULED: ['OPEN'],
  OPEN: ['SUSPENDED', 'CLOSED'],
  SUSPENDED: ['OPEN', 'CLOSED'],
  CLOSED: [],
};

/**
 * FLR-36, rule 40: opening needs the quorum, noted by delegation or declared by the Chair, unless the meeting is
 * informal; resuming a suspended meeting does not ask for it again.
 */
export function openMeeting(
  from: MeetingState,
  quorum: QuorumReading,
  given: { readonly informal: boolean; readonly declared: boolean },
): FloorDecision<MeetingState> {
  if (from !== 'SCHEDULED') return refuse('MEETING_STATE', 'FLR-35', { from, to: 'OPEN' });
  if (!quorum.mayOpen && !given.informal && !given.declared)
    return refuse('NO_QUORUM', 'FLR-36', { present: quorum.present, needed: quorum.toOpen });
  return accept('OPEN');
}

/** FLR-18, FLR-35 Suspending interrupts the speaker, who goes on afterwards with what was left. */
export function suspendMeeting(
  floor: MeetingFloor,
  now: Date,
): FloorDecision<{ readonly interrupted: FloorTurn | null }> {
  const next = follow(floor.state, 'SUSPENDED');
  if (!next.ok) return next;
  if (hasPointOfOrder(floor)) return refuse('POINT_OF_ORDER_PENDING', 'FLR-32');
  return accept({ interrupted: floor.holder === null ? floor.interrupted : interruptedTurn(floor.holder, now) });
}

/** FLR-35 */
export function resumeMeeting(from: MeetingState): FloorDecision<MeetingState> {
  return from === 'SUSPENDED' ? accept('OPEN') : refuse('MEETING_STATE', 'FLR-35', { from, to: 'OPEN' });
}

/** FLR-18, FLR-35 Nobody may have the floor when the meeting is closed. */
export function closeMeeting(floor: MeetingFloor): FloorDecision<MeetingState> {
  const next = follow(floor.state, 'CLOSED');
  if (!next.ok) return next;
  if (hasPointOfOrder(floor)) return refuse('POINT_OF_ORDER_PENDING', 'FLR-32');
  if (floor.holder !== null || floor.interrupted !== null) return refuse('FLOOR_TAKEN', 'FLR-18');
  return next;
}

function hasPointOfOrder(floor: MeetingFloor): boolean {
  return floor.pointsOfOrder.length > 0 || floor.holder?.slot.kind === 'POINT_OF_ORDER';
}

function follow(from: MeetingState, to: MeetingState): FloorDecision<MeetingState> {
  return meetingTransitions[from].includes(to) ? accept(to) : refuse('MEETING_STATE', 'FLR-35', { from, to });
}
