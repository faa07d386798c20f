import type { Decision } from '#kernel';
import { accept, refuse } from '#kernel';
import type { AttendanceRefusalCode, AttendedEvent, Attendee } from './attendance.js';
import { checkOpen } from './attend-event.js';

const day = 86_400_000;

/** How long the mailed link confirms an address. */
export const confirmationMilliseconds = day;

/**
 * SDE-61 A registration counts from the confirmation of its address, and takes its place in the order then; the link
 * works a day. To follow the link twice changes nothing.
 * @returns whether there is something to write
 */
export function confirmAttendance(
  attendee: Attendee & { readonly askedAt: Date },
  event: AttendedEvent,
  now: Date,
): Decision<boolean, AttendanceRefusalCode> {
  if (attendee.state === 'CANCELLED') return refuse('ATTENDANCE_CANCELLED', 'SDE-65');
  if (attendee.state !== 'UNCONFIRMED') return accept(false);
  const open = checkOpen(event, now);
  if (!open.ok) return open;
  if (now.getTime() - attendee.askedAt.getTime() > confirmationMilliseconds)
    return refuse('ATTENDANCE_LINK_OVER', 'SDE-61');
  return accept(true);
}

/** SDE-65 Whoever registered may give the place back until the event ends; to do so twice changes nothing. */
export function cancelAttendance(
  attendee: Attendee,
  event: AttendedEvent,
  now: Date,
): Decision<boolean, AttendanceRefusalCode> {
  if (attendee.state === 'CANCELLED') return accept(false);
  return now >= event.endsAt ? refuse('EVENT_OVER', 'SDE-65') : accept(true);
}

/** SDE-69 At the door counts who has a place in the hall, once, from an hour before the event until it ends. */
export function checkInAttendee(
  attendee: Attendee,
  event: AttendedEvent,
  now: Date,
): Decision<undefined, AttendanceRefusalCode> {
  if (attendee.state !== 'PLACED' || attendee.way !== 'HALL') return refuse('NOT_IN_THE_HALL', 'SDE-69');
  if (attendee.checkedInAt) return refuse('CHECKED_IN_ALREADY', 'SDE-69');
  if (now.getTime() < event.startsAt.getTime() - 3_600_000) return refuse('CHECK_IN_TOO_EARLY', 'SDE-69');
  return now >= event.endsAt ? refuse('EVENT_OVER', 'SDE-69') : accept();
}
