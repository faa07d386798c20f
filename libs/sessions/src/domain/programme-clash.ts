import type { MeetingMode, MeetingType } from './session-kinds.js';

/** A meeting as the programme of work has it; instants as ISO text in UTC with milliseconds. */
export interface ProgrammeMeeting {
  /** Null for one that does not exist yet. */
  readonly id: string | null;
  readonly sessionId: string;
  readonly type: MeetingType;
  readonly mode: MeetingMode;
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly itemIds: readonly string[];
}

export const clashKinds = ['ROOM', 'CHAIR', 'ITEM'] as const;
export type ClashKind = (typeof clashKinds)[number];

export interface Clash<Other extends ProgrammeMeeting = ProgrammeMeeting> {
  readonly kind: ClashKind;
  readonly other: Other;
}

/** True when both take place at some same moment; one that begins when the other ends does not. */
export function overlap(a: Pick<ProgrammeMeeting, 'startsAt' | 'endsAt'>, b: typeof a): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/**
 * What a meeting shares with others at its time: SES-14 the room, in whatever session; SES-15 the Chair, who presides
 * over one plenary meeting at a time, as does the Chair of the Committee of the Whole; SES-16 an item that is before
 * two formal meetings at once. Informal consultations may go on beside both.
 */
export function findClashes<Other extends ProgrammeMeeting>(
  meeting: ProgrammeMeeting,
  others: readonly Other[],
): Clash<Other>[] {
  return others
    .filter((other) => (meeting.id === null || other.id !== meeting.id) && overlap(meeting, other))
    .flatMap((other) => kindsOf(meeting, other).map((kind) => ({ kind, other })));
}

function kindsOf(a: ProgrammeMeeting, b: ProgrammeMeeting): ClashKind[] {
  const formal = a.sessionId === b.sessionId && a.type !== 'INFORMAL' && b.type !== 'INFORMAL';
  const shared: Record<ClashKind, boolean> = {
    ROOM: a.roomId !== null && a.roomId === b.roomId,
    CHAIR: formal && a.type === b.type,
    ITEM: formal && a.itemIds.some((id) => b.itemIds.includes(id)),
  };
  return clashKinds.filter((kind) => shared[kind]);
}
