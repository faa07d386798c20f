import { accept, refuse } from '#kernel';
import type { DelegationId } from '#kernel';
import type { MeetingState } from './conduct-meeting.js';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorDecision } from './floor-refusal.js';
import { speakFrom } from './inscribe-speaker.js';
import type { MeetingMode } from './inscribe-speaker.js';
import type { Attendance } from './quorum-meter.js';

export interface PresenceNote {
  readonly actor: FloorActor;
  readonly delegationId: DelegationId;
  readonly attendance: Attendance;
}

/** FLR-37 A delegation notes its own presence, the secretariat anyone's, until the meeting is closed. */
export function notePresence(
  note: PresenceNote,
  meeting: { readonly state: MeetingState; readonly mode: MeetingMode },
): FloorDecision<Attendance> {
  const own = actFor(note.actor, note.delegationId);
  if (!own.ok) return own;
  if (meeting.state === 'CLOSED') return refuse('MEETING_CLOSED', 'FLR-37');
  if (note.attendance === 'ABSENT') return accept(note.attendance);
  const placed = speakFrom(note.attendance, meeting.mode);
  return placed.ok ? accept(note.attendance) : placed;
}
