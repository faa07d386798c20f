import type { MeetingState, MeetingType } from './session-kinds.js';

export interface NumberedMeeting {
  readonly id: string;
  readonly type: MeetingType;
  readonly number: number | null;
  readonly state: MeetingState;
  readonly startsAt: string;
}

/** SES-20 The number that a new meeting gets until the programme is issued; informal meetings have none. */
export function nextNumber(type: MeetingType, meetings: readonly NumberedMeeting[]): number | null {
  if (type === 'INFORMAL') return null;
  return 1 + Math.max(0, ...meetings.filter((each) => each.type === type).map(({ number }) => number ?? 0));
}

/**
 * SES-20 Numbers at the issue of a programme: meetings that have begun keep theirs, the others follow in the order of
 * time from the first number in use, each type for itself.
 * @returns only what changes
 */
export function renumber(meetings: readonly NumberedMeeting[]): { id: string; number: number }[] {
  return (['PLENARY', 'COMMITTEE_OF_THE_WHOLE'] as const).flatMap((type) => {
    const ofType = meetings.filter((each) => each.type === type);
    const kept = new Set(ofType.filter(({ state }) => state !== 'SCHEDULED').map(({ number }) => number));
    let next = Math.min(...ofType.map(({ number }) => number ?? 1));
    return ofType
      .filter(({ state }) => state === 'SCHEDULED')
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
      .map((each) => {
        while (kept.has(next)) next += 1;
        next += 1;
        return { id: each.id, number: next - 1, changed: each.number !== next - 1 };
      })
      .filter(({ changed }) => changed)
      .map(({ id, number }) => ({ id, number }));
  });
}
