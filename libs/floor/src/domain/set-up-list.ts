import { accept, refuse } from '#kernel';
import type { AgendaItemId } from '#kernel';
import type { TimeLimits } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { setTimeLimits } from './set-time-limits.js';
import type { SpeakersList } from './speakers-list.js';

export interface ListWish {
  /** Null for a list of its own, which then has a title. */
  readonly itemId: AgendaItemId | null;
  readonly titled: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly timeLimits: TimeLimits;
}

/** FLR-42 An item has one unfinished list in a meeting. @param lists those of the meeting */
export function setUpList(wish: ListWish, lists: readonly SpeakersList[]): FloorDecision<undefined> {
  if (wish.itemId === null && !wish.titled) return refuse('LIST_TITLE_MISSING', 'FLR-42');
  const rival = lists.some((list) => list.itemId === wish.itemId && list.state !== 'FINISHED');
  if (wish.itemId !== null && rival) return refuse('LIST_EXISTS', 'FLR-42');
  if (wish.opensAt !== null && wish.closesAt !== null && wish.closesAt <= wish.opensAt)
    return refuse('LIST_TIMES_REVERSED', 'FLR-2');
  const limits = setTimeLimits(wish.timeLimits);
  return limits.ok ? accept() : limits;
}
