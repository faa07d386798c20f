import { accept, refuse } from '#kernel';
import type { FloorProfile, TimeLimits } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { requireOpenMeeting } from './floor-turn.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { resumedTurn } from './interrupt-turn.js';
import { requireReason } from './require-reason.js';
import { replyLimit, statementLimit } from './set-time-limits.js';
import { waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';
import { startClock } from './speech-clock.js';

export interface FloorChoice {
  readonly slot: SpeakerSlot;
  /** All slots of its list. */
  readonly slots: readonly SpeakerSlot[];
  readonly timeLimits: TimeLimits;
  /** Why not the first of the list; null when it is. */
  readonly reason: string | null;
}

/** FLR-18 to 20, 29, 32 and 33: gives the floor to a waiting slot, or back to the speaker who was interrupted. */
export function giveFloor(
  floor: MeetingFloor,
  choice: FloorChoice,
  by: { readonly profile: FloorProfile; readonly now: Date },
): FloorDecision<FloorTurn> {
  const { slot, slots } = choice;
  const open = requireOpenMeeting(floor);
  if (!open.ok) return open;
  if (floor.pointsOfOrder.length > 0 || floor.holder?.slot.kind === 'POINT_OF_ORDER')
    return refuse('POINT_OF_ORDER_PENDING', 'FLR-32');
  if (floor.holder !== null) return refuse('FLOOR_TAKEN', 'FLR-19');
  if (floor.interrupted?.slot.id === slot.id) return accept(resumedTurn(floor.interrupted, by.now));
  if (floor.interrupted !== null) return refuse('SPEAKER_INTERRUPTED', 'FLR-33');
  if (slot.state !== 'WAITING') return refuse('SLOT_NOT_WAITING', 'FLR-20', { state: slot.state });

  const left = waiting(slots).length;
  if (slot.kind === 'RIGHT_OF_REPLY' && by.profile.repliesAfterList && left > 0)
    return refuse('REPLY_BEFORE_LIST_ENDS', 'FLR-29', { left });
  if (waiting(slots, slot.kind)[0]?.id !== slot.id) {
    const reason = requireReason(choice.reason, 'FLR-20');
    if (!reason.ok) return reason;
  }
  const limit =
    slot.kind === 'RIGHT_OF_REPLY'
      ? replyLimit(slot.replyNumber ?? 1, by.profile)
      : statementLimit(slot.category, choice.timeLimits, by.profile);
  return accept({
    slot: { ...slot, state: 'SPEAKING', position: null, swapOfferedTo: null },
    clock: startClock(limit, by.profile.warningSeconds, by.now),
  });
}

/** FLR-20, rule 43: next is who was interrupted, else the first of the list; after the list, the first reply (FLR-29). */
export function nextSlot(floor: MeetingFloor, slots: readonly SpeakerSlot[]): FloorDecision<SpeakerSlot> {
  const next = floor.interrupted?.slot ?? waiting(slots)[0] ?? waiting(slots, 'RIGHT_OF_REPLY')[0];
  return next === undefined ? refuse('LIST_EMPTY', 'FLR-20') : accept(next);
}
