import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { ProgrammeMeeting } from './programme-clash.js';
import type { SessionRefusal } from './session-refusal.js';
import { dayIn } from './zoned-time.js';

/** What of a session a meeting has to fit. */
export interface SessionFrame {
  readonly timezone: string;
  readonly parts: readonly { readonly startsOn: string; readonly endsOn: string }[];
  readonly rooms: readonly { readonly id: string; readonly hybrid: boolean }[];
  readonly itemIds: readonly string[];
}

const longestMeeting = 12 * 3_600_000;

/** Whether a meeting can stand in the session at all: SES-10 to SES-13 and SES-17. Clashes are another question. */
export function checkMeeting(meeting: ProgrammeMeeting, session: SessionFrame): Decision<undefined, SessionRefusal> {
  const length = Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt);
  if (length <= 0 || length > longestMeeting) return refuse('MEETING_TIMES', 'SES-10', { hours: 12 });
  const day = dayIn(session.timezone, meeting.startsAt);
  if (!session.parts.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn))
    return refuse('MEETING_OUTSIDE_SESSION', 'SES-11', { day });
  return checkRoom(meeting, session) ?? checkItems(meeting, session) ?? accept();
}

function checkRoom(
  { mode, roomId }: ProgrammeMeeting,
  session: SessionFrame,
): Decision<undefined, SessionRefusal> | null {
  if (roomId === null) return mode === 'ONLINE' ? null : refuse('ROOM_NEEDED', 'SES-12');
  const room = session.rooms.find(({ id }) => id === roomId);
  if (!room) return refuse('ROOM_UNKNOWN', 'SES-13');
  return mode === 'HYBRID' && !room.hybrid ? refuse('ROOM_NOT_HYBRID', 'SES-12') : null;
}

function checkItems({ itemIds }: ProgrammeMeeting, session: SessionFrame): Decision<undefined, SessionRefusal> | null {
  const known = itemIds.every((id) => session.itemIds.includes(id));
  return known && new Set(itemIds).size === itemIds.length ? null : refuse('ITEM_UNKNOWN', 'SES-17');
}
