import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { MeetingState } from './session-kinds.js';
import type { SessionRefusal } from './session-refusal.js';

/** SES-18 A meeting that has been opened is not moved and not cancelled; SES-19 nor one that changed since it was read. */
export function mayBeMoved(
  meeting: { readonly state: MeetingState; readonly version: number },
  seenVersion: number | null,
): Decision<undefined, SessionRefusal> {
  if (meeting.state !== 'SCHEDULED') return refuse('MEETING_BEGUN', 'SES-18');
  if (seenVersion !== null && seenVersion !== meeting.version)
    return refuse('MEETING_CHANGED', 'SES-19', { seen: seenVersion, now: meeting.version });
  return accept();
}
