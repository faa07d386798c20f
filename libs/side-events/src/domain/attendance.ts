/** How somebody attends: in the room, or over the event's own line. */
export const attendanceWays = ['HALL', 'ONLINE'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];

/** How an event is held. */
export type HeldAs = 'IN_PERSON' | 'ONLINE' | 'HYBRID';

export const attendeeStates = ['UNCONFIRMED', 'WAITING', 'PLACED', 'CANCELLED'] as const;
export type AttendeeState = (typeof attendeeStates)[number];

/** A published event as far as attending it is concerned. */
export interface AttendedEvent {
  readonly heldAs: HeldAs;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Set by the organizer; false while nobody may register. */
  readonly takesRegistrations: boolean;
  /** The event was withdrawn or is no longer in the programme. */
  readonly cancelled: boolean;
}

/** Somebody who registered for an event. */
export interface Attendee {
  readonly id: string;
  readonly state: AttendeeState;
  readonly way: AttendanceWay;
  /** Place in the order of confirmation; null until then. */
  readonly number: number | null;
  readonly checkedInAt: Date | null;
}

export type AttendanceRefusalCode =
  | 'PUBLISHED_EVENT_UNKNOWN'
  | 'EVENT_OVER'
  | 'EVENT_WITHDRAWN'
  | 'EVENT_TAKES_NO_REGISTRATIONS'
  | 'WAY_NOT_OFFERED'
  | 'ATTENDEE_FAULTY'
  | 'ATTENDANCE_LINK_UNKNOWN'
  | 'ATTENDANCE_LINK_OVER'
  | 'ATTENDANCE_CANCELLED'
  | 'CAPACITY_BELOW_PLACES'
  | 'CAPACITY_FAULTY'
  | 'NOT_IN_THE_HALL'
  | 'CHECKED_IN_ALREADY'
  | 'CHECK_IN_TOO_EARLY';

/** SDE-60 The ways in which an event can be attended. */
export function waysOf(heldAs: HeldAs): readonly AttendanceWay[] {
  if (heldAs === 'HYBRID') return attendanceWays;
  return heldAs === 'ONLINE' ? ['ONLINE'] : ['HALL'];
}
