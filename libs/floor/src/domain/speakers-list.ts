import type { AgendaItemId, MeetingId, SpeakersListId } from '#kernel';
import type { TimeLimits } from './floor-profile.js';

export const listStates = ['PLANNED', 'OPEN', 'CLOSED', 'REOPENED', 'FINISHED'] as const;
export type ListState = (typeof listStates)[number];

export interface SpeakersList {
  readonly id: SpeakersListId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId | null;
  readonly state: ListState;
  /** When a planned list opens by itself. */
  readonly opensAt: Date | null;
  /** When an open list closes by itself. */
  readonly closesAt: Date | null;
  /** Speaking times of this list where they differ from the body's. */
  readonly timeLimits: TimeLimits;
}

/** FLR-1 What may follow what. The same table feeds the buttons of the console. */
export const listTransitions: Readonly<Record<ListState, readonly ListState[]>> = {
  PLANNED: ['OPEN'],
  OPEN: ['CLOSED', 'FINISHED'],
  CLOSED: ['REOPENED', 'FINISHED'],
  REOPENED: ['CLOSED', 'FINISHED'],
  FINISHED: [],
};

/** FLR-2 The state at an instant: a set opening or closing time takes effect without anybody's act. */
export function listStateAt(list: Pick<SpeakersList, 'state' | 'opensAt' | 'closesAt'>, now: Date): ListState {
  const opened = list.state === 'PLANNED' && list.opensAt !== null && list.opensAt <= now ? 'OPEN' : list.state;
  return opened === 'OPEN' && list.closesAt !== null && list.closesAt <= now ? 'CLOSED' : opened;
}

/** True while the list takes requests. */
export function admitsRequests(state: ListState): boolean {
  return state === 'OPEN' || state === 'REOPENED';
}
