import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import { requireReason } from './require-reason.js';
import { listStateAt, listTransitions } from './speakers-list.js';
import type { ListState, SpeakersList } from './speakers-list.js';

/** FLR-1 A list opens once; opening a closed list again is a reopening and needs its reason (FLR-3). */
export function openList(list: SpeakersList, now: Date, reason: string | null): FloorDecision<ListState> {
  const state = listStateAt(list, now);
  if (state !== 'CLOSED') return follow(state, 'OPEN');
  const given = requireReason(reason, 'FLR-3');
  return given.ok ? follow(state, 'REOPENED') : given;
}

/** FLR-1, rule 44: the Chair announces that the list is closed. */
export function closeList(list: SpeakersList, now: Date): FloorDecision<ListState> {
  return follow(listStateAt(list, now), 'CLOSED');
}

/** FLR-4, rule 44: when nobody is left, the debate is closed. @param left speakers waiting or on the floor */
export function finishList(list: SpeakersList, now: Date, left: number): FloorDecision<ListState> {
  const next = follow(listStateAt(list, now), 'FINISHED');
  return next.ok && left > 0 ? refuse('LIST_NOT_EMPTY', 'FLR-4', { left }) : next;
}

function follow(from: ListState, to: ListState): FloorDecision<ListState> {
  return listTransitions[from].includes(to) ? accept(to) : refuse('LIST_STATE', 'FLR-1', { from, to });
}
