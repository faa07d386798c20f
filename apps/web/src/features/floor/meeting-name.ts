import type { MeetingAtWork } from './use-meeting.js';

/** `CND 64 · 3rd plenary meeting`; a practice session has no number and is called by its title. */
export function meetingName({ session, title }: Pick<MeetingAtWork, 'session' | 'title'>): string {
  const held = session.number > 0 ? `${session.body.abbreviation.text} ${session.number}` : session.title.text;
  return `${held} · ${title.text}`;
}
