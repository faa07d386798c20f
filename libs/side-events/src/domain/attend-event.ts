import type { Decision, FaultyField } from '#kernel';
import { accept, refuse, storedText } from '#kernel';
import { waysOf } from './attendance.js';
import type { AttendanceRefusalCode, AttendanceWay, AttendedEvent } from './attendance.js';

/** What somebody who wants to attend writes into the form. */
export interface AttendanceInput {
  readonly name: string;
  readonly email: string;
  readonly organization?: string | null;
  readonly way: AttendanceWay;
  /** Wishes as to access: a ramp, captions, sign language. */
  readonly needs?: string | null;
}

export interface CheckedAttendance {
  readonly name: string;
  /** In small letters: one address is one attendee (SDE-62). */
  readonly email: string;
  readonly organization: string;
  readonly way: AttendanceWay;
  readonly needs: string;
}

const longest = { name: 200, email: 254, organization: 200, needs: 500 } as const;

/** Enough to catch what was mistyped; whether an address takes mail is found out by writing to it (SDE-61). */
const address = /^[^\s@"<>(),;:\\[\]]+@(?:[^\s@.<>(),;:\\[\]]+\.)+[^\s@.<>(),;:\\[\]]{2,}$/u;

/** SDE-60 Anybody may register for a published event until it ends, in a way that it offers. */
export function attendEvent(
  event: AttendedEvent,
  input: AttendanceInput,
  now: Date,
): Decision<CheckedAttendance, AttendanceRefusalCode> {
  const open = checkOpen(event, now);
  if (!open.ok) return open;
  if (!event.takesRegistrations) return refuse('EVENT_TAKES_NO_REGISTRATIONS', 'SDE-60');
  const checked: CheckedAttendance = {
    name: storedText(input.name),
    email: storedText(input.email).toLowerCase(),
    organization: storedText(input.organization ?? ''),
    way: input.way,
    needs: storedText(input.needs ?? ''),
  };
  const fields = faultsOf(checked);
  if (fields.length > 0) return { ok: false, code: 'ATTENDEE_FAULTY', rule: 'SDE-60', fields };
  if (!waysOf(event.heldAs).includes(input.way)) return refuse('WAY_NOT_OFFERED', 'SDE-60');
  return accept(checked);
}

/** SDE-60 An event that is over or withdrawn takes nobody any more. */
export function checkOpen(event: AttendedEvent, now: Date): Decision<undefined, AttendanceRefusalCode> {
  if (event.cancelled) return refuse('EVENT_WITHDRAWN', 'SDE-60');
  return now >= event.endsAt ? refuse('EVENT_OVER', 'SDE-60') : accept();
}

function faultsOf({ name, email, organization, needs }: CheckedAttendance): FaultyField[] {
  const fault = (field: keyof typeof longest, code: string): FaultyField => ({ path: `input.${field}`, code });
  const faults: FaultyField[] = [];
  if (name === '') faults.push(fault('name', 'ATTENDEE_NAME_MISSING'));
  if (!address.test(email)) faults.push(fault('email', 'ATTENDEE_ADDRESS_FAULTY'));
  for (const [field, text] of Object.entries({ name, email, organization, needs }) as [keyof typeof longest, string][])
    if (text.length > longest[field])
      faults.push({ ...fault(field, 'ATTENDEE_TEXT_TOO_LONG'), params: { most: longest[field] } });
  return faults;
}
