import type { MeetingMode, MeetingType } from './session-kinds.js';

/** A meeting as an issue of the programme of work printed it. */
export interface IssuedMeeting {
  readonly id: string;
  readonly type: MeetingType;
  readonly number: number | null;
  readonly mode: MeetingMode;
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Labels of the items to be taken up, in order. */
  readonly items: readonly string[];
}

export const programmeChangeKinds = ['ADDED', 'CANCELLED', 'MOVED', 'ROOM', 'MODE', 'ITEMS', 'NUMBER'] as const;
export type ProgrammeChangeKind = (typeof programmeChangeKinds)[number];

export interface ProgrammeChange {
  readonly kind: ProgrammeChangeKind;
  readonly meetingId: string;
  readonly before: IssuedMeeting | null;
  readonly after: IssuedMeeting | null;
}

/** SES-21 What a new issue changes against the one before, meeting by meeting in the order of time. */
export function compareProgrammes(
  before: readonly IssuedMeeting[],
  after: readonly IssuedMeeting[],
): ProgrammeChange[] {
  const old = new Map(before.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((meeting) => ({ kind: 'CANCELLED' as const, meetingId: meeting.id, before: meeting, after: null }));
  const changed = after.flatMap((meeting): ProgrammeChange[] => {
    const was = old.get(meeting.id);
    if (!was) return [{ kind: 'ADDED', meetingId: meeting.id, before: null, after: meeting }];
    return differences(was, meeting).map((kind) => ({ kind, meetingId: meeting.id, before: was, after: meeting }));
  });
  const timeOf = (change: ProgrammeChange): string => (change.after ?? change.before)?.startsAt ?? '';
  return [...gone, ...changed].toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}

function differences(was: IssuedMeeting, is: IssuedMeeting): ProgrammeChangeKind[] {
  const differs: Partial<Record<ProgrammeChangeKind, boolean>> = {
    MOVED: was.startsAt !== is.startsAt || was.endsAt !== is.endsAt,
    ROOM: was.roomId !== is.roomId,
    MODE: was.mode !== is.mode || was.type !== is.type,
    ITEMS: was.items.join('\n') !== is.items.join('\n'),
    NUMBER: was.number !== is.number,
  };
  return programmeChangeKinds.filter((kind) => differs[kind]);
}
